"""Rules on the text of a page or a newsletter, asked of what the reader made of it."""

import re
from collections.abc import Collection, Iterator
from dataclasses import asdict

from consortium.advice.better_address import link_problem
from consortium.advice.better_text import EMAIL
from consortium.advice.doubtful_address import doubt
from consortium.advice.line_start import sign_in_words
from consortium.advice.remark import Remark
from consortium.articles.article import Article, Link
from consortium.articles.faults import faults
from consortium.articles.letters import words_of_html
from consortium.articles.rendering import html_of
from consortium.checking.heading_rules import look_of_headings
from consortium.checking.rules.sentences import unclosed_message
from consortium.checking.run_on_lines import rows_of_tables
from consortium.checking.wording import (
    MOST_WORDS_OF_TEXT,
    QUOTED,
    long_sentences,
    remarks,
    says_nothing,
    unknown_abbreviations_in,
    words_of_picture,
)
from consortium.pictures.formats import ENDINGS
from consortium.problems.problem import Problem
from consortium.text.quote_marks import BULLETS
from consortium.text.source_file import SourceFile

_SIGN = re.compile(rf"^(?P<start>\s*)(?P<sign>[{BULLETS}]|o(?=\t))\s*(?=\S)")
OUTSIDE = re.compile(r"(?i)https?://|mailto:[^?]+$")
_DASH = re.compile(r"(?:[\N{EN DASH}\N{EM DASH}]\s+|[-*](?=[^\W\d_]))(?=\S)")
_FILE = rf"[^\s)]+(?:\.md|\.pdf|{'|'.join(map(re.escape, ENDINGS))})\b"
_LEADS = rf"(?:https?:|mailto:|tel:|record:|www\.|#|/|{_FILE}|[^\s)]+@)"
_SPACE_IN_LINK = re.compile(rf"\]\s+\((?=\s*<?{_LEADS})", re.IGNORECASE)
_SPACE_IN_ADDRESS = re.compile(r"(?<=\]\()((?:record|made|mailto|tel|https?):)\s+(?=[^\s)]+\))")
_EXCHANGED = re.compile(
    rf"\((?P<words>[^()\[\]]+)\) ?\[(?P<address>{_LEADS}[^\s\]]*)\](?!\()"
    r"|\[(?P<words_beside>[^()\[\]]+)\] ?(?P<address_beside>https?://[^\s<>()]*[\w/])"
)
_NO_ADDRESS = re.compile(r"!\[[^\[\]]*\](?![(\[:])")
_ADDRESS = re.compile(
    rf"(?P<web>(?:https?://|www\.)[^\s<>()\[\]\"“”]*[\w/])|(?P<email>{EMAIL.pattern})",
    re.IGNORECASE,
)


def article_rules(page: SourceFile, article: Article) -> Iterator[Problem]:
    """Tell of all in a text that must not be published, or that a slip has broken.

    The lines of the article are those of the page.
    """
    for fault in faults(article):
        yield page.problem(**asdict(fault))
    for first, lines in article.paragraphs():
        yield from _bullets(page, first, lines)
        yield from rows_of_tables(page, first, lines)
    for line, words in article.words():
        yield from _spaces_in_links(page, line, words)
        yield from _exchanged_links(page, line, words)
    yield from look_of_headings(page, article)


def bare_addresses(page: SourceFile, article: Article) -> Iterator[Problem]:
    """An address in the text is no link by itself (a warning). One that is quoted need not be."""
    for number, words in article.words():
        ours = QUOTED.sub("", _EXCHANGED.sub("", _SPACE_IN_LINK.split(words)[0]))
        for bare in _ADDRESS.finditer(ours):
            address = bare[0]
            if bare["email"]:
                link = f"[{address}](mailto:{address})"
            else:
                link = f"[our page]({address if '://' in address else f'https://{address}'})"
            message, column = f"To make this a link, write {link}.", page.column(number, address)
            yield page.problem(number, message, column=column, warning=True)


def words_of_article(
    page: SourceFile, article: Article, spellings: Collection[str] | None, title: str, country: str
) -> Iterator[Problem]:
    """The words are easy to read, those of a link say where it leads, and nothing is left to do.

    All are warnings. `spellings` are those of the glossary, if it could be read. `title` is that
    of the page.
    """
    for number, words in article.words():
        unknown = () if spellings is None else unknown_abbreviations_in(words, spellings)
        for remark in (*remarks(words, country), *unknown):
            column = page.column(number, words) + remark.column - 1
            write = remark.written_into(page.line(number), words)
            yield page.problem(number, remark.message, column=column, write=write, warning=True)
        if "**" in words and r"\*" not in page.line(number):
            message = (
                "Readers would see these stars: they make no words bold. For that they stand close "
                "before the first and close behind the last of the words. Else take them out."
            )
            yield page.problem(number, message, column=page.column(number, "**"), warning=True)
    for first, lines in article.paragraphs():
        for message in long_sentences("\n".join(lines), MOST_WORDS_OF_TEXT):
            yield page.problem(first, message, warning=True)
        if message := unclosed_message("\n".join(lines)):
            yield page.problem(first, message, warning=True)
    for link in article.links:
        yield from _words_of_link(page, link, title)
        yield from _doubtful_links(page, link)


def _words_of_link(page: SourceFile, link: Link, title: str) -> Iterator[Problem]:
    number, column = link.stands_at, max(link.column, 1)
    if remark := words_of_picture(link.words, title) if link.is_picture else _leading_words(link):
        write = remark.written_into(page.line(number), link.words)
        yield page.problem(number, remark.message, column=column, write=write, warning=True)


def _doubtful_links(page: SourceFile, link: Link) -> Iterator[Problem]:
    """An address leads somewhere outside one building, and has no slip of the keyboard."""
    address = link.address.removeprefix("mailto:")
    if link.is_picture or not OUTSIDE.match(link.address):
        return
    if slip := doubt(address):
        yield link_problem(
            page, link, slip.message, wrote=address, better=slip.better, warning=True
        )


def _leading_words(link: Link) -> Remark | None:
    """Say what could be better in the words of a link, or give None."""
    if link.address == "#":
        message = "'#' is no address, so this link leads nowhere. Write its address in its place."
        return Remark(message)
    if says_nothing(link.words):
        return Remark(
            f"'{link.words.strip()}' does not say where this link leads. Some people hear a list "
            "of links alone: put words such as 'how to book a place' between the brackets."
        )
    return None


def text_there(body: SourceFile, article: Article) -> Iterator[Problem]:
    """A newsletter has a text that somebody sees. `body` is the file without its notes."""
    was_read = article.text == body.text
    if was_read and not article.links and not words_of_html(html_of(article.text)):
        message = "This newsletter has no text. Write it below the second line of hyphens."
        yield body.problem(len(body.lines), message)


def indented_words(page: SourceFile, article: Article) -> Iterator[Problem]:
    """Words that begin far to the right become a box of code (a warning)."""
    for token in article.tokens:
        if token.type == "code_block" and token.map:
            for number in range(token.map[0] + 1, token.map[1] + 1):
                line = page.line(number)
                message = (
                    "This line begins with four spaces or more, so it would stand in a grey box as "
                    "a program does. Take the spaces out."
                )
                if line.strip():
                    yield page.problem(number, message, write=line.lstrip(), warning=True)


def _bullets(page: SourceFile, first: int, words: tuple[str, ...]) -> Iterator[Problem]:
    """An item of a list begins with a hyphen: other signs leave its lines run together."""
    for number, line in enumerate(words, start=first):
        if item := _SIGN.match(line):
            message = (
                f"This line begins with {sign_in_words(item['sign'])}. Write a hyphen and a space "
                "instead, with an empty line above the list."
            )
            column = page.line(number).find(item["sign"]) + 1
            yield page.problem(number, message, column=column, write=f"- {line[item.end() :]}")
    dashes = {number: _DASH.match(line) for number, line in enumerate(words, start=first)}
    if len(words) > 1 and all(dashes.values()):
        for number, dash in dashes.items():
            line = page.line(number).lstrip()
            message = (
                "Is this an item of a list? Begin it with a hyphen and a space, and put an empty "
                "line above the list."
            )
            write = f"- {line[dash.end() :]}" if dash else ""
            yield page.problem(number, message, write=write, warning=True)


def _spaces_in_links(page: SourceFile, number: int, words: str) -> Iterator[Problem]:
    """With a space between its words and its address, a link is none."""
    line = page.line(number)
    if _SPACE_IN_LINK.search(words) and (space := _SPACE_IN_LINK.search(line)):
        message = "There is a space between ] and (. Take it out."
        write = _SPACE_IN_LINK.sub("](", line)
        yield page.problem(number, message, column=space.start() + 1, write=write)
    elif _SPACE_IN_ADDRESS.search(words):
        message = "There is a space in the address of this link. Take it out."
        write = _SPACE_IN_ADDRESS.sub(r"\1", line)
        yield page.problem(number, message, column=page.column(number, words), write=write)


def _exchanged_links(page: SourceFile, number: int, words: str) -> Iterator[Problem]:
    """A link has its words in square brackets and its address in round ones."""
    if bare := _NO_ADDRESS.search(words):
        message = (
            "This is no picture yet. Write what it shows between the square brackets, and its file "
            "behind them: ![what it shows](file.jpg)."
        )
        yield page.problem(number, message, column=page.column(number, bare[0]), warning=True)
    if exchanged := _EXCHANGED.search(words):
        message = "Write the words of a link in square brackets, and its address in round ones."
        write = _EXCHANGED.sub(_link, page.line(number))
        column = page.column(number, exchanged[0])
        yield page.problem(number, message, column=column, write=write)


def _link(match: re.Match[str]) -> str:
    words, address = (match[name] or match[f"{name}_beside"] for name in ("words", "address"))
    return f"[{words}]({address})"
