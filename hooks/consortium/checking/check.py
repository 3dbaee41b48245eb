"""The check of all records: a directory to build from, or everything there is to put right."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from consortium.checking.dead_ends import dead_ends
from consortium.checking.entry import Entry, Rulebook
from consortium.checking.record_check import CONSORTIUM, check_record, single_records, unread_lists
from consortium.checking.rules import BUILDING, PUBLISHING
from consortium.directory import Directory
from consortium.model import (
    ARTICLES,
    FOLDERS,
    LIST_FILES,
    LISTS,
    OPTIONAL,
    Area,
    Community,
    Consortium,
    Discrepancy,
    Document,
    Event,
    Finding,
    GlossaryTerm,
    GovernanceBody,
    Guide,
    Hub,
    Indicator,
    Need,
    Newsletter,
    Organisation,
    Part,
    Partner,
    PlanStatement,
    Project,
    Rank,
    Service,
    Statistic,
    Study,
    Total,
)
from consortium.pictures import Picture
from consortium.problems.problem import Problem, in_order, stopping
from consortium.reading.record_files import RecordFiles
from consortium.text.record import Record

AnyPart = TypeVar("AnyPart", bound=Part)


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What a check goes by, apart from the records.

    `texts` are the lines of each file in data/source, for quotes. `map_codes` are the codes of the
    districts that the map has (None: there is no map to compare with). `files` are the paths of all
    files in docs from the top of the repository. `pictures` are what the pictures among them are.
    `template_words` are the lines of each kind's template that are there to be replaced.
    `publishing` asks for a checked office. `fixtures` allows the made-up telephone numbers and
    addresses of tests.
    """

    today: date
    texts: Mapping[str, Sequence[str]] = field(default_factory=dict)
    map_codes: frozenset[str] | None = None
    files: frozenset[str] = frozenset()
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    template_words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    publishing: bool = False
    fixtures: bool = False


def check(files: RecordFiles, terms: Terms) -> tuple[Directory | None, tuple[Problem, ...]]:
    """Check all records. The directory is None when a problem stops the site (not a warning)."""
    rulebook, told = make_rulebook(files, terms)
    problems = list(told)
    problems.extend(_missing_files(rulebook))
    for rule in PUBLISHING if terms.publishing else BUILDING:
        problems.extend(rule(rulebook))
    told = (*files.problems, *_on_other_lines(problems, files.problems))
    ordered = in_order((*told, *_left_out(rulebook, told)))
    if stopping(ordered):
        return None, ordered
    directory = _directory(rulebook.entries)
    return directory, in_order((*ordered, *dead_ends(directory, terms.today)))


def keeps_from_publishing(rulebook: Rulebook) -> tuple[Problem, ...]:
    """Tell of what lets the site be built and not be published."""
    rules = (rule for rule in PUBLISHING if rule not in BUILDING)
    return tuple(problem for rule in rules for problem in rule(rulebook))


def _on_other_lines(problems: Iterable[Problem], first: Iterable[Problem]) -> Iterable[Problem]:
    """Leave out what is said of a line that could not be read as it was meant."""
    misread = {(problem.file, problem.line) for problem in first}
    return (problem for problem in problems if (problem.file, problem.line) not in misread)


def _left_out(rulebook: Rulebook, told: Iterable[Problem]) -> Iterable[Problem]:
    """Tell of records that the model refuses when there is nothing else to put right.

    So a record never disappears from the website without a word.
    """
    if stopping(told):
        return
    for record in rulebook.records:
        if rulebook.find(record.kind, record.id) is None:
            message = (
                "Something in this record is not as it should be, and we cannot say what. Compare "
                "it with the file that begins with '_template' in its folder, or ask for help."
            )
            yield record.problem((), message)


def make_rulebook(files: RecordFiles, terms: Terms) -> tuple[Rulebook, tuple[Problem, ...]]:
    """Check each record by itself and put all that the rules look at in one place."""
    problems: list[Problem] = []
    records: list[Record] = []
    entries: list[Entry] = []
    for whole in files.records:
        singles, told = single_records(whole)
        problems.extend(told)
        records.extend(singles)
    ids = _ids(records, files)
    for record in records:
        entry, told = check_record(record, terms.today, ids)
        problems.extend(told)
        if entry is not None:
            entries.append(entry)
    rulebook = Rulebook(
        records=tuple(records),
        entries=tuple(entries),
        unread=files.unread | {(kind, kind) for kind in unread_lists(files)},
        today=terms.today,
        texts={name: tuple(lines) for name, lines in terms.texts.items()},
        map_codes=terms.map_codes,
        files=terms.files,
        pictures=terms.pictures,
        template_words=terms.template_words,
        fixtures=terms.fixtures,
    )
    return rulebook, tuple(problems)


def _ids(records: Iterable[Record], files: RecordFiles) -> Mapping[str, frozenset[str]]:
    """Give the ids of each kind, readable or not; a kind that nobody knows them of is left out."""
    unknown = unread_lists(files)
    found: dict[str, set[str]] = {}
    for kind, one in (*((record.kind, record.id) for record in records), *files.unread):
        if kind not in unknown:
            found.setdefault(kind, set()).add(one)
    return {kind: frozenset(ids) for kind, ids in found.items()}


def _missing_files(rulebook: Rulebook) -> Iterable[Problem]:
    there = {record.kind for record in rulebook.records} | {kind for kind, _ in rulebook.unread}
    for kind in (CONSORTIUM, *LISTS):
        if kind not in there and kind not in OPTIONAL:
            message = "This file is missing, and the website cannot do without it. Put it back."
            yield Problem(file=f"data/{LIST_FILES.get(kind, f'{kind}.yml')}", message=message)


def _directory(entries: Iterable[Entry]) -> Directory:
    named_by_file = (*FOLDERS, *ARTICLES)
    entries = tuple(
        sorted(entries, key=lambda entry: entry.id if entry.kind in named_by_file else "")
    )
    consortium = next(e.value for e in entries if isinstance(e.value, Consortium))
    return Directory(
        consortium=consortium,
        areas=_by_id(entries, Area),
        needs=_by_id(entries, Need),
        communities=_by_id(entries, Community),
        organisations=_by_id(entries, Organisation),
        hubs=_by_id(entries, Hub),
        services=_by_id(entries, Service),
        guides=_by_id(entries, Guide),
        events=_by_id(entries, Event),
        projects=_by_id(entries, Project),
        statements=_by_id(entries, PlanStatement),
        governance=_by_id(entries, GovernanceBody),
        partners=_by_id(entries, Partner),
        totals=_by_id(entries, Total),
        indicators=_by_id(entries, Indicator),
        discrepancies=_by_id(entries, Discrepancy),
        studies=_by_id(entries, Study),
        findings=_by_id(entries, Finding),
        statistics=_by_id(entries, Statistic),
        ranks=_by_id(entries, Rank),
        glossary=_by_id(entries, GlossaryTerm),
        documents=_by_id(entries, Document),
        newsletters=_by_id(entries, Newsletter),
    )


def _by_id(entries: Iterable[Entry], model: type[AnyPart]) -> dict[str, AnyPart]:
    return {entry.id: entry.value for entry in entries if isinstance(entry.value, model)}
