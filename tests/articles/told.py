"""What the check says of a text."""

from consortium.articles.article import read
from consortium.articles.reader import TooManySignsError
from consortium.checking.article_rules import article_rules
from consortium.checking.made_link_rules import made_parts
from consortium.model import BLOCKS
from consortium.problems.problem import stopping
from consortium.reading.newsletter_files import newsletter_source

FILE = "docs/newsletters/one.md"
ABOVE = "News.\n\n"
LINES_ABOVE = 2
"""A text is never the whole of a file, which may be in a wrong form."""


def lines_told(text):
    """The lines on which anything keeps a text from being published."""
    source, problems = newsletter_source(FILE, (ABOVE + text).encode("utf-8", "surrogatepass"))
    if source is not None:
        try:
            article = read(source.text)
        except TooManySignsError as error:
            return {error.line - LINES_ABOVE}
        problems += (*article_rules(source, article), *made_parts(source, article, BLOCKS))
    return {(problem.line or 1) - LINES_ABOVE for problem in stopping(problems)}
