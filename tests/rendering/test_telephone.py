"""Telephone numbers as people read them, in the country of the site."""

from dataclasses import replace

import pytest

from checked import check_repository
from consortium.advice.better_telephone import DRAMA, better_telephone, can_exist, figures_of
from consortium.search.records import record_entries
from consortium.telephone import dialled, grouped
from counties import consortium, directory, hub, smallest
from good_county import FILES, county_terms, county_with
from rendering import renderer


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("01632960123", "01632 960123"),
        ("01632 960123 extension 4", "01632 960123 extension\N{NO-BREAK SPACE}4"),
    ],
)
def test_the_figures_of_an_extension_stand_on_the_line_of_their_word(written, read):
    assert grouped(written) == read


@pytest.mark.parametrize(
    ("written", "read", "dials"),
    [("116 123", "116 123", "116123"), ("116006", "116 006", "116006"), ("111", "111", "111")],
)
def test_a_number_of_the_whole_country_is_dialled_as_it_is(written, read, dials):
    assert can_exist(written)
    assert (grouped(written), dialled(written)) == (read, dials)


@pytest.mark.parametrize("wrote", ["123", "960123", "116 12", "1161234", "01632 960"])
def test_figures_that_lack_the_rest_are_none_of_those(wrote):
    assert not can_exist(wrote)
    assert better_telephone(wrote) is None


@pytest.mark.parametrize(
    ("written", "read", "dials"),
    [
        ("01 679 3188", "(01) 679 3188", "+353-1-679-3188"),
        ("+353 1 679 3188", "(01) 679 3188", "+353-1-679-3188"),
        ("1800 807 077", "1800 807 077", "+353-1800-807-077"),
        ("50808", "50808", "50808"),
        ("+44 28 9649 6123", "+44 28 9649 6123", "+44-28-9649-6123"),
    ],
)
def test_a_number_of_another_country_is_read_as_it_is_there(written, read, dials):
    assert can_exist(written, "IE")
    assert (grouped(written, "IE"), dialled(written, "IE")) == (read, dials)


@pytest.mark.parametrize(
    "wrote", ["01632 960123", "0131 496 0123", "028 9649 6123", "07700 900123"]
)
def test_numbers_of_drama_are_those_of_every_place(wrote):
    assert can_exist(wrote)
    assert DRAMA.fullmatch(figures_of(wrote))


IRISH = 'country: IE\nmoney: "€"\nplace: Testshire\n'
CORBY, PAYROLL = "data/hubs/corby.yml", "data/services/payroll.yml"


def told_in_ireland(number: str, more: str = "", cost: str = "€20", said: str = IRISH) -> list[str]:
    files = {
        "data/consortium.yml": FILES["data/consortium.yml"].replace("place: Testshire\n", said),
        CORBY: FILES[CORBY].replace("01632 960123", f"{number}{more}"),
        PAYROLL: f"{FILES[PAYROLL]}cost: {cost}\n",
    }
    terms = replace(county_terms(), sectors={"ZZ1 1": True})
    problems = check_repository(county_with(files), terms, markers=("finder", "words"))[1]
    return [problem.message for problem in problems if problem.file in (CORBY, PAYROLL)]


@pytest.mark.parametrize("number", ["01 679 3188", "1800 807 077", "116 123"])
def test_a_site_of_another_country_writes_its_numbers_addresses_and_sums_as_people_there_do(number):
    address = "\n    address: |\n      32 Nassau Street\n      D02 X285\n      BT99 9ZZ"
    assert told_in_ireland(number, address) == []
    assert told_in_ireland(number, f"\ndescription: Ring {number} at any hour.") == []
    for wrong in ("01 679 31", "118 500", "9318 ext 12"):
        told = told_in_ireland(wrong)[0]
        assert told.startswith("There is no such telephone number in this")
        assert "eleven" not in told
    assert told_in_ireland(number, cost="20") == ["An amount has its sign. Write '€20'."]
    (told,) = told_in_ireland(number, cost="£20")
    assert told == "What something costs is told in € here. Is this £ right?"
    assert told_in_ireland(number, cost="€20, or £17 in the North") == []


def test_a_search_finds_such_a_number_with_the_code_of_its_country_and_without():
    ours = consortium().model_copy(update={"country": "IE"})
    office = hub("nass", "national", contacts=[{"telephone": "01 679 3188"}])
    made = replace(directory(*smallest(), office), consortium=ours)
    (entry,) = (said for said in record_entries(renderer(made)) if said.address == "hubs/nass/")
    assert entry.telephones == ("0035316793188", "016793188", "35316793188")


@pytest.mark.parametrize("said", [IRISH.replace("IE", "Ireland"), f"{IRISH}for_whom: for clubs\n"])
def test_no_number_is_blamed_for_a_mistake_in_the_record_that_names_the_country(said):
    assert told_in_ireland("01 679 3188", said=said) == []
