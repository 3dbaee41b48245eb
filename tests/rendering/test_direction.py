"""Words from right to left, in pages that are read from left to right."""

import pytest
from lxml import html

from consortium.feeds.newsletter_items import newsletter_items
from consortium.html.direction import with_directions
from consortium.large_print import Edition
from consortium.pages import Landing, made_pages
from counties import newsletter
from mail_fixtures import mail_of
from newsletter_fixtures import county
from rendering import renderer
from theme_fixtures import HOUSE

TITLE = "שלום לכולם!"
TEXT = """\
مرحبا بكم.

- English: [تعال](https://example.org/)

| A | B |
| --- | --- |
| שלום | c |
"""
ISSUE = newsletter("one", title=TITLE, text=TEXT, summary=TITLE)


@pytest.mark.parametrize(
    ("source", "made"),
    [
        (f"<h1>{TITLE}</h1>", f'<h1 dir="auto">{TITLE}</h1>'),
        (f"<p>By <a href='>'>{TITLE}</a>.</p>", f"<p>By <a dir=\"auto\" href='>'>{TITLE}</a>.</p>"),
        (f"<p>A<br>{TITLE}</p>", f'<p dir="auto">A<br>{TITLE}</p>'),
        (f"<div><p>A<p>B</div><p>{TITLE}</p>", f'<div><p>A<p>B</div><p dir="auto">{TITLE}</p>'),
        (f"<p><b>A</b> {TITLE}</p>", f'<p dir="auto"><b>A</b> {TITLE}</p>'),
    ],
)
def test_what_holds_words_from_right_to_left_has_the_direction_of_its_words(source, made):
    assert with_directions(source) == made
    assert with_directions(made) == made


@pytest.mark.parametrize(
    "source",
    [
        '<p>Tea & cake, "so" < 5 € – Kraków 🎉',
        f'<p dir="rtl">{TITLE}</p>',
        f'<p title="{TITLE}">A</p>',
        f"<p><!-- <b>{TITLE}</b> -->A</p><script>'<p>{TITLE}</p>'</script>",
        TITLE,
    ],
)
def test_all_else_stays_as_it_is(source):
    assert with_directions(source) == source


def in_their_direction(source):
    """The words from right to left in a piece of HTML, each in an element of their direction."""
    elements = html.fragment_fromstring(source, create_parent="div").xpath(".//*[@dir='auto']")
    return [element.text for element in elements]


@pytest.fixture
def made():
    return renderer(county(ISSUE))


def test_the_page_of_an_issue_has_the_direction_of_its_words_in_both_editions(made):
    (page,) = (page for page in made_pages(made) if page.path == "newsletters/one/")
    shown = in_their_direction(page.body)
    assert shown.count(TITLE) >= 2
    assert {"مرحبا بكم.", "تعال", "שלום"} <= set(shown)
    edition = Edition(made.site, HOUSE / "overrides", name="X", menu=())
    twin = edition.twin(page.path, title=TITLE, description="", body=page.body)
    (cell,) = html.document_fromstring(twin).xpath("//h2[contains(., 'שלום') and @dir='auto']")
    assert cell.text == "A: שלום"


def test_a_list_of_names_keeps_each_to_itself(made):
    source = '<p><a href="made:newsletters"></a></p>'
    body = Landing(made, {}).fill(source, "newsletters/", title="A", file="a.md")
    assert TITLE in in_their_direction(body)


def test_an_issue_in_a_news_app_and_by_mail_has_the_direction_of_its_words(made):
    (item,) = newsletter_items(made)
    assert {"مرحبا بكم.", "تعال"} <= set(in_their_direction(item.content))
    root = html.document_fromstring(mail_of(TEXT, title=TITLE).html)
    assert {TITLE, "مرحبا بكم.", "تعال"} <= {
        element.text for element in root.xpath("//*[@dir='auto']")
    }


def test_the_search_shows_each_name_and_sentence_in_its_own_direction(made):
    source = '<p><a href="made:search"></a></p>'
    body = Landing(made, {}).fill(source, "search/", title="A", file="a.md")
    assert body.count('<a dir="auto"></a>') == 2
    assert body.count('<p data-slot="sentence" dir="auto"></p>') == 2
