"""Compiled templates, kept where Python keeps the modules that fill them in."""

import os
from contextlib import suppress
from pathlib import Path
from types import CodeType
from typing import Any

import jinja2
from jinja2 import Environment, FileSystemBytecodeCache, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator

FOLDER = Path(__file__).parent / "__pycache__"
"""It may be thrown away at any time."""

_loaded: dict[tuple[str, str], CodeType] = {}
"""What this process has had from there, by the template and its source."""


def keep_compiled(environment: Environment, folder: Path = FOLDER) -> None:
    """Have an environment keep what it compiles, where it may write.

    Folding, which runs filters while it compiles, is turned off: what comes of it would be kept
    after the filter has changed.
    """
    environment.optimized = False
    environment.code_generator_class = _Unfolded
    with suppress(OSError):  # where nobody may make it, it is not there
        folder.mkdir(exist_ok=True)
    if folder.is_dir() and os.access(folder, os.W_OK):
        environment.bytecode_cache = _Kept(str(folder))


class _Unfolded(CodeGenerator):
    def _output_child_to_const(self, node: nodes.Expr, *more: Any) -> str:
        if not isinstance(node, nodes.TemplateData | nodes.Const):
            raise nodes.Impossible
        return super()._output_child_to_const(node, *more)


class _Kept(FileSystemBytecodeCache):
    """Keeps what one environment compiles."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder, "template-%s.pyc")
        self._decides = ""

    def get_bucket(
        self,
        environment: Environment,
        name: str,
        filename: str | None,
        source: str,
    ) -> Bucket:
        self._decides = self._decides or _decides(environment)
        bucket = super().get_bucket(environment, name, self._decides, source)
        if bucket.code and filename:
            # Copies of a template share what is kept, and a fault is told of the file that has it.
            bucket.code = bucket.code.replace(co_filename=filename)
        return bucket

    def load_bytecode(self, bucket: Bucket) -> None:
        source = bucket.key, bucket.checksum
        bucket.code = _loaded.get(source)
        if bucket.code is None:
            super().load_bytecode(bucket)
        if bucket.code is not None:
            _loaded[source] = bucket.code


def _decides(environment: Environment) -> str:
    """Give what decides beside its source how a template is compiled.

    Code is written for the filters and tests that are there: some of them are handed the page.
    """
    settings = ("autoescape", "trim_blocks", "lstrip_blocks", "keep_trailing_newline")
    called = (
        f"{name} {getattr(function, 'jinja_pass_arg', '')}"
        for table in (environment.filters, environment.tests)
        for name, function in sorted(table.items())
    )
    asked = (f"{getattr(environment, setting)}" for setting in settings)
    return "\0".join((jinja2.__version__, *asked, *sorted(environment.extensions), *called))
