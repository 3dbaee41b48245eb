"""What a page lets the browser load, run and tell: nothing from or to anyone else.

All our scripts are files of the site. A script in the text of a page is nobody's but the writer's,
and never runs (Content Security Policy Level 3).
"""

from consortium.addresses import EMBED
from consortium.feed_addresses import LIST_OF_FEEDS, NEWSLETTERS, NEWSLETTERS_JSON

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

FOR_PROGRAMS = (
    *("/api/*", "/open-data/*", "/*.ics"),
    *(f"/*{name}" for name in (NEWSLETTERS, NEWSLETTERS_JSON, LIST_OF_FEEDS)),
)
"""Open data, calendars and feeds. No file has two of these: a header sent twice counts for none."""

FRAMED = f"/{EMBED}*"
"""What other websites may show inside theirs. All else is for no frame: a page around one of ours
could have a reader press what is not what it seems."""

_FOR_ALL = "Access-Control-Allow-Origin: *"
_IN_NO_FRAME = "X-Frame-Options"
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

    What is made for programs may be read by those of other websites too. A file gets what is sent
    with each pattern that it has. So what is for no frame says so in the older of two headers: a
    policy that allows frames outdoes that one (Content Security Policy Level 3), where no
    host takes it off again (`!`, Cloudflare Pages).
    """
    rules = {
        "/*": (
            f"Content-Security-Policy: {POLICY}",
            f"Referrer-Policy: {REFERRER}",
            f"{_IN_NO_FRAME}: DENY",
        ),
        FRAMED: (
            f"! {_IN_NO_FRAME}",
            f"Content-Security-Policy: {POLICY}; frame-ancestors *",
        ),
        **dict.fromkeys(FOR_PROGRAMS, (_FOR_ALL,)),
    }
    return "".join(
        f"{files}\n" + "".join(f"  {line}\n" for line in lines) for files, lines in rules.items()
    )
