"""The text an editor probably meant, where it can be worked out from what was written."""

import re

from consortium.advice.doubtful_address import is_near_by, mended
from consortium.model.repeats import DAYS_OF_A_MONTH, POSITIONS
from consortium.numbers import NUMBERS_IN_WORDS
from consortium.text.bare_letters import bare_letters
from consortium.time.days import WEEKDAYS

LETTERS_OF_A_DAY = 3
SEVERAL = re.compile(r"\s*(?:,|&|\+|\band\b)\s*")
HOW_OFTEN = {
    "day": ("day", "daily"),
    "2 days": ("other day",),
    "week": ("week", "weekly"),
    "2 weeks": ("fortnight", "fortnightly", "other week"),
    "month": ("month", "monthly"),
    "2 months": ("other month",),
    "3 months": ("quarter", "quarterly"),
    "6 months": ("half year", "half yearly"),
    "year": ("year", "annual", "annually", "yearly"),
    "2 years": ("other year",),
}
"""How often, each with what people write for it. "Bimonthly" is not here: it has two meanings."""
COPY = re.compile(r"(?i)^copy[ _-]of[ _-]|[ _-]*\(\d+\)$|[ _-]+copy(?:[ _-]?\d+)?$")
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]++@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
"""Each run of letters is read once, however long it is."""

EXTENSION = re.compile(r"(?i)\s*,?\s*\b(?:ext|extn|x)\.?\s*(\d+)\s*$")


def better_how_often(wrote: str) -> str | None:
    """Write "3 months" for "quarterly" or "every three months", or give None."""
    said = " ".join(re.sub(r"[-_]", " ", wrote.lower()).split())
    said = re.sub(r"^(?:once )?(?:every|each|per|an?) ", "", said)
    if often := next((ours for ours, words in HOW_OFTEN.items() if said in words), None):
        return often
    number, _, unit = said.partition(" ")
    number = str(NUMBERS_IN_WORDS.index(number) + 1) if number in NUMBERS_IN_WORDS else number
    match = re.fullmatch(r"([1-9]\d?) (day|week|month|year)(?:s|ly)?", f"{number} {unit}")
    if not match:
        return None
    return match[2] if match[1] == "1" else f"{match[1]} {match[2]}s"


def better_weekday(wrote: str) -> str | None:
    """Write "second Tuesday" for "2nd tuesday of the month", or give None.

    Several become a list: "[Tuesday, Thursday]" for "Tuesdays and Thursdays".
    """
    if SEVERAL.search(wrote):
        several = [better_weekday(word) for word in SEVERAL.split(wrote)]
        days = [day for day in several if day]
        return f"[{', '.join(days)}]" if len(days) == len(several) else None
    figures = dict(zip(("1st", "2nd", "3rd", "4th"), POSITIONS, strict=False))
    said = wrote.lower().strip().removeprefix("the ").partition(" of ")[0]
    position, _, written = said.rpartition(" ")
    weekday = next((day for day in WEEKDAYS if _is_short_for(written, day.lower())), "")
    day = f"{figures.get(position, position)} {weekday}".strip()
    return day if day in (*WEEKDAYS, *DAYS_OF_A_MONTH) else None


def better_inside(wrote: str) -> str | None:
    """Take the word off that pages write in front: "sports clubs" for "For sports clubs."."""
    return re.sub(r"(?i)^(?:for|in|our|the) ", "", wrote).removesuffix(".") or None


def better_yes_or_no(wrote: str) -> str | None:
    """Turn "y", "on" or "1" into yes and their opposites into no, or give None."""
    words = {"y": "yes", "on": "yes", "1": "yes", "n": "no", "off": "no", "0": "no"}
    return words.get(wrote.strip().lower())


def better_number(wrote: str) -> str | None:
    """Turn "£12,500.00", "No. 3" or "3rd" into figures alone, or give None."""
    bare = re.sub(r"[£€, ]", "", wrote)
    match = re.fullmatch(r"(?i)(?:no\.?|number|issue|#)?(\d{1,9})(?:\.00?|st|nd|rd|th)?", bare)
    return match[1] if match else None


def better_lines(wrote: str) -> str | None:
    """Turn "lines 3 – 5" into "3-5", or give None."""
    match = re.fullmatch(r"(?i)(?:lines? )?(\d{1,4})(?: ?(?:[-–—]|to) ?(\d{1,4}))?", wrote.strip())
    return "-".join(filter(None, match.groups())) if match else None


def better_decimal(wrote: str) -> str | None:
    """Turn "1,350", "£7.50" or "62.5%" into a number in figures only, or give None."""
    bare = re.sub(r"[£€, ]", "", wrote).removesuffix("%")
    return bare if re.fullmatch(r"\d{1,9}(?:\.\d{1,4})?", bare) else None


def better_old_address(wrote: str) -> str | None:
    """Turn a whole web address, or the name of a record's file, into "hubs/old-name/"."""
    bare = re.sub(r"^(?:https?://[^/]*/|/|(?:data|docs)/)|(?:\.yml|\.md)?/?$", "", wrote.strip())
    return f"{bare}/" if re.fullmatch(r"[a-z-]+/[a-z0-9-]+", bare) else None


def better_web_address(wrote: str) -> str | None:
    """Put https:// in front of a bare address such as "www.example.org", or give None."""
    bare = mended(re.sub(r"(?i)^(https?)[:/;.]+/*", r"\1://", wrote.strip().strip('<>“”"')))
    if is_near_by(bare):
        return None
    whole = bare if re.match(r"(?i)https?://", bare) else f"https://{bare}"
    is_address = re.fullmatch(r"https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:/[^\s<>\"]*)?", whole)
    return whole if is_address and whole != wrote.strip() else None


def better_email(wrote: str) -> str | None:
    """Take the one e-mail address out of "Desk <desk@example.org>", or give None.

    "(at)" is how people write @ for no program to find it.
    """
    plain = re.sub(r"(?i) ?[(\[](?:at)[)\]] ?| +@ *|@ +", "@", wrote)
    if re.search(r"(?i) dot ", plain):
        plain = re.sub(r"(?i) at ", "@", plain)
    plain = re.sub(r"(?i) ?[(\[]dot[)\]] ?| dot |\.{2,}", ".", plain)
    emails = EMAIL.findall(plain)
    return mended(emails[0]) if len(emails) == 1 else None


def better_extension(wrote: str) -> str | None:
    """Write "extension 12" for "x12" or "ext. 12", or give None if there is no such thing."""
    return EXTENSION.sub(r" extension \1", wrote) if EXTENSION.search(wrote) else None


def better_id(wrote: str) -> str:
    """Write words as an id: small letters, figures and hyphens; "" where nothing is left."""
    return re.sub(r"[^a-z0-9]+", "-", bare_letters(wrote).lower()).strip("-")


def without_copy(name: str) -> str:
    """Give the name of a file without what a computer adds to that of a copy."""
    return COPY.sub("", name).strip()


def _is_short_for(written: str, day: str) -> bool:
    bare = written.removesuffix(".").removesuffix("s") if written != "tues" else "tue"
    return len(bare) >= LETTERS_OF_A_DAY and day.startswith(bare)
