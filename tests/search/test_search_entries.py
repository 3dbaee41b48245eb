"""What the search knows of each record and of each hand-written page."""

import pytest

from consortium.model import Contact, GlossaryTerm
from consortium.model.fields import Telephone
from consortium.search.entry import SearchKind
from consortium.search.records import record_entries
from consortium.search.written_page import page_entry
from counties import (
    contact,
    directory,
    event,
    guide,
    hub,
    newsletter,
    organisation,
    project,
    service,
)
from rendering import renderer

REACHED = {"contacts": [contact("hub@example.org")]}
AYTON = hub("ayton", **REACHED)


def entries(*records, **needs):
    """Give the entries of a county by their addresses."""
    return {
        entry.address: entry for entry in record_entries(renderer(directory(*records, **needs)))
    }


def test_a_need_and_a_community_are_known_by_their_everyday_words():
    by_address = entries(payroll={"also_known_as": ["wages"], "plan_word": "technical support"})
    need = by_address["needs/payroll/"]
    assert (need.kind, need.name, need.needs) == ("need", "Payroll", ("payroll",))
    assert need.words == ("wages", "technical support")
    assert by_address["communities/rural/"].kind == "community"


def test_no_district_and_no_answer_is_an_entry():
    assert not [address for address in entries(AYTON) if address.startswith("areas/")]


class Texted(Contact):
    """As if a contact had another number too."""

    text: Telephone | None = None


def test_a_hub_is_known_by_its_services_its_districts_and_each_of_its_numbers():
    desk = service("pay-desk", ["ayton"], ["payroll"])
    numbers = Texted(telephone="01632 960123", text="01632 960124")
    entry = entries(AYTON.model_copy(update={"contacts": (numbers,)}), desk)["hubs/ayton/"]
    assert (entry.kind, entry.areas, entry.needs) == ("hub", ("ayton",), ("payroll",))
    assert "Pay-Desk" in entry.text
    assert entry.telephones == ("01632960123", "01632960124")


def test_what_is_for_the_whole_county_is_of_no_district():
    assert entries(hub("wide", "county", **REACHED))["hubs/wide/"].areas == ()


def test_a_hub_is_found_by_the_needs_of_what_can_be_reached_alone():
    records = (AYTON, service("planned", ["ayton"], ["money"], status="planned"))
    assert entries(*records)["hubs/ayton/"].needs == ()


def test_what_cannot_be_reached_is_of_the_plan_and_what_has_closed_says_so():
    by_address = entries(
        AYTON,
        hub("beeford", status="planned"),
        hub("gone", status="closed"),
        service("hoped-for", ["beeford"], ["money"], status="planned"),
        organisation("body", status="unconfirmed"),
        project("plan"),
    )
    kinds = {entry.name: entry.kind for entry in by_address.values()}
    assert (
        kinds["Beeford hub"]
        == kinds["Hoped-For"]
        == kinds["Body"]
        == kinds["Plan"]
        == SearchKind.PLAN
    )
    assert kinds["Gone hub"] == SearchKind.CLOSED


def test_what_is_known_today_and_cannot_be_reached_is_not_of_the_plan():
    by_address = entries(
        hub("ayton", status="paused"), service("desk", ["ayton"], ["payroll"]), hub("beeford")
    )
    kinds = {entry.name: entry.kind for entry in by_address.values()}
    assert kinds["Ayton hub"] == kinds["Desk"] == kinds["Beeford hub"] == SearchKind.UNREACHED


def test_a_guide_for_the_whole_county_is_of_no_district():
    by_address = entries(
        guide("wide", ["payroll"], areas=["county"]), guide("near", ["payroll"], areas=["ayton"])
    )
    assert (by_address["guides/wide/"].areas, by_address["guides/near/"].areas) == ((), ("ayton",))


def test_a_service_and_a_guide_are_known_by_their_everyday_words():
    by_address = entries(
        AYTON,
        service("desk", ["ayton"], ["payroll"], also_known_as=["pay packets"]),
        guide("paye", ["payroll"], also_known_as=["pay slips"]),
    )
    assert by_address["services/desk/"].words == ("pay packets",)
    assert by_address["services/desk/"].areas == ("ayton",)
    assert (by_address["guides/paye/"].kind, by_address["guides/paye/"].words) == (
        "guide",
        ("pay slips",),
    )


def test_a_record_is_known_by_all_its_own_words():
    said = {"opening_hours": "Market days", "access": "A ramp", "languages": ["Welsh"]}
    online = "https://example.org/fair"
    by_address = entries(
        hub("ayton", **REACHED, **said),
        service("desk", ["ayton"], ["payroll"], for_whom="Bell ringers", cost="A cake", **said),
        guide("paye", ["payroll"], publisher="The tax office"),
        event("fair", "2026-12-01 09:00", access="No steps", cost="A spoon", online=online),
    )
    assert by_address["hubs/ayton/"].text == "Market days Welsh A ramp Desk"
    told = "Market days Welsh A ramp Bell ringers A cake Ayton hub"
    assert by_address["services/desk/"].text == told
    assert by_address["guides/paye/"].text == "The tax office"
    assert by_address["events/fair/"].text == "No steps A spoon December 2026"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Voluntary Impact Ayton", ("VIA",)),
        ("HM Treasury and Mint: coins", ("HMTM",)),
        ("Ayton Hub", ()),
        ("The Ayton Group for Kites", ()),
    ],
)
def test_a_body_is_known_by_the_first_letters_of_its_name(name, short):
    body = AYTON.model_copy(update={"name": name})
    assert entries(body)["hubs/ayton/"].words == short


def test_guides_have_the_order_that_an_editor_gave_them():
    by_address = entries(
        guide("first", ["payroll"]),
        guide("second", ["payroll"]),
        payroll={"guides": ["second", "first"]},
    )
    assert by_address["guides/second/"].rank < by_address["guides/first/"].rank


def test_an_explained_word_is_known_by_its_spellings_and_by_what_it_is_short_for():
    explained = GlossaryTerm(
        id="cvs",
        term="CVS",
        kind="abbreviation",
        also_written=["CVSs"],
        short_for="council for voluntary service",
        words="A body that helps groups.",
    )
    entry = entries(explained)["glossary/#cvs"]
    assert (entry.kind, entry.name, entry.sentence) == (
        "term",
        "CVS",
        "A body that helps groups.",
    )
    assert entry.words == ("CVSs", "council for voluntary service")


def test_a_record_without_a_page_is_found_where_it_is_told_of():
    by_address = entries(
        hub("beeford", status="planned"), service("part", ["beeford"], ["money"], status="planned")
    )
    assert "hubs/beeford/#part" in by_address


def test_an_event_that_is_over_says_so():
    by_address = entries(event("past", "2026-11-01 09:00"), event("coming", "2026-12-01 09:00"))
    assert by_address["events/past/"].kind == SearchKind.PAST_EVENT
    assert by_address["events/coming/"].kind == "event"


def test_an_event_that_is_called_off_says_so_and_is_found_by_its_place():
    off = event(
        "fair", "2026-12-01 09:00", status="cancelled", venue="Village hall", needs=["money"]
    )
    entry = entries(off)["events/fair/"]
    assert entry.name == "Cancelled – Fair"
    assert "Village hall" in entry.text
    assert entry.needs == ("money",)


def test_a_newsletter_that_was_withdrawn_is_not_found():
    gone = newsletter("gone", withdrawn={"date": "2026-11-22", "because": "a date was wrong"})
    assert "newsletters/gone/" not in entries(gone)


def test_a_newsletter_is_known_by_its_text_without_its_markup():
    text = "**Wages** and [more](record:needs/payroll)."
    entry = entries(newsletter("spring", text=text, topics=["payroll"]))["newsletters/spring/"]
    assert (entry.text, entry.needs) == ("Wages and more.", ("payroll",))


def page(address="contact/", markdown="# Contact\n\nWrite to us.", words=()):
    return page_entry(address, "Contact", "How to reach us.", words, markdown)


def test_a_page_is_known_by_its_own_lines_and_not_by_what_is_filled_in():
    entry = page(
        markdown="# Contact\n\n[](made:office)\n\n[The hub](record:hubs/corby) helps.\n{: .lead }"
    )
    assert entry.text == "Contact The hub helps."
    assert (entry.kind, entry.name, entry.sentence) == (
        SearchKind.PAGE,
        "Contact",
        "How to reach us.",
    )


def test_a_page_brings_the_words_of_its_notes():
    assert page(words=("get in touch",)).words == ("get in touch",)


def test_home_the_list_of_pages_and_the_search_itself_are_not_found():
    assert [page(address) for address in ("", "contents/", "search/")] == [None, None, None]
