"""Made-up newsletters and what is made from them, without MkDocs."""

from datetime import date

from built_site import BuiltPage, words
from consortium.newsletters.issue import published_issues
from consortium.pages import made_pages
from counties import TODAY, directory, newsletter, smallest
from counties import event as made_up_event
from rendering import renderer

AWKWARD = "R&D: grants < £5k"


def county(*records, office=None):
    """A county with what is given, newsletters among it."""
    return directory(*smallest(), *records, office=office)


def issues(*records, today=TODAY):
    return published_issues(renderer(county(*records), today=today))


def ids(listed):
    return [issue.newsletter.id for issue in listed]


def article(text, *records, **fields):
    """The article of one issue with some text, among other records."""
    (shown,) = (
        issue.article
        for issue in issues(newsletter("one", text=text, **fields), *records)
        if issue.newsletter.id == "one"
    )
    return shown


def pages(*records, today=TODAY):
    made = made_pages(renderer(county(*records), today=today))
    return {page.path: page for page in made if page.path.startswith("newsletters/")}


def said(page):
    """What a visitor reads on a page."""
    return words(BuiltPage(page.path, f"<article>{page.body}</article>").article)


def event(id_, starts, *history, **fields):
    """An event, and its history as pairs of a day and what happened."""
    return made_up_event(id_, starts, history=lines(*history), **fields)


def lines(*history):
    return [{"date": day, "change": change, "text": "News of it."} for day, change in history]


def day(text):
    return date.fromisoformat(text)
