"""The records that an editor may mean by everyday words, by all that the site itself calls them."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz import fuzz, process

from consortium.gathered import gathered
from consortium.text.node import find, scalars
from consortium.text.record import Record

AREAS = "areas"
CHOSEN_FROM = (AREAS, "needs", "communities", "consortium")
EVERYWHERE = (
    *("all", "all areas", "all districts", "all over", "any", "anywhere", "everywhere"),
    *("county", "county wide", "countywide", "whole area", "whole county"),
    *("every area", "every district"),
)
"""Words for all areas together."""

SEVERAL = re.compile(r"\s*(?:[,;&+/\n]|\band\b)\s*", re.IGNORECASE)
APART = frozenset(
    [
        *("north", "south", "east", "west", "central", "upper", "lower"),
        *("great", "little", "inner", "outer", "old", "new"),
    ]
)
"""Words that tell two names from each other, however alike the rest of them is."""

SMALL = frozenset(["and", "or", "of", "the", "for", "with", "in", "a"])
"""Words that name nothing."""

NO_NAME = re.compile(
    r"\b(?:the|our|area|district|borough|county|city|town|village|council|of|in)\b"
)
NEAR, ALIKE = 76, 85
"""How near (of 100) a slip of the keyboard is to an id or a name, and to any other word."""

OWN = ("name", "title", "short_address", "wordmark", "code")
PARTS = ("title", "hint", "we_need", "plan_word")
WORDS = ("also_known_as", "on_poster")


@dataclass(frozen=True, slots=True)
class Meaning:
    """The ids of one kind that words stand for: all of them `together`, or else one of them."""

    ids: tuple[str, ...]
    together: bool = False

    @property
    def sure(self) -> tuple[str, ...]:
        """The ids to write in the place of the words; none if one has to be chosen."""
        return self.ids if self.together or len(self.ids) == 1 else ()


Level = dict[str, Meaning]


@dataclass(frozen=True)
class Meanings:
    """What people call the records that a field may name.

    `records` are those of the lists that all others choose from, and the Consortium's own. `ids`
    are those of each kind. `places` are towns and villages, each with the codes of the areas that
    it is in.
    """

    records: tuple[Record, ...] = ()
    ids: Mapping[str, Collection[str]] = field(default_factory=dict)
    places: Mapping[str, Collection[str]] = field(default_factory=dict)
    _kept: dict[str, tuple[Level, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def of(self, kind: str, wrote: str) -> Meaning | None:
        """Give what words mean as the name of a record of a kind, or None where none fits well."""
        levels = self._levels(kind)
        for words in dict.fromkeys((_plain(wrote), _plain(self._written_out(wrote)))):
            for tried in dict.fromkeys((words, _without_titles(words))):
                meaning = next((level[tried] for level in levels if tried in level), None)
                if meaning:
                    return meaning
        words = _plain(self._written_out(wrote))
        return _spelt_wrongly(words, levels) or _named_within(words, levels)

    def several(self, kind: str, wrote: str) -> tuple[str, ...]:
        """Give the ids that a text such as "Ayton and Beeford" names; none if one is not sure."""
        whole = self.exactly(kind, wrote)
        if whole and whole.sure:
            return whole.sure
        parts = [part for part in SEVERAL.split(wrote.strip("[]- ")) if part.strip()]
        meant = [self.of(kind, part) for part in parts]
        sure = [meaning.sure if meaning else () for meaning in meant]
        return tuple(dict.fromkeys(name for ids in sure for name in ids)) if all(sure) else ()

    def exactly(self, kind: str, wrote: str) -> Meaning | None:
        """Give what words mean that the site has as they stand, or None."""
        words = _plain(self._written_out(wrote))
        return next((level[words] for level in self._levels(kind) if words in level), None)

    def area_kind(self, wrote: str) -> str:
        """Give "county" or "district" for the name of such an area, or "" for other words."""
        meaning = self.exactly(AREAS, wrote)
        if meaning is None or len(meaning.ids) > 1:
            return ""
        kinds = (area.text("kind") for area in self._of_kind(AREAS) if area.id in meaning.ids)
        return next(kinds, "")

    def _levels(self, kind: str) -> tuple[Level, ...]:
        """Give what words stand for: first ids and names, then parts of titles, then all others."""
        if kind not in self._kept:
            records = list(self._of_kind(kind))
            own = [(name, [name]) for name in self.ids.get(kind, ())]
            named = [(record.id, _texts(record, OWN)) for record in records]
            parts = [(record.id, _in_parts(_texts(record, PARTS))) for record in records]
            words = [(record.id, _texts(record, WORDS)) for record in records]
            levels = [_level([*own, *named]), _level(parts), _level(words)]
            if kind == AREAS:
                self._add_places(levels)
            self._kept[kind] = tuple(levels)
        return self._kept[kind]

    def _add_places(self, levels: list[Level]) -> None:
        """Add councils, towns and villages, and the words for all areas together."""
        areas = list(self._of_kind(AREAS))
        counties = [area.id for area in areas if area.text("kind") == "county"]
        districts = [area.id for area in areas if area.text("kind") == "district"]
        everywhere = Meaning(tuple(counties[:1] or districts), together=True)
        for word in map(_plain, (*EVERYWHERE, *self._place) if everywhere.ids else ()):
            levels[0].setdefault(word, everywhere)
        councils = gathered(
            (_plain(name), area.id) for area in areas if (name := area.text("council"))
        )
        of_code = {area.text("code"): area.id for area in areas}
        held = _level(
            (of_code[code], [name])
            for name, codes in self.places.items()
            for code in sorted(codes)
            if code in of_code
        )
        together = {name: Meaning(ids, together=True) for name, ids in councils.items()}
        levels[2] = {**held, **levels[2], **together}

    def _of_kind(self, kind: str) -> Iterator[Record]:
        return (record for record in self.records if record.kind == kind)

    @property
    def _place(self) -> Iterator[str]:
        """Give where the site is for, by the Consortium's own record: that is all its areas."""
        return filter(None, (record.text("place") for record in self._of_kind("consortium")))

    @cached_property
    def _short_forms(self) -> Mapping[str, str]:
        forms: dict[str, str] = {}
        for record in self._of_kind("consortium"):
            listed = find(record.tree, ("short_forms",))
            texts = {path: text.text for path, text in scalars(listed)} if listed else {}
            for (position, *name), text in texts.items():
                if name == ["short"]:
                    forms[_plain(text)] = texts.get((position, "means"), text)
        return forms

    def _written_out(self, wrote: str) -> str:
        """Write short forms of places in full: "lincs" as "Lincolnshire"."""
        words = re.split(r"[\s_-]+", wrote.strip())
        return " ".join(self._short_forms.get(_plain(word), word) for word in words)


def meanings_of(
    records: Iterable[Record],
    ids: Mapping[str, Collection[str]],
    places: Mapping[str, Collection[str]],
) -> Meanings:
    """Give what people call records, whose words stand in a few of them; others go by their ids."""
    return Meanings(tuple(record for record in records if record.kind in CHOSEN_FROM), ids, places)


def _level(named: Iterable[tuple[str, Iterable[str]]]) -> Level:
    ids = gathered((_plain(word), name) for name, words in named for word in words)
    return {word: Meaning(tuple(dict.fromkeys(those))) for word, those in ids.items() if word}


def _texts(record: Record, fields: Iterable[str]) -> Iterator[str]:
    for name in fields:
        value = find(record.tree, (name,))
        yield from (text.text for _, text in scalars(value)) if value else ()


def _in_parts(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from (text, *re.split(r",\s*|\s+(?:and|or)\s+", text))


def _plain(words: str) -> str:
    """Write words in one way: small letters, one number, nothing but letters and figures."""
    spaced = re.sub(r"[^\w]+|_", " ", words.lower().replace("&", " and ").replace("'", ""))
    bare = re.sub(r"^(?:in|the|for|with) ", "", " ".join(spaced.split()))
    return re.sub(r"(?<=\w{3})(?<!s)s\b", "", bare)


def _without_titles(words: str) -> str:
    """Take out what says only what is named: "ayton borough council" is "ayton"."""
    return " ".join(NO_NAME.sub(" ", words).split()) or words


def _spelt_wrongly(words: str, levels: tuple[Level, ...]) -> Meaning | None:
    """Give what is named with a slip of the keyboard, if just one thing is near.

    A word is easily left out of an id or a name, or added to it. Of all else, what has a word more
    or less is something else: "older gay people" for "older people".
    """
    own, *others = levels
    if near := _near(words, own, NEAR):
        return own[near]
    for level in others:
        if near := _near(words, [said for said in level if not _has_more(words, said)], ALIKE):
            return level[near]
    return None


def _near(words: str, known: Iterable[str], enough: int) -> str | None:
    """Give the known name nearest to words with the same first letter and telling words."""
    telling = APART & set(words.split())
    alike = sorted(
        name for name in known if name[:1] == words[:1] and APART & set(name.split()) == telling
    )
    nearest = process.extractOne(words, alike, scorer=fuzz.ratio, score_cutoff=enough)
    return nearest[0] if nearest else None


def _has_more(words: str, others: str) -> bool:
    """Say whether one of two has all words of the other, and more that name something."""
    first, second = ({*said.split()} - SMALL for said in (words, others))
    return first < second or second < first


def _named_within(words: str, levels: tuple[Level, ...]) -> Meaning | None:
    """Give what one word of several names, if no other word names anything else."""
    named = [
        level[word] for word in words.split() for level in levels[:2] if level and word in level
    ]
    ids = {name for meaning in named for name in meaning.ids}
    is_other = SEVERAL.search(words) or APART & set(words.split())
    return named[0] if len(ids) == 1 and not is_other else None
