"""The Python that templates are compiled to."""

from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame


class TemplateCode(CodeGenerator):
    """Writes code that runs no filter ahead, and makes no word of a table but that asked for."""

    def _output_child_to_const(self, node: nodes.Expr, *more: Any) -> str:
        if not isinstance(node, nodes.TemplateData | nodes.Const):
            raise nodes.Impossible
        return super()._output_child_to_const(node, *more)

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802 (Jinja's)
        """Of a table of words, `{…}[key]`, make those alone that are asked for."""
        if not isinstance(table := node.node, nodes.Dict) or _is_ready(table):
            super().visit_Getitem(node, frame)
            return
        self.write("environment.getitem(")
        self._unasked(table, frame)
        self.write(", ")
        self.visit(node.arg, frame)
        self.write(")()")

    def visit_Call(self, node: nodes.Call, frame: Frame, *more: Any, **others: Any) -> None:  # noqa: N802
        """Of `{…}.get(key, others)` as well."""
        match node:
            case nodes.Call(
                node=nodes.Getattr(node=nodes.Dict() as table, attr="get"),
                args=[key, default],
            ) if not _is_ready(table):
                self._unasked(table, frame)
                self.write(".get(")
                self.visit(key, frame)
                self.write(", lambda: ")
                self.visit(default, frame)
                self.write(")()")
            case _:
                super().visit_Call(node, frame, *more, **others)

    def _unasked(self, table: nodes.Dict, frame: Frame) -> None:
        """Write a table of what makes each of its values."""
        self.write("{")
        for pair in table.items:
            self.visit(pair.key, frame)
            self.write(": lambda: ")
            self.visit(pair.value, frame)
            self.write(", ")
        self.write("}")


def _is_ready(table: nodes.Dict) -> bool:
    """Whether nothing in it has to be made."""
    return all(isinstance(pair.value, nodes.Const) for pair in table.items)
