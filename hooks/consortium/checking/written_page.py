"""A hand-written page or newsletter, as it lies there and as it was read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from consortium.articles import Article, TooManySignsError, read
from consortium.problems.problem import Problem
from consortium.reading.front_matter import FrontMatter, front_matter
from consortium.reading.newsletter_files import is_newsletter, newsletter_source
from consortium.text.source_file import SourceFile, source_file


@dataclass(frozen=True)
class WrittenPage:
    """A page: its file, the notes at its top, and its text. All lines are those of the file.

    `problems` are what kept any of it from being read.
    """

    source: SourceFile
    front: FrontMatter
    article: Article
    problems: tuple[Problem, ...]


def written_pages(
    names: Iterable[str], files: Mapping[str, bytes]
) -> tuple[Mapping[str, WrittenPage], tuple[Problem, ...]]:
    """Read the pages and newsletters among files, or tell what keeps one from being read.

    `names` are those of files in docs: their paths from the top of the repository.
    """
    pages: dict[str, WrittenPage] = {}
    problems: list[Problem] = []
    for file in names:
        if file.endswith(".md"):
            in_docs = file.partition("/")[2]
            read = newsletter_source if is_newsletter(in_docs) else source_file
            source, told = read(file, files[file])
            problems += told
            if source is not None:
                pages[file] = written_page(source)
    return pages, tuple(problems)


def written_page(source: SourceFile) -> WrittenPage:
    """Read a page. A text that would take for ever is told of, and not read."""
    front = front_matter(source)
    try:
        return WrittenPage(source, front, read(front.body.text), front.problems)
    except TooManySignsError as error:
        problem = source.problem(error.line, str(error))
        return WrittenPage(source, front, read(""), (*front.problems, problem))
