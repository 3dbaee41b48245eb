"""A person who is named everywhere, and is taken off as the guide says."""

from datetime import date

from edits.record_text import with_field, with_item, with_news
from edits.repository_copy import Copy

PERSON = "Quentin Bloggins"
EMAIL = "bloggins@bloggins.example.org"
TELEPHONE = "01632 960777"
SIGNS = ("bloggins", "960777")
"""What is looked for: in small letters, and without the spaces of a telephone number."""

HUB = "data/hubs/cobbleby.yml"
SERVICE = "data/services/pennies-from-the-village.yml"
EVENT = "data/events/bell-weekend.yml"
BODY = "data/organisations/spoons-band.yml"
CONCERT = "data/events/concert-in-the-hut.yml"
CHECK = "data/checks/2026-11-13-kettle.yml"
TERMS = "data/glossary.yml"
CONSORTIUM = "data/consortium.yml"
PAGE = "docs/about/help.md"
ISSUE = "docs/newsletters/the-kettle-is-on.md"

_CONTACT = f"\n  - role: Front desk\n    name: {PERSON}\n    email: {EMAIL}\n"
_NEWS = f"{PERSON} answers the telephone now."
_LINE = f"  - date: 2026-11-23\n    change: changed\n    text: {_NEWS}\n"


def name_a_person(copy: Copy) -> None:
    """Write a person into everything that may name one."""
    contact = f"{_CONTACT}    telephone: {TELEPHONE}"
    for file in (HUB, SERVICE, EVENT):
        text = with_field(copy.read(file), "contacts", contact)
        text = with_news(text, "changed", "2026-11-23", _NEWS)
        text = with_field(text, "assured_by", f" {PERSON}")
        text = with_item(text, "source", f"- found_at: A telephone call with {PERSON}")
        copy.write(file, with_field(text, "access", f" {PERSON} opens the door."))
    later = with_news(copy.read(HUB), "changed", "2026-11-24", "The Kettle opens on Mondays.")
    copy.write(HUB, later)
    of_body = (
        f"name: The {PERSON} Band\nsummary: {PERSON} plays at teas.\nstatus: active\n"
        f"contacts:{contact}\nassured_date: 2026-11-13\nassured_by: {PERSON}\n"
        f"source:\n  - found_at: A call\nredirect_from:\n  - organisations/quentin-bloggins/\n"
    )
    copy.write(BODY, of_body)
    copy.write(
        CONCERT,
        f"name: {PERSON} in concert\nsummary: {PERSON} plays the spoons.\n"
        f"starts: 2027-02-02 19:00\nareas: [cobbleby]\ncontacts:{contact}\n"
        "assured_date: 2026-11-13\nassured_by: the organiser\nsource:\n  - found_at: A call\n"
        f"history:\n  - date: 2026-11-13\n    change: new\n    text: Come to hear {PERSON}.\n",
    )
    copy.write(CHECK, f"date: 2026-11-13\nby: {PERSON}\nrecords:\n  - hubs/cobbleby\n")
    copy.replace(TERMS, "one who comes for the biscuits.", f"one, {PERSON}, for the biscuits.")
    entry = f"  - role: Treasurer\n    person: {PERSON}\n    email: bloggins@old.example.net\n"
    copy.replace(CONSORTIUM, "people:\n", f"people:\n{entry}    lines: 110\n")
    copy.write(PAGE, f"{copy.read(PAGE).rstrip()}\n\nThis page was {PERSON}’s idea.\n")
    copy.replace(ISSUE, "## When to come", f"{_OF_ISSUE}\n\n## When to come")


_OF_ISSUE = f"Ask for [{PERSON}](record:organisations/spoons-band)."


def find_the_person(copy: Copy) -> list[str]:
    """Step 1: the files in which a search on GitHub finds the person."""
    texts = {file: copy.read(file) for file in copy.files("**/*") if file.endswith((".yml", ".md"))}
    return [file for file, text in texts.items() if any(sign in text.lower() for sign in SIGNS[:1])]


def take_the_person_off(copy: Copy, day: date) -> None:
    """Step 2: change each file that was found."""
    for file in (HUB, SERVICE, EVENT):
        text = with_field(copy.read(file), "contacts", "\n  - telephone: 01632 960100")
        text = text.replace(_LINE, f"  - erased: {day}\n")
        text = text.replace(f"call with {PERSON}", "call with the hub")
        text = with_field(text, "assured_by", " the body itself")
        copy.write(file, with_field(text, "access", " Somebody opens the door."))
    copy.write(BODY, f"erased: {day}\n")
    copy.write(CONCERT, f"erased: {day}\nstarts: 2027-02-02 19:00\n")
    copy.write(CHECK, f"erased: {day}\n")
    again = "date: 2026-11-13\nby: the body itself\nrecords:\n  - hubs/cobbleby\n"
    copy.write(CHECK.replace("kettle", "kettle-again"), again)
    copy.replace(TERMS, f"one, {PERSON}, for the biscuits.", "one who comes for the biscuits.")
    text = copy.read(CONSORTIUM)
    start = text.index("  - role: Treasurer")
    end = text.index("  - role:", start + 1)
    copy.write(CONSORTIUM, text[:start] + text[end:])
    copy.replace(PAGE, f"{PERSON}’s idea", "somebody’s idea")
    copy.replace(ISSUE, _OF_ISSUE, "Ask at the door.")
