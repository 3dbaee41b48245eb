"""Booklets: whom to ask for each need, and how to reach them, of everybody once per need."""

from collections import Counter
from datetime import date

import pytest
from lxml import html

from consortium.answers.order import answer
from consortium.paper import documents
from consortium.telephone import dialled
from counties import contact, directory, found, guide, hub, service
from paper_fixtures import composed, real_site
from rendering import renderer

LONG = "https://example.org/a-path-that-is-longer-than-a-line-of-18-point/"
OF_A_LINE = "https://example.org/in-18-point-this-takes-one-line/"

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
    return {
        document.name.removesuffix("-18-point"): html.document_fromstring(document.html)
        for document in composed(documents.booklets, site)
        if document.points == 18
    }


@pytest.fixture(scope="module")
def of_the_records(real):
    return booklets(real_site(real))


@pytest.fixture(scope="module")
def made_up():
    return booklets(renderer(COUNTY).site)


def named(tree, part):
    return [
        heading.text_content() for heading in tree.xpath(f"//section[@id='{part}']//section/*[1]")
    ]


def test_the_booklet_of_a_district_names_everybody_of_its_answers_once_per_need(
    real, today, of_the_records
):
    for area in real.districts:
        for need in real.needs.values():
            answered = answer(real, (area,), need, today)
            names = [result.hub.name for result in answered.results]
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
                for way in result.contact.contacts:
                    assert not way.telephone or f"tel:{dialled(way.telephone)}" in links
                assert not first.email or f"mailto:{first.email}" in links


def test_every_web_address_is_in_a_booklet(real, today, of_the_records):
    for area in real.districts:
        led_to = set(of_the_records[area.id].xpath("//a/@href"))
        for need in real.needs.values():
            for result in answer(real, (area,), need, today).results:
                website = result.contact.contacts[0].website
                assert website is None or website in led_to


def test_a_contact_and_an_official_page_say_their_own_age_where_they_are_old():
    old = {"assured_date": date(2025, 9, 22), "assured_by": "the hub itself"}
    county = directory(
        hub("ayton", contacts=[contact("ask@ayton.example.org")], **old),
        service("wages", ["ayton"], ["payroll"]),
        guide("paye", ["payroll"], **found("2023")),
    )
    (part,) = booklets(renderer(county).site)["ayton"].xpath("//section[@id='need-payroll']")
    said = " ".join(part.text_content().split())
    assert "We have not been able to check how to reach it since 22 September 2025." in said
    assert "Newest page seen: 2023." in said


def test_nobody_who_cannot_be_reached_is_in_a_booklet(made_up):
    for tree in made_up.values():
        text = tree.text_content()
        assert "Silent hub" not in text
        assert "Planned hub" not in text


def test_whoever_takes_a_sheet_out_is_told_that_its_web_addresses_are_at_the_back(made_up):
    """A sheet that was copied alone said "Web address: number 2", and the number led nowhere."""
    at_the_back = "copy and pass on, with the web addresses at the back."
    assert at_the_back in made_up["ayton"].text_content()
    county = directory(hub("ayton", contacts=[contact("ask@ayton.example.org")]))
    assert "copy and pass on. Start" in booklets(renderer(county).site)["ayton"].text_content()


def test_a_long_web_address_stands_once_at_the_back_under_its_number(made_up):
    (link,) = made_up["ayton"].xpath(f"//a[@href='{LONG}']")
    number = made_up["ayton"].xpath("//section[@id='addresses']//li/@id").index("web-1") + 1
    assert link.getparent().get("id") == f"web-{number}"
    entry = made_up["ayton"].xpath("//section[@id='need-payroll']//section[@class='who']")[-1]
    assert f"Web address: number {number}." in entry.text_content()
    assert entry.xpath(f".//a[@href='#web-{number}']")


def test_a_web_address_of_one_line_stands_where_it_is_needed():
    """One of 37 letters stood at the back, though a line in 18 point has room for a third more."""
    county = directory(hub("wide", "county", general="yes", contacts=[{"website": OF_A_LINE}]))
    at_the_back = {
        (made.points, 'id="addresses"' in made.html)
        for made in composed(documents.booklets, renderer(county).site)
    }
    assert at_the_back == {(18, False), (24, True)}


def test_the_whole_directory_has_a_body_of_several_districts_once(made_up):
    tree = made_up["whole-directory"]
    titles = tree.xpath("//section[starts-with(@id, 'local-')]//h2")
    assert [title.text_content() for title in titles] == ["In Ayton and Beeford", "In Beeford"]
    assert named(tree, "local-1") == ["Ayton hub"]
    assert named(tree, "local-2") == ["Beeford hub"]


def test_an_official_page_has_its_publisher_what_it_is_for_and_its_address(made_up):
    (part,) = made_up["ayton"].xpath("//section[@id='need-payroll']")
    said = " ".join(part.xpath(".//li[@class='guide']")[0].text_content().split())
    assert said == ("A public body: Page-0. Made up for a test. Web: example.org/page-0")


def test_the_more_bodies_stand_on_a_sheet_the_fewer_official_pages_and_never_none():
    many = [hub(f"hub-{number}", contacts=[contact("a@example.org")]) for number in range(8)]
    pages = [guide(f"page-{number}", ["payroll", "money"]) for number in range(6)]
    helped = [service(f"s{n}", [body.id], ["payroll"]) for n, body in enumerate(many)]
    areas = [body.model_copy(update={"areas": ("ayton",)}) for body in many]
    tree = booklets(renderer(directory(*areas, *helped, *pages)).site)["ayton"]
    shown = {
        need: len(tree.xpath(f"//section[@id='need-{need}']//li[@class='guide']"))
        for need in ("money", "payroll")
    }
    assert shown == {"money": 6, "payroll": 1}
    (more,) = tree.xpath("//section//p[starts-with(normalize-space(), 'More:')]")
    assert more.xpath("./a/@href") == ["https://consortium.example.org/needs/payroll/"]


def test_whoever_is_there_for_communities_stands_once_with_all_of_these_and_described(made_up):
    (entry,) = made_up["ayton"].xpath("//section[@id='communities']//section[@class='who']")
    assert entry[0].text == "Young people: Young hub"
    assert "For youth clubs alone." in entry.text_content()
    assert "https://young.example.org/" in entry.xpath(".//a/@href")
    (led,) = made_up["ayton"].xpath("//section[@class='contents']//a[@href='#communities']")
    assert led.text == "Help for some kinds of group: Young people"


def test_each_need_says_what_to_say(made_up, of_the_records):
    for tree, where in ((made_up["ayton"], "in Ayton"), (of_the_records["corby"], "in Corby")):
        for words in tree.xpath("//div[@class='say']/p"):
            assert words.text_content().startswith(f"“We are a group {where}. We need help with ")


def test_while_the_office_is_empty_no_booklet_speaks_of_it(made_up):
    for tree in made_up.values():
        assert "office" not in tree.text_content().lower().replace("office for national", "")


def test_the_licence_of_the_map_has_its_address_since_nobody_can_follow_a_link_on_paper(
    of_the_records,
):
    said = " ".join(of_the_records["corby"].xpath("//section[@id='contact']//text()"))
    assert "CC BY 4.0." in said
    assert "www.nationalarchives.gov.uk/doc/open-government-licence/version/3" in said
    assert "See the licence" not in said


def test_whoever_opens_a_booklet_reads_at_once_that_it_is_not_for_emergencies(made_up):
    """It said so on the last sheets, behind all the needs."""
    (contents,) = made_up["ayton"].xpath("//section[@class='contents']")
    assert "it is not for emergencies." in contents.text_content()


def test_an_entry_says_whom_it_is_for_what_it_costs_when_it_is_open_and_who_can_get_in():
    there = {"opening_hours": "Mondays, 10 am to noon", "languages": ["Polish", "Welsh"]}
    county = directory(
        hub("ayton", contacts=[contact("ask@ayton.example.org")], **there),
        hub("beeford", contacts=[contact("ask@beeford.example.org")]),
        service(
            "wages",
            ["ayton", "beeford"],
            ["payroll"],
            for_whom="Groups with staff",
            cost="£5",
            access="No steps. A loop.",
        ),
    )
    of_a_district = booklets(renderer(county).site)
    said = [
        item.text_content() for item in of_a_district["ayton"].xpath("//*[@id='need-payroll']//li")
    ]
    assert "When: Mondays, 10 am to noon. Speaks: English, Polish and Welsh." in said
    assert "Access: No steps. A loop." in said
    (offered,) = of_a_district["ayton"].xpath("//*[@id='need-payroll']//section/p")
    assert offered.text_content() == "It offers: Wages. Who: Groups with staff. Cost: £5."
    others = " ".join(of_a_district["beeford"].xpath("//*[@id='need-payroll']//li//text()"))
    assert "When:" not in others
    assert "Speaks:" not in others


def test_what_is_for_one_kind_of_group_says_so_behind_its_name():
    county = directory(
        hub("ayton", contacts=[contact("ask@ayton.example.org")]),
        service("clubs", ["ayton"], ["payroll"], communities=["rural"]),
        service("wages", ["ayton"], ["payroll"]),
    )
    made = booklets(renderer(county).site)["ayton"]
    said = made.xpath("//*[@id='need-payroll']//section/p")[0].text_content()
    assert said == "It offers: Clubs (for rural); Wages."


def test_a_name_that_ends_with_a_sign_of_its_own_gets_no_full_stop_as_well():
    """Neither that of an official page nor that of a body that takes a line."""
    ways = [{"website": LONG}]
    many = [hub(f"body-{n}", areas=["ayton"], name=f"Who {n}?", contacts=ways) for n in range(80)]
    wages = service("wages", [body.id for body in many], ["payroll"])
    county = directory(*many, wages, guide("paye", ["payroll"], name="Who signs?"))
    (sheet,) = booklets(renderer(county).site)["ayton"].xpath("//section[@id='need-payroll']")
    said = [strong.text_content() for strong in sheet.xpath(".//li/strong")]
    assert len(said) > 1
    assert all(words.endswith("?") for words in said)
    assert "number 1. Checked on" in sheet.text_content()
    assert ".." not in sheet.text_content()


def test_of_a_long_tier_the_first_stand_in_full_and_each_of_the_others_takes_a_line():
    many = [
        hub(f"body-{number:02}", areas=["ayton"], contacts=[contact("ask@example.org")])
        for number in range(80)
    ]
    county = directory(*many, service("wages", [body.id for body in many], ["payroll"]))
    made = booklets(renderer(county).site)["ayton"]
    (sheet,) = made.xpath("//section[@id='need-payroll']")
    in_full = sheet.xpath("./section/*[1]")
    lines = sheet.xpath("./ul[@class='ways']/li")
    names = [heading.text_content() for heading in in_full]
    names += [line.findtext("strong").removesuffix(".") for line in lines]
    assert names == [body.name for body in many]
    assert 0 < len(in_full) < len(lines)
    assert all(line.xpath(".//a[starts-with(@href, 'tel:')]") for line in lines)
