"""The Jinja environment of the package: autoescape on, no undefined values, no MkDocs."""

from datetime import date
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from markupsafe import Markup

from consortium.addresses import address, answer_address, key, record_file, relative
from consortium.answers import ContactPoint
from consortium.model import Listed
from consortium.pages.age import age
from consortium.telephone import dialled, grouped


@pass_context
def _link(context, target: str) -> str:
    """Give the link to a target of the site from the page that is being rendered."""
    return relative(target, context["path"])


@pass_context
def _age(context, record: Listed | ContactPoint):
    return age(record, context["site"].today)


def day(value: date) -> str:
    """Write a day as people read it: "3 October 2026". The month's name needs no locale."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def paragraphs(text: str) -> list[str]:
    """Split plain text at its empty lines; the line breaks inside a paragraph become spaces."""
    return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]


def plan_lines(lines: tuple[int, int]) -> str:
    """Write lines of the plan: "line 437" or "lines 437 to 451"."""
    first, last = lines
    return f"line {first}" if first == last else f"lines {first} to {last}"


def listed(words: list[str], joint: str = "and") -> str:
    """Join words as in speech: "Corby, Kettering and Northampton"."""
    *first, last = words
    return f"{', '.join(first)} {joint} {last}" if first else last


def small_first(text: str) -> str:
    """Give the text with a small first letter, for use inside a sentence."""
    return text[:1].lower() + text[1:]


def _plain(text: str) -> str:
    """Undo the escaping that a macro's text comes with: a mail is plain text."""
    return text.unescape() if isinstance(text, Markup) else text


def mail_link(email: str, subject: str = "", body: str = "") -> str:
    """Give a `mailto:` address that begins a mail (RFC 6068: lines end in CR LF)."""
    fields = {"subject": _plain(subject), "body": _plain(body).strip().replace("\n", "\r\n")}
    begun = "&".join(f"{name}={quote(text, safe='')}" for name, text in fields.items() if text)
    return f"mailto:{quote(email, safe='@')}{'?' if begun else ''}{begun}"


def environment(folder: Path) -> Environment:
    """Make the environment that reads templates below a folder (the theme's `overrides`)."""
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    made.filters |= {
        "address": address,
        "age": _age,
        "day": day,
        "dialled": dialled,
        "grouped": grouped,
        "key": key,
        "link": _link,
        "listed": listed,
        "mail_link": mail_link,
        "paragraphs": paragraphs,
        "plan_lines": plan_lines,
        "record_file": record_file,
        "small_first": small_first,
    }
    made.globals |= {"answer_address": answer_address}
    return made
