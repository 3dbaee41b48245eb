"""What the guide for editors says works as it is said."""

import re
from datetime import date

import pytest

from built_site import REPOSITORY
from consortium.checking.record_check import check_record, single_records
from consortium.reading.record_files import read_record

INDICATORS = REPOSITORY / "data/plan/indicators.yml"
GUIDE = (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")
TODAY = date(2027, 1, 4)
ID = re.compile(r"^[a-z-]+:$", re.MULTILINE)


def example(first_line):
    """The lines of the guide's one example that begins so."""
    (found,) = re.findall(rf"(?ms)^```yaml\n({first_line}\n.*?)^```$", GUIDE)
    return found


def checked(text):
    """The indicators of a file as the check takes them, and what it tells of them."""
    record, told = read_record("indicators", "indicators", INDICATORS.name, text.encode())
    if record is None:
        return [], told
    singles, more = single_records(record)
    found = [check_record(one, TODAY) for one in singles]
    return [entry for entry, _ in found], (
        *told,
        *more,
        *(one for _, some in found for one in some),
    )


@pytest.mark.parametrize("name", ID.findall(INDICATORS.read_text(encoding="utf-8")))
def test_the_first_result_goes_below_the_last_line_of_any_indicator(name):
    text = INDICATORS.read_text(encoding="utf-8")
    start = text.index(f"\n{name}\n") + 1
    end = next((one.start() for one in ID.finditer(text, start + 1)), len(text))
    indicator = text[start:end].rstrip("\n")
    if "\n  results:" in indicator:
        pytest.skip("it has results already")
    with_result = f"{text[:start]}{indicator}\n{example('  results:')}\n{text[end:]}"
    entries, told = checked(with_result)
    assert told == ()
    (found,) = (entry.value for entry in entries if f"{entry.id}:" == name)
    assert [one.measure for one in found.results] == ["Groups supported"]


def test_the_example_at_the_top_of_the_indicators_cannot_be_published():
    notes, records = INDICATORS.read_text(encoding="utf-8").split("\n\n", maxsplit=1)
    example_lines = [line[2:] for line in notes.splitlines() if line.startswith("#  ")]
    assert example_lines[0] == "  results:"
    at_home = records.rstrip("\n") + "\n" + "\n".join(example_lines) + "\n"
    assert checked(at_home)[1] != ()
