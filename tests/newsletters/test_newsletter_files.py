"""One file is all that a newsletter takes."""

import re
import shutil
from datetime import date

import pytest

from built_site import REPOSITORY, BuiltSite, words
from checked import check_repository, first_pass, terms
from consortium.articles.article import read
from consortium.checking.article_rules import text_there
from consortium.checking.heading_rules import heading_levels, headings_of_lists
from consortium.checking.repository_files import read_repository, repository_at
from consortium.checking.rules.template_words import OURS
from consortium.comparing.comparison import compare
from consortium.model import Newsletter
from consortium.pages import MARKERS
from consortium.pictures.stripped import stripped
from consortium.problems.problem import stopping
from consortium.reading.newsletter_files import is_newsletter, read_newsletter
from consortium.text.source_file import SourceFile
from day_of_records import noon
from good_county import county_terms, county_with
from mistakes.newsletter_mistakes import FILE, GOOD, SECOND
from picture_fixtures import PICTURES
from second_county import DAY, assemble
from site_builds import build
from told_pictures import TOLD

FIELDS = "|".join(Newsletter.model_fields)
# A line of the template that is a field, or part of one, and not a note.
SWITCHED_OFF = re.compile(rf"(?m)^# (?=(?:{FIELDS}):|  +(?:- )?[a-z_/-]+(?::|/?$))")
TEMPLATE = "docs/newsletters/_template.md"
NEXT = "docs/newsletters/made-up-for-a-test.md"
NUMBER = 987_654
TEXT = f"""---
number: {NUMBER}
title: "Made up: R&D grants < £5k"
summary: Made up for a test & nothing else.
published: DAY
---

These words stand in every form.

## A heading

[Find help](../find/index.md) or [ask in Saltmere](record:areas/saltmere).
"""


def directory_of(files):
    return check_repository(county_with(files), county_terms(), markers=("finder",))


def test_the_file_is_the_newsletter_its_name_the_id_and_what_is_below_the_notes_the_text():
    directory, problems = directory_of({FILE: GOOD})
    assert problems == ()
    newsletter = directory.newsletters["first"]
    assert (newsletter.number, newsletter.title) == (1, "First news")
    assert (newsletter.published, newsletter.text) == (date(2026, 11, 30), "Some news.")


@pytest.mark.parametrize(
    "megabytes", [0.2, pytest.param(2, marks=pytest.mark.thorough)], ids=lambda size: f"{size} MB"
)
def test_a_long_issue_is_read_whole(megabytes):
    paragraphs = [f"Paragraph {number}. {'More. ' * 60}" for number in range(int(2750 * megabytes))]
    long = GOOD + "\n\n".join(paragraphs)
    assert len(long) > megabytes * 1_000_000
    directory, problems = directory_of({FILE: long})
    assert problems == ()
    assert paragraphs[-1].strip() in directory.newsletters["first"].text


@pytest.mark.parametrize(
    ("file", "issue"),
    [
        ("newsletters/first.md", True),
        ("newsletters/_template.md", True),
        ("newsletters/index.md", False),
        ("newsletters/first.jpg", False),
        ("newsletters/2026/first.md", False),
        ("find/newsletters/first.md", False),
        ("find/words.md", False),
    ],
)
def test_only_the_issues_are_kept_from_mkdocs(file, issue):
    assert is_newsletter(f"docs/{file}") is issue


def test_the_template_is_a_good_newsletter_for_real():
    file = REPOSITORY / TEMPLATE
    record, problems = read_newsletter("template", "docs/newsletters/x.md", file.read_bytes())
    assert problems == ()
    switched_on = SWITCHED_OFF.sub("", file.read_text(encoding="utf-8"))
    full, problems = read_newsletter("template", "docs/newsletters/x.md", switched_on.encode())
    assert problems == ()
    written = {key.text for key, _ in full.tree.entries}
    assert written == set(Newsletter.model_fields) - {"id", "text"}
    assert {key.text for key, _ in record.tree.entries} < written


def test_its_table_and_its_picture_are_not_published_and_the_signs_of_a_table_are():
    template = (REPOSITORY / TEMPLATE).read_text(encoding="utf-8")
    text = (
        "| What you can ask for | Who can help |\n| --- | --- |\n| Our own | Words |\n\n"
        "![What the picture shows](file.jpg)\n\n`![What the picture shows](file.jpg)`"
    )
    assert all(line in template for line in text.splitlines() if "Our own" not in line)
    files = {
        TEMPLATE: template,
        "docs/newsletters/file.jpg": PICTURES["jpeg"],
        FILE: GOOD.replace("Some news.", text),
    }
    _, problems = directory_of(files)
    assert [problem.line for problem in problems if problem.message.startswith(OURS)] == [8, 12, 14]


def rulebook(files):
    return first_pass(read_repository(county_with(files)), county_terms())[0]


@pytest.mark.parametrize(
    "text",
    [
        "## Two\n\n### Three\n\n## Two",
        "```\n# a note in a program\n```",
        "Words `# in code` and a # in a line.",
        "\\# No heading",
        "#nothing of the kind",
        "Two\n---\n\nMore.",
    ],
)
def test_headings_that_are_in_order_and_signs_that_are_no_headings_pass(text):
    issue, article = SourceFile(FILE, tuple(text.split("\n"))), read(text)
    assert [*heading_levels(issue, article, is_issue=True), *text_there(issue, article)] == []


def test_a_heading_above_a_list_that_brings_its_own_is_told():
    """Readers would see two, and the first alone where there is nothing to list."""
    text = "## News\n\nWords.\n\n## Our events\n\n\n[](made:whats_on)\n\n[](made:new_in_directory)"
    issue = SourceFile(FILE, tuple(text.split("\n")))
    assert [told.line for told in headings_of_lists(issue, read(text))] == [5]


def compared(before, after):
    return list(compare(rulebook(before), rulebook(after)))


def test_an_issue_that_was_out_cannot_be_deleted_and_a_draft_can():
    (problem,) = compared({FILE: GOOD}, {})
    assert problem.file == FILE
    assert "withdrawn:" in problem.message
    draft = GOOD.replace("number", "draft: yes\nnumber")
    assert compared({FILE: draft}, {}) == []


def test_an_issue_with_a_new_name_keeps_its_old_address():
    renamed = GOOD.replace("number", "redirect_from: [newsletters/first/]\nnumber")
    assert compared({FILE: GOOD}, {"docs/newsletters/new.md": renamed}) == []


def test_a_change_to_an_issue_that_was_out_asks_for_an_update_line():
    edited = GOOD.replace("Some", "Other")
    (problem,) = compared({FILE: GOOD}, {FILE: edited})
    assert problem.warning
    assert "updates:" in problem.message
    told = edited.replace(
        "published: 2026-11-30",
        "published: 2026-11-30\nupdates: [{date: 2026-12-01, because: of a slip}]",
    )
    assert compared({FILE: GOOD}, {FILE: told}) == []
    (gone,) = compared({FILE: told}, {FILE: edited})
    assert "only ever added" in gone.message


def test_a_link_to_a_later_issue_passes_on_the_day_that_both_are_out():
    later = SECOND.replace("2026-11-30", "2026-12-24")
    linked = "[B](record:newsletters/second)"
    link = GOOD.replace("Some", linked)
    second = "docs/newsletters/second.md"
    assert directory_of({FILE: link, second: later})[1] != ()
    both = link.replace("2026-11-30", "2026-12-24")
    assert directory_of({FILE: both, second: later})[1] == ()
    page = {"docs/find/index.md": f"# Find help\n\n{linked}\n"}
    assert directory_of({**page, second: later})[1] != ()
    assert directory_of({**page, second: SECOND})[1] == ()


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """A small county, as an administrator has it, with the template."""
    folder = assemble(tmp_path_factory.mktemp("copy") / "county")
    shutil.copy(REPOSITORY / TEMPLATE, folder / TEMPLATE)
    return folder


def test_a_new_issue_takes_one_file_and_no_other_edit(copy, tmp_path):
    text = TEXT.replace("DAY", f"{DAY}")
    (copy / NEXT).write_text(f"{text}\n![A hall](made-up-hall.png)\n", encoding="utf-8")
    draft = text.replace(f"{NUMBER}", f"{NUMBER + 1}\ndraft: yes")
    draft += "\n![A hall](made-up-hall.png) ![A secret](made-up-secret.png)\n"
    (copy / NEXT).with_name("made-up-draft.md").write_text(draft, encoding="utf-8")
    for picture in ("made-up-hall.png", "made-up-secret.png"):
        (copy / NEXT).with_name(picture).write_bytes(TOLD["png"])
    site_url = "https://consortium.example.org/"
    build(tmp_path / "site", copy, SITE_URL=site_url, SOURCE_DATE_EPOCH=noon(DAY))
    site = BuiltSite(tmp_path / "site")
    path = "newsletters/made-up-for-a-test/"
    for page in (site.pages[path], site.twins[path]):
        assert "Made up: R&D grants < £5k" in words(page.tree)
        assert "These words stand in every form." in words(page.tree)
    assert path in {
        site.pages["newsletters/"].resolve(a)[0] for _, a in site.pages["newsletters/"].links
    }
    assert path in {site.pages[""].resolve(a)[0] for _, a in site.pages[""].links}
    assert path in (site.folder / "sitemap.xml").read_text(encoding="utf-8")
    assert "newsletters/_template/" not in site.pages
    published = (site.folder / "newsletters/made-up-hall.png").read_bytes()
    assert published == stripped(TOLD["png"]) != TOLD["png"]
    assert (copy / NEXT).with_name("made-up-hall.png").read_bytes() == TOLD["png"]
    assert "newsletters/made-up-secret.png" not in site.files
    for form in (
        "feed.xml",
        "feed.json",
        *(f"editors/newsletters/made-up-for-a-test.{ending}" for ending in ("html", "txt", "eml")),
    ):
        assert "stand in every form." in (site.folder / form).read_text(encoding="utf-8"), form


def test_a_mistake_in_it_gives_its_file_its_line_and_what_to_write(copy):
    (copy / NEXT).write_text(TEXT.replace("DAY", f"{DAY:%d/%m/%Y}"), encoding="utf-8")
    problems = check_repository(
        repository_at(copy), terms(repository_at(copy), today=DAY), markers=MARKERS
    )[1]
    (problem,) = stopping(problems)
    assert (problem.file, problem.line) == (NEXT, 5)
    assert problem.write == f"published: {DAY}"
