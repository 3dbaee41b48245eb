"""Lists of records: each record is listed once."""

from collections import Counter

import pytest

from built_site import BuiltPage, words
from consortium.pages import Landing
from counties import directory, guide, hub, service, smallest
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
def test_whoever_can_be_reached_stands_before_what_was_only_planned(folder):
    planned = hub("aby", "county", status="planned")
    living = hub("zed", "county")
    helps = (service("aby-help", ["aby"], ["money"]), service("zed-help", ["zed"], ["money"]))
    county = directory(*smallest(), planned, living, *helps)
    html = Landing(renderer(county), {}).fill(
        f'<p><a href="made:{folder}"></a></p>', f"{folder}/", title="List", file="docs/index.md"
    )
    headings = [words(heading) for heading in BuiltPage("", f"<main>{html}</main>").main.iter("h3")]
    assert [name[:3] for name in headings if name[:3] in ("Aby", "Zed")] == ["Zed", "Aby"]
