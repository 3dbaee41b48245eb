"""What a page lets the browser load and run: nothing from anyone else.

The theme has a few short scripts inside its pages. The policy names each by its hash, so that no
other script in a page can run (Content Security Policy Level 3, "hash-source"). A script in the
text of a page, which stands in its article, is nobody's but the writer's: it has no hash.
"""

import base64
import hashlib
import re

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_TYPE = re.compile(r"""\btype\s*=\s*["']?([^"'\s>]*)""", re.IGNORECASE)
_RUN = ("", "module", "text/javascript", "application/javascript")
# From the first opening to the last closing: a closing tag in the text itself changes nothing.
_TEXT = re.compile(r"<article\b.*</article\s*>", re.DOTALL | re.IGNORECASE)
_CHARSET = '<meta charset="utf-8">'


class ContentPolicyError(Exception):
    """A page has nowhere to put its policy."""


def with_content_policy(page: str) -> str:
    """Return the page (a whole HTML document) with its policy, ahead of anything it governs."""
    before, charset, after = page.partition(_CHARSET)
    if not charset:
        raise ContentPolicyError(f"A page has no {_CHARSET}, behind which its policy belongs.")
    policy = content_policy(page)
    return (
        f'{before}{charset}\n<meta http-equiv="Content-Security-Policy" content="{policy}">{after}'
    )


def content_policy(page: str) -> str:
    """Return the policy for a page: its own site only, and the scripts of the theme in it."""
    scripts = " ".join(["script-src 'self'", *sorted({_source(text) for text in _inside(page)})])
    return "; ".join(
        [
            "default-src 'self'",
            scripts,
            # The theme's style sheet draws its icons from data.
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
        ]
    )


def _inside(page: str) -> list[str]:
    """The text of every script around the page's own text that runs without being fetched."""
    return [
        text
        for attributes, text in _SCRIPT.findall(_TEXT.sub("", page))
        if " src=" not in attributes and _type(attributes) in _RUN
    ]


def _type(attributes: str) -> str:
    found = _TYPE.search(attributes)
    return found[1].lower() if found else ""


def _source(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
