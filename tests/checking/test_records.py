"""The site's own records and templates are good."""

import re
from collections import defaultdict
from datetime import date

import pytest

from built_site import REPOSITORY
from checked import check_repository, terms
from consortium.checking.record_check import check_record
from consortium.checking.repository_files import repository_at
from consortium.model import FOLDERS, KINDS
from consortium.model.field_rules import field_names
from consortium.pages.landing import MARKERS
from consortium.problems.problem import stopping
from consortium.problems.terminal import terminal_text
from consortium.reading.record_files import read_record

NOT_SHOWN = defaultdict(
    set,
    events={"redirect_from"},
    guides={"contacts"},
    projects={"redirect_from"},
)
"""Fields that a template leaves to the guide for editors, or that its kind has no use for."""


def test_the_sites_own_records_have_nothing_to_put_right(today: date) -> None:
    """Every record and page of this repository passes its check."""
    the_terms = terms(repository_at(REPOSITORY), today=today)
    problems = check_repository(repository_at(REPOSITORY), the_terms, markers=MARKERS)[1]
    assert terminal_text(stopping(problems)) == ""


@pytest.mark.parametrize("kind", sorted(FOLDERS))
def test_a_template_is_a_good_record_as_it_stands(kind: str, today: date) -> None:
    """Whoever copies it begins with something the model accepts."""
    file = f"data/{kind}/_template.yml"
    written = (REPOSITORY / file).read_bytes()
    record, problems = read_record(kind, "new", file, written)
    assert problems == ()
    assert record is not None
    entry, told = check_record(record, today)
    assert told == ()
    assert entry is not None
    shown = {name.decode() for name in re.findall(rb"(?m)^(?:# )?([a-z_]+):", written)}
    assert {*field_names(KINDS[kind].model)} - shown <= NOT_SHOWN[kind]
