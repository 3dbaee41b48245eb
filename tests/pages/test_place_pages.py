"""The pages of districts and of communities, of made-up counties."""

from answer_page_fixtures import reached, wages
from built_site import words
from consortium.pages import made_pages
from counties import (
    community,
    directory,
    hub,
    organisation,
    service,
)
from rendering import links, page, renderer, text


def test_a_district_tells_who_is_first_for_each_need_and_who_is_there_for_all():
    county = directory(
        reached("ayton", general="yes"),
        reached("art", "specialist"),
        service("bids", ["art"], ["money"]),
        wages("ayton"),
    )
    said = text(county, "areas/ayton/")
    assert "One body for Ayton can be reached." in said
    assert "Money Ayton hub and others" in said
    assert "It helps groups with anything." in said or "It offers: Wages." in said


def test_a_districts_page_leads_to_its_neighbours_and_folds_what_the_plan_said():
    county = directory(
        hub("ayton", status="planned", general="yes"),
        organisation("centre", name="Volunteer Centre", areas=["ayton"], status="unconfirmed"),
        organisation("gone", name="Gone Council", areas=["ayton"], status="closed"),
    )
    made = page(county, "areas/ayton/")
    assert "Nobody in Ayton itself can be reached yet." in words(made.article)
    assert "../../areas/beeford/" in links(made)
    assert "Volunteer Centre" not in words(made.article, {"details"})
    assert "Volunteer Centre" in words(made.article)
    assert "Gone Council" not in words(made.article)


def test_help_from_further_away_is_promised_only_where_somebody_there_can_be_reached():
    lead = "Nobody in Ayton itself can be reached yet. Choose what you need, and see"
    far = directory(reached("far", "national"), wages("far"))
    assert f"{lead} who can help from further away." in text(far, "areas/ayton/")
    assert f"{lead} what we know." in text(directory(), "areas/ayton/")


def test_of_those_for_a_community_a_district_names_the_first_to_ask():
    barns = reached("barns", "national", communities=["rural"])
    farms = reached("farms", "specialist", communities=["rural"])
    county = directory(community("rural"), barns, farms)
    assert "Farms hub and others" in text(county, "areas/ayton/")


def test_a_communitys_page_has_those_for_it_who_can_be_reached_with_the_areas_they_cover():
    county = directory(
        community("rural"),
        reached("farms", "specialist", communities=["rural"], areas=["beeford"]),
        reached("barns", "national", communities=["rural"]),
        hub("plough", "specialist", "planned", communities=["rural"]),
        reached("flats", "specialist"),
    )
    made = page(county, "communities/rural/")
    shown = [
        (element.get("data-record"), element.get("data-covers"))
        for element in made.all("data-record")
    ]
    assert shown == [("hubs/farms", "beeford"), ("hubs/barns", None)]
    assert "Plough hub" in words(made.article)
    assert "Plough hub" not in words(made.article, {"details"})
    assert "Flats hub" not in words(made.article)


def test_what_is_a_part_of_a_community_now_leads_to_its_page():
    old = "communities/villages/"
    county = directory(reached("ayton"), community("rural", redirect_from=[old]))
    pages = {made.path: made for made in made_pages(renderer(county))}
    assert pages["communities/rural/"].redirect_from == (old,)
