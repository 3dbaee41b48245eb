"""What is filled into the hand-written pages."""

import pytest

from built_site import BuiltPage, words
from consortium.pages import Landing
from counties import (
    directory,
    hub,
    service,
    smallest,
)
from rendering import renderer


def test_the_coverage_counts_what_is_checked_and_never_what_is_planned():
    county = directory(
        hub("ayton"),
        hub("beeford", status="planned"),
        hub("wide", "county", "unconfirmed", general="yes"),
        service("wages", ["ayton", "beeford"], ["payroll"]),
    )
    landing = Landing(renderer(county), {})
    html = landing.fill(
        '<p><a href="made:coverage"></a></p>', "coverage/", title="Coverage", file="docs/x.md"
    )
    tree = BuiltPage("coverage/", f"<article>{html}</article>").tree
    rows = {words(row[0]): [words(cell) for cell in row[1:]] for row in tree.iter("tr")}
    assert rows["Ayton"] == ["Nobody", "Checked", "Nobody"]
    assert rows["Beeford"] == ["Nobody"] * 3
    assert rows["Across the county"] == ["In 2004"] * 3


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
