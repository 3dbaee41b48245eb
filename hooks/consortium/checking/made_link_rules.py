"""Rules on the links of a hand-written page to records and to the parts that are made."""

import re
from collections.abc import Collection, Iterable, Iterator

from consortium.advice.did_you_mean import asked, closest, closest_file, did_you_mean
from consortium.articles.addresses import MADE, RECORD
from consortium.articles.article import Article, Link
from consortium.checking.surroundings import Surroundings
from consortium.model import KINDS, WITH_PAGES
from consortium.problems.problem import Problem
from consortium.reading.record_files import ID
from consortium.text.source_file import SourceFile

_NO_LINK = re.compile(rf"\b{MADE}:(?P<name>\w+)")


def links_to_records(
    page: SourceFile, links: Iterable[Link], around: Surroundings
) -> Iterator[Problem]:
    """A link to a record names one that has a page: `record:hubs/ayton`."""
    for link in links:
        scheme, colon, target = link.address.partition(":")
        if not colon or scheme.lower() != RECORD:
            continue
        record = target.partition("#")[0]
        bare = record.strip("/")
        kind, now = bare.partition("/")[0], around.renamed.get(bare, bare)
        if scheme != RECORD:
            yield _small_letters_problem(page, link, scheme)
        elif kind in KINDS and kind not in WITH_PAGES and kind not in around.unread_lists:
            message = (
                f"A record in data/{kind} has no page yet, so no link can lead to it. Take the "
                "link out and leave its words."
            )
            yield page.problem(link.line, message)
        elif now in around.erased:
            message = (
                f"'{now}' was taken off, and its page says no more than that. Take the link "
                "out, and what these words say of it."
            )
            yield page.problem(link.line, message)
        elif record not in around.records and kind not in around.unread_lists:
            yield from _no_such_record(page, link, record, around)


def made_parts(page: SourceFile, article: Article, markers: Collection[str]) -> Iterator[Problem]:
    """A part that is made stands by itself, as `[](made:finder)`, and is one that we know."""
    alone = set(article.alone())
    for link in article.links:
        scheme, colon, name = link.address.partition(":")
        if not colon or scheme.lower() != MADE:
            continue
        if scheme != MADE:
            yield _small_letters_problem(page, link, scheme)
        elif name not in markers:
            yield _no_such_part_problem(page, link, name, markers)
        elif (link.line, f"[]({MADE}:{name})") not in alone:
            yield page.problem(link.stands_at, _alone_message(name))
    for line, words in article.words():
        if (part := _NO_LINK.search(words)) and part["name"] in markers:
            whole = page.line(line).strip().strip("[]() ") == part[0]
            write = f"[]({part[0]})" if whole else ""
            yield page.problem(line, _alone_message(part["name"]), write=write)


def _alone_message(name: str) -> str:
    return (
        f"A made part stands on a line of its own: []({MADE}:{name}), with nothing between the "
        "square brackets, nothing beside it, and an empty line above and below."
    )


def each_part_once(page: SourceFile, article: Article) -> Iterator[Problem]:
    """No made part stands twice on a page: links to its headings would lead to either."""
    seen: set[str] = set()
    for link in article.links:
        if link.address.startswith(f"{MADE}:"):
            if link.address in seen:
                message = f"'{link.address}' stands further up already. Take this one out."
                yield page.problem(link.stands_at, message)
            seen.add(link.address)


def _small_letters_problem(page: SourceFile, link: Link, scheme: str) -> Problem:
    """`Record:` is no word of ours: links are told apart by their letters."""
    line = page.line(link.line)
    small = line.replace(f"{scheme}:", f"{scheme.lower()}:")
    return page.problem(link.line, f"Write '{scheme.lower()}:' in small letters.", write=small)


def _no_such_part_problem(
    page: SourceFile, link: Link, name: str, markers: Collection[str]
) -> Problem:
    message = f"There is no made part '{name}'.{did_you_mean(name, markers)}"
    message += f" There are: {', '.join(sorted(markers))}."
    new = closest(name, markers)
    return page.problem(link.line, message, write=f"[]({MADE}:{new})" if new else "")


def _no_such_record(
    page: SourceFile, link: Link, target: str, around: Surroundings
) -> Iterator[Problem]:
    bare = target.strip("/")
    new = around.renamed.get(bare)
    if bare in around.records:
        new = bare
        where = "end" if target.endswith("/") else "start"
        message = f"Leave out the stroke (/) at the {where}."
    elif new in around.records:
        message = f"'{bare}' has been renamed to '{new}'. Write its new name."
    else:
        new = closest_file(bare, around.records)
        if new and not ID.fullmatch(new.rpartition("/")[2]):
            return  # What it names is not well named itself, and that is told there.
        message = f"There is no record '{bare}'.{asked(new)} Write record:folder/file-name."
    line = page.line(link.line)
    write = line.replace(f"record:{target}", f"record:{new}") if new else ""
    yield page.problem(link.line, message, write=write)
