"""News apps know each item by a name that never moves."""

from counties import directory, newsletter, organisation, smallest
from feed_fixtures import content, entries, feed_files, line, only, read, some_of_everything
from rendering import renderer

NEWSLETTERS, CHANGES, AYTON = "feed.xml", "changes/feed.xml", "areas/ayton/feed.xml"


def test_an_issue_keeps_its_name_whatever_is_changed():
    before = newsletter("spring", 1, published="2026-03-01")
    after = newsletter(
        "spring-2026",
        4,
        "Other words.",
        title="Another title",
        published="2026-04-01",
        updates=[{"date": "2026-05-01", "because": "of it"}],
        redirect_from=["newsletters/spring/", "newsletters/spring-26/"],
    )
    assert only(NEWSLETTERS, before).id == only(NEWSLETTERS, after).id
    assert only(NEWSLETTERS, before).id == "tag:names.example.org,2026:newsletter/spring"


def test_a_change_keeps_its_name_whatever_is_changed():
    lines = [line("2026-11-02", "new", "One."), line("2026-11-09", "paused", "Two.")]
    later = [line("2026-11-05", "new", "Better."), *lines[1:], line("2026-11-12", text="Three.")]
    before = organisation("trust", history=lines)
    after = organisation(
        "big-trust", name="The Big Trust", history=later, redirect_from=["organisations/trust/"]
    )
    first = {entry.id for entry in entries(CHANGES, before)}
    second = {entry.id for entry in entries(CHANGES, after)}
    assert len(first) == 1 + 2
    assert second - first == {"tag:names.example.org,2026:change/organisations/trust/3"}
    assert first < second


def test_a_new_domain_moves_no_name_and_every_address():
    county = directory(*smallest()[1:], *some_of_everything())
    here, there = renderer(county), renderer(county, address="https://new.example.org/")
    before, after = (read(feed_files(made)[AYTON]).entries for made in (here, there))
    assert [entry.id for entry in before] == [entry.id for entry in after]
    assert all(entry.link.startswith("https://new.example.org/") for entry in after)
    assert "consortium.example.org" not in "".join(content(entry) for entry in after)
