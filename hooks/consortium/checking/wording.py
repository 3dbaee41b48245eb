"""The one set of rules on words, for every text: records, newsletters and pages. All are advice."""

import re
from collections.abc import Collection, Iterator
from datetime import date

from consortium.advice.remark import Remark
from consortium.checking.typing_slips import TO_ONESELF, typing_slips
from consortium.pictures.formats import is_meant_as_picture
from consortium.time.days import MONTHS, WEEKDAYS, in_words

CAPITALS = re.compile(r"\b[A-Z]{4,}(?:[^\w,/()]+[A-Z]{2,})*[^\w,/()]+[A-Z]{4,}\b")
NOTE_TO_SELF = re.compile(
    r"\b(?:TODO|TO DO|FIXME|XXX+)\b|\?\?\?"
    r"|(?i:\blor[eu]m ipsum\b|\btb[ca]\b|\bpage is under construction\b)"
)
SHORT_WORD = re.compile(
    r"(?<![\w@./-])(?=[A-Za-z]*[A-Z][A-Za-z]*[A-Z])[A-Z][A-Za-z]*[A-Z](?=(?:s|’s)?(?![\w@-]|\.\w))"
)
WEB_ADDRESS = re.compile(r"https?://\S+")
QUOTED = re.compile("“[^”]*”")
IN_BRACKETS = re.compile(r"(?<=\w) \([A-Z][A-Za-z]*\)")
"""An abbreviation behind what it is short for."""
EVERYBODY_KNOWS = frozenset(["UK"])

CLICK = re.compile(r"(?i)\bclick(?:ing)? (?:here|on|below)\b")
SAYS_NOTHING = re.compile(
    r"(?i)(?:please )?(?:click )?(?:here|this|(?:this )?link|(?:this )?page|more|read more|"
    r"find out more|click here to .*)\W*"
)
OF_A_CAMERA = re.compile(r"(?i)(?:img|dsc|image|photo|picture)[-_ ]?\d*")
ALT = (
    "'{}' says nothing to people who cannot see the picture. Say what it shows, such as 'Six "
    "people round a table'."
)
PICTURE_OF = re.compile(r"(?i)^(?:an? |the )?(?:picture|image|photo|photograph) (?:of|showing) ")
WHOLE_DAY = re.compile(
    rf"\b(?P<weekday>{'|'.join(WEEKDAYS)}),? (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?"
    rf"(?P<month>{'|'.join(MONTHS)})\b(?:,? (?P<year>\d{{4}})\b)?"
)
MOST_LETTERS = 3
"""Of what is hardly ever a word in capitals."""

MOST_WORDS = 25
MOST_WORDS_OF_TEXT = 35
"""Of a sentence: in a summary, and in a longer text."""

_HARD = {
    CAPITALS: "Words in block capitals are hard to read. Write them in small letters.",
    CLICK: 'Not everybody clicks. Say what is there, instead of "click here".',
    NOTE_TO_SELF: TO_ONESELF,
}


def remarks(words: str, country: str) -> Iterator[Remark]:
    """Give what could be better in a line of words, for readers in a country."""
    for hard, message in _HARD.items():
        if match := hard.search(words):
            yield Remark(message.format(slip=match[0]), match.start() + 1)
    yield from typing_slips(words, country)
    yield from wrong_weekdays(words)


def wrong_weekdays(words: str, year: int | None = None) -> Iterator[Remark]:
    """Give each day that is another weekday than it is said to be.

    `year` is that of days without one. Without it, they are passed over.
    """
    for match in WHOLE_DAY.finditer(words):
        if bool(match["year"]) == bool(year):
            continue
        try:
            day = date(
                int(match["year"] or year or 0), MONTHS.index(match["month"]) + 1, int(match["day"])
            )
        except ValueError:
            continue
        weekday = WEEKDAYS[day.weekday()]
        if weekday != match["weekday"]:
            message = f"{in_words(day)} is a {weekday}, not a {match['weekday']}. Change one."
            yield Remark(message, match.start() + 1)


def unknown_abbreviations_in(words: str, spellings: Collection[str]) -> Iterator[Remark]:
    """Give what looks like an abbreviation, each once; nothing where all is in capitals.

    `spellings` are those of the glossary.
    """
    if not SHORT_WORD.search(words) or CAPITALS.search(words):
        return
    bare = words
    for explained in (WEB_ADDRESS, NOTE_TO_SELF, QUOTED, IN_BRACKETS):
        bare = explained.sub(lambda match: " " * len(match[0]), bare)
    seen = {*EVERYBODY_KNOWS, *spellings}
    for match in SHORT_WORD.finditer(bare):
        if match[0] not in seen and len(set(match[0])) > 1:
            message = (
                f"'{match[0]}' looks like an abbreviation, and data/glossary.yml does not have "
                "it. Add it there, and every page that has it explains it."
            )
            if len(match[0]) > MOST_LETTERS:
                message += " Is it a word? Then write it in small letters."
            yield Remark(message, match.start() + 1)
        seen.add(match[0])


def words_of_picture(alt: str, title: str) -> Remark | None:
    """Say what could be better in the words for a picture on a page of some title, or give None."""
    words = alt.strip()
    if OF_A_CAMERA.fullmatch(words) or (is_meant_as_picture(words) and " " not in words):
        return Remark(ALT.format(alt))
    if title and words.casefold() == title.strip().casefold():
        return Remark("These words are the title of the page. Say what the picture shows.")
    if (bare := PICTURE_OF.sub("", words)) not in ("", words):
        message = "Programs that read aloud say that it is a picture. Write what it shows alone."
        return Remark(message, better=bare[0].upper() + bare[1:])
    return None


def says_nothing(link: str) -> bool:
    """Say whether the words of a link do not say where it leads."""
    return SAYS_NOTHING.fullmatch(link.strip()) is not None


def long_sentences(text: str, most: int) -> Iterator[str]:
    """Say of each sentence with more words than are easy to read how many it has."""
    for sentence in re.split(r"(?<=[.!?:])[\"'’”)]*\s+|\n\s*\n", text):
        count = len(sentence.split())
        if count > most:
            begins = " ".join(sentence.split()[:3])
            yield (
                f"The sentence that begins '{begins}' has {count} words. Up to {MOST_WORDS} are "
                "easy to read. Make two of it."
            )
