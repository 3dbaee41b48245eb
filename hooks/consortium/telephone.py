"""Telephone numbers as people read them and as telephones dial them."""

import re
from functools import lru_cache

import phonenumbers

REGION = "GB"
KEPT = 2**14
"""As many numbers as stand on page after page."""

SHORT = re.compile(r" *(?:101|105|111|112|119|159|999|(116) ?(\d{3})) *")
"""Those that the whole country dials as they are, such as that of the Samaritans."""


@lru_cache(KEPT)
def grouped(number: str) -> str:
    """Group a number as it is written in its country: "01604 123456 extension 12".

    No line ends before the figures of the extension, which alone say nothing.
    """
    if short := SHORT.fullmatch(number):
        return " ".join(filter(None, short.groups())) or number.strip()
    parsed = phonenumbers.parse(number, REGION)
    extension, parsed.extension = parsed.extension, None
    style = phonenumbers.PhoneNumberFormat
    at_home = parsed.country_code == phonenumbers.country_code_for_region(REGION)
    text = phonenumbers.format_number(parsed, style.NATIONAL if at_home else style.INTERNATIONAL)
    return f"{text} extension\N{NO-BREAK SPACE}{extension}" if extension else text


@lru_cache(KEPT)
def dialled(number: str) -> str:
    """Give what a `tel:` link holds: "+44-1604-123456;ext=12"."""
    if SHORT.fullmatch(number):
        return number.replace(" ", "")
    parsed = phonenumbers.parse(number, REGION)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.RFC3966)[4:]
