"""Asks other websites whether their pages are still there: one at a time, and none in a row."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, zip_longest
from urllib.parse import urlsplit

from consortium.gathered import gathered
from consortium.outside.answer import Answer, Found

PAUSE = 2.0
"""Seconds between two questions to the same website."""

Ask = Callable[[str], Answer]
DOUBTFUL = (Found.NO_WEBSITE, Found.GONE, Found.UNSURE)


def ask_all(
    addresses: Iterable[str], ask: Ask, wait: Callable[[float], None] = time.sleep
) -> Mapping[str, Answer]:
    """Ask for each address; for what seems not to be there, once more at the end.

    `ask` asks for one, and `wait` lets so many seconds pass.
    """
    answers: dict[str, Answer] = {}
    _ask(tuple(addresses), answers, ask, wait)
    again = tuple(name for name, answer in answers.items() if answer.found(name) in DOUBTFUL)
    _ask(again, answers, ask, wait)
    return answers


def _ask(
    addresses: Iterable[str], answers: dict[str, Answer], ask: Ask, wait: Callable[[float], None]
) -> None:
    last = ""
    for address in _in_turn(addresses):
        website = urlsplit(address).netloc
        if website == last:
            wait(PAUSE)
        answers[address] = ask(address)
        last = website


def _in_turn(addresses: Iterable[str]) -> Iterator[str]:
    """Go round the websites, so that each has a rest while others are asked."""
    by_website = gathered((urlsplit(address).netloc, address) for address in addresses)
    rounds = chain.from_iterable(zip_longest(*by_website.values()))
    return (address for address in rounds if address)
