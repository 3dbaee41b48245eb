"""Words that could be better. All of these are warnings."""

import re
from collections.abc import Collection, Iterable, Iterator

from consortium.checking.marked_values import marked_values
from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.model import Community, Hub, Mark, Need, Part, Service
from consortium.problems.problem import Problem
from consortium.text.record import Record

CAPITALS = re.compile(r"\b[A-Z]{4,}(?:\W+[A-Z]{2,})*\W+[A-Z]{4,}\b")
SHORT_WORD = re.compile(
    r"(?<![\w@./-])(?=[A-Za-z]*[A-Z][A-Za-z]*[A-Z])[A-Z][A-Za-z]*[A-Z](?=(?:s|’s)?(?![\w@-]|\.\w))"
)
WEB_ADDRESS = re.compile(r"https?://\S+")
HARD = {
    CAPITALS: "Words in block capitals are hard to read. Write them in small letters.",
    re.compile(r"(?i)\bclick (?:here|on|below)\b"): (
        'Not everybody clicks. Say what is there, instead of "click here".'
    ),
}
MOST_WORDS = 25
MOST_COMMAS = 4
MOST_COLONS = 1
PLANS_WORDS = re.compile(r"(?i)\b(?:wanted|(?:was|were) to|(?:was|were) planned|the plan)\b")


def hard_words(record: Record) -> Iterator[Problem]:
    """Words in block capitals are hard to read, and a link says where it leads."""
    for path, scalar in marked_values(record, Mark.OURS):
        for hard, message in HARD.items():
            if hard.search(scalar.text):
                yield record.problem(path, message, warning=True)


def unknown_abbreviations(record: Record, explained: Collection[str]) -> Iterator[Problem]:
    """Each abbreviation is in the glossary, from which the pages explain it."""
    for path, scalar in marked_values(record, Mark.OURS):
        for word in _abbreviations(scalar.text):
            if word not in explained:
                message = (
                    f"'{word}' looks like an abbreviation, and data/glossary.yml does not have "
                    "it. Add it there, and every page that has it explains it."
                )
                yield record.problem(path, message, warning=True)


def _abbreviations(text: str) -> Iterable[str]:
    """Give what looks like an abbreviation, each once; nothing where all is in capitals."""
    if CAPITALS.search(text):
        return ()
    return dict.fromkeys(SHORT_WORD.findall(WEB_ADDRESS.sub(" ", text)))


def long_sentences(record: Record) -> Iterator[Problem]:
    """A summary's sentence has 25 words at most."""
    for sentence in re.split(r"(?<=[.!?])\s+", record.text("summary")):
        count = len(sentence.split())
        if count > MOST_WORDS:
            message = f"This sentence has {count} words. Up to {MOST_WORDS} are easy to read."
            yield record.problem(("summary",), message, warning=True)


def hidden_lists(record: Record) -> Iterator[Problem]:
    """Several colons or commas in a summary look like a list."""
    text = record.text("summary")
    if text.count(",") > MOST_COMMAS or text.count(":") > MOST_COLONS:
        message = "This looks like a list. Say the main thing here, the rest in 'description'."
        yield record.problem(("summary",), message, warning=True)


def words_of_a_plan(record: Record) -> Iterator[Problem]:
    """What is active is described as it is, no longer as the plan wanted it."""
    if record.text("status") != "active":
        return
    for field in ("summary", "description"):
        if words := PLANS_WORDS.search(record.text(field)):
            message = (
                f"This is active, but the words are still those of a plan ('{words[0]}'). Say "
                "what it does now."
            )
            yield record.problem((field,), message, warning=True)


def unused_needs(book: Rulebook) -> Iterator[Problem]:
    """Each need has a service."""
    used = {need for row in _open_rows(book) for need in row.named("needs")}
    for row in book.of(Need):
        if row.id not in used:
            message = "No service meets this need yet, so its page can only send people on."
            yield row.record.problem((), message, warning=True)


def unused_communities(book: Rulebook) -> Iterator[Problem]:
    """Each community has a hub or a service."""
    used = {community for row in _open_rows(book) for community in row.named("communities")}
    for row in book.of(Community):
        if row.id not in used:
            message = (
                "No hub or service is for this community yet, so its page can only send people on."
            )
            yield row.record.problem((), message, warning=True)


def _open_rows(book: Rulebook) -> Iterator[Row[Part]]:
    rows: tuple[Row[Part], ...] = (*book.of(Hub), *book.of(Service))
    return (row for row in rows if row.status != "closed")
