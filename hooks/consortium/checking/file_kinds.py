"""Kinds of file that the website does not take, each with the reason and what to do instead."""

from collections.abc import Mapping
from pathlib import PurePosixPath

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


def unwanted_kind_message(file: str) -> str:
    """Say why the website does not take a file, by its name, or "" if its name does not tell."""
    path = PurePosixPath(file.lower())
    return _NAMES.get(path.name) or _BY_ENDING.get(path.suffix, "")
