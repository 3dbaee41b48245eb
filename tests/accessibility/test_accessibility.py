"""The results of the full tests, the statement that is made from them, and what they rest on."""

import shutil
from datetime import date, timedelta

import pytest

from built_site import REPOSITORY, words
from consortium.__main__ import main
from consortium.accessibility.fingerprint import TESTED, fingerprint
from consortium.accessibility.results import FILE, Measure, Results, read_results
from consortium.accessibility.statement import AccessibilityStatement, notice
from consortium.accessibility.statement import statement as make_statement
from consortium.rendering import Renderer, Site
from criteria import CRITERIA
from kinds_of_page import EDITIONS, KINDS, LOST, every_path, pages_to_test

TODAY = date(2026, 11, 22)
NOW = "0" * 64


def measure(criterion="size", edition="standard", tested="2026-03-01", **changes) -> Measure:
    values = {"commit": "abcdef0123456789", "versions": {"Chromium": "1.2.3"}, "pages": 17}
    values |= {"fingerprint": NOW, "tested": date.fromisoformat(tested)} | changes
    return Measure(criterion=criterion, edition=edition, **values)


RESULTS = Results(measures=(measure(), measure("twins", "large-print", pages=16)))

# The results


@pytest.fixture
def copy(tmp_path):
    for name in TESTED:
        whole = REPOSITORY / name
        if whole.is_dir():
            shutil.copytree(whole, tmp_path / name)
        else:
            shutil.copy(whole, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize(
    "file", ["overrides/main.html", "docs/assets/standard.css", "docs/assets/new.js", "mkdocs.yml"]
)
def test_a_change_to_a_template_a_style_sheet_or_a_script_makes_them_out_of_date(copy, file):
    assert fingerprint(copy) == fingerprint(REPOSITORY)
    with (copy / file).open("a") as changed:
        changed.write(" ")
    assert fingerprint(copy) != fingerprint(REPOSITORY)


def test_a_file_of_another_name_makes_them_out_of_date(copy):
    (copy / "docs/assets/standard.css").rename(copy / "docs/assets/other.css")
    assert fingerprint(copy) != fingerprint(REPOSITORY)


def test_the_words_and_records_that_editors_change_leave_them_as_they_are(copy):
    (copy / "docs" / "about").mkdir()
    (copy / "docs" / "about" / "index.md").write_text("# Other words\n")
    (copy / "data").mkdir()
    (copy / "data" / "needs.yml").write_text("[]\n")
    assert fingerprint(copy) == fingerprint(REPOSITORY)


@pytest.fixture
def read(tmp_path):
    """Read a text as the file of results."""

    def read_text(text: str) -> Results:
        (tmp_path / FILE).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / FILE).write_text(text)
        return read_results(tmp_path)

    return read_text


def test_what_is_written_is_read_again(read, tmp_path):
    assert read_results(tmp_path) == Results()
    assert read(RESULTS.text()) == RESULTS


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"tested": "2026-01-01", "pages": []}', '{"measures": 3}']
)
def test_a_file_that_is_older_or_broken_claims_nothing_and_stops_nobody(read, text):
    assert read(text) == Results(unread=1)


def test_of_a_file_that_is_partly_understood_the_rest_is_kept(read):
    text = (
        RESULTS.text().replace('"size"', '"size", "more": 1', 1).replace('"large-print"', '"ink"')
    )
    assert read(text) == Results(measures=(measure(),), unread=1)


# What may be said, and when


def said_on(
    *measures: Measure, today: date = TODAY, fingerprint: str = NOW
) -> AccessibilityStatement:
    return make_statement(Results(measures=measures), fingerprint=fingerprint, today=today)


def test_what_was_measured_together_is_told_together_and_the_newest_first():
    older = measure("axe", versions={"axe-core": "4"}, tested="2026-02-01")
    newer = measure("axe", "large-print", versions={"axe-core": "4"})
    first, second = said_on(older, measure(), newer).runs
    assert first.measures == (measure(), newer)
    assert first.programs == ("Chromium 1.2.3", "axe-core 4")
    assert second.measures == (older,)


def test_what_was_measured_at_another_commit_is_told_by_itself():
    assert len(said_on(measure(), measure("axe", commit="1" * 40)).runs) == 2


def test_a_claim_is_dropped_when_it_is_more_than_a_year_old():
    day = date(2027, 3, 1)
    assert said_on(measure(), today=day).runs
    late = said_on(measure(), measure("axe", tested="2026-03-02"), today=day + timedelta(days=1))
    assert [run.tested for run in late.runs] == [date(2026, 3, 2)]
    assert late.lapsed == date(2026, 3, 1)


def test_a_known_fault_is_told_once_and_does_not_lapse():
    faulty = (measure(known_faults=("It is slow.",)), measure("axe", known_faults=("It is slow.",)))
    assert said_on(*faulty, today=date(2030, 1, 1)).known_faults == ("It is slow.",)


def test_whoever_builds_is_told_when_the_statement_is_behind_and_else_nothing():
    assert notice(said_on(measure())) == ""
    changed = notice(said_on(measure(), fingerprint="1" * 64))
    assert "have changed since the tests of 1 March 2026" in changed
    assert "last tested in March 2026" in notice(said_on(measure(), today=date(2028, 1, 1)))
    assert notice(said_on()) == ""
    unread = make_statement(Results(unread=1), fingerprint=NOW, today=TODAY)
    assert f"a part of {FILE.as_posix()} is not understood" in notice(unread)


@pytest.mark.thorough
def test_the_check_tells_it_too_and_stays_green(tmp_path, capfdbinary, today):
    for name in ("data", "docs", "mkdocs.yml", *TESTED):
        whole = REPOSITORY / name
        copy = shutil.copytree if whole.is_dir() else shutil.copy
        if not (tmp_path / name).exists():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            copy(whole, tmp_path / name)
    command = ["--repository", str(tmp_path), "check", "--today", today.isoformat()]
    (tmp_path / FILE).write_text(RESULTS.text())
    assert main(command) == 0
    assert b"have changed since the tests of 1 March 2026" in capfdbinary.readouterr().out
    (tmp_path / FILE).write_text("broken")
    assert main(command) == 0
    assert b"is not understood" in capfdbinary.readouterr().out


# The statement


@pytest.fixture
def page(real):
    """Give the words of the statement that are made from measures."""

    def render(*measures: Measure, today: date = TODAY, fingerprint: str = NOW) -> str:
        said = said_on(*measures, today=today, fingerprint=fingerprint)
        site = Site(real, None, today, "", "", accessibility=said)
        renderer = Renderer(site, REPOSITORY / "overrides")
        names = ("known_faults", "how_we_tested")
        parts = [renderer.render(f"markers/{name}.html", "accessibility/") for name in names]
        return " ".join("".join(parts).split())

    return render


def test_the_statement_says_what_was_measured_when_at_which_commit_and_with_what(page):
    told = page(*RESULTS.measures)
    for words_ in (
        "What was checked on 1 March 2026",
        "at commit abcdef0123 of its code",
        "Our tests found nothing wrong on 1 March 2026.",
        "<h4>In the standard edition: 17 pages</h4>",
        "<li>No text is smaller than 16 pixels.</li>",
        "<h4>In large print: 16 pages</h4>",
        "<li>Every page has its own in large print.</li>",
        "<li>Chromium 1.2.3</li>",
    ):
        assert words_ in told
    for words_ in ("14 point", "changed since", "Changed since", "more than a year ago, so"):
        assert words_ not in told


def test_the_statement_says_that_the_site_has_changed_since(page):
    told = page(*RESULTS.measures, fingerprint="1" * 64)
    assert "<strong>Changed since:</strong>" in told
    assert "Parts of this site have changed since." in told


def test_after_a_year_the_statement_says_when_the_last_test_was_and_claims_nothing(page):
    told = page(*RESULTS.measures, today=date(2027, 3, 2))
    assert "The last full test was in March 2026." in told
    assert "we make no claim now" in told
    for words_ in ("16 pixels", "found nothing wrong", "Chromium", "This statement was prepared"):
        assert words_ not in told


def test_the_statement_drops_the_claims_that_are_old_and_keeps_the_others(page):
    told = page(measure(), measure("movement", tested="2026-12-01"), today=date(2027, 3, 2))
    assert "16 pixels" not in told
    assert "Nothing moves" in told
    assert "Some things were last tested in March 2026." in told


def test_the_statement_tells_of_each_known_fault(page):
    told = page(measure(known_faults=("Hubs are hard & long.",)))
    assert "<li>Hubs are hard &amp; long.</li>" in told
    assert "found nothing wrong" not in told


def test_without_results_the_statement_claims_nothing(page):
    told = page()
    assert "This site has not been tested in full yet." in told
    assert "found nothing wrong" not in told
    assert "checked by machine" not in told


def test_the_pages_are_told_of_each_measure_where_they_are_not_as_many(page):
    told = page(measure(), measure("movement", pages=20))
    assert "<h4>In the standard edition</h4>" in told
    assert "<li>No text is smaller than 16 pixels. (17 pages)</li>" in told
    assert "movement. (20 pages)</li>" in told


def test_what_the_statement_has_no_words_for_is_left_out(page):
    told = page(measure("of-tomorrow"), measure())
    assert "of-tomorrow" not in told
    assert "<li></li>" not in told
    assert "16 pixels" in told


def test_the_statement_never_hides_what_was_not_tested(page):
    for measures in ((), RESULTS.measures):
        assert "not yet checked by people with disabilities" in page(*measures)
    assert "These tests do not look at e-mails." in page(*RESULTS.measures)
    assert "Our PDFs were not measured" in page(*RESULTS.measures)
    assert "they look at some, not at each" in page(measure("pdf-size", "pdf"))


def test_every_criterion_has_its_words_in_each_edition(page):
    nothing = page(measure("of-tomorrow"))
    for criterion in CRITERIA:
        for edition in criterion.tests:
            told = page(measure(criterion.id, edition))
            assert told.count("<li>") == nothing.count("<li>") + 1, criterion.id


@pytest.mark.both_sites
def test_every_page_of_both_editions_leads_to_the_statement(site):
    for path, page in site.both_editions.items():
        if path != LOST:
            targets = {page.resolve(address)[0] for tag, address in page.links if tag == "a"}
            assert {"accessibility/", "large-print/accessibility/"} & targets, path


def test_the_statement_is_on_the_site_with_its_parts_filled(site):
    for pages in (site.pages, site.twins):
        said = words(pages["accessibility/"].tree)
        assert "How we tested" in said
        assert "office" in said


# What they rest on


def test_every_page_is_known_before_it_is_built(site):
    assert set(every_path()) == set(site.pages)


@pytest.mark.both_sites
def test_every_page_is_of_one_kind(site):
    for path in site.pages:
        assert len([kind for kind in KINDS if kind.has(path)]) == 1, path


def test_the_pages_of_a_quick_run_are_there_and_of_every_kind(demonstration):
    standard, large_print = (pages_to_test(edition, every_page=False) for edition in EDITIONS)
    assert set(standard) <= set(demonstration.pages)
    assert set(standard) - set(large_print) == {LOST}
    for kind in KINDS:
        assert kind.samples, kind.id
        assert all(map(kind.has, kind.samples)), kind.id
