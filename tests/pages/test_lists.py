"""Lists of records: each record is listed once."""

from collections import Counter

import pytest

from built_site import BuiltPage, words
from consortium.pages import Landing
from counties import directory, found, guide, hub, service, smallest
from rendering import renderer

LISTS = ("changes/", "events/", "events/past/", "guides/", "hubs/", "organisations/", "services/")


def listed_twice(page):
    """What a page leads to from more than one place of its lists."""
    led_to = Counter(
        page.resolve(link.get("href"))
        for item in page.main.iter("li")
        for link in item.iter("a")
        if link.get("href")
    )
    return [path for (path, _), times in led_to.items() if times > 1]


@pytest.mark.both_sites
@pytest.mark.parametrize("path", LISTS)
def test_each_record_is_listed_once(site, path):
    for page in (site.pages[path], site.twins[path]):
        assert listed_twice(page) == []


def test_a_record_that_is_listed_twice_is_caught():
    html = '<main><p><a href="wages/">Wages</a></p><ul>{}</ul></main>'
    item = '<li><a href="wages/">Wages</a></li>'
    assert listed_twice(BuiltPage("guides/", html.format(item))) == []
    assert listed_twice(BuiltPage("guides/", html.format(item * 2))) == ["guides/wages/"]


@pytest.mark.parametrize(
    ("folder", "record"),
    [("guides", guide), ("services", lambda id_, needs: service(id_, ["ayton"], needs))],
)
def test_what_helps_with_two_needs_is_named_under_the_second_and_led_to_where_it_is_listed(
    folder, record
):
    both, alone = record("both", ["money", "payroll"]), record("one", ["payroll"])
    county = directory(*smallest(), both, alone)
    landing = Landing(renderer(county), {})
    html = landing.fill(
        f'<p><a href="made:{folder}"></a></p>', f"{folder}/", title="List", file="docs/index.md"
    )
    page = BuiltPage(f"{folder}/", f"<main>{html}</main>")
    assert listed_twice(page) == []
    said = words(page.main)
    assert said.index("Both") < said.index("One") < said.index("See above, too: Both.")
    assert f'<a href="#listed-{folder}-both">Both</a>' in html
    assert f"listed-{folder}-both" in page.ids


@pytest.mark.parametrize("folder", ["hubs", "services"])
def test_whoever_can_be_reached_is_listed_and_what_was_only_planned_is_folded_below(folder):
    planned = hub("aby", "county", status="planned")
    living = hub("zed", "county")
    closed = hub("old", "county", status="closed")
    helps = [service(f"{id_}-help", [id_], ["money"]) for id_ in ("aby", "zed")]
    gone = service("old-help", ["old"], ["money"], status="closed")
    county = directory(*smallest(), planned, living, closed, *helps, gone)
    html = Landing(renderer(county), {}).fill(
        f'<p><a href="made:{folder}"></a></p>', f"{folder}/", title="List", file="docs/index.md"
    )
    page = BuiltPage("", f"<main>{html}</main>")
    headings = [words(heading)[:3] for heading in page.main.iter("h3")]
    assert "Zed" in headings
    assert not {"Aby", "Old"} & {*headings}
    of_the_plan, closed_ones = (words(fold) for fold in page.main.iter("details"))
    assert of_the_plan.startswith("What the plan")
    assert "Aby" in of_the_plan
    assert closed_ones.startswith("Closed Old")


@pytest.mark.parametrize(
    ("folder", "led_to"), [("hubs", ["local", "county"]), ("services", ["money", "payroll"])]
)
def test_a_list_under_several_headings_begins_with_links_to_them(folder, led_to):
    near, wide = hub("ayton", general="yes"), hub("wide", "county")
    helps = [service(need, ["wide"], [need]) for need in ("money", "payroll")]
    html = Landing(renderer(directory(near, wide, *helps)), {}).fill(
        f'<p><a href="made:{folder}"></a></p>', f"{folder}/", title="List", file="docs/index.md"
    )
    page = BuiltPage("", f"<main>{html}</main>")
    (links,) = (chips for chips in page.main.iter("ul") if chips.get("aria-label"))
    assert [link.get("href") for link in links.iter("a")] == [f"#{id_}" for id_ in led_to]
    assert [heading.get("id") for heading in page.main.iter("h2")] == led_to


def test_a_list_says_once_that_we_have_not_been_in_touch():
    known = [hub(id_, "county", status="found", **found()) for id_ in ("aby", "zed")]
    html = Landing(renderer(directory(*smallest(), *known)), {}).fill(
        '<p><a href="made:hubs"></a></p>', "hubs/", title="List", file="docs/index.md"
    )
    assert html.count("We have not been in touch") == 1
    assert html.count("From its own web pages") == 2
