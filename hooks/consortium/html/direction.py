"""Words that are read from right to left, in pages that are read from left to right."""

import re

# Told by what it is not, which most letters show three times sooner.
_RIGHT_TO_LEFT = re.compile(
    "[^\0-\u058f\u0900-\ufb1c\ufe00-\ufe6f\ufefd-\U000107ff"
    "\U00011000-\U0001e7ff\U0001f000-\U0010ffff]"
)
_TOKEN = re.compile(
    r"<!--.*?-->|<(?P<raw>script|style)\b.*?</(?P=raw)>"
    r"|<(?P<ends>/?)(?P<name>[a-z][a-z0-9]*)(?P<rest>(?:[^>\"']|\"[^\"]*\"|'[^']*')*)>"
    r"|(?P<text>[^<]+)",
    re.DOTALL | re.IGNORECASE,
)
_HOLDS_NOTHING = frozenset(["area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"])
_HAS_DIRECTION = re.compile(r"\sdir\s*=", re.IGNORECASE)


def with_directions(source: str) -> str:
    """Give HTML in which whatever holds words from right to left has the direction of its words.

    That is the element next to the words (`dir="auto"`): a heading or a paragraph begins on its
    own side, and a name within a line keeps its commas and figures to itself. All else stays, byte
    for byte, and so does an element that says its direction.
    """
    if not _RIGHT_TO_LEFT.search(source):
        return source
    within: list[re.Match[str]] = []
    starts: set[int] = set()
    for token in _TOKEN.finditer(source):
        if token["text"]:
            if within and _RIGHT_TO_LEFT.search(token["text"]):
                starts.add(within[-1].start())
        elif token["ends"]:
            _end(within, token["name"])
        elif token["name"] and token["name"] not in _HOLDS_NOTHING:
            within.append(token)
    return _TOKEN.sub(lambda tag: _marked(tag) if tag.start() in starts else tag[0], source)


def _marked(tag: re.Match[str]) -> str:
    if _HAS_DIRECTION.search(tag["rest"]):
        return tag[0]
    return f'<{tag["name"]} dir="auto"{tag["rest"]}>'


def _end(within: list[re.Match[str]], name: str) -> None:
    """Leave the innermost element of a name, and those in it that nobody has ended."""
    for at in reversed(range(len(within))):
        if within[at]["name"] == name:
            del within[at:]
            return
