"""Old addresses that lead to the page that is there now."""

import pytest

from consortium.publishing.redirects import RedirectError, redirects
from page_fixtures import page


def test_an_old_address_leads_to_its_page_by_a_relative_link():
    (found,) = redirects([page("hubs/corby/", redirect_from=("old/corby-hub/",))], set())
    assert (found.path, found.link) == ("old/corby-hub/", "../../hubs/corby/")


def test_a_page_beside_its_old_address_is_one_step_away():
    (found,) = redirects([page("hubs/corby/", redirect_from=("hubs/old/",))], set())
    assert found.link == "../corby/"


@pytest.mark.parametrize("old", ["hubs/corby/", "hubs/daventry/", "hubs/"])
def test_an_address_in_use_is_no_old_address(old):
    pages = [page("hubs/corby/", redirect_from=(old,)), page("hubs/daventry/")]
    with pytest.raises(RedirectError, match=f"“{old}” is the address of a page"):
        redirects(pages, {"hubs/"})


def test_an_old_address_leads_to_one_page_only():
    pages = [page("hubs/a/", redirect_from=("old/",)), page("hubs/b/", redirect_from=("old/",))]
    with pytest.raises(RedirectError, match="“hubs/a/” and “hubs/b/”"):
        redirects(pages, set())


def test_every_reason_is_told_at_once():
    pages = [page("hubs/a/", redirect_from=("hubs/b/", "hubs/")), page("hubs/b/")]
    with pytest.raises(RedirectError) as raised:
        redirects(pages, {"hubs/"})
    assert len(str(raised.value).splitlines()) == 2
