"""Rules on the notes at the top of a hand-written page: known ones, in plain words."""

import re
from collections.abc import Collection, Iterator

from yaml import ScalarNode
from yaml.resolver import Resolver

from consortium.advice.did_you_mean import closest, did_you_mean
from consortium.model.page_notes import KNOWN
from consortium.problems.problem import Problem
from consortium.reading.front_matter import EDGE, FrontMatter
from consortium.text.node import MappingNode, Node, Scalar, SequenceNode, is_empty
from consortium.text.quote_marks import quoted
from consortium.text.source_file import SourceFile

WORDS = "tag:yaml.org,2002:str"
WHICH_THERE_ARE = f"A page may have these: {', '.join(KNOWN)}."


def page_note_rules(
    page: SourceFile, front: FrontMatter, folders: Collection[str]
) -> Iterator[Problem]:
    """Tell of notes that are not known or no plain words, and of a page without a title.

    `folders` are those of docs that have pages ("find/").
    """
    if front.notes is None and front.problems:
        return
    if front.notes is not None and not isinstance(front.notes, MappingNode):
        message = f"The notes of a page are lines such as 'title: About us'. {WHICH_THERE_ARE}"
        yield page.problem(front.notes.place.line, message)
        return
    yield from _without_title(page, front.notes, front.body)
    for key, value in front.notes.entries if front.notes else ():
        if key.text not in KNOWN:
            yield _unknown_note_problem(page, key)
        elif key.text == "also_known_as":
            yield from _words_to_be_found_by(page, key, value)
        else:
            yield from _plain_words(page, key, value)
            if key.text == "section":
                yield from _section(page, value, folders)


def _without_title(
    page: SourceFile, notes: MappingNode | None, body: SourceFile
) -> Iterator[Problem]:
    title = notes.value("title") if notes else None
    first = next((line for line in body.lines if line.strip()), "")
    if (title is not None and not is_empty(title)) or first.startswith("# "):
        return
    if re.match(r"#\w", first):
        number = page.lines.index(first) + 1
        message = "There is no space behind the sign of this title. Write one."
        yield page.problem(number, message, write=f"# {first[1:]}")
        return
    message = "This page has no title. "
    if notes:
        key = notes.key("title")
        line = key.place.line if key else 1
        message += "Write 'title:' in its notes, and behind it what the page is about."
    else:
        line = 1
        message += (
            f"Begin it with three lines: '{EDGE}', then 'title:' and what the page is about, then "
            f"'{EDGE}'."
        )
    yield page.problem(line, message)


def _unknown_note_problem(page: SourceFile, key: Scalar) -> Problem:
    line = key.place.line
    near = closest(key.text, KNOWN)
    write = page.line(line).replace(key.text, near, 1) if near else ""
    message = f"A page has no note '{key.text}'.{did_you_mean(key.text, KNOWN)} "
    message += WHICH_THERE_ARE if near else f"{WHICH_THERE_ARE} Delete this one."
    return page.problem(line, message, write=write)


def _plain_words(page: SourceFile, key: Scalar, value: Node) -> Iterator[Problem]:
    """A date or a "No" is words to us; to other programs that read the file it is not."""
    line = key.place.line
    if not isinstance(value, Scalar) or "\n" in value.text.strip():
        yield page.problem(line, f"'{key.text}' is plain words on one line, behind its colon.")
    elif is_empty(value):
        return
    elif not any(letter.isalpha() for letter in value.text):
        message = f"'{key.text}' needs words, and there is no letter in '{value.text}'."
        yield page.problem(line, f"{message} Say what the page is about.")
    elif not value.quoted and Resolver().resolve(ScalarNode, value.text, (True, False)) != WORDS:
        message = f"Some programs take '{value.text}' for something other than a word. Put "
        message += "quotation marks round it, or say more."
        yield page.problem(line, message, write=f"{key.text}: {quoted(value.text)}")


def _section(page: SourceFile, value: Node, folders: Collection[str]) -> Iterator[Problem]:
    if not isinstance(value, Scalar) or is_empty(value) or value.text in folders:
        return
    near = closest(value.text, folders)
    message = f"'section' is a folder of docs that has pages: {', '.join(sorted(folders))}."
    write = f"section: {near}" if near else ""
    yield page.problem(value.place.line, message, write=write)


def _words_to_be_found_by(page: SourceFile, key: Scalar, words: Node) -> Iterator[Problem]:
    message = (
        f"'{key.text}' is a list: each word stands on a line of its own below it, with two spaces, "
        "a hyphen and a space in front."
    )
    if not isinstance(words, SequenceNode):
        alone = words.text if isinstance(words, Scalar) else ""
        write = f"{key.text}: [{quoted(alone)}]" if alone else ""
        yield page.problem(key.place.line, message, write=write)
        return
    for word in words.items:
        if not isinstance(word, Scalar):
            line = word.place.line
            write = f"  - {quoted(page.line(line).strip().removeprefix('-'))}"
            more = " One with a colon in it needs quotation marks."
            yield page.problem(line, message + more, write=write)
