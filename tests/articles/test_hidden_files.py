"""A picture is on the website when something that can be read shows it."""

from datetime import timedelta

import pytest

from consortium.newsletters.hidden_files import hidden_files
from counties import TODAY, newsletter

HALL = "newsletters/hall.jpg"
SHOWN = "![A hall](hall.jpg)"
UNREAD = {
    "a draft": {"draft": "yes"},
    "an issue of tomorrow": {"published": TODAY + timedelta(days=1)},
    "a withdrawn issue": {"withdrawn": {"date": TODAY, "because": "a day was wrong"}},
}


def hidden(*issues, pages=()):
    return hidden_files(issues, TODAY, dict(pages))


@pytest.mark.parametrize("fields", UNREAD.values(), ids=UNREAD)
def test_what_an_issue_shows_that_cannot_be_read_is_hidden(fields):
    picture = {"file": "top.png", "alt": "A fair"}
    text = f"{SHOWN}\n\n![A room](tea%20room.jpg)\n\n[The form](form.pdf)"
    assert hidden(newsletter("one", text=text, picture=picture, **fields)) == {
        HALL,
        "newsletters/top.png",
        "newsletters/tea room.jpg",
        "newsletters/form.pdf",
    }


def test_what_another_issue_shows_stays():
    draft = newsletter("draft", text=SHOWN, draft="yes")
    assert hidden(draft, newsletter("out", 2)) == {HALL}
    assert hidden(draft, newsletter("out", 2, SHOWN)) == set()
    at_the_top = {"file": "hall.jpg", "alt": "A hall"}
    assert hidden(draft, newsletter("out", 2, picture=at_the_top)) == set()
    assert hidden(draft, newsletter("out", 2, "![Another](town-hall.jpg)")) == {HALL}


def test_what_a_page_shows_stays():
    draft = newsletter("draft", text=SHOWN, draft="yes")
    page = {"about/index.md": "![A hall](../newsletters/hall.jpg)"}
    assert hidden(draft, pages=page) == set()
    assert hidden(draft, pages={"about/index.md": "![Another hall](hall.jpg)"}) == {HALL}


def test_nothing_else_is_hidden():
    text = (
        "[Find help](../find/index.md) [the list](index.md) ![Ours](../assets/favicon.svg) "
        "![Theirs](https://example.org/newsletters/x.jpg) [Corby](record:hubs/corby)"
    )
    assert hidden(newsletter("draft", text=text, draft="yes")) == set()
