"""What the built site claims: nothing planned is open, contacts are checked, sources are told."""

import re
from urllib.parse import urljoin

import pytest

from built_site import SITE, made, said_in, structured, words
from edits.whole_site import known_contacts

DISCS = {"checked", "overdue", "found", "planned", "was", "none"}


@pytest.mark.both_sites
def test_each_sentence_on_how_we_know_has_the_disc_of_its_state(site):
    marked = [
        (path, classes)
        for path, page in made(site).items()
        for classes in (set(element.get("class").split()) for element in page.all("class"))
        if classes & {"known", "mark"}
    ]
    assert marked
    assert [path for path, classes in marked if not classes & DISCS] == []


@pytest.mark.both_sites
def test_nothing_that_was_only_planned_is_published_as_an_organisation_or_a_service(site):
    records = {f"hubs/{id_}/": hub for id_, hub in site.directory.hubs.items()}
    records |= {f"organisations/{id_}/": body for id_, body in site.directory.organisations.items()}
    records |= {f"services/{id_}/": service for id_, service in site.directory.services.items()}
    for path, page in made(site).items():
        types = {data["@type"] for data in structured(page)}
        for data in structured(page):
            for item in data["itemListElement"] if data["@type"] == "ItemList" else ():
                key = "/".join(item["url"].split("/")[-3:])
                assert records[key].status not in ("planned", "unconfirmed", "closed"), item
        if path not in records or records[path].status in ("planned", "closed"):
            assert not types & {"Organization", "Service"}, path
    published = [
        f"organisations/{body.id}/"
        for body in site.directory.organisations.values()
        if body.kind == "body" and body.status in ("unconfirmed", "active")
    ]
    assert published
    for path in published:
        assert "Organization" in {data["@type"] for data in structured(site.pages[path])}, path


def test_the_old_addresses_of_people_stand_on_the_contact_page_only_and_as_text(site, real):
    old = {person.email for person in real.consortium.people}
    for file in sorted(site.files):
        if file.endswith((".gz", ".png")):
            continue
        text = said_in(site.folder / file)
        emails = {email for email in old if email in text}
        assert emails == (old if file == "contact/index.html" else set()), file
    mails = [a for _, a in site.pages["contact/"].links if a.startswith("mailto:")]
    assert not [mail for mail in mails if any(email in mail for email in old)]


def test_no_page_sends_anybody_to_an_office_that_nobody_can_reach(site, real):
    sent = {
        path
        for path, page in site.pages.items()
        for link in page.main.iter("a")
        if urljoin(path, link.get("href", "")) == "contact/"
    }
    as_records = {"contents/", "contact/", "privacy/"}
    assert real.consortium.office.can_be_reached or sent <= as_records


def test_every_telephone_number_and_mail_address_comes_from_a_record_that_says_how_we_know(
    site, real
):
    known = known_contacts(real)
    for path, page in site.pages.items():
        for _, address in page.links:
            if address.startswith(("tel:", "mailto:")):
                assert address.split("?")[0] in known, path
        assert "example.org" not in site.texts[path].replace(SITE, ""), path
        assert "01632 960" not in site.texts[path], path
        if not any(way.startswith("tel:") for way in known):
            assert not re.search(r"\b0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}\b", site.texts[path]), path


def test_nothing_that_was_only_planned_is_said_to_be_open(site, real):
    for kind, records in (("hubs", real.hubs), ("services", real.services)):
        for record in records.values():
            if record.status == "planned":
                text = words(site.told(f"{kind}/{record.id}"))
                assert "It offers" not in text, record.id
                assert "What it offers" not in text, record.id
                assert "Planned in 2004. We do not know if it opened." in text, record.id


@pytest.mark.both_sites
def test_the_licences_of_the_map_the_places_and_the_postcodes_are_honoured(site):
    maps = site.texts["about/maps/"]
    assert site.directory.consortium.attributions
    for attribution in site.directory.consortium.attributions:
        assert attribution.text in maps
    of_the_map = site.directory.consortium.attributions[0]
    for path, page in site.pages.items():
        if 'class="map"' in page.html:
            assert of_the_map.text in site.texts[path], path


@pytest.mark.both_sites
def test_what_to_say_is_promised_of_the_page_of_a_district_only_if_it_is_there(site):
    promised = site.texts["find/"].partition("I do not know yet That is fine.")[2]
    assert "who to ask first, and how to reach them" in promised
    for area in site.directory.districts:
        told = site.texts[f"areas/{area.id}/"].lower()
        assert ("what to say" in told) is ("what to say" in promised)


def test_the_page_of_readings_tells_every_one_of_ours(site, real):
    readings = site.texts["about/readings/"]
    told = [source.reading for hub in real.hubs.values() for source in hub.source if source.reading]
    assert told
    for reading in told:
        assert " ".join(reading.split()) in readings


def test_nothing_of_the_real_site_says_that_it_is_made_up(site):
    assert [
        path for path, page in site.both_editions.items() if "made-up county" in page.html
    ] == []


@pytest.mark.both_sites
def test_what_is_said_only_later_is_kept_from_programs_that_show_everything(site):
    # Text browsers and reader views show a template, and what is hidden: `Nothing found`, or a
    # button that does nothing without its script. A question of a form claims nothing, and what
    # to do without its script stands before them all.
    for path, page in site.both_editions.items():
        asked = {part for form in page.all("data-form") for part in form.iter()}
        claims = [
            words(element)
            for element in page.tree.iter()
            if element.tag == "template" or (element.get("hidden") is not None and words(element))
            if element not in asked
        ]
        assert claims == [], path
