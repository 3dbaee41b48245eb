"""The check of all records: a directory to build from, or everything there is to put right."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from consortium.checking.dead_ends import dead_ends
from consortium.checking.entry import Entry, Rulebook
from consortium.checking.record_check import CONSORTIUM, check_record, single_records, unread_lists
from consortium.checking.rules import BUILDING, PUBLISHING
from consortium.directory import Directory
from consortium.model import KINDS, Consortium, Kept, Part
from consortium.pictures import Picture
from consortium.problems.problem import Problem, in_order, stopping
from consortium.reading.record_files import RecordFiles
from consortium.text.record import Record
from consortium.time.london import last_morning
from consortium.time.moment import latest_moment


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What a check goes by, apart from the records.

    `built` is the moment of the build on that day; without it the day is looked at as a whole.
    `texts` are the lines of each file in data/source, for quotes. `map_codes` are the codes of the
    districts that the map has (None: there is no map to compare with), and `geography` what is
    wrong with its files and those beside it. `files` are the paths of all files in docs
    from the top of the repository. `pictures` are what the pictures among them are.
    `template_words` are the lines of each kind's template that are there to be replaced.
    `publishing` asks for a checked office. `fixtures` allows the made-up telephone numbers and
    addresses of tests.
    """

    today: date
    built: datetime | None = None
    texts: Mapping[str, Sequence[str]] = field(default_factory=dict)
    map_codes: frozenset[str] | None = None
    geography: tuple[Problem, ...] = ()
    files: frozenset[str] = frozenset()
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    template_words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    publishing: bool = False
    fixtures: bool = False

    @property
    def newest_day(self) -> date:
        """The last day whose news is out."""
        return last_morning(latest_moment(self.today, self.built))


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
        newest_day=terms.newest_day,
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
    files = {kind.name: kind.file for kind in KINDS.values() if kind.compulsory}
    for kind, file in ({CONSORTIUM: f"{CONSORTIUM}.yml"} | files).items():
        if kind not in there:
            message = "This file is missing, and the website cannot do without it. Put it back."
            yield Problem(file=f"data/{file}", message=message)


def _directory(entries: Sequence[Entry]) -> Directory:
    """Put the records of each kind together: a list keeps its order, files go by their names."""
    records: dict[str, dict[str, Part]] = {name: {} for name in KINDS}
    for entry in entries:
        if entry.kind in records:
            records[entry.kind][entry.id] = entry.value
    for kind in KINDS.values():
        if kind.kept is not Kept.LIST:
            records[kind.name] = dict(sorted(records[kind.name].items()))
    consortium = next(e.value for e in entries if isinstance(e.value, Consortium))
    return Directory(consortium, records)
