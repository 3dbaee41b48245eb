"""What may lie in docs/, and whether each file is where it belongs.

A list of what is taken, and not of what is refused: everything in docs/ is published as it is.
"""

import re
import unicodedata
from pathlib import PurePosixPath

from consortium.checking.belonging import AS_TEXT, plain_name
from consortium.checking.file_kinds import unwanted_kind_message
from consortium.model import FOLDERS
from consortium.pictures.formats import endings_in_words, is_meant_as_picture
from consortium.problems.problem import Problem
from consortium.publishing.register import LONGEST
from consortium.reading.newsletter_files import is_newsletter

PAGES = "docs"
OURS = {
    f"{PAGES}/assets/{name}"
    for name in (
        *("standard.css", "large-print.css", "editors.css", "embed.css"),
        *("finder.js", "large-print.js", "page.js", "places.js", "words.js"),
        *("search.js", "search-index.js", "search-query.js", "search-ranking.js"),
        *("search-results.js", "shortlist.js"),
        *("form.css", "form.js", "form-answers.js", "form-bodies.js", "form-check.js"),
        *("form-hand.js", "form-lines.js", "form-questions.js", "form-yaml.js"),
    )
}
"""The website's own scripts and style sheets. A new one is named here."""

ROOM = LONGEST - 60
"""Letters of a file's path: the rest of the longest address is for what is put round it."""

_PLAIN = re.compile(r"_?[a-z0-9]+(?:[-_][a-z0-9]+)*")
_OF_ADDRESSES = r'<>:"\\|?*#%'
_UNSEEN = ("Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp")


def file_in_docs(file: str) -> Problem | None:
    """Tell of a file in docs/ that the website does not take, or of a name it cannot have."""
    message = _unwanted_file_message(file) or _misnamed_file_message(file)
    return Problem(file=file, message=message) if message else None


def is_for_itself(file: str) -> bool:
    """Say whether a computer keeps a file for itself. MkDocs leaves these out as well.

    A page or a picture with such a name was meant for the website.
    """
    hidden = [part for part in file.split("/") if part.startswith(".")]
    meant = file.endswith(".md") or is_meant_as_picture(file)
    return bool(hidden) and (not meant or hidden[0].startswith((".#", "._")))


def _unwanted_file_message(file: str) -> str:
    path = PurePosixPath(file)
    if file in OURS or is_meant_as_picture(file) or path.suffix == ".md":
        return ""
    if told := unwanted_kind_message(file):
        return told
    ending = path.suffix.lower()
    if ending in (".yml", ".yaml"):
        return (
            "Only pages and pictures lie in docs. Is this a record? Then move it into the folder "
            f"it belongs to: {', '.join(f'data/{kind}' for kind in sorted(FOLDERS))}."
        )
    if ending in AS_TEXT:
        what = "newsletter's" if path.parent.name == "newsletters" else "page's"
        good = f"{plain_name(path.stem)}.md"
        return f"The name of a {what} file ends in .md. Rename this one to '{good}', or delete it."
    return (
        f"We do not know this kind of file. Pages end in .md, and pictures in "
        f"{endings_in_words()}. Put its words into a page, and delete this file."
    )


def _misnamed_file_message(file: str) -> str:
    path = PurePosixPath(file)
    folders = path.parts[1:-1]
    if folders[:1] == ("templates",):
        return "A folder 'templates' is left out of the website. Give it another name."
    if odd := next((name for name in folders if not _PLAIN.fullmatch(name)), ""):
        return (
            "A folder's name is a part of web addresses, so it has small letters, figures and "
            f"hyphens only. Rename the folder '{odd}' to '{plain_name(odd)}'."
        )
    if path.suffix == ".md" and not _may_be_page(path):
        return (
            "A file's name is the last part of its web address, so it has small letters, figures "
            f"and hyphens only. Rename this one to '{plain_name(path.stem)}.md'."
        )
    if any(_is_odd(letter) for letter in path.name) or path.name != path.name.strip():
        return (
            "There are signs in this file's name that not every computer can show or open. Rename "
            f"it to '{plain_name(path.stem)}{path.suffix.lower()}', and write that name wherever "
            "the picture is shown."
        )
    if len(file.encode()) > ROOM:
        return f"This name is too long. With its folders it has at most {ROOM} letters."
    return ""


def _may_be_page(path: PurePosixPath) -> bool:
    is_index = path.name == "README.md"
    return is_index or is_newsletter(path.as_posix()) or bool(_PLAIN.fullmatch(path.stem))


def _is_odd(letter: str) -> bool:
    return letter in _OF_ADDRESSES or unicodedata.category(letter) in _UNSEEN
