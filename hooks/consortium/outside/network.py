"""One question to another website."""

import requests
from urllib3.exceptions import NameResolutionError

from consortium.outside.answer import Answer

SECONDS = 20
ACCEPTED = "text/html,application/xhtml+xml,*/*;q=0.8"


def ask_for(address: str, *, by: str) -> Answer:
    """Ask for a page, and read nothing of it. `by` says to the website who asks."""
    headers = {"User-Agent": by, "Accept": ACCEPTED}
    try:
        with requests.get(address, headers=headers, timeout=SECONDS, stream=True) as answer:
            ways = tuple(way.status_code for way in answer.history)
            return Answer(answer.status_code, answer.url, ways)
    except requests.ConnectionError as error:
        cause = getattr(error.args[0], "reason", None) if error.args else None
        return Answer(0, is_known=not isinstance(cause, NameResolutionError))
    except (requests.RequestException, ValueError):
        return Answer(0)
