"""What the finder makes of a text: a place, a question, a suggestion, or nothing it knows."""

import csv
import gzip

import pytest

from consortium.geography.postcodes import OUTSIDE
from geography_fixtures import AREAS, REPOSITORY, gazetteer

_LOADED = """async () => {
  window.places = await import(new URL("assets/places.js", location));
  window.told = await (await fetch("assets/finder.json")).json();
}"""


@pytest.fixture(scope="module")
def loaded(profile, finder_site):
    """A page whose script has its data at hand, for asking it without the form."""
    page = profile().new_page()
    page.goto(finder_site)
    page.evaluate(_LOADED)
    yield page
    page.close()


@pytest.fixture(scope="module")
def look(loaded):
    """What the finder makes of a text."""
    return lambda text: loaded.evaluate("text => places.look(text, told)", text)


def labels(reply):
    return [choice["label"] for choice in reply["choices"]]


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("corby ", "corby"),
        ("CORBY", "corby"),
        ("Corby, Northants", "corby"),
        ("Daventry District Council", "daventry"),
        ("East Northants", "east-northamptonshire"),
        ("Northants", "northamptonshire"),
        ("King's Cliffe", "east-northamptonshire"),
        ("Kings Cliffe", "east-northamptonshire"),
        ("king\u2019s  cliffé", "east-northamptonshire"),
        ("Brafield-on-the-Green", "south-northamptonshire"),
        ("Ashby Saint Ledgers", "daventry"),
        ("Mawsley", "kettering"),
        ("Newton Bromswold", "east-northamptonshire"),
        ("Brington", "daventry"),
        ("NN17 1AA", "corby"),
        ("nn171aa", "corby"),
        ("12 High Street, Corby NN17 1AA", "corby"),
        ("NN17 1", "corby"),
        ("NN15", "kettering"),
        ("NN 15", "kettering"),
        ("nn 17 1aa", "corby"),
        ("NN 171AA", "corby"),
        ("Weldon, Corby", "corby"),
        ("Weldon and Corby", "corby"),
        ("Thrapston, Kettering", "east-northamptonshire"),
        ("Oundle, Peterborough", "east-northamptonshire"),
        ("Weston and Weedon", "south-northamptonshire"),
        ("Cogenhoe & Whiston", "south-northamptonshire"),
        ("Kettering", "kettering"),
        ("Northampton", "northampton"),
        ("Duston", "northampton"),
    ],
)
def test_a_place_or_postcode_in_one_district_leads_straight_there(look, text, area):
    assert look(text) == {"kind": "area", "area": area}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Middleton", ["Middleton (Corby)", "Lower Middleton Cheney (South Northamptonshire)"]),
        ("Woodford", ["Woodford (East Northamptonshire)", "Woodford Halse (Daventry)"]),
        ("Weedon", ["Weedon (Daventry)", "Weedon Lois (South Northamptonshire)"]),
        ("Moulton", ["Moulton (Daventry)", "Moulton Leys (Northampton)"]),
        ("Weston", ["Weston (South Northamptonshire)", "Weston by Welland (Kettering)"]),
        ("Barton", ["Barton Seagrave (Kettering)", "Earls Barton (Wellingborough)"]),
        ("Castle", ["Castle ward (Northampton)", "Castle ward (Wellingborough)"]),
        ("Ashton", ["Ashton (East Northamptonshire)", "Ashton (South Northamptonshire)"]),
        ("Milton", ["Milton Malsor (South Northamptonshire)", "Milton Keynes"]),
    ],
)
def test_a_name_in_several_districts_is_asked_about_the_very_name_first(look, text, expected):
    reply = look(text)
    assert reply["kind"] in {"ask", "suggest"}
    assert labels(reply)[0] == expected[0]
    assert set(expected) <= set(labels(reply))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Corby, Kettering", ["Corby", "Kettering"]),
        ("Corby and Kettering", ["Corby", "Kettering"]),
        ("kettering & corby", ["Corby", "Kettering"]),
        ("Corby/Kettering, Northants", ["Corby", "Kettering"]),
        ("Corby, Weldon and Kettering", ["Corby", "Kettering"]),
        ("Brackley, Oundle", ["East Northamptonshire", "South Northamptonshire"]),
        ("Moulton and Corby", ["Corby", "Daventry", "Northampton"]),
        (
            "North Northants and Daventry",
            ["Corby", "Daventry", "East Northamptonshire", "Kettering", "Wellingborough"],
        ),
    ],
)
def test_places_in_several_districts_are_each_offered(look, text, expected):
    reply = look(text)
    assert reply["kind"] == "several"
    assert labels(reply) == expected


@pytest.mark.parametrize("text", ["Ashton, Oundle", "Woodford, Kettering"])
def test_a_place_is_asked_about_whatever_place_stands_after_it(look, text):
    reply = look(text)
    assert (reply["kind"], reply["why"]) == ("ask", "place")
    assert labels(reply)[0] == f"{text.split(',')[0]} (East Northamptonshire)"


def test_a_list_that_names_a_place_we_do_not_know_is_never_taken_for_one_district(look):
    reply = look("Corby and Market Harborough")
    assert (reply["kind"], labels(reply)) == ("suggest", ["Corby"])


@pytest.mark.parametrize("text", ["Church", "Church, Daventry"])
def test_a_word_of_names_in_one_district_is_asked_about_all_the_same(look, text):
    reply = look(text)
    assert (reply["kind"], reply["why"]) == ("ask", "place")
    assert "Church Stowe (Daventry)" in labels(reply)
    assert all(choice["area"] == "daventry" for choice in reply["choices"])


@pytest.mark.parametrize("text", ["North Northants", "north northamptonshire council"])
def test_todays_council_is_asked_about_by_its_districts(look, text):
    reply = look(text)
    assert (reply["kind"], reply["why"]) == ("ask", "council")
    assert labels(reply) == ["Corby", "East Northamptonshire", "Kettering", "Wellingborough"]


@pytest.mark.parametrize("text", ["the council", "Our Local Council", "county council"])
def test_the_council_without_a_name_is_asked_about_by_all_districts(look, text):
    reply = look(text)
    assert (reply["kind"], reply["why"]) == ("ask", "councils")
    assert labels(reply) == [area.name for area in AREAS if area.kind == "district"]


def test_a_misspelt_council_is_never_taken_for_a_district(look):
    assert look("North Northamtonshire")["why"] == "council"


def test_half_a_postcode_is_asked_about_where_it_covers_several_districts(look):
    reply = look("NN14")
    assert look("NN 14") == reply
    assert (reply["why"], reply["typed"]) == ("postcode", "NN14")
    assert labels(reply) == ["Corby", "East Northamptonshire", "Kettering", "Wellingborough"]
    assert look("NN1 1")["area"] == look("NN1")["area"] == "northampton"


def test_a_word_of_many_names_is_asked_about_with_a_dozen_choices_at_most(loaded):
    choices = loaded.evaluate(
        """() => {
            const more = Array.from({ length: 20 }, (_, index) => [`Little ${index}`, index % 7]);
            return places.look("Little", { ...told, places: [...told.places, ...more] }).choices;
        }"""
    )
    assert len(choices) == 12


def test_half_a_postcode_partly_outside_the_county_is_asked_about(look):
    reply = look("LE15 8")
    assert (reply["kind"], reply["why"]) == ("ask", "partly")
    assert labels(reply) == ["East Northamptonshire"]
    reply = look("LE16")
    assert (reply["kind"], reply["why"]) == ("ask", "partly")
    assert labels(reply) == ["Corby", "Daventry", "Kettering"]


def test_every_start_of_a_postcode_that_crosses_the_border_is_said_to(look):
    sectors = gazetteer().sectors
    crossing = {
        name.split()[0] for name, (main, others) in sectors.items() if OUTSIDE in {main, *others}
    }
    said = {
        start
        for start in {name.split()[0] for name in sectors}
        if look(start).get("why") == "partly"
    }
    assert said == crossing
    assert "PE8" in crossing
    assert "NN14" not in crossing


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Kettring", "Kettering"),
        ("Northmapton", "Northampton"),
        ("Capes", "Preston Capes (Daventry)"),
        ("Banbruy", "Banbury"),
        ("Ashten", "Ashton (East Northamptonshire)"),
        ("Desboro", "Desborough (Kettering)"),
        ("Wellingbro", "Wellingborough"),
    ],
)
def test_a_near_miss_is_suggested_and_never_taken(look, text, first):
    reply = look(text)
    assert reply["kind"] == "suggest"
    assert labels(reply)[0] == first
    assert len(reply["choices"]) <= 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("near Kettering", ["Kettering"]),
        ("Kettering area", ["Kettering"]),
        ("Wellingborough town centre", ["Wellingborough"]),
        ("village of Cottingham", ["Cottingham (Corby)"]),
        ("near Woodford Halse", ["Woodford Halse (Daventry)"]),
        ("near Ashton", ["Ashton (East Northamptonshire)", "Ashton (South Northamptonshire)"]),
        (
            "12 High Street, Thrapston, Kettering",
            ["Thrapston (East Northamptonshire)", "Kettering"],
        ),
        ("Corby Rugby Club", ["Corby"]),
    ],
)
def test_a_name_among_other_words_is_suggested(look, text, expected):
    reply = look(text)
    assert (reply["kind"], labels(reply)) == ("suggest", expected)


@pytest.mark.parametrize("text", ["Rugby club", "near Rugby", "Ketteringshire", "Xyzzy, Northants"])
def test_a_border_town_half_a_word_or_the_county_among_other_words_is_no_suggestion(look, text):
    assert look(text)["kind"] == "unknown"


@pytest.mark.parametrize("text", ["Xyzzyplugh", "by", "Le", "???", "東京", "__proto__"])
def test_what_is_not_known_is_not_found(look, text):
    assert look(text)["kind"] == "unknown"


@pytest.mark.parametrize("text", ["SW1A 1AA", "ZZ99 9ZZ", "NN17 6AA", "M1"])
def test_a_postcode_that_is_not_in_the_table_is_not_found_and_never_outside(look, text):
    reply = look(text)
    assert (reply["kind"], reply["why"]) == ("unknown", "postcode")


@pytest.mark.parametrize(
    ("text", "nearest"),
    [("Banbury", "South Northamptonshire"), ("market harborough", "Daventry")],
)
def test_a_border_town_is_outside_and_has_a_nearest_district(look, text, nearest):
    reply = look(text)
    assert (reply["kind"], reply["nearest"]["label"]) == ("outside", nearest)


@pytest.mark.parametrize("text", ["NN10 0SG", "LE168AA"])
def test_a_postcode_known_to_be_outside_is_outside(look, text):
    assert look(text)["kind"] == "outside"


def test_every_postcode_of_a_real_address_leads_to_its_own_district(loaded):
    table = REPOSITORY / "tests" / "postcodes_full.csv.gz"
    with gzip.open(table, "rt", encoding="utf-8") as text:
        rows = [row for row in csv.DictReader(text) if row["kind"] == "geo"]
    area_of = {area.code: area.id for area in AREAS}
    expected = {row["postcode"]: area_of[row["district"]] for row in rows}
    assert len(expected) > 22_000
    reply = loaded.evaluate(
        "codes => Object.fromEntries(codes.map(code => [code, places.look(code, told).area]))",
        list(expected),
    )
    assert reply == expected


CHANGED = "([text, changed]) => places.look(text, {...told, ...changed})"


@pytest.mark.parametrize("text", ["Greater Anyshire", "greater anyshire", "Greater Anyshir"])
def test_the_name_of_the_whole_place_is_the_county_whatever_that_is_called(loaded, text):
    reply = loaded.evaluate(CHANGED, [text, {"place": "greater anyshire"}])
    where = {reply.get("area"), *(choice["area"] for choice in reply.get("choices", ()))}
    assert where - {None} == {"northamptonshire"}


def test_without_a_county_the_name_of_the_whole_place_is_every_district(loaded):
    districts = [[area.id, area.name] for area in AREAS if area.kind == "district"]
    city = {"place": "anytown", "areas": [*districts, None], "own": []}
    for text in ("Anytown", "anytwn"):
        reply = loaded.evaluate(CHANGED, [text, city])
        assert reply["kind"] == "several"
        assert [choice["area"] for choice in reply["choices"]] == [id_ for id_, _ in districts]


def test_where_there_is_one_district_alone_the_name_of_the_whole_place_is_that(loaded):
    city = {"place": "anytown", "areas": [["corby", "Corby"], None], "own": [], "councils": []}
    city |= {"places": [], "border": []}
    council = {**city, "councils": [["Anytown Borough", [0]]]}
    corby = {"kind": "area", "area": "corby"}
    assert loaded.evaluate(CHANGED, ["Anytown Borough Council", council]) == corby
    assert loaded.evaluate(CHANGED, ["Anytown", city]) == corby
