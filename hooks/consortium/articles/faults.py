"""What keeps a text from being published. What is left needs no cleaning, and loses no word."""

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it.token import Token

from consortium.articles.addresses import may_lead, may_show, scheme, without_quotes
from consortium.articles.article import Article, Link, line_of
from consortium.articles.fault import Fault
from consortium.articles.lost import lost_letters
from consortium.articles.raw_html import is_comment, raw_html_fault, tag_of
from consortium.articles.reader import DEEPEST, label, placed
from consortium.articles.rendering import LANGUAGE, OF_A_PARAGRAPH
from consortium.text.hidden_letters import hidden_in

_STRUCK = "~~ strikes words out on GitHub, and nowhere else. Take the words out."
_FOOTNOTE = "A footnote has no place in an e-mail. Write it into the sentence, in brackets."
_NOTE = re.compile(r"\[\^[^\[\]\s]+\]")
_SIGNS_OF_GITHUB = {
    "list_item_open": re.compile(r"\[[ xX]\](?=\s)"),
    "blockquote_open": re.compile(r"\[!\w+\]"),
}
"""What GitHub alone makes a box or a sign of, where the first words of such a part are."""

_SHORTCUT = re.compile(r"(?<![\w:]):[a-z][a-z_]+:(?![\w:])")
_EMPTY = {
    "heading_close": "This heading has no words. Write them, or take the signs # out.",
    "list_item_close": "There is nothing in this item. Write its words, or take it out.",
    "blockquote_close": "There is nothing in this quotation. Write its words, or take > out.",
}
_WORDS = ("text", "softbreak")
_NUMBER = re.compile(r"&#(?:x[0-9a-f]{1,6}|[0-9]{1,7});", re.IGNORECASE)
_BRACES = re.compile(r"\{:[^{}]*\}")
_SAY_LANGUAGE = (
    "Does it say the language of a paragraph? Write '{: lang=cy }' (Welsh; Irish is ga, Gaelic gd) "
    "or two other letters on the line right below that, and nothing else there."
)
_NOBODY_SEES = "Nobody sees the words behind ``` but a name such as 'text'. Write them below it."


def faults(article: Article) -> tuple[Fault, ...]:
    """Give what keeps a text from being published, and what is worth a look, in order."""
    unordered = {
        *_of_blocks(article),
        *_of_lines(article),
        *_of_links(article),
        *lost_letters(article),
    }
    return tuple(sorted(unordered))


def _of_blocks(article: Article) -> Iterator[Fault]:
    line, parent, before = 1, "", ""
    for token in article.tokens:
        line = line_of(token) if token.map else line
        if token.level > DEEPEST:
            yield Fault(line, f"This stands inside {DEEPEST} other parts. Begin it at the margin.")
        if token.type == "html_block" and not is_comment(token.content):
            yield raw_html_fault(line, token.content, article.lines[line - 1])
        elif token.type == "fence" and not LANGUAGE.fullmatch(token.info.strip()):
            yield Fault(line, _NOBODY_SEES)
        if token.type == "inline":
            sign = _SIGNS_OF_GITHUB.get(parent)
            if match := sign and sign.match(token.content):
                yield Fault(
                    line, f"GitHub makes a sign of {match[0]}, and nobody else does. Take it out."
                )
        if token.type != "paragraph_open":
            parent = token.type
        if token.type in _EMPTY and before == token.type.replace("_close", "_open"):
            yield Fault(line, _EMPTY[token.type])
        # Nor does a paragraph make something of a part, if it has no words itself.
        if _says(token) if token.type == "inline" else not token.type.startswith("paragraph"):
            before = token.type


def _says(inline: Token) -> bool:
    """Say whether anything is left of running text but comments and blanks."""
    return any(
        (token.content.strip() and not is_comment(token.content))
        or token.type in ("image", "code_inline", "link_open")
        for token in inline.children or ()
    )


def _of_lines(article: Article) -> Iterator[Fault]:
    with_braces = frozenset(_with_braces(article))
    for inline, first in article.running_text():
        begun: set[str] = set()
        for token, line, _ in placed(inline, first):
            if token.type == "html_inline" and not is_comment(token.content):
                name, is_end = tag_of(token.content)
                # With what begins an element, its end is told too.
                if not (is_end and name in begun):
                    column = max(article.column(token.content, line), 1)
                    yield raw_html_fault(line, token.content, article.lines[line - 1], column)
                if not is_end:
                    begun.add(name)
            yield from _of_part(token, line, article.lines[line - 1])
            if id(token) not in with_braces:
                yield from _of_braces(token, line)


def _with_braces(article: Article) -> Iterator[int]:
    """Give the identities of words that end a paragraph of which braces say what it is."""
    for before, inline in pairwise(article.tokens):
        if before.type == "paragraph_open" and not before.hidden:
            last = (inline.children or [before])[-1]
            if (braces := OF_A_PARAGRAPH.search(last.content)) and inline.content != braces[0]:
                yield id(last)


def _of_braces(token: Token, line: int) -> Iterator[Fault]:
    if token.type == "text" and (braces := _BRACES.search(token.content)):
        say = _SAY_LANGUAGE if "lang" in braces[0] else "Take it out."
        yield Fault(line, f"'{braces[0]}' would be shown as it stands. {say}")


def _of_part(token: Token, line: int, written: str) -> Iterator[Fault]:
    if token.level > DEEPEST:
        yield Fault(line, "There are too many signs * and _ within each other here.")
    if token.type == "image" and any(part.type not in _WORDS for part in token.children or ()):
        yield Fault(line, "The words for a picture are words alone. Take the other signs out.")
    if token.type == "s_open":
        yield Fault(line, _STRUCK)
    elif token.type == "text":
        yield from _of_words(token.content, line, written)
    if label(token).startswith("^"):
        yield Fault(line, _FOOTNOTE)
    if token.attrGet("title"):
        message = "Nobody sees words in quote marks behind an address. Write them in the text."
        yield Fault(line, message)


def _of_words(words: str, line: int, written: str) -> Iterator[Fault]:
    if _NOTE.search(words):
        yield Fault(line, _FOOTNOTE)
    hidden = hidden_in(words)
    if (hidden and hidden[0] not in written) or "\ufffd" in words:
        message = "A sign such as &#8203; on this line stands for no letter. Take it out."
        yield Fault(line, message)
    if shortcut := _SHORTCUT.search(words):
        message = (
            f"GitHub makes a picture of {shortcut[0]}, and nobody else does. Put the picture in."
        )
        yield Fault(line, message, warning=True)


def _of_links(article: Article) -> Iterator[Fault]:
    for link in article.links:
        bare = without_quotes(link.address)
        if bare != link.address:
            message = "An address has no quote marks round it. Take them out."
            write = article.lines[link.line - 1].replace(link.address, bare, 1)
            yield Fault(link.line, message, max(link.column, 1), write)
            continue
        message = _picture_message(link) if link.is_picture else _link_message(link)
        if message:
            yield Fault(link.line, message, max(link.column, 1))


def _picture_message(picture: Link) -> str:
    if scheme(picture.address) in ("http", "https") or picture.address.startswith("//"):
        return (
            f"'{picture.address}' would be fetched from another website, which could follow our "
            "readers. Put the file into docs, and write its name here."
        )
    if not may_show(picture.address):
        return "A picture is a file beside this one. Write its name between the round brackets."
    if not picture.words.strip():
        return (
            "This image has no words for people who cannot see it. Say between the square "
            "brackets what it shows."
        )
    return ""


def _link_message(link: Link) -> str:
    if not link.address:
        return "This link leads nowhere. Write its address between the round brackets."
    if re.fullmatch(r"https?:/*", link.address, re.IGNORECASE):
        return "This link has no address after https://. Write it there."
    if not may_lead(link.address) or _NUMBER.search(link.address):
        return (
            f"'{link.address}' is no address that a link may have. A link leads to another page "
            "here, or begins with https://, mailto: or tel:"
        )
    if not link.words.strip() and scheme(link.address) != "made":
        return "This link has no words. Say between the square brackets where it leads."
    return ""
