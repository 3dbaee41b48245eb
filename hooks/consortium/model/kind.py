"""A kind of record, and where the website has to do with it."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import get_args

from consortium.model.in_search import InSearch
from consortium.model.noun import with_article
from consortium.model.parts import Part


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
    many: str = ""
    """Its noun in a sentence about several, if that is not its name."""
    noun: str = ""
    """Its noun in a sentence about one, if that is not the same without its ending."""
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
    """Whether readers can turn to a record, keep it on their list and find its age counted."""
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
    def one(self) -> str:
        """Its noun in a sentence about one."""
        return self.noun or re.sub("ies$", "y", self.plural).removesuffix("s")

    @property
    def all_of_ours(self) -> str:
        """What all its records are called beside a wrong id."""
        return self.ours or f"our {self.plural}"

    @property
    def a_record(self) -> str:
        """Its noun with "a" or "an"."""
        return with_article(self.one)

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
