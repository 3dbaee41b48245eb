"""Notes that editors write to themselves, as `<!-- … -->`: nobody else sees them."""

import re

_COMMENTS = re.compile(r"(?:<!--(?!-?>)(?:(?!-->).)*-->\s*)+", re.DOTALL)


def is_comment(html: str) -> bool:
    """Say whether raw HTML is comments and nothing else, so that leaving it out loses nothing."""
    return _COMMENTS.fullmatch(html.strip()) is not None
