"""What never breaks over lines, and where a long address may."""

import re

from consortium.html.line_breaks import BREAK, breaking_parts
from consortium.time.days import MIDDLES, MONTHS

WHOLE = "whole"
"""The class of what stays on one line."""

_MONTH = f"(?:{'|'.join(MONTHS)})"
_MIDDLES = "|".join(MIDDLES.values())
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_PARTS = rf"""
    (?P<address>
        [\w.+-]+@[\w-]+(?:\.[\w-]+)+                                # an e-mail address
      | (?:https?://|www\.)[^\s<>“”"]*[^\s<>“”".,;:?!)]              # a web address
    )
  | (?P<whole>
        \b{_DAY}\ {_MONTH}(?:\ \d{{4}})?\b                          # 3 October 2026
      | \b{_MONTH}\ (?:{_DAY},?\ )?\d{{4}}\b                        # October 2026
      | \b\d{{1,2}}(?:[.:]\d\d)?\ (?:am|pm|{_MIDDLES})\b               # 10.30 am
      | [£€]\d+(?:,\d{{3}})*(?:\.\d+)?(?:\ (?:thousand|million|billion)\b)?  # £2.5 million
      | \b\d+(?:\.\d+)?\ %                                        # 78.5 %
      | \b[A-Z]{{1,2}}\d[A-Z\d]?\ \d[A-Z]{{2}}\b                    # NN17 1AA
      | (?<!\w)(?:\+\d|\(?0)[\d()\ -]{{7,}}\d                       # 01632 960000
        (?:,?\ (?:extension|ext\.?)\ \d+)?
    )
    (?:[,.;:!?)’”]+(?!\w))?                                         # no line begins with these
"""
_FOUND = re.compile(_PARTS, re.VERBOSE)
# Each of them has one of these, and most text has none: looking for it is far quicker.
_TEXT = re.compile(r"(?P<tag>\A|<[^>]*+>)(?P<text>[^<]*?(?:[\d@]|www\.|://)[^<]*)")
_IS_WHOLE = re.compile(rf'\sclass="(?:[^"]*\s)?{WHOLE}[\s"]')


def keep_whole(source: str) -> str:
    """Keep numbers, days, times, sums and postcodes on one line; let long addresses break."""
    return _TEXT.sub(_with_pieces, source)


def with_no_break_spaces(source: str) -> str:
    """Keep the same on one line by no-break spaces, where there may be no style sheet."""
    return _TEXT.sub(lambda found: found["tag"] + _FOUND.sub(_joined, found["text"]), source)


def _with_pieces(found: re.Match[str]) -> str:
    tag, text = found.groups()
    return found[0] if _IS_WHOLE.search(tag) else tag + _FOUND.sub(_piece, text)


def _piece(found: re.Match[str]) -> str:
    if found["whole"]:
        return f'<span class="{WHOLE}">{found[0]}</span>'
    return BREAK.join(breaking_parts(found[0]))


def _joined(found: re.Match[str]) -> str:
    return found[0].replace(" ", "\N{NO-BREAK SPACE}")
