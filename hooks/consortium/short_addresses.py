"""The addresses that are short enough to be typed from a poster: "ayton/", "accounts/"."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain
from pathlib import PurePath

from consortium.addresses import EDITORS, EMBED, LARGE_PRINT, key
from consortium.model import KINDS, Area, Need

_MADE = [address.strip("/") for address in (EDITORS, EMBED, LARGE_PRINT)]


def taken_beside(names: Iterable[str]) -> frozenset[str]:
    """Give the names at the top of a site that are no short addresses: pages lie there.

    `names` are those of the files and folders that lie directly in docs/.
    """
    pages = (path.stem for path in map(PurePath, names) if path.suffix in ("", ".md"))
    return frozenset((*_MADE, *KINDS, *pages))


def short_addresses(records: Sequence[Area | Need], taken: Collection[str]) -> Mapping[str, str]:
    """Give the short address of each of the districts and needs that can have one, by its key.

    It is the one that the record asks for, or else the shortest beginning of its id that is its
    alone and is not among the names `taken`: "south/" for South Ayton.
    """
    asked = [getattr(record, "short_address", None) for record in records]
    wanted_by = Counter(chain.from_iterable(beginnings(record.id) for record in records))
    short = {}
    for record, own in zip(records, asked, strict=True):
        its_alone = (name for name in beginnings(record.id) if wanted_by[name] == 1)
        free = (name for name in its_alone if name not in asked)
        wanted = chain(filter(None, [own]), free)
        if unused := next((name for name in wanted if name not in taken), None):
            short[key(record)] = f"{unused}/"
    return short


def beginnings(id_: str) -> Iterator[str]:
    """Give "north", "north-ayton" of "north-ayton"."""
    return accumulate(id_.split("-"), "{}-{}".format)
