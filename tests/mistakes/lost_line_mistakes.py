"""Lines that are gone, that have become part of a text, or that stand in a file twice."""

from good_county import FILES, changed
from good_plan import FINDINGS, TOTALS
from mistakes.mistake import CORBY, OFFICE, Mistake, in_corby, in_payroll

CONTACTS = FILES[CORBY][FILES[CORBY].index("contacts:") : FILES[CORBY].index("source:")]
TEXT = "description: |\n  The hub helps.\n"
HISTORY = "history:\n  - date: 2026-10-03\n    change: {}\n    text: The hub is listed.\n"
HALF, NO_PLAN = FILES[FINDINGS].split("no-plan:")
NO_PLAN = f"no-plan:{NO_PLAN}"
NEEDS = "data/needs.yml"


def further_in(text: str) -> str:
    """Set each line of a text two spaces in."""
    return "".join(f"  {line}" for line in text.splitlines(keepends=True))


def in_contacts(name: str, new: str) -> Mistake:
    """A mistake in the hub's record, where its contacts were."""
    return in_corby(name, CONTACTS, new)


LOST_LINES = (
    in_contacts("contacts within a text", TEXT + further_in(CONTACTS)),
    in_contacts("the line of the contacts within a text", f"{TEXT}  {CONTACTS}"),
    in_contacts("contacts without their line below a text", TEXT + CONTACTS.split("\n", 1)[1]),
    in_corby("a field that must be there within a text", "source:\n", f"{TEXT}  source:\n"),
    in_corby(
        "a telephone number within an address",
        "    telephone:",
        "    address: |\n      1 The Street\n      telephone:",
    ),
    in_corby(
        "a second contact within an address",
        "source:",
        "  - address: |\n      1 The Street\n      - email: back@corby.example.org\nsource:",
    ),
    in_contacts("contacts below a text and a note", f"{TEXT}# Contacts\n  contacts:\n    - x\n"),
    in_corby("a list without its line below a note", "areas: [corby]", "# Areas\n  - corby"),
    in_corby(
        "a text without its line below a note", "source:", "# More\n  The hub helps.\nsource:"
    ),
    in_corby("a text without its line", "general: yes", "general: yes\n  The hub helps."),
    in_payroll(
        "a text without its line below a name",
        "source:",
        "project: village-halls\n  It pays wages.\nsource:",
    ),
    in_payroll(
        "needs without their line",
        "hubs: [corby]\nneeds: [technical-support]",
        "hubs:\n  - corby\n  - technical-support",
    ),
    in_payroll("communities without their line", "areas: [corby]", "areas:\n  - corby\n  - rural"),
    Mistake(
        "a history without its line",
        {CORBY: FILES[CORBY] + HISTORY.format("new").split("\n", 1)[1]},
    ),
    Mistake(
        "a source without its line below a history",
        changed(
            CORBY,
            "source:\n  - lines: 1\n    quote: Local hubs will be the first place to ask.\n",
            HISTORY.format("new") + "  - lines: 1\n",
        ),
    ),
    Mistake(
        "a history that is there twice, with its lines below it",
        {CORBY: FILES[CORBY] + HISTORY.format("new") + "\n# More\n" + HISTORY.format("changed")},
    ),
    in_payroll("needs in brackets twice", "areas:", "needs: [technical-support]\nareas:"),
    Mistake("an id further in than the others", changed(FINDINGS, "no-plan:", "  no-plan:")),
    Mistake("an entry further in than the others", {FINDINGS: HALF + further_in(NO_PLAN)}),
    Mistake("a list that cannot be read", changed(NEEDS, "  title", "\ttitle")),
    Mistake("a list of ids that is none", {NEEDS: "- technical-support\n"}),
    Mistake("a list with another ending", {NEEDS: None, f"{NEEDS}.txt": FILES[NEEDS]}),
    Mistake("a list with nothing in it", {TOTALS: "# The totals\n{}\n"}),
    Mistake("an empty list", {NEEDS: b"\n"}),
    Mistake("several endings", {"data/hubs/village-halls.yml.txt": FILES[CORBY]}),
    Mistake("a person without lines", changed(OFFICE, "    lines: 11\n", "")),
)
