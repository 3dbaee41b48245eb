"""What an editor probably means, by the words that the site itself has for its records."""

import pytest

from checked import first_pass
from consortium.advice.did_you_mean import closest_file
from consortium.advice.meanings import Meaning, Meanings, meanings_of
from consortium.checking.repository_files import read_repository
from good_county import FILES, county_terms, county_with

AREAS = "data/areas.yml"
COUNCILS = (
    FILES[AREAS]
    .replace("code: T07000001", "code: T07000001\n  council: West Testshire")
    .replace("code: T07000003", "code: T07000003\n  council: West Testshire")
)
PLACES = {
    "Cobbleby": frozenset(["T07000002"]),
    "Castle": frozenset(["T07000001", "T07000002"]),
    "Abroad": frozenset(["E99"]),
}


@pytest.fixture(scope="module")
def meanings() -> Meanings:
    county = county_with({AREAS: COUNCILS.replace("name: Kettering", "name: East Testshire")})
    book, _ = first_pass(read_repository(county), county_terms())
    return meanings_of(book.records, book.names.ids, PLACES)


@pytest.mark.parametrize(
    ("wrote", "ids"),
    [
        ("West Testshire", ("corby", "daventry")),
        ("West Testshire Council", ("corby", "daventry")),
        ("Cobbleby", ("kettering",)),
        ("Corby Borough", ("corby",)),
        ("Davantry", ("daventry",)),
        ("all", ("northamptonshire",)),
        ("The whole county", ("northamptonshire",)),
        ("in Testshire", ("northamptonshire",)),
    ],
)
def test_an_area_is_known_by_its_council_its_places_and_everyday_words(
    meanings: Meanings, wrote: str, ids: tuple[str, ...]
) -> None:
    meaning = meanings.of("areas", wrote)
    assert meaning is not None
    assert meaning.sure == ids


@pytest.mark.parametrize(
    "wrote", ["North Testshire", "Abroad", "Southbroad", "x", "Corby or Kettering", "¿?", "Borby"]
)
def test_nothing_is_offered_for_words_that_fit_nothing_well(meanings: Meanings, wrote: str) -> None:
    """The other half of a county is alike in letters, and so is another town."""
    assert meanings.of("areas", wrote) is None


def test_a_word_more_or_less_is_no_slip_of_the_keyboard() -> None:
    """`older-people` is gone: nobody means one by "older gay people", which is of another."""
    communities = (
        "rural:\n  name: Gay people\n  also_known_as: [older gay people, gay pensioners]\n"
    )
    book, _ = first_pass(
        read_repository(county_with({"data/communities.yml": communities})), county_terms()
    )
    meanings = meanings_of(book.records, book.names.ids, {})
    assert meanings.of("communities", "older-people") is None
    assert meanings.of("communities", "older gay poeple") == Meaning(("rural",))
    assert meanings.of("communities", "the gay pensionres") == Meaning(("rural",))


@pytest.mark.parametrize(
    ("wrote", "ids"),
    [
        ("village-body-group", ("village-body",)),
        ("northampton-hub", ("northampton",)),
        ("northern-foundation", ("northern-community-foundation",)),
    ],
)
def test_a_word_more_or_less_in_an_id_is_a_slip(wrote: str, ids: tuple[str, ...]) -> None:
    """Or else one that is less like it is offered: the whole county for a hub in the town."""
    known = ["village-body", "northampton", "northamptonshire", "northern-community-foundation"]
    assert Meanings((), {"areas": known}).of("areas", wrote) == Meaning(ids)


def test_a_place_in_two_districts_may_mean_either(meanings: Meanings) -> None:
    meaning = meanings.of("areas", "Castle")
    assert meaning == Meaning(("corby", "kettering"))
    assert meaning.sure == ()


@pytest.mark.parametrize(
    "wrote", ["Payroll", "wages", "wage", "treasurer", "accounts", "charity rules", "payrol"]
)
def test_a_need_is_known_by_everyday_words_and_by_parts_of_its_title(
    meanings: Meanings, wrote: str
) -> None:
    assert meanings.of("needs", wrote) == Meaning(("technical-support",))


@pytest.mark.parametrize(
    ("kind", "wrote", "ids"),
    [
        ("areas", "corby and Cobbleby", ("corby", "kettering")),
        ("areas", "Corby, West Testshire", ("corby", "daventry")),
        ("areas", "Corby / Nowhere", ()),
        ("areas", "Corby & Castle", ()),
        ("needs", "Accounts, payroll and charity rules", ("technical-support",)),
    ],
)
def test_several_names_are_a_list_only_where_each_is_sure(
    meanings: Meanings, kind: str, wrote: str, ids: tuple[str, ...]
) -> None:
    assert meanings.several(kind, wrote) == ids


def test_without_a_county_everywhere_is_every_district() -> None:
    city = county_with({AREAS: FILES[AREAS].split("northamptonshire:")[0]})
    book, _ = first_pass(read_repository(city), county_terms())
    meanings = meanings_of(book.records, book.names.ids, {})
    assert meanings.several("areas", "all") == ("corby", "daventry", "kettering")


def test_an_area_says_whether_it_is_a_district(meanings: Meanings) -> None:
    kinds = [meanings.area_kind(wrote) for wrote in ("Corby", "the county", "Castle", "nowhere")]
    assert kinds == ["district", "county", "", ""]


@pytest.mark.parametrize(
    ("wrote", "meant"),
    [
        ("hubs/corbey", "hubs/corby"),
        ("hub/corby", "hubs/corby"),
        ("../elsewhere/pictures/Corby.jpeg", "hubs/corby"),
        ("hubs/nobody", None),
    ],
)
def test_a_file_is_meant_by_its_own_name_and_not_by_its_folder(
    wrote: str, meant: str | None
) -> None:
    assert closest_file(wrote, ["hubs/corby", "hubs/kettering"]) == meant
