"""What is made again, what is kept, and what the website may link to."""

import json
from dataclasses import replace

import pytest

from consortium.pages import made_pages
from consortium.paper import documents, draft, making
from consortium.paper.document import PaperError
from consortium.paper.making import make_paper
from consortium.paper.shelf import (
    FOLDER,
    MANIFEST,
    paper_of,
    read_shelf,
    up_to_date,
    write_manifest,
)
from consortium.paper.typesetting import Typeset
from consortium.rendering import Renderer
from demonstration_county import COUNTY
from paper_fixtures import TEMPLATES, county_site, real_site, small
from rendering import pdf

ONE, THREE = small("one"), small("three", html="<p>Three")
TWO = small("two", html="<p>Two", record="data/hubs/two.yml")


@pytest.fixture
def make(tmp_path, monkeypatch):
    """Make documents without the libraries; gives what was said."""
    monkeypatch.setattr(making, "typeset", lambda document: Typeset(document.html.encode(), 3))

    def run(*documents, equipment="as today"):
        said = []
        run.left_out = make_paper(documents, tmp_path, equipment, said.append)
        return said

    return run


def test_each_document_is_told_of_in_one_line(make):
    assert make(ONE, TWO) == [
        "1 of 2: one.pdf, 3 pages, 1 KB.",
        "2 of 2: two.pdf, 3 pages, 1 KB.",
    ]


def test_what_is_unchanged_is_not_made_again(make):
    make(ONE, TWO)
    assert make(ONE, replace(TWO, html="<p>Other")) == [
        "1 of 2: one.pdf is unchanged.",
        "2 of 2: two.pdf, 3 pages, 1 KB.",
    ]


def test_other_print_rules_and_other_equipment_make_it_again(make):
    make(ONE)
    assert "unchanged" not in make(replace(ONE, css="p { color: black }"))[0]
    assert "unchanged" not in make(replace(ONE, css="p { color: black }"), equipment="newer")[0]


def test_a_pdf_that_was_lost_or_cut_short_is_made_again(make, tmp_path):
    make(ONE, TWO)
    (tmp_path / "one.pdf").unlink()
    (tmp_path / "two.pdf").write_bytes(b"cut")
    assert not [line for line in make(ONE, TWO) if "unchanged" in line]


def test_what_is_no_longer_wanted_goes(make, tmp_path):
    make(ONE, TWO)
    make(TWO)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["manifest.json", "two.pdf"]
    assert set(read_shelf(tmp_path)) == {"two.pdf"}


@pytest.fixture(params=[PaperError("Its picture is gone."), KeyError(".svg"), RecursionError()])
def fails_at_two(request, monkeypatch):
    """Have the second document fail, as ours, the typesetter's or the PDF library's code may."""

    def fails(document):
        if document.name == "two":
            raise request.param
        return Typeset(document.html.encode(), 1)

    monkeypatch.setattr(making, "typeset", fails)
    return request.param


def test_a_document_that_cannot_be_made_is_left_out_and_the_others_are_made(make, fails_at_two):
    assert make(ONE, TWO, THREE) == [
        "1 of 3: one.pdf, 1 page, 1 KB.",
        "2 of 3: two.pdf could not be made.",
        "3 of 3: three.pdf, 1 page, 1 KB.",
    ]
    (told,) = make.left_out
    assert (told.file, told.warning) == ("data/hubs/two.yml", True)
    assert "'Small' (two.pdf) could not be made" in told.message
    if isinstance(fails_at_two, PaperError):
        assert told.message.endswith("its page says so. Its picture is gone.")
    else:
        assert type(fails_at_two).__name__ in told.message
        assert "test_paper_shelf.py, line" in told.message
        assert "take back your last change to this file" in told.message


def test_a_document_that_could_not_be_composed_is_left_out(make, tmp_path):
    make(ONE, replace(TWO, html="", css="", fault="It shows a picture that is not there."))
    (told,) = make.left_out
    assert told.message.endswith("It shows a picture that is not there.")
    assert not (tmp_path / "two.pdf").exists()


def test_the_older_pdf_of_a_document_that_cannot_be_made_goes(make, tmp_path):
    make(ONE, TWO)
    newer = replace(TWO, html="<p>Newer")
    make(ONE, replace(newer, fault="It is too long."))
    assert not (tmp_path / "two.pdf").exists()
    assert [file.left_out for file in up_to_date([ONE, TWO], tmp_path)] == [False]


def test_what_was_left_out_is_tried_again(make, tmp_path, monkeypatch):
    def runs_out(_):
        raise MemoryError

    monkeypatch.setattr(making, "typeset", runs_out)
    make(TWO)
    assert up_to_date([TWO], tmp_path)[0].left_out
    monkeypatch.setattr(making, "typeset", lambda _: Typeset(b"two", 1))
    assert make(TWO) == ["1 of 1: two.pdf, 1 page, 1 KB."]
    assert make.left_out == ()
    assert not up_to_date([TWO], tmp_path)[0].left_out


def test_the_website_hears_of_what_was_left_out_only_while_it_says_the_same(make, tmp_path):
    fault = replace(TWO, fault="It is too long.")
    make(ONE, fault)
    assert [file.left_out for file in up_to_date([ONE, fault], tmp_path)] == [False, True]
    assert len(up_to_date([ONE, TWO], tmp_path)) == 1


def test_a_list_from_before_documents_could_be_left_out_is_still_read(make, tmp_path):
    make(ONE)
    (entry,) = json.loads((tmp_path / MANIFEST).read_text("utf-8"))
    del entry["fault"]
    (tmp_path / MANIFEST).write_text(json.dumps([entry]), encoding="utf-8")
    assert not up_to_date([ONE], tmp_path)[0].left_out


def test_the_website_links_only_to_what_says_what_it_says_itself(make, tmp_path):
    make(ONE, TWO)
    (file,) = up_to_date([ONE, replace(TWO, html="<p>Newer")], tmp_path)
    assert (file.title, file.address, file.pages) == ("Small", "paper/one.pdf", 3)
    assert (file.size_words, file.points, file.area) == ("1 KB", 18, None)


def test_without_a_list_there_is_nothing_to_link_to(tmp_path):
    assert up_to_date([ONE], tmp_path) == ()


def test_where_no_pdf_was_made_no_document_is_looked_at(real, tmp_path, monkeypatch):
    monkeypatch.setattr(documents, "documents", lambda *_: pytest.fail("It took its time."))
    assert paper_of(real_site(real), (), tmp_path, TEMPLATES) == ()
    (tmp_path / FOLDER).mkdir()
    write_manifest(tmp_path / FOLDER, [])
    assert paper_of(real_site(real), (), tmp_path, TEMPLATES) == ()


def test_pages_that_are_at_hand_are_not_made_again_and_give_the_same(
    county, county_documents, monkeypatch
):
    site = county_site(county)
    pages = made_pages(Renderer(site, TEMPLATES))
    monkeypatch.setattr(draft, "made_pages", lambda _: pytest.fail("They were made again."))
    assert documents.documents(site, TEMPLATES, COUNTY / "docs", pages) == county_documents


def test_sizes_are_written_as_people_read_them():
    sizes = (0, 1_499, 170_437, 1_234_567)
    assert [pdf("one.pdf", "One", size=size).size_words for size in sizes] == [
        "1 KB",
        "1 KB",
        "170 KB",
        "1.2 MB",
    ]


WHOLE = {
    "file": "one.pdf",
    "title": "Small",
    "area": None,
    "points": 18,
    "pages": 3,
    "bytes": 6,
    "source": "a",
    "equipment": "b",
    "newsletter": None,
}


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"[",
        b"null",
        b"{}",
        b'"one.pdf"',
        b"[1]",
        b"\xff\xfe[]",
        b"[" * 100_000,
        json.dumps([WHOLE]).encode()[:-20],
        json.dumps([WHOLE | {"pages": "three"}]).encode(),
        json.dumps([WHOLE | {"bytes": None}]).encode(),
        json.dumps([WHOLE | {"bytes": 6.5}]).encode(),
        json.dumps([WHOLE | {"file": 1}]).encode(),
        json.dumps([WHOLE | {"colour": "red"}]).encode(),
        json.dumps([{"file": "one.pdf"}]).encode(),
        json.dumps([WHOLE, "two.pdf"]).encode(),
    ],
)
def test_a_list_that_is_broken_counts_as_none_and_is_made_anew(make, tmp_path, broken):
    make(ONE)
    (tmp_path / MANIFEST).write_bytes(broken)
    assert read_shelf(tmp_path) == {}
    assert up_to_date([ONE], tmp_path) == ()
    assert make(ONE) == ["1 of 1: one.pdf, 3 pages, 1 KB."]
    assert set(read_shelf(tmp_path)) == {"one.pdf"}


def test_a_list_names_only_files_of_its_own_folder(tmp_path):
    (tmp_path / "secret.pdf").write_bytes(b"secret")
    folder = tmp_path / FOLDER
    folder.mkdir()
    for name in ("../secret.pdf", str(tmp_path / "secret.pdf")):
        (folder / MANIFEST).write_text(json.dumps([WHOLE | {"file": name}]))
        assert read_shelf(folder) == {}
