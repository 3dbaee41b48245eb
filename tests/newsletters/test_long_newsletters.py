"""A long issue is whole in every form: 200 KB, and 2 MB where every page is looked at."""

from itertools import count, islice

import pytest
from lxml import html

from consortium.html.plain_html import plain_html
from consortium.large_print import large_print_body
from consortium.mail.newsletter_mail import LARGEST
from mail_fixtures import mail_of
from newsletter_fixtures import article

PART = """\
## Part {number}

Words of *some* length, [a link](https://example.org/), and 10:30am on 4 March 2027 for £5,000.

- One
- Two
    - Three

| Place | Money |
| --- | --- |
| Ayton {number} | £5 |
| Beeford {number} | £6 |

"""


@pytest.fixture(scope="module")
def parts(request) -> int:
    """How many parts it has: 200 bytes each."""
    return 10_000 if request.config.getoption("every_page") else 1_000


@pytest.fixture(scope="module")
def text(parts):
    return "".join(PART.format(number=number) for number in islice(count(1), parts))


@pytest.fixture(scope="module")
def long_article(text, parts):
    assert len(text) > 200 * parts
    return article(text)


def counts(markup, *tags):
    tree = html.fragment_fromstring(markup, create_parent="div")
    return [sum(1 for _ in tree.iter(tag)) for tag in tags]


def test_on_its_page(long_article, parts):
    assert counts(long_article, "h2", "ul", "table") == [parts, 2 * parts, parts]


def test_in_large_print_with_a_record_a_row(long_article, parts):
    twin = large_print_body(f"<h1>Long</h1>{long_article}")
    assert counts(twin, "h2", "ul", "table") == [parts, 2 * parts, 0]
    assert counts(twin, "h3", "dl") == [2 * parts, 2 * parts]
    assert f"Place: Ayton {parts}<" in twin


def test_in_the_feed(long_article, parts):
    item = plain_html(long_article, "https://example.org/newsletters/long/")
    assert counts(item, "h2", "ul", "table") == [parts, 2 * parts, parts]


def test_in_the_mail_up_to_where_it_is_cut(text):
    mail = mail_of(text)
    assert not mail.whole
    assert 0.9 * LARGEST < len(mail.html.encode()) <= LARGEST
    assert "Part 1\n" in mail.text
    assert "Read the rest on the web" in mail.text
