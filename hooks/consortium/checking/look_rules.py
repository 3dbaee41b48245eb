"""Rules on how the site looks: words are read on its colours, and its sign is there."""

from collections.abc import Iterator

from consortium.checking.entry import Rulebook
from consortium.checking.picture_rules import picture_there
from consortium.model import Consortium
from consortium.palette import ENOUGH, GROUNDS, WHITE
from consortium.problems.problem import Problem

_WORDS = {
    "main": "White words",
    "main_by_night": "Dark words",
    "pale": "Dark words and links",
    "pale_by_night": "Light words and links",
    "middle": "Dark words",
    "middle_by_night": "Light words",
}


def words_on_colours(rulebook: Rulebook) -> Iterator[Problem]:
    """Words stand out from each colour that is behind them, by day and on a dark screen."""
    for entry in rulebook.of("consortium"):
        chosen = entry.value.colours.written if isinstance(entry.value, Consortium) else {}
        for name, ground in GROUNDS.items():
            if name not in chosen or ground.contrast(chosen[name]) >= ENOUGH:
                continue
            shade = ground.readable(chosen[name]).removeprefix("#")
            tenths = int(ground.contrast(chosen[name]) * 10) / 10
            message = (
                f"{_WORDS[name]} are hard to read on this colour: they stand out by {tenths} to 1, "
                f"and it takes {ENOUGH} to 1. Copy this "
                f"{'lighter' if ground.towards == WHITE else 'darker'} shade of it: {shade}."
            )
            yield entry.record.problem(("colours", name), message, instead=shade)


def logo(rulebook: Rulebook) -> Iterator[Problem]:
    """The sign of the Consortium is there, and is a picture."""
    for entry in rulebook.of("consortium"):
        if isinstance(entry.value, Consortium) and entry.value.logo:
            yield from picture_there(entry, ("logo",), entry.value.logo, "docs", rulebook.files)
