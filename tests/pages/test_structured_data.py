"""What each page tells search engines: it has all that its type needs, and says no more."""

import json
import re
from datetime import date, datetime, timedelta

import icalendar
import pytest
import recurring_ical_events

from built_site import SITE, structured, words
from consortium.standing import State, standing_of_help
from kinds_of_page import KINDS

ABOUT_A_PAGE = {"WebPage", "CollectionPage", "AboutPage", "ContactPage", "SearchResultsPage"}

ON = {
    "home": {"WebSite", "Organization"},
    "finding": {"WebPage", "SearchResultsPage"},
    "list": {"WebPage", "CollectionPage"},
    "district": {"AdministrativeArea"},
    "county": {"AdministrativeArea"},
    "answer": {"ItemList", "WebPage"},
    "need": {"DefinedTerm"},
    "community": {"DefinedTerm"},
    "hub": {"Organization", "WebPage"},
    "service": {"Service", "WebPage"},
    "guide": {"CreativeWork", "WebPage"},
    "organisation": {"Organization", "WebPage"},
    "event": {"Event"},
    "newsletter": {"NewsArticle", "WebPage"},
    "project": {"WebPage"},
    "plan": {"WebPage"},
    "evidence": {"WebPage"},
    "about-the-site": {"WebPage", "AboutPage", "ContactPage", "Dataset"},
    "form": {"WebPage"},
    "lost": set(),
}
"""What a page of each kind may be or tell of, beside the way to it."""

NAMED = {"name"}
OF_A_PAGE = {"@id", "url", "name", "inLanguage", "isPartOf"}
HOLDS = {
    **dict.fromkeys(ABOUT_A_PAGE, (OF_A_PAGE, set())),
    "AdministrativeArea": ({"@id", "name"}, set()),
    "BreadcrumbList": ({"itemListElement"}, set()),
    "ContactPoint": (set(), {"hoursAvailable", "availableLanguage"}),
    "CreativeWork": ({"@id", "name", "description", "url", "publisher"}, set()),
    "DataDownload": ({"name", "contentUrl", "encodingFormat"}, set()),
    "Dataset": (
        {"@id", "name", "description", "url", "creator", "distribution", "isAccessibleForFree"},
        {"inLanguage"},
    ),
    "DefinedTerm": ({"@id", "name", "description"}, set()),
    "Event": (
        {"name", "description", "url", "startDate", "eventStatus"},
        {
            *("endDate", "previousStartDate", "location", "eventAttendanceMode", "organizer"),
            "isAccessibleForFree",
        },
    ),
    "ItemList": ({"itemListElement", "itemListOrder", "numberOfItems"}, set()),
    "ListItem": ({"position", "name"}, {"item", "url"}),
    "NewsArticle": (
        {
            *("@id", "headline", "description", "datePublished", "dateModified", "inLanguage"),
            *("author", "publisher", "mainEntityOfPage"),
        },
        {"image"},
    ),
    "OpeningHoursSpecification": ({"description"}, set()),
    "Organization": (
        NAMED,
        {"@id", "url", "logo", "description", "email", "telephone", "contactPoint"},
    ),
    "Place": ({"name", "address"}, set()),
    "Service": ({"@id", "name", "description", "areaServed", "provider"}, {"availableChannel"}),
    "ServiceChannel": (set(), {"hoursAvailable", "availableLanguage"}),
    "VirtualLocation": (set(), {"url", "name"}),
    "WebSite": ({"name", "url"}, {"@id", "inLanguage", "publisher"}),
}
"""What each type must hold, by schema.org and by what Google asks of it, and what else it may."""

NO_WORDS = {"@context", "@type", "inLanguage", "encodingFormat"}
IS_A_DAY = {"startDate", "endDate", "previousStartDate", "datePublished", "dateModified"}


def things(value):
    """Give a thing and all that it has in it, each an object of its own."""
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value:
        if isinstance(part, dict | list):
            yield from things(part)


def strings(value, name=""):
    """Give every text with the name of the property that it is of."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, dict | list):
        pairs = value.items() if isinstance(value, dict) else ((name, part) for part in value)
        for inner, part in pairs:
            yield from strings(part, inner)


def faults(thing):
    """Say what a thing lacks, or has that it should not."""
    if set(thing) == {"@id"}:
        return
    must, may = HOLDS[thing["@type"]]
    said = set(thing) - {"@type", "@context"}
    yield from (f"{thing['@type']} lacks {name}" for name in must - said)
    yield from (f"{thing['@type']} has {name}" for name in said - must - may)
    yield from (f"{name} is empty" for name, value in thing.items() if value in ("", [], None))


def not_on_page(page, terms=()):
    """Give what is told and stands nowhere on a page: no word, address of a page, or day.

    A page explains the short words of the glossary, in brackets behind them.
    """
    shown = words(page.tree).casefold()
    plain = shown
    for term in terms:
        plain = plain.replace(f" ({term.short_for})".casefold(), "")
    links = {link for _, link in page.links}
    for name, text in strings(structured(page)):
        if name in NO_WORDS | IS_A_DAY or text.startswith((SITE, "https://schema.org/")):
            continue
        said = " ".join(text.split()).casefold()
        if said not in shown and said not in plain and text not in links:
            yield name, text


@pytest.mark.both_sites
def test_every_page_tells_of_what_its_kind_is_about_and_of_the_way_to_it(site):
    assert set(ON) == {kind.id for kind in KINDS}
    for path, page in site.pages.items():
        (kind,) = [kind.id for kind in KINDS if kind.has(path)]
        types = [item["@type"] for item in structured(page)]
        assert ("BreadcrumbList" in types) is (path not in ("", "404.html")), path
        assert set(types) - {"BreadcrumbList"} <= ON[kind], path
        assert len(types) > 1 or kind == "lost", path


@pytest.mark.both_sites
def test_each_thing_holds_what_its_type_needs_and_nothing_that_it_does_not_know(site):
    for path, page in site.pages.items():
        for thing in things(structured(page)):
            assert [*faults(thing)] == [], path
        for told in structured(page):
            assert told["@context"] == "https://schema.org", path


@pytest.mark.both_sites
def test_nothing_is_told_to_search_engines_that_the_page_does_not_say(site):
    for path, page in site.pages.items():
        assert [*not_on_page(page, site.directory.glossary.values())] == [], path


@pytest.mark.both_sites
def test_every_address_is_whole_and_leads_to_something_of_the_site(site):
    for path, page in site.pages.items():
        for name, text in strings(structured(page)):
            if text.startswith(SITE):
                there = text.removeprefix(SITE).partition("#")[0]
                assert site.has(there), (path, text)
            elif name in ("@id", "url", "item", "contentUrl", "logo", "image", "mainEntityOfPage"):
                assert re.match("https?://[^/]", text), (path, name, text)


@pytest.mark.both_sites
def test_an_event_has_the_times_of_its_calendar(site):
    for id_ in site.directory.events:
        told = [
            item for item in structured(site.pages[f"events/{id_}/"]) if item["@type"] == "Event"
        ]
        content = (site.folder / f"events/{id_}/event.ics").read_bytes()
        dates = recurring_ical_events.of(icalendar.Calendar.from_ical(content))
        first, last = (datetime.fromisoformat(told[place]["startDate"]) for place in (0, -1))
        in_calendar = {
            (occurrence.start.isoformat(), occurrence.end.isoformat())
            for occurrence in dates.between(first.date(), last.date() + timedelta(days=1))
        }
        for event in told:
            assert (event["startDate"], end_in_calendar(event)) in in_calendar, id_
        whole = icalendar.Calendar.from_ical(content).events[0]
        is_off = whole["STATUS"] == "CANCELLED"
        assert all(
            event["eventStatus"].endswith(("Cancelled", "Postponed")) is is_off for event in told
        )


def end_in_calendar(told):
    """Give the end as a calendar has it: of days the one after the last, and some end always."""
    end = told.get("endDate", told["startDate"])
    return end if "T" in end else (date.fromisoformat(end) + timedelta(days=1)).isoformat()


@pytest.mark.both_sites
def test_of_a_service_search_engines_hear_who_was_checked_within_a_year_and_no_more(site):
    directory, today = site.directory, site.today
    for id_, service in directory.services.items():
        page = site.pages.get(f"services/{id_}/")
        told = [item for item in structured(page) if item["@type"] == "Service"] if page else []
        assert [who["name"] for item in told for who in item["provider"]] == [
            hub.name
            for hub in directory.hubs_of(service)
            if page and standing_of_help(hub, service, today).state is State.CHECKED
        ]


def test_a_service_has_the_hours_and_languages_that_open_data_has(demonstration):
    pages, compared = demonstration.pages.items(), []
    told = {f"{SITE}{path}": item for path, page in pages for item in structured(page)}
    for file in (demonstration.folder / "api" / "v1" / "services").glob("*/index.json"):
        service = json.loads(file.read_bytes())
        page = told.get(service["listed_at"], {})
        channel = page.get("availableChannel", {})
        if page.get("@type") == "Service":
            hours = [schedule["description"] for schedule in service.get("schedules", ())]
            assert [*filter(None, [channel.get("hoursAvailable", {}).get("description")])] == hours
            spoken = [language["name"] for language in service.get("languages", ())]
            assert channel.get("availableLanguage", ["English"])[1:] == spoken
            compared += [*hours, *spoken]
    assert compared


def test_what_lacks_something_or_claims_something_is_told():
    assert [*faults({"@type": "Place", "name": "Hall"})] == ["Place lacks address"]
    assert [*faults({"@type": "ListItem", "position": 1, "name": "", "rating": 5})] == [
        "ListItem has rating",
        "name is empty",
    ]
