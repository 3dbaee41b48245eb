"""What is filled into the hand-written pages."""

from datetime import date

import pytest
from markdown import markdown

from built_site import BuiltPage, words
from consortium.large_print import large_print_body
from consortium.pages import Landing
from counties import (
    contact,
    directory,
    event,
    found,
    guide,
    hub,
    organisation,
    service,
    smallest,
)
from rendering import renderer


def coverage(*records):
    """The rows of the grid: what stands for money, payroll and computers, by the area."""
    landing = Landing(renderer(directory(*records)), {})
    html = landing.fill(
        '<p><a href="made:coverage"></a></p>', "coverage/", title="Coverage", file="docs/x.md"
    )
    tree = BuiltPage("coverage/", f"<article>{html}</article>").tree
    return {words(row[0]): [words(cell) for cell in row[1:]] for row in tree.iter("tr")}


WAYS = {"contacts": [contact("ask@example.org")]}


def test_the_coverage_counts_who_can_be_reached_and_says_so_and_nobody_else():
    rows = coverage(
        hub("ayton", **WAYS),
        hub("beeford", status="planned", **WAYS),
        hub("wide", "county", "unconfirmed", general="yes", **WAYS),
        hub("far", "national", **WAYS),
        service("wages", ["ayton", "beeford", "far"], ["payroll"]),
    )
    assert rows["Ayton"] == ["–nobody", "1", "–nobody"]
    assert rows["Beeford"] == ["–nobody"] * 3
    assert rows["Across the county"] == ["–nobody"] * 3
    assert rows["Across the country"] == ["–nobody", "1", "–nobody"]


def test_the_key_to_the_numbers_and_dashes_of_the_coverage_stands_only_where_these_do():
    html = Landing(renderer(directory(*smallest())), {}).fill(
        '<p><a href="made:coverage"></a></p>', "coverage/", title="Coverage", file="docs/x.md"
    )
    for part in ("key-on-phones", "A dash is nobody."):
        assert part in html
        assert part not in large_print_body(html)


def test_help_that_was_only_planned_or_that_nobody_names_is_not_counted():
    planned = {"status": "planned", "assured_date": None, "assured_by": None}
    rows = coverage(
        hub("ayton", general="yes", **WAYS),
        hub("beeford", status="paused", **WAYS),
        service("wages", ["ayton", "beeford"], ["payroll"], **planned),
        service("bids", ["beeford"], ["money"]),
    )
    assert rows["Ayton"] == ["–nobody"] * 3
    assert rows["Beeford"] == ["1", "–nobody", "–nobody"]


def test_a_name_with_a_sign_of_its_own_at_its_end_has_no_full_stop_in_the_coverage():
    said = marked(directory(hub("ayton", name="Who helps?", general="yes", **WAYS)), "coverage")
    assert "Who helps? It helps" in said


def test_the_coverage_says_how_those_in_the_districts_are_known():
    county = directory(
        hub("ayton", **WAYS),
        hub("beeford", status="found", **found("2024"), **WAYS),
        service("wages", ["ayton"], ["payroll"]),
        service("tax", ["beeford"], ["payroll"], status="found", **found("2024")),
    )
    said = marked(county, "coverage")
    assert "2 local bodies can be reached." in said
    assert "Checked: 1 Not checked for a year: none From web pages: 1" in said
    assert "Paused, at the last check: none" in said
    later = marked(county, "coverage", today=date(2028, 1, 1))
    assert "Checked: none Not checked for a year: 1 From web pages: 1" in later
    assert "Nobody local can be reached yet." in marked(directory(), "coverage")


@pytest.mark.parametrize(("status", "alone"), [("active", False), ("found", True)])
def test_only_where_nobody_was_asked_at_all_the_coverage_says_first_of_all_that_nobody_was(
    status, alone
):
    on_pages = {"status": "found", **found("2026-07")}
    fields = on_pages if status == "found" else {"status": status}
    county = directory(
        hub("ayton", **fields, **WAYS),
        hub("beeford", **on_pages, **WAYS),
        service("wages", ["ayton"], ["payroll"], **fields),
        service("tax", ["beeford"], ["payroll"], **on_pages),
    )
    said = marked(county, "coverage")
    assert ("from public web pages. We have not been in touch yet." in said) is alone


def test_whoever_helps_with_anything_is_named_for_the_district_beside_the_help_that_is_listed():
    late = {"assured_date": date(2025, 9, 22)}
    county = directory(
        hub("ayton", general="yes", **late, **WAYS),
        hub("beeford", general="yes", **WAYS),
        service("wages", ["ayton"], ["payroll"]),
    )
    said = marked(county, "coverage")
    assert "How many can be reached who list this help" in said
    helped = "Also Ayton hub. When we last checked, it helped groups with anything."
    assert f"Help listed for 1 of 3: payroll. {helped}" in said
    assert "Beeford hub. It helps groups with anything." in said
    both = service("grants", ["ayton"], ["money", "payroll"])
    in_words = marked(directory(hub("ayton", **WAYS), both), "coverage")
    assert "Help listed for 2 of 3: money; payroll." in in_words
    assert "2 local bodies can be reached." in said
    assert "Nobody can be reached yet." not in said
    assert "Nobody can be reached yet." in marked(directory(), "coverage")


def test_the_coverage_tallies_a_body_by_its_help_and_not_by_its_own_check():
    county = directory(
        hub("ayton", general="yes", assured_date=date(2025, 9, 22), **WAYS),
        service("wages", ["ayton"], ["payroll"]),
    )
    said = marked(county, "coverage")
    assert "Checked: 1 Not checked for a year: none From web pages: none" in said


def test_the_list_of_official_pages_says_which_were_seen_long_ago():
    county = directory(
        guide("paye", ["payroll"], **found("2024")), guide("tax", ["payroll"], **found("2026"))
    )
    assert marked(county, "guides").count("Newest page seen: 2024.") == 1
    assert "Newest page seen: 2026" not in marked(county, "guides")


def test_links_to_records_in_hand_written_pages_are_relative_to_the_page():
    landing = Landing(renderer(directory(*smallest())), {})
    html = landing.fill(
        '<p><a href="record:hubs/ayton">Ayton</a> <a href="record:hubs/wide#ask">all</a></p>',
        "about/",
        title="About",
        file="docs/about/index.md",
    )
    assert 'href="../hubs/ayton/"' in html
    assert 'href="../hubs/wide/#ask"' in html


def test_a_marker_or_link_that_is_left_over_stops_the_build():
    landing = Landing(renderer(directory(*smallest())), {})
    with pytest.raises(ValueError, match=r"docs/x\.md"):
        landing.fill('<a href="record:Hubs">x</a>', "about/", title="About", file="docs/x.md")


@pytest.mark.parametrize("behind", [" ", "  ", "\t"])
def test_a_marker_with_a_blank_behind_it_is_filled(behind):
    html = markdown(f"Above\n\n[](made:coverage){behind}\n\nBelow")
    landing = Landing(renderer(directory()), {})
    filled = landing.fill(html, "coverage/", title="Coverage", file="docs/x.md")
    assert "Nobody can be reached yet." in filled


def marked(county, marker, **options):
    landing = Landing(renderer(county, **options), {})
    html = landing.fill(f'<p><a href="made:{marker}"></a></p>', "x/", title="X", file="docs/x.md")
    return words(BuiltPage("x/", f"<article>{html}</article>").article)


def test_the_lists_say_how_much_of_them_is_known_and_the_records_say_what():
    county = directory(
        hub("ayton"),
        hub("beeford", status="planned"),
        hub("wide", "county", "unconfirmed", general="yes"),
        hub("old", "county", assured_date=date(2022, 5, 1)),
        hub("gone", "county", "closed"),
        hub("shut", "county", "paused"),
        service("wages", ["ayton", "beeford"], ["payroll"]),
        service("books", ["wide"], ["payroll"], status="planned", assured_date=None),
        organisation("acre", status="unconfirmed"),
        organisation("trust", status="unconfirmed"),
    )
    hubs = (
        "We list 6 hubs: 1 checked in the last twelve months, 1 not checked for more than a year, "
        "1 paused when we last checked, 1 there in 2004, 1 only planned in 2004 and 1 closed."
    )
    help_ = "2 kinds of help: 1 checked in the last twelve months and 1 only planned in 2004."
    assert hubs in marked(county, "hubs")
    assert f"We list {help_}" in marked(county, "services")
    assert "We list 2 organisations: all there in 2004." in marked(county, "organisations")


def test_who_would_print_is_sent_to_the_edition_that_has_sizes_unless_they_are_there():
    landing = Landing(renderer(directory(*smallest())), {})
    html = landing.fill('<p><a href="made:paper"></a></p>', "x/", title="X", file="docs/x.md")
    there = "Open the large print version of a page. Choose a size of print"
    assert there in words(BuiltPage("x/", f"<article>{html}</article>").article)
    twin = words(BuiltPage("x/", f"<article>{large_print_body(html)}</article>").article)
    assert "You can print it. Choose a size of print, then print the page:" in twin


def test_the_finder_sets_a_need_apart_from_the_words_that_tell_of_it():
    county = directory(*smallest(), money={"hint": "grants, bids"})
    html = Landing(renderer(county), {}).fill(
        '<p><a href="made:finder"></a></p>', "find/", title="Find", file="docs/find/index.md"
    )
    labels = map(words, BuiltPage("find/", f"<article>{html}</article>").article.iter("label"))
    assert f"{county.needs['money'].title}: grants, bids" in labels


def test_each_event_on_the_home_page_is_one_of_a_list():
    days = [date(2027, 3, day) for day in (1, 2, 3, 4)]
    county = directory(*smallest(), *(event(f"walk-{day.day}", day) for day in days))
    landing = Landing(renderer(county), {})
    html = landing.fill('<p><a href="made:home"></a></p>', "x/", title="X", file="docs/x.md")
    items = BuiltPage("x/", f"<article>{html}</article>").article.iter("li")
    told = [words(item)[:6] for item in items if "March 2027" in words(item)]
    assert told == ["Walk 1", "Walk 2", "Walk 3"]


def test_what_was_checked_is_said_to_be_old_a_year_later_without_a_change():
    county = directory(hub("ayton"))
    assert "1 hub: checked in the last twelve months." in marked(county, "hubs")
    later = marked(county, "hubs", today=date(2028, 1, 1))
    assert "1 hub: not checked for more than a year." in later


def test_how_fresh_the_directory_is_counts_who_can_be_reached_by_tier_and_how_it_is_known():
    county = directory(
        hub("ayton", assured_date=date(2026, 5, 1)),
        hub("far", tier="national", status="found", **found("2024")),
        hub("gone", status="closed"),
        service("wages", ["far", "ayton"], ["payroll"], assured_date=date(2025, 5, 1)),
        guide("tax", ["payroll"], **found("undated")),
    )
    said = marked(county, "freshness")
    assert "this site lists 4 bodies, services and official pages" in said
    checked = "Checked: {} Not checked for a year: {} From web pages: {}"
    for who, counts in {
        "Local help": ("1", "1", "none"),
        "Across the country": ("none", "none", "1"),
        "Official pages": ("none", "none", "1"),
    }.items():
        assert f"{who}{checked}".format(*(f"{count}." for count in counts)) in said
    assert "2026: 1 2025: 1 2024: 1 No date: 1" in said


def test_how_fresh_the_directory_is_goes_by_the_day_of_the_build():
    county = directory(hub("ayton", assured_date=date(2026, 5, 1)))
    assert "Checked: 1." in marked(county, "freshness")
    later = marked(county, "freshness", today=date(2027, 5, 2))
    assert "Not checked for a year: 1." in later


def test_where_nobody_can_be_reached_the_page_of_freshness_says_so():
    assert "is listed yet" in marked(directory(hub("gone", status="closed")), "freshness")


def test_how_records_are_known_is_explained_for_a_plan_only_where_it_names_somebody():
    of_the_plan = "It was there in 2004. We have not checked since."
    source = [{"lines": "437"}]
    assert of_the_plan in marked(directory(hub("ayton", source=source)), "how_we_know")
    assert of_the_plan not in marked(directory(hub("ayton")), "how_we_know")
