"""The contacts of bodies that are still only found are those of the facts that were collected.

`present_day.yml` is a copy of what was collected, each line with its evidence. As soon as somebody
has rung a body its record is no longer `found`, and this says nothing of it.
"""

from pathlib import Path

import yaml

from consortium.standing import standing

FACTS = yaml.load(
    Path(__file__).with_name("present_day.yml").read_text(encoding="utf-8"), yaml.CSafeLoader
)
BODIES = {body["id"]: body for body in FACTS["bodies"]}


def pages_of(body):
    return {body["website"], *(page["address"] for page in body["pages"])}


def still_found(real):
    """Each hub that is found and collected, with the body of the facts that it is."""
    return [
        (hub, BODIES[hub.id])
        for hub in real.hubs.values()
        if hub.status == "found" and hub.id in BODIES
    ]


def test_each_contact_that_is_still_found_is_that_of_the_facts_letter_for_letter(real):
    for hub, body in still_found(real):
        for contact in hub.contacts:
            assert contact.telephone in (None, body["telephone"]), hub.id
            assert contact.email in (None, body["email"]), hub.id
            assert contact.website in (None, *pages_of(body)), hub.id


def test_who_helps_with_anything_is_no_newer_than_the_pages_that_say_what_it_helps_with(
    real, today
):
    """A page that gives no more than a web address says nothing of help."""
    for hub, _ in still_found(real):
        helps = [standing(service, today).newest for service in real.services_of(hub)]
        if hub.general and helps:
            assert standing(hub, today).newest <= max(helps), hub.id


def test_no_telephone_number_or_e_mail_address_of_the_facts_is_left_out(real):
    for hub, body in still_found(real):
        for way in ("telephone", "email"):
            given = {getattr(contact, way) for contact in hub.contacts}
            assert body[way] is None or body[way] in given, hub.id


def test_what_is_not_to_be_listed_is_not_led_to(real):
    unlisted = {fact["name"].casefold() for fact in FACTS["do_not_list"]}
    led_to = {
        record.name.casefold()
        for records in (real.hubs, real.services, real.guides)
        for record in records.values()
        if record.status in ("found", "active")
    }
    assert unlisted
    assert not unlisted & led_to
