"""What a page lets the browser load and run: nothing from anyone else, and no script inside it.

All our scripts are files of the site. A script in the text of a page is nobody's but the writer's,
and never runs (Content Security Policy Level 3).
"""

POLICY = "; ".join(
    [
        "default-src 'self'",
        # The theme's style sheet draws its icons from data.
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
    ]
)

_CHARSET = '<meta charset="utf-8">'


class ContentPolicyError(Exception):
    """A page has nowhere to put its policy."""


def with_content_policy(page: str) -> str:
    """Return the page (a whole HTML document) with its policy, ahead of anything it governs."""
    before, charset, after = page.partition(_CHARSET)
    if not charset:
        raise ContentPolicyError(f"A page has no {_CHARSET}, behind which its policy belongs.")
    return (
        f'{before}{charset}\n<meta http-equiv="Content-Security-Policy" content="{POLICY}">{after}'
    )
