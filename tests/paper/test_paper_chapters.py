"""A page of the website as a chapter: nothing to press is left, and links name a page."""

import re

import pytest

from consortium.paper.chapter import chapter
from consortium.paper.typesetting import with_page_numbers


def made(body, **changes):
    return chapter("hubs/corby/", "Corby local hub", body, **changes)


def test_headings_stand_below_that_of_the_document():
    body = "<h1>Corby local hub</h1><h2>Who it is for</h2>"
    assert made(body).body == "<h2>Corby local hub</h2><h3>Who it is for</h3>"


@pytest.mark.parametrize(
    "moving",
    [
        "<nav>Home</nav>",
        "<aside>Something wrong here?</aside>",
        "<template>x</template>",
        "<svg><path d='M0'/></svg>",
        "<div hidden>x</div>",
        "<img src='dots.png' alt=''>",
        '<section class="on-paper">x</section>',
        '<a class="button" href="mailto:a@example.org">x</a>',
        '<p class="small map-credit">x</p>',
        "<!-- x -->",
    ],
)
def test_what_only_moves_about_on_a_screen_goes(moving):
    assert made(f"<p>Before</p>{moving}<p>After</p>").body == "<p>Before</p><p>After</p>"


def test_a_section_that_stands_elsewhere_goes_up_to_the_next():
    body = '<p>A</p><h2 id="far">B</h2><p>C</p><ul><li>D</li></ul><h2>E</h2><p>F</p>'
    assert made(body, without=["far"]).body == "<p>A</p><h3>E</h3><p>F</p>"


def test_a_whole_element_can_be_left_out_by_its_class():
    assert made('<p>A</p><div class="small sources">B</div>', without=["sources"]).body == (
        "<p>A</p>"
    )


def test_a_link_to_the_document_itself_names_its_page():
    body = made('<p>In <a href="../corby/">Corby</a>.</p>').body
    assert '<a href="#hubs-corby">Corby</a> ' in body
    assert with_page_numbers(body, {"hubs-corby": 12}).endswith(
        '<span class="page" data-to="#hubs-corby" data-page="12" data-in-column="12"></span>.</p>'
    )


def test_in_a_column_of_numbers_a_single_figure_stands_below_the_last_of_two():
    numbered = with_page_numbers('<span class="page" data-to="#a"></span>', {"a": 7})
    assert 'data-in-column="\u20077"' in numbered


def test_a_link_within_its_page_leads_there_or_to_the_top_if_it_is_gone():
    body = made('<p><a href="#ask">A</a><a href="#gone">B</a></p><p id="ask">C</p>').body
    assert 'href="#hubs-corby--ask"' in body
    assert 'id="hubs-corby--ask"' in body
    assert '<a href="#hubs-corby">B</a>' in body


def test_a_page_that_is_not_in_the_document_is_named_once_at_its_end():
    corby = made('<p><a href="../../contact/">Tell us.</a> <a href="../../contact/">Us</a></p>')
    assert [(page.path, page.words, page.anchor) for page in corby.elsewhere] == [
        ("contact/", "Tell us", "on-the-web-contact")
    ]
    assert corby.body.count('href="#on-the-web-contact"') == 2
    assert corby.body.count('<span class="web" data-number="1"></span>') == 2


def test_a_picture_that_leads_somewhere_is_a_picture_alone():
    picture = '<img src="data:image/png;base64,AA==" alt="Dots">'
    corby = made(f'<p><a href="../../contact/">{picture}</a> Dots</p>')
    assert corby.body == f"<p>{picture} Dots</p>"
    assert corby.elsewhere == ()


def test_addresses_outside_the_website_stay_as_they_are():
    body = '<p><a href="https://www.example.org/">A</a> <a href="tel:+441632960123">B</a></p>'
    corby = made(body)
    assert re.findall('href="(.*?)"', corby.body) == re.findall('href="(.*?)"', body)
    assert "<span" not in corby.body
    assert corby.elsewhere == ()
