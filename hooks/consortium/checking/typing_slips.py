"""What tired fingers leave in words: each slip is a pattern, what is said of it and what is meant.

No spelling: only what is wrong in any sentence.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from consortium.advice.better_moment import better_date
from consortium.advice.better_telephone import can_exist
from consortium.advice.better_text import EMAIL
from consortium.advice.remark import Remark
from consortium.numbers import ordinal
from consortium.time.days import MIDDLES, MONTHS, NOON, WEEKDAYS, in_words

ADDRESS = re.compile(
    rf"(?:https?://|www\.)\S+|{EMAIL.pattern}|(?<![\w.-])\w[\w-]*+(?:\.[\w-]++)++/\S*"
)
"""An address has dots and commas of its own."""

DOUBTFUL = re.compile(
    r"\d|[£€]|[.,;!?][!?.A-Za-z]| [,;.!?]|\[|__|^[>\s]*-|\b(?P<word>[a-z]+) (?P=word)\b"
    r"|,,|day\b|days\b|[Aa]ttached|wrote:|^[>\s]*S(?:ent|ubject)\b"
)
"""What a line without slips does not have, in one look."""

LEAP_YEAR = 2024
"""A day without a year may be of one."""

TO_ONESELF = (
    "'{slip}' is a note to yourself, and every reader would see it. Write what is known, or take "
    "it out."
)
_SMALL_AMOUNT = r"(?! ?(?i:[mkb]n?|million|billion|thousand|p)\b)"


@dataclass(frozen=True, slots=True)
class TypingSlip:
    """A slip. `better` gives what is meant by a match, the match itself where it is no slip.

    In `say` stand {slip} and {better}. With "" or without `better`, only its writer knows. `unless`
    says that a match is no slip in a country.
    """

    pattern: re.Pattern[str]
    say: str
    better: Callable[[re.Match[str]], str] | None = None
    unless: Callable[[re.Match[str], str], bool] | None = None


def typing_slips(words: str, country: str) -> Iterator[Remark]:
    """Give the first slip of each kind in a line of words, with all of them put right."""
    if not DOUBTFUL.search(words):
        return
    bare = ADDRESS.sub(lambda address: "\0" * len(address[0]), words)
    slips = [
        (slip, match, better)
        for slip in SLIPS
        for match, better in _matches(slip, bare)
        if not slip.unless or not slip.unless(match, country)
    ]
    whole, last = words, len(words)
    for _, match, better in sorted(slips, key=lambda slip: -slip[1].start()):
        if better and match.end() <= last:
            whole, last = whole[: match.start()] + better + whole[match.end() :], match.start()
    told = set()
    for slip, match, better in slips:
        if slip not in told:
            message = slip.say.format(slip=match[0].strip(), better=better.strip())
            yield Remark(message, match.start() + 1, whole if better else "")
        told.add(slip)


def _matches(slip: TypingSlip, words: str) -> Iterator[tuple[re.Match[str], str]]:
    for match in slip.pattern.finditer(words):
        better = slip.better(match) if slip.better else ""
        if better != match[0]:
            yield match, better


def _slip(form: str, say: str, better: Callable[[re.Match[str]], str] | None = None) -> TypingSlip:
    return TypingSlip(re.compile(form), say, better)


def _to(text: str) -> Callable[[re.Match[str]], str]:
    return lambda match: match.expand(text)


def _once(match: re.Match[str]) -> str:
    """Give a word once, unless it ends one part of a sentence and begins another."""
    before = match.string[: match.start()]
    is_meant = match["word"] == "is" and re.search(r"(?i)\b(?:what|who|where|how|all)\b", before)
    return match[0] if is_meant else match["word"]


def _in_twelve_hours(match: re.Match[str]) -> str:
    return f"{int(match['hours']) - NOON}{match['minutes'] or ''}pm"


def _whole_amount(match: re.Match[str]) -> str:
    return match["amount"] if match["tenth"] == "0" else f"{match[0]}0"


def _if_it_is_none(match: re.Match[str]) -> str:
    """Give the match where the month has such a day, else "": nobody knows which one is meant."""
    year, month = int(match["year"] or LEAP_YEAR), MONTHS.index(match["month"]) + 1
    return match[0] if int(match["day"]) <= monthrange(year, month)[1] else ""


def _rings(match: re.Match[str], country: str) -> bool:
    """Say whether there may be such a number, with "24 hours a day" behind it or not."""
    parts = match["number"].split()
    starts = (" ".join(parts[: count + 1]) for count in range(len(parts)))
    return not country or any(can_exist(start, country) for start in starts)


def _day_in_words(match: re.Match[str]) -> str:
    better = better_date(match[0])
    return in_words(date.fromisoformat(better)) if better else match[0]


SLIPS = (
    _slip(r"(?<=\w)\.\.(?=\s|$)", "Two full stops stand here. Write one.", _to(".")),
    _slip(
        r"(?<=\w) +(?P<sign>[,;.!?])(?=\s|$)",
        "There is a space in front of '{better}'. Take it out.",
        _to(r"\g<sign>"),
    ),
    _slip(
        r"(?<=[a-z]{2})(?P<sign>[.!?])(?P<next>[A-Z][a-z]+)(?!\w*[\0.])",
        "There is no space behind the full stop. Write one.",
        _to(r"\g<sign> \g<next>"),
    ),
    _slip(
        r"(?<=[a-z]{2})(?P<sign>[,;])(?P<next>[A-Za-z]{2})",
        "There is no space behind the comma. Write one.",
        _to(r"\g<sign> \g<next>"),
    ),
    _slip(r",{2,}", "Several commas stand here. One is enough.", _to(",")),
    _slip(
        r"(?P<amount>(?:£\d+(?:\.\d\d)?)(?= pounds\b)|€\d+(?:\.\d\d)?(?= euros?\b)) \w+",
        "The sign says what they are. Write '{better}'.",
        _to(r"\g<amount>"),
    ),
    _slip(
        rf"(?<![\w@#./-])(?:{'|'.join(day.lower() for day in WEEKDAYS)})(?=s?\b)"
        r"(?![\w-]*\.[a-z])",
        "A day of the week begins with a capital letter.",
        lambda match: match[0].capitalize(),
    ),
    _slip(
        r"!{2,}|(?<!\?)\?\?(?!\?)",
        "Several signs stand here. One is enough.",
        lambda match: match[0][0],
    ),
    _slip(
        r"\b(?!(?:that|had|very|really|much|many|long|no|so|far|in|on|do|can|her"
        r"|knock|ha|bye|pom|tom|yo|cha|win)\b)"
        r"(?P<word>[a-z]+) (?P=word)\b(?![-’'])",
        "'{better}' is here twice, one behind the other. Take one out.",
        _once,
    ),
    _slip(
        r"\b12(?:[:.]00)? ?(?P<half>[ap]m)\b",
        "Some read '{slip}' as the middle of the day, and some as that of the night. Write "
        "'{better}'.",
        lambda match: MIDDLES[NOON if match["half"] == "pm" else 0],
    ),
    _slip(
        r"\b(?P<hours>1[3-9]|2[0-3])(?P<minutes>[:.][0-5]\d)? ?[ap]m\b",
        "'{slip}' is no time of a clock with am and pm. Write '{better}'.",
        _in_twelve_hours,
    ),
    _slip(
        r"\b\d{1,2}[:.][6-9]\d ?[ap]m\b",
        "There is no such time as '{slip}'. Look at its figures.",
    ),
    _slip(
        rf"\b(?P<day>29|3[01])(?:st|nd|rd|th)? (?:of )?(?P<month>{'|'.join(MONTHS)})\b"
        r"(?:,? (?P<year>[12]\d{3})\b)?",
        "There is no such day as '{slip}'. Look at the day and the month.",
        _if_it_is_none,
    ),
    _slip(
        r"(?<![\w,.])(?P<number>\d{1,3})(?:st|nd|rd|th)\b",
        "Write '{better}'.",
        lambda match: ordinal(int(match["number"])),
    ),
    _slip(
        r"(?<![\d/])\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?![\d/])",
        "Some people read '{slip}' as another day. Write '{better}'.",
        _day_in_words,
    ),
    TypingSlip(
        re.compile(
            r"\b(?i:ring|call|phone|telephone|tel|text)\b[^.\d\n]{0,20}"
            r"(?P<number>0(?! ?0)[\d ]{7,13}\d)\b"
        ),
        "There is no such telephone number as that in '{slip}'. Count its figures.",
        unless=_rings,
    ),
    _slip(r"(?P<sign>[£€]) +(?=\d)", "Take out the space behind the '{slip}'.", _to(r"\g<sign>")),
    _slip(
        rf"(?P<amount>[£€]\d+)\.(?P<tenth>\d)(?!\d){_SMALL_AMOUNT}",
        "An amount has two figures behind the point or none. Write '{better}'.",
        _whole_amount,
    ),
    _slip(
        r"(?<![£€\d.,])(?P<number>\d+(?:\.\d\d)?) ?(?P<sign>[£€])(?!\d)",
        "The sign stands in front. Write '{better}'.",
        _to(r"\g<sign>\g<number>"),
    ),
    _slip(
        r"\[(?i:insert|add|your|name of|date of|time of)\b[^\[\]]*\](?!\()|(?<!_)_{4,}(?!_)",
        TO_ONESELF,
    ),
    _slip(
        r"\b(?:[Pp]lease (?:find|see)|[Aa]s|[Ss]ee) (?:[\w’']+ ){0,3}attached\b(?! to)"
        r"|\b[Aa]ttached (?:is|are) (?:the|a|our|my)\b",
        "This speaks of something that came with an e-mail, and here nothing is attached. Say "
        "where readers find it.",
    ),
    _slip(
        r"^[>\s]*(?:On\b.{6,80}\d:\d\d.{0,80}\bwrote:$|-+ ?(?:Original|Forwarded) [Mm]essage\b"
        r"|Sent from my \w+|(?:Sent:|Date: [A-Z][a-z]{2},) .{0,40}\d{4}.{0,9}\d:\d\d(?! ?[ap]m)"
        r"|Date: .{0,40}\d:\d\d:\d\d\b|Subject: (?i:re|fwd?):)",
        "This line came along from an e-mail. Take out what is not for readers, and names and "
        "addresses of people first of all.",
    ),
)
"""Of what stands for itself: the message says all, and a warning is all it is."""
