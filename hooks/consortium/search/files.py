"""The index in parts, so that a query fetches only what it needs.

* `core.json`: the kinds, each with the number of its first entry and what it counts; the sections
  of bodies; the areas and needs, which entries name by number, each need with what it is called in
  a sentence; the entries of the kinds there are few of; the first word of each part of the A to Z;
  small and weak words, and those of who wants to reach somebody; `size`, how many entries there
  are.
* `letter-a.json`: all words that begin with the letter, for slips and beginnings.
* `words-0.json`: a part of the A to Z, from each word to `[[step, weight, step, weight, …],
  [phrase, entry, …]]`: the steps from one entry to the next, and the everyday words that are known
  by this one. A list of steps that was cut begins with minus its true length.
* `entries-0.json`: the next `BLOCK` entries, each as `[address, name, sentence, kind, [area, …],
  [need, …]]`.
* `telephones.json`: from each number to its entries.
"""

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from consortium.gathered import gathered
from consortium.model import Area, Need
from consortium.search.entry import (
    SearchEntry,
    called,
    is_one_of_few,
    kinds_of_entries,
    sections_of_bodies,
)
from consortium.search.plain import plain
from consortium.search.small_words import NOT_KNOWN_BY, SMALL, TO_REACH, WEAK
from consortium.search.weights import Postings, weights

FOLDER = "search/"
BLOCK = 24
"""Entries in a file."""

PART = 8_000
"""Bytes of words in a file, before they are compressed."""

LONGEST = 400
"""As many entries as are kept of a word that is everywhere: those it is worth most for."""


@dataclass(frozen=True)
class SearchIndex:
    """The files of the index by their names, all in one folder.

    The name of the folder comes from what is in them, so that parts of two builds never mix.
    """

    files: Mapping[str, bytes]

    @cached_property
    def folder(self) -> str:
        """Where the files are, below the site's own address: "search/1a2b3c4d/"."""
        digest = hashlib.sha256()
        for name, content in sorted(self.files.items()):
            digest.update(name.encode() + b"\0" + content)
        return f"{FOLDER}{digest.hexdigest()[:8]}/"

    @property
    def by_address(self) -> Mapping[str, bytes]:
        """The files by their addresses below the site's own."""
        folder = self.folder
        return {f"{folder}{name}": content for name, content in self.files.items()}


def search_index(
    entries: Iterable[SearchEntry], districts: Sequence[Area], needs: Sequence[Need]
) -> SearchIndex:
    """Make the index, the same bytes for the same entries in any order."""
    areas = {area.id: number for number, area in enumerate(districts)}
    numbers = {need.id: number for number, need in enumerate(needs)}
    kinds = {kind: place for place, kind in enumerate(kinds_of_entries())}
    few = {kind for kind, search in kinds_of_entries().items() if is_one_of_few(kind, search)}
    ordered = sorted(entries, key=lambda entry: (kinds[entry.kind], *_place(entry, numbers)))
    shown = [_shown(entry, kinds[entry.kind], areas, numbers) for entry in ordered]
    at_once = sum(entry.kind in few for entry in ordered)
    words = weights(ordered)
    parts = list(_parts(words, _phrases(ordered, few)))
    files: dict[str, object] = {
        "core": {
            "size": len(ordered),
            "block": BLOCK,
            "kinds": _kinds(ordered),
            "bodies": sections_of_bodies(),
            "areas": [area.id for area in districts],
            "needs": [[need.id, need.phrase] for need in needs],
            "letters": "".join(sorted({word[0] for word in words})),
            "parts": [next(iter(part), "") for part in parts],
            "small": sorted(SMALL),
            "weak": sorted(WEAK),
            "reach": sorted(TO_REACH),
            "entries": shown[:at_once],
        },
        "telephones": _telephones(ordered),
    }
    for number, start in enumerate(range(at_once, len(shown), BLOCK)):
        files[f"entries-{number}"] = shown[start : start + BLOCK]
    for number, part in enumerate(parts):
        files[f"words-{number}"] = part
    for letter, begun in gathered((word[0], word) for word in words).items():
        files[f"letter-{letter}"] = " ".join(begun)
    return SearchIndex({f"{name}.json": _json(content) for name, content in files.items()})


def _kinds(ordered: Sequence[SearchEntry]) -> list[dict[str, object]]:
    counts = Counter(entry.kind for entry in ordered)
    told: list[dict[str, object]] = []
    first = 0
    for kind, search in kinds_of_entries().items():
        told.append({"name": kind, "first": first, **search.counts})
        first += counts[kind]
    return told


def _place(entry: SearchEntry, needs: Mapping[str, int]) -> tuple[int, int, str, str]:
    """Put together what is found together: by need, and as an editor ranks it."""
    first = min((needs[need] for need in entry.needs), default=len(needs))
    return first, entry.rank, entry.address, entry.name


def _shown(
    entry: SearchEntry, kind: int, areas: Mapping[str, int], needs: Mapping[str, int]
) -> list[object]:
    return [
        entry.address,
        entry.name,
        entry.sentence,
        kind,
        [areas[area] for area in entry.areas],
        [needs[need] for need in entry.needs],
    ]


def _phrases(entries: Iterable[SearchEntry], few: Collection[str]) -> Mapping[str, list[str | int]]:
    """Give the everyday words of all entries, each with its entry, by the word it is known by."""
    phrases: dict[str, list[str | int]] = defaultdict(list)
    for number, entry in enumerate(entries):
        own = (_called(entry, few), *entry.words)
        for phrase in dict.fromkeys(filter(None, map(plain, own))):
            parts = phrase.split()
            known_by = next((part for part in parts if part not in NOT_KNOWN_BY), parts[0])
            phrases[known_by] += [phrase, number]
    return phrases


def _called(entry: SearchEntry, few: Collection[str]) -> str:
    """Give what readers call one of the few, or a body: what stands before "for" or a comma."""
    if kinds_of_entries()[entry.kind].is_body:
        return called(entry.name)
    return entry.name if entry.kind in few else ""


def _parts(
    words: Mapping[str, Postings], phrases: Mapping[str, list[str | int]]
) -> Iterator[dict[str, tuple[object, object]]]:
    part: dict[str, tuple[object, object]] = {}
    size = 0
    for word, postings in words.items():
        told = (_steps(postings), phrases.get(word, []))
        length = len(word) + len(str(told))
        if part and size + length > PART:
            yield part
            part, size = {}, 0
        part[word] = told
        size += length
    yield part


def _steps(postings: Postings) -> list[int]:
    heaviest = sorted(postings, key=lambda posting: (-posting[1], posting[0]))[:LONGEST]
    steps = [-len(postings)] if len(postings) > LONGEST else []
    before = 0
    for number, weight in sorted(heaviest):
        steps += [number - before, weight]
        before = number
    return steps


def _telephones(entries: Iterable[SearchEntry]) -> Mapping[str, tuple[int, ...]]:
    numbered = enumerate(entries)
    telephones = ((told, number) for number, entry in numbered for told in entry.telephones)
    return dict(sorted(gathered(telephones).items()))


def _json(content: object) -> bytes:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return f"{text}\n".encode()
