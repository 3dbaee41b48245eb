"""Where a Consortium or a body that has a new name still has its old one. All is advice."""

import re
from collections.abc import Iterator, Mapping

from consortium.checking.record_check import MODELS
from consortium.checking.rulebook import Rulebook
from consortium.checking.wording import QUOTED
from consortium.comparing.earlier_self import pairs
from consortium.model import ARTICLES, Hub, Mark, Organisation
from consortium.model.field_rules import has_mark
from consortium.problems.problem import Problem
from consortium.reading.newsletter_files import is_newsletter
from consortium.repository.repository import Repository
from consortium.text.source_file import SourceFile, source_file

OF_THEIR_DAY = ("history", "progress", "results", "source")
WORDS = "also_known_as"
SETTINGS = "mkdocs.yml"
PAGES = "docs"


def old_names(before: Rulebook, after: Rulebook, files: Repository) -> Iterator[Problem]:
    """Tell of each line with a name that the Consortium, a hub or an organisation no longer has.

    What a document said, what a history or a report tells, sources and issues of the newsletter
    stay as they were, and so do the words that people look for: they go on typing the old name.
    """
    renamed = _renamed(before, after)
    if not renamed:
        return
    for record in after.records:
        if record.kind in ARTICLES:
            continue
        for path, scalar in record.scalars:
            is_said = has_mark(MODELS[record.kind], path, Mark.SAID)
            if is_said or WORDS in path or any(step in OF_THEIR_DAY for step in path):
                continue
            for number, _, _ in record.written_lines(scalar):
                yield from _in_line(record.source, number, renamed)
    for file in (SETTINGS, *files.below(PAGES)):
        is_text = file == SETTINGS or file.endswith(".md")
        if is_text and file in files.files and not is_newsletter(file):
            source, _ = source_file(file, files.files[file])
            for number in _told_of(source) if source else ():
                yield from _in_line(source, number, renamed) if source else ()


def _renamed(before: Rulebook, after: Rulebook) -> Mapping[str, str]:
    """Give the name of today for each that was or is one, the longest first; nothing if all are.

    One word may be anybody's: as the old name of a body it is told nowhere.
    """
    old, new = before.consortium, after.consortium
    if old is None or new is None:
        return {}
    bodies = (*pairs(before, after, Organisation), *pairs(before, after, Hub))
    names = {now.value.name: now.value.name for _, now in bodies}
    names |= {was.value.name: now.value.name for was, now in bodies if " " in was.value.name}
    names |= {old.name: new.name, old.short_name: new.short_name}
    if all(was == now for was, now in names.items()):
        return {}
    return dict(sorted(names.items(), key=lambda both: -len(both[0])))


def _told_of(source: SourceFile) -> Iterator[int]:
    """Give the numbers of the lines of a page without the words that people look for."""
    field = ""
    for number, line in enumerate(source.lines, 1):
        field = field if line.startswith((" ", "-")) else line
        if field != f"{WORDS}:":
            yield number


def _in_line(source: SourceFile, number: int, renamed: Mapping[str, str]) -> Iterator[Problem]:
    line = source.line(number)
    kept = QUOTED.sub(lambda quote: "\0" * len(quote[0]), line)
    for was, now in renamed.items():
        kept = kept.replace(now, "\0" * len(now))
        match = re.search(rf"(?<!\w){re.escape(was)}(?!\w)", kept)
        if match:
            message = (
                f"Here is the old name still, '{was}'. Does the sentence speak of today? Then "
                f"write '{now}'."
            )
            write = line[: match.start()] + now + line[match.end() :]
            column = match.start() + 1
            yield source.problem(number, message, column=column, write=write, warning=True)
            return
