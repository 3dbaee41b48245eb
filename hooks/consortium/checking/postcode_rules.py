"""Rules on postcodes in addresses."""

from collections.abc import Iterator, Mapping

from consortium.geography.known_postcodes import is_postcode, postcodes_in
from consortium.problems.problem import Problem
from consortium.text.record import Record

ADDRESSES = (("address",), ("venue",))


def postcodes_there(record: Record, sectors: Mapping[str, bool]) -> Iterator[Problem]:
    """A postcode is one, as far as the table of the site's own geography goes (a warning)."""
    for names, path, scalar in record.named_scalars:
        if names[-1:] not in ADDRESSES:
            continue
        for number, column, words in record.written_lines(scalar):
            for postcode in postcodes_in(words):
                if not is_postcode(postcode, sectors):
                    message = (
                        f"We know no postcode '{postcode}'. Look it up: one letter or figure may "
                        "be wrong or missing."
                    )
                    start = column + words.index(postcode)
                    yield record.line_problem(path, number, message, column=start)
