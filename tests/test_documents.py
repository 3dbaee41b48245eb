"""The documents that records take facts from: their words are functions of their records."""

import pytest

from consortium.model import Document
from counties import PLAN, directory, hub, smallest
from rendering import text

REPORT = Document(id="report", title="A report", called="report of 1998", year="1998")


def from_a_document(status: str, document: str | None):
    named = {"document": document} if document else {}
    return hub("old", "county", status, source=[{"lines": "14", **named}])


@pytest.mark.parametrize(
    ("status", "said"),
    [("planned", "Planned in {}."), ("unconfirmed", "It was there in {}.")],
)
@pytest.mark.parametrize(("document", "year"), [(None, 2004), ("report", 1998)])
def test_what_a_document_says_is_of_its_year(status, said, document, year):
    county = directory(*smallest(), PLAN, REPORT, from_a_document(status, document))
    assert said.format(year) in text(county, "hubs/old/")


@pytest.mark.parametrize(
    ("document", "cited"),
    [(None, "plan of 2004, line 14"), ("report", "report of 1998, line 14")],
)
def test_a_source_names_its_document_and_the_line(document, cited):
    county = directory(*smallest(), PLAN, REPORT, from_a_document("planned", document))
    assert f"The Consortium’s {cited}" in text(county, "hubs/old/")
