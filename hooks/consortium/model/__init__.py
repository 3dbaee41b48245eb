"""What a record may hold: the one copy of names, types, allowed values and descriptions.

The checks, the JSON Schemas and the guide are made from these classes.
"""

from consortium.model.consortium import Consortium, Office
from consortium.model.document import Document
from consortium.model.event import Event
from consortium.model.evidence import Finding, Rank, Statistic, Study
from consortium.model.fields import RefersTo, Status, Tier
from consortium.model.glossary import GlossaryTerm
from consortium.model.governance import GovernanceBody, Involvement, Partner
from consortium.model.indicator import Indicator, Result
from consortium.model.newsletter import BLOCKS, Newsletter, Picture, Update, Withdrawal
from consortium.model.parts import (
    Change,
    Contact,
    Listed,
    Notice,
    Part,
    Quotation,
    Source,
    Statement,
)
from consortium.model.plan import Discrepancy, PlanStatement, Total
from consortium.model.project import Amount, Period, Progress, Project, Target
from consortium.model.records import Guide, Hub, Organisation, Service
from consortium.model.repeats import Moved, Repeats
from consortium.model.vocabularies import Area, Community, Need

FOLDERS: dict[str, type[Listed]] = {
    "organisations": Organisation,
    "hubs": Hub,
    "services": Service,
    "guides": Guide,
    "events": Event,
    "projects": Project,
}
"""data/<folder>/<id>.yml: one record a file; the file's name is the id and the address."""

_VOCABULARIES: dict[str, type[Part]] = {"areas": Area, "needs": Need, "communities": Community}
_PLAN: dict[str, type[Part]] = {
    "statements": PlanStatement,
    "governance": GovernanceBody,
    "partners": Partner,
    "totals": Total,
    "indicators": Indicator,
    "discrepancies": Discrepancy,
}
_EVIDENCE: dict[str, type[Part]] = {
    "studies": Study,
    "findings": Finding,
    "statistics": Statistic,
    "ranks": Rank,
}
_GLOSSARY: dict[str, type[Part]] = {"glossary": GlossaryTerm}
_DOCUMENTS: dict[str, type[Part]] = {"documents": Document}

LISTS: dict[str, type[Part]] = {**_VOCABULARIES, **_PLAN, **_EVIDENCE, **_GLOSSARY, **_DOCUMENTS}
"""Lists of records, one file each: each key is an id; their order is the order on the pages."""

LIST_FILES: dict[str, str] = {
    **{name: f"{name}.yml" for name in (*_VOCABULARIES, *_GLOSSARY, *_DOCUMENTS)},
    **{name: f"plan/{name}.yml" for name in _PLAN},
    **{name: f"evidence/{name}.yml" for name in _EVIDENCE},
}
"""Where each list is, from the folder data: "areas.yml", "plan/totals.yml"."""

OPTIONAL = frozenset((*_PLAN, *_EVIDENCE, *_GLOSSARY, *_DOCUMENTS))
"""The lists that a site may do without: what they are about is then no part of it."""

ARTICLES: dict[str, type[Newsletter]] = {"newsletters": Newsletter}
"""docs/<folder>/<id>.md: notes at the top, Markdown below; the name is the id and the address."""

__all__ = [
    "ARTICLES",
    "BLOCKS",
    "FOLDERS",
    "LISTS",
    "LIST_FILES",
    "OPTIONAL",
    "Amount",
    "Area",
    "Change",
    "Community",
    "Consortium",
    "Contact",
    "Discrepancy",
    "Document",
    "Event",
    "Finding",
    "GlossaryTerm",
    "GovernanceBody",
    "Guide",
    "Hub",
    "Indicator",
    "Involvement",
    "Listed",
    "Moved",
    "Need",
    "Newsletter",
    "Notice",
    "Office",
    "Organisation",
    "Part",
    "Partner",
    "Period",
    "Picture",
    "PlanStatement",
    "Progress",
    "Project",
    "Quotation",
    "Rank",
    "RefersTo",
    "Repeats",
    "Result",
    "Service",
    "Source",
    "Statement",
    "Statistic",
    "Status",
    "Study",
    "Target",
    "Tier",
    "Total",
    "Update",
    "Withdrawal",
]
