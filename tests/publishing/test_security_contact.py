"""Whom to tell of a hole in the website's safety."""

from datetime import date

import pytest

from consortium.publishing.security_contact import security_contact

DAY = date(2026, 12, 3)
ISSUES = "https://example.org/a/b/issues/new"


@pytest.mark.parametrize(
    ("email", "issues", "contact"),
    [
        ("office@example.org", ISSUES, "mailto:office@example.org"),
        (None, ISSUES, ISSUES),
    ],
)
def test_the_office_is_told_or_else_the_repository(email, issues, contact):
    assert security_contact(email, issues, DAY).splitlines() == [
        f"Contact: {contact}",
        "Expires: 2027-03-03T00:00:00Z",
        "Preferred-Languages: en",
    ]


def test_where_nobody_can_be_told_there_is_no_file():
    assert security_contact(None, "", DAY) is None
