"""What stands on a poster, and how large: of a district, or of a need.

Lengths are in parts of the sheet: ten points on A4 are one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from consortium.addresses import address
from consortium.answers.answer import Result
from consortium.answers.order import answer
from consortium.model import Area, Need
from consortium.paper.booklet import to_ring, typed
from consortium.paper.lettering import largest
from consortium.rendering import Site
from consortium.telephone import grouped

NAME = (49.0, 13.0)
"""The width of the dark band, and the largest letters in it."""

SMALLEST_NAME = 48

LEADING = 1.08

ADDRESS = (53.0, 4.4)
LARGE = 36
"""The number on a poster is at least as large, or else the address. Sizes are in tenths."""

ONE_LINE = 30
"""An address that would be smaller on one line stands on several, each before a stroke."""

NUMBER = (29.0, 4.2)

HEIGHTS = range(22, 4, -2)
"""How much of the sheet a name may take. The first that leaves room for the rest is taken."""

COMFORTABLE = 10
"""Before the name has less than this, what the body offers makes room."""

MOST_WORDS = 10
"""Words that have room on a sheet. Where there are more, the last place says so."""

STEPS = ((3, False), (1, False), (0, False), (0, True))
"""How many kinds of help are named beside the telephone; at the last, all stands close too."""


@dataclass(frozen=True, slots=True)
class Poster:
    """What a poster says. `words` are those that it is about, and `path` where it leads."""

    subject: Area | Need
    name: str
    #: What stands in the largest letters: "Ayton?"
    call: str
    words: tuple[str, ...]
    path: str
    #: The web address as it is printed, or "" where the site has none.
    typed: str
    to_ring: Result | None
    #: The first of all: on a leaflet, where nobody can be rung, the way to reach it.
    to_ask: Result | None

    @property
    def about(self) -> Literal["district", "need"]:
        """What kind of thing its subject is."""
        return "district" if isinstance(self.subject, Area) else "need"

    @property
    def words_shown(self) -> tuple[str, ...]:
        """All of its words, or as many as leave room to say that there are more."""
        return self.words if len(self.words) <= MOST_WORDS else self.words[: MOST_WORDS - 1]


@dataclass(frozen=True, slots=True)
class Lettering:
    """A text in lines, and the size of its letters, in tenths."""

    size: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PosterLayout:
    """How large the parts of a poster are, and how many kinds of help of the body are shown.

    `close` is for a sheet that has too much on it: a long address, a long name at its foot.
    """

    name: Lettering
    #: Above and below the name, in tenths, so that its part is as high as it may be.
    space: int
    address: Lettering | None
    number: Lettering | None
    shown: int
    close: bool


def poster_of_district(site: Site, area: Area) -> Poster:
    """Gather the poster of a district: all needs, and whom to ring."""
    path = site.to_type(address(area))
    its_answer = site.answer(area, None)
    return Poster(
        subject=area,
        name=area.name,
        call=f"{area.name}?",
        words=tuple(need.title for need in site.directory.needs.values()),
        path=path,
        typed=typed(site.address + path) if site.address else "",
        to_ring=to_ring(its_answer.results, site.today),
        to_ask=next(iter(its_answer.results), None),
    )


def poster_of_need(site: Site, need: Need) -> Poster:
    """Gather the poster of a need: its everyday words, and whom to ring."""
    path = site.to_type(address(need))
    results = tuple(_for_everybody(site, need))
    return Poster(
        subject=need,
        name=need.title,
        call=f"{need.we_need}.”",
        words=need.on_paper,
        path=path,
        typed=typed(site.address + path) if site.address else "",
        to_ring=to_ring(results, site.today),
        to_ask=next(iter(results), None),
    )


def _for_everybody(site: Site, need: Need) -> Iterator[Result]:
    """Give who helps with a need wherever the poster hangs."""
    its_answer = answer(site.directory, site.directory.everywhere, need, site.today)
    return (
        result for result in its_answer.results if site.directory.is_everywhere(result.hub.areas)
    )


def layouts(poster: Poster, country: str) -> Iterator[tuple[PosterLayout, ...]]:
    """Give the ways to lay a poster out: rows with less and less on it, the name ever smaller."""
    number = None
    if poster.to_ring:
        telephone = grouped(poster.to_ring.contact.contacts[0].telephone or "", country)
        figures, *extension = telephone.partition(" extension")
        number = _lettering((figures, "".join(extension)), *NUMBER)
    web = _address(poster.typed, ONE_LINE if number else LARGE) if poster.typed else None
    for shown, close in STEPS:
        row = tuple(
            PosterLayout(name, _space(name, height), web, number, shown, close)
            for height in HEIGHTS
            if height >= COMFORTABLE or not shown
            for name in [_lettering(_words(poster.call), *NAME, height)]
            if name.size >= SMALLEST_NAME or (shown, height) == (0, HEIGHTS[-1])
        )
        if row:
            yield row


def _space(name: Lettering, height: int) -> int:
    return int((10 * height - name.size * LEADING * len(name.lines)) / 2)


def _words(text: str) -> tuple[str, ...]:
    first, *others = text.split()
    return (first, *(f" {word}" for word in others))


def _address(text: str, one_line: int) -> Lettering:
    across, most = ADDRESS
    whole = _lettering((text,), across, most)
    if whole.size >= one_line:
        return whole
    first, *others = text.split("/")
    return _lettering((first, *(f"/{part}" for part in others)), across, most)


def _lettering(
    pieces: tuple[str, ...], across: float, most: float, down: float = 1000.0
) -> Lettering:
    size, lines = largest(
        [piece for piece in pieces if piece], room=(across, down), most=most, leading=LEADING
    )
    return Lettering(int(10 * size), lines)
