"""What a slip of an editor is, and how those of a kind are written down."""

from collections.abc import Iterator
from dataclasses import dataclass

from good_county import FILES
from mistakes.mistake import AREAS, CORBY, EVENT, PAYROLL, Mistake
from mistakes.newsletter_mistakes import FILE as ISSUE
from mistakes.newsletter_mistakes import GOOD
from picture_fixtures import PICTURES

DAVENTRY = "data/hubs/daventry.yml"
TEMPLATE = "data/hubs/_template.yml"
PAGE = "docs/find/index.md"
PICTURE = "docs/newsletters/hall.jpg"
MENU = "mkdocs.yml"
EMAIL, TELEPHONE = "email: hello@corby.example.org", "telephone: 01632 960123"
SITE = "website: https://corby.example.org/"
LONG = "They " + "go on and on and " * 9 + "stop."
TEXTS = {
    **FILES,
    ISSUE: GOOD,
    PAGE: "# Find help\n\nSome words.\n",
    TEMPLATE: "name: Example advisers\n",
    MENU: "nav:\n  - Find help: find/index.md\n",
}
"""The good county with an issue, a page, a picture and a menu: what the slips are made in."""

BASE: dict[str, str | bytes | None] = {**TEXTS, PICTURE: PICTURES["jpeg"]}


@dataclass(frozen=True)
class Slip(Mistake):
    """A slip. `mended` are the files as the message asks for them, where no line can be copied.

    `says` is in what is told.
    """

    says: str = ""
    mended: dict[str, str | bytes | None] | None = None


def slip(
    name: str,
    file: str,
    good: str,
    bad: str,
    says: str,
    *,
    better: str | None = None,
) -> Slip:
    """Write `bad` for `good` in a file; `better` is what a person then writes, or it is copied."""
    if good not in TEXTS[file]:
        raise ValueError(f"{good!r} is not in {file}")
    mended = None if better is None else {file: TEXTS[file].replace(good, better, 1)}
    files: dict[str, str | bytes | None] = {**BASE, file: TEXTS[file].replace(good, bad, 1)}
    flat = " ".join(name.split())
    return Slip(flat, files, says=says, mended=mended)


def with_councils(slip: Slip) -> Slip:
    """Give two districts of the county one council."""
    areas = FILES[AREAS]
    for code in ("T07000001", "T07000003"):
        areas = areas.replace(f"code: {code}", f"code: {code}\n  council: West Testshire")
    return Slip(slip.name, {**slip.files, AREAS: areas}, says=slip.says, mended=slip.mended)


def areas_of(hub: str, bad: str, says: str, **more: str) -> Slip:
    """A slip in the areas of a hub."""
    good = "areas: [daventry]" if hub == DAVENTRY else "areas: [northamptonshire]"
    return slip(bad or "no areas", hub, good, bad, says, **more)


def need(bad: str, says: str = "[technical-support]", **more: str) -> Slip:
    """A slip in the needs of a service."""
    return slip(bad, PAYROLL, "needs: [technical-support]", bad, says, **more)


def words(bad: str, says: str, better: str | None = None) -> Slip:
    """A slip in the description of a hub."""
    lines = ("source:\n", f"description: |\n  {bad}\nsource:\n")
    good = None if better is None else f"description: |\n  {better}\nsource:\n"
    return slip(f"words: {bad[:40]}", CORBY, *lines, says, better=good)


def contact(good: str, bad: str, says: str, better: str | None = None) -> Slip:
    """A slip in how to reach a hub."""
    return slip(f"contact: {bad}", CORBY, good, bad, says, better=better)


def address(bad: str, better: str) -> Slip:
    """A slip in the postcode of a hub."""
    lines = ("    telephone: 01632 960123\n", "    address: |\n      1 The Street\n      {}\n")
    return slip(
        f"postcode: {bad}",
        CORBY,
        lines[0],
        lines[1].format(bad),
        "no postcode",
        better=lines[1].format(better),
    )


def event(name: str, good: str, bad: str, says: str, better: str | None = None) -> Slip:
    """A slip in an event."""
    return slip(f"event: {name}", EVENT, good, bad, says, better=better)


def both(bad: str, says: str, better: str | None = None) -> Iterator[Slip]:
    """A slip in the words of an issue, and the same in a page."""
    for file, good, where in ((ISSUE, "Some news.", "issue"), (PAGE, "Some words.", "page")):
        yield slip(f"{where}: {bad[:40]}", file, good, bad, says, better=better)
