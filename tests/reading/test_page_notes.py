"""The notes at the top of hand-written pages, as the build has them."""

import pytest
from mkdocs.utils.meta import get_data

from consortium.model.page_notes import PageNotes
from consortium.reading.front_matter import front_matter
from consortium.reading.page_notes import page_notes, page_titles
from consortium.text.source_file import SourceFile
from theme_fixtures import hook


def written(*notes, body=("# Heading", "", "Text.")):
    return SourceFile("docs/find/index.md", ("---", *notes, "---", "", *body))


def test_each_note_is_text_as_it_was_typed():
    page = written("title: No", "description: 2004-05-05", "also_known_as:", "  - 12", "  - yes")
    assert page_notes(front_matter(page)) == PageNotes(
        title="No", description="2004-05-05", also_known_as=("12", "yes")
    )


def test_what_is_not_known_is_left_out():
    page = written("title: Help", "template: home.html", "feeds:", "  - one")
    assert page_notes(front_matter(page)) == PageNotes(title="Help")


@pytest.mark.parametrize("text", ["title: Help\n\nText.\n", "Text: of mine\n", "# Help\n"])
def test_a_page_without_notes_has_none(text):
    assert page_notes(front_matter(SourceFile("", tuple(text.splitlines())))) == PageNotes()


@pytest.mark.parametrize(
    ("source", "markdown", "notes"),
    [
        ("---\ntitle: No\ntemplate: x\n---\n\nText.\n", "Text.\n", {"title": "No"}),
        ('---\ntitle: R&D 😀: "x"\n---\nText.\n', "Text.\n", {}),
        ("---\ntitle: 'Tea 😀: \"x\"'\n---\nText.\n", "Text.\n", {"title": 'Tea 😀: "x"'}),
        ("template: x\n\nText.\n", "template: x\n\nText.\n", {}),
        ("---\n---\ntemplate: x\n", "template: x\n", {}),
    ],
)
def test_mkdocs_is_handed_the_notes_as_we_read_them(source, markdown, notes):
    class File:
        src_uri = "find/index.md"
        content_bytes = source.encode()

    class Page:
        file = File

    handed = hook("page_notes").on_page_read_source(page=Page, config=None)
    assert get_data(handed) == (markdown, notes)


def test_a_list_of_a_page_and_a_line_across_it_are_no_more_notes():
    """What begins as a note does stands below a heading, and a line of hyphens further down."""
    text = (
        "---\ntitle: Help\n---\n# Help\n\n- email: a@example.org\n- post: The Hall\n\n---\n\nEnd."
    )
    read = front_matter(SourceFile("", tuple(text.splitlines())))
    assert (page_notes(read).title, read.problems) == ("Help", ())
    assert read.body.lines[3] == "# Help"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: Our news\n---\n# News of today\n", "Our news"),
        ("---\ndescription: News.\n---\n\n# Our news\n\nText.\n", "Our news"),
        ("Text alone.\n", ""),
    ],
)
def test_a_page_is_called_by_its_notes_or_by_its_first_heading(tmp_path, text, title):
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "index.md").write_text(text, encoding="utf-8")
    assert page_titles(tmp_path) == {"news/": title}
