"""All made pages, filled into the shells of their kinds and held against the theme's own work."""

from collections.abc import Callable, Collection, Iterator
from itertools import groupby

from consortium.publishing.shell import (
    BEYOND_THE_SLOTS,
    Shell,
    ShellError,
    difference,
    frame,
    specimens,
    to_render_in_full,
)
from consortium.rendering import Page

Render = Callable[[Page], str]
"""Renders a page in full, through the theme."""


def filled(pages: Collection[Page], render: Render) -> Iterator[tuple[str, str]]:
    """Give the address and the HTML of each page, one after another.

    Raises ShellError when a filled page is not, byte for byte, what the theme makes of it.
    """
    frames = groupby(sorted(pages, key=frame), key=frame)
    shells = {shared: _shell(list(group), render) for shared, group in frames}
    in_full = {page.path for page in to_render_in_full(pages)}
    for page in pages:
        html = shells[frame(page)].fill(page)
        if page.path in in_full and (differing := difference(html, render(page))):
            raise ShellError(
                f"The page “{page.path}”, filled into its shell, is not what the theme makes of "
                f"it: {differing} {BEYOND_THE_SLOTS}."
            )
        yield page.path, html


def _shell(pages: list[Page], render: Render) -> Shell:
    first, second = specimens(pages)
    return Shell.cut(first, render(first), second, render(second))
