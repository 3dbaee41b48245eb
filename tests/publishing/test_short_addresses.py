"""Addresses to be typed from a poster: short, each for one page, and the same next year."""

from dataclasses import replace

from checked import first_pass
from consortium.checking.repository_files import read_repository
from consortium.checking.rules.addresses import one_page_each
from consortium.comparing.name_comparison import compare_short_addresses
from consortium.publishing.redirects import redirects, redirects_from_short
from consortium.short_addresses import short_addresses, taken_beside
from counties import area, directory, need
from good_county import FILES, county_terms, county_with
from paper_fixtures import DOCS
from rendering import renderer


def short(*areas, needs=(), taken=()):
    """The short addresses of districts and needs, by their ids."""
    addresses = short_addresses((*areas, *needs), taken)
    return {key.partition("/")[2]: address for key, address in addresses.items()}


def test_it_is_the_first_word_of_a_long_name():
    assert short(area("south-ayshire"), area("corby")) == {
        "south-ayshire": "south/",
        "corby": "corby/",
    }


def test_a_word_that_two_begin_with_leads_to_neither():
    assert short(area("south-ayshire"), area("south-beeshire")) == {
        "south-ayshire": "south-ayshire/",
        "south-beeshire": "south-beeshire/",
    }


def test_one_whose_whole_id_is_the_beginning_of_another_has_none_that_misleads():
    addresses = short(area("south"), area("south-beeshire"))
    assert addresses == {"south-beeshire": "south-beeshire/"}


def test_what_a_page_has_is_taken_and_the_next_beginning_is_used():
    assert short(area("find-ayshire"), taken={"find"}) == {"find-ayshire": "find-ayshire/"}
    assert short(area("find"), taken={"find"}) == {}


def test_a_need_has_the_word_that_its_record_asks_for_and_nobody_else_has_it():
    needs = (need("technical-support", short_address="accounts"), need("ict"))
    assert short(area("accounts-ayshire"), needs=needs) == {
        "technical-support": "accounts/",
        "ict": "ict/",
        "accounts-ayshire": "accounts-ayshire/",
    }


def test_a_short_address_that_two_districts_begin_with_is_free_for_a_need():
    district = "name: {0}\n  kind: district\n  code: T07000001\n  source: [{{lines: 1}}]\n"
    areas = "".join(f"south-{name}:\n  {district.format(name)}" for name in ("ayshire", "beeshire"))
    for word, said in (("south", 0), ("south-ayshire", 1)):
        needs = FILES["data/needs.yml"].replace(
            "  sentence", f"  short_address: {word}\n  sentence", 1
        )
        county = county_with({"data/areas.yml": areas, "data/needs.yml": needs})
        book = first_pass(read_repository(county), county_terms())[0]
        assert len(list(one_page_each(book))) == said


def test_the_folders_of_pages_are_taken():
    names = taken_beside(file.name for file in DOCS.iterdir())
    assert {"find", "areas", "large-print", "editors", "assets", "index"} <= names


def test_a_picture_beside_the_home_page_takes_none():
    names = taken_beside(["corby.jpg", "money.md", "wages"])
    assert {"money", "wages"} <= names
    assert "corby" not in names


def test_a_new_page_does_not_take_what_posters_have_of_a_district():
    def book(*files):
        terms = replace(county_terms(), files=frozenset(files))
        return first_pass(read_repository(county_with()), terms)[0]

    for page in ("docs/corby.md", "docs/corby/index.md"):
        (problem,) = compare_short_addresses(book("docs/find/index.md"), book(page))
        assert (problem.file, problem.warning) == (page, False)
        assert "'corby/' as the short address of areas/corby" in problem.message
        assert list(compare_short_addresses(book(page), book(page, "docs/daventry.jpg"))) == []


def test_each_leads_to_the_page_of_its_district_or_need_and_says_where():
    site = renderer(directory()).site
    by_path = {redirect.path: redirect for redirect in redirects((), redirects_from_short(site))}
    assert (by_path["ayton/"].link, by_path["ayton/"].title) == ("../areas/ayton/", "Ayton")
    assert by_path["payroll/"].address == "needs/payroll/"
    assert not any(redirect.moved for redirect in by_path.values())
