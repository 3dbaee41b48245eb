"""Made-up newsletters as e-mails."""

import re
from email import message_from_bytes, policy

from built_site import REPOSITORY
from consortium.mail.files import mail_files
from consortium.mail.newsletter_mail import newsletter_mail
from consortium.mail.templates import MailTemplates
from consortium.newsletters.issue import published_issues
from counties import TODAY, directory, hub, newsletter, smallest
from rendering import renderer

NAME = "The Made-up Consortium"
SITE = "https://consortium.example.org/"
LONG = "a-name-that-is-far-too-long-for-one-line-of-a-mail-because-it-never-seems-to-end"

EVERYTHING = f"""\
Welcome to R&D: grants < £5k 🎉 and `]]>` for all.

## What is new

See [the hub in Ayton](record:hubs/ayton#contact), [the *long* one](record:hubs/{LONG}) and
[our office](mailto:office@example.org).

- One thing. It has [a link](https://example.org/one?a=1&b=2).
- Another thing:

    1. first of all
    2. and last

> “It was said.” (line 1)

### A table

| Day | What |
| --- | --- |
| 1 May | Tea and cake |
| 2 May | [Cards](https://example.org/cards) |

![A hall with a red door](hall.jpg)

<p dir="rtl">שלום לכולם</p>

漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字

On 1 May we meet.{"  "}
Bring a friend.
"""


def mails_of(county, today=TODAY, *, docs=REPOSITORY / "docs"):
    """Every issue of a county as a mail, the newest first. `docs` is where its pictures are."""
    made = renderer(county, today=today)
    templates = MailTemplates(made.site, REPOSITORY / "overrides", name=NAME, docs=docs)
    return [newsletter_mail(issue, templates) for issue in published_issues(made)]


def mail_of(text, *, office=None, today=TODAY, docs=REPOSITORY / "docs", **fields):
    issue = newsletter("news", text=text, **fields)
    (mail,) = mails_of(directory(*smallest(), hub(LONG), issue, office=office), today, docs=docs)
    return mail


def files_of(*records, office=None):
    """The files for editors, by address, of a county with some records."""
    made = renderer(directory(*smallest(), *records, office=office))
    docs = REPOSITORY / "docs"
    templates = MailTemplates(made.site, REPOSITORY / "overrides", name=NAME, docs=docs)
    return mail_files(published_issues(made), templates)


def parts(mail):
    """The draft as a mail program reads it, and its words, plain and as HTML."""
    read = message_from_bytes(mail.draft, policy=policy.default)
    return read, *(read.get_body((form,)).get_content() for form in ("plain", "html"))


def flat(text):
    """A plain-text mail without its lines: what underlines headings, and where links lead, gone."""
    lines = [line for line in text.splitlines() if not re.fullmatch(r"[=-]+", line)]
    marked = re.sub(r"(?m)^\s*([*>]|\d+\.) ", "", "\n".join(lines))
    return " ".join(re.sub(r" ?<(https?|mailto|tel):[^>]*>", "", marked.replace("\n", " ")).split())
