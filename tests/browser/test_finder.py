"""The finder as a person meets it: typing, choosing, being asked."""

import csv
import gzip
import shutil
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

import pytest

from consortium.geography.finder_data import finder_data
from consortium.geography.postcodes import OUTSIDE
from consortium.pages.environment import environment
from geography_fixtures import AREAS, REPOSITORY, gazetteer


@dataclass(frozen=True)
class Choice:
    id: str
    title: str = ""
    name: str = ""
    phrase: str = ""


NEEDS = (Choice("personnel", "Volunteers and staff"), Choice("ict", "Computers and the internet"))
COMMUNITIES = (
    Choice("rural", name="Rural areas", phrase="rural areas"),
    Choice("young-people", name="Young people", phrase="young people"),
)
PAGES = {
    "": """{% from "made/macros/map.html" import district_map, hero_map, map_credit with context %}
        {{ hero_map(outline, areas) }}<h1>Find help for your group</h1>
        {% include "made/markers/finder.html" %}{{ district_map(outline, areas, here="corby") }}
        {{ map_credit() }}""",
    "find/outside/": """<h1>Outside Northamptonshire</h1>
        {% include "made/markers/outside.html" %}""",
    "areas/corby/personnel/": """<h1>Volunteers and staff: who can help in Corby</h1>
        <div data-for-community hidden></div>
        <ul data-communities>
        <li data-community="rural"><a href="../../../hubs/a-rural-body/">A rural body</a></li></ul>
        {% include "made/macros/for_community.html" %}""",
}
FRAME = """<!doctype html><html lang="en"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><title>A test</title>
<link rel="stylesheet" href="{{ 'assets/standard.css' | link }}"><article id="text">
BODY</article><script src="{{ 'assets/finder.js' | link }}" defer></script></html>"""


@pytest.fixture(scope="module")
def site(tmp_path_factory, serve):
    """The address of a small site, below a sub-path as on a project's pages."""
    top = tmp_path_factory.mktemp("site")
    folder = top / "sub-path"
    shutil.copytree(REPOSITORY / "docs" / "assets", folder / "assets")
    places = gazetteer()
    (folder / "assets" / "finder.json").write_text(finder_data(AREAS, places), encoding="utf-8")
    templates = environment(REPOSITORY / "overrides")
    for path, body in PAGES.items():
        page = templates.from_string(FRAME.replace("BODY", body)).render(
            path=path,
            areas=AREAS,
            needs=NEEDS,
            communities=COMMUNITIES,
            outline=places.outline,
            border_towns=places.border_towns,
        )
        (folder / path).mkdir(parents=True, exist_ok=True)
        (folder / path / "index.html").write_text(page, encoding="utf-8")
    return serve(top) + "sub-path/"


@pytest.fixture
def page(browser, site):
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(5000)
    page.problems = []
    page.on("pageerror", lambda problem: page.problems.append(str(problem)))
    page.on("dialog", lambda dialog: page.problems.append(dialog.message))
    page.goto(site)
    yield page
    assert page.problems == []
    context.close()


@pytest.fixture(scope="module")
def loaded(browser, site):
    """A page whose script has its data at hand, for asking it without the form."""
    page = browser.new_page()
    page.goto(site)
    page.evaluate("async () => { window.told = await (await fetch('assets/finder.json')).json(); }")
    yield page
    page.close()


@pytest.fixture(scope="module")
def look(loaded):
    """What the finder makes of a text."""
    return lambda text: loaded.evaluate("text => finder.look(text, told)", text)


def ask(page, text, need="personnel"):
    page.fill("#where", text)
    if need:
        page.check(f"input[name=need][value={need}]")
    page.click("button.button")


def message(page):
    box = page.locator("[data-messages]")
    box.wait_for()
    return " ".join(box.inner_text().split())


def below(page, site):
    """The address reached, below the site's own."""
    return page.url.removeprefix(site)


def labels(found):
    return [choice["label"] for choice in found["choices"]]


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
    found = look(text)
    assert found["kind"] in {"ask", "suggest"}
    assert labels(found)[0] == expected[0]
    assert set(expected) <= set(labels(found))


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
    found = look(text)
    assert found["kind"] == "several"
    assert labels(found) == expected


@pytest.mark.parametrize("text", ["Ashton, Oundle", "Woodford, Kettering"])
def test_a_place_is_asked_about_whatever_place_stands_after_it(look, text):
    found = look(text)
    assert (found["kind"], found["why"]) == ("ask", "place")
    assert labels(found)[0] == f"{text.split(',')[0]} (East Northamptonshire)"


def test_a_list_that_names_a_place_we_do_not_know_is_never_taken_for_one_district(look):
    found = look("Corby and Market Harborough")
    assert (found["kind"], labels(found)) == ("suggest", ["Corby"])


@pytest.mark.parametrize("text", ["Church", "Church, Daventry"])
def test_a_word_of_names_in_one_district_is_asked_about_all_the_same(look, text):
    found = look(text)
    assert (found["kind"], found["why"]) == ("ask", "place")
    assert "Church Stowe (Daventry)" in labels(found)
    assert all(choice["area"] == "daventry" for choice in found["choices"])


@pytest.mark.parametrize("text", ["North Northants", "north northamptonshire council"])
def test_todays_council_is_asked_about_by_its_districts(look, text):
    found = look(text)
    assert (found["kind"], found["why"]) == ("ask", "council")
    assert labels(found) == ["Corby", "East Northamptonshire", "Kettering", "Wellingborough"]


def test_a_misspelt_council_is_never_taken_for_a_district(look):
    assert look("North Northamtonshire")["why"] == "council"


def test_half_a_postcode_is_asked_about_where_it_covers_several_districts(look):
    found = look("NN14")
    assert look("NN 14") == found
    assert (found["why"], found["typed"]) == ("postcode", "NN14")
    assert labels(found) == ["Corby", "East Northamptonshire", "Kettering", "Wellingborough"]
    assert look("NN1 1")["area"] == look("NN1")["area"] == "northampton"


def test_a_word_of_many_names_is_asked_about_with_a_dozen_choices_at_most(loaded):
    choices = loaded.evaluate(
        """() => {
            const more = Array.from({ length: 20 }, (_, index) => [`Little ${index}`, index % 7]);
            return finder.look("Little", { ...told, places: [...told.places, ...more] }).choices;
        }"""
    )
    assert len(choices) == 12


def test_half_a_postcode_partly_outside_the_county_is_asked_about(look):
    found = look("LE15 8")
    assert (found["kind"], found["why"]) == ("ask", "partly")
    assert labels(found) == ["East Northamptonshire"]
    found = look("LE16")
    assert (found["kind"], found["why"]) == ("ask", "partly")
    assert labels(found) == ["Corby", "Daventry", "Kettering"]


def test_every_start_of_a_postcode_that_crosses_the_border_is_said_to(look):
    sectors = gazetteer().sectors
    crossing = {sector.name.split()[0] for sector in sectors if crosses_the_border(sector)}
    said = {
        start
        for start in {sector.name.split()[0] for sector in sectors}
        if look(start).get("why") == "partly"
    }
    assert said == crossing
    assert "PE8" in crossing
    assert "NN14" not in crossing


def crosses_the_border(sector):
    return OUTSIDE in {sector.main, *dict(sector.exceptions)}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Kettring", "Kettering"),
        ("Northmapton", "Northampton"),
        ("Capes", "Preston Capes (Daventry)"),
        ("Banbruy", "Banbury"),
        ("Ashten", "Ashton (East Northamptonshire)"),
    ],
)
def test_a_near_miss_is_suggested_and_never_taken(look, text, first):
    found = look(text)
    assert found["kind"] == "suggest"
    assert labels(found)[0] == first
    assert len(found["choices"]) <= 3


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
    found = look(text)
    assert (found["kind"], labels(found)) == ("suggest", expected)


@pytest.mark.parametrize("text", ["Rugby club", "near Rugby", "Ketteringshire", "Xyzzy, Northants"])
def test_a_border_town_half_a_word_or_the_county_among_other_words_is_no_suggestion(look, text):
    assert look(text)["kind"] == "unknown"


@pytest.mark.parametrize("text", ["Xyzzyplugh", "by", "Le", "???", "東京", "__proto__"])
def test_what_is_not_known_is_not_found(look, text):
    assert look(text)["kind"] == "unknown"


@pytest.mark.parametrize("text", ["SW1A 1AA", "ZZ99 9ZZ", "NN17 6AA", "M1"])
def test_a_postcode_that_is_not_in_the_table_is_not_found_and_never_outside(look, text):
    found = look(text)
    assert (found["kind"], found["why"]) == ("unknown", "postcode")


@pytest.mark.parametrize(
    ("text", "nearest"),
    [("Banbury", "South Northamptonshire"), ("market harborough", "Daventry")],
)
def test_a_border_town_is_outside_and_has_a_nearest_district(look, text, nearest):
    found = look(text)
    assert (found["kind"], found["nearest"]["label"]) == ("outside", nearest)


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
    found = loaded.evaluate(
        "codes => Object.fromEntries(codes.map(code => [code, finder.look(code, told).area]))",
        list(expected),
    )
    assert found == expected


def test_a_town_leads_to_the_answer_for_the_need_chosen(page, site):
    ask(page, "Weldon", need="ict")
    page.wait_for_url("**/areas/**")
    assert below(page, site) == "areas/corby/ict/"


def test_i_do_not_know_yet_leads_to_the_district(page, site):
    ask(page, "Corby", need="unknown")
    page.wait_for_url("**/areas/**")
    assert below(page, site) == "areas/corby/"


def test_the_whole_county_needs_no_place(page, site):
    page.check("input[name=wide][value=county]")
    page.check("input[name=need][value=ict]")
    page.click("button.button")
    page.wait_for_url("**/areas/**")
    assert below(page, site) == "areas/northamptonshire/ict/"


def test_the_later_of_place_and_whole_county_wins(page, site):
    page.check("input[name=wide][value=county]")
    ask(page, "Corby")
    page.wait_for_url("**/areas/**")
    assert below(page, site) == "areas/corby/personnel/"
    page.goto(site)
    page.fill("#where", "Corby")
    page.check("input[name=wide][value=county]")
    page.check("input[name=need][value=personnel]")
    page.click("button.button")
    page.wait_for_url("**/areas/**")
    assert below(page, site) == "areas/northamptonshire/personnel/"


def test_several_districts_are_each_linked_for_the_need(page):
    page.check("input[name=wide][value=several]")
    page.check("input[name=need][value=ict]")
    page.click("button.button")
    assert "The county part is the same on all of them" in message(page)
    links = page.locator("[data-messages] li a").evaluate_all(
        "all => all.map(link => link.getAttribute('href'))"
    )
    assert links == [f"areas/{area.id}/ict/" for area in AREAS[:-1]]


def test_several_places_typed_link_their_own_districts_alone(page):
    ask(page, "Kettering and Corby", need="ict")
    assert message(page).startswith("Which districts do you work in?")
    links = page.locator("[data-messages] li a").evaluate_all(
        "all => all.map(link => link.getAttribute('href'))"
    )
    assert links == ["areas/corby/ict/", "areas/kettering/ict/"]


def test_a_name_that_is_only_like_one_of_ours_may_be_missing_or_over_the_border(page, site):
    ask(page, "Stamford")
    said = message(page)
    assert "Did you mean: Stanford (Daventry)" in said
    assert "It may be a place that we have missed." in said
    link = page.get_by_role("link", name="Is it over the border?")
    assert link.evaluate("link => link.href") == f"{site}find/outside/"


def test_nothing_typed_and_nothing_chosen_are_asked_for_plainly(page):
    page.click("button.button")
    said = message(page)
    assert "Tell us where your group is." in said
    assert "Tell us what you need help with, or choose \u2018I do not know yet\u2019." in said


def test_a_place_without_a_need_is_asked_for_the_need_alone(page):
    ask(page, "Corby", need=None)
    said = message(page)
    assert "Tell us what you need help with" in said
    assert "where your group is" not in said


def test_a_question_takes_the_focus_and_its_choices_lead_to_the_answer(page, site):
    ask(page, "Middleton")
    assert message(page).startswith("Which Middleton?")
    assert page.evaluate("document.activeElement.hasAttribute('data-messages')")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/areas/**")
    assert below(page, site) == "areas/corby/personnel/"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("NN14", "NN14 covers more than one district. Type the whole postcode, or choose:"),
        ("LE15 8", "Only a part of LE15 8 is in Northamptonshire."),
        ("LE16", "Only a part of LE16 is in Northamptonshire."),
        ("North Northants", "North Northamptonshire is the council. Which part are you in?"),
        ("Kettring", "We do not know a place called “Kettring”. Did you mean: Kettering"),
        ("Xyzzyplugh", "We do not know a place called “Xyzzyplugh”."),
        ("SW1A 1AA", "We do not know the postcode SW1A 1AA."),
    ],
)
def test_each_question_is_put_in_its_own_words_with_links(page, text, words):
    ask(page, text)
    assert words in message(page)
    assert page.locator("[data-messages] li a").count() > 0


def test_what_is_typed_is_shown_as_text_and_never_read_as_html(page):
    ask(page, "<img src=x onerror=alert(1)><script>alert(2)</script>")
    assert "<script>alert(2)</script>" in message(page)
    assert page.locator("[data-messages] script, [data-messages] img").count() == 0


def test_a_town_outside_is_named_with_its_nearest_district(page, site):
    ask(page, "banbury")
    page.wait_for_url("**/find/outside/**")
    assert parse_qs(urlsplit(page.url).query) == {"place": ["Banbury"]}
    link = page.locator("[data-nearest]")
    link.wait_for()
    assert page.locator("h1").inner_text() == page.title() == "Banbury is outside Northamptonshire"
    assert "The nearest district to Banbury is South Northamptonshire." in page.inner_text("#text")
    assert link.evaluate("link => link.href") == f"{site}areas/south-northamptonshire/"
    assert "nearest to you" not in page.inner_text("#text")


def test_a_postcode_outside_is_named_and_no_nearest_district_is_made_up(page):
    ask(page, "le168aa")
    page.wait_for_url("**/find/outside/**")
    page.locator("h1", has_text="LE16 8AA is outside Northamptonshire").wait_for()
    assert "nearest to you" in page.inner_text("#text")
    assert page.locator("[data-nearest]").is_hidden()


@pytest.mark.parametrize("query", ["", "?place=Corby", "?place=%3Cb%3EBanbury%3C/b%3E%20x"])
def test_the_page_says_outside_of_nothing_it_does_not_know(page, site, query):
    page.goto(f"{site}find/outside/{query}")
    page.wait_for_load_state("networkidle")
    assert page.locator("h1").inner_text() == "Outside Northamptonshire"
    assert page.locator("[hidden]").count() == 2
    assert page.locator("section li:visible").count() == 5


def test_a_community_is_carried_to_the_answer_and_shown_there(page, site):
    page.click("summary")
    page.check("input[name=community][value=rural]")
    ask(page, "Corby")
    page.wait_for_url("**/areas/**")
    assert below(page, site) == "areas/corby/personnel/?community=rural"
    shown = page.locator("[data-for-community]")
    assert "You said your group is mainly for: rural areas. Look here too:" in " ".join(
        shown.inner_text().split()
    )
    assert shown.locator("a").inner_text() == "A rural body"
    assert page.locator("[data-communities] a").count() == 1


@pytest.mark.parametrize("query", ["", "?community=young-people", '?community="]'])
def test_a_community_without_links_shows_nothing(page, site, query):
    page.goto(f"{site}areas/corby/personnel/{query}")
    assert page.locator("[data-for-community]").is_hidden()


def test_a_list_that_does_not_load_is_said_and_tried_again(page, site):
    page.route("**/finder.json", lambda route: route.abort())
    ask(page, "Corby")
    assert "We could not load our list of places." in message(page)
    page.unroute("**/finder.json")
    page.click("button.button")
    page.wait_for_url("**/areas/**")
    assert below(page, site) == "areas/corby/personnel/"


def test_without_scripting_the_form_does_not_show_and_the_map_does(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site)
    assert page.locator(".finder").is_hidden()
    assert page.locator("svg.map a").count() == 7
    assert page.locator("svg.map a.here").get_attribute("href") == "areas/corby/"
    context.close()


def test_nothing_is_stored_and_no_one_else_is_asked(page, site):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    ask(page, "Middleton")
    message(page)
    assert all(address.startswith(site) for address in asked)
    assert page.evaluate("document.cookie + localStorage.length + sessionStorage.length") == "00"
