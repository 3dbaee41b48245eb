"""Newsletters as drafts (.eml), which an editor opens and sends."""

from email import message_from_bytes
from email.header import decode_header, make_header

import pytest

from mail_fixtures import EVERYTHING, NAME, mail_of, parts
from rendering import OFFICE


@pytest.fixture(scope="module")
def everything():
    return mail_of(EVERYTHING)


def test_a_draft_opens_as_a_mail_to_send_with_its_title_as_the_subject():
    title = "R&D: grants < £5k 🎉 ]]> שלום"
    draft, _, _ = parts(mail_of("News.", title=title, office=OFFICE))
    assert draft["Subject"] == title
    assert draft["From"].addresses[0].addr_spec == "office@example.org"
    assert draft["From"].addresses[0].display_name == NAME
    assert draft["X-Unsent"] == "1"
    assert draft["Date"].datetime.isoformat() == "2026-11-22T03:00:00+00:00"
    assert [part.get_content_type() for part in draft.iter_parts()] == ["text/plain", "text/html"]
    assert not draft.defects


@pytest.mark.parametrize("before", [16, 29, 47, 60])
def test_a_subject_keeps_its_spaces_wherever_its_line_ends(before):
    title = f"{'a ' * before}“Tea” – café"
    subject = message_from_bytes(mail_of("News.", title=title).draft)["Subject"]
    assert str(make_header(decode_header(subject))) == title


def test_in_summer_a_draft_carries_londons_summer_time():
    draft, _, _ = parts(mail_of("News.", published="2026-07-01"))
    assert draft["Date"].datetime.isoformat() == "2026-07-01T03:00:00+01:00"


def test_without_an_e_mail_address_of_the_office_a_draft_leaves_its_sender_open(everything):
    draft, _, _ = parts(everything)
    assert [draft[name] for name in ("From", "To", "Bcc", "Message-ID")] == [None] * 4


def test_a_draft_has_lines_that_every_mail_server_bears(everything):
    lines = everything.draft.split(b"\r\n")
    assert max(map(len, lines)) <= 78
    assert everything.draft.isascii()
    assert b"\n" not in b"".join(lines)


def test_a_long_address_to_stop_at_stands_in_a_draft_as_it_is():
    email = f"newsletter@{'northamptonshire.' * 4}example.org"
    draft = mail_of("News.", office={**OFFICE, "email": email}).draft
    assert f"\r\nList-Unsubscribe: <mailto:{email}?subject=stop>\r\n".encode() in draft


def test_the_same_issue_gives_the_same_bytes(everything):
    assert mail_of(EVERYTHING) == everything
