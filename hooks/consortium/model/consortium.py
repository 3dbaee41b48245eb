"""The Consortium itself: its name, its office, the people of its plan."""

from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import Field

from consortium.model.colours import Colours
from consortium.model.day_fields import Day, Done
from consortium.model.fields import (
    Domain,
    Email,
    Paragraphs,
    PlanLines,
    PlanWords,
    Telephone,
    TheirWords,
    WebAddress,
    Who,
    Words,
    Year,
    YesNo,
)
from consortium.model.own_words import OwnWords
from consortium.model.parts import Notice, Part, Source
from consortium.model.written import Matches
from consortium.telephone import HOME
from consortium.time.london import CLOCKS


class Office(Part):
    """How to reach the office today. Empty until the administrator has filled it in and checked."""

    email: Email | None = None
    telephone: Telephone | None = None
    address: Paragraphs | None = Field(None, description="One part on each line.")
    opening_hours: Words | None = Field(
        None,
        description="When somebody is there, in a few words.",
        examples=["Tuesdays, 10am to noon"],
    )
    reply_within: Words | None = Field(None, examples=["5 working days"])
    notice: Notice | None = Field(
        None, description="What holds for a time: it is closed, or slow to answer."
    )
    checked: Done | None = Field(None, description="The day somebody tried it.")
    checked_by: Who | None = Field(None, description="Who tried it.")

    @property
    def can_be_reached(self) -> bool:
        """Whether there is anything to print."""
        return bool(self.email or self.telephone or self.address)


class Person(Part):
    """A person named in the plan's list of contacts, kept as a record and never as a contact."""

    role: Words
    person: Words | None = Field(None, description="Empty where the plan gives no name.")
    email: Email
    lines: PlanLines


class LargePrint(Part):
    """The plan's own sentence on large print."""

    sentence: PlanWords
    lines: PlanLines

    @property
    def quote(self) -> str:
        """The sentence, as the rules on quotes of the plan know it."""
        return self.sentence


class Attribution(Part):
    """What a source of our maps and place names asks us to print."""

    text: TheirWords
    about: Words = Field(description="What we took from it.")
    link: WebAddress = Field(description="Its licence, or whose page says how it may be used.")
    beside_map: YesNo = Field(
        default=False, description="yes: these words stand beside each map too."
    )


class ShortForm(Part):
    """A word that people type for the name of a place."""

    short: Annotated[
        Words,
        Matches(
            r"[^\s-]+",
            "one_word",
            "Write one word here, without a space or a hyphen: words are looked up one by one.",
        ),
    ] = Field(description="One word, in small letters.", examples=["lincs"])
    means: Words = Field(description="The name that it stands for.", examples=["Lincolnshire"])


_InASentence = Annotated[
    Words,
    Matches(
        r"(?!(?:A|Across|All|For|From|In|Of|On|Other|Our|The|With|Your)\s).*[^.]",
        "inside",
        "This stands inside a sentence too: it begins with a small letter and has no full stop.",
    ),
]


class TiersCalled(Part):
    """What the hubs of a tier are called, inside a sentence and where they are listed."""

    local: _InASentence | None = Field(
        None,
        description="Instead of “in” and the place, or “local help”.",
        examples=["parish desks"],
    )
    specialist: _InASentence | None = Field(None, description="Instead of “specialists”.")
    county: _InASentence | None = Field(
        None, description="Instead of “across the county”.", examples=["across all our counties"]
    )
    national: _InASentence | None = Field(
        None,
        description="Instead of “across the country”, also after “more”.",
        examples=["from the mainland"],
    )


_CODE_OF_COUNTRY = (
    "Write two capital letters here: GB for the United Kingdom, IE for Ireland, GG for Guernsey, "
    "IM for the Isle of Man or JE for Jersey. Elsewhere the clocks are others, and events would "
    "stand an hour or more wrong in people's own calendars."
)


class Consortium(Part):
    """The one record of the Consortium."""

    name: Words = Field(description="The whole name, as calendars and letters have it.")
    wordmark: tuple[Words, ...] = Field(
        min_length=1,
        max_length=2,
        description="The short name, as it stands on every page: its first part large, and the "
        "rest beside it.",
    )
    called: Words | None = Field(
        None,
        description="How it is called in a sentence, if that is not “the” and its short name.",
    )
    colours: Colours = Field(
        Colours(main="#2b4a6f"), description="The colours that people know it by."
    )
    logo: Words | None = Field(
        None,
        description="The file of its sign, seen from docs. It stands before the name on each "
        "page, on paper and in e-mails, and in the tab of the browser.",
        examples=["pictures/our-sign.png"],
    )
    for_whom: Annotated[
        Words,
        Matches(
            r"(?![Ff]or\s).*[^.]",
            "without_for",
            "Pages write “for” in front of this and go on behind it. Leave that word out here, "
            "and the full stop.",
        ),
    ] = Field(
        "clubs, charities and community groups",
        description="Whom it is for, after “for”.",
        examples=["sports clubs"],
    )
    place: Annotated[
        Words,
        Matches(
            r"(?![Ii]n\s).*",
            "without_in",
            "Pages write “in” in front of this. Leave that word out here.",
        ),
    ] = Field(description="Where its groups are, inside a sentence: after “in”.")
    words: OwnWords = Field(
        OwnWords(),
        description="What readers call a group, a district, the county, and where people live.",
    )
    tiers_called: TiersCalled = Field(
        TiersCalled(), description="The headings of its hubs, tier by tier, if they are others."
    )
    country: Annotated[str, Matches("|".join(sorted(CLOCKS)), "country", _CODE_OF_COUNTRY)] = Field(
        HOME,
        description="Its country, in the two letters of ISO 3166: there telephone numbers need no "
        "code, and calendars call the clocks by its own.",
        examples=["IE"],
    )
    money: Annotated[
        Words, Matches(r"[^\w\s]", "sign", "Write the sign of the money alone, such as £ or €.")
    ] = Field("£", description="The sign of its money, in front of an amount.", examples=["€"])
    short_forms: tuple[ShortForm, ...] = Field(
        (), description="How people shorten the names of places, for the finder and the search."
    )
    set_up: Words | None = Field(
        None,
        description="When it was set up, as it follows “was set up”.",
        examples=["in May 1998"],
    )
    website: WebAddress
    authority: Domain = Field(
        description="Who names things in feeds and calendars: a domain that was its own on 1 "
        "January of the year below. Part of each of those names, so never change it."
    )
    authority_year: Year = Field(description="That year. Never change it.")
    launched: Day = Field(description="The day the directory opened.")
    made_up: YesNo = Field(
        default=False,
        description="yes: all of it is made up, to show the software. Every page says so, and it "
        "is never published.",
    )
    office: Office = Office()
    people: tuple[Person, ...] = Field((), description="Those that a plan names, of its time.")
    large_print: LargePrint | None = Field(None, description="The plan's sentence on large print.")
    attributions: tuple[Attribution, ...] = ()
    source: tuple[Source, ...] = Field(min_length=1)

    @property
    def short_name(self) -> str:
        """The name of the website, in titles and heads."""
        return " ".join(self.wordmark)

    @property
    def clock(self) -> ZoneInfo:
        """The clock of its country, by the name that calendars know it by."""
        return CLOCKS[self.country]

    @property
    def in_a_sentence(self) -> str:
        """How it is called in a sentence."""
        return self.called or f"the {self.short_name}"

    @property
    def _is_called_one(self) -> bool:
        """Whether it is a consortium by its name: not everybody who has such a site is."""
        return "consortium" in self.name.lower()

    @property
    def briefly(self) -> str:
        """How pages of a plan call it in a sentence, again and again."""
        return "the Consortium" if self._is_called_one else self.in_a_sentence

    @property
    def office_called(self) -> str:
        """How its office is called in a sentence."""
        return "the Consortium office" if self._is_called_one else "our office"
