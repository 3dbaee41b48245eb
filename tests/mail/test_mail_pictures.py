"""Pictures of newsletters inside a draft (.eml), which asks nobody for anything."""

from io import BytesIO
from random import Random

import pytest
from lxml import html
from PIL import Image

from consortium.mail.newsletter_mail import LARGEST_DRAFT
from mail_fixtures import mail_of, parts
from picture_fixtures import CUT_OFF, PICTURES, SIZE
from told_pictures import jpeg

TOP = {"file": "top.jpg", "alt": "A hall"}


def noise(wide, high):
    """Give a picture that cannot be made small."""
    written = BytesIO()
    points = Random(1).randbytes(wide * high * 3)  # noqa: S311 (no secret)
    Image.frombytes("RGB", (wide, high), points).save(written, "PNG")
    return written.getvalue()


@pytest.fixture
def docs(tmp_path):
    folder = tmp_path / "newsletters"
    folder.mkdir()
    folder.joinpath("top.jpg").write_bytes(PICTURES["jpeg"])
    folder.joinpath("a b.png").write_bytes(PICTURES["png"])
    return tmp_path


def shown(mail):
    """The pictures that the draft shows, and its parts that are pictures, by Content-ID."""
    draft, _, written = parts(mail)
    inside = {
        f"cid:{part['Content-ID'].strip('<>')}": part
        for part in draft.walk()
        if part.get_content_maintype() == "image"
    }
    assert not draft.defects
    return html.document_fromstring(written).xpath("//img"), inside


def test_a_draft_has_its_pictures_inside_with_words_and_sizes(docs):
    mail = mail_of("News.\n\n![A <door>](<a b.png>)", picture=TOP, docs=docs)
    images, inside = shown(mail)
    assert [image.get("src") for image in images] == list(inside)
    assert [image.get("alt") for image in images] == ["A hall", "A <door>"]
    assert [(image.get("width"), image.get("height")) for image in images] == [("120", "80")] * 2
    assert [part.get_content_type() for part in inside.values()] == ["image/jpeg", "image/png"]
    assert "<img" not in mail.html
    assert "Picture: A <door>" in mail.text


def test_the_part_with_the_pictures_names_the_type_of_the_words_they_belong_to(docs):
    draft, _, _ = parts(mail_of("News.", picture=TOP, docs=docs))
    (together,) = (part for part in draft.walk() if part.get_content_subtype() == "related")
    (first, *_) = together.iter_parts()
    assert together.get_param("type") == first.get_content_type()


def test_a_picture_that_is_shown_twice_is_in_the_draft_once(docs):
    images, inside = shown(mail_of("![A](top.jpg)\n\n![B](top.jpg)", picture=TOP, docs=docs))
    assert [image.get("src") for image in images] == list(inside) * 3


def test_a_picture_in_a_draft_says_no_more_than_on_the_website(docs):
    (docs / "newsletters" / "top.jpg").write_bytes(jpeg(6))
    (image,), inside = shown(mail_of("News.", picture=TOP, docs=docs))
    (part,) = inside.values()
    assert part.get_content() != jpeg(6)
    assert len(part.get_content()) < len(jpeg(6))
    assert int(image.get("width")) < int(image.get("height"))


@pytest.mark.parametrize(("colour", "form"), [("red", "JPEG"), ("#ff000066", "PNG")])
def test_a_webp_is_in_a_draft_as_what_outlook_for_windows_shows_too(docs, colour, form):
    Image.new("RGBA", SIZE, colour).save(docs / "newsletters" / "top.jpg", "WEBP")
    (image,), inside = shown(mail_of("News.", picture=TOP, docs=docs))
    part = inside[image.get("src")]
    assert part.get_content_type() == f"image/{form.lower()}"
    with Image.open(BytesIO(part.get_content()), formats=[form]) as picture:
        assert picture.size == (int(image.get("width")), int(image.get("height"))) == SIZE


@pytest.mark.parametrize("content", [None, b"", CUT_OFF, b"<svg/>"])
def test_a_picture_that_cannot_be_shown_stays_words(docs, content):
    file = docs / "newsletters" / "top.jpg"
    file.unlink() if content is None else file.write_bytes(content)
    mail = mail_of("News.", picture=TOP, docs=docs)
    assert shown(mail) == ([], {})
    assert "Picture: A hall" in parts(mail)[2]


@pytest.mark.parametrize(
    "address", ["..%2F..%2Fsecret.png", "https://consortium.example.org.example.com/x.png"]
)
def test_a_draft_takes_no_picture_from_outside_the_website(docs, address):
    (docs.parent / "secret.png").write_bytes(PICTURES["png"])
    assert shown(mail_of(f"![A hall]({address})", docs=docs)) == ([], {})


def test_a_draft_stays_below_its_bound_and_the_pictures_it_has_no_room_for_stay_words(docs):
    for name in "xyz":
        picture = noise(420, 420)
        assert LARGEST_DRAFT / 3 < len(picture) * 4 / 3 < LARGEST_DRAFT
        (docs / "newsletters" / f"{name}.png").write_bytes(picture)
    words = "\u6f22\u5b57 " * 4000
    mail = mail_of(
        f"{words}\n\n![X](x.png)\n\n![Y](y.png)\n\n![Z](z.png)\n\n![A](top.jpg)", docs=docs
    )
    images, _ = shown(mail)
    assert [image.get("alt") for image in images] == ["X", "A"]
    assert len(mail.draft) < LARGEST_DRAFT
    assert "Picture: Y" in parts(mail)[2]


def test_the_words_of_an_issue_may_change_and_the_lines_between_its_parts_stay(docs):
    mail, other = (mail_of(text, picture=TOP, docs=docs) for text in ("News.", "Other news."))
    assert parts(mail)[0].get_boundary() == parts(other)[0].get_boundary()
    assert mail_of("News.", picture=TOP, docs=docs) == mail


def test_a_wide_picture_is_as_wide_as_the_words(docs):
    (docs / "newsletters" / "top.jpg").write_bytes(noise(1120, 10))
    (image,), _ = shown(mail_of("News.", picture=TOP, docs=docs))
    assert (image.get("width"), image.get("height")) == ("560", "5")
