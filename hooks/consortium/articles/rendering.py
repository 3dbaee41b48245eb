"""What a text is published as: HTML that holds the elements of a list and nothing else.

Python-Markdown keeps its frame: MkDocs looks into its tree for links, titles and anchors, and its
`toc` gives headings their ids. Only the reading is ours.
"""

import re
from collections.abc import Iterable
from xml.etree import ElementTree as ET

import markdown
from markdown.blockparser import BlockParser
from markdown.extensions import Extension
from markdown.extensions.toc import TocExtension
from markdown.util import AtomicString
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.token import Token

from consortium.articles.addresses import may_lead, may_show
from consortium.articles.anchors import anchor
from consortium.articles.raw_html import is_comment
from consortium.articles.reader import DEEPEST, tokens, words_of

ELEMENTS = frozenset(
    {
        *("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr"),
        *("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"),
        *("code", "em", "strong", "a", "img", "br"),
    }
)
"""All that an article is made of."""

LANGUAGE = re.compile(r"[\w+#.-]*")
"""What may stand behind ``` ."""

TOC_SETTINGS = {"slugify": anchor, "marker": ""}
"""What `toc` is told: how headings are called, and that [TOC] is a word and no list of them."""

OF_A_PARAGRAPH = re.compile(r"\n?\{: (?:\.(?P<class>lead)|lang=(?P<lang>[a-z]{2,3})) \}\Z")
"""Behind the last words of a paragraph: it is the first of a page, or of another language."""


class _Reader(BlockParser):
    """Makes the tree of a text, in the place of Python-Markdown's parser."""

    def __init__(self, md: markdown.Markdown) -> None:
        super().__init__(md)
        self._tag = md.doc_tag
        self._open: list[ET.Element] = []

    def parseDocument(  # noqa: N802 (Python-Markdown's name)
        self, lines: Iterable[str]
    ) -> ET.ElementTree:
        """Give the tree, its words marked as finished: nothing in them is read again."""
        self._open = [ET.Element(self._tag)]
        self._add(tokens("\n".join(lines)))
        return ET.ElementTree(self._open[0])

    def _add(self, parts: Iterable[Token]) -> None:
        for token in parts:
            if token.type == "inline":
                self._add(token.children or [])
            elif token.type.startswith("html"):
                # The check refuses raw HTML. Should any come, it is words.
                self._say("" if is_comment(token.content) else token.content)
            elif token.type in ("fence", "code_block"):
                self._code(token)
            elif token.type == "image":
                self._picture(token)
            elif token.type in ("text", "softbreak"):
                self._say("\n" if token.type == "softbreak" else token.content)
            elif token.tag not in ELEMENTS or token.hidden:
                continue
            elif token.nesting > 0:
                # The check refuses what is deeper. Should it come, it stands in what it is in.
                deep = len(self._open) > DEEPEST + 1
                top = self._open[-1] if deep else self._leaf(token.tag, **_attributes(token))
                self._open.append(top)
            elif token.nesting < 0:
                _mark(self._open.pop())
            else:
                self._leaf(token.tag, token.content)
                self._say("\n" if token.type == "hardbreak" else "")

    def _code(self, token: Token) -> None:
        language = token.info.strip()
        said = (
            {"class": f"language-{language}"} if LANGUAGE.fullmatch(language) and language else {}
        )
        self._open.append(self._leaf("pre"))
        self._leaf("code", token.content, **said)
        self._open.pop()

    def _picture(self, token: Token) -> None:
        address = str(token.attrGet("src") or "")
        if may_show(address):
            self._leaf("img", alt=_safe(words_of(token)), src=_safe(normalizeLink(address)))
        else:
            self._say(words_of(token))

    def _leaf(self, tag: str, text: str = "", **said: str) -> ET.Element:
        leaf = ET.SubElement(self._open[-1], tag, said)
        leaf.text = AtomicString(_safe(text)) if text else None
        return leaf

    def _say(self, text: str) -> None:
        _put_last(self._open[-1], _last(self._open[-1]) + _safe(text))


def _attributes(token: Token) -> dict[str, str]:
    if token.tag == "a":
        address = str(token.attrGet("href") or "")
        return {"href": _safe(normalizeLink(address))} if may_lead(address) else {}
    start = token.attrGet("start")
    return {"start": str(start)} if token.tag == "ol" and start is not None else {}


def _last(element: ET.Element) -> str:
    return (element[-1].tail if len(element) else element.text) or ""


def _put_last(element: ET.Element, text: str) -> None:
    if len(element):
        element[-1].tail = AtomicString(text)
    else:
        element.text = AtomicString(text)


def _safe(text: str) -> str:
    return text.replace("&", "&amp;")  # Python-Markdown leaves what looks like "&copy;" as it is


def _mark(element: ET.Element) -> None:
    if element.tag == "p" and (braces := OF_A_PARAGRAPH.search(_last(element))):
        element.attrib.update({name: said for name, said in braces.groupdict().items() if said})
        _put_last(element, _last(element)[: braces.start()])
    if element.tag in ("p", "li") and len(element) == 1 and _is_words(element[0]):
        beside = f"{element.text or ''}{element[0].tail or ''}".strip(" .\n")
        if not beside:
            element[0].set("class", "tap")


def _is_words(link: ET.Element) -> bool:
    return link.tag == "a" and bool(len(link) or link.text)


class AsGitHub(Extension):
    """Takes Python-Markdown's own reading out and puts ours in."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (its name there)
        """Called by Python-Markdown, once for each text."""
        md.preprocessors = markdown.util.Registry()
        md.treeprocessors.deregister("inline")
        md.parser = _Reader(md)


def html_of(text: str) -> str:
    """Give the HTML of a text, each heading with an id. Comments are left out.

    A text that `faults` finds nothing in needs no cleaning. Of any other, what is not on the list
    comes out as words, and a link or a picture that nobody may have as its words alone.
    """
    return markdown.markdown(text, extensions=[TocExtension(**TOC_SETTINGS), AsGitHub()])
