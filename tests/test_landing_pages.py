"""What is filled into the hand-written pages."""

from datetime import date

import pytest

from built_site import BuiltPage, words
from consortium.pages import Landing
from counties import (
    directory,
    hub,
    organisation,
    service,
    smallest,
)
from rendering import renderer, text


def coverage(*records):
    """The rows of the grid: what stands for money, payroll and computers, by the area."""
    landing = Landing(renderer(directory(*records)), {})
    html = landing.fill(
        '<p><a href="made:coverage"></a></p>', "coverage/", title="Coverage", file="docs/x.md"
    )
    tree = BuiltPage("coverage/", f"<article>{html}</article>").tree
    return {words(row[0]): [words(cell) for cell in row[1:]] for row in tree.iter("tr")}


def test_the_coverage_counts_what_is_checked_and_never_what_is_planned():
    rows = coverage(
        hub("ayton"),
        hub("beeford", status="planned"),
        hub("wide", "county", "unconfirmed", general="yes"),
        service("wages", ["ayton", "beeford"], ["payroll"]),
    )
    assert rows["Ayton"] == ["Nobody", "Checked", "Nobody"]
    assert rows["Beeford"] == ["Nobody"] * 3
    assert rows["Across the county"] == ["In 2004"] * 3


def test_help_that_was_only_planned_is_no_help_of_a_hub_that_was_there_or_is_paused():
    planned = {"status": "planned", "assured_date": None, "assured_by": None}
    rows = coverage(
        hub("ayton", status="unconfirmed"),
        hub("beeford", status="paused"),
        smallest()[2],
        service("wages", ["ayton", "beeford"], ["payroll"], **planned),
        service("bids", ["ayton", "beeford"], ["money"]),
    )
    assert rows["Ayton"] == ["In 2004", "Nobody", "Nobody"]
    assert rows["Beeford"] == ["Paused", "Nobody", "Nobody"]


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
        "1 paused, 1 there in 2004, 1 only planned in 2004 and 1 closed."
    )
    help_ = "2 kinds of help: 1 checked in the last twelve months and 1 only planned in 2004."
    assert hubs in marked(county, "hubs")
    assert f"We list {help_}" in marked(county, "services")
    assert "We list 2 organisations: all there in 2004." in marked(county, "organisations")
    assert hubs.replace("hubs", "bodies to ask") in marked(county, "what_is_here")
    assert f"We list {help_}" in text(county, "needs/payroll/")
    assert "Planned" not in marked(directory(hub("ayton")), "what_is_here")


def test_what_was_checked_is_said_to_be_old_a_year_later_without_a_change():
    county = directory(hub("ayton"))
    assert "1 hub: checked in the last twelve months." in marked(county, "hubs")
    later = marked(county, "hubs", today=date(2028, 1, 1))
    assert "1 hub: not checked for more than a year." in later
