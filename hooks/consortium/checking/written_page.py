"""A hand-written page or newsletter, as it lies there and as it was read."""

from dataclasses import dataclass

from consortium.articles.article import Article, read
from consortium.articles.reader import TooManySignsError
from consortium.problems.problem import Problem
from consortium.reading.front_matter import FrontMatter, front_matter
from consortium.reading.newsletter_files import is_newsletter, newsletter_source
from consortium.repository.repository import File
from consortium.text.node import MappingNode, Scalar
from consortium.text.source_file import SourceFile, source_file


@dataclass(frozen=True, eq=False)
class WrittenPage:
    """A page: its file, the notes at its top, and its text. All lines are those of the file.

    `problems` are what kept any of it from being read.
    """

    source: SourceFile
    front: FrontMatter
    article: Article
    problems: tuple[Problem, ...]

    @property
    def title(self) -> str:
        """The title in its notes, or ""."""
        notes = self.front.notes
        title = notes.value("title") if isinstance(notes, MappingNode) else None
        return title.text if isinstance(title, Scalar) else ""


def read_page(file: File) -> tuple[WrittenPage | None, tuple[Problem, ...]]:
    """Read a page or a newsletter in docs, or tell what keeps it from being read."""
    read = newsletter_source if is_newsletter(file.path) else source_file
    source, told = read(file.path, file.content)
    return (written_page(source) if source else None), told


def written_page(source: SourceFile) -> WrittenPage:
    """Read a page. A text that would take for ever is told of, and not read."""
    front = front_matter(source)
    try:
        return WrittenPage(source, front, read(front.body.text), front.problems)
    except TooManySignsError as error:
        problem = source.problem(error.line, str(error))
        return WrittenPage(source, front, read(""), (*front.problems, problem))
