"""The telephone number that was probably meant, and whether it can exist."""

import re

import phonenumbers

from consortium.telephone import HOME, is_short

OF_NOBODY = {HOME: re.compile(r"^(?:(?:\+|00)44|0(?!044))(?!(?:[1-9]\d{8,9}|8\d{6})$)")}
"""A number of a country with too few figures or too many, as a form can tell by itself."""

DRAMA = re.compile(
    r"(?:0|\+?44|0044)(?:1632960|1(?:1[3-8]|[2-6]1)4960|1914980|2079460|2896496|2920180|3069990"
    r"|7700900|8081570|9098790)\d{3}"
)
"""Those that Ofcom has set aside: https://www.ofcom.org.uk (telephone numbers for drama)."""
NUMBER_ALONE = re.compile(r"\+?[\d ()-]+(?: extension \d{1,6})?")
LABEL = re.compile(r"(?i)^(?:tele?(?:phone)?|phone|mob(?:ile)?|[tm])\b ?[.:]? ?")
BETWEEN = re.compile(r"\s*(?:[\u2010-\u2015\u2212./]|\(0\))\s*")
LETTERS = str.maketrans("OolI", "0011")
"""What is typed for figures that look like them."""


def better_telephone(wrote: str, country: str = HOME) -> str | None:
    """Write "01632 960123" for "Tel: 1632–960123" or "Jo, 01632 960123", or give None."""
    whole, *others = re.split(r"(?i)[ ,]+extension ", " ".join(wrote.split()), maxsplit=1)
    extension = "".join(f" extension {behind.partition(' ')[0]}" for behind in others)
    plain = re.sub("[()]", "", BETWEEN.sub(" ", LABEL.sub("", whole)))
    words = re.findall(r"\+?\d[\d -]{7,}\d", plain)
    number = words[0] if len(words) == 1 else plain.translate(LETTERS)
    start = "0" if country == HOME else ""
    text = re.sub(r"^(?=[1-9])", start, number).strip() + extension
    is_better = text != wrote and NUMBER_ALONE.fullmatch(text) and can_exist(text, country)
    return text if is_better else None


def can_exist(wrote: str, country: str = HOME) -> bool:
    """Say whether there may be a telephone number, one set aside for drama among them."""
    number = parsed(wrote, country)
    is_valid = number is not None and phonenumbers.is_valid_number(number)
    others = (DRAMA.fullmatch(figures_of(wrote)), is_short(wrote, country))
    return is_valid or any(others)


def parsed(wrote: str, country: str = HOME) -> phonenumbers.PhoneNumber | None:
    """Give a number as it is in a country, or None if it is none."""
    try:
        return phonenumbers.parse(wrote, country)
    except phonenumbers.NumberParseException:
        return None


def figures_of(wrote: str) -> str:
    """Give the figures of a number alone, without its extension."""
    return re.sub(r"[ ()-]", "", wrote.partition(" extension")[0])
