"""The documents that records take facts from: their words are functions of their records."""

from dataclasses import replace

import pytest

from built_site import BuiltPage, words
from consortium.model import Document
from consortium.pages import Landing, made_pages
from counties import PLAN, directory, hub, newsletter, organisation, project, smallest
from rendering import renderer, text

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


def test_whoever_is_no_consortium_is_called_by_its_own_name():
    county = directory(
        *smallest(),
        from_a_document("planned", None),
        project("ict"),
        organisation("trust", status="unconfirmed"),
        newsletter("first"),
    )
    own = {"name": "Link Up Testshire", "wordmark": ("Link Up", "Testshire"), "called": None}
    county = replace(county, consortium=county.consortium.model_copy(update=own))
    renders = renderer(county)
    bodies = {page.path: page.body for page in made_pages(renders)}
    landing = Landing(renders, {})
    for marker in ("plan_cards", "plan_notice", "purpose"):
        html = f'<p><a href="made:{marker}"></a></p>'
        bodies[marker] = landing.fill(html, "x/", title="X", file="docs/x.md")
    said = {
        path: words(BuiltPage(path, f"<article>{body}</article>").article)
        for path, body in bodies.items()
    }
    assert "The Link Up Testshire’s plan of 2004" in said["hubs/old/"]
    assert {path: text for path, text in said.items() if "Consortium" in text} == {}
