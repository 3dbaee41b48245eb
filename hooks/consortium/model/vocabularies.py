"""The lists that every record chooses from: areas, needs and communities."""

import re
from typing import Annotated, Literal

from pydantic import Field

from consortium.model.day_fields import Day
from consortium.model.fields import GuideId, Id, OldAddress, PlanWords, Sentence, Words
from consortium.model.fitting import NotToCome
from consortium.model.parts import Identified, Source
from consortium.model.written import Matches

_OF_THE_ONS = re.compile(r"[EJKLMNSW][0-9]{8}")


def _inside_a_sentence(name: str) -> str:
    """Give a name with a small letter in front, but for capitals alone: "IT help"."""
    return name if name[1:2].isupper() else name[0].lower() + name[1:]


class Area(Identified):
    """A district or the whole county: a service area, in the words of Open Referral UK."""

    name: Words
    code: Annotated[
        str,
        Matches(
            r"[\w-]+",
            "code",
            "A code is one word: letters, figures and hyphens.",
            ("integer", "string"),
        ),
    ] = Field(
        description="The code of the Office for National Statistics, or a word of your own where "
        "it has none."
    )
    kind: Literal["district", "county"]
    also_known_as: tuple[Words, ...] = Field((), description="Other names people type.")
    council: Words | None = Field(None, description="The council there today.")
    council_since: Day | None = Field(
        None, description="The day it took the place of the district's own."
    )
    source: tuple[Source, ...] = Field(min_length=1)

    FITS = (
        NotToCome(
            field="council_since",
            say="{day} is still to come, and pages would say that it is over. Change this then.",
        ),
    )

    @property
    def is_of_the_ons(self) -> bool:
        """Whether its code is of the Office for National Statistics, by its form."""
        return bool(_OF_THE_ONS.fullmatch(self.code))


class Need(Identified):
    """A kind of support: a taxonomy term."""

    title: Words = Field(description="The need in words people use.")
    plan_word: PlanWords | None = Field(None, description="The plan's word for it.")
    we_need: Words = Field(
        description="What a group writes after “We need help with”.",
        examples=["running our group"],
    )
    sentence: Sentence
    remark: Words | None = Field(None, description="What it is not, if people mix it up.")
    hint: Words | None = Field(
        None,
        description="A few words that stand beside the title where a group chooses.",
        examples=["committee, plans, rules for your group"],
    )
    short_address: Id | None = Field(
        None,
        description="One word that leads to its page, as posters print it. Do not change it.",
        examples=["accounts"],
    )
    on_poster: tuple[Words, ...] = Field(
        (),
        max_length=8,
        description="The everyday words on its poster and in booklets, the most needed first.",
    )
    also_known_as: tuple[Words, ...] = Field((), description="Everyday words that lead here.")
    guides: tuple[GuideId, ...] = Field(
        (), description="The official pages to show first, in this order. Others follow A to Z."
    )
    source: tuple[Source, ...] = Field(min_length=1)

    @property
    def phrase(self) -> str:
        """The title inside a sentence: "accounts, payroll and charity rules", but "Gaelic"."""
        is_a_name = self.title.split()[0] in self.we_need.split()
        return self.title if is_a_name else _inside_a_sentence(self.title)

    @property
    def on_paper(self) -> tuple[str, ...]:
        """The everyday words for it on paper: else those of its hint, else its title."""
        hint = tuple(self.hint.split(", ")) if self.hint else (self.title,)
        return self.on_poster or hint


class Community(Identified):
    """Whom a group serves: a second taxonomy."""

    name: Words
    called: Words | None = Field(
        None,
        description="What it is called inside a sentence, if not its name with a small letter.",
        examples=["Polish families"],
    )
    sentence: Sentence
    also_known_as: tuple[Words, ...] = ()
    source: tuple[Source, ...] = Field(min_length=1)
    redirect_from: tuple[OldAddress, ...] = Field(
        (),
        description="The pages of communities that are part of this one now, so that old links "
        "still work.",
        examples=[("communities/old-name/",)],
    )

    @property
    def phrase(self) -> str:
        """The name inside a sentence: "rural areas"."""
        return self.called or _inside_a_sentence(self.name)
