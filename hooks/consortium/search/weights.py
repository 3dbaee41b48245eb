"""What each word of an entry is worth: BM25F, in whole numbers."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from consortium.search.entry import SearchEntry, kinds_of_entries
from consortium.search.plain import plain

FIELDS = {"name": (6, 0.3), "words": (5, 0.0), "sentence": (3, 0.5), "text": (1, 0.7)}
"""What a word is worth by where it stands, and how much a long text is marked down for length."""

SATURATION = 1.2
"""How soon one word again is worth no more: k1 of BM25."""

Postings = Sequence[tuple[int, int]]
"""The entries that have a word, by their numbers, each with what the word is worth there."""


def weights(entries: Sequence[SearchEntry]) -> Mapping[str, Postings]:
    """Give the postings of every word, A to Z; a weight is from 1 to 40."""
    counts = [{name: Counter(_words(entry, name)) for name in FIELDS} for entry in entries]
    means = {name: _mean([count[name].total() for count in counts]) for name in FIELDS}
    postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
    kinds = kinds_of_entries()
    for number, (entry, count) in enumerate(zip(entries, counts, strict=True)):
        for word, often in _frequencies(count, means):
            worth = 10 * kinds[entry.kind].weight * often / (SATURATION + often)
            postings[word].append((number, max(1, round(worth))))
    return {word: postings[word] for word in sorted(postings)}


def _words(entry: SearchEntry, name: str) -> list[str]:
    value = getattr(entry, name)
    return plain(value if isinstance(value, str) else " ".join(value)).split()


def _mean(lengths: Sequence[int]) -> float:
    filled = [length for length in lengths if length]
    return sum(filled) / len(filled) if filled else 1


def _frequencies(
    count: Mapping[str, Counter[str]], means: Mapping[str, float]
) -> Iterator[tuple[str, float]]:
    frequencies: dict[str, float] = defaultdict(float)
    for name, (weight, markdown) in FIELDS.items():
        length = 1 - markdown + markdown * count[name].total() / means[name]
        for word, times in count[name].items():
            frequencies[word] += weight * times / length
    yield from frequencies.items()
