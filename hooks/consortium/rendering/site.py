"""Everything a page is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from consortium.accessibility.statement import AccessibilityStatement
from consortium.addresses import key, named_at
from consortium.answers.answer import Answer
from consortium.answers.order import answer
from consortium.directory import Directory
from consortium.geography.gazetteer import Gazetteer
from consortium.merged import merged
from consortium.model import MADE_LISTS, Area, Identified, Listed, Need, Service, kind_of
from consortium.pictures.size import Size
from consortium.rendering.paper_file import PaperFile
from consortium.short_addresses import short_addresses
from consortium.standing import Standing, help_at_its_surest, standing
from consortium.time.london import last_morning
from consortium.time.moment import latest_moment

_UNDER = {
    "evidence/": "about/",
    "guides/": "hubs/",
    "organisations/": "hubs/",
    "plan/": "about/",
    "projects/": "about/",
    "services/": "hubs/",
}
"""The entry of the menu for sections that have none of their own."""


def with_slash(address: str) -> str:
    """Give an address with one slash at its end, so that a path can follow; "" stays empty."""
    return f"{address.rstrip('/')}/" if address else ""


@dataclass(frozen=True)
class Site:
    """The directory with what comes from outside it: the day, the addresses, the geography.

    `address` is the site's own, with a slash at the end. `edit_address` is what the file of a
    record is appended to for the editors' link, or "" where no repository is known. `paper` are
    the PDFs that have been made of what the site says now, and those that could not be.
    `accessibility` is what may be said of the website's accessibility on that day. `pictures` are
    the sizes of the pictures in docs/, by their addresses. `taken` are the names at the top of the
    site that no short address can have. `written` are the titles of the pages in docs/ by their
    addresses, or None where nobody looks at them. `templates` are the texts that editors copy, by
    the kinds that have a form. `built` is the moment of the build on that day;
    without it the day is looked at as a whole.
    """

    directory: Directory
    gazetteer: Gazetteer
    today: date
    address: str
    edit_address: str
    paper: tuple[PaperFile, ...] = ()
    accessibility: AccessibilityStatement = field(default_factory=AccessibilityStatement)
    pictures: Mapping[str, Size] = field(default_factory=dict)
    taken: frozenset[str] = frozenset()
    written: Mapping[str, str] | None = None
    built: datetime | None = None
    templates: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def moment(self) -> datetime:
        """The moment that no date in a feed or a calendar may be later than."""
        return latest_moment(self.today, self.built)

    @cached_property
    def newest_day(self) -> date:
        """The last day whose news is out: what is dated a day shows from its morning."""
        return last_morning(self.moment)

    @cached_property
    def merged(self) -> Mapping[str, str]:
        """Where each record without a page of its own is told of, by its key."""
        places = merged(self.directory, self.today)
        return {name: place for name, place in places.items() if self._is_there(place)}

    def _is_there(self, place: str) -> bool:
        """Whether the page around a part is there: a list of records is a page in docs/."""
        page = place.partition("#")[0]
        return page.count("/") > 1 or self.has_page(page)

    def has_page(self, address: str) -> bool:
        """Whether a page written by hand is part of the site: what it is about then is, too.

        A list that is made stands for one.
        """
        return self.written is None or address in self.written or address in MADE_LISTS.values()

    def title_of(self, address: str) -> str:
        """Give the title of a page written by hand, by which links call it; "" of any other."""
        return (self.written or {}).get(address, "")

    @staticmethod
    def in_menu(address: str) -> str:
        """Give the entry of the menu that a page belongs to: it shows where a reader is."""
        section = f"{address.partition('/')[0]}/"
        return _UNDER.get(section, section)

    def answer(self, area: Area, need: Need | None) -> Answer:
        """Give the answer for a place and a need (None: not known yet), worked out once."""
        asked = (area.id, need.id if need else "")
        if asked not in self._answers:
            self._answers[asked] = answer(self.directory, (area,), need, self.today)
        return self._answers[asked]

    @cached_property
    def _answers(self) -> dict[tuple[str, str], Answer]:
        return {}

    def standing(self, record: Listed) -> Standing:
        """Say what is known of a record on the day. Of help it is what its hubs bear, at best."""
        if isinstance(record, Service):
            return help_at_its_surest(record, self.directory.hubs_of(record), self.today)
        return standing(record, self.today)

    def told_at(self, record: Identified) -> str:
        """Give the address at which the site tells of a record, below the site's own.

        It is the record's page, that of all of its kind, or a part of another (see `merged`).
        """
        return kind_of(type(record)).told_on or named_at(key(record), self.merged)

    @cached_property
    def short_addresses(self) -> Mapping[str, str]:
        """The addresses that posters print, of districts and needs, by their keys."""
        districts, needs = self.directory.districts, self.directory.needs.values()
        return short_addresses((*districts, *needs), self.taken)

    def to_type(self, path: str) -> str:
        """Give the address that paper prints for a page: a short one, if the page has one."""
        return self.short_addresses.get(path.rstrip("/"), path)

    @property
    def issues_address(self) -> str:
        """The address of a new issue in the repository, or "" where no repository is known."""
        repository, separator, _ = self.edit_address.partition("/edit/")
        return f"{repository}/issues/new" if separator else ""
