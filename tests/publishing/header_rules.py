"""What a host that reads `_headers` sends with a file.

All rules that a path has count (Netlify, Cloudflare Pages). The second of them takes off again what
a later rule names after `!`; the first passes over such a line.
"""

from fnmatch import fnmatchcase

Headers = list[tuple[str, str]]


def headers_of(path: str, rules: str, *, takes_off: bool) -> Headers:
    """Give the headers of the file at a path ("/embed/events/") by the text of a `_headers`."""
    sent: Headers = []
    counts = False
    for line in rules.splitlines():
        name, colon, value = line.strip().partition(": ")
        if not line.startswith(" "):
            counts = fnmatchcase(path, line)
        elif counts and colon:
            sent.append((name, value))
        elif counts and takes_off and name.startswith("! "):
            sent = [header for header in sent if header[0] != name.removeprefix("! ")]
    return sent
