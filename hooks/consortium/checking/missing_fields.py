"""What is said of a field that has to be there and is not: what to add, or to choose from."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from consortium.advice.did_you_mean import nearest_word
from consortium.advice.refusal import Refusal
from consortium.checking.unknown_names import FEW
from consortium.model import FOLDERS, LIST_FILES, Mark, Part
from consortium.model.field_rules import field_names, has_mark, is_list, part_at, references
from consortium.problems.problem import Problem
from consortium.text.node import MappingNode, nearest


def missing_problem(refused: Refusal) -> Problem | None:
    """Tell of a field that is missing or empty; None if it is there and its name is misspelt."""
    name, part, ids = refused.name, refused.owner, refused.meanings.ids
    parent = nearest(refused.record.tree, refused.path[:-1])
    about, choice = about_message(part, name), choice_message(part, name, ids)
    if refused.node is not None:
        return refused.problem(f"'{name}' is empty. Write it after the colon.{choice}{about}")
    if isinstance(parent, MappingNode) and _is_misspelt(parent, part, name):
        return None
    missing = f"'{name}' is missing in the record that begins on line {parent.place.line}."
    item = part_at(part, (name,)) if is_list(part, name) else None
    if item is not None:
        margin = parent.margin if isinstance(parent, MappingNode) else ""
        message = f"{missing} Add these lines below its others, with your own words in them.{about}"
        of_item = example_field(item)
        example = (item.model_fields[of_item].examples or ["…"])[0]
        add = (f"{margin}{name}:", f"{margin}  - {of_item}: {example}")
        return replace(refused.problem(message), wrote="", add=add)
    message = f"{missing} Add a line {_line(part, name, ids)}.{choice}{about}"
    return replace(refused.problem(message), wrote="")


def _is_misspelt(parent: MappingNode, part: type[Part], name: str) -> bool:
    """Say whether a field that nobody knows is told of already as meant to be this one."""
    names = field_names(part)
    unknown = [key.text for key, _ in parent.entries if key.text not in names]
    return any(nearest_word(word, names) == name for word in unknown)


def _line(part: type[Part], name: str, ids: Mapping[str, Collection[str]]) -> str:
    """Write a line such as 'areas: [ayton]', or with "…" where only the editor knows."""
    field = part.model_fields[name]
    known = sorted(ids.get(references(part).get(name, ""), ()))
    words = [*known, *map(str, field.examples or ())]
    sure = words[0] if words else "…"
    said = f"[{sure}]" if is_list(part, name) and sure != "…" else sure
    return f"such as '{name}: {said}'" if sure != "…" else f"'{name}: …'"


def choice_message(part: type[Part], name: str, ids: Mapping[str, Collection[str]]) -> str:
    """Say which ids there are to choose from, with a space in front, or ""."""
    kind = references(part).get(name)
    known = ids.get(kind or "", ())
    if not kind or not known:
        return ""
    if len(known) <= FEW:
        return f" Choose from: {', '.join(sorted(known))}."
    where = "Name the files in" if kind in FOLDERS else "They are in"
    return f" {where} data/{LIST_FILES.get(kind, kind)}{', without .yml' * (kind in FOLDERS)}."


def about_message(part: type[Part], name: str) -> str:
    """Say what a field holds, with a space in front, or "" where the model does not."""
    said = part.model_fields[name].description
    return f" What it holds: {said.rstrip('.')}." if said else ""


def example_field(part: type[Part]) -> str:
    """Give the first field of a part that is there for an example."""
    named = {name: part.model_fields[name].examples for name in field_names(part)}
    own = [name for name in named if has_mark(part, (name,), Mark.EXAMPLE) and named[name]]
    return next(iter((*own, *(name for name, given in named.items() if given), *named)))
