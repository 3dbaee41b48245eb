"""What is said of a text that cannot be made into a form, and the part of it that does it."""

from collections.abc import Callable, Sequence

from consortium.articles.article import Article
from consortium.paper.document import in_code

MOST = 5
"""Words that are told of."""


def missing(gone: Sequence[str], form: str, what: str) -> str:
    """Say that a form would lose words of an issue or a page."""
    return (
        f"Some words of this {what} would be missing from {form}: {', '.join(gone[:MOST])}. Write "
        "them in another way, and show this to whoever looks after the code."
    )


def cannot_be_made(form: str, what: str, error: Exception) -> str:
    """Say that a form of an issue or a page cannot be made, and show an engineer where."""
    return (
        f"We cannot make {form} of this {what} because of what begins on this line. Write it in "
        "another way, and show this to whoever looks after the code: "
        f"{in_code(error)}."
    )


def failing(make: Callable[[str], object]) -> Callable[[str], bool]:
    """Give what says whether a form falls over when it is made of a text."""

    def falls_over(text: str) -> bool:
        try:
            make(text)
        except Exception:
            return True
        return False

    return falls_over


def first_line(article: Article, falls_over: Callable[[str], bool]) -> int:
    """Find the line on which the part begins that does it, by trying parts alone.

    `falls_over` says whether a text does it. Where no part does it alone, it is the last of the
    first ones that do.
    """
    parts = [token.map for token in article.tokens if not token.level and token.map] or [[0, 1]]

    def those(some: list[list[int]]) -> str:
        return "\n".join(line for a, b in some for line in (*article.lines[a:b], ""))

    while len(parts) > 1:
        half = len(parts) // 2
        halves = (parts[:half], parts[half:])
        narrower = next((some for some in halves if falls_over(those(some))), None)
        if narrower is None:
            counts = range(1, len(parts) + 1)
            count = next((n for n in counts if falls_over(those(parts[:n]))), len(parts))
            return parts[count - 1][0] + 1
        parts = narrower
    return parts[0][0] + 1
