"""Rules on the links of a hand-written page to other pages, to newsletters and to images."""

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator
from urllib.parse import unquote

from consortium.advice.better_address import link_problem
from consortium.advice.did_you_mean import closest_file
from consortium.articles.addresses import RECORD, without_quotes
from consortium.articles.article import Article, Link
from consortium.checking.surroundings import Surroundings
from consortium.pictures.formats import endings_in_words, is_meant_as_picture, is_picture_name
from consortium.problems.problem import Problem
from consortium.reading.newsletter_files import is_newsletter
from consortium.text.source_file import SourceFile

ELSEWHERE = re.compile(r"(?i)[a-z][a-z0-9+.-]*:|//|#")
EMAIL = re.compile(r"[^@\s/]+@[^@\s/]+\.[^@\s/]+")
DOMAIN = re.compile(r"www\.|[\w-]+(?:\.[\w-]+)*\.(?:org|com|net|uk)(?:/|$)")
END = re.compile(r"[?#].*$")
PAGE_END = re.compile(r"(?:/|(?:/index)?\.(?:html?|md|ya?ml))$")
"""What the address of a page, or the name of its file, ends with."""

IN_BRACKETS = re.compile(r"\[[^\[\]]*\]\((?P<address>(?=\S)(?:[^()<>\"]++|\([^()<>\"]*+\))++)\)")
"""What stands where an address does, with a number in brackets as a second file may have it."""
WITH_SPACE = re.compile(r"(?s)\S*\s.*\.[a-z]{2,4}", re.IGNORECASE)
INDEX = "index.md"
_DOCS = "docs/"


def links_to_files(
    page: SourceFile, links: Iterable[Link], around: Surroundings
) -> Iterator[Problem]:
    """Each link without https:// leads to a file that is there, written from the page's folder.

    A picture that is shown is a picture. One in full to a page of ours that is made of a record
    leaves the edition that a reader is in (a warning).
    """
    folder = posixpath.dirname(page.file)
    for link in links:
        path = unquote(END.sub("", link.address))
        is_ours = around.website and path.startswith(around.website)
        if is_ours and (record := _record_at(path, around)):
            better = f"{RECORD}:{record}"
            message = (
                f"This is a page of ours. Write {better}, which keeps readers in their edition."
            )
            yield link_problem(page, link, message, wrote=path, better=better, warning=True)
        if not path or ELSEWHERE.match(link.address) or without_quotes(path) != path:
            continue
        if beginning := _beginning(path):
            message = f"'{path}' leads nowhere as it is. Begin it with {beginning}"
            better = f"{beginning}{link.address}"
            yield link_problem(page, link, message, wrote=link.address, better=better)
            continue
        start = page.file.partition("/")[0] if path.startswith("/") else folder
        wanted = posixpath.normpath(posixpath.join(start, path.lstrip("/")))
        if wanted not in around.files or path.startswith("/"):
            yield _no_such_file_problem(page, link, wanted, around)
        elif link.is_picture and not is_meant_as_picture(wanted):
            message = (
                f"'{path}' is no picture, so it cannot be shown as one. Pictures end in "
                f"{endings_in_words()}. To lead to it, write a link: [words](file)."
            )
            yield link_problem(page, link, message)


def links_with_spaces(
    page: SourceFile, article: Article, files: Collection[str]
) -> Iterator[Problem]:
    """A blank ends an address, so a link to a file with one in its name is only words."""
    folder = posixpath.dirname(page.file)
    for number, words in article.words():
        for link in IN_BRACKETS.finditer(words):
            address = link["address"]
            if not WITH_SPACE.fullmatch(address):
                continue
            known = [posixpath.relpath(file, folder) for file in files]
            written = (closest_file(address, known) or address).replace(" ", "%20")
            message = (
                f"There is a space in '{address}', so this is no link and no picture. Write "
                f"{written} between the round brackets."
            )
            line = page.line(number)
            column = page.column(number, link[0])
            write = line.replace(f"({address})", f"({written})", 1)
            yield page.problem(number, message, column=column, write=write)


def links_to_newsletters(
    page: SourceFile, links: Iterable[Link], around: Surroundings
) -> Iterator[Problem]:
    """A link to an issue is a `record:` link, and the issue is out when the page is.

    A link to an issue that has no file is told of as any link to a missing file is.
    """
    here = _name_of_issue(page.file)
    for link in links:
        scheme, _, target = link.address.partition(":")
        record = target.partition("#")[0]
        if scheme == RECORD and around.is_yet_to_come(record, here):
            message = (
                f"'{record}' is not on the website when this page is: it is a draft, or it comes "
                "out later. Take the link out and leave its words."
            )
            yield page.problem(link.line, message)
        path = link.address.partition("#")[0]
        file = posixpath.normpath(posixpath.join(posixpath.dirname(page.file), path))
        if not is_newsletter(file):
            continue
        name = _name_of_issue(file)
        if name in around.records:
            message = f"A link to a newsletter is written {RECORD}:{name}"
            yield link_problem(page, link, message, wrote=path, better=f"{RECORD}:{name}")
        elif file in around.files:
            message = f"'{path}' is no page of the website. Take the link out, leave its words."
            yield link_problem(page, link, message)


def _no_such_file_problem(
    page: SourceFile, link: Link, wanted: str, around: Surroundings
) -> Problem:
    path = END.sub("", link.address)
    record = "" if link.is_picture else _record_at(wanted, around)
    similar = None if record else _similar(wanted, _offered(around.files, page, link))
    better = f"{RECORD}:{record}" if record else similar and _as_a_link(similar, page)
    if better is None:
        message = (
            f"'{path}' leads nowhere: there is no such file. A link names the file of a page or "
            "an image, seen from the folder that this page is in."
        )
        return link_problem(page, link, message)
    message = (
        f"'{path}' leads nowhere: there is no such file, seen from the folder that this page is "
        f"in. Did you mean '{better}'?"
    )
    return link_problem(page, link, message, wrote=path, better=better)


def _record_at(path: str, around: Surroundings) -> str:
    """Give the record that an address or a file is of: "events/quiz" for "../events/quiz.md"."""
    name = "/".join(PAGE_END.sub("", path).split("/")[-2:])
    return name if name in around.records else ""


def _as_a_link(file: str, page: SourceFile) -> str:
    """Write where a link leads: an issue by its record, any other file seen from the page."""
    if is_newsletter(file):
        return f"{RECORD}:{_name_of_issue(file)}"
    return posixpath.relpath(file, posixpath.dirname(page.file))


def _name_of_issue(file: str) -> str:
    """Give what a `record:` link calls an issue: "newsletters/christmas"."""
    return posixpath.splitext(file.removeprefix(_DOCS))[0]


def _beginning(path: str) -> str:
    """Give what an address of the web or of e-mail lacks in front."""
    if DOMAIN.match(path):
        return "https://"
    return "mailto:" if EMAIL.fullmatch(path) else ""


def _offered(files: Collection[str], page: SourceFile, link: Link) -> frozenset[str]:
    """Give the files that a link may mean: another page, no template; for an image, a picture."""
    return frozenset(
        file
        for file in files
        if file != page.file
        and not posixpath.basename(file).startswith("_")
        and (is_picture_name(file) or not link.is_picture)
    )


def _similar(wanted: str, files: Collection[str]) -> str | None:
    """Give the file that was probably meant: its folder's page, its name elsewhere, or nearly."""
    likely = (wanted, f"{wanted}/index.md", f"{wanted}.md")
    exact = next((file for file in likely if file in files), None)
    if exact:
        return exact
    tail = "/".join(wanted.split("/")[-2:])
    elsewhere = sorted(file for file in files if file.endswith(f"/{tail}"))
    if len(elsewhere) == 1:
        return elsewhere[0]
    ending = posixpath.splitext(wanted)[1]
    names = {posixpath.basename(file): file for file in sorted(files) if file.endswith(ending)}
    names.pop(INDEX, None)
    name = closest_file(posixpath.basename(wanted), names)
    return names[name] if name else closest_file(wanted, files)
