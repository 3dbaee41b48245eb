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
PROJECT = "data/projects/ict.yml"
MEASURES = "data/plan/indicators.yml"
PAGE = "docs/about/help.md"
ISSUE = "docs/newsletters/the-kettle-is-on.md"
PICTURE = "docs/about/bloggins.png"

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
    text = with_item(
        copy.read(PROJECT), "progress", f"{_REPORT}text: {PERSON} has sent maps.\n{_SAID}"
    )
    copy.write(PROJECT, with_item(text, "progress", _LATER))
    results = with_item(copy.read(MEASURES), "results", f"{_REPORT}{_RESULT}\n{_SAID}", "  ")
    copy.write(MEASURES, results)
    copy.replace(CONSORTIUM, "checked_by: Winifred", f"checked_by: {PERSON}, with Winifred")
    entry = f"  - role: Treasurer\n    person: {PERSON}\n    email: bloggins@old.example.net\n"
    copy.replace(CONSORTIUM, "people:\n", f"people:\n{entry}    lines: 110\n")
    idea = f"\n\nThis page was {PERSON}’s idea.\n\n{_SHOWN}\n"
    copy.write(PAGE, f"{copy.read(PAGE).rstrip()}{idea}")
    picture = copy.folder / "docs/newsletters/the-kettle.png"
    (copy.folder / PICTURE).write_bytes(picture.read_bytes())
    copy.replace(ISSUE, "## When to come", f"{_OF_ISSUE}\n\n## When to come")
    copy.replace(ISSUE, "two people wait", f"{PERSON} waits")
    copy.replace(ISSUE, "topics:", f"{_UPDATES}topics:")


_REPORT = "- date: 2026-11-20\n  "
_SAID = f"  source:\n    found_at: A letter from {PERSON}"
_LATER = f"- date: 2026-11-21\n  text: There is a map of each town.\n{_SAID.replace(PERSON, 'us')}"
_RESULT = "measure: Hubs that have a map\n  value: 3"
_SHOWN = f"![{PERSON} with a kettle.](bloggins.png)"
_UPDATE = f"  - date: 2026-03-02\n    because: {PERSON} is at the desk now.\n"
_UPDATES = f"updates:\n{_UPDATE}  - date: 2026-03-09\n    because: the door is blue.\n"
_OF_ISSUE = f"Ask for [{PERSON}](record:organisations/spoons-band)."


def find_the_person(copy: Copy) -> list[str]:
    """Step 1: the files in which a search on GitHub finds the person, in their words or name."""
    texts = {file: copy.read(file) for file in copy.files("**/*") if file.endswith((".yml", ".md"))}
    named = {file for file, text in texts.items() if SIGNS[0] in text.lower()}
    return sorted(named | {file for file in copy.files("**/*") if SIGNS[0] in file})


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
    for file in (PROJECT, MEASURES):
        copy.write(file, _without_its_report(copy.read(file), day))
    copy.replace(CONSORTIUM, f"{PERSON}, with ", "")
    text = copy.read(CONSORTIUM)
    start = text.index("  - role: Treasurer")
    end = text.index("  - role:", start + 1)
    copy.write(CONSORTIUM, text[:start] + text[end:])
    copy.replace(PAGE, f"{PERSON}’s idea", "somebody’s idea")
    copy.replace(PAGE, _SHOWN, "")
    (copy.folder / PICTURE).unlink()
    copy.replace(ISSUE, _OF_ISSUE, "Ask at the door.")
    copy.replace(ISSUE, f"{PERSON} waits", "somebody waits")
    copy.replace(ISSUE, _UPDATE, f"  - erased: {day}\n")


def _without_its_report(text: str, day: date) -> str:
    """Take off the report that names the person; it stands again at the end, without the name."""
    start = text.index("- date: 2026-11-20")
    end = text.index(f"{PERSON}\n", start) + len(f"{PERSON}\n")
    report, indent = text[start:end], " " * (start - text.rindex("\n", 0, start) - 1)
    again = report.replace(f"{PERSON} has sent", "Somebody has sent").replace(PERSON, "somebody")
    name = "results" if "value:" in report else "progress"
    text = f"{text[:start]}- erased: {day}\n{text[end:]}"
    return with_item(text, name, again.replace(f"\n{indent}", "\n"), indent[2:])
