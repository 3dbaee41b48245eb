"""Every address and number that a PDF prints can be followed by whoever reads it on a screen."""

import re
from datetime import date

import pymupdf
import pytest

from consortium.paper.documents import documents
from counties import CHECKED, directory, hub, newsletter, organisation, service
from paper_fixtures import DOCS, TEMPLATES
from rendering import renderer

TO_FOLLOW = re.compile(r"@|(?:[a-z0-9-]+\.)+(?:org|com|uk|net)\b|^0\d{4,5}$|^\d{6}$")
"""What of a printed word is part of an e-mail address, a web address or a telephone number."""

OFFICE = {
    "email": "the.office@consortium.example.org",
    "telephone": "01632 960100",
    "address": "The Hall\nAyton\nAY1 1AA",
    "checked": date(2026, 11, 1),
    "checked_by": "the administrator",
}


def contacts(name):
    return [
        {
            "role": role,
            "email": f"{role.lower()}@{name}.example.org",
            "telephone": "01632 960123 extension 12",
            "website": f"https://{name}.example.org/{role.lower()}/",
        }
        for role in ("Desk", "Bookings")
    ]


COUNTY = directory(
    hub("ayton", contacts=contacts("ayton"), organisation="body", general="yes"),
    hub("beeford", status="planned"),
    hub("wide", "county", general="yes", contacts=contacts("wide")),
    service("wages", ["ayton"], ["payroll"], contacts=contacts("wages")),
    organisation("body", contacts=contacts("body"), **CHECKED),
    newsletter("one", text="Write to <editor@consortium.example.org>, or [ring](tel:0163296)."),
    office=OFFICE,
)


@pytest.fixture(scope="module")
def made(typeset_once):
    """Every document of a county with an office and contacts, in the smaller size."""
    every = documents(renderer(COUNTY).site, TEMPLATES, DOCS)
    smaller = [document for document in every if document.points < 24]
    by_name = typeset_once("contacts", smaller)
    return [by_name(document.name) for document in smaller]


@pytest.fixture(scope="module")
def pdfs(made):
    return {each.document.name: each.pdf for each in made}


def without_a_link(pdf):
    for page in pdf:
        links = [link["from"] for link in page.get_links()]
        for *box, word, _, _, _ in page.get_text("words"):
            area = pymupdf.Rect(box)
            middle = (area.top_left + area.bottom_right) / 2
            if TO_FOLLOW.search(word) and not any(middle in link for link in links):
                yield page.number + 1, word


def test_each_address_and_number_has_a_link_on_it(pdfs):
    assert len(pdfs) == 14
    assert {name: list(without_a_link(pdf)) for name, pdf in pdfs.items()} == {
        name: [] for name in pdfs
    }


def test_every_word_of_each_is_printed(made):
    assert {each.document.name: each.lost_words() for each in made if each.lost_words()} == {}


def test_the_links_lead_to_the_office_and_to_whoever_can_be_asked(pdfs):
    led_to = {
        name: {link.get("uri", "") for page in pdf for link in page.get_links()}
        for name, pdf in pdfs.items()
    }
    for name in ("ayton-18-point", "whole-directory-18-point", "newsletter-one-18-point"):
        assert {"mailto:the.office@consortium.example.org", "tel:+44-1632-960100"} <= led_to[name]
    assert {
        "mailto:desk@wages.example.org",
        "https://wages.example.org/desk/",
    } <= led_to["ayton-18-point"]
    for name in ("ayton", "beeford"):
        assert led_to[f"{name}-poster-a4"] == {
            "tel:+44-1632-960123;ext=12",
            f"https://consortium.example.org/{name}/",
        }
