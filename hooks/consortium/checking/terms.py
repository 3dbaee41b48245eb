"""What a check goes by, apart from the records."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from consortium.pictures.picture import Picture
from consortium.problems.problem import Problem
from consortium.time.london import last_morning
from consortium.time.moment import latest_moment


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What a check goes by, apart from the records.

    `built` is the moment of the build on that day; without it the day is looked at as a whole.
    `texts` are the lines of each file in data/source, for quotes. `map_codes` are the codes of the
    districts that the map has (None: there is no map to compare with), and `geography` what is
    wrong with its files and those beside it. `places` are its towns and villages with the codes of
    their districts, and `sectors` those of its postcodes with whether they are ours. `files` are
    the paths of all files in docs from the top of the repository. `pictures` are what the pictures
    among them are. `template_words` are the lines of each kind's template that are there to be
    replaced.
    `publishing` refuses what is made up. `fixtures` allows the made-up telephone numbers and
    addresses of tests.
    """

    today: date
    built: datetime | None = None
    texts: Mapping[str, Sequence[str]] = field(default_factory=dict)
    map_codes: frozenset[str] | None = None
    geography: tuple[Problem, ...] = ()
    places: Mapping[str, frozenset[str]] = field(default_factory=dict)
    sectors: Mapping[str, bool] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    template_words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    publishing: bool = False
    fixtures: bool = False

    @property
    def newest_day(self) -> date:
        """The last day whose news is out: before three in the morning it is the day before."""
        return last_morning(latest_moment(self.today, self.built))
