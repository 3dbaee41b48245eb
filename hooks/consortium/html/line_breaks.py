"""Where a line may break inside an address: to be seen, and to be heard or found nowhere."""

import re

#: Without `aria-hidden` the name of a link has a space here: "desk@ example. org".
BREAK = '<wbr aria-hidden="true">'


def breaking_parts(address: str) -> list[str]:
    """Split an e-mail or web address after the signs where a line may end: @ . _ - /."""
    return re.findall(r"[^@._/-]*[@._/-]+|[^@._/-]+", address)


def without_breaks(body: str) -> str:
    """Take the breaks out of HTML. To libxml2 none ever ends, and it gives up at 256 in a row."""
    return body.replace(BREAK, "").replace("<wbr>", "")
