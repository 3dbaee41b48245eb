"""Booklets: whom to ask for each need, and how to reach them, of everybody once per need."""

from collections import Counter

import pytest
from lxml import html

from consortium.answers import answer
from consortium.paper.documents import documents
from consortium.telephone import dialled
from counties import contact, directory, guide, hub, service
from paper_fixtures import DOCS, TEMPLATES, real_site
from rendering import renderer

LONG = "https://example.org/a-path-that-nobody-would-want-to-type/"

COUNTY = directory(
    hub("ayton", contacts=[contact("ask@ayton.example.org")], areas=["ayton", "beeford"]),
    hub("beeford", contacts=[contact("ask@beeford.example.org")]),
    hub("wide", "county", general="yes", contacts=[{"website": LONG}]),
    hub("silent", "county", general="yes", contacts=[]),
    hub("planned", "county", "planned", general="yes", contacts=[contact("a@example.org")]),
    hub(
        "young",
        "specialist",
        communities=["young-people"],
        contacts=[{"website": "https://young.example.org/"}],
        summary="For youth clubs alone.",
    ),
    service("wages", ["ayton", "beeford"], ["payroll"]),
    service("pay", ["silent", "planned"], ["payroll"]),
    *(guide(f"page-{number}", ["payroll"]) for number in range(6)),
)


def booklets(site):
    """The booklets of a site in the smaller size, by their names."""
    made = documents(site, TEMPLATES, DOCS)
    assert not [one.fault for one in made if one.fault]
    return {
        one.name.removesuffix("-18-point"): html.document_fromstring(one.html)
        for one in made
        if one.name.endswith("-18-point") and one.newsletter is None
    }


@pytest.fixture(scope="module")
def of_the_records(real):
    return booklets(real_site(real))


@pytest.fixture(scope="module")
def made_up():
    return booklets(renderer(COUNTY).site)


def named(tree, part):
    return [one.text_content() for one in tree.xpath(f"//section[@id='{part}']//h4")]


def test_the_booklet_of_a_district_names_everybody_of_its_answers_once_per_need(
    real, today, of_the_records
):
    for area in real.districts:
        for need in real.needs.values():
            found = answer(real, (area,), need, today)
            names = [result.hub.name for result in found.results]
            assert named(of_the_records[area.id], f"need-{need.id}") == names
            assert set(Counter(names).values()) <= {1}


def test_each_entry_has_the_telephone_and_e_mail_of_its_body_as_links(real, today, of_the_records):
    for area in real.districts:
        for need in real.needs.values():
            (part,) = of_the_records[area.id].xpath(f"//section[@id='need-{need.id}']")
            entries = part.xpath(".//section[@class='who']")
            results = answer(real, (area,), need, today).results
            for entry, result in zip(entries, results, strict=True):
                links = entry.xpath(".//a/@href")
                first = result.contact.contacts[0]
                assert f"#body-{result.hub.id}" in links
                assert not first.telephone or f"tel:{dialled(first.telephone)}" in links
                assert not first.email or f"mailto:{first.email}" in links


def test_every_web_address_is_in_a_booklet(real, today, of_the_records):
    for area in real.districts:
        led_to = set(of_the_records[area.id].xpath("//a/@href"))
        for need in real.needs.values():
            for result in answer(real, (area,), need, today).results:
                website = result.contact.contacts[0].website
                assert website is None or website in led_to


def test_nobody_who_cannot_be_reached_is_in_a_booklet(made_up):
    for tree in made_up.values():
        text = tree.text_content()
        assert "Silent hub" not in text
        assert "Planned hub" not in text


def test_a_long_web_address_stands_once_at_the_back_under_its_number(made_up):
    (link,) = made_up["ayton"].xpath(f"//a[@href='{LONG}']")
    assert link.getparent().get("id") == "body-wide"
    entry = made_up["ayton"].xpath("//section[@id='need-payroll']//section[@class='who']")[-1]
    assert "Web address: number 2." in entry.text_content()
    numbers = made_up["ayton"].xpath("//section[@id='bodies']//li/@id")
    assert numbers[1] == "body-wide"


def test_the_whole_directory_has_a_body_of_several_districts_once(made_up):
    tree = made_up["whole-directory"]
    titles = tree.xpath("//section[starts-with(@id, 'local-')]/h2")
    assert [title.text_content() for title in titles] == ["In Ayton and Beeford", "In Beeford"]
    assert named(tree, "local-1") == ["Ayton hub"]
    assert named(tree, "local-2") == ["Beeford hub"]


def test_official_pages_are_four_at_most_and_say_where_the_others_are(made_up):
    (part,) = made_up["ayton"].xpath("//section[@id='need-payroll']")
    pages = [link for link in part.xpath(".//a/@href") if "/page-" in link]
    assert pages == [f"https://example.org/page-{number}" for number in range(4)]
    assert part.xpath(".//a/@href[contains(., '/needs/payroll/')]")


def test_whoever_is_there_for_a_community_is_described_at_the_back(made_up):
    (part,) = made_up["ayton"].xpath("//section[@id='communities']")
    assert "https://young.example.org/" in part.xpath(".//a/@href")
    (entry,) = made_up["ayton"].xpath("//li[@id='body-young']")
    assert "For youth clubs alone." in entry.text_content()


def test_while_the_office_is_empty_no_booklet_speaks_of_it(made_up):
    for tree in made_up.values():
        assert "office" not in tree.text_content().lower().replace("office for national", "")
