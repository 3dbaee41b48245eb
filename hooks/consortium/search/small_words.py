"""Words of English that say little about what is looked for."""

from consortium.time.days import MONTHS

_SMALL = """
a about all am an and any anybody anyone are as at be been but by can cant could did do does dont
for from get give go had has have how i if in into is it its just know like look looking me my
near need of on or our out please set should so some somebody someone something start that the
their them there they this to up us want was we what when where which who why will with would you
your
"""
_TO_REACH = "address call contact details number phone ring telephone"
_WEAK = """
help helps helping advice support information info find website opening times group groups club
clubs charity charities organisation free local community
"""

_FORMS = "being getting going having setting started starting"

SMALL = frozenset(_SMALL.split())
"""Left out of a query when other words remain."""

NOT_KNOWN_BY = SMALL.union(_FORMS.split())
"""No phrase is known by one of these while it has another: who types "start" is not led by
"starting"."""

TO_REACH = frozenset(_TO_REACH.split())
"""Who types one beside a name wants to reach whoever is called so."""

WEAK = TO_REACH.union(_WEAK.split(), (month.lower() for month in MONTHS))
"""What is wanted of a thing, and not which thing: what is found need not have them."""
