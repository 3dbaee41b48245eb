"""Rules on the text of a page or a newsletter, asked of what the reader made of it."""

import re
from collections.abc import Iterator

from consortium.articles import Article, Heading, faults, html_of
from consortium.articles.letters import words_of_html
from consortium.problems.problem import Problem
from consortium.text.source_file import SourceFile

TOP = 1
"""The level of the title of a newsletter, which stands in the notes."""

# What word processors put in front of an item; the last two are of fonts of their own.
_SIGN = re.compile(
    r"^(?P<start>\s*)(?P<sign>["
    "\N{BULLET}\N{MIDDLE DOT}\N{WHITE BULLET}\N{TRIANGULAR BULLET}\N{BULLET OPERATOR}"
    "\N{BLACK CIRCLE}\N{WHITE CIRCLE}\N{BLACK SQUARE}\N{BLACK SMALL SQUARE}"
    "\N{BLACK RIGHT-POINTING TRIANGLE}\N{THREE-D TOP-LIGHTED RIGHTWARDS ARROWHEAD}\uf0b7\uf0a7"
    r"]|o(?=\t))\s*(?=\S)"
)
_LEADS = r"(?:https?:|mailto:|tel:|record:|www\.|#|/|[^\s)]+\.(?:md|jpe?g|png|pdf)\b|[^\s)]+@)"
_SPACE_IN_LINK = re.compile(rf"\]\s+\((?=\s*<?{_LEADS})", re.IGNORECASE)
_WORD = re.compile(r"\w")
_PART = re.compile(r"(?<!\\)\|")
_ADDRESS = re.compile(
    r"(?P<web>(?:https?://|www\.)[^\s<>()\[\]\"“”]*[\w/])"
    r"|(?P<email>(?<![\w.+-])[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)",
    re.IGNORECASE,
)


def article_rules(page: SourceFile, article: Article) -> Iterator[Problem]:
    """Tell of all in a text that must not be published, or that a slip has broken.

    The lines of the article are those of the page.
    """
    for fault in faults(article):
        yield page.problem(
            fault.line,
            fault.message,
            column=fault.column,
            write=fault.write,
            warning=fault.warning,
        )
    for first, lines in article.paragraphs():
        yield from _bullets(page, first, lines)
        yield from _table(page, first, lines)
    for line, words in article.words():
        yield from _spaces_in_links(page, line, words)


def bare_addresses(page: SourceFile, article: Article) -> Iterator[Problem]:
    """An address in the text is no link by itself (a warning)."""
    for line, words in article.words():
        yield from _addresses(page, line, words)


def text_there(body: SourceFile, article: Article) -> Iterator[Problem]:
    """A newsletter has a text that somebody sees. `body` is the file without its notes."""
    was_read = article.text == body.text
    if was_read and not article.links and not words_of_html(html_of(article.text)):
        message = "This newsletter has no text. Write it below the second line of hyphens."
        yield body.problem(len(body.lines), message)


def heading_levels(page: SourceFile, article: Article) -> Iterator[Problem]:
    """The title is the one heading of level 1, and no level is skipped below it."""
    above = TOP
    for heading in article.headings:
        if heading.level == TOP:
            yield _second_title_problem(page, heading)
            continue
        if heading.level > above + 1:
            yield _skipped_level_problem(page, heading, above + 1)
        above = min(heading.level, above + 1)


def _bullets(page: SourceFile, first: int, words: tuple[str, ...]) -> Iterator[Problem]:
    """An item of a list begins with a hyphen: other signs leave its lines run together."""
    for number, line in enumerate(words, start=first):
        if item := _SIGN.match(line):
            message = (
                f"This line begins with {_sign_in_words(item['sign'])}. Write a hyphen and a space "
                "instead, with an empty line above the list."
            )
            column = page.line(number).find(item["sign"]) + 1
            yield page.problem(number, message, column=column, write=f"- {line[item.end() :]}")


def _sign_in_words(sign: str) -> str:
    """Give a sign as it can be read: those of a font of their own are dots and squares in it."""
    return sign if sign.isprintable() else "a bullet"


def _table(page: SourceFile, first: int, words: tuple[str, ...]) -> Iterator[Problem]:
    """A table's second line is one of hyphens, with as many parts: else its rows are words."""
    number = next((n for n, line in enumerate(words) if _is_row(line)), None)
    if number is None:
        return
    hyphens = f"|{' --- |' * _parts(words[number])}"
    message = f"A table needs a line of hyphens below its first line. Write: {hyphens}"
    yield page.problem(first + number, message)


def _is_row(line: str) -> bool:
    bare = line.strip()
    return len(bare) > 1 and bare[0] == bare[-1] == "|" and bool(_WORD.search(bare))


def _parts(row: str) -> int:
    """Count the parts of a table's row: "| Tea | Cake |" has two."""
    return len(_PART.findall(row)) - 1


def _spaces_in_links(page: SourceFile, number: int, words: str) -> Iterator[Problem]:
    """With a space between its words and its address, a link is none."""
    line = page.line(number)
    if _SPACE_IN_LINK.search(words) and (space := _SPACE_IN_LINK.search(line)):
        message = "There is a space between ] and (. Take it out."
        write = _SPACE_IN_LINK.sub("](", line)
        yield page.problem(number, message, column=space.start() + 1, write=write)


def _addresses(page: SourceFile, number: int, words: str) -> Iterator[Problem]:
    for bare in _ADDRESS.finditer(_SPACE_IN_LINK.split(words)[0]):
        address = bare[0]
        if bare["email"]:
            link = f"[{address}](mailto:{address})"
        else:
            link = f"[our page]({address if '://' in address else f'https://{address}'})"
        column = max(page.line(number).find(address), 0) + 1
        message = f"To make this a link, write {link}."
        yield page.problem(number, message, column=column, warning=True)


def _second_title_problem(page: SourceFile, heading: Heading) -> Problem:
    line = page.line(heading.line)
    message = (
        "The title of a newsletter is its only heading with one #, and it stands in the notes. "
        "Write a heading in the text with two, and put a backslash in front of a # that is no "
        "heading."
    )
    write = f"#{line}" if line.startswith("# ") else ""
    return page.problem(heading.line, message, write=write)


def _skipped_level_problem(page: SourceFile, heading: Heading, level: int) -> Problem:
    line, signs = page.line(heading.line), "#" * level
    message = f"This heading skips a level. Write it with {level} signs: {signs}"
    write = f"{signs} {line.lstrip('#').strip()}" if line.startswith("#") else ""
    return page.problem(heading.line, message, write=write)
