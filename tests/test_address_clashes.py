"""Every made page has a plain address of its own."""

import pytest

from consortium.publishing.address_clashes import AddressError, refuse_clashes
from page_fixtures import page


def test_different_addresses_pass():
    refuse_clashes([page("hubs/corby/"), page("hubs/daventry/")], {"", "hubs/"})


@pytest.mark.parametrize(
    "path", ["", "/hubs/", "hubs", "hubs//x/", "Hubs/", "hubs/a b/", "hubs/é/"]
)
def test_an_address_that_is_not_plain_is_refused(path):
    with pytest.raises(AddressError, match="cannot be an address"):
        refuse_clashes([page(path)], set())


def test_every_clash_is_told_at_once():
    pages = [page("hubs/corby/"), page("hubs/corby/"), page("hubs/")]
    with pytest.raises(AddressError) as raised:
        refuse_clashes(pages, {"hubs/"})
    assert "2 pages have the address “hubs/corby/”" in str(raised.value)
    assert "a page in docs/ both have the address “hubs/”" in str(raised.value)
