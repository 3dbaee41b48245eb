"""HTML as news apps and mail programs take it: plain elements, whole addresses, nothing to run.

Both throw away what they do not know, each in its own way, and show the rest without our style
sheet. So only what means something by itself is left, and every word that a reader sees stays.
"""

import re
from urllib.parse import urljoin, urlsplit

from lxml import etree, html

from consortium.html.direction import with_directions

_TEXT = {
    *("abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "a"),
    *("kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var"),
}
_PARTS = {
    *("blockquote", "div", "dd", "dl", "dt", "figcaption", "figure", "hr", "li", "ol", "p"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "pre", "ul"),
}
_TABLES = {"caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"}
_KEPT = _TEXT | _PARTS | _TABLES
_KEPT_ATTRIBUTES = {"alt", "colspan", "datetime", "dir", "height", "href", "lang", "reversed"}
_KEPT_ATTRIBUTES |= {"rowspan", "scope", "src", "start", "title", "value", "width"}
#: Elements that part the text before and after them, and mean no more than that to an app.
_PARTING = {"address", "article", "aside", "details", "footer", "header", "hgroup", "main", "nav"}
_PARTING |= {"search", "section"}
_GOES = (
    "//audio | //button | //canvas | //embed | //form | //iframe | //frame | //frameset | //input"
    " | //link | //math | //meta | //noscript | //object | //script | //select | //style | //svg"
    " | //template | //textarea | //title | //video | //*[@hidden] | //*[@aria-hidden='true']"
    " | //a[contains(concat(' ', @class, ' '), ' headerlink ')]"
)
#: What no XML file may hold (XML 1.0, section 2.2).
_NOT_TEXT = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
_SCHEMES = ("https", "http", "mailto", "tel")


def plain_html(source: str, base: str) -> str:
    """Give a piece of HTML of the page at the address `base` in its plainest form.

    Links keep to https, http, mailto and tel; of any other only the words stay. A picture of
    anybody else's website, or drawn inside the page, gives way to its words.
    """
    (root,) = html.document_fromstring(f"<body>{_NOT_TEXT.sub('', source)}</body>").iter("body")
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    for element in root.xpath(_GOES):
        element.drop_tree()
    for element in list(root.iterdescendants()):
        _make_plain(element, base)
    written = html.tostring(root, encoding="unicode")
    # A control character may also be written as a reference: "&#11;".
    plain = _NOT_TEXT.sub("", written).removeprefix("<body>").removesuffix("</body>").strip()
    return with_directions(plain)


def _make_plain(element: html.HtmlElement, base: str) -> None:
    if element.tag in _PARTING:
        element.tag = "div"
    elif element.tag == "summary":
        element.tag = "p"
    elif element.tag == "img":
        _keep_own_picture(element, base)
    elif element.tag == "a" and "href" in element.attrib:
        _keep_safe_link(element, base)
    elif element.tag not in _KEPT:
        element.drop_tag()
    for name in set(element.attrib) - _KEPT_ATTRIBUTES:
        del element.attrib[name]
    if element.tag == "span" and not element.attrib:
        element.drop_tag()


def _keep_safe_link(link: html.HtmlElement, base: str) -> None:
    address = _whole(link.get("href", ""), base)
    if urlsplit(address).scheme in _SCHEMES:
        link.set("href", address)
    else:
        link.drop_tag()


def _keep_own_picture(picture: html.HtmlElement, base: str) -> None:
    address = _whole(picture.get("src", ""), base)
    if picture.get("src") and _website(address) == _website(base):
        picture.set("src", address)
        return
    words = picture.get("alt", "")
    picture.tail = words + (picture.tail or "")
    picture.drop_tree()


def _whole(address: str, base: str) -> str:
    # Browsers take blanks away from the ends, and tabs and line ends from anywhere.
    try:
        return urljoin(base, "".join(address.strip().splitlines()).replace("\t", ""))
    except ValueError:
        return ""  # no address at all: "http://[example.org"


def _website(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    return parts.scheme, parts.netloc
