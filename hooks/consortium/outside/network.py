"""One question to another website."""

import socket
from http.client import HTTPException, HTTPMessage
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import HTTPRedirectHandler, Request, build_opener

from consortium.outside.answer import Answer

SECONDS = 20
ACCEPTED = "text/html,application/xhtml+xml,*/*;q=0.8"


class _Ways(HTTPRedirectHandler):
    """Follows where a website leads, and keeps by which statuses."""

    def __init__(self) -> None:
        self.statuses: list[int] = []

    def redirect_request(  # noqa: PLR0917 (urllib asks for it so)
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        self.statuses.append(code)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def ask_for(address: str, *, by: str) -> Answer:
    """Ask for a page, and read nothing of it. `by` says to the website who asks."""
    ways = _Ways()
    name = quote(address, safe=":/?#[]@!$&'()*+,;=%~")
    try:
        asked = Request(name, headers={"User-Agent": by, "Accept": ACCEPTED})  # noqa: S310 (http alone: see address.py)
        with build_opener(ways).open(asked, timeout=SECONDS) as answer:
            return Answer(answer.status, answer.url, tuple(ways.statuses))
    except HTTPError as error:
        error.close()
        return Answer(error.code, error.url or "", tuple(ways.statuses))
    except URLError as error:
        return Answer(0, is_known=not isinstance(error.reason, socket.gaierror))
    except (OSError, HTTPException, ValueError):
        return Answer(0)
