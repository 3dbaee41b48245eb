"""Telephone numbers as people read them and as telephones dial them.

`country` is that of the site, in two letters: there a number needs no code.
"""

import re
from functools import lru_cache

import phonenumbers
from phonenumbers import shortnumberinfo

HOME = "GB"
"""The country of a site that names none: more is known of its numbers."""
KEPT = 2**14
"""As many numbers as stand on page after page."""

SHORT = re.compile(r" *(?:101|105|111|112|119|159|999|(116) ?(\d{3})) *")
"""Those that the whole country dials as they are, such as that of the Samaritans."""


@lru_cache(KEPT)
def grouped(number: str, country: str = HOME) -> str:
    """Group a number as it is written in its country: "01604 123456 extension 12".

    No line ends before the figures of the extension, which alone say nothing.
    """
    if is_short(number, country):
        short = SHORT.fullmatch(number)
        return " ".join(filter(None, short.groups())) if short and short[1] else number.strip()
    parsed = phonenumbers.parse(number, country)
    extension, parsed.extension = parsed.extension, None
    style = phonenumbers.PhoneNumberFormat
    at_home = parsed.country_code == phonenumbers.country_code_for_region(country)
    text = phonenumbers.format_number(parsed, style.NATIONAL if at_home else style.INTERNATIONAL)
    return f"{text} extension\N{NO-BREAK SPACE}{extension}" if extension else text


@lru_cache(KEPT)
def dialled(number: str, country: str = HOME) -> str:
    """Give what a `tel:` link holds: "+44-1604-123456;ext=12"."""
    if is_short(number, country):
        return number.replace(" ", "")
    parsed = phonenumbers.parse(number, country)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.RFC3966)[4:]


def is_short(number: str, country: str) -> bool:
    """Say whether the whole country dials a number as it is."""
    if country == HOME:
        return SHORT.fullmatch(number) is not None
    figures = number.replace(" ", "")
    parsed = phonenumbers.PhoneNumber(
        phonenumbers.country_code_for_region(country), int(figures) if figures.isdecimal() else 0
    )
    return shortnumberinfo.is_valid_short_number_for_region(parsed, country)
