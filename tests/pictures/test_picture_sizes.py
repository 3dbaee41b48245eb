"""Pages know how wide and high their pictures are, as browsers show them."""

from dataclasses import replace

import pytest
from lxml.html import fragment_fromstring

from consortium.feeds.newsletter_items import newsletter_items
from consortium.large_print.body import large_print_body
from consortium.pages import Landing
from consortium.pages.made import pages_of
from consortium.pictures.size import read_sizes
from consortium.rendering import Renderer
from consortium.rendering.known_sizes import with_sizes
from counties import newsletter
from newsletter_fixtures import county
from picture_fixtures import PICTURES, SIZE, SVG
from rendering import renderer
from theme_fixtures import HOUSE
from told_pictures import TURNS, jpeg, png, webp

WIDE, HIGH = SIZE
SIZES = {"newsletters/hall (1).jpg": (3, 2)}


def sizes(folder, **files):
    for name, content in files.items():
        folder.joinpath(name.replace("_", ".")).write_bytes(content)
    return read_sizes(folder)


@pytest.mark.parametrize("turn", TURNS)
def test_a_picture_on_its_side_is_as_high_as_it_is_wide_where_browsers_turn_it(tmp_path, turn):
    measured = sizes(tmp_path, a_jpg=jpeg(turn), b_png=png(turn), c_webp=webp(turn))
    turned = (HIGH, WIDE) if turn > 4 else SIZE
    assert measured == {"a.jpg": turned, "b.png": turned, "c.webp": SIZE}


def test_pictures_in_folders_are_known_by_their_addresses_and_other_files_are_none(tmp_path):
    (tmp_path / "newsletters").mkdir()
    (tmp_path / "newsletters" / "HALL.GIF").write_bytes(PICTURES["gif"])
    assert sizes(tmp_path, a_svg=SVG, a_md=b"words") == {"newsletters/HALL.GIF": SIZE}


@pytest.mark.parametrize(
    "address", ["../hall (1).jpg", "../hall%20(1).jpg", "../a/../hall%20%281%29.jpg"]
)
def test_a_picture_gets_its_size(address):
    made = with_sizes(f'<p><img alt="a > b" src="{address}"></p>', "newsletters/one/", SIZES)
    assert made == f'<p><img width="3" height="2" alt="a > b" src="{address}"></p>'


@pytest.mark.parametrize(
    "body",
    [
        '<img src="../hall (1).jpg" width="5">',
        '<img src="https://other.example.org/newsletters/hall (1).jpg">',
        '<img alt="none">',
        '<p title="hall (1).jpg">&lt;img src="../hall (1).jpg"&gt;</p>',
    ],
)
def test_other_pictures_and_words_stay_as_they_are(body):
    assert with_sizes(body, "newsletters/one/", SIZES) == body


@pytest.fixture
def with_two_pictures():
    """A county whose issue has a picture at its top and another in its text."""
    issue = newsletter("one", text="![A](a.png)", picture={"file": "b.png", "alt": "B"})
    known = {"newsletters/a.png": (30, 20), "newsletters/b.png": (40, 50)}
    site = replace(renderer(county(issue)).site, pictures=known)
    return Renderer(site, HOUSE / "overrides")


def test_the_page_of_an_issue_knows_the_picture_at_its_top_and_those_in_its_text(
    with_two_pictures,
):
    (page,) = pages_of(with_two_pictures, "newsletters")
    assert '<img loading="lazy" width="30" height="20" alt="A"' in page.body
    assert '<img width="40" height="50" class="picture"' in page.body


def test_the_first_picture_of_a_page_is_fetched_at_once_and_the_others_wait(with_two_pictures):
    (page,) = pages_of(with_two_pictures, "newsletters")
    for body in (page.body, large_print_body(page.body)):
        waiting = [
            picture.get("loading")
            for picture in fragment_fromstring(body, create_parent=True).iter("img")
        ]
        assert waiting == [None, "lazy"]


def test_an_issue_in_a_news_app_knows_its_pictures_too_and_none_waits(with_two_pictures):
    (item,) = newsletter_items(with_two_pictures)
    assert "loading" not in item.content
    shown = fragment_fromstring(item.content, create_parent="div").iter("img")
    assert [
        (picture.get("alt"), picture.get("width"), picture.get("height")) for picture in shown
    ] == [
        ("B", "40", "50"),
        ("A", "30", "20"),
    ]


def test_a_page_written_by_hand_knows_its_pictures():
    site = replace(renderer(county()).site, pictures={"about/a.png": (30, 20)})
    filler = Landing(Renderer(site, HOUSE / "overrides"), {})
    body = filler.fill('<p><img alt="A" src="a.png"></p>', "about/", title="A", file="a.md")
    assert '<p><img width="30" height="20" alt="A" src="a.png"></p>' in body
