"""What the forms stop while somebody types, beside what the check stops: nearly the same."""

import random
from dataclasses import replace

import pytest

from consortium.addresses import file_of
from consortium.checking.names import is_erased
from consortium.checking.repository_files import repository_at
from consortium.problems.problem import stopping
from consortium.text.node import plain
from form_mutations import mutated
from form_scripts import answers, needs_node, tables
from form_sites import both_sites
from kept_checks import check_of

pytestmark = needs_node


@pytest.fixture(scope="module")
def sites(demonstration_folder):
    return both_sites(demonstration_folder)


TEXT = {"text": "What is new."}
LEAST_CAUGHT = 0.88
MOST_FALSE_ALARMS = 0.01


class Judge:
    """The check, of one record at a time beside all the others of a site."""

    def __init__(self, top, today):
        self.repository = repository_at(top)
        self.kept = check_of(self.repository)
        self.terms = self.kept.terms(self.repository, today=today)
        self.kept.check(self.repository, self.terms)
        self.records = [record for record in self.kept.rulebook.records if not is_erased(record)]

    def problems(self, kind, record_id, text):
        """Give what stops the site because of a record."""
        file = file_of(kind, record_id)
        changed = {**self.repository.files, file: text.encode()}
        _, told = self.kept.check(replace(self.repository, files=changed), self.terms)
        return [problem for problem in stopping(told) if problem.file == file]


def judged(top, today, count, seed):
    """Give what the forms and the check say of so many mutated records of a site."""
    judge, dice = Judge(top, today), random.Random(seed)  # noqa: S311
    there = {record.kind for record in judge.records}
    known = {kind: table for kind, table in tables(top, today).items() if kind in there}
    asked = []
    for _ in range(count):
        kind = dice.choice(sorted(known))
        record = dice.choice([record for record in judge.records if record.kind == kind])
        value = mutated(known[kind], plain(record.tree), dice)
        asked.append((kind, record.id, value | (TEXT if record.body else {})))
    day = f"{today:%Y-%m-%d}"
    checks = [
        {"do": "check", "kind": kind, "value": value, "today": day} for kind, _, value in asked
    ]
    writes = [{"do": "record", "kind": kind, "value": value} for kind, _, value in asked]
    said = answers(known, [*checks, *writes])
    for (kind, record_id, _), told, text in zip(asked, said[:count], said[count:], strict=True):
        yield text, told, judge.problems(kind, record_id, text)


def assert_nearly_all_is_caught(sites, count, seed):
    judgements = [
        judgement for top, today in sites for judgement in judged(top, today, count // 2, seed)
    ]
    stopped = [told for *_, told, problems in judgements if problems]
    good = [told for *_, told, problems in judgements if not problems]
    assert min(len(stopped), len(good)) > count // 10
    assert sum(map(bool, stopped)) >= LEAST_CAUGHT * len(stopped)
    assert sum(map(bool, good)) <= MOST_FALSE_ALARMS * count


def test_a_form_stops_nearly_all_that_the_check_stops(sites):
    assert_nearly_all_is_caught(sites, count=100, seed=1)


@pytest.mark.thorough
def test_a_form_stops_88_of_100_records_that_the_check_stops_and_hardly_any_other(sites):
    assert_nearly_all_is_caught(sites, count=1200, seed=2)


def test_a_line_that_was_taken_off_lacks_nothing(sites):
    top, today = sites[1]
    known = tables(top, today)
    erased = [{"erased": "2026-11-20"}]
    asked = [
        {"do": "check", "kind": kind, "value": {name: erased}, "today": f"{today}"}
        for kind, name in (("hubs", "history"), ("newsletters", "updates"))
    ]
    for question, told in zip(asked, answers(known, asked), strict=True):
        assert told
        assert not any(where[0] in question["value"] for where, _ in told)


def test_a_form_stops_a_number_that_has_too_few_figures_or_too_many(sites):
    top, today = sites[1]
    known = tables(top, today)
    good = ("01632 960123", "+44 1632 960123", "0044 1604 622677", "0800 1111")
    numbers = (*good, "01536 464", "00536 464000", "+44 1536 46400000")
    asked = [
        {"do": "check", "kind": "hubs", "value": {"contacts": [{"telephone": number}]}}
        | {"today": f"{today}"}
        for number in numbers
    ]
    stopped = [
        number
        for number, told in zip(numbers, answers(known, asked), strict=True)
        if ["contacts", 0, "telephone"] in [where for where, _ in told]
    ]
    assert stopped == ["01536 464", "00536 464000", "+44 1536 46400000"]
