"""Telephone numbers as people read them and as telephones dial them."""

from functools import lru_cache

import phonenumbers

REGION = "GB"
KEPT = 2**14
"""As many numbers as stand on page after page."""


@lru_cache(KEPT)
def grouped(number: str) -> str:
    """Group a number as it is written in its country: "01604 123456 extension 12".

    No line ends before the figures of the extension, which alone say nothing.
    """
    parsed = phonenumbers.parse(number, REGION)
    extension, parsed.extension = parsed.extension, None
    style = phonenumbers.PhoneNumberFormat
    at_home = parsed.country_code == phonenumbers.country_code_for_region(REGION)
    text = phonenumbers.format_number(parsed, style.NATIONAL if at_home else style.INTERNATIONAL)
    return f"{text} extension\N{NO-BREAK SPACE}{extension}" if extension else text


@lru_cache(KEPT)
def dialled(number: str) -> str:
    """Give what a `tel:` link holds: "+44-1604-123456;ext=12"."""
    parsed = phonenumbers.parse(number, REGION)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.RFC3966)[4:]
