"""A page's body, from the standard edition to the large-print edition.

The facts, their words and their order stay, and so does what is folded: large print is long, and
what few readers came for would make it longer. What goes is what large print cannot bear: columns,
tables, italics, drawings (all of them repeat words), and forms that need a script. What is marked
`data-as-it-is` works in both editions, and stays.
"""

import re
from collections.abc import Sequence
from posixpath import join, normpath
from urllib.parse import urlsplit

from lxml import etree, html

from consortium.html.fragment import fragment, inside, parent_of
from consortium.html.headings import close_gaps
from consortium.html.line_breaks import without_breaks
from consortium.html.tables import replace_tables
from consortium.html.unbroken import WHOLE, keep_whole
from consortium.html.written_out import with_addresses

_PLACE = re.compile(r"<!--(?P<of>\d+)-->")
_NAMED_BY = ("href", "src", "poster")
# Which links are written out depends on what is left.
_DROPPED_CLASSES = frozenset({"visually-hidden", "number", "small", "written-out"})

# Drawings, what a script fills, and what is of the standard edition. A union of several paths would
# take minutes with a long newsletter.
_ONLY_STANDARD = etree.XPath(
    "descendant::*[self::template or self::script or self::form"
    " or @hidden or @data-standard-only or @aria-hidden = 'true'"
    " or self::a[contains(@class, 'headerlink')]]"
)


def large_print_body(body: str, path: str = "") -> str:
    """Give the large-print version of the body (HTML) of the page at `path` ("" for the home page).

    Its links hold in both editions. A link to a page is relative and stays as it is; what the
    editions share (pictures and downloads) stands in the standard edition alone.
    """
    root = fragment(without_breaks(body))
    etree.strip_tags(root, etree.Comment)
    aside = _set_aside(root)
    _take_out_of_forms(root)
    _drop_what_goes(root)
    replace_tables(root)
    _embolden(root)
    _unclass(root)
    _keep_numbers_whole(root)
    close_gaps(root)
    _drop_empty(root)
    for part in (root, *aside):
        _rebase(part, path)
    written = [html.tostring(part, encoding="unicode") for part in aside]
    whole = keep_whole(inside(root))
    return with_addresses(_PLACE.sub(lambda place: written[int(place["of"])], whole))


def _set_aside(root: html.HtmlElement) -> list[html.HtmlElement]:
    """Take out what works in both editions as it is, by a script; a place is kept for each."""
    aside = list(root.xpath(".//*[@data-as-it-is][not(ancestor::*/@data-as-it-is)]"))
    for number, element in enumerate(aside):
        place = etree.Comment(str(number))
        parent_of(element).replace(element, place)  # type: ignore[arg-type]
    return aside


def _take_out_of_forms(root: html.HtmlElement) -> None:
    """Keep what stands within a form and is of use without it: the way to each district."""
    for form in root.iter("form"):
        for part in form.xpath(".//*[@data-both-editions]"):
            form.addprevious(part)


def _drop_what_goes(root: html.HtmlElement) -> None:
    for element in _ONLY_STANDARD(root):
        element.drop_tree()


def _embolden(root: html.HtmlElement) -> None:
    """Turn emphasis into bold. UKAAF G003: italics and underlining are hard to read."""
    for element in list(root.iter("em", "i", "u", "ins")):
        if next(element.iterancestors("strong", "b"), None) is None:
            element.tag = "strong"
        else:
            element.drop_tag()


def _unclass(root: html.HtmlElement) -> None:
    """Show what is only spoken, write numbers as text, and drop what has no use without script."""
    for element in root.iter():
        for name, value in element.items():
            if name == "class":
                _keep_classes(element, value.split())
            elif name == "style" or name.startswith("data-"):
                del element.attrib[name]
    for span in list(root.iter("span", "small")):
        if not span.keys():
            span.drop_tag()


def _keep_classes(element: html.HtmlElement, classes: Sequence[str]) -> None:
    kept = [name for name in classes if name not in _DROPPED_CLASSES and not name.startswith("md-")]
    if kept:
        element.set("class", " ".join(kept))
    else:
        del element.attrib["class"]


def _keep_numbers_whole(root: html.HtmlElement) -> None:
    """Keep each link that dials on one line, whatever its words are."""
    for link in root.xpath(".//a[starts-with(@href, 'tel:')]"):
        link.set("class", f"{link.get('class', '')} {WHOLE}".strip())


def _drop_empty(root: html.HtmlElement) -> None:
    """Drop the paragraphs and blocks that nothing is left in, the innermost first."""
    for element in reversed(list(root.iter("p", "div", "span", "figure"))):
        if element is not root and not len(element) and not (element.text or "").strip():
            element.drop_tree()


def _rebase(root: html.HtmlElement, path: str) -> None:
    """Lead to pictures and downloads from one folder deeper. Links to pages stay as they are."""
    top = "../" * (path.count("/") + 1)
    for element in root.xpath("descendant-or-self::*[@href or @src or @poster]"):
        for name, address in element.items():
            if name in _NAMED_BY and _is_shared_file(address):
                element.set(name, f"{top}{normpath(join(path, address))}")


def _is_shared_file(address: str) -> bool:
    if "." not in address.lstrip("./"):  # as most are not, and taking them apart is slow
        return False
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return False
    return "." in parts.path.rpartition("/")[2].strip(".")
