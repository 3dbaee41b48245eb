"""A page's body, from the standard edition to the large-print edition.

The facts, their words and their order stay, and so does what is folded: large print is long, and
what few readers came for would make it longer. What goes is what large print cannot bear: columns,
tables, italics, drawings (all of them repeat words), and forms that need a script. What is marked
`data-as-it-is` works in both editions, and stays.
"""

from collections.abc import Callable
from urllib.parse import urlsplit

from lxml import etree, html

from consortium.html.fragment import fragment, inside, parent_of
from consortium.html.headings import close_gaps
from consortium.html.line_breaks import without_breaks
from consortium.html.tables import replace_tables
from consortium.html.unbroken import keep_whole
from consortium.html.written_out import with_addresses

_NAMED_BY = ("href", "src", "poster")
# Which links are written out depends on what is left.
_DROPPED_CLASSES = frozenset({"visually-hidden", "number", "small", "written-out"})


def large_print_body(body: str) -> str:
    """Give the large-print version of a body (HTML). Its links hold in both editions.

    A link to a page is relative and stays as it is; what the editions share (pictures and
    downloads) is one folder further up.
    """
    root = fragment(without_breaks(body))
    etree.strip_tags(root, etree.Comment)
    aside = _set_aside(root)
    _take_out_of_forms(root)
    _drop(root, _is_of_the_standard_edition)
    _drop(root, lambda element: element.get("aria-hidden") == "true")
    replace_tables(root)
    _embolden(root)
    _unclass(root)
    close_gaps(root)
    keep_whole(root)
    _drop_empty(root)
    for place, element in aside:
        parent_of(place).replace(place, element)
    _rebase(root)
    # libxml2 knows the elements of HTML 4: <wbr> came later and has no end.
    return with_addresses(inside(root).replace("</wbr>", ""))


def _set_aside(root: html.HtmlElement) -> list[tuple[html.HtmlElement, html.HtmlElement]]:
    """Take out what works in both editions as it is, by a script; a place is kept for each."""
    aside = []
    for element in root.xpath(".//*[@data-as-it-is]"):
        place = html.Element("hr")
        element.getparent().replace(element, place)
        aside.append((place, element))
    return aside


def _take_out_of_forms(root: html.HtmlElement) -> None:
    """Keep what stands within a form and is of use without it: the way to each district."""
    for form in root.iter("form"):
        for part in form.xpath(".//*[@data-both-editions]"):
            form.addprevious(part)


def _is_of_the_standard_edition(element: html.HtmlElement) -> bool:
    """Whether only the standard edition has it: what a script fills, and what is about it alone."""
    return (
        element.tag in ("template", "script", "form")
        or "hidden" in element.attrib
        or "data-standard-only" in element.attrib
        or (element.tag == "a" and "headerlink" in element.get("class", ""))
    )


def _drop(root: html.HtmlElement, goes: Callable[[html.HtmlElement], bool]) -> None:
    # Not by XPath: with a long newsletter, its sets of elements took minutes.
    for element in [element for element in root.iterdescendants() if goes(element)]:
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
        for name in list(element.attrib):
            if name == "style" or name.startswith("data-"):
                del element.attrib[name]
        if "class" in element.attrib:
            _keep_classes(element)
    for span in list(root.iter("span", "small")):
        if not span.attrib:
            span.drop_tag()


def _keep_classes(element: html.HtmlElement) -> None:
    classes = element.get("class", "").split()
    kept = [name for name in classes if name not in _DROPPED_CLASSES and not name.startswith("md-")]
    if kept:
        element.set("class", " ".join(kept))
    else:
        del element.attrib["class"]


def _drop_empty(root: html.HtmlElement) -> None:
    """Drop the paragraphs and blocks that nothing is left in, the innermost first."""
    for element in reversed(list(root.iter("p", "div", "span", "figure"))):
        if element is not root and not len(element) and not (element.text or "").strip():
            element.drop_tree()


def _rebase(root: html.HtmlElement) -> None:
    """Lead to pictures and downloads from one folder deeper. Links to pages stay as they are."""
    for element in root.xpath(".//*[@href or @src or @poster]"):
        for name in _NAMED_BY:
            if _is_shared_file(element.get(name, "")):
                element.set(name, f"../{element.get(name)}")


def _is_shared_file(address: str) -> bool:
    if "." not in address.lstrip("./"):  # as most are not, and taking them apart is slow
        return False
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return False
    return "." in parts.path.rpartition("/")[2].strip(".")
