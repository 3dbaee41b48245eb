"""Rules on the links of a hand-written page to records and to the parts that are made."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from consortium.advice.did_you_mean import closest, did_you_mean
from consortium.articles import Article, Link
from consortium.articles.addresses import MADE, RECORD
from consortium.model import KINDS, WITH_PAGES
from consortium.problems.problem import Problem
from consortium.text.source_file import SourceFile


def links_to_records(
    page: SourceFile,
    links: Iterable[Link],
    *,
    records: Collection[str],
    renamed: Mapping[str, str],
    unread_lists: Collection[str] = (),
) -> Iterator[Problem]:
    """A link to a record names one that has a page: `record:hubs/ayton`.

    `records` are those with a page ("hubs/ayton"), `renamed` leads from old names to those, and
    `unread_lists` are the kinds whose list could not be read ("needs").
    """
    for link in links:
        scheme, colon, target = link.address.partition(":")
        if not colon or scheme.lower() != RECORD:
            continue
        if scheme != RECORD:
            yield _small_letters_problem(page, link, scheme)
        elif target.strip("/").partition("/")[0] not in unread_lists:
            yield from _record_links(page, link, target.partition("#")[0], records, renamed)


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
            message = (
                f"A made part stands on a line of its own: []({MADE}:{name}), with nothing between "
                "the square brackets, nothing beside it, and an empty line above and below."
            )
            yield page.problem(link.stands_at, message)


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


def _record_links(
    page: SourceFile,
    link: Link,
    target: str,
    records: Collection[str],
    renamed: Mapping[str, str],
) -> Iterator[Problem]:
    kind = target.strip("/").partition("/")[0]
    if kind in KINDS and kind not in WITH_PAGES:
        message = (
            f"A record in data/{kind} has no page yet, so no link can lead to it. Take the link "
            "out and leave its words."
        )
        yield page.problem(link.line, message)
    elif target not in records:
        yield _no_such_record_problem(page, link, target, records, renamed)


def _no_such_record_problem(
    page: SourceFile,
    link: Link,
    target: str,
    records: Collection[str],
    renamed: Mapping[str, str],
) -> Problem:
    bare = target.strip("/")
    new = renamed.get(bare)
    if bare in records:
        new = bare
        where = "end" if target.endswith("/") else "start"
        message = f"Leave out the stroke (/) at the {where}."
    elif new in records:
        message = f"'{bare}' has been renamed to '{new}'. Write its new name."
    else:
        new = closest(bare, records)
        asked = f" Did you mean '{new}'?" if new else ""
        message = f"There is no record '{bare}'.{asked} Write record:folder/file-name."
    line = page.line(link.line)
    write = line.replace(f"record:{target}", f"record:{new}") if new else ""
    return page.problem(link.line, message, write=write)
