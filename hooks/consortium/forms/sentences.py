"""What the check says of any value, and the patterns that it says it by: the forms say the same."""

from collections.abc import Mapping
from typing import Any

from consortium.advice import better_telephone
from consortium.checking import plain_words, unknown_names
from consortium.checking.rules import areas, contacts, plain_text, references, template_words
from consortium.forms.patterns import for_script
from consortium.model import day_fields, fields


def sentences(country: str) -> Mapping[str, Any]:
    """Give the sentences and the patterns of a country, by their names in the script."""
    of_nobody = better_telephone.OF_NOBODY.get(country)
    return {
        "say": {
            "tooLong": plain_words.TOO_LONG,
            "tooShort": plain_words.TOO_SHORT,
            "notAmong": plain_words.NOT_AMONG,
            "twice": references.TWICE,
            "notOurs": unknown_names.NOT_OURS,
            "oneByOne": areas.ONE_BY_ONE,
            "besideCounty": areas.BESIDE_THE_COUNTY,
            "noDay": day_fields.NO_SUCH_DAY,
            "noTime": day_fields.NO_SUCH_TIME,
            "noYear": day_fields.NO_SUCH_YEAR,
            "lines": fields.LAST_BEFORE_FIRST,
            "number": contacts.NOT_A_NUMBER_ALONE,
            "noNumber": contacts.no_such_number(country),
            "drama": contacts.OF_DRAMA,
            "examples": contacts.OF_EXAMPLES,
            "joined": contacts.WHOLE_ADDRESS,
            "script": plain_text.HAS_SCRIPT,
            "tag": plain_text.HAS_TAG,
            "ours": f"{template_words.OURS}.",
        },
        "patterns": {
            "script": for_script(plain_text.SCRIPT.pattern),
            "tag": for_script(plain_text.TAG.pattern),
            "number": for_script(better_telephone.NUMBER_ALONE.pattern),
            "noNumber": for_script(of_nobody.pattern if of_nobody else "(?!)"),
            "drama": for_script(better_telephone.DRAMA.pattern),
            "examples": for_script(contacts.EXAMPLE.pattern),
        },
        "years": [day_fields.FIRST_YEAR, day_fields.LAST_YEAR],
    }
