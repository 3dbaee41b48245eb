"""All that is made from the records, without MkDocs, and what has to hold for it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

import feedparser

import editions
from built_site import LARGE_PRINT, BuiltPage, words
from checked import check_repository, terms
from consortium.addresses import page_address
from consortium.calendars.made import calendars
from consortium.checking.repository_files import repository_at
from consortium.directory import Directory
from consortium.geography.gazetteer import read_gazetteer
from consortium.large_print import Edition
from consortium.mail.files import mail_files
from consortium.mail.templates import MailTemplates
from consortium.model import LISTED
from consortium.newsletters.issue import published_issues
from consortium.pages import MARKERS, made_pages, redirects_to_parts
from consortium.paper.documents import documents
from consortium.problems.problem import stopping
from consortium.publishing.redirects import redirects
from consortium.reading.newsletter_files import is_newsletter
from consortium.rendering import Renderer, Site
from consortium.rendering.page import Page
from consortium.telephone import dialled
from feed_fixtures import feed_files
from rfc5545 import complaints

ADDRESS = "https://consortium.example.org/"
KINDS_WITH_STATUS = ("hubs", "services", "organisations")


def checked(folder: Path, day: date) -> tuple[Directory | None, list[str]]:
    """Give the directory of a repository, or else what has to be put right."""
    directory, problems = check_repository(
        repository_at(folder), terms(repository_at(folder), today=day), markers=MARKERS
    )
    return directory, [problem.message for problem in stopping(problems)]


@dataclass(frozen=True)
class WholeSite:
    """What is made from the records of a folder on a day."""

    folder: Path
    directory: Directory
    day: date

    @cached_property
    def site(self) -> Site:
        geography = self.folder / "data" / "geography"
        gazetteer = read_gazetteer(geography, self.directory.areas.values())
        return Site(self.directory, gazetteer, self.day, ADDRESS, "https://code.example.org/")

    @cached_property
    def renderer(self) -> Renderer:
        return Renderer(self.site, self.folder / "overrides")

    @cached_property
    def pages(self) -> dict[str, Page]:
        return {page.path: page for page in made_pages(self.renderer)}

    @cached_property
    def written(self) -> set[str]:
        """The addresses of the pages of docs/ that are made of no record."""
        docs = self.folder / "docs"
        files = (file.relative_to(docs).as_posix() for file in docs.rglob("*.md"))
        return {page_address(file) for file in files if not is_newsletter(f"docs/{file}")}

    def twin(self, page: Page) -> BuiltPage:
        edition = Edition(self.site, self.folder / "overrides", name="VCS", menu=())
        html = edition.twin(
            page.path,
            title=page.title,
            description=page.description,
            body=page.body,
            feeds=page.feeds,
        )
        return BuiltPage(LARGE_PRINT + page.path, html)

    def files(self) -> dict[str, bytes]:
        """Calendars, feeds and e-mails."""
        templates = MailTemplates(
            self.site, self.folder / "overrides", name="VCS", docs=self.folder / "docs"
        )
        mails = mail_files(published_issues(self.renderer), templates)
        return {**calendars(self.renderer), **feed_files(self.renderer), **mails}


def faults(made: WholeSite, before: dict[str, str]) -> list[str]:
    """Tell of what is wrong with a site. Pages that are as they were `before` are passed over."""
    told = []
    changed = [page for page in made.pages.values() if before.get(page.path) != page.body]
    for page in changed:
        told += (f"{page.path}: {fault}" for fault in page_faults(made, page))
    told += (f"{page.path}: {fault}" for page in changed for fault in honesty_faults(made, page))
    old = redirects(made.pages.values(), redirects_to_parts(made.renderer))
    addresses = Counter((*made.pages, *made.written, *(redirect.path for redirect in old)))
    told += [f"{path} is the address of {times}" for path, times in addresses.items() if times > 1]
    files = made.files()
    for address, content in files.items():
        told += (f"{address}: {fault}" for fault in file_faults(made, address, content))
    titles = Counter(page.title for page in made.pages.values())
    return told + [
        f"{count} pages are called {title}" for title, count in titles.items() if count > 1
    ]


def page_faults(made: WholeSite, page: Page) -> list[str]:
    """Tell of broken HTML and links of a page, and of what its twin does not say."""
    body = BuiltPage(page.path, f"<!doctype html><title>x</title><article>{page.body}</article>")
    twin = made.twin(page)
    told = []
    for edition in (body, twin):
        told += (f"{edition.path}: {error}" for error in edition.errors)
        told += (f"twice: {id_}" for id_, times in Counter(edition.ids).items() if times > 1)
    for address in (address for tag, address in body.links if tag == "a"):
        target, fragment = body.resolve(address)
        if urlsplit(address).scheme or target.rpartition("/")[2]:
            continue
        if target not in made.pages and target not in made.written:
            told.append(f"a link leads to {target}")
        elif target == page.path and fragment and fragment not in body.ids:
            told.append(f"a link leads to #{fragment}")
    if editions.facts(twin) != editions.facts(body):
        told.append("the twin says something else")
    if editions.links(twin) != editions.links(body):
        told.append("the twin leads elsewhere")
    return told


def honesty_faults(made: WholeSite, page: Page) -> list[str]:
    """Tell of what a page claims and no record says."""
    told = []
    kind, _, id_ = page.path.strip("/").partition("/")
    text = words(BuiltPage(page.path, f"<article>{page.body}</article>").tree)
    record = getattr(made.directory, kind, {}).get(id_) if kind in KINDS_WITH_STATUS else None
    types = {item["@type"] for item in page.structured_data} - {
        "BreadcrumbList",
        "Event",
        "WebPage",
    }
    if record and record.status in ("planned", "closed") and types:
        told.append(f"{record.status}, and told to search engines as {types}")
    if record and record.status == "planned" and ("It offers" in text or "What it offers" in text):
        told.append("planned, and said to offer something")
    unknown = links_to_people(page) - known_contacts(made.directory)
    return told + [f"no record says how we know {contact}" for contact in sorted(unknown)]


def links_to_people(page: Page) -> set[str]:
    """The addresses and numbers that a page makes a mail or a call to."""
    links = BuiltPage(page.path, f"<article>{page.body}</article>").links
    return {
        address.split("?")[0] for _, address in links if address.startswith(("mailto:", "tel:"))
    }


def known_contacts(directory: Directory) -> set[str]:
    """The addresses and numbers of the records that say how we know them."""
    records = [record for kind in LISTED for record in directory.of(kind).values()]
    known = (
        record
        for record in records
        if record.assured_date or getattr(record, "status", "") == "found"
    )
    ways = [contact for record in known for contact in record.contacts]
    if directory.consortium.office.checked:
        ways.append(directory.consortium.office)
    return {f"mailto:{way.email}" for way in ways if way.email} | {
        f"tel:{dialled(way.telephone)}" for way in ways if way.telephone
    }


def file_faults(made: WholeSite, address: str, content: bytes) -> list[str]:
    """Tell of a calendar that is not one, and of a feed that cannot be read or leads nowhere."""
    if address.endswith(".ics"):
        return list(complaints(content))
    if address.endswith("feed.xml"):
        feed = feedparser.parse(content)
        told = [f"{feed.bozo_exception}"] if feed.bozo else []
        paths = (entry.link.removeprefix(ADDRESS).partition("#")[0] for entry in feed.entries)
        return told + [
            f"an item leads to {path}"
            for path in paths
            if path not in made.pages and path not in made.written
        ]
    return []


def paper_of(made: WholeSite) -> dict[str, str]:
    """The HTML of each document on paper, by its name."""
    pages = tuple(made.pages.values())
    docs = made.folder / "docs"
    return {
        document.name: document.html
        for document in documents(made.site, made.folder / "overrides", docs, pages)
    }
