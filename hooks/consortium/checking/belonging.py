"""Files in a wrong folder: what they are by what is in them, and where they belong."""

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from consortium.advice.better_text import better_id
from consortium.model import ARTICLES, FOLDERS, Part
from consortium.model.field_rules import field_names
from consortium.problems.problem import Problem
from consortium.reading.newsletter_files import FOLDER as NEWSLETTERS
from consortium.reading.newsletter_files import TEMPLATE as NEWSLETTER_TEMPLATE
from consortium.reading.record_files import DATA, TEMPLATE, lists
from consortium.repository.repository import File, Repository

AS_TEXT = (".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".txt", ".yml", ".yaml", "")
"""The endings of what may be a page, a newsletter or a record."""

_FIELD = re.compile(r"(?m)^([a-z_]+):(?=\s|$)")
_NOTES = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*$", re.DOTALL | re.MULTILINE)
_BEGINS_WITH_FIELD = re.compile(r"(?:[ \t]*(?:#.*)?\n)*[a-z_]+:(?=\s)")
_HEADING = re.compile(r"(?m)^#{1,6} \w")
_CLEAR = 3
"""With fewer of its fields, nobody can say what a record is."""

_BETTER = 2
"""By so many fields a record is more like another kind than like that of its folder."""


def may_be_misplaced(paths: Iterable[str]) -> Iterator[str]:
    """Give the files that may be records, newsletters or pages that belong elsewhere."""
    known = {f"{DATA}/{file}" for file in lists()}
    for path in paths:
        if path not in known and PurePosixPath(path).suffix.lower() in AS_TEXT:
            yield path


def misplaced(file: File) -> Problem | None:
    """Tell of a record, newsletter or page that is not where it belongs."""
    right = "" if file.closed else place(file.content, file.path)
    folder = posixpath.dirname(right)
    if not right or file.path.startswith(f"{folder}/"):
        return None
    what = {"docs/newsletters": "newsletter", "docs": "page"}.get(folder, "record")
    message = (
        f"This is a {what}, and nothing is made of it here. It belongs into {folder}: "
        f"choose the pencil, and change its name above the text to '{right}'."
    )
    return Problem(file=file.path, message=message)


def named_by(repository: Repository, moved: Iterable[Problem]) -> frozenset[tuple[str, str]]:
    """Give the kind and the id of each record and newsletter that is told to lie elsewhere."""
    files = filter(None, (repository.file(problem.file) for problem in moved))
    rights = {place(file.content, file.path) for file in files} - repository.files.keys()
    names = (PurePosixPath(right) for right in rights if right)
    return frozenset((name.parent.name, name.stem) for name in names)


def put_back(file: str, folder: str) -> str:
    """Give the name of a file as it is where the folder of newsletters has another name."""
    return re.sub(rf"^{NEWSLETTERS}/", f"{folder}/", file)


def with_newsletters(repository: Repository) -> tuple[Repository, Problem | None]:
    """Give a repository with its newsletters in their folder, and tell of another name of that.

    Whoever gave it the name took the template along. All in it is checked as if it had its own.
    """
    if repository.below(NEWSLETTERS):
        return repository, None
    ends = f"/{NEWSLETTER_TEMPLATE}"
    named = (repository.file(path) for path in repository.below("docs") if path.endswith(ends))
    templates = (
        file.path
        for file in named
        if file and place(file.content, file.path).startswith(NEWSLETTERS)
    )
    folder = posixpath.dirname(next(templates, "docs/"))
    if folder == "docs":
        return repository, None
    message = (
        f"The newsletters lie in {NEWSLETTERS}: its name is part of their addresses. Give this "
        "folder its name back."
    )
    files = {
        re.sub(rf"^{re.escape(folder)}/", f"{NEWSLETTERS}/", path): file.content
        for path in (*repository.files,)
        if (file := repository.file(path))
    }
    return Repository(files, repository.closed), Problem(file=folder, message=message)


def place(content: bytes, file: str) -> str:
    """Give the path that a file belongs at: "data/hubs/ayton.yml", or "" if nobody can say.

    A newsletter has notes between hyphens, and a record nothing but fields.
    """
    text = content.decode("utf-8", "replace").replace("\r\n", "\n").lstrip("\ufeff")
    bare = PurePosixPath(file).name.lstrip(".").partition(".")[0]
    name = bare if f"{bare}.yml" == TEMPLATE else plain_name(bare)
    notes = _NOTES.match(text)
    if notes and (kind := _kind(_FIELD.findall(notes[1]), ARTICLES, file)):
        return f"docs/{kind}/{name}.md"
    if _BEGINS_WITH_FIELD.match(text) and (kind := _kind(_FIELD.findall(text), FOLDERS, file)):
        return f"data/{kind}/{name}.yml"
    is_page = file.startswith("data/") and file.endswith(".md") and (notes or _HEADING.search(text))
    return f"docs/{name}.md" if is_page else ""


def plain_name(name: str) -> str:
    """Give a name as an address has it, in small letters with hyphens."""
    return better_id(name) or "new"


def _kind(fields: Collection[str], kinds: Mapping[str, type[Part]], file: str) -> str:
    """Give the kind that has the most of the fields, if it is the only one."""
    known = {kind: len({*fields} & {*field_names(model)}) for kind, model in kinds.items()}
    first, *others = sorted(known, key=lambda kind: -known[kind])
    here = posixpath.dirname(file).removeprefix("data/")
    needed = {other: known[other] + (_BETTER if other == here else 1) for other in others}
    clear = known[first] >= _CLEAR and all(known[first] >= least for least in needed.values())
    return first if clear else ""
