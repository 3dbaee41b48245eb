"""A notice stands on one page, whatever a hub's record holds."""

import re

import pymupdf
import pytest

from consortium.paper.document import PaperError
from consortium.paper.documents import CLEAR_PRINT, documents
from consortium.paper.typesetting import typeset
from counties import directory, hub
from paper_fixtures import DOCS, TEMPLATES, need_paper
from rendering import renderer

LONG_NAME = ("The Association of Halls, Huts and Other Meeting Places of the Villages " * 2)[:120]
ADDRESS = "\n".join(f"{number} The Long Building in the Long Street" for number in range(8))


def contact(number, **fields):
    return {
        "role": f"Desk {number}",
        "name": "A Person of the Hub",
        "email": f"desk{number}.of.the.hub@the-hub.example.org",
        "telephone": "01632 960123 extension 12",
        "website": "https://ayton.example.org/contact/",
        "address": "The Hall\nThe Street\nAyton\nAY1 1AA",
    } | fields


def notice(**fields):
    """The notice of Ayton, with what is given in the record of its hub."""
    county = directory(
        hub("ayton", general="yes", **fields), hub("beeford"), hub("wide", "county", general="yes")
    )
    made = documents(renderer(county).site, TEMPLATES, DOCS)
    (found,) = (one for one in made if one.name == "ayton-notice")
    return found


def printed(document):
    """What stands on the one page of a document."""
    pdf = pymupdf.open(stream=typeset(document).pdf)
    assert len(pdf) == 1
    spans = [
        span
        for block in pdf[0].get_text("dict")["blocks"]
        for line in block["lines"]
        for span in line["spans"]
        if span["text"].strip()
    ]
    assert min(span["size"] for span in spans) >= CLEAR_PRINT - 0.01
    edge = pdf[0].rect
    assert all(span["bbox"][2] < edge.x1 and span["bbox"][3] < edge.y1 for span in spans)
    return " ".join(pdf[0].get_text().replace("\xa0", " ").split())


@pytest.mark.parametrize("count", [1, 2, 3, 5, 8, 20])
def test_it_holds_as_many_contacts_as_fit_and_says_how_many_more_there_are(count):
    need_paper()
    text = printed(notice(contacts=[contact(number) for number in range(count)]))
    shown = re.findall(r"Desk (\d+): A Person", text)
    assert shown == [str(number) for number in range(len(shown))]
    assert shown
    more = count - len(shown)
    told = re.search(r"There (?:is|are) (\d+) more contacts? on the website: (\S+)", text)
    assert (int(told[1]) if told else 0) == more
    if told:
        assert told[2] == "consortium.example.org/hubs/ayton/"


def test_one_contact_more_would_not_have_fitted():
    document = notice(contacts=[contact(number) for number in range(20)])
    need_paper()
    shown = len(re.findall(r"Desk \d+: A Person", printed(document)))
    assert 1 < shown < 19
    with_one_more = document.shorter[18 - shown]
    assert f"Desk {shown}: A Person" in with_one_more
    assert f"Desk {shown + 1}: A Person" not in with_one_more


@pytest.mark.parametrize(
    "fields",
    [
        {"name": LONG_NAME},
        {"summary": "long words " * 14},
        {"description": "word " * 15},
        {"notice": {"text": "We are closed in the week of the fair. " * 7}},
        {"contacts": [contact(0, email=f"{'a' * 24}@{'b' * 3}.example.org")]},
        {"contacts": [contact(0, address=ADDRESS), contact(1, address=ADDRESS)]},
        {"contacts": [contact(0, role=LONG_NAME, name=LONG_NAME, address=ADDRESS)]},
        {"contacts": [contact(0, website=f"https://example.org/{'long-path/' * 20}")]},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_awkward_records_fit(fields):
    need_paper()
    text = printed(notice(**{"contacts": [contact(0)]} | fields))
    first = {"contacts": [contact(0)], **fields}["contacts"][0]
    squeezed = text.replace(" ", "")
    for words in (first["role"], first["email"], first["address"].splitlines()[-1]):
        assert words.replace(" ", "") in squeezed


def test_where_one_contact_takes_the_page_the_needs_are_there_by_name():
    need_paper()
    in_full = "consortium.example.org/areas/ayton/payroll/"
    briefly = "Whotoaskabouteach:consortium.example.org/areas/ayton/"
    for count in range(20, 40):
        lines = [
            f"{number} A Building with a Long Name in the Long Street" for number in range(count)
        ]
        text = printed(notice(contacts=[contact(0, address="\n".join(lines))])).replace(" ", "")
        assert (in_full in text) != (briefly in text)
        if briefly in text:
            break
    assert briefly in text
    assert lines[-1].replace(" ", "") in text
    assert "Money;Payroll;Computers." in text


def test_a_contact_that_is_longer_than_the_page_is_told_of():
    need_paper()
    endless = "\n".join(f"Line {number} of a building in a long street" for number in range(80))
    with pytest.raises(PaperError, match="even with one contact and no more"):
        typeset(notice(contacts=[contact(0, address=endless)]))
