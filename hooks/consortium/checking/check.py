"""The check of all records: a directory to build from, or everything there is to put right.

It goes over the records twice. The first pass tells what cannot be read: bytes, YAML, fields and
what they may hold, record by record. The second tells what does not fit together, of what the first
has passed. A record that cannot be read is still known to be there.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain

from consortium.addresses import record_file
from consortium.advice.meanings import Meanings, meanings_of
from consortium.answers.order import finds_nobody
from consortium.checking.all_rules import MEANING, RULES, WORDS
from consortium.checking.cache import Cache
from consortium.checking.names import Names, names_of, records_in
from consortium.checking.record_check import CONSORTIUM, MODELS, Accepted, modelled, refusals
from consortium.checking.row import Row
from consortium.checking.rule import Rules
from consortium.checking.rulebook import Rulebook
from consortium.checking.rules.consortium import nothing_made_up
from consortium.checking.terms import Terms
from consortium.checking.told import Told
from consortium.directory import Directory
from consortium.last_checks import last_checks, with_last_check
from consortium.model import KINDS, Check, Consortium, Erased, Kept, Listed, Part
from consortium.model.field_rules import references
from consortium.problems.problem import Problem, in_order, stopping
from consortium.reading.record_files import RecordFiles
from consortium.repository.repository import MISSING
from consortium.text.node import find
from consortium.text.record import Record

STILL_NAMED = (
    "This file is missing, and '{}' in {} names something of it. Put it back, or take that line "
    "out of each record that has it."
)


class RecordsCheck:
    """The check of all records. A second one goes over nothing by itself that is as it was.

    What the model makes of a record is kept with that record. So are the answers of the rules by
    record, as long as the values that they look at beside it are equal.
    """

    def __init__(self) -> None:
        self._singles = Cache(records_in)
        self._modelled = Cache(modelled)
        self._refusals: Cache[tuple[Record, Accepted], date, Meanings, tuple[Problem, ...]] = Cache(
            lambda both, today, meanings: refusals(*both, today, meanings)
        )
        self._by_record = {rules: Cache(rules.of_one) for rules in RULES if rules.by_record}

    def first_pass(self, files: RecordFiles, terms: Terms) -> tuple[Rulebook, tuple[Problem, ...]]:
        """Give the records that can be read, and tell what is wrong with each of the others."""
        records, unlisted = self._records_of(files)
        missing = _missing_files(records, files.unread)
        unread = files.unread | {(record.kind, record.kind) for record in unlisted}
        # Nobody is blamed for pointing at what was in a file that is gone.
        unread |= {(kind, kind) for kind in missing}
        names = names_of(records, unread)
        accepted = self._modelled.of(records)
        meanings = meanings_of(records, names.to_name, terms.places)
        refused = self._refusals.of(accepted.items(), terms.today, meanings)
        good = (row for (_, row), told in refused.items() if isinstance(row, Row) and not told)
        rows = tuple(_with_last_checks(tuple(good), names, terms.today))
        book = Rulebook(records, unread, names, rows, terms)
        problems = (*unlisted.values(), *missing.values(), *chain.from_iterable(refused.values()))
        return book, (*files.problems, *Told(files.problems).news(problems))

    def second_pass(self, book: Rulebook, told: Told) -> Iterator[Problem]:
        """Tell what does not fit together, and add it to what is told."""
        for rules in (WORDS, MEANING):
            problems = tuple(told.news(self.run(rules, book)))
            told.add(problems)
            yield from problems

    def run(self, several: Iterable[Rules], book: Rulebook) -> Iterator[Problem]:
        """Tell what some rules tell of all records."""
        for rules in several:
            things, sights = rules.things(book), rules.sights(book)
            if rules.by_record:
                yield from chain.from_iterable(self._by_record[rules].of(things, *sights).values())
            else:
                yield from chain.from_iterable(rules.of_one(thing, *sights) for thing in things)

    def _records_of(
        self, files: RecordFiles
    ) -> tuple[tuple[Record, ...], Mapping[Record, Problem]]:
        """Give all records, one by one, and tell of each list that is none."""
        taken_apart = self._singles.of(files.records)
        unlisted = {file: told for file, told in taken_apart.items() if isinstance(told, Problem)}
        singles = (told for told in taken_apart.values() if not isinstance(told, Problem))
        return tuple(chain.from_iterable(singles)), unlisted


def keeps_from_publishing(book: Rulebook) -> tuple[Problem, ...]:
    """Tell of what lets the site be built and not be published."""
    return tuple(
        problem for row in book.of(Consortium) for problem in nothing_made_up(row, publishing=True)
    )


def conclude(
    book: Rulebook, told: Sequence[Problem]
) -> tuple[Directory | None, tuple[Problem, ...]]:
    """Give the directory if nothing that is told stops it (no warning does), and what is told."""
    problems = in_order((*told, *(() if stopping(told) else _left_out(book))))
    if stopping(problems):
        return None, problems
    directory = _directory(book.rows)
    return directory, in_order((*problems, *_dead_ends(directory, book.terms.today)))


def _with_last_checks(rows: Sequence[Row[Part]], names: Names, today: date) -> Iterator[Row[Part]]:
    """Lay the checks of many records over what each says of its own check."""
    checks = [row.value for row in rows if isinstance(row.value, Check)]
    newest = last_checks((check for check in checks if check.date <= today), names.renamed)
    for row in rows:
        last = newest.get(f"{row.kind}/{row.id}")
        if last is not None and isinstance(row.value, Listed):
            yield Row(row.record, with_last_check(row.value, last))
        else:
            yield row


def _missing_files(
    records: Iterable[Record], unread: Iterable[tuple[str, str]]
) -> Mapping[str, Problem]:
    """Tell of each file that a site cannot do without and that is not there, by its kind.

    It cannot do without a list that records name something of.
    """
    there = {record.kind for record in records} | {kind for kind, _ in unread}
    lists = {kind.name: kind for kind in KINDS.values() if kind.kept is Kept.LIST}
    files = {CONSORTIUM: f"{CONSORTIUM}.yml"} | {name: kind.file for name, kind in lists.items()}
    missing = {kind: file for kind, file in files.items() if kind not in there}
    messages = dict(_named_in(records)) if missing else {}
    needed = (kind for kind in missing if kind not in lists or lists[kind].compulsory)
    messages |= dict.fromkeys(needed, f"{MISSING} Put it back.")
    return {
        kind: Problem(file=f"data/{missing[kind]}", message=message)
        for kind, message in messages.items()
        if kind in missing
    }


def _named_in(records: Iterable[Record]) -> Iterator[tuple[str, str]]:
    for record in records:
        for field, kind in references(MODELS[record.kind]).items():
            if find(record.tree, (field,)):
                yield kind, STILL_NAMED.format(field, record.file)


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


def _directory(rows: Sequence[Row[Part]]) -> Directory:
    """Put the records of each kind together: a list keeps its order, files go by their names."""
    records: dict[str, dict[str, Part]] = {name: {} for name in KINDS}
    for row in rows:
        if row.kind in records and not isinstance(row.value, Erased):
            records[row.kind][row.id] = row.value
    for kind in KINDS.values():
        if kind.kept is not Kept.LIST:
            records[kind.name] = dict(sorted(records[kind.name].items()))
    consortium = next(row.value for row in rows if isinstance(row.value, Consortium))
    erased = {row.record.address: row.value for row in rows if isinstance(row.value, Erased)}
    return Directory(consortium, records, erased)


def _dead_ends(directory: Directory, today: date) -> Iterator[Problem]:
    """Tell of each need for which some places have nobody who can be reached (a warning)."""
    for need in directory.needs.values():
        places = [
            area.name
            for area in directory.areas.values()
            if finds_nobody(directory, area, need, today)
        ]
        if places:
            message = (
                f"A group that needs help with {need.phrase} finds nobody who can be reached, and "
                f"no official page, in {', '.join(places)}. The website says so there. Do you know "
                "of somebody? Add a hub and its service, or a guide."
            )
            yield Problem(file=record_file(need), message=message, warning=True)
