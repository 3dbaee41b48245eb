"""Mistakes in how the site looks: its colours and its sign."""

from good_county import changed
from mistakes.mistake import OFFICE, Mistake
from picture_fixtures import PICTURES


def with_look(name: str, lines: str) -> Mistake:
    """A mistake in the lines of the Consortium's record that say how the site looks."""
    return Mistake(name, changed(OFFICE, "place:", f"{lines}\nplace:"))


def with_sign(name: str, logo: str, content: bytes) -> Mistake:
    """A mistake in the sign of the Consortium, which is there."""
    record = changed(OFFICE, "place:", f"logo: {logo}\nplace:")
    return Mistake(name, {**record, "docs/pictures/sign.jpg": content})


LOOK = (
    with_look("a colour too light for white words", "colours:\n  main: f28c28"),
    with_look(
        "colours that no words are read on",
        "colours:\n  main: 123f73\n  main_by_night: 123f73\n  pale: 7a1f5c\n"
        "  pale_by_night: e5f1ec\n  middle: 123f73\n  middle_by_night: cad4e0",
    ),
    with_look("a colour by its name", "colours:\n  main: plum"),
    with_look("a colour with a # in front", "colours:\n  main: #7a1f5c"),
    with_look("colours without the one that is needed", "colours:\n  accent: b8860b"),
    Mistake(
        "a short name of three parts",
        changed(OFFICE, "[Test County, Consortium]", "[Test, County, Consortium]"),
    ),
    Mistake("a place with “in” before it", changed(OFFICE, "place: ", "place: in ")),
    with_look(
        "a short form of two words",
        "short_forms:\n  - short: test shire\n    means: Testshire",
    ),
    Mistake(
        "a plan with “the” before it",
        changed("data/documents.yml", "called: ", "called: the "),
    ),
    with_look("a sign that is not there", "logo: pictures/our-sign.png"),
    with_look("a sign that is a drawing", "logo: pictures/our-sign.svg"),
    with_sign("a sign named with dots before it", "./pictures/sign.jpg", PICTURES["jpeg"]),
    with_sign("a heavy sign", "pictures/sign.jpg", PICTURES["jpeg"] + bytes(60_000)),
)
