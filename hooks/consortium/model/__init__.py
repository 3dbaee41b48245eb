"""What a record may hold: the one copy of names, types, allowed values and descriptions.

The checks and the JSON Schemas are made from these classes.
"""

from consortium.model.check import Check
from consortium.model.consortium import Consortium, Office
from consortium.model.document import Document
from consortium.model.erased import Erased
from consortium.model.event import Event
from consortium.model.evidence import Finding, Rank, Statistic, Study
from consortium.model.fields import TIERS, Tier
from consortium.model.glossary import GlossaryTerm
from consortium.model.governance import GovernanceBody, Involvement, Partner
from consortium.model.in_search import InSearch
from consortium.model.indicator import Indicator, IndicatorResult
from consortium.model.kind import Kept, Kind
from consortium.model.kinds import (
    ARTICLES,
    FOLDERS,
    KINDS,
    LIST_FILES,
    LISTED,
    LISTS,
    MADE_LISTS,
    WITH_PAGES,
    kind_of,
)
from consortium.model.line import Change, Line, still_told
from consortium.model.listed import Listed
from consortium.model.marks import Mark, RefersTo
from consortium.model.newsletter import BLOCKS, Newsletter
from consortium.model.parts import Contact, Identified, Part, Source, Statement
from consortium.model.plan import Discrepancy, PlanStatement, Total
from consortium.model.project import Amount, Period, Progress, Project, Target
from consortium.model.records import Guide, Hub, Organisation, Service
from consortium.model.repeats import Moved, Repeats
from consortium.model.vocabularies import Area, Community, Need
