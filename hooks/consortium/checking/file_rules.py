"""What may lie in docs/, and whether each file is where it belongs.

A list of what is taken, and not of what is refused: everything in docs/ is published as it is. Of
kinds of file that are often put there it says why they are not taken, and what to do instead.
"""

import re
import unicodedata
from collections.abc import Mapping
from pathlib import PurePosixPath

from consortium.checking.belonging import AS_TEXT, plain_name
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

_HISTORY = (
    "Are people's names or addresses in it? Then tell whoever looks after these files at once: "
    "what was deleted can still be read in their history."
)
_WORDS = "Copy its words into a page (a file that ends in .md), and delete this one."
_NOTHING_RUNS = (
    "Nothing that runs is taken from here, whoever wrote it. Delete it, and ask whoever looks "
    "after the code if the website needs it."
)
_ASK = "Delete it, and ask whoever looks after the code if something is missing."

_REASONS: Mapping[tuple[str, ...], str] = {
    (".html", ".htm", ".xhtml", ".shtml", ".mht", ".mhtml", ".xml", ".xsl"): (
        "This is a web page of its own. It could do in readers' browsers what nobody has looked "
        f"at. {_WORDS}"
    ),
    (".js", ".mjs", ".cjs", ".wasm", ".php", ".py", ".sh", ".swf", ".map"): (
        f"This is a program. {_NOTHING_RUNS}"
    ),
    (".exe", ".msi", ".com", ".scr", ".bat", ".cmd", ".ps1", ".vbs", ".jar", ".apk", ".dmg"): (
        f"This is a program for a computer. {_NOTHING_RUNS}"
    ),
    (".css", ".scss", ".woff", ".woff2", ".ttf", ".otf"): (
        f"This changes how the website looks, and only its own style sheets do that. {_ASK}"
    ),
    (".csv", ".tsv", ".xls", ".xlsx", ".xlsm", ".ods", ".numbers"): (
        "This is a spreadsheet, and everybody could read all of it. Write what readers need into "
        f"a page, as a list or a table, and delete it. {_HISTORY}"
    ),
    (".vcf", ".eml", ".msg", ".mbox", ".pst", ".db", ".sqlite", ".sql", ".mdb", ".accdb"): (
        f"This holds addresses or letters, and everybody could read them. Delete it. {_HISTORY}"
    ),
    (".doc", ".docx", ".odt", ".rtf", ".pages", ".dot", ".dotx", ".docm", ".wps"): (
        f"This is a document of a word processor. On a phone many cannot read it. {_WORDS}"
    ),
    (".ppt", ".pptx", ".odp", ".key", ".pub", ".pps", ".ppsx"): (
        f"This is a set of slides or a leaflet. On a phone many cannot read it. {_WORDS}"
    ),
    (".pdf",): (
        "This is a PDF. On a phone it is hard to read, and screen readers often cannot read it. "
        f"{_WORDS} Is it on another website? Then you can write a link to it there."
    ),
    (".ics",): (
        "Calendars are made from the records of events. Write a record in data/events, and delete "
        "this file."
    ),
    (".zip", ".7z", ".rar", ".gz", ".tar", ".tgz"): (
        "This is a packed folder, and nobody can see what is in it. Unpack it on your computer, "
        f"upload the pictures that are in it, and delete this file. {_HISTORY}"
    ),
    (".mp3", ".mp4", ".m4a", ".m4v", ".mov", ".avi", ".wav", ".ogg", ".webm", ".mpg", ".mkv"): (
        "This is a film or a recording, and the website has no place for one. Delete it. Is it on "
        "another website? Then write a link to it there."
    ),
    (".url", ".webloc", ".lnk", ".desktop"): (
        "This is a shortcut on your own computer. Delete it, and write a link in a page."
    ),
}

_NAMES = {
    "robots.txt": f"This file would tell search engines what to leave out. {_ASK}",
    "cname": (
        "The address of the website is set on GitHub, under 'Settings', 'Pages', and not in this "
        "file. Delete it."
    ),
    **dict.fromkeys(
        ("_headers", "_redirects", "404.html", "sitemap.xml", "manifest.json", "humans.txt"),
        f"The website makes what it needs of this kind itself. {_ASK}",
    ),
    **dict.fromkeys(
        ("thumbs.db", "desktop.ini"), "Windows left this file here by itself. Delete it."
    ),
}

_BY_ENDING = {ending: reason for endings, reason in _REASONS.items() for ending in endings}


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
    ending = path.suffix.lower()
    if told := _NAMES.get(path.name.lower()) or _BY_ENDING.get(ending):
        return told
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
