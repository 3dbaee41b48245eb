"""The Jinja environment of the package: autoescape on, no undefined values, no MkDocs."""

import re
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sized
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from consortium import calendar_addresses, feed_addresses
from consortium.addresses import answer_address, confirming_form, key, relative
from consortium.answers.contact_point import ContactPoint, office
from consortium.confirming import may_be_confirmed
from consortium.events.occurrence import as_written, following
from consortium.events.stage import booking
from consortium.html.line_breaks import BREAK, breaking_parts
from consortium.model import KINDS, Identified, Kind, Listed, kind_of
from consortium.numbers import number_in_words
from consortium.rendering.kept_templates import keep_compiled
from consortium.rendering.said_here import say_as_here
from consortium.rendering.site import Site
from consortium.rendering.when import days_that_come_again, hours, moment, when
from consortium.standing import Standing, checked, standing, tally
from consortium.telephone import dialled, grouped
from consortium.telling import Telling
from consortium.text.a_to_z import initial_id
from consortium.time.days import in_words, month_in_words, seen_in_words

_path: ContextVar[str] = ContextVar("path")


@contextmanager
def at(path: str) -> Iterator[None]:
    """Have `link` give links from the page at `path`, in all that is rendered meanwhile.

    It is no value of the context: macros would have to be imported anew for every page.
    """
    before = _path.set(path)
    try:
        yield
    finally:
        _path.reset(before)


def _link(target: str) -> str:
    """Give the link to a target of the site from the page that is being rendered."""
    return relative(target, _path.get())


def _kind(record: Identified) -> Kind:
    """Give the kind of a record."""
    return kind_of(type(record))


def _of_site(site: Site) -> Mapping[str, Callable[..., Any]]:
    """Give the filters that ask a site: a report, which is of none, never comes by them."""

    def of_holder(holder: Listed | ContactPoint) -> Standing:
        """Say what is known of a record, or of whoever is behind a contact."""
        if not isinstance(holder, ContactPoint):
            return site.standing(holder)
        if holder.record is None:
            return checked(holder.checked, holder.checked_by, site.today)
        return standing(holder.record, site.today)

    def cited(part: Any) -> str:
        """Name the lines of a part with their document: "plan of 1998, lines 11 to 14"."""
        document: Any = site.directory.document(getattr(part, "document", None))
        return f"{document.called}, {plan_lines(part.lines)}"

    return {
        "address": lambda record: site.told_at(record),  # noqa: PLW0108 (a report has no site)
        "booking": lambda event: booking(event, site.today),
        "called_here": lambda words: site.directory.own_words.said(words),  # noqa: PLW0108 (as above)
        "cited": cited,
        "dialled": lambda number: dialled(number, site.directory.consortium.country),
        "document": lambda says: site.directory.document(says.document),
        "grouped": lambda number: grouped(number, site.directory.consortium.country),
        "in_money": lambda amount: f"{site.directory.consortium.money}{amount:,}",
        "may_be_confirmed": lambda record: (
            isinstance(record, Listed) and may_be_confirmed(record, site.today)
        ),
        "standing": of_holder,
        "tally": lambda records: tally(map(of_holder, records)),
        "telling": lambda project: Telling(project, standing(project, site.today).old),
    }


_ON_THE_WEB = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:)]")


def linked(text: str) -> Markup:
    """Give a text (escaped) with its web addresses as links, written without their scheme."""
    parts, end = [], 0
    for match in _ON_THE_WEB.finditer(text):
        address = match[0]
        shown = re.sub(r"^https?://(?:www\.)?|/$", "", address)
        link = Markup('<a href="{}">{}</a>').format(address, shown)
        parts += [text[end : match.start()], link]
        end = match.end()
    return Markup("").join([*parts, text[end:]])


def full_stop(text: str) -> str:
    """Give the full stop after a text, or nothing where it ends with a sign of its own."""
    return "" if text.endswith((".", "?", "!")) else "."


def _site_name(address: str) -> str:
    """Give the name of the website of an address: "acie.org.uk"."""
    return (urlsplit(address).hostname or address).removeprefix("www.")


def paragraphs(text: str) -> list[str]:
    """Split plain text at its empty lines; the line breaks inside a paragraph become spaces."""
    return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]


def plan_lines(lines: tuple[int, int]) -> str:
    """Write lines of the plan: "line 437" or "lines 437 to 451"."""
    first, last = lines
    return f"line {first}" if first == last else f"lines {first} to {last}"


def pick(records: Mapping[str, Any], ids: tuple[str, ...]) -> list[Any]:
    """Give the records of some ids, in the order of the ids."""
    return [records[id_] for id_ in ids]


def listed(words: list[str], joint: str = "and") -> str:
    """Join words as in speech: "Ayton, Beeford and Ceebury"."""
    *first, last = words
    return f"{', '.join(first)} {joint} {last}" if first else last


def one_or_more(number: int | Sized, one: str, more: str) -> str:
    """Give the word for one of something, or for any other number of them."""
    count = number if isinstance(number, int) else len(number)
    return one if count == 1 else more


def _below_a_part(html: Markup) -> Markup:
    """Put the headings of a page below that of a part, which is of the third level."""
    lower = re.sub(r"(</?h)([2-4])\b", lambda match: f"{match[1]}{int(match[2]) + 2}", str(html))
    return Markup(lower)  # noqa: S704 (it was markup before)


def _plain(text: str) -> str:
    """Undo the escaping that a macro's text comes with: a mail is plain text."""
    return text.unescape() if isinstance(text, Markup) else text


def mail_link(email: str, subject: str = "", body: str = "") -> str:
    """Give a `mailto:` address that begins a mail (RFC 6068: lines end in CR LF)."""
    fields = {"subject": _plain(subject), "body": _plain(body).strip().replace("\n", "\r\n")}
    begun = "&".join(f"{name}={quote(text, safe='')}" for name, text in fields.items() if text)
    return f"mailto:{quote(email, safe='@')}{'?' if begun else ''}{begun}"


def webcal(address: str) -> str:
    """Give the address that makes a calendar program subscribe to a calendar of the site."""
    return f"webcal:{address.partition(':')[2]}"


_FILTERS: Mapping[str, Callable[..., Any]] = {
    "as_written": as_written,
    "below_a_part": _below_a_part,
    "breaking_parts": breaking_parts,
    "confirming_form": confirming_form,
    "day": in_words,
    "days_that_come_again": days_that_come_again,
    "following": following,
    "full_stop": full_stop,
    "hours": hours,
    "initial_id": initial_id,
    "key": key,
    "kind": _kind,
    "link": _link,
    "linked": linked,
    "listed": listed,
    "mail_link": mail_link,
    "moment": moment,
    "month": month_in_words,
    "number_in_words": number_in_words,
    "one_or_more": one_or_more,
    "paragraphs": paragraphs,
    "pick": pick,
    "plan_lines": plan_lines,
    "seen": seen_in_words,
    "site_name": _site_name,
    "webcal": webcal,
    "when": when,
}
_GLOBALS: Mapping[str, Any] = {
    "answer_address": answer_address,
    "calendar_addresses": calendar_addresses,
    "feed_addresses": feed_addresses,
    "kinds": KINDS,
    "line_break": Markup(BREAK),  # noqa: S704 (it is ours)
}


class _Environment(Environment):
    """One whose templates all know the same: no template is asked for with more of its own."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:  # noqa: ARG002
        return self.globals


def environment(folder: Path, site: Site | None = None) -> Environment:
    """Make the environment that reads templates below a folder (the theme's `overrides`).

    Those of a site know `site`, `directory` and `office` too.
    """
    made = _Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
    )
    made.filters |= {**_FILTERS, **_of_site(cast("Site", site))}
    made.globals |= _GLOBALS
    if site:
        made.globals |= {
            "site": site,
            "directory": site.directory,
            "office": office(site.directory),
        }
        say_as_here(made, site.directory.own_words)
    keep_compiled(made)
    return made


def said(environment: Environment, template: str, macro: str, *arguments: object) -> str:
    """Give what a macro of a template makes of the arguments, as plain text."""
    made = getattr(environment.get_template(template).module, macro)(*arguments)
    return str(made.unescape())
