"""Which addresses paper writes out behind their links."""

import re
from collections.abc import Iterator
from html import unescape

_TOKEN = re.compile(
    r"<(?P<raw>script|style|template)\b.*?</(?P=raw)>|<(?P<fold>/?details)\b"
    r'|<a\b(?P<attributes>(?:[^>"]|"[^"]*")*)>(?P<words>.*?)</a>',
    re.DOTALL,
)
_ADDRESS = re.compile(r'\shref="(https?:[^"]*|(?:mailto|tel):(?P<reached>[^"?]*))"')
_CLASS = re.compile(r'\sclass="([^"]*)"')


def with_addresses(source: str) -> str:
    """Give HTML in which the links are marked whose address paper has to show.

    Each address is written once, and not at all if it is what a link says. Paper leaves folds out:
    what stands in them counts for nothing outside. A mail that has a subject already is for whoever
    sits at a screen.
    """
    links = list(_links(source))
    seen = {_typed(link["words"]) for link, folded in links if not folded}
    marked = set()
    for link, folded in sorted(links, key=lambda pair: pair[1]):
        if folded:
            seen.add(_typed(link["words"]))
        address = _ADDRESS.search(link["attributes"])
        if address and (typed := _typed(address[1])) not in seen and not _says_number(link):
            seen.add(typed)
            marked.add(link.start())
    return _TOKEN.sub(lambda token: _marked(token) if token.start() in marked else token[0], source)


def _links(source: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Give each link, and whether it is folded."""
    depth = 0
    for token in _TOKEN.finditer(source):
        if token["fold"]:
            depth += -1 if token["fold"][0] == "/" else 1
        elif token["words"] is not None:
            yield token, depth > 0


def _says_number(link: re.Match[str]) -> bool:
    """Say whether a link to a telephone shows its number: people write one in many ways."""
    return 'href="tel:' in link["attributes"] and bool(re.search(r"\d", link["words"]))


def _typed(address: str) -> str:
    """Write an address as people type it, whether it was written so or in full."""
    plain = "".join(unescape(re.sub(r"<[^>]*>", "", address)).split())
    return re.sub(r"^(?:https?://|mailto:)?(?:www\.)?|/$", "", plain)


def _marked(link: re.Match[str]) -> str:
    attributes, words = link["attributes"], link["words"]
    address = _ADDRESS.search(attributes)
    if address and address["reached"] and "data-address" not in attributes:
        attributes += f' data-address="{address["reached"]}"'
    if own := _CLASS.search(attributes):
        begin, end = own.span(1)
        return f"<a{attributes[:begin]}{own[1]} written-out{attributes[end:]}>{words}</a>"
    return f'<a{attributes} class="written-out">{words}</a>'
