"""What the forms stop while somebody types, beside what the check stops: nearly the same."""

import random
from itertools import chain

import pytest

from consortium.checking.check import first_pass
from consortium.checking.record_check import check_record
from consortium.checking.repository_check import read_repository, repository_at, terms
from consortium.checking.rulebook import Rulebook
from consortium.checking.rules import MEANING, WORDS
from consortium.checking.told import Told
from consortium.model import Area, Consortium, Document, GlossaryTerm
from consortium.problems.problem import stopping
from consortium.text.node import plain
from form_mutations import mutated
from form_scripts import answers, needs_node, tables
from form_sites import both_sites, reading

pytestmark = needs_node


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    return both_sites(tmp_path_factory)


KEPT = (Area, Document, Consortium, GlossaryTerm)
FACTS = (
    *("by_address", "district_ids", "county_ids", "may_be_made_up", "old_emails", "documents"),
    *("consortium", "ids", "renamed", "unread_lists"),
)
TEXT = {"text": "What is new."}
LEAST_CAUGHT = 0.88
MOST_FALSE_ALARMS = 0.01


class Judge:
    """The check, of one record at a time beside all the others of a site."""

    def __init__(self, top, today):
        self.today = today
        self.terms = terms(top, today=today)
        self.book, _ = first_pass(read_repository(repository_at(top)), self.terms)

    def problems(self, kind, record_id, text):
        """Give what stops a record, by the check's own rules."""
        record, told = reading(kind, record_id, text)
        if record is None or stopping(told):
            return stopping(told)
        row, refused = check_record(record, self.today, self.book.ids)
        narrow = self._beside_all_others(record, row)
        found, told = [*stopping(refused)], Told(refused)
        for rules in (WORDS, MEANING):
            problems = chain.from_iterable(rule(narrow) for rule in rules)
            news = [one for one in told.news(problems) if one.file == record.file]
            told.add(news)
            found += stopping(news)
        return found

    def _beside_all_others(self, record, row):
        narrow = Rulebook((record,), self.book.unread, (row,) if row else (), self.terms)
        for name in FACTS:
            narrow.__dict__[name] = getattr(self.book, name)
        if row:
            narrow.__dict__["by_address"] = {**self.book.by_address, record.address: row}
        for model in KEPT:
            narrow._kept[model] = self.book.of(model)  # noqa: SLF001 - as if it had been asked
        return narrow


def judged(top, today, count, seed):
    """Give what the forms and the check say of so many mutated records of a site."""
    known, judge, dice = tables(top, today), Judge(top, today), random.Random(seed)  # noqa: S311
    asked = []
    for _ in range(count):
        kind = dice.choice(sorted(known))
        record = dice.choice([one for one in judge.book.records if one.kind == kind])
        value = mutated(known[kind], plain(record.tree), dice)
        asked.append((kind, record.id, value | (TEXT if record.body else {})))
    day = f"{today:%Y-%m-%d}"
    checks = [
        {"do": "check", "kind": kind, "value": value, "today": day} for kind, _, value in asked
    ]
    writes = [
        {"do": "record", "kind": kind, "value": value, "schema": "s.json"}
        for kind, _, value in asked
    ]
    said = answers(known, [*checks, *writes])
    for (kind, record_id, _), told, text in zip(asked, said[:count], said[count:], strict=True):
        yield text, told, judge.problems(kind, record_id, text)


def assert_nearly_all_is_caught(sites, count, seed):
    found = [one for top, today in sites for one in judged(top, today, count // 2, seed)]
    stopped = [told for *_, told, problems in found if problems]
    good = [told for *_, told, problems in found if not problems]
    assert min(len(stopped), len(good)) > count // 10
    assert sum(map(bool, stopped)) >= LEAST_CAUGHT * len(stopped)
    assert sum(map(bool, good)) <= MOST_FALSE_ALARMS * count


def test_a_form_stops_nearly_all_that_the_check_stops(sites):
    assert_nearly_all_is_caught(sites, count=200, seed=1)


@pytest.mark.thorough
def test_a_form_stops_88_of_100_records_that_the_check_stops_and_hardly_any_other(sites):
    assert_nearly_all_is_caught(sites, count=1200, seed=2)
