"""Whatever stands in the place of a value, the check of its record tells of it and goes on."""

from collections.abc import Iterator

import pytest
import yaml

from consortium.checking.record_check import check_record
from consortium.checking.repository_files import files_of_records, read_file, repository_at
from consortium.repository.repository import File
from demonstration_county import COUNTY, DAY

ODD = "[none]"
"""No field takes it, wherever it stands: for a text, a list, an item or a part."""


def values_in(node: yaml.Node, field: str = "") -> Iterator[tuple[str, int, int]]:
    """Give the field that each value is of, and where it stands in its text."""
    yield field, node.start_mark.index, node.end_mark.index
    for part in node.value if isinstance(node, yaml.CollectionNode) else ():
        key, value = part if isinstance(part, tuple) else (None, part)
        yield from values_in(value, key.value if key else f"an item of {field}")


def one_of_each_value() -> Iterator[tuple[File, str, int, int]]:
    """Give a place in the demonstration county for each field of each kind, and for its items."""
    seen = set()
    for file in files_of_records(repository_at(COUNTY)):
        if file.path.endswith(".yml"):
            kind = file.path.split("/")[1]
            tree = yaml.compose(file.content.decode(), yaml.CSafeLoader)
            for field, start, end in values_in(tree):
                if (kind, field) not in seen:
                    seen.add((kind, field))
                    yield file, field, start, end


def test_no_odd_value_ends_the_check_of_its_record():
    for file, field, start, end in one_of_each_value():
        text = file.content.decode()
        ending = "\n" if text[:end].endswith("\n") else ""
        content = (text[:start] + ODD + ending + text[end:]).encode()
        try:
            for record in read_file(File(file.path, content)).records:
                check_record(record, DAY)
        except Exception as error:
            pytest.fail(f"{file.path}, '{field}': {error!r}")
