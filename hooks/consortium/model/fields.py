"""The kinds of value that a record's fields hold.

Every value reaches the model as text, exactly as the editor typed it; a field's type here says
what that text may be and turns it into a date, a number or yes and no. The messages are what the
editor reads, so they say what to write instead.
"""

from decimal import Decimal
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from consortium.model.marks import Mark, RefersTo
from consortium.model.written import Matches, Reads

Tier = Literal["local", "specialist", "county", "national"]
TIERS: tuple[Tier, ...] = get_args(Tier)
"""In the order of an answer."""

ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
"""How the name of a record is written."""

_YES_OR_NO = {"yes": True, "true": True, "no": False, "false": False}


def _counted(number: int) -> int:
    if number < 1:
        raise PydanticCustomError("counted", "Write a whole number of 1 or more.")
    return number


def _year(number: int) -> int:
    first, last = YEARS
    if not first <= number <= last:
        raise PydanticCustomError(
            "year",
            "Write a year in four figures, from {first} to {last}.",
            {"first": first, "last": last},
        )
    return number


def _plan_lines(text: str) -> tuple[int, int]:
    first, _, last = text.partition("-")
    if last and int(last) < int(first):
        raise PydanticCustomError("plan_lines_order", LAST_BEFORE_FIRST, {"wrote": text})
    return int(first), int(last or first)


LAST_BEFORE_FIRST = "The first line comes first: write the smaller number before the larger."

YEARS = (1900, 2099)
"""The first and the last year that a record can name."""

_TEXT_SCHEMA = {"type": ["string", "number", "boolean"]}

_OneLine = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=300),
    Matches(r"[^\n]*", "one_line", "Put these words on one line."),
    WithJsonSchema(_TEXT_SCHEMA),
]

TheirWords = _OneLine
"""One line of the words that somebody else asks us to print."""

PlanWords = Annotated[_OneLine, Mark.SAID]
"""One line of the plan's own words."""

Words = Annotated[_OneLine, Mark.OURS]
"""One line of plain text: a name, a title, a role."""

Who = Annotated[Words, Mark.WHO]
"""Who did something, in one line."""

LONGEST_SENTENCE = 160
"""Letters of a summary, as lists and search engines show it."""

Sentence = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_SENTENCE),
    Matches(r"[^\n]*", "one_line", "Put this sentence on one line."),
    WithJsonSchema({**_TEXT_SCHEMA, "maxLength": LONGEST_SENTENCE}),
    Mark.OURS,
    Mark.SENTENCES,
]
"""One sentence, shown in lists and by search engines."""

_Text = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=5000),
    WithJsonSchema(_TEXT_SCHEMA),
]

Quote = Annotated[_Text, Mark.SAID]
"""The plan's own words, letter by letter."""

Paragraphs = Annotated[_Text, Mark.OURS]
"""Plain text; an empty line begins a new paragraph."""

Id = Annotated[
    str,
    Matches(
        ID,
        "id",
        "Use small letters, figures and hyphens only, for example 'young-people'.",
    ),
]
"""The name of a record: its file name and the last part of its address."""

RecordKey = Annotated[
    str,
    Matches(
        rf"{ID}/{ID}",
        "record_key",
        "Write the folder and the name of the file, with / between them and without .yml, "
        "for example 'hubs/village-halls'.",
    ),
]
"""A record of any kind, as a link names it: "hubs/ayton"."""

YesNo = Annotated[
    bool,
    Reads(
        r"(?i:yes|no|true|false)",
        "yes_or_no",
        "Write yes or no here.",
        into=lambda text: _YES_OR_NO[text.lower()],
    ),
    WithJsonSchema({"enum": [True, False, "yes", "no", "Yes", "No", "true", "false"]}),
]
"""Yes or no."""

_WHOLE_NUMBER = Reads(
    r"\d{1,9}",
    "whole_number",
    "Write a whole number here, in figures only, without a pound sign, comma or full stop.",
    ("integer", "string"),
    into=int,
)

WholeNumber = Annotated[int, _WHOLE_NUMBER]
"""A whole number, not negative."""

Year = Annotated[
    int,
    _WHOLE_NUMBER,
    AfterValidator(_year),
    WithJsonSchema({"type": ["integer", "string"], "pattern": r"^(19|20)\d{2}$"}),
]
"""A year, in four figures."""

PositiveNumber = Annotated[
    int,
    _WHOLE_NUMBER,
    AfterValidator(_counted),
    WithJsonSchema({"type": ["integer", "string"], "pattern": r"^0*[1-9]\d{0,8}$", "minimum": 1}),
]
"""A whole number of 1 or more."""

DecimalNumber = Annotated[
    Decimal,
    Reads(
        r"\d{1,9}(?:\.\d{1,4})?",
        "decimal_number",
        "Write a number here, in figures only, such as 62 or 78.5.",
        ("number", "string"),
        into=Decimal,
    ),
]
"""A number that may have decimal places, not negative; its places are kept: 2.80 is not 2.8."""

PlanLines = Annotated[
    tuple[int, int],
    Reads(
        r"\d{1,4}(?:-\d{1,4})?",
        "plan_lines",
        "Write the line as a number, like 437, or first and last line, like 437-451.",
        ("integer", "string"),
        into=_plan_lines,
        only_text=True,
    ),
    Field(examples=["437"]),
    Mark.SAID,
]
"""First and last line of the plan, both counted from 1 and both included."""

Email = Annotated[
    str,
    Matches(
        r"[\w.!#$%&'*+/=?^`{|}~-]+@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+",
        "email",
        "An e-mail address has one @ and no spaces, like name@example.org.",
    ),
    WithJsonSchema({"type": "string", "pattern": "^[^@ ]+@[^@ ]+$"}),
    Mark.EMAIL,
]
"""An e-mail address."""

WebAddress = Annotated[
    str,
    Matches(
        r"https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::\d+)?(?:[/?#][^\s<>\"]*)?",
        "web_address",
        "A web address begins with https:// and has no spaces, like https://example.org/help.",
    ),
    WithJsonSchema({"type": "string", "pattern": "^https?://"}),
    Mark.WEB_ADDRESS,
]
"""A web address, beginning with https:// or http://."""

FileName = Annotated[
    str,
    Matches(
        rf"{ID}\.txt",
        "text_file",
        "This is the name of a text file in data/source: small letters, figures and hyphens, "
        "and .txt at the end.",
    ),
]
"""The name of a text file."""

Domain = Annotated[
    str,
    Matches(
        r"[a-z0-9-]+(?:\.[a-z0-9-]+)+",
        "domain",
        "A domain is the name of a website without https:// and www., like example.org.",
    ),
]
"""The name of a website alone."""

Telephone = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=3, max_length=60),
    WithJsonSchema({"type": ["string", "integer"]}),
    Mark.TELEPHONE,
]
"""A telephone number as people write it; `checking` looks whether it can exist, and groups it."""

Colour = Annotated[
    str,
    Matches(
        r"#?[0-9a-fA-F]{6}",
        "colour",
        "Write a colour as six figures or letters from a to f, without a #, like 7a1f5c. "
        "Programs that pick colours call it “hex”.",
        ("string", "integer"),
    ),
    AfterValidator(lambda text: f"#{text.removeprefix('#').lower()}"),
    Field(examples=["7a1f5c"]),
]
"""A colour: "#" and six figures of base 16.

YAML takes it for a note, so editors leave it out."""

AreaId = Annotated[Id, RefersTo("areas")]
NeedId = Annotated[Id, RefersTo("needs")]
CommunityId = Annotated[Id, RefersTo("communities")]
OrganisationId = Annotated[Id, RefersTo("organisations")]
HubId = Annotated[Id, RefersTo("hubs")]
ServiceId = Annotated[Id, RefersTo("services")]
ProjectId = Annotated[Id, RefersTo("projects")]
GuideId = Annotated[Id, RefersTo("guides")]
GovernanceId = Annotated[Id, RefersTo("governance")]
StudyId = Annotated[Id, RefersTo("studies")]
OldAddress = Annotated[
    str,
    Matches(
        r"(?:[a-z0-9-]+/)+",
        "old_address",
        "Write the old address without the website's name and with / at its end, like "
        "hubs/old-name/.",
    ),
    WithJsonSchema({"type": "string", "examples": ["hubs/old-name/"]}),
    Mark.LATER,
]
"""An address that a page had before, relative to the site."""
