"""What a page lets the browser load, run and tell: nothing from or to anyone else.

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

REFERRER = "no-referrer"
"""Where a link leads does not learn which page it stood on: that says what a group needs."""

HOST_FILE = "_headers"
"""What some hosts read (Netlify, Cloudflare Pages). GitHub Pages does not."""

FOR_PROGRAMS = ("/api/*", "/open-data/*", "/*.ics", "/*.xml", "/*.json")
"""Open data, calendars and feeds."""

_FOR_ALL = "Access-Control-Allow-Origin: *"
_CHARSET = '<meta charset="utf-8">'


class ContentPolicyError(Exception):
    """A page has nowhere to put its policy."""


def with_content_policy(page: str) -> str:
    """Return the page (a whole HTML document) with its policy, ahead of anything it governs."""
    before, charset, after = page.partition(_CHARSET)
    if not charset:
        raise ContentPolicyError(f"A page has no {_CHARSET}, behind which its policy belongs.")
    policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    referrer = f'<meta name="referrer" content="{REFERRER}">'
    return f"{before}{charset}\n{policy}\n{referrer}{after}"


def host_headers() -> str:
    """Give the same for hosts that send it with every file, as the text of their `_headers`.

    What is made for programs may be read by those of other websites too.
    """
    everything = f"/*\n  Content-Security-Policy: {POLICY}\n  Referrer-Policy: {REFERRER}\n"
    return everything + "".join(f"{files}\n  {_FOR_ALL}\n" for files in FOR_PROGRAMS)
