"""The pages on which people look for help can be read by somebody who is tired."""

import copy
import re
import statistics

import pytest
import textstat

from built_site import words
from kinds_of_page import KINDS

pytestmark = pytest.mark.both_sites

FINDING = re.compile(
    r"$|find/$|find/outside/$|areas/|needs/|communities/|hubs/|services/|organisations/|projects/"
    r"|newsletters/|events/|plan/|evidence/|glossary/|coverage/$|freshness/$|contact/$|subscribe/$|changes/$"
    r"|privacy/$|accessibility/$"
)
LIMIT = 8


def prose(page, names):
    """The sentences of a page, without its quotes, lists of links and the names of places."""
    article = copy.deepcopy(page.article)
    for element in article.iter():
        left_out = element.tag in (
            "nav",
            "q",
            "form",
            "svg",
            "table",
            "aside",
            "details",
            "template",
        )
        if left_out or "small" in (element.get("class") or "").split():
            for child in list(element):
                element.remove(child)
            element.text = ""
    sentences = []
    for element in article.iter():
        if element.tag in ("p", "li", "dd"):
            text = words(element)
            if text.endswith((".", "?", ":", "!")):
                sentences.append(text.rstrip(":") + ("." if text.endswith(":") else ""))
    text = re.sub("“[^”]*”", "this", " ".join(sentences))
    for name in names:
        text = text.replace(name, "Corby")
    return text


@pytest.fixture(scope="module")
def names(site):
    """Names that nobody can make shorter: places and bodies, the longest first."""
    directory = site.directory
    records = [
        *directory.areas.values(),
        *directory.organisations.values(),
        *directory.hubs.values(),
    ]
    return sorted({record.name for record in records}, key=len, reverse=True)


def test_pages_for_finding_help_read_at_grade_8_or_below(site, names):
    grades = {
        path: textstat.flesch_kincaid_grade(text)
        for path, page in site.pages.items()
        if FINDING.match(path)
        for text in [prose(page, names)]
        if len(text.split()) > 30
    }
    assert len(grades) > 120
    for kind in KINDS:
        of_kind = [grade for path, grade in grades.items() if kind.has(path)]
        assert not of_kind or statistics.median(of_kind) <= LIMIT, kind.id
    # One record may be hard to put in plain words.
    hard = {path: grade for path, grade in grades.items() if grade > LIMIT}
    assert len(hard) <= len(grades) / 20, hard


def test_the_measure_finds_a_page_that_is_hard_to_read():
    hard = (
        "Organisational infrastructure development necessitates comprehensive multidimensional "
        "consultation regarding representative accountability structures."
    )
    assert textstat.flesch_kincaid_grade(hard) > LIMIT
