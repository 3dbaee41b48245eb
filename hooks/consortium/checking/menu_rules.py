"""Rules on the menu: each entry leads to a page."""

import re
from collections.abc import Collection, Iterator

from pathspec.gitignore import GitIgnoreSpec

from consortium.advice.did_you_mean import asked, closest_file
from consortium.problems.problem import Problem
from consortium.reading.menu import Menu, MenuEntry, read_menu
from consortium.repository.repository import MISSING, File
from consortium.text.source_file import source_file

FILE = "mkdocs.yml"
LEFT_OUT = GitIgnoreSpec.from_lines((".*", "/templates/"))
"""What MkDocs takes for no page by itself."""

WEB = re.compile(r"https?://")
WITHOUT_SCHEME = re.compile(r"www\.[\w-]+(?:\.[\w-]+)+(?:/\S*)?")
WORDS_AND_PAGE = re.compile(r"(?P<words>\S.*?)\s+(?P<page>\S+\.md)")


def menu_rules(settings: File | None, pages: Collection[str]) -> Iterator[Problem]:
    """Tell of a menu that MkDocs would refuse.

    `settings` is mkdocs.yml, None without one. `pages` are the hand-written pages, as the menu
    names them: "contact/index.md".
    """
    if settings is None:
        yield Problem(file=FILE, message=f"{MISSING} Put it back.")
        return
    if settings.closed:
        yield settings.closed
        return
    source, told = source_file(FILE, settings.content)
    yield from told
    if source is None:
        return
    menu, told = read_menu(source)
    yield from told
    if menu:
        known = [page for page in pages if not LEFT_OUT.match_file(page)]
        yield from _entries_without_a_page(menu, known)


def _entries_without_a_page(menu: Menu, pages: Collection[str]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for entry in menu.entries:
        if entry.page in first:
            message = (
                f"This page is in the menu twice: it is on line {first[entry.page]} as well. Take "
                "one of the two out."
            )
            yield menu.source.problem(entry.line, message, warning=True)
        first.setdefault(entry.page, entry.line)
        if entry.page in pages or WEB.match(entry.page):
            continue
        name, page = _meant(entry, pages)
        message = (
            f"'{entry.page}' is no page: an entry of the menu names a file in docs.{asked(page)}"
        )
        line = menu.source.line(entry.line)
        called = f"{name}: " if name else ""
        write = line[: line.index("-")] + f"- {called}{page}" if page else ""
        yield menu.source.problem(entry.line, message, write=write)


def _meant(entry: MenuEntry, pages: Collection[str]) -> tuple[str, str]:
    """Give what an entry is called and the page or the web address that it means, if it is near."""
    if WITHOUT_SCHEME.fullmatch(entry.page):
        return entry.name, f"https://{entry.page}"
    if entry.name in pages:
        return entry.page, entry.name
    words = WORDS_AND_PAGE.fullmatch(entry.page)
    name, named = (
        (words["words"], words["page"]) if words and not entry.name else (entry.name, entry.page)
    )
    bare = named.strip("/").removeprefix("docs/")
    by_address = (page for page in (f"{bare}/index.md", f"{bare}.md", bare) if page in pages)
    return name, next(by_address, None) or closest_file(named, pages) or ""
