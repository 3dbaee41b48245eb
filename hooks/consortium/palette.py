"""The colours of a site: what its record chooses, the rest made from that, and what is read on it.

A colour is "#" and six figures of base 16. By night is for readers whose screen is dark.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

WHITE, BLACK, DARK = "#ffffff", "#000000", "#171614"
ENOUGH = 4.5
"""The least contrast of words with what is behind them (WCAG 2.2, 1.4.3)."""
COMFORTABLE = 7.0
"""The contrast that colours made here have (WCAG 2.2, 1.4.6)."""

ALWAYS = {
    "ink": "#1b1b1b",
    "link": "#003e7e",
    "visited": "#4b2a7b",
    "ink_by_night": "#f5f1e9",
    "link_by_night": "#a9d2ff",
    "visited_by_night": "#d9c2ff",
    "on_main_by_night": "#0d211c",
    "paper_by_night": DARK,
}
"""Colours of words, and of the dark screen: the same on every site."""

_WORDS = tuple(ALWAYS[name] for name in ("ink", "link", "visited"))
_WORDS_BY_NIGHT = tuple(ALWAYS[f"{name}_by_night"] for name in ("ink", "link", "visited"))


@dataclass(frozen=True, slots=True)
class Ground:
    """A colour behind words: which words, how they are called, and where it may be moved to."""

    words: tuple[str, ...]
    called: str
    towards: str

    def contrast(self, colour: str) -> float:
        """Give the contrast of the words that are hardest to read on a colour."""
        return min(contrast(words, colour) for words in self.words)

    def readable(self, colour: str) -> str:
        """Give the shade of a colour, as near as can be, that the words are read on with ease."""
        shades = (mixed(colour, self.towards, percent) for percent in range(101))
        read = (shade for shade in shades if self.contrast(shade) >= COMFORTABLE)
        return next(read, self.towards)


GROUNDS: Mapping[str, Ground] = {
    "main": Ground((WHITE,), "White words", BLACK),
    "pale": Ground(_WORDS, "Dark words and links", WHITE),
    "middle": Ground(_WORDS[:1], "Dark words", WHITE),
    "main_by_night": Ground((ALWAYS["on_main_by_night"],), "Dark words", WHITE),
    "pale_by_night": Ground(_WORDS_BY_NIGHT, "Light words and links", BLACK),
    "middle_by_night": Ground(_WORDS_BY_NIGHT[:1], "Light words", BLACK),
}
"""What is behind words: no link is on the middle one. An accent is never behind any."""


def palette(chosen: Mapping[str, str]) -> Mapping[str, str]:
    """Give every colour: those chosen, and made from them those that are not."""
    main = chosen["main"]
    by_night = chosen.get("main_by_night") or _made("main_by_night", mixed(main, WHITE, 50))
    accent = chosen.get("accent") or mixed(main, WHITE, 50)
    made = {
        "main_by_night": by_night,
        "pale": _made("pale", mixed(main, WHITE, 90)),
        "pale_by_night": _made("pale_by_night", mixed(by_night, DARK, 85)),
        "middle": _made("middle", mixed(main, WHITE, 60)),
        "middle_by_night": _made("middle_by_night", mixed(by_night, DARK, 70)),
        "accent": accent,
        "accent_by_night": mixed(accent, WHITE, 35),
    }
    return {**ALWAYS, **made, **chosen}


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(colour: str, other: str, percent: int) -> str:
    """Mix a colour with so much of another."""
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{(a * (100 - percent) + b * percent + 50) // 100:02x}" for a, b in pairs)


@cache
def _made(name: str, colour: str) -> str:
    return GROUNDS[name].readable(colour)


@cache
def _luminance(colour: str) -> float:
    linear = (_linear(part / 255) for part in _parts(colour))
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _linear(part: float) -> float:
    dark = 0.04045
    return part / 12.92 if part <= dark else ((part + 0.055) / 1.055) ** 2.4


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))
