"""Words of the first site, which no other site may have in anything that it makes."""

import email
import re
from collections.abc import Sequence
from email import policy
from pathlib import Path

from consortium.directory import Directory
from names_of_the_site import named

ALSO = ("Northants", "VCS", "vcsconsortium")
"""Those that are no name of one of its records."""

OF_A_PLAN = ("the plan", "the-plan")
"""What no site says that has none. The engine does: another site may have one."""


def words_of_the_first_site(real: Directory, more: Sequence[str] = OF_A_PLAN) -> re.Pattern[str]:
    """Give what finds them, each as a word of its own."""
    return named(real, {*ALSO, *more})


def found_in(folder: Path, named: re.Pattern[str]) -> dict[str, list[str]]:
    """Give the words that are found in a folder, in names of files too, by the file."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".pyc")
    told = ((path.relative_to(folder).as_posix(), path) for path in files)
    by_file = {name: named.findall(f"{name}\n{_text(path)}") for name, path in told}
    return {name: words for name, words in by_file.items() if words}


def _text(path: Path) -> str:
    content = path.read_bytes()
    if path.suffix != ".eml":
        return content.decode("utf-8", "replace")
    mail = email.message_from_bytes(content, policy=policy.default)
    parts = (part for part in mail.walk() if part.get_content_maintype() == "text")
    return "\n".join((str(mail["subject"]), *(part.get_content() for part in parts)))
