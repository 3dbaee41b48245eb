"""What a template shows of how its records are written."""

import re
from dataclasses import dataclass

from consortium.model.field_rules import field_names
from consortium.model.parts import Part

_FIELD = re.compile(r"(?m)^(?:# )?([a-z_]+):( \|$)?")
_SCHEMA = "# yaml-language-server:"


@dataclass(frozen=True)
class TemplateForm:
    """The fields in their order, those whose text stands below them, and the line on the schema."""

    order: tuple[str, ...] = ()
    below: frozenset[str] = frozenset()
    first_line: str = ""

    def in_order(self, model: type[Part]) -> tuple[str, ...]:
        """Give the fields of the records' model in the template's order, then those it has not."""
        names = field_names(model)
        known = tuple(name for name in self.order if name in names)
        return known + tuple(name for name in names if name not in known)


def template_form(template: bytes) -> TemplateForm:
    """Read a template, whose fields may be switched off; b"" shows nothing."""
    text = template.decode("utf-8", "replace").replace("\r\n", "\n")
    shown = _FIELD.findall(text)
    first = text.partition("\n")[0]
    return TemplateForm(
        order=tuple(dict.fromkeys(name for name, _ in shown)),
        below=frozenset(name for name, sign in shown if sign),
        first_line=first if first.startswith(_SCHEMA) else "",
    )
