"""Old addresses that lead to the page that is there now."""

from consortium.publishing.redirects import Redirect, redirects
from page_fixtures import page


def test_an_old_address_leads_to_its_page_by_a_relative_link():
    (redirect,) = redirects([page("hubs/corby/", redirect_from=("old/corby-hub/",))])
    assert (redirect.path, redirect.link) == ("old/corby-hub/", "../../hubs/corby/")


def test_a_page_beside_its_old_address_is_one_step_away():
    (redirect,) = redirects([page("hubs/corby/", redirect_from=("hubs/old/",))])
    assert redirect.link == "../corby/"


def test_a_page_that_is_at_its_first_address_again_does_not_lead_to_itself():
    again = page("hubs/corby/", redirect_from=("hubs/corby/", "hubs/old/"))
    assert [redirect.path for redirect in redirects([again])] == ["hubs/old/"]


def test_they_are_in_order_with_those_to_parts_of_pages():
    to_part = Redirect("hubs/b/", "hubs/corby/#b", "B")
    ordered = redirects([page("hubs/corby/", redirect_from=("hubs/c/", "hubs/a/"))], [to_part])
    assert [redirect.path for redirect in ordered] == ["hubs/a/", "hubs/b/", "hubs/c/"]
