"""The check of all records: a directory to build from, or everything there is to put right.

It goes over the records twice. The first pass tells what cannot be read: bytes, YAML, fields and
what they may hold, record by record. The second tells what does not fit together, of what the first
has passed. A record that cannot be read is still known to be there.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from consortium.advice.meanings import Meanings
from consortium.checking.dead_ends import dead_ends
from consortium.checking.inventory import Inventory, inventory_of
from consortium.checking.record_check import CONSORTIUM, check_record
from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.checking.rules import MEANING, ONLY_PUBLISHED, WORDS, Rule
from consortium.checking.terms import Terms
from consortium.checking.told import Told
from consortium.directory import Directory
from consortium.model import KINDS, Consortium, Kept, Part
from consortium.problems.problem import Problem, in_order, stopping
from consortium.reading.record_files import RecordFiles


def check(files: RecordFiles, terms: Terms) -> tuple[Directory | None, tuple[Problem, ...]]:
    """Check all records. The directory is None when a problem stops the site (not a warning)."""
    book, first = first_pass(files, terms)
    return conclude(book, (*first, *second_pass(book, Told(first))))


def first_pass(files: RecordFiles, terms: Terms) -> tuple[Rulebook, tuple[Problem, ...]]:
    """Give the records that can be read, and tell what is wrong with each of the others."""
    inventory, unlisted = inventory_of(files)
    problems = [*unlisted, *_missing_files(inventory)]
    rows: list[Row[Part]] = []
    meanings = Meanings(inventory.records, inventory.ids, terms.places)
    for record in inventory.records:
        row, refused = check_record(record, terms.today, meanings)
        problems.extend(refused)
        if row is not None:
            rows.append(row)
    book = Rulebook(inventory.records, inventory.unread, tuple(rows), terms)
    return book, (*files.problems, *Told(files.problems).news(problems))


def second_pass(book: Rulebook, told: Told) -> Iterator[Problem]:
    """Tell what does not fit together, and add it to what is told."""
    for rules in (WORDS, (*MEANING, *(ONLY_PUBLISHED if book.terms.publishing else ()))):
        problems = tuple(told.news(_run(rules, book)))
        told.add(problems)
        yield from problems


def keeps_from_publishing(book: Rulebook) -> tuple[Problem, ...]:
    """Tell of what lets the site be built and not be published."""
    return tuple(_run(ONLY_PUBLISHED, book))


def conclude(
    book: Rulebook, told: Sequence[Problem]
) -> tuple[Directory | None, tuple[Problem, ...]]:
    """Give the directory if nothing that is told stops it, and with it what is told."""
    problems = in_order((*told, *(() if stopping(told) else _left_out(book))))
    if stopping(problems):
        return None, problems
    directory = _directory(book.rows)
    return directory, in_order((*problems, *dead_ends(directory, book.terms.today)))


def _run(rules: Iterable[Rule], book: Rulebook) -> Iterator[Problem]:
    return chain.from_iterable(rule(book) for rule in rules)


def _missing_files(inventory: Inventory) -> Iterator[Problem]:
    there = {record.kind for record in inventory.records} | {kind for kind, _ in inventory.unread}
    files = {kind.name: kind.file for kind in KINDS.values() if kind.compulsory}
    for kind, file in ({CONSORTIUM: f"{CONSORTIUM}.yml"} | files).items():
        if kind not in there:
            message = "This file is missing, and the website cannot do without it. Put it back."
            yield Problem(file=f"data/{file}", message=message)


def _left_out(book: Rulebook) -> Iterator[Problem]:
    """Tell of records that the model refuses without a word.

    So a record never disappears from the website without one.
    """
    for record in book.records:
        if record.address not in book.by_address:
            message = (
                "Something in this record is not as it should be, and we cannot say what. Compare "
                "it with the file that begins with '_template' in its folder, or ask for help."
            )
            yield record.problem((), message)


def _directory(rows: Iterable[Row[Part]]) -> Directory:
    """Put the records of each kind together: a list keeps its order, files go by their names."""
    records: dict[str, dict[str, Part]] = {name: {} for name in KINDS}
    for row in rows:
        if row.kind in records:
            records[row.kind][row.id] = row.value
    for kind in KINDS.values():
        if kind.kept is not Kept.LIST:
            records[kind.name] = dict(sorted(records[kind.name].items()))
    consortium = next(row.value for row in rows if isinstance(row.value, Consortium))
    return Directory(consortium, records)
