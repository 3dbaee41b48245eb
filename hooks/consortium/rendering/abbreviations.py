"""Abbreviations on a page: each spelt out where it first stands in a sentence, or in a list."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import escape

from consortium.html.headings import HEADINGS
from consortium.model import GlossaryTerm

# Here words of ours would be in the way: in what others said, in names, in what must stay short.
_APART = {
    *HEADINGS,
    *("a", "abbr", "blockquote", "button", "caption", "code", "dt", "label", "legend"),
    *("nav", "option", "q", "summary", "svg", "th"),
}
_NOT_READ = {"form", "script", "style", "template", "title"}
_BLOCK = {
    *HEADINGS,
    *("blockquote", "dd", "div", "dl", "dt", "li", "ol", "p", "section", "td", "th", "tr", "ul"),
}
_VOID = {"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
_NOTHING = r"(?!)"
_EXPLAINED = re.compile(r"\bdata-explained\b")
"""Marks what explains its own abbreviations, such as the glossary."""

_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Explained:
    """A piece of a page after its abbreviations were looked at.

    `html` has some of them spelt out. `left` are those it has still unexplained, A to Z.
    """

    html: str
    left: tuple[GlossaryTerm, ...]


class Abbreviations:
    """Explains the abbreviations of a glossary, wherever they stand but inside a name.

    `names` are those of records and bodies, such as "Trust (ABC)": they stay as they are.
    """

    def __init__(self, terms: Iterable[GlossaryTerm], names: Iterable[str] = ()) -> None:
        self._terms = {
            spelling: term
            for term in terms
            if term.kind == "abbreviation"
            for spelling in term.spellings
        }
        longest_first = sorted(self._terms, key=lambda spelling: (-len(spelling), spelling))
        known = "|".join(map(re.escape, longest_first)) or _NOTHING
        self._known = re.compile(known)
        initials = re.escape("".join(sorted({spelling[0] for spelling in self._terms})))
        # The look ahead at one letter is not needed, and makes it twice as fast.
        self._tokens = re.compile(
            rf"(?=[<“”{initials}])(?:"
            r"<!--.*?-->|<(?P<end>/?)(?P<tag>[A-Za-z][\w-]*)(?P<attributes>[^>]*)>|(?P<quote>[“”])"
            rf"|(?<![\w@./-])(?P<short>{known})(?P<several>s|’s)?(?![\w@-]))",
            re.DOTALL,
        )
        meanings = (term.short_for for term in self._terms.values() if term.short_for)
        self._names = _by_short_word(longest_first, {*names, *meanings})

    def explain(self, html: str) -> Explained:
        """Spell out each abbreviation where it first stands in a sentence of ours.

        "CVS" becomes "CVS (Council for Voluntary Services)", unless the words are there already.
        Quotes, headings, links and names stay as they are.
        """
        last = max((known.start() for known in self._known.finditer(html)), default=-1)
        pieces, end = [], 0
        place = _Place()
        found_terms: dict[str, GlossaryTerm] = {}
        explained: set[str] = set()
        for token in self._tokens.finditer(html):
            if token.start() > last:
                break
            if not token["short"]:
                place.pass_by(token)
                continue
            term = self._terms[token["short"]]
            if place.is_not_read or term.id in explained:
                continue
            found_terms[term.id] = term
            if _is_spelt_out(html, token, term):
                explained.add(term.id)
            elif term.short_for and place.is_sentence and not self._is_part(token):
                pieces.append(f"{html[end : token.end()]} ({escape(term.short_for)})")
                end = token.end()
                explained.add(term.id)
        left = (term for id_, term in found_terms.items() if id_ not in explained)
        ordered = sorted(left, key=lambda term: term.term.casefold())
        return Explained("".join((*pieces, html[end:])), tuple(ordered))

    def _is_part(self, token: re.Match[str]) -> bool:
        """Whether it is one of several, or stands in brackets, in a longer word or in a name."""
        first, last = token.span()
        if token["several"] or token.string.startswith(("+", "/"), last):
            return True
        names = self._names.get(token["short"])
        near = (max(first - _LONGEST_NAME, 0), last + _LONGEST_NAME)
        if token.string.rfind("(", near[0], first) > token.string.rfind(")", near[0], first):
            return True
        return names is not None and any(
            name.start() <= first and last <= name.end()
            for name in names.finditer(token.string, *near)
        )


@dataclass(slots=True)
class _Place:
    """Where in the page we are: the open elements, and whether inside a quote."""

    _open: list[tuple[str, bool, bool]] = field(default_factory=list)
    _in_quote: bool = False

    @property
    def is_not_read(self) -> bool:
        return any(not_read for _, not_read, _ in self._open)

    @property
    def is_sentence(self) -> bool:
        return not self._in_quote and not any(apart for _, _, apart in self._open)

    def pass_by(self, token: re.Match[str]) -> None:
        """Go on past a tag or a quotation mark."""
        if token["quote"]:
            self._in_quote = token["quote"] == "“"
            return
        tag = (token["tag"] or "").lower()
        if tag in _BLOCK:
            self._in_quote = False
        if token["end"]:
            self._close(tag)
        elif tag and tag not in _VOID and not token["attributes"].endswith("/"):
            not_read = tag in _NOT_READ or _EXPLAINED.search(token["attributes"])
            self._open.append((tag, bool(not_read), tag in _APART))

    def _close(self, tag: str) -> None:
        names = [name for name, _, _ in self._open]
        if tag in names:
            del self._open[len(names) - 1 - names[::-1].index(tag) :]


def _by_short_word(shorts: Iterable[str], names: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """Give what finds the names that have a short word in them, for each such word.

    A name that is nothing but the short word is left out: it is explained like any other.
    """
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    by_short = {
        short: [
            name
            for name in longest_first
            if name != short
            and short in name
            and re.search(rf"(?<!\w){re.escape(short)}(?!\w)", name)
        ]
        for short in shorts
    }
    return {
        short: re.compile(rf"(?<!\w)(?:{'|'.join(map(_as_in_html, held))})(?!\w)")
        for short, held in by_short.items()
        if held
    }


def _as_in_html(name: str) -> str:
    """Give the pattern of a name as a page has it: escaped, and perhaps on two lines."""
    return r"\s+".join(re.escape(str(escape(word))) for word in name.split())


def _is_spelt_out(html: str, token: re.Match[str], term: GlossaryTerm) -> bool:
    """Whether the words stand right before or after: "Primary Care Trusts (PCT)"."""
    if not term.short_for:
        return False
    words = re.escape(str(escape(term.short_for)))
    before = rf"{words}(?:s|’s)?(?: \([^()]*\))? \($"
    after = rf"[”’]?(?: \(| (?:is short for|stands for|means) [“‘]?){words}"
    return bool(
        re.search(before, html[max(token.start() - 200, 0) : token.start()], re.IGNORECASE)
        or re.match(after, html[token.end() :], re.IGNORECASE)
    )
