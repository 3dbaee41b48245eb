"""The register of kinds: everything that goes by the kind of a record goes by this list."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import Generic, TypeVar

from consortium.model.check import Check
from consortium.model.document import Document
from consortium.model.event import Event
from consortium.model.evidence import Finding, Rank, Statistic, Study
from consortium.model.glossary import GlossaryTerm
from consortium.model.governance import GovernanceBody, Partner
from consortium.model.in_search import InSearch
from consortium.model.indicator import Indicator
from consortium.model.kind import Kept, Kind
from consortium.model.newsletter import Newsletter
from consortium.model.parts import Part
from consortium.model.plan import Discrepancy, PlanStatement, Total
from consortium.model.project import Project
from consortium.model.records import Guide, Hub, Organisation, Service
from consortium.model.vocabularies import Area, Community, Need

Said = TypeVar("Said")


_list = partial(Kind, kept=Kept.LIST)
_chosen_from = partial(_list, compulsory=True, own_list=True)
_of_plan = partial(_list, folder="plan/", search=None, of_plan=True)
_of_evidence = partial(_of_plan, folder="evidence/", told_on="evidence/")
_listed = partial(Kind, own_list=True)
_to_keep = partial(_listed, block="new_in_directory", can_be_kept=True)

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        _chosen_from(name="areas", model=Area, schema_org="AdministrativeArea", search=None),
        _chosen_from(
            name="needs",
            model=Need,
            schema_org="DefinedTerm",
            search=InSearch(weight=4.0, whole=1, part=1, is_vocabulary=True),
        ),
        _chosen_from(
            name="communities",
            model=Community,
            compulsory=False,
            schema_org="DefinedTerm",
            search=InSearch(weight=2.5, whole=0.95, part=0.45, is_vocabulary=True),
        ),
        _to_keep(
            name="organisations",
            model=Organisation,
            of_document=True,
            may_be_a_part=True,
            schema_org="Organization",
            search=InSearch(is_body=True),
        ),
        _to_keep(
            name="hubs",
            model=Hub,
            of_document=True,
            schema_org="Organization",
            search=InSearch(weight=1.6, is_help=True, is_body=True),
        ),
        _to_keep(
            name="services",
            model=Service,
            of_document=True,
            may_be_a_part=True,
            search=InSearch(weight=1.6, whole=0.65, part=0.45, is_help=True),
        ),
        _to_keep(
            name="guides",
            model=Guide,
            search=InSearch(weight=1.6, whole=0.7, part=0.5, is_help=True),
        ),
        _listed(
            name="events",
            model=Event,
            known_by_address=True,
            block="whats_on",
            search=InSearch(is_help=True),
        ),
        _listed(
            name="projects",
            model=Project,
            of_document=True,
            of_plan=True,
            may_be_a_part=True,
            search=InSearch(weight=0.4),
        ),
        Kind(name="checks", model=Check, says_of_others=True, search=None),
        _of_plan(name="statements", model=PlanStatement, told_on="plan/"),
        _of_plan(
            name="governance",
            model=GovernanceBody,
            noun="part of the Consortium",
            told_on="plan/",
            ours="the parts of the Consortium",
        ),
        _of_plan(name="partners", model=Partner, told_on="plan/partners/"),
        _of_plan(name="totals", model=Total, told_on="plan/funding/"),
        _of_plan(name="indicators", model=Indicator, told_on="plan/performance/"),
        _of_plan(name="discrepancies", model=Discrepancy, told_on="plan/unclear/"),
        _of_evidence(name="studies", model=Study),
        _of_evidence(name="findings", model=Finding),
        _of_evidence(name="statistics", model=Statistic),
        _of_evidence(name="ranks", model=Rank),
        _list(
            name="glossary",
            model=GlossaryTerm,
            many="terms",
            told_on="glossary/",
            search=InSearch(weight=0.6, named=0.45),
        ),
        _list(name="documents", model=Document, told_on="plan/", search=None),
        _listed(
            name="newsletters",
            model=Newsletter,
            kept=Kept.ARTICLE,
            known_by_address=True,
            search=InSearch(weight=0.7),
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
