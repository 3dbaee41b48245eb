"""Edits of newsletters."""

import struct
import zlib
from collections.abc import Callable
from pathlib import PurePath

from edits.record_text import value, with_field, with_item
from edits.repository_copy import Copy

FOLDER = "docs/newsletters"
TEXT = """\
Three village halls share one bookkeeper. This is what they told us.

## What it costs

| What it was | What it cost |
| --- | --- |
| Books | £40, with [a hub’s help](../find/index.md) |
| A [computer](record:needs/ict) | Nothing |

- Ask early. The year ends for most groups in March.

- Bring your cash book.

    You need no more than that.

![Two people at a table with a cash book](two-people.png)

[](made:whats_on)

[](made:new_in_directory)
"""


def picture(width: int = 400, height: int = 300) -> bytes:
    """Draw a whole PNG of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checked = kind + data
        return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))

    rows = zlib.compress((b"\0" + b"\x2f\x6f\x6f" * width) * height, 9)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", rows), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def issues(copy: Copy) -> list[str]:
    """The files of the issues, in the order of their numbers."""
    files = [file for file in copy.files(f"{FOLDER}/*.md") if not file.endswith("/index.md")]
    return sorted(files, key=lambda file: int(value(copy.read(file), "number")))


def next_number(copy: Copy) -> int:
    """One more than the last issue."""
    return max((int(value(copy.read(file), "number")) for file in issues(copy)), default=0) + 1


def day_of_next(copy: Copy) -> str:
    """A day for the next issue: today, or that of the last issue if it is still to come."""
    return max(f"{copy.day}", *(value(copy.read(file), "published") for file in issues(copy)))


def publish_an_issue(copy: Copy) -> None:
    """Write an issue with a table, a loose list and a picture in it and on top."""
    (copy.folder / FOLDER / "two-people.png").write_bytes(picture())
    notes = f"""\
---
number: {next_number(copy)}
title: One bookkeeper for three halls
summary: How three village halls share one bookkeeper, and what it costs them.
published: {day_of_next(copy)}
topics:
  - technical-support
picture:
  file: two-people.png
  alt: Two people at a table with a cash book.
---

"""
    copy.write(f"{FOLDER}/one-bookkeeper.md", notes + TEXT)


def with_notes(copy: Copy, file: str, change: Callable[[str], str]) -> None:
    """Change the notes of an issue."""
    _, notes, text = copy.read(file).split("---\n", maxsplit=2)
    copy.write(file, f"---\n{change(notes)}---\n{text}")


def put_an_issue_right(copy: Copy) -> None:
    """Change the words of an issue that is out, and say so in its notes."""
    update = f"- date: {copy.day}\n  because: the time of the meeting was wrong."
    with_notes(copy, issues(copy)[0], lambda notes: with_item(notes, "updates", update))


def take_an_issue_back(copy: Copy) -> None:
    """Withdraw the newest issue."""
    lines = f"\n  date: {copy.day}\n  because: a date in it was wrong."
    with_notes(copy, issues(copy)[-1], lambda notes: with_field(notes, "withdrawn", lines))


def rename_an_issue(copy: Copy) -> None:
    """Give the file of the second issue a new name, and keep its old address."""
    file = issues(copy)[1]
    id_ = PurePath(file).stem
    old_address = f"- newsletters/{id_}/"
    with_notes(copy, file, lambda notes: with_item(notes, "redirect_from", old_address))
    copy.rename("newsletters", id_, f"{id_}-again")
