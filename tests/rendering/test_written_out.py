"""Which addresses paper writes out: each once, and none that a link says already."""

import pytest

from consortium.html.written_out import with_addresses

ADDRESS = "https://www.example.org/a/"


def link(words, address=ADDRESS, more=""):
    return f'<a{more} href="{address}">{words}</a>'


@pytest.mark.parametrize(
    "words",
    [
        "example.org/a",
        "example.<wbr>org/<wbr>a",
        "https://www.example.org/a/",
        "<strong>example.org/a</strong>",
        " www.example.org/a\n",
    ],
)
def test_a_link_that_is_its_own_address_is_not_written_out(words):
    assert with_addresses(link(words)) == link(words)
    assert with_addresses(f"{link('Us')}, {link(words)}") == f"{link('Us')}, {link(words)}"


def test_an_address_with_signs_that_html_escapes_is_known_again():
    html = link("example.org/?a=1&amp;b=2", "https://example.org/?a=1&amp;b=2")
    assert with_addresses(html) == html


def test_a_link_in_other_words_is_written_out_once():
    marked = with_addresses(f"<p>{link('Us')} and {link('we')}</p>")
    assert marked == f'<p>{link("Us")[:-7]} class="written-out">Us</a> and {link("we")}</p>'
    assert 'class="tap written-out"' in with_addresses(link("Us", more=' class="tap"'))


@pytest.mark.parametrize(
    ("address", "words"),
    [("mailto:desk@example.org", "desk@example.org"), ("tel:01632960000", "01632 960 000")],
)
def test_whom_to_write_to_or_ring_is_written_out_without_what_browsers_need(address, words):
    assert with_addresses(link(words, address)) == link(words, address)
    marked = with_addresses(link("Us", address))
    reached = address.partition(":")[2]
    assert marked == f'<a href="{address}" data-address="{reached}" class="written-out">Us</a>'
    again = marked.replace(' class="written-out"', "")
    assert with_addresses(again) == marked


def test_what_leads_to_no_website_stays_as_it_is():
    for address in ("../hubs/", "mailto:desk@example.org?subject=Help", "webcal://e.org/a.ics"):
        html = f"{link('Us', address)}{link('example.org/a')}"
        assert with_addresses(html) == html


def test_what_is_folded_away_does_not_stand_for_what_is_not():
    fold = f"<details><summary>More</summary>{link('example.org/a')}</details>"
    marked = with_addresses(f"{fold}{link('Us')}")
    assert marked.startswith(fold)
    assert marked.count("written-out") == 1
    twice = with_addresses(f"<details>{link('We')}</details>{link('Us')}")
    assert twice.startswith(f"<details>{link('We')}</details>")


def test_what_a_script_may_show_later_is_no_link_yet():
    html = f'<script type="text/html">{link("Us")}</script><template>{link("Us")}</template>'
    assert with_addresses(html) == html
