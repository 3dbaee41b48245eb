"""Where a name, a number or an e-mail address stands that its owner no longer has.

A body that has closed no longer has its name. All is advice.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from consortium.checking.marked_values import marked_values
from consortium.checking.record_check import MODELS
from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.checking.wording import QUOTED
from consortium.comparing.earlier_self import pairs
from consortium.model import ARTICLES, KINDS, LISTS, Consortium, Hub, Listed, Mark, Organisation
from consortium.model.field_rules import has_mark
from consortium.problems.problem import Problem
from consortium.reading.front_matter import front_matter
from consortium.reading.newsletter_files import is_newsletter
from consortium.repository.repository import Repository
from consortium.text.quote_marks import MARKS, as_yaml
from consortium.text.source_file import SourceFile, source_file

PASSED_OVER = {*ARTICLES, *(name for name in LISTS if KINDS[name].of_plan)}
OF_THEIR_DAY = ("history", "progress", "results", "source", "short_for")
WORDS = "also_known_as"
SETTINGS = "mkdocs.yml"
PAGES = "docs"
OLD = "Here '{}' is still named. Does the sentence speak of today? Then write '{}'."
WAY = re.compile(r".*@.*|[\d +()]+(?:extension.*)?")
OLD_WAY = (
    "Here '{}' still stands, and elsewhere it is '{}' now. Is it so here too? Then write that."
)


class _OldName(NamedTuple):
    """A name, the one of today, and where the old one begins in a line (0 is the first letter)."""

    was: str
    now: str
    start: int

    @property
    def message(self) -> str:
        return (OLD_WAY if WAY.fullmatch(self.was) else OLD).format(self.was, self.now)

    def replaced(self, words: str) -> str:
        return words[: self.start] + self.now + words[self.start + len(self.was) :]


def old_names(before: Rulebook, after: Rulebook, files: Repository) -> Iterator[Problem]:
    """Tell of each line with a name that the Consortium, a hub or an organisation no longer has.

    One that has closed has given it to its successor, but for its own record. It is the same with
    the one telephone number or e-mail address of a record that another has taken the place of.
    What a document said, the lists of a plan, what a history or a report tells, sources, what
    letters stand for and issues of the newsletter stay as they were, and so do the words that
    people look for: they go on typing the old name.
    """
    renamed = _renamed(before, after)
    if not renamed:
        return
    for record in after.records:
        if record.kind in PASSED_OVER:
            continue
        is_closed = record.text("status") == "closed"
        for path, scalar in record.scalars:
            is_said = has_mark(MODELS[record.kind], path, Mark.SAID)
            if is_said or WORDS in path or any(step in OF_THEIR_DAY for step in path):
                continue
            for number, column, words in record.written_lines(scalar):
                old = _old_name_in(words, renamed)
                if old and not (is_closed and record.text("name") == old.was):
                    start, better = column + old.start, old.replaced(words)
                    yield record.line_problem(
                        path, number, old.message, column=start, better=better
                    )
    for file in (SETTINGS, *files.below(PAGES)):
        is_text = file == SETTINGS or file.endswith(".md")
        if is_text and file in files.files and not is_newsletter(file):
            source, _ = source_file(file, files.files[file])
            yield from _in_lines(source, renamed) if source else ()


def _renamed(before: Rulebook, after: Rulebook) -> Mapping[str, str]:
    """Give the name of today for each that was or is one, the longest first; nothing if all are.

    One word may be anybody's: as the old name of a body it is told nowhere.
    """
    old, new = before.consortium, after.consortium
    if old is None or new is None:
        return {}
    bodies = (*pairs(before, after, Organisation), *pairs(before, after, Hub))
    names = {now.value.name: now.value.name for _, now in bodies}
    names |= {
        was.value.name: _name_of_today(was, now, after)
        for was, now in bodies
        if " " in was.value.name
    }
    names |= {old.name: new.name, old.short_name: new.short_name, **dict(_ways(before, after))}
    if all(was == now for was, now in names.items()):
        return {}
    return dict(sorted(names.items(), key=lambda both: -len(both[0])))


def _ways(before: Rulebook, after: Rulebook) -> Iterator[tuple[str, str]]:
    """Give each number and address that one other has taken the place of in a record, with that."""
    for was, now in (*pairs(before, after, Listed), *pairs(before, after, Consortium)):
        for mark in (Mark.TELEPHONE, Mark.EMAIL):
            had, has = (
                {scalar.text for _, scalar in marked_values(row.record, mark)} for row in (was, now)
            )
            if len(had - has) == len(has - had) == 1:
                yield (had - has).pop(), (has - had).pop()


def _name_of_today(was: Row[Listed], now: Row[Listed], after: Rulebook) -> str:
    """Give what a body is called today: as its successor, if it has closed since."""
    has_closed = was.status != now.status == "closed"
    named = getattr(now.value, "successor", None) if has_closed else None
    successor = after.by_address.get(f"{now.kind}/{named}/", now)
    return getattr(successor.value, "name", now.value.name)


def _in_lines(source: SourceFile, renamed: Mapping[str, str]) -> Iterator[Problem]:
    """Tell of the lines of a page without the words that people look for.

    Its notes are YAML, as the settings are: a name that would break them leaves no line to write.
    """
    body = front_matter(source).body.lines if source.file != SETTINGS else ()
    field = ""
    for number, line in enumerate(source.lines, 1):
        field = field if line.startswith((" ", "-")) else line
        if field != f"{WORDS}:" and (old := _old_name_in(line, renamed)):
            is_safe = line in body[number - 1 : number] or _is_plain(old.now, line)
            write = old.replaced(line) if is_safe else ""
            column = old.start + 1
            yield source.problem(number, old.message, column=column, write=write, warning=True)


def _is_plain(name: str, line: str) -> bool:
    return as_yaml(name) == name and not (MARKS & set(line) and MARKS & set(name))


def _old_name_in(words: str, renamed: Mapping[str, str]) -> _OldName | None:
    kept = QUOTED.sub(lambda quote: "\0" * len(quote[0]), words)
    for was, now in renamed.items():
        kept = kept.replace(now, "\0" * len(now))
        if match := re.search(rf"(?<!\w){re.escape(was)}(?!\w)", kept):
            return _OldName(was, now, match.start())
    return None
