"""The check makes all that readers get, and what cannot be made is told before its day."""

import random
import re
from datetime import timedelta
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import unquote

import pytest

from articles.bodies import hostile, issues, ordinary
from articles.mutations import mutated
from articles.told import lines_told
from built_site import REPOSITORY
from consortium.articles.article import read
from consortium.checking.kept_check import KeptCheck
from consortium.checking.repository_files import repository_at
from consortium.feeds import newsletter_items
from consortium.feeds.files import FORMATS
from consortium.geography.outline import Outline, Shape
from consortium.trial import press
from consortium.trial.everything import NO_PLACES, trial
from consortium.trial.findings import first_line
from counties import TODAY, directory, newsletter, smallest
from good_county import county_terms, write_county
from mistakes.newsletter_mistakes import FILE, GOOD
from picture_fixtures import PICTURES
from rendering import renderer

TEMPLATES = REPOSITORY / "overrides"
MUTATIONS = 400
"""So many for `make test-all`, a quarter of it for `make test`."""

TEXTS_AT_ONCE = 6
"""So many are one issue for `make test`: one of each is an issue for `make test-all`."""

SHAPES = tuple(Shape(id_, "M0 0z", (9, 9), ()) for id_ in ("corby", "daventry", "kettering"))


def trial_in(county, outline):
    check = KeptCheck(markers=())
    directory, problems = check.check(repository_at(county), county_terms())
    assert directory is not None, problems
    return trial(
        directory,
        county_terms().today,
        check.pages,
        docs=county / "docs",
        templates=TEMPLATES,
        outline=outline,
    )


def told(folder: Path, text="Some news.", notes=""):
    issue = GOOD.replace("Some news.", text).replace("title:", f"{notes}title:")
    county = write_county(folder, {FILE: issue})
    outline = Outline(300, 300, SHAPES)
    return list(trial_in(county, outline))


def falling_over(at):
    """Make a form fall over wherever a text stands in an issue."""

    def make(_, issue):
        if at in issue.article:
            raise IndexError("list index out of range")
        return ()

    return make


def falling_over_in_a_format_of_feeds(feed):
    """Be one more format of feeds that falls over."""
    falling_over("Tea")(None, SimpleNamespace(article=feed.items[0].content))


FORMS = ("_page", "_large_print", "_feed", "_html_mail", "_text_mail", "_paper")


@pytest.mark.parametrize("form", FORMS)
def test_what_no_form_can_be_made_of_is_told_with_its_line(tmp_path, monkeypatch, form):
    if form == "_feed":
        monkeypatch.setitem(FORMATS, "feed.atom", falling_over_in_a_format_of_feeds)
    else:
        monkeypatch.setattr(press.Press, form, falling_over("Tea"))
    (problem,) = told(tmp_path, "One.\n\n- Two\n- Tea\n\n## Cake\n\nThree.")
    assert (problem.file, problem.line, problem.wrote) == (FILE, 10, "- Two")
    assert not problem.warning
    assert "because of what begins on this line" in problem.message
    assert "IndexError: list index out of range (test_trial.py, line" in problem.message


def mail(html="<p>Some news.</p>", text="Some news."):
    return lambda *_: SimpleNamespace(whole=True, html=html, text=text)


EMPTY = SimpleNamespace(body="")
LOSING = {
    "the page": ("issue_page", lambda *_: iter([EMPTY])),
    "the large print": ("large_print_body", lambda _: ""),
    "the feeds": ("plain_html", lambda *_: ""),
    "the e-mail": ("newsletter_mail", mail(html="<p></p>")),
    "the e-mail in plain text": ("newsletter_mail", mail(text="")),
    "the paper": ("chapter", lambda *_, **__: EMPTY),
}


@pytest.mark.parametrize("form", LOSING)
def test_a_form_without_a_word_of_the_issue_is_told_with_the_word(tmp_path, monkeypatch, form):
    name, maker = LOSING[form]
    monkeypatch.setattr(newsletter_items if form == "the feeds" else press, name, maker)
    (problem,) = [
        problem for problem in told(tmp_path) if f"missing from {form}:" in problem.message
    ]
    assert (problem.file, problem.warning) == (FILE, False)
    assert "news, some." in problem.message or "some, news." in problem.message


PAGE = "docs/find/index.md"


def told_of_a_page(folder, text):
    county = write_county(folder, {PAGE: f"# Find help\n\n{text}\n"})
    outline = Outline(300, 300, SHAPES)
    return list(trial_in(county, outline))


def test_a_page_of_which_no_large_print_can_be_made_is_told_with_its_line(tmp_path, monkeypatch):
    def twin(body):
        if "Cake" in body:
            raise IndexError("list index out of range")
        return body

    monkeypatch.setattr("consortium.trial.everything.large_print_body", twin)
    (problem,) = told_of_a_page(tmp_path, "Tea.\n\n- Cake\n\nMore.")
    assert (problem.file, problem.line) == (PAGE, 5)
    assert "cannot make the large print of this page" in problem.message


def test_a_page_that_loses_a_word_in_large_print_is_told_with_the_word(tmp_path, monkeypatch):
    monkeypatch.setattr(
        "consortium.trial.everything.large_print_body", lambda body: body.replace("Cake", "")
    )
    (problem,) = told_of_a_page(tmp_path, "Tea.\n\n- Cake")
    assert problem.file == PAGE
    assert "missing from the large print: cake." in problem.message


@pytest.mark.parametrize("notes", ["", "draft: yes\n"])
def test_issues_that_are_not_out_yet_are_tried_too(tmp_path, monkeypatch, notes):
    monkeypatch.setattr(press.Press, "_feed", falling_over("Some"))
    later = (county_terms().today + timedelta(30)).isoformat()
    issue = GOOD.replace("2026-11-30", later).replace("title:", f"{notes}title:")
    county = write_county(tmp_path, {FILE: issue})
    outline = Outline(300, 300, SHAPES)
    (problem,) = trial_in(county, outline)
    assert problem.file == FILE


def test_a_handout_that_cannot_be_made_is_a_warning_for_publishing_goes_on_without_it(tmp_path):
    county = write_county(tmp_path)
    nowhere = NO_PLACES.outline
    problems = list(trial_in(county, nowhere))
    assert problems
    assert all(problem.warning and "cannot be made" in problem.message for problem in problems)


@pytest.mark.parametrize(
    ("link", "write"),
    [
        ("record:hubs/corby#asks", "See [it](record:hubs/corby#ask)."),
        ("record:areas/corby#zzz", ""),
        ("record:hubs/corby#ask", None),
        ("record:hubs/corby", None),
    ],
)
def test_a_part_of_a_records_page_that_is_not_there_is_told(tmp_path, link, write):
    problems = told(tmp_path, f"See [it]({link}).")
    assert [(problem.file, problem.line, problem.write) for problem in problems] == (
        [] if write is None else [(FILE, 8, write)]
    )


def test_the_part_that_does_it_is_found_wherever_it_stands():
    text = "\n\n".join(f"Part {number}." for number in range(40))
    for number in range(40):
        wanted = f"Part {number}."
        assert first_line(read(text), lambda part, wanted=wanted: wanted in part) == 2 * number + 1


def test_of_parts_that_do_it_together_the_last_one_is_told():
    text = "\n\n".join(f"Part {number}." for number in range(8))
    both = ("Part 1.", "Part 6.")
    assert first_line(read(text), lambda part: all(sentence in part for sentence in both)) == 13


@pytest.fixture(scope="module")
def pressed(tmp_path_factory):
    docs = tmp_path_factory.mktemp("docs")
    made = press.Press(renderer(directory(*smallest())).site, TEMPLATES, docs)
    numbers = count()

    def losses(text):
        for link in read(text).links:
            if link.is_picture:
                file = docs / "newsletters" / unquote(re.split("[?#]", link.address)[0])
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(PICTURES["jpeg"])
        # What is kept of an issue is found by its id.
        issue = made.issue(newsletter(f"one-{next(numbers)}", text=text, published=TODAY))
        return {name: make(issue) for name, make in made.forms.items()}

    return losses


def test_every_word_of_an_ordinary_text_is_in_every_form(request, pressed):
    at_once = 1 if request.config.getoption("every_page") else TEXTS_AT_ONCE
    for start in range(0, len(ordinary()), at_once):
        bodies = ordinary()[start : start + at_once]
        text = "\n\n".join(body.text for body in bodies)
        assert not any(pressed(text).values()), [body.name for body in bodies]
    for body in issues()[::10]:
        assert not any(pressed(body.text).values()), body.name


def test_every_word_of_a_text_changed_by_chance_is_in_every_form_if_it_is_accepted(
    request, pressed
):
    mutations = MUTATIONS if request.config.getoption("every_page") else MUTATIONS // 4
    texts = tuple(body.text for body in (*ordinary(), *hostile()))
    accepted = 0
    for number in range(mutations):
        drawn = random.Random(number)  # noqa: S311 (the same each time)
        text = mutated(drawn.choice(texts), drawn, texts)
        if len(text) < 10_000 and not lines_told(text):
            accepted += 1
            assert not any(pressed(text).values()), text
    assert accepted > mutations / 20
