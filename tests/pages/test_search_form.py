"""The search's form: on every page but that of the results, and of use without a script."""

from urllib.parse import urljoin

import pytest

from built_site import LARGE_PRINT, SITE, BuiltPage

pytestmark = pytest.mark.both_sites

RESULTS = "search/"


def forms(page: BuiltPage):
    """The forms that search, but for those in the page's own text."""
    main = set(page.main.iter())
    searches = [form for form in page.tree.iter("form") if form.get("role") == "search"]
    return [form for form in searches if form not in main]


def test_every_page_has_one_search_that_leads_to_the_results_of_its_own_edition(site):
    for path, page in site.both_editions.items():
        own = LARGE_PRINT if path.startswith(LARGE_PRINT) else ""
        actions = [urljoin(f"{SITE}{path}", form.get("action")) for form in forms(page)]
        assert actions == ([] if path == f"{own}{RESULTS}" else [f"{SITE}{own}{RESULTS}"]), path


def test_the_search_carries_the_words_by_a_box_with_a_label_and_a_button_with_a_word(site):
    for path, page in site.both_editions.items():
        for form in forms(page):
            (box,) = form.iter("input")
            (label,) = form.iter("label")
            (button,) = form.iter("button")
            assert (box.get("name"), form.get("method", "get")) == ("q", "get"), path
            assert label.get("for") == box.get("id")
            assert page.ids.count(box.get("id")) == 1, path
            assert label.text, path
            assert button.text, path
            assert button.get("type", "submit") == "submit"
