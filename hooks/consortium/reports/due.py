"""What is due, in Markdown, with the e-mail to each body ready to be sent."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from consortium.addresses import address, confirming_form, record_file
from consortium.directory import Directory
from consortium.due.body import DueBody, due_bodies
from consortium.due.record import Why
from consortium.rendering.environment import mail_link
from consortium.rendering.said_here import say_as_here
from consortium.reports.markdown import line_of_code, report_environment, with_room
from consortium.reports.summary import Links
from consortium.standing import due_by
from consortium.telephone import grouped

LONGEST_LINK = 1_800
"""Letters of an e-mail's link: programs cut longer ones off."""

TIME_TO_ANSWER = timedelta(weeks=3)


@dataclass(frozen=True)
class _Entry:
    """A body to ask, with the e-mail to it, if there is anybody: its first line is the subject.

    `mail_link` opens it ready to be sent, where it is short enough for that. `check_link` opens
    the form that says its records are right.
    """

    body: DueBody
    email: str
    mail_link: str
    check_link: str


def due_report(
    directory: Directory, today: date, *, templates: Path, links: Links, has_form: bool
) -> str:
    """Write what is due by body, as many with their e-mails as an issue has room for.

    `links.files` is what a file's path is put after where it can be changed. `has_form` says
    whether the site has the form of checks.
    """
    made = report_environment(
        templates,
        today,
        directory.documents,
        address=address,
        file=record_file,
        grouped=partial(grouped, country=directory.consortium.country),
        in_link=_in_link,
        line_by_line=_line_by_line,
    )
    say_as_here(made, directory.own_words)
    bodies = due_bodies(directory, today)
    entries = [_entry(made, directory, body, today, links) for body in bodies]
    whys = Counter(due.why for body in bodies for due in body.records)
    told = {
        "count": whys.total(),
        "counts": [(why, whys[why]) for why in Why if whys[why]],
        "by": due_by(today),
        "links": links,
        "has_form": has_form,
    }

    return with_room(partial(_text, made, told, entries), len(entries))


def _text(made: Environment, told: dict[str, object], entries: Sequence[_Entry], shown: int) -> str:
    template = made.get_template("reports/due.md.jinja")
    text = template.render(told, entries=entries[:shown], more=entries[shown:])
    return f"{text}\n"


def _entry(
    made: Environment, directory: Directory, body: DueBody, today: date, links: Links
) -> _Entry:
    written = made.get_template("reports/due-email.txt.jinja").render(
        body=body,
        consortium=directory.consortium,
        site=links.site.rstrip("/"),
        answer_by=today + TIME_TO_ANSWER,
    )
    email = "" if body.is_read else Markup(written).unescape()  # noqa: S704 (as plain text)
    check_link = f"{links.site.rstrip('/')}/{confirming_form(body.records[0].record)}"
    return _Entry(body, email, _mail_link(body, email), check_link)


def _mail_link(body: DueBody, email: str) -> str:
    """Give the address that opens an e-mail ready to be sent, or "" if it is too long for that."""
    subject, _, text = email.partition("\n")
    link = mail_link(body.email, subject, text)
    return link if email and body.email and len(link) <= LONGEST_LINK else ""


def _in_link(link: str) -> str:
    """Write an address so that no bracket of it ends a link."""
    return link.replace("(", "%28").replace(")", "%29")


def _line_by_line(text: str) -> Markup:
    """Make a text safe within a block of code: no line of it can end the block."""
    lines = (line_of_code(line).replace("```", "'''") for line in text.splitlines())
    return Markup("\n").join(lines)
