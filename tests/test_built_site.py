"""What holds for every page of the built site: links, heads, search, sitemap, honesty."""

import json
import re
import shutil
import xml.etree.ElementTree as ET
from collections import Counter
from datetime import datetime
from urllib.parse import urlsplit

import pytest

from built_site import EPOCH, REPOSITORY, BuiltPage, BuiltSite, build, words
from consortium.events import upcoming
from consortium.london import LONDON
from consortium.telephone import dialled
from rfc5545 import complaints

SITE = "https://consortium.example.org/below/"


def made(site):
    """The pages made from records: those below one of the lists."""
    kinds = (
        "areas/",
        "needs/",
        "communities/",
        "hubs/",
        "services/",
        "organisations/",
        "projects/",
        "events/",
    )
    by_hand = (*kinds, "events/past/")
    return {p: page for p, page in site.pages.items() if p.startswith(kinds) and p not in by_hand}


def internal(address):
    return not urlsplit(address).scheme and not address.startswith("//")


def test_every_internal_link_anchor_image_and_asset_resolves(site):
    broken = []
    for path, page in site.both_editions.items():
        for tag, address in page.links:
            if not internal(address) or path == "404.html":
                continue
            target, fragment = page.resolve(address)
            if (not site.has(target) and not site.has(f"{target}index.html")) or (
                fragment and fragment not in site.both_editions[target].ids
            ):
                broken.append((path, tag, address))
    assert broken == []


def test_the_404_pages_links_begin_with_the_sites_own_path_and_resolve(site):
    page = site.pages["404.html"]
    links = [address for _, address in page.links if internal(address) and address[0] != "#"]
    assert links
    assert all(address.startswith("/below/") for address in links)
    assert [
        address for address in links if not site.has(urlsplit(address).path.removeprefix("/below/"))
    ] == []


def test_no_page_is_absolute_about_its_own_site_except_in_its_head(site):
    for path, page in site.both_editions.items():
        assert [a for tag, a in page.links if tag == "a" and a.startswith(SITE)] == [], path


def test_no_id_stands_twice_on_a_page(site):
    for path, page in site.both_editions.items():
        twice = [id_ for id_, count in Counter(page.ids).items() if count > 1]
        assert twice == [], path


def parse_errors(page):
    assert page.tree is not None
    return page.parser.errors


def test_every_page_is_html_without_parse_errors(site):
    for path, page in site.both_editions.items():
        assert parse_errors(page) == [], path


def test_a_page_with_parse_errors_is_caught(site):
    for page in (site.pages["contact/"], site.twins["contact/"]):
        assert parse_errors(BuiltPage(page.path, page.html.replace("</h1>", "</h2>", 1)))


def test_nobody_else_is_asked_for_anything(site):
    fetching = {"link", "script", "img", "iframe", "source", "object", "use", "form"}
    for path, page in site.both_editions.items():
        for tag, address in page.links:
            if tag in fetching and not internal(address):
                assert tag == "link", (path, address)
                assert address.startswith(SITE), (path, address)


def test_there_are_no_styles_or_handlers_in_the_markup(site):
    for path, page in site.both_editions.items():
        for element in page.tree.iter():
            assert "style" not in element.attrib, path
            assert not [name for name in element.attrib if name.startswith("on")], path


@pytest.fixture(scope="module")
def heads(site):
    def head(page):
        tree = page.tree
        metas = {m.get("name"): m.get("content") for m in tree.iter("meta")}
        links = {link.get("rel"): link.get("href") for link in tree.iter("link")}
        return next(tree.iter("title")).text, metas.get("description"), links.get("canonical")

    return {path: head(page) for path, page in made(site).items()}


def test_every_made_page_has_a_title_a_description_and_its_own_address(site, heads):
    assert len(heads) == len(made(site)) > 100
    for path, (title, description, canonical) in heads.items():
        assert title.endswith(" – Northamptonshire VCS Consortium"), path
        assert 20 <= len(description) <= 250, path
        assert canonical == SITE + path


def test_no_two_pages_share_a_title(heads):
    assert [t for t, count in Counter(t for t, _, _ in heads.values()).items() if count > 1] == []


def test_every_made_page_has_a_breadcrumb_that_its_structured_data_repeats(site):
    for path, page in made(site).items():
        (crumbs,) = [n for n in page.tree.iter("nav") if n.get("aria-label") == "Breadcrumb"]
        shown = [words(step) for step in crumbs.iter("li")]
        (told,) = [one for one in structured(page) if one["@type"] == "BreadcrumbList"]
        assert [step["name"] for step in told["itemListElement"]] == shown, path
        assert told["itemListElement"][-1]["item"] == SITE + path


def structured(page):
    found = [
        json.loads(script.text)
        for script in page.tree.iter("script")
        if script.get("type") == "application/ld+json"
    ]
    return [one for part in found for one in (part if isinstance(part, list) else [part])]


def test_nothing_that_was_only_planned_is_published_as_an_organisation_or_a_service(site, real):
    records = {f"hubs/{id_}/": hub for id_, hub in real.hubs.items()}
    records |= {f"organisations/{id_}/": body for id_, body in real.organisations.items()}
    records |= {f"services/{id_}/": service for id_, service in real.services.items()}
    for path, page in made(site).items():
        types = {one["@type"] for one in structured(page)} - {"BreadcrumbList", "Event"}
        if path not in records or records[path].status in ("planned", "closed"):
            assert types == set(), path
    assert "Organization" in site.pages["organisations/northamptonshire-community-foundation/"].html


def test_every_page_says_where_to_write_if_something_is_wrong(site):
    for path, page in site.pages.items():
        if path != "404.html":
            assert "Something wrong here?" in words(page.article), path


def test_the_edit_link_of_a_records_page_opens_its_file(site):
    for path, page in made(site).items():
        edits = [a for _, a in page.links if a.startswith("https://code.example.org/edit/main/")]
        assert edits, path
        for address in edits:
            assert (
                REPOSITORY / address.removeprefix("https://code.example.org/edit/main/")
            ).is_file()
    assert "edit/main/data/hubs/corby.yml" in site.pages["hubs/corby/"].html
    assert "edit/main/docs/about/index.md" in site.pages["about/"].html


def test_the_search_index_holds_every_page_once(site):
    index = json.loads((site.folder / "search/search_index.json").read_text(encoding="utf-8"))
    locations = [entry["location"] for entry in index["docs"]]
    assert max(Counter(locations).values()) == 1
    assert set(made(site)) <= set(locations)
    pages = {location.split("#")[0] for location in locations}
    # A list of all pages would be found by every word.
    assert pages == set(site.pages) - {"404.html", "contents/"}


@pytest.mark.parametrize("word", ["payroll", "CRB", "wages", "treasurer", "grants", "computers"])
def test_everyday_words_are_in_the_index_of_the_answers_they_lead_to(site, word):
    index = json.loads((site.folder / "search/search_index.json").read_text(encoding="utf-8"))
    found = [e["location"] for e in index["docs"] if word.lower() in e["text"].lower()]
    assert [location for location in found if location.startswith("areas/corby/")]


def test_the_sitemap_lists_every_page_once_and_nothing_else(site):
    tree = ET.parse(site.folder / "sitemap.xml")  # noqa: S314 (our own file)
    listed = [e.text for e in tree.iter() if e.tag.endswith("loc")]
    assert max(Counter(listed).values()) == 1
    assert set(listed) == {SITE + path for path in site.pages if path != "404.html"}


def test_the_old_addresses_of_people_stand_on_the_contact_page_only_and_as_text(site, real):
    old = {person.email for person in real.consortium.people}
    for file in sorted(site.files):
        if file.endswith((".gz", ".png")):
            continue
        text = (site.folder / file).read_text(encoding="utf-8")
        found = {email for email in old if email in text}
        assert found == (old if file == "contact/index.html" else set()), file
    mails = [a for _, a in site.pages["contact/"].links if a.startswith("mailto:")]
    assert not [mail for mail in mails if any(email in mail for email in old)]


def test_every_telephone_number_and_mail_address_comes_from_a_checked_record(site, real):
    contacts = [
        contact
        for records in (real.hubs, real.services, real.organisations, real.events)
        for record in records.values()
        if record.assured_date
        for contact in record.contacts
    ]
    office = real.consortium.office
    known = [*contacts, office] if office.checked else contacts
    phones = {f"tel:{dialled(one.telephone)}" for one in known if one.telephone}
    mails = {f"mailto:{one.email}" for one in known if one.email}
    for path, page in site.pages.items():
        for _, address in page.links:
            if address.startswith("tel:"):
                assert address in phones, path
            if address.startswith("mailto:"):
                assert address.split("?")[0] in mails, path
        assert "example.org" not in site.texts[path].replace(SITE, ""), path
        assert "01632 960" not in site.texts[path], path
        if not phones:
            assert not re.search(r"\b0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}\b", site.texts[path]), path


def test_nothing_that_was_only_planned_is_said_to_be_open(site, real):
    for kind, records in (("hubs", real.hubs), ("services", real.services)):
        for record in records.values():
            if record.status == "planned":
                text = words(site.pages[f"{kind}/{record.id}/"].article)
                assert "It offers" not in text, record.id
                assert "What it offers" not in text, record.id
                assert "Planned in 2004. We do not know if it opened." in text, record.id


def test_the_same_commit_and_moment_give_the_same_bytes(site, tmp_path):
    repository, copy = tmp_path / "another folder" / "repository", tmp_path / "site"
    for part in ("data", "docs", "hooks", "overrides"):
        shutil.copytree(
            REPOSITORY / part, repository / part, ignore=shutil.ignore_patterns("__pycache__")
        )
    shutil.copy(REPOSITORY / "mkdocs.yml", repository)
    build(
        copy,
        repository,
        SITE_URL=SITE,
        EDIT_URI="https://code.example.org/edit/main/",
        PYTHONHASHSEED="12345",
        TZ="Pacific/Auckland",
        LANG="de_DE.UTF-8",
    )
    other = BuiltSite(copy)
    assert other.files == site.files
    different = [
        file
        for file in sorted(site.files)
        if (site.folder / file).read_bytes() != (copy / file).read_bytes()
    ]
    assert different == []


def test_the_licences_of_the_map_the_places_and_the_postcodes_are_honoured(site, real):
    about = site.texts["about/"]
    assert real.consortium.attributions
    for attribution in real.consortium.attributions:
        assert attribution.text in about
    for path, page in site.pages.items():
        if 'class="map"' in page.html:
            assert "Contains Ordnance Survey" in site.texts[path], path


def test_the_about_page_tells_every_reading_of_ours(site, real):
    about = site.texts["about/"]
    told = [source.reading for hub in real.hubs.values() for source in hub.source if source.reading]
    assert told
    for reading in told:
        assert " ".join(reading.split()) in about


def test_the_build_says_when_the_office_is_not_ready_to_be_published(site, real):
    told = "The site can be built, but not yet published." in site.said
    office = real.consortium.office
    assert told is not bool(office.can_be_reached and office.checked)


def test_the_search_box_and_the_finder_read_only_files_of_the_site(site):
    assert {"search/search_index.json", "assets/finder.json", "sitemap.xml.gz"} <= site.files


def test_every_event_is_told_to_search_engines_on_its_own_page_and_nowhere_else(site, real):
    told = {
        path
        for path, page in site.pages.items()
        if "Event" in {one["@type"] for one in structured(page)}
    }
    assert told == {f"events/{id_}/" for id_ in real.events}


def test_every_event_is_either_on_or_over(site, real):
    listed = {
        path: {page.resolve(address)[0] for tag, address in page.links if tag == "a"}
        for path, page in site.pages.items()
        if path in ("events/", "events/past/")
    }
    day = datetime.fromtimestamp(int(EPOCH), LONDON).date()
    to_come = {f"events/{one.event.id}/" for one in upcoming(real, day)}
    over = {f"events/{id_}/" for id_ in real.events} - to_come
    assert to_come <= listed["events/"]
    assert over <= listed["events/past/"]
    assert not over & listed["events/"]


def test_every_calendar_is_a_whole_file_of_the_site(site, real):
    found = {path for path in site.files if path.endswith(".ics")}
    assert {f"areas/{area}/calendar.ics" for area in real.areas} < found
    assert {f"events/{event}/event.ics" for event in real.events} < found
    assert [path for path in found if complaints((site.folder / path).read_bytes())] == []
