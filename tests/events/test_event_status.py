"""A further status of events, such as full: what each place says that names such an event."""

import re
import shutil
from datetime import date

import pytest

from built_site import REPOSITORY, BuiltPage, words
from consortium.calendars.made import calendars
from consortium.large_print.body import large_print_body
from consortium.mail.newsletter_mail import newsletter_mail
from consortium.mail.templates import MailTemplates
from consortium.newsletters.issue import published_issues
from consortium.pages import Landing, made_pages, structured_data
from consortium.pages.embeds import embeds
from consortium.paper.chapter import chapter
from consortium.paper.documents import NOT_ON_PAPER
from consortium.rendering import Renderer
from consortium.search.records import record_entries
from counties import directory, event, newsletter, project, smallest
from event_fixtures import at
from feed_fixtures import feed_files
from rendering import renderer

NAME = "Kettle mending"
CALLED = re.compile(f"(.{{0,20}}){NAME}(.{{0,60}})", re.DOTALL)
STATUS = re.compile(r"\bfull\b", re.IGNORECASE)
NEWS = re.compile(r"\bNew: $")
"""A line of its history is news of its day."""

HEADS, STAGES = "made/heads.html", "made/macros/event_stage.html"
TABLES = [
    (HEADS, '{"scheduled": "", ', '{"scheduled": "", "full": "Full", '),
    (STAGES, '"scheduled": "", "postponed": "This', '"full": "It is full.", "postponed": "This'),
    (STAGES, '{"postponed": " It', '{"full": "", "postponed": " It'),
    (STAGES, '"scheduled": "", "postponed": "POST', '"full": "FULL: ", "postponed": "POST'),
    (STAGES, '"scheduled": "When"', '"full": "When"'),
]
"""The tables of words, as an engineer would write the status into them."""

PLACES = {
    *("areas/ayton/", "events/mending/", "needs/payroll/", "newsletters/news/"),
    *("projects/finance/", "home", "whats_on", "changes", "embed/events/index.html"),
    *("feed.xml", "feed.json", "events/feed.xml", "areas/ayton/feed.xml"),
    *("events/calendar.ics", "events/mending/event.ics", "the search"),
    *("the e-mail", "the e-mail in plain text", "the paper"),
}


def said(html):
    return words(BuiltPage("", f"<article>{html}</article>").article)


def templates_with_words(folder):
    shutil.copytree(REPOSITORY / "overrides", folder)
    for file, without, with_it in TABLES:
        table = (folder / file).read_text("utf-8")
        assert table.count(without) == 1
        (folder / file).write_text(table.replace(without, with_it), "utf-8")
    return folder


def of_pages(made):
    for page in made_pages(made):
        yield page.path, said(page.body)
        yield f"large-print/{page.path}", said(large_print_body(page.body))
    for marker in ("home", "whats_on", "whats_on_by_district", "changes"):
        html = f'<p><a href="made:{marker}"></a></p>'
        yield marker, said(Landing(made, {}).fill(html, "", title="A", file="a.md"))
    for recipe in embeds(made):
        for file, html in recipe.files.items():
            yield file, html.decode().partition("</head>")[2]


def of_files(made, templates):
    for file, content in (feed_files(made) | calendars(made)).items():
        yield file, content.decode()
    for entry in record_entries(made):
        yield "the search", f"{entry.name}, {entry.text}"
    mails = MailTemplates(made.site, templates, name="A", docs=REPOSITORY / "docs")
    for issue in published_issues(made):
        mail = newsletter_mail(issue, mails)
        yield "the e-mail", said(mail.html)
        yield "the e-mail in plain text", mail.text
        page = made_pages(made).at(issue.path)
        yield "the paper", said(chapter(issue.path, "", page.body, without=NOT_ON_PAPER).body)


@pytest.fixture
def county():
    line = {"date": date(2026, 11, 20), "change": "new", "text": "Learn to mend."}
    mending = event(
        "mending",
        at("2026-12-01 10:00"),
        name=NAME,
        needs=["payroll"],
        areas=["ayton"],
        repeats={"every": "week", "until": date(2027, 1, 5)},
        history=[line, line],
    )
    history = (mending.history[0], mending.history[1].model_copy(update={"change": "full"}))
    full = mending.model_copy(update={"status": "full", "history": history})
    issue = newsletter("news", 1, "[](made:whats_on)", published=date(2026, 11, 21))
    return directory(*smallest(), full, project("finance", needs=["payroll"]), issue)


def test_it_is_said_wherever_the_event_is_named(tmp_path, monkeypatch, county):
    monkeypatch.setitem(structured_data.EVENT_STATUS, "full", "EventScheduled")
    templates = templates_with_words(tmp_path / "overrides")
    made = Renderer(renderer(county).site, templates)
    named = [
        (place, f"{before}{NAME}{after}")
        for place, text in (*of_pages(made), *of_files(made, templates))
        for before, after in CALLED.findall(text)
        if not NEWS.search(before)
    ]
    assert {place for place, _ in named} >= PLACES
    assert [(place, text) for place, text in named if not STATUS.search(text)] == []
