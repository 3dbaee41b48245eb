"""A kind of record as a table: what its form asks, in which words, and what the check refuses.

It is plain data, for templates and scripts. All of it comes from the model, from the template that
says in which order fields stand, and from the rules of the check.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from itertools import chain
from typing import Any

from annotated_types import MaxLen
from pydantic import BeforeValidator, StringConstraints

from consortium.addresses import EDIT, template_of
from consortium.checking.rules.addresses import RESERVED
from consortium.checking.rules.documents import only_for_a_document_message
from consortium.directory import Directory, a_to_z
from consortium.forms.bodies import bodies
from consortium.forms.patterns import for_script
from consortium.forms.sentences import sentences
from consortium.model import KINDS, Area, Kept, Mark, Part, RefersTo
from consortium.model.asking import Ask
from consortium.model.field_rules import is_list, is_needed, literals, part_at
from consortium.model.fields import LONGEST_SENTENCE
from consortium.model.fitting import SomeHas, fits
from consortium.model.marks import said_of
from consortium.model.statuses import OF_A_DOCUMENT
from consortium.model.written import Matches
from consortium.newsletters.order import out
from consortium.reading.template_words import template_words
from consortium.repository.repository import File
from consortium.writing.template_form import template_form

Table = Mapping[str, Any]

FORMS = ("events", "services", "hubs", "organisations", "guides", "newsletters", "checks")
"""The kinds that have a form, in the order of their list."""

_ON_FORMS = {f"docs/{EDIT}index.md", f"docs/{EDIT[:-1]}.md"}


def has_form(kind: str, files: Collection[str]) -> bool:
    """Whether a site of these files has the form of a kind: its template, and the page on forms."""
    return template_of(kind) in files and not _ON_FORMS.isdisjoint(files)


_LONG = 1000
"""A text that may have as many letters has several lines."""

_FEW = 16
"""So many choices stand side by side."""

_BY_CODE = {
    "date": "day",
    "moment": "moment",
    "yes_or_no": "yesno",
    "whole_number": "number",
    "email": "email",
    "web_address": "web",
    "plan_lines": "lines",
    "record_key": "record",
}
"""What a field is, by how its value is written."""


def table(kind: str, template: str, directory: Directory, newest_day: date) -> Table:
    """Give the table of a kind. `template` is the text that editors copy.

    `newest_day` is the last day whose news is out.
    """
    model = KINDS[kind].model
    form = template_form(template.encode())
    told = sentences(directory.consortium.country)
    called_here = directory.own_words.said
    fields = _Maker(directory, newest_day).fields(model)
    for field in fields:
        field["prose"] = field["name"] in form.below
    return {
        "kind": kind,
        "firstLine": form.first_line,
        "article": KINDS[kind].kept is Kept.ARTICLE,
        "fields": sorted(fields, key=lambda field: _place(form.order, field["name"])),
        "fits": [*_rules(model), *_of_a_document(model, directory)],
        "records": _records(kind, directory, newest_day),
        "taken": _taken(kind, directory),
        "examples": sorted(template_words(File(template_of(kind), template.encode()))[1]),
        "madeUp": directory.consortium.made_up,
        "timeZone": directory.consortium.clock.key,
        **told,
        "say": {name: called_here(text) for name, text in told["say"].items()},
    }


def _records(kind: str, directory: Directory, newest_day: date) -> list[tuple[str, str]]:
    """Give the id and the name of each record that everybody may read."""
    of_kind = directory.of(kind).values()
    if KINDS[kind].says_of_others:
        return []
    if KINDS[kind].kept is Kept.ARTICLE:
        return [(issue.id, issue.title) for issue in out(of_kind, newest_day)]
    return [(record.id, record.name) for record in a_to_z(of_kind)]


def _taken(kind: str, directory: Directory) -> list[str]:
    """Give the ids that none has that can be changed, and no new one may have."""
    kinds = (*directory.records.values(), directory.erased)
    every = chain.from_iterable(of.values() for of in kinds)
    old = (getattr(each, "redirect_from", ()) for each in every)
    addresses = {*RESERVED, *directory.erased, *chain.from_iterable(old)}
    if KINDS[kind].says_of_others:
        addresses |= {f"{kind}/{record_id}/" for record_id in directory.of(kind)}
    start = f"{kind}/"
    return sorted(path[len(start) : -1] for path in addresses if path.startswith(start))


@dataclass(frozen=True)
class _Maker:
    """Makes the fields of a table, with the lists of what they may name."""

    directory: Directory
    today: date

    def fields(self, model: type[Part]) -> list[dict[str, Any]]:
        """Give the fields of a part of a record, in the order of the model."""
        without = {"id"} if self.directory.communities else {"id", "communities"}
        return [self._field(model, name) for name in model.model_fields if name not in without]

    def _field(self, model: type[Part], name: str) -> dict[str, Any]:
        field = model.model_fields[name]
        said = said_of(field)
        many = is_list(model, name)
        made: dict[str, Any] = {"name": name, "many": many, "required": is_needed(model, name)}
        made |= _written(said)
        if part := part_at(model, (name,)):
            made |= {"kind": "part", "fields": self.fields(part), "fits": _rules(part)}
        elif words := literals(field.annotation):
            made |= {"kind": "choice", "choices": [[word, word] for word in words], "known": words}
        elif refers := next((mark for mark in said if isinstance(mark, RefersTo)), None):
            made |= self._refers(refers.kind)
        elif made["kind"] == "record":
            made |= self._confirms()
        if ask := next((mark for mark in said if isinstance(mark, Ask)), None):
            made |= self._asked(ask, field.description or "")
        if many and any(isinstance(mark, BeforeValidator) for mark in field.metadata):
            made["lone"] = True
        made["control"] = _control(made)
        if Mark.EXAMPLE in said:
            made["example"] = True
        if Mark.IN_HISTORY in said or Mark.IN_DIARIES in said:
            made["told"] = True
        if not field.is_required() and field.default not in (None, ()):
            made["default"] = {True: "yes", False: "no"}.get(field.default, str(field.default))
        return made

    def _refers(self, kind: str) -> dict[str, Any]:
        records = self.directory.of(kind).values()
        if kind == "areas":
            ordered = sorted(records, key=_is_district)
        else:
            ordered = list(records if KINDS[kind].kept is Kept.LIST else a_to_z(records))
        choices = [[record.id, getattr(record, "name", None) or record.title] for record in ordered]
        county = [area.id for area in ordered if isinstance(area, Area) and not _is_district(area)]
        return {
            "kind": "ref",
            "choices": choices,
            "ours": KINDS[kind].all_of_ours,
            **({"county": county[0]} if county else {}),
        }

    def _confirms(self) -> dict[str, Any]:
        of_bodies = bodies(self.directory, self.today)
        right = chain.from_iterable(body["records"] for body in of_bodies)
        return {
            "kind": "ref",
            "choices": [[told["key"], told["name"]] for told in right],
            "ours": "the records that are checked",
            "bodies": of_bodies,
        }

    def _asked(self, ask: Ask, description: str) -> dict[str, Any]:
        called_here = self.directory.own_words.said
        hint = called_here(description if ask.hint is None else ask.hint)
        asked = {"label": called_here(ask.label), "hint": hint, "group": ask.group}
        choices = [[word, called_here(said)] for word, said in ask.choices if self._may_be(word)]
        told = {
            "choices": choices,
            "when": ask.when,
            "onlyAdded": ask.only_added,
            "open": ask.open,
        }
        return asked | {name: value for name, value in told.items() if value}

    def _may_be(self, word: str) -> bool:
        """Whether a word may be chosen here: not where no document or no county bears it out."""
        if word == "county":
            return self.directory.county is not None
        return word not in OF_A_DOCUMENT or bool(self.directory.documents)


def _written(said: Iterable[object]) -> dict[str, Any]:
    """Give how the value of a field is written: its kind, its patterns and its lengths."""
    made: dict[str, Any] = {"kind": "line"}
    patterns = []
    for mark in said:
        if isinstance(mark, Matches):
            made["kind"] = _BY_CODE.get(mark.code, made["kind"])
            patterns.append({**for_script(mark.pattern), "say": mark.say})
        elif isinstance(mark, StringConstraints):
            made |= {"shortest": mark.min_length, "longest": mark.max_length}
            if (mark.max_length or _LONG) >= _LONG:
                made["kind"] = "text"
        elif isinstance(mark, MaxLen):
            made["longest"] = mark.max_length
        elif mark is Mark.TELEPHONE:
            made["kind"] = "telephone"
        elif mark is Mark.WEB_ADDRESS and made["kind"] == "line":
            made["joined"] = True
    return made | ({"patterns": patterns} if patterns else {})


def _control(made: Mapping[str, Any]) -> str:
    """Say with what a form asks for a field."""
    kind: str = made["kind"]
    if "bodies" in made:
        return "boxes"
    choices = made.get("choices", ())
    if made["many"]:
        few = "boxes" if len(choices) <= _FEW else "items"
        return {"part": "items", "day": "items"}.get(kind) or (few if choices else "lines")
    if kind == "choice":
        return "radios"
    if choices:
        return "select"
    sentence = (made.get("longest") or 0) == LONGEST_SENTENCE
    return {"line": "sentence" if sentence else "line", "yesno": "radios"}.get(kind, kind)


def _rules(model: type[Part]) -> list[dict[str, Any]]:
    return [{"rule": type(rule).__name__, **asdict(rule)} for rule in fits(model)]


def _of_a_document(model: type[Part], directory: Directory) -> list[dict[str, Any]]:
    """Give the rules on words that only lines of a document bear out."""
    if "source" not in model.model_fields:
        return []
    plan = next(iter(directory.documents.values()), None)
    on_the_web = next(rule for rule in fits(model) if isinstance(rule, SomeHas))
    return [
        {
            "rule": "SomeHas",
            **asdict(on_the_web),
            "words": [status],
            "has": "lines",
            "signs": [""],
            "say": only_for_a_document_message(plan, status),
        }
        for status in OF_A_DOCUMENT
    ]


def _is_district(area: Any) -> bool:
    return bool(area.kind == "district")


def _place(order: tuple[str, ...], name: str) -> float:
    """Give where a field stands: one that the template does not name, above the sources."""
    if name in order:
        return order.index(name)
    return order.index("source") - 0.5 if "source" in order else len(order)
