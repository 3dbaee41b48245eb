"""What other websites show inside a page of theirs: it says what the page of ours says, shorter."""

import re
from datetime import date
from xml.etree.ElementTree import Element

import pytest

from answer_page_fixtures import reached, wages
from built_site import SITE, BuiltPage, words
from consortium.addresses import EMBED
from consortium.pages.embeds import MOST_RESULTS, embeds
from counties import directory, event, found, guide, hub
from rendering import page as page_of_ours
from rendering import renderer

MOST_BYTES = 15_000
"""Of such a page with its style sheet."""

SITES = ("real_site", "demonstration", "second_county")


@pytest.fixture(params=SITES)
def every_site(request):
    return request.getfixturevalue(request.param)


def shown(*records, **options) -> dict[str, BuiltPage]:
    """Give all of them for a made-up county, by the addresses of the pages that they are of."""
    recipes = embeds(renderer(directory(*records), **options))
    made = {file: html for recipe in recipes for file, html in recipe.files.items()}
    paths = {file: file.removeprefix(EMBED).removesuffix("index.html") for file in made}
    return {paths[file]: BuiltPage(paths[file], html.decode()) for file, html in made.items()}


def told(page: BuiltPage) -> str:
    return words(page.main)


def test_there_is_one_of_each_place_of_each_answer_and_of_the_events(every_site):
    known = every_site.directory
    places = {f"areas/{area}/" for area in known.areas}
    answers = {f"{place}{need}/" for place in places for need in known.needs}
    assert set(every_site.embeds) == {*places, *answers, "events/"}


def test_none_is_heavy(every_site):
    style = (every_site.folder / "assets" / "embed.css").stat().st_size
    heavy = {
        path: len(page.html.encode()) + style
        for path, page in every_site.embeds.items()
        if len(page.html.encode()) + style > MOST_BYTES
    }
    assert heavy == {}


def test_each_says_whose_it_is_and_leads_to_the_whole_page(every_site):
    name = every_site.directory.consortium.short_name
    for path, page in every_site.embeds.items():
        whole = every_site.pages[path]
        assert page.tree.get("lang") == "en-GB"
        if path != "events/":
            assert words(next(page.tree.iter("h1"))) == words(next(whole.tree.iter("h1")))
        assert next(page.tree.iter("title")).text.endswith(f" – {name}")
        footer = next(page.tree.iter("footer"))
        assert name in words(footer)
        led_to = [page.resolve(link.get("href"))[0] for link in footer.iter("a")]
        assert led_to == ["", path]
        assert [base.get("target") for base in page.tree.iter("base")] == ["_top"]


def test_no_search_is_to_find_them(every_site):
    for path, page in every_site.embeds.items():
        links = {link.get("rel"): link.get("href") for link in page.tree.iter("link")}
        metas = {meta.get("name"): meta.get("content") for meta in page.tree.iter("meta")}
        assert links["canonical"] == SITE + path
        assert metas["robots"] == "noindex"
    assert EMBED not in (every_site.folder / "sitemap.xml").read_text("utf-8")
    for file in (every_site.folder / "search").rglob("*.json"):
        assert EMBED not in file.read_text("utf-8")
    assert not (every_site.folder / "large-print" / EMBED).exists()


def test_they_are_sound_and_no_link_of_theirs_leads_nowhere(every_site):
    for path, page in every_site.embeds.items():
        assert page.errors == [], path
        assert len({*page.ids}) == len(page.ids), path
        for tag, address in page.links:
            if not re.match(r"[a-z]+:", address):
                target, part = page.resolve(address)
                assert every_site.has(target), (path, address)
                assert not part, (path, address)  # it would take the frame's whole window
            else:
                assert tag == "a" or address == SITE + path, (path, address)
        assert not [*page.tree.iter("script")], path


def listed(part: Element) -> list[tuple[str, str]]:
    """Give those to ask and the official pages in their order, with the number that each has."""
    return [
        (
            element.get("data-guide") or element.get("data-record"),
            "".join(words(element).split(" ")[:1]),
        )
        for element in part.iter()
        if element.get("data-guide") or (element.tag == "article" and element.get("data-record"))
    ]


def test_who_stands_in_an_answer_is_first_on_its_page_in_the_same_order(every_site):
    for path, page in every_site.embeds.items():
        if path.count("/") > 2:
            whole = every_site.pages[path]
            here, there = listed(page.main), listed(whole.main)
            assert [entry for entry in there if entry in here] == here, path
            in_order = [record for record, _ in there if record.startswith("hubs/")]
            ours = [record for record, _ in here if record.startswith("hubs/")]
            assert ours == in_order[:MOST_RESULTS], path
            guides = [entry for entry in there if entry[0].startswith("guides/")]
            assert [entry for entry in here if entry in guides] == guides, path


def claims(part: Element) -> list[str]:
    """Give what is said of how something is known, and notices."""
    marked = ("known", "status", "notice")
    return [
        words(paragraph)
        for paragraph in part.iter("p")
        if any((paragraph.get("class") or "").startswith(mark) for mark in marked)
    ]


def test_each_is_known_and_reached_as_its_page_says(every_site):
    for path, page in every_site.embeds.items():
        if path == "events/":
            continue
        there = {
            article.get("data-record"): article
            for article in every_site.pages[path].main.iter("article")
        }
        for article in page.main.iter("article"):
            whole = there[article.get("data-record")]
            said = claims(whole)
            assert claims(article), path
            for claim in claims(article):
                assert any(claim.startswith(other) for other in said), (path, claim)
            ways = [words(way) for way in whole.iter("dd")]
            assert article.get("data-reason") == whole.get("data-reason")
            for way in (words(way) for way in article.iter("dd")):
                assert any(other.startswith(way) for other in ways), (path, way)


def test_the_first_words_are_those_of_the_page(every_site):
    for path, page in every_site.embeds.items():
        if path != "events/":
            (lead,) = [
                paragraph for paragraph in page.main.iter("p") if paragraph.get("class") == "lead"
            ]
            whole = every_site.pages[path].main
            assert words(lead) == words(
                next(paragraph for paragraph in whole.iter("p") if paragraph.get("class") == "lead")
            )


def test_events_say_where_they_are_as_the_other_website_may_have_events_of_its_own(every_site):
    heading = words(next(every_site.embeds["events/"].tree.iter("h1")))
    assert every_site.directory.consortium.place in heading


def test_events_stand_as_their_page_has_them(every_site):
    here, there = (
        [words(item) for item in page.main.iter("li") if item.get("class") == "dated"]
        for page in (every_site.embeds["events/"], every_site.pages["events/"])
    )
    assert here == there[: len(here)]
    left = len(there) - len(here)
    assert (f"with {left} more" in words(every_site.embeds["events/"].tree)) == bool(left)


def test_the_code_to_copy_is_a_frame_of_one_of_them_and_a_link_to_its_page(every_site):
    page = every_site.pages["open-data/"]
    codes = ["".join(code.itertext()) for code in page.main.iter("code")]
    framed = set()
    for code in (code for code in codes if "<iframe" in code):
        copied = BuiltPage("", code).tree
        (frame,), (link,) = copied.iter("iframe"), copied.iter("a")
        path = link.get("href").removeprefix(SITE)
        assert frame.get("src") == f"{SITE}{EMBED}{path}"
        assert frame.get("loading") == "lazy"
        assert (
            frame.get("title")
            == words(link)
            == words(next(every_site.embeds[path].tree.iter("h1")))
        )
        framed.add(path)
    assert framed == {*(f"areas/{area}/" for area in every_site.directory.areas), "events/"}


def test_each_page_that_can_be_shown_leads_to_the_code(every_site):
    for path in every_site.embeds:
        page = every_site.pages[path]
        led_to = [page.resolve(address) for tag, address in page.links if tag == "a"]
        assert ("open-data/", "on-your-website") in led_to


def test_more_than_there_is_room_for_stand_on_the_page():
    many = [
        reached(f"hub-{number}", areas=["ayton"], general=True)
        for number in range(MOST_RESULTS + 4)
    ]
    page = shown(*many)["areas/ayton/payroll/"]
    whole = page_of_ours(directory(*many), "areas/ayton/payroll/")
    in_order = [element.get("data-record") for element in whole.all("data-record")]
    here = [element.get("data-record") for element in page.all("data-record")]
    assert here == in_order[:MOST_RESULTS]
    assert "See the whole page, with 4 more" in words(page.tree)
    few = shown(reached("ayton", general=True))["areas/ayton/payroll/"]
    assert "more" not in words(next(few.tree.iter("footer")))


@pytest.mark.parametrize(
    ("records", "said"),
    [
        ((reached("ayton"), wages("ayton")), "Checked on 3 October 2026 by the hub itself."),
        (
            (reached("ayton"), wages("ayton", status="found", **found())),
            "It says that it offers: Wages. E-mail",
        ),
        (
            (reached("ayton", status="paused", notice={"text": "No roof"}), wages("ayton")),
            "The place to ask in Ayton is Ayton hub, but",
        ),
        ((hub("ayton", status="closed"),), "We know of nobody for this yet."),
        ((guide("paye", ["payroll"]),), "These official pages help:"),
        ((reached("far", "national"), wages("far")), "These can help from further away:"),
    ],
)
def test_each_state_is_told_as_the_page_tells_it(records, said):
    page = shown(*records, today=date(2026, 11, 22))["areas/ayton/payroll/"]
    assert said.removesuffix(" E-mail") in told(page)


def test_an_event_that_is_called_off_says_so_and_without_events_that_is_said():
    day = date(2026, 12, 3)
    assert "Cancelled." in told(shown(event("fair", day, status="cancelled"))["events/"])
    assert "Put off." in told(shown(event("fair", day, status="postponed"))["events/"])
    assert "No events are listed at the moment." in told(shown()["events/"])


def test_hostile_words_stay_words():
    name = '</title></h1>"><script>alert(1)</script><img src=x onerror=alert(1)>'
    hostile = {"name": name, "notice": {"text": name}}
    records = (
        reached("ayton", general=True, **hostile),
        wages("ayton", name=name),
        guide("paye", ["payroll"], name=name, publisher=name, summary=name),
        event("fair", date(2026, 12, 3), name=name, summary=name, venue=name),
    )
    pages = shown(*records)
    for path in ("areas/ayton/", "areas/ayton/payroll/", "events/"):
        page = pages[path]
        assert name in told(page)
        assert page.errors == []
        assert not [element.tag for element in page.tree.iter() if element.tag in ("script", "img")]
        assert not [
            element
            for element in page.tree.iter()
            if any(key[:2] == "on" for key in element.attrib)
        ]


def test_words_from_right_to_left_have_their_direction():
    page = shown(reached("ayton", name="مركز", general=True))["areas/ayton/"]
    assert {
        (words(element), element.get("dir")) for element in page.main.iter() if element.get("dir")
    } == {("مركز", "auto")}
