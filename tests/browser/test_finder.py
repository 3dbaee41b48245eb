"""The finder as a person meets it: choosing, being asked, and where it leads."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from browser.left_alone import asked_by_itself
from browser.windows import DESK, both
from geography_fixtures import AREAS

FOR_COMMUNITY = ".stage:has(> #for-community)"


@pytest.fixture(scope="module")
def window(drawn):
    """The window of a reader, which notes what goes wrong in it."""
    drawn.set_default_timeout(5000)
    return with_problems(drawn)


def with_problems(page):
    """Note what goes wrong in a window."""
    page.problems = []
    page.on("pageerror", lambda problem: page.problems.append(str(problem)))
    page.on("dialog", lambda dialog: page.problems.append(dialog.message))
    return page


@pytest.fixture
def page(window, finder_site):
    window.problems.clear()
    window.set_viewport_size(DESK)
    window.goto(finder_site)
    yield window
    window.unroute_all()
    assert window.problems == []


def ask(page, text, need="personnel"):
    page.fill("#where", text)
    if need:
        page.check(f"input[name=need][value={need}]")
    page.click("button.button")


def message(page):
    box = page.locator("[data-messages]")
    box.wait_for()
    return " ".join(box.inner_text().split())


def below(page, finder_site):
    """The address reached, below the site's own."""
    return page.url.removeprefix(finder_site)


@pytest.mark.parametrize("where", ["Latimer", "Burton Latimer"])
def test_a_short_form_may_be_a_word_of_the_name_that_it_stands_for(page, finder_site, where):
    ask(page, where, need="ict")
    page.wait_for_url("**/areas/**")
    assert below(page, finder_site).startswith("areas/kettering/ict/")


def test_a_town_leads_to_the_answer_for_the_need_chosen(page, finder_site):
    ask(page, "Weldon", need="ict")
    page.wait_for_url("**/areas/**")
    assert below(page, finder_site) == "areas/corby/ict/"


def test_who_goes_back_finds_the_place_as_it_was_typed(page):
    ask(page, "Weldon", need="ict")
    page.wait_for_url("**/areas/**")
    page.go_back()
    expect(page.locator("#where")).to_have_value("Weldon")


def test_i_do_not_know_yet_leads_to_the_district(page, finder_site):
    ask(page, "Corby", need="unknown")
    page.wait_for_url("**/areas/**")
    assert below(page, finder_site) == "areas/corby/"


def test_the_whole_county_needs_no_place(page, finder_site):
    page.click("summary")
    page.check("input[name=wide][value=county]")
    page.check("input[name=need][value=ict]")
    page.click("button.button")
    page.wait_for_url("**/areas/**")
    assert below(page, finder_site) == "areas/northamptonshire/ict/"


def test_the_later_of_place_and_whole_county_wins(page, finder_site):
    page.click("summary")
    page.check("input[name=wide][value=county]")
    ask(page, "Corby")
    page.wait_for_url("**/areas/**")
    assert below(page, finder_site) == "areas/corby/personnel/"
    page.goto(finder_site)
    page.click("summary")
    page.fill("#where", "Corby")
    page.check("input[name=wide][value=county]")
    page.check("input[name=need][value=personnel]")
    page.click("button.button")
    page.wait_for_url("**/areas/**")
    assert below(page, finder_site) == "areas/northamptonshire/personnel/"


def test_several_districts_are_each_linked_for_the_need(page):
    page.click("summary")
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
    assert message(page).startswith("Which districts do you work across?")
    links = page.locator("[data-messages] li a").evaluate_all(
        "all => all.map(link => link.getAttribute('href'))"
    )
    assert links == ["areas/corby/ict/", "areas/kettering/ict/"]


def test_a_name_that_is_only_like_one_of_ours_may_be_missing_or_over_the_border(page, finder_site):
    ask(page, "Kettring")
    said = message(page)
    assert "Did you mean: Kettering" in said
    assert "It may be a place that we have missed." in said
    link = page.get_by_role("link", name="Is it over the border?")
    assert link.evaluate("link => link.href") == f"{finder_site}find/outside/"


def test_nothing_typed_and_nothing_chosen_are_asked_for_plainly(page):
    page.click("button.button")
    said = message(page)
    assert "Tell us where your group is" in said
    assert "Tell us what you need help with, or choose \u2018I do not know yet\u2019" in said


def told_at(page, question):
    """What is told at a question, and whether its field says that its answer is wrong."""
    field = page.locator(f"#{question}")
    told = page.locator(f"#{question}-error")
    assert f"{question}-error" in field.get_attribute("aria-describedby").split()
    return told.inner_text(), field.get_attribute("aria-invalid")


def test_what_is_wrong_is_summed_up_first_and_told_at_each_field_that_a_link_leads_to(page):
    page.click("button.button")
    assert message(page).startswith("There is a problem Tell us where your group is")
    both = page.get_by_role("group", name="There is a problem")
    assert both.evaluate("box => box === document.activeElement")
    for question, named in (("where", "where"), ("need", "need")):
        words, invalid = told_at(page, question)
        assert words.startswith("Tell us")
        assert invalid == "true"
        page.get_by_role("link", name=words).click()
        assert page.evaluate("document.activeElement.name") == named
        shown = page.get_by_text(words).last.bounding_box()
        assert shown["y"] >= 0


def test_what_is_wrong_is_read_once(page):
    page.click("button.button")
    message(page)
    box = page.locator("[data-messages]")
    live = "node => node.closest('[aria-live], [role=alert], [role=status]') === null"
    assert box.evaluate(live)
    assert box.evaluate("node => node.contains(document.activeElement)")


def test_an_answer_that_is_put_right_is_no_longer_told_to_be_wrong(page):
    ask(page, "Xyzzyplugh")
    message(page)
    assert told_at(page, "where") == ("We do not know a place called “Xyzzyplugh”", "true")
    assert told_at(page, "need") == ("", "false")
    ask(page, "Middleton")
    assert message(page).startswith("Which Middleton?")
    assert told_at(page, "where") == ("", "false")


def test_the_questions_and_their_answers_stand_one_below_the_other(page):
    page.click("summary")
    for window in both(page):
        asked = page.locator(".ask-both > :is(.place-asked, .need, .more, .go), .options label")
        boxes = asked.evaluate_all("all => all.map((one) => one.getBoundingClientRect().toJSON())")
        answers = [box for box in boxes if box["height"] < 90]
        assert len({box["x"] for box in answers}) == 1, window
        tops = [box["y"] for box in boxes]
        assert tops == sorted(set(tops)), window


def test_looking_is_said_once_without_taking_the_focus_when_the_list_is_slow(timed, finder_site):
    page, go = with_problems(timed()), []
    page.goto(finder_site)
    page.route("**/finder.json", lambda route: go.append(route))  # noqa: PLW0108 (it has to be ours)
    page.click("button.button")
    page.clock.run_for(500)
    page.get_by_role("status").get_by_text("Looking …").wait_for()
    assert page.locator("[data-messages]").is_hidden()
    for route in go:
        route.continue_()
    assert message(page).startswith("There is a problem")
    assert page.get_by_role("status").inner_text() == ""
    assert page.problems == []


def test_a_place_without_a_need_is_asked_for_the_need_alone(page):
    ask(page, "Corby", need=None)
    said = message(page)
    assert "Tell us what you need help with" in said
    assert "where your group is" not in said


def test_a_question_takes_the_focus_and_its_choices_lead_to_the_answer(page, finder_site):
    ask(page, "Middleton")
    assert message(page).startswith("Which Middleton?")
    assert page.evaluate("document.activeElement.hasAttribute('data-messages')")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/areas/**")
    assert below(page, finder_site) == "areas/corby/personnel/"


def test_each_question_is_put_in_its_own_words_with_links(page):
    for text, words in (
        ("NN14", "NN14 covers more than one district. Type the whole postcode, or choose:"),
        ("LE15 8", "Only a part of LE15 8 is in Northamptonshire."),
        ("LE16", "Only a part of LE16 is in Northamptonshire."),
        ("North Northants", "North Northamptonshire is the council. Which part are you in?"),
        ("Kettring", "We do not know a place called “Kettring” Did you mean: Kettering"),
        ("Xyzzyplugh", "We do not know a place called “Xyzzyplugh”"),
        ("SW1A 1AA", "We do not know the postcode SW1A 1AA"),
    ):
        ask(page, text)
        expect(page.locator("[data-messages]")).to_contain_text(words, use_inner_text=True)
        assert page.locator("[data-messages] li a").count() > 0, words


def test_what_is_typed_is_shown_as_text_and_never_read_as_html(page):
    ask(page, "<img src=x onerror=alert(1)><script>alert(2)</script>")
    assert "<script>alert(2)</script>" in message(page)
    assert page.locator("[data-messages] script, [data-messages] img").count() == 0


def test_a_town_outside_is_named_with_its_nearest_district(page, finder_site):
    ask(page, "banbury")
    page.wait_for_url("**/find/outside/**")
    assert parse_qs(urlsplit(page.url).query) == {"place": ["Banbury"]}
    link = page.locator("[data-nearest]")
    link.wait_for()
    assert page.locator("h1").inner_text() == page.title() == "Banbury is outside Northamptonshire"
    assert "The nearest district to Banbury is South Northamptonshire." in page.inner_text("#text")
    assert link.evaluate("link => link.href") == f"{finder_site}areas/south-northamptonshire/"
    assert "nearest to you" not in page.inner_text("#text")


def test_a_postcode_outside_is_named_and_no_nearest_district_is_made_up(page):
    ask(page, "le168aa")
    page.wait_for_url("**/find/outside/**")
    page.locator("h1", has_text="LE16 8AA is outside Northamptonshire").wait_for()
    assert "nearest to you" in page.inner_text("#text")
    assert page.locator("[data-nearest]").count() == 0


def test_the_page_says_outside_of_nothing_it_does_not_know(timed, finder_site):
    page = with_problems(timed())
    for query in ("", "?place=Corby", "?place=%3Cb%3EBanbury%3C/b%3E%20x"):
        asked_by_itself(page, f"{finder_site}find/outside/{query}")
        assert page.locator("h1").inner_text() == "Outside Northamptonshire"
        assert page.locator("section li:visible").count() == 5
    assert page.problems == []


def test_a_community_is_carried_to_the_answer_and_shown_there(page, finder_site):
    page.click("summary")
    page.check("input[name=community][value=rural]")
    ask(page, "Corby")
    page.wait_for_url("**/areas/**")
    assert below(page, finder_site) == "areas/corby/personnel/?community=rural"
    shown = page.locator(FOR_COMMUNITY)
    shown.wait_for()
    assert shown.locator("h2").inner_text() == "For rural areas"
    # Who is far away, or helps with something else, is not among them.
    assert shown.locator(".result a").all_inner_texts() == ["A rural body", "A body for all"]
    assert shown.locator("[data-nobody]").count() == 0
    # The page of the community goes on to another, which is looked at too.
    for link, hub in zip(shown.locator(".result a").all(), ("near", "wide"), strict=True):
        assert link.evaluate("link => link.href") == f"{finder_site}hubs/{hub}/"
    # What stands for the community does not stand a second time further down, nor does the name
    # of a tier that nobody is left in; and all are numbered as they stand now.
    assert page.locator("#wide").count() == 1
    assert page.locator("#county").count() == 0
    numbered = page.locator(".result:visible").all_inner_texts()
    assert [" ".join(text.split()) for text in numbered] == [
        "1. Here", "2. A rural body", "3. A body for all", "4. Last",
    ]  # fmt: skip


def test_a_community_that_nobody_is_there_for_is_said_with_the_way_to_its_page(page, finder_site):
    page.goto(f"{finder_site}areas/corby/personnel/?community=young-people")
    said = page.locator(f"{FOR_COMMUNITY} [data-nobody]")
    said.wait_for()
    assert said.inner_text().startswith("Nobody who is there mainly for them is listed for this.")
    link = said.locator("a")
    assert link.inner_text() == "Young"
    assert link.evaluate("link => link.href") == f"{finder_site}communities/young-people/"
    assert page.locator(f".stage:has(#local) + {FOR_COMMUNITY}").count() == 1
    # Where nobody is near it stands behind those who can help from further away.
    page.goto(f"{finder_site}areas/corby/ict/?community=young-people")
    expect(page.locator(f".stage:has(#national) + {FOR_COMMUNITY}")).to_be_visible()


def test_without_a_community_that_is_known_nothing_is_shown(timed, finder_site):
    page = with_problems(timed())
    for query in ("", '?community="]'):
        asked_by_itself(page, f"{finder_site}areas/corby/personnel/{query}")
        assert page.locator(FOR_COMMUNITY).count() == 0
    assert page.problems == []


def test_a_list_that_does_not_load_is_said_and_tried_again(page, finder_site):
    page.route("**/finder.json", lambda route: route.abort())
    ask(page, "Corby")
    assert "We could not load our list of places." in message(page)
    page.unroute("**/finder.json")
    page.click("button.button")
    page.wait_for_url("**/areas/**")
    assert below(page, finder_site) == "areas/corby/personnel/"


def test_without_scripting_the_form_does_not_show_and_the_map_does(visit, finder_site):
    page = visit(java_script_enabled=False)
    page.goto(finder_site)
    assert page.locator("#where").is_hidden()
    assert page.locator(".finder button").is_hidden()
    assert page.locator(".finder svg.map a:visible").count() == 7
    assert page.locator("svg.map a.here").get_attribute("href") == "areas/corby/"


def test_nothing_is_stored_and_no_one_else_is_asked(page, finder_site):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    ask(page, "Middleton")
    message(page)
    assert all(address.startswith(finder_site) for address in asked)
    assert page.evaluate("document.cookie + localStorage.length + sessionStorage.length") == "00"
