"""The register of kinds: everything that goes by the kind of a record goes by this list."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, partial
from typing import Generic, TypeVar, get_args

from consortium.model.check import Check
from consortium.model.document import Document
from consortium.model.event import Event
from consortium.model.evidence import Finding, Rank, Statistic, Study
from consortium.model.glossary import GlossaryTerm
from consortium.model.governance import GovernanceBody, Partner
from consortium.model.in_search import InSearch
from consortium.model.indicator import Indicator
from consortium.model.newsletter import Newsletter
from consortium.model.parts import Part
from consortium.model.plan import Discrepancy, PlanStatement, Total
from consortium.model.project import Project
from consortium.model.records import Guide, Hub, Organisation, Service
from consortium.model.vocabularies import Area, Community, Need

Said = TypeVar("Said")


class Kept(StrEnum):
    """How records are kept in the repository."""

    FILE = "data/<kind>/<id>.yml: one record a file; the file's name is the id and the address"
    LIST = "one file of records: each key is an id; their order is the order on the pages"
    ARTICLE = "docs/<kind>/<id>.md: notes at the top, Markdown below; the name is the id"


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of record, and where the website has to do with it.

    Most of it has a default that is right for a new kind with a page for each record. What follows
    from the fields of the model is no field here.
    """

    name: str
    """Its folder or list, and the first part of its addresses: "hubs"."""
    model: type[Part]
    one: str
    """Its noun in a sentence. The plural is `many`, or else its name."""
    many: str = ""
    ours: str = ""
    """What all its records are called beside a wrong id, if not "our hubs"."""
    kept: Kept = Kept.FILE
    folder: str = ""
    """Of a list: the folder below data/ that its file is in, with a slash at the end."""
    compulsory: bool = False
    """Of a list: whether the website cannot do without the file."""
    told_on: str = ""
    """The page that tells of all its records, if they have no pages of their own."""
    says_of_others: bool = False
    """Whether all that a record says is said of others, whose pages show it: it has no page."""
    of_document: bool = False
    """Whether a record may be known from a document alone, and be said to be of its time."""
    of_plan: bool = False
    """Whether its records are what the plan says, asks for or rests on: see `Mark.SAID`."""
    may_be_a_part: bool = False
    """Whether a record may be a part of another page: see `merged`."""
    known_by_address: bool = False
    """Whether people's own programs know a record by the first address that it had."""
    block: str = ""
    """The block in a newsletter that the histories of its records fill."""
    can_be_kept: bool = False
    """Whether readers can keep a record on their list of who can help."""
    search: InSearch | None = field(default_factory=InSearch)
    """How the search takes its records; None if it knows none of them."""
    in_booklets: bool = False
    """Whether booklets list its records under a heading of their own: not if an answer does."""
    in_open_data: bool = True
    schema_org: str = ""
    """What schema.org calls such a thing, if that and how to reach it is all there is to tell.

    Else search engines are told what the page is.
    """
    own_list: bool = False
    """Whether the list of them is a page in docs/, and not one that is made."""

    @property
    def has_pages(self) -> bool:
        """Whether each record has a page at KIND/ID/, to which a `record:` link may lead."""
        return not (self.told_on or self.says_of_others)

    @property
    def section(self) -> str:
        """The address of the list of its records: "hubs/"."""
        return f"{self.name}/"

    @property
    def plural(self) -> str:
        """Its noun in a sentence about several."""
        return self.many or self.name

    @property
    def all_of_ours(self) -> str:
        """What all its records are called beside a wrong id."""
        return self.ours or f"our {self.plural}"

    @property
    def a_record(self) -> str:
        """Its noun with "a" or "an"."""
        return f"{'an' if self.one[0] in 'aeiou' else 'a'} {self.one}"

    @property
    def template(self) -> str:
        """What its page, its schema and its parts are called: "hub"."""
        return self.model.__name__.lower()

    @property
    def file(self) -> str:
        """Where a list is, from the folder data: "areas.yml", "plan/totals.yml"."""
        return f"{self.folder}{self.name}.yml"

    @property
    def statuses(self) -> tuple[str, ...]:
        """The words that its status may have; none if it has no status."""
        field = self.model.model_fields.get("status")
        return get_args(field.annotation) if field else ()

    @property
    def can_close(self) -> bool:
        """Whether a record stays when it has closed, and says so."""
        return "closed" in self.statuses


_list = partial(Kind, kept=Kept.LIST)
_of_plan = partial(_list, folder="plan/", search=None, of_plan=True)
_of_evidence = partial(_of_plan, folder="evidence/", told_on="evidence/")

_NEWS = "new_in_directory"

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        _list(
            name="areas",
            model=Area,
            one="area",
            compulsory=True,
            schema_org="AdministrativeArea",
            search=None,
            own_list=True,
        ),
        _list(
            name="needs",
            model=Need,
            one="need",
            compulsory=True,
            schema_org="DefinedTerm",
            search=InSearch(weight=4.0, whole=1, part=1, is_vocabulary=True),
            own_list=True,
        ),
        _list(
            name="communities",
            model=Community,
            one="community",
            compulsory=True,
            schema_org="DefinedTerm",
            search=InSearch(weight=2.5, whole=0.95, part=0.45, is_vocabulary=True),
            own_list=True,
        ),
        Kind(
            name="organisations",
            model=Organisation,
            one="organisation",
            of_document=True,
            may_be_a_part=True,
            block=_NEWS,
            can_be_kept=True,
            schema_org="Organization",
            search=InSearch(is_body=True),
            own_list=True,
        ),
        Kind(
            name="hubs",
            model=Hub,
            one="hub",
            of_document=True,
            block=_NEWS,
            can_be_kept=True,
            schema_org="Organization",
            search=InSearch(weight=1.6, is_help=True, is_body=True),
            own_list=True,
        ),
        Kind(
            name="services",
            model=Service,
            one="service",
            of_document=True,
            may_be_a_part=True,
            block=_NEWS,
            can_be_kept=True,
            search=InSearch(weight=1.6, whole=0.65, part=0.45, is_help=True),
            own_list=True,
        ),
        Kind(
            name="guides",
            model=Guide,
            one="guide",
            block=_NEWS,
            can_be_kept=True,
            search=InSearch(weight=1.6, whole=0.7, part=0.5, is_help=True),
            own_list=True,
        ),
        Kind(
            name="events",
            model=Event,
            one="event",
            known_by_address=True,
            block="whats_on",
            search=InSearch(is_help=True),
            own_list=True,
        ),
        Kind(
            name="projects",
            model=Project,
            one="project",
            of_document=True,
            of_plan=True,
            may_be_a_part=True,
            search=InSearch(weight=0.4),
            own_list=True,
        ),
        Kind(name="checks", model=Check, one="check", says_of_others=True, search=None),
        _of_plan(name="statements", model=PlanStatement, one="statement", told_on="plan/"),
        _of_plan(
            name="governance",
            model=GovernanceBody,
            one="part of the Consortium",
            told_on="plan/",
            ours="the parts of the Consortium",
        ),
        _of_plan(name="partners", model=Partner, one="partner", told_on="plan/partners/"),
        _of_plan(name="totals", model=Total, one="total", told_on="plan/funding/"),
        _of_plan(name="indicators", model=Indicator, one="indicator", told_on="plan/performance/"),
        _of_plan(
            name="discrepancies", model=Discrepancy, one="discrepancy", told_on="plan/unclear/"
        ),
        _of_evidence(name="studies", model=Study, one="study"),
        _of_evidence(name="findings", model=Finding, one="finding"),
        _of_evidence(name="statistics", model=Statistic, one="statistic"),
        _of_evidence(name="ranks", model=Rank, one="rank"),
        _list(
            name="glossary",
            model=GlossaryTerm,
            one="term",
            many="terms",
            told_on="glossary/",
            search=InSearch(weight=0.6, named=0.45),
        ),
        _list(name="documents", model=Document, one="document", told_on="plan/", search=None),
        Kind(
            name="newsletters",
            model=Newsletter,
            one="newsletter",
            kept=Kept.ARTICLE,
            known_by_address=True,
            search=InSearch(weight=0.7),
            own_list=True,
        ),
    )
}
"""Every kind by its name. A new kind is one more line."""


class _Those(Mapping[str, Said], Generic[Said]):
    """What is said of each kind that a question is true of, looked up in KINDS at each time."""

    def __init__(self, which: Callable[[Kind], bool], say: Callable[[Kind], Said]) -> None:
        self._which, self._say = which, say

    def __getitem__(self, name: str) -> Said:
        kind = KINDS[name]
        if not self._which(kind):
            raise KeyError(name)
        return self._say(kind)

    def __iter__(self) -> Iterator[str]:
        return (kind.name for kind in KINDS.values() if self._which(kind))

    def __len__(self) -> int:
        return sum(1 for _ in self)


FOLDERS = _Those(lambda kind: kind.kept is Kept.FILE, lambda kind: kind.model)
"""data/<folder>/<id>.yml: one record a file; the file's name is the id and the address."""

LISTED = _Those(lambda kind: kind.kept is Kept.FILE and kind.has_pages, lambda kind: kind.model)
"""Those of FOLDERS whose records have pages, and with them names, summaries and histories."""

LISTS = _Those(lambda kind: kind.kept is Kept.LIST, lambda kind: kind.model)
"""Lists of records, one file each: each key is an id; their order is the order on the pages."""

LIST_FILES = _Those(lambda kind: kind.kept is Kept.LIST, lambda kind: kind.file)
"""Where each list is, from the folder data: "areas.yml", "plan/totals.yml"."""

ARTICLES = _Those(lambda kind: kind.kept is Kept.ARTICLE, lambda kind: kind.model)
"""docs/<folder>/<id>.md: notes at the top, Markdown below; the name is the id and the address."""

WITH_PAGES = _Those(lambda kind: kind.has_pages, lambda kind: kind)
"""Each of their records has a page at KIND/ID/, to which a `record:` link may lead."""

MADE_LISTS = _Those(lambda kind: kind.has_pages and not kind.own_list, lambda kind: kind.section)
"""Where the list of all records of a kind is, if no page of docs/ is it."""


@cache
def kind_of(model: type[Part]) -> Kind:
    """Give the kind whose records a model is of, or raise KeyError: a part has none."""
    return {kind.model: kind for kind in KINDS.values()}[model]
