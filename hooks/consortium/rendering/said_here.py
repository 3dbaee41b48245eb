"""Templates in the words of the site: a district or a group is called in them as it is there.

What a template prints stays as it is: records have their own words.
"""

import re
from collections.abc import Iterator

from jinja2 import Environment
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from consortium.model.own_words import OwnWords

_TO_ITSELF = re.compile(r"[a-z._/-]*")
"""What a template says to itself: the kind of an area, a file, a form of words."""

_SPOKEN = re.compile(r'(?:(?<=\balt=")|(?<=aria-label=")|(?<=placeholder=")|(?<=title="))[^"]*')
"""What readers see or hear of a tag."""


def say_as_here(environment: Environment, words: OwnWords) -> None:
    """Have an environment read templates in the words of a site."""
    if words != OwnWords():
        # Each has a name, by which what was compiled is kept apart.
        environment.extensions[f"{words!r}"] = _SaidHere(environment, words)


class _SaidHere(Extension):
    def __init__(self, environment: Environment, words: OwnWords) -> None:
        super().__init__(environment)
        self._words = words

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Give the parts of a template, each text in the words of the site."""
        in_tag = False
        for token in stream:
            value = token.value
            if token.type == "data":
                value, in_tag = self._html(value, in_tag=in_tag)
            elif token.type == "string" and not _TO_ITSELF.fullmatch(value):
                value = self._words.said(value)
            yield Token(token.lineno, token.type, value)

    def _html(self, html: str, *, in_tag: bool) -> tuple[str, bool]:
        """Give HTML that may begin in a tag in other words, and whether it ends in one."""
        parts = re.split(r"([<>])", html)
        for number, part in enumerate(parts):
            if part in ("<", ">"):
                in_tag = part == "<"
            elif in_tag:
                parts[number] = _SPOKEN.sub(lambda spoken: self._words.said(spoken[0]), part)
            else:
                parts[number] = self._words.said(part)
        return "".join(parts), in_tag
