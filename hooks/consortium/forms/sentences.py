"""What the check says of any value, and the patterns that it says it by: the forms say the same."""

from collections.abc import Mapping
from typing import Any

from consortium.advice import better_telephone
from consortium.checking import (
    area_rules,
    contact_rules,
    plain_words,
    reference_rules,
    template_rules,
    text_rules,
    unknown_names,
)
from consortium.forms.patterns import for_script
from consortium.model import day_fields, fields


def sentences() -> Mapping[str, Any]:
    """Give the sentences and the patterns, by the names that the script knows them by."""
    return {
        "say": {
            "tooLong": plain_words.TOO_LONG,
            "tooShort": plain_words.TOO_SHORT,
            "notAmong": plain_words.NOT_AMONG,
            "twice": reference_rules.TWICE,
            "notOurs": unknown_names.NOT_OURS,
            "oneByOne": area_rules.ONE_BY_ONE,
            "besideCounty": area_rules.BESIDE_THE_COUNTY,
            "noDay": day_fields.NO_SUCH_DAY,
            "noTime": day_fields.NO_SUCH_TIME,
            "noYear": day_fields.NO_SUCH_YEAR,
            "lines": fields.LAST_BEFORE_FIRST,
            "number": contact_rules.NOT_A_NUMBER_ALONE,
            "noNumber": contact_rules.NO_SUCH_NUMBER,
            "drama": contact_rules.OF_DRAMA,
            "examples": contact_rules.OF_EXAMPLES,
            "joined": contact_rules.WHOLE_ADDRESS,
            "script": text_rules.HAS_SCRIPT,
            "tag": text_rules.HAS_TAG,
            "ours": f"{template_rules.OURS}.",
        },
        "patterns": {
            "script": for_script(text_rules.SCRIPT.pattern),
            "tag": for_script(text_rules.TAG.pattern),
            "number": for_script(better_telephone.NUMBER_ALONE.pattern),
            "drama": for_script(better_telephone.DRAMA.pattern),
            "examples": for_script(contact_rules.EXAMPLE.pattern),
        },
        "years": [day_fields.FIRST_YEAR, day_fields.LAST_YEAR],
    }
