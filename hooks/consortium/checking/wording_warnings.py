"""Words that could be better. All of these are warnings."""

import re
from collections.abc import Iterator

from consortium.checking.entry import Rulebook
from consortium.checking.record_check import MODELS
from consortium.model import GlossaryTerm, Mark
from consortium.model.field_rules import has_mark
from consortium.problems.problem import Problem
from consortium.text.node import Key, scalars
from consortium.text.record import Record

CAPITALS = re.compile(r"\b[A-Z]{4,}(?:\W+[A-Z]{2,})*\W+[A-Z]{4,}\b")
SHORT_WORD = re.compile(
    r"(?<![\w@./-])(?=[A-Za-z]*[A-Z][A-Za-z]*[A-Z])[A-Z][A-Za-z]*[A-Z](?=(?:s|’s)?(?![\w@-]|\.\w))"
)
WEB_ADDRESS = re.compile(r"https?://\S+")
CLICK = re.compile(r"(?i)\bclick (?:here|on|below)\b")
MOST_WORDS = 25
MOST_COMMAS = 4
MOST_COLONS = 1
PLANS_WORDS = re.compile(r"(?i)\b(?:wanted|(?:was|were) to|(?:was|were) planned|the plan)\b")


def block_capitals(rulebook: Rulebook) -> Iterator[Problem]:
    """Words in block capitals are hard to read."""
    for record, path, text in _texts(rulebook):
        if CAPITALS.search(text):
            message = "Words in block capitals are hard to read. Write them in small letters."
            yield record.problem(path, message, warning=True)


def unknown_abbreviations(rulebook: Rulebook) -> Iterator[Problem]:
    """Each abbreviation is in the glossary, from which the pages explain it."""
    if not rulebook.all_accepted("glossary"):
        return  # What keeps a term from being read is told, and its letters may be known.
    known = {
        word
        for entry in rulebook.of("glossary")
        if isinstance(entry.value, GlossaryTerm)
        for spelling in entry.value.spellings
        for word in spelling.split()
    }
    for record, path, text in _texts(rulebook):
        shouted = CAPITALS.search(text)
        for word in dict.fromkeys(SHORT_WORD.findall(WEB_ADDRESS.sub(" ", text))):
            if word not in known and not shouted:
                message = (
                    f"'{word}' looks like an abbreviation, and data/glossary.yml does not have it. "
                    "Add it there, and every page that has it explains it."
                )
                yield record.problem(path, message, warning=True)


def click_here(rulebook: Rulebook) -> Iterator[Problem]:
    """Not everybody clicks, and a link says where it leads."""
    for record, path, text in _texts(rulebook):
        if CLICK.search(text):
            message = 'Not everybody clicks. Say what is there, instead of "click here".'
            yield record.problem(path, message, warning=True)


def long_sentences(rulebook: Rulebook) -> Iterator[Problem]:
    """A summary's sentence has 25 words at most."""
    for record in rulebook.records:
        for sentence in re.split(r"(?<=[.!?])\s+", record.text("summary")):
            count = len(sentence.split())
            if count > MOST_WORDS:
                message = f"This sentence has {count} words. Up to {MOST_WORDS} are easy to read."
                yield record.problem(("summary",), message, warning=True)


def hidden_lists(rulebook: Rulebook) -> Iterator[Problem]:
    """Several colons or commas in a summary look like a list."""
    for record in rulebook.records:
        text = record.text("summary")
        if text.count(",") > MOST_COMMAS or text.count(":") > MOST_COLONS:
            message = "This looks like a list. Say the main thing here, the rest in 'description'."
            yield record.problem(("summary",), message, warning=True)


def words_of_a_plan(rulebook: Rulebook) -> Iterator[Problem]:
    """What is active is described as it is, no longer as the plan wanted it."""
    for record in rulebook.records:
        if record.text("status") != "active":
            continue
        for field in ("summary", "description"):
            found = PLANS_WORDS.search(record.text(field))
            if found:
                message = (
                    f"This is active, but the words are still those of a plan ('{found[0]}'). Say "
                    "what it does now."
                )
                yield record.problem((field,), message, warning=True)


def unused_vocabulary(rulebook: Rulebook) -> Iterator[Problem]:
    """Each need has a service, each community a hub or a service."""
    if not rulebook.all_accepted("services", "hubs"):
        return
    used = {
        path_text
        for record in rulebook.records
        if record.kind in ("services", "hubs") and record.text("status") != "closed"
        for path, scalar in scalars(record.tree)
        if path[0] in ("needs", "communities")
        for path_text in [(path[0], scalar.text)]
    }
    for record in rulebook.records:
        if record.kind in ("needs", "communities") and (record.kind, record.id) not in used:
            what = "service meets this need" if record.kind == "needs" else "hub or service is for"
            tail = "" if record.kind == "needs" else " this community"
            message = f"No {what}{tail} yet, so its page can only send people on."
            yield record.problem((), message, warning=True)


def _texts(rulebook: Rulebook) -> Iterator[tuple[Record, tuple[Key, ...], str]]:
    for record in rulebook.records:
        for path, scalar in scalars(record.tree):
            if has_mark(MODELS[record.kind], path, Mark.OURS):
                yield record, path, scalar.text
