"""Pictures of newsletters on paper: those that can be printed are, and others are told of."""

from base64 import b64encode
from functools import partial

import pymupdf
import pytest
from PIL import Image

from consortium.paper.documents import documents
from consortium.paper.pictures import with_pictures
from consortium.paper.typesetting import typeset
from consortium.pictures.stripped import stripped
from counties import newsletter
from newsletter_fixtures import county as county_of
from paper_fixtures import TEMPLATES, need_paper
from picture_fixtures import (
    AVIF,
    CUT_OFF,
    ERROR_PAGE,
    FILMS,
    HEIC,
    PICTURES,
    SVG,
    drawn,
    enormous,
)
from rendering import renderer
from told_pictures import TOLD

GOOD = {**PICTURES, **{f"{name} that moves": content for name, content in FILMS.items()}}
BAD = {
    "plan.svg": SVG,
    "empty.jpg": b"",
    "iphone.jpg": HEIC,
    "new.avif": AVIF,
    "cut.jpg": CUT_OFF,
    "page.jpg": ERROR_PAGE,
    "scan.tif": drawn("TIFF"),
    "wide.png": enormous(20_000, 20_000),
}


def compose(docs, text, **files):
    """Compose an issue in large print, with files beside it; the text is its Markdown."""
    folder = docs / "newsletters"
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    site = renderer(county_of(newsletter("one", text=text), newsletter("two", 2))).site
    by_name = {document.name: document for document in documents(site, TEMPLATES, docs)}
    assert not by_name["newsletter-two-18-point"].fault
    return by_name["newsletter-one-18-point"]


@pytest.fixture
def issue(tmp_path):
    return partial(compose, tmp_path)


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """Each good picture as it looks on paper, in grey: they follow each other in one issue."""
    need_paper()
    files = {f"{number}.{name.split()[0]}": GOOD[name] for number, name in enumerate(GOOD)}
    text = "\n\n".join(f"![A hall]({file})" for file in files)
    document = compose(tmp_path_factory.mktemp("docs"), text, **files)
    assert not document.fault
    drawings = [
        page.get_pixmap(clip=picture["bbox"], colorspace=pymupdf.csGRAY)
        for page in pymupdf.open(stream=typeset(document).pdf)
        for picture in sorted(page.get_image_info(), key=lambda picture: picture["bbox"][1])
    ]
    pictures = [
        Image.frombytes("L", (drawing.width, drawing.height), drawing.samples)
        for drawing in drawings
    ]
    return dict(zip(GOOD, pictures, strict=True))


@pytest.mark.parametrize("name", GOOD)
def test_a_good_picture_of_any_kind_is_printed_as_it_looks(name, printed):
    picture = printed[name]
    # All of them go from dark at the top to light at the foot; one lies on its side.
    turned = name == "jpeg on its side"
    assert (picture.height > picture.width) == turned
    upright = picture.rotate(90, expand=True) if turned else picture
    rows = upright.resize((1, 10), Image.Resampling.BOX)
    assert rows.getpixel((0, 0)) < 60
    assert rows.getpixel((0, 9)) > 195


@pytest.mark.parametrize("name", BAD)
def test_an_issue_with_a_picture_that_cannot_be_printed_says_which(name, issue):
    document = issue(f"![A hall]({name})", **{name: BAD[name]})
    assert f"Its picture docs/newsletters/{name} " in document.fault
    assert document.record == "docs/newsletters/one.md"
    assert document.html == ""


@pytest.mark.parametrize("text", ["![A hall](gone.png)", "Look: ![A][b]\n\n[b]: gone.png"])
def test_an_issue_with_a_picture_that_is_not_there_says_which(text, issue):
    assert issue(text).fault.startswith("It shows the picture docs/newsletters/gone.png, which")


def test_what_cameras_write_into_a_picture_is_not_in_the_document(issue):
    document = issue("![A hall](hall.jpg)", **{"hall.jpg": TOLD["jpeg"]})
    assert b64encode(stripped(TOLD["jpeg"])).decode() in document.html
    assert b64encode(TOLD["jpeg"]).decode() not in document.html


def test_a_document_is_the_same_whether_the_sizes_of_pictures_are_known_or_not(tmp_path):
    (tmp_path / "hall.jpg").write_bytes(PICTURES["jpeg"])
    plain, sized = ('<img src="hall.jpg">', '<img width="120" height="80" src="hall.jpg">')
    assert with_pictures(plain, "", tmp_path) == with_pictures(sized, "", tmp_path)


@pytest.mark.parametrize("name", ["fifty-things-to-borrow", "sixty-five-years-of-tea"])
def test_an_issue_of_fifty_parts_and_one_with_pictures_are_made(county_pdf, name):
    made = county_pdf(f"newsletter-{name}-18-point")
    assert not made.document.fault
    assert len(made.texts) > 5
