"""The results of the full tests, the statement that is made from them, and what they rest on."""

import ast
import shutil
from datetime import date

import pytest
from pydantic import ValidationError

from accessibility_run import function, unproven
from built_site import REPOSITORY, words
from consortium.accessibility import FILE, PagesOfAKind, Results, fingerprint, read_results
from consortium.accessibility.fingerprint import TESTED
from consortium.pages import Renderer, Site
from criteria import CRITERIA
from kinds_of_page import EDITIONS, KINDS, LOST, every_path, pages_to_test

RESULTS = Results(
    tested=date(2026, 3, 1),
    versions={"Chromium": "1.2.3"},
    pages=(
        PagesOfAKind(kind="home", standard=1, large_print=1),
        PagesOfAKind(kind="hub", standard=17, large_print=17),
        PagesOfAKind(kind="lost", standard=1, large_print=0),
    ),
    standard_checks=("size",),
    large_print_checks=("twins",),
    known_faults=(),
    fingerprint="0" * 64,
)

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


def test_what_is_written_is_read_again_and_nothing_else_is_taken(tmp_path):
    assert read_results(tmp_path) is None
    (tmp_path / FILE).parent.mkdir(parents=True)
    (tmp_path / FILE).write_text(RESULTS.text())
    assert read_results(tmp_path) == RESULTS
    (tmp_path / FILE).write_text(RESULTS.text().replace('"tested"', '"day"'))
    with pytest.raises(ValidationError):
        read_results(tmp_path)


def test_the_results_are_of_what_the_pages_are_made_from_now(request):
    if request.config.getoption("every_page"):
        pytest.skip("This run writes them anew.")
    results = read_results(REPOSITORY)
    assert results, "Run: make test-all"
    now = (
        fingerprint(REPOSITORY),
        [kind.id for kind in KINDS],
        [one.id for one in CRITERIA if one.standard],
        [one.id for one in CRITERIA if one.large_print],
    )
    then = (
        results.fingerprint,
        [one.kind for one in results.pages],
        list(results.standard_checks),
        list(results.large_print_checks),
    )
    assert then == now, "The accessibility statement is out of date. Run: make test-all"


# The statement


@pytest.fixture
def statement(real):
    def render(results: Results | None) -> str:
        site = Site(real, None, date(2026, 11, 22), "", "", accessibility=results)
        renderer = Renderer(site, REPOSITORY / "overrides")
        names = ("known_faults", "how_we_tested")
        parts = [renderer.render(f"markers/{name}.html", "accessibility/") for name in names]
        return " ".join("".join(parts).split())

    return render


def test_the_statement_says_what_the_results_say(statement):
    said = statement(RESULTS)
    assert "The tests ran on 1 March 2026" in said
    assert "Our tests found nothing wrong on 1 March 2026." in said
    hubs = '<td data-label="Standard">17</td><td data-label="Large print">17</td>'
    assert f'<th scope="row">Hubs</th>{hubs}' in said
    assert '<td data-label="Large print">the same page</td>' in said
    assert "No text is smaller than 16 pixels." in said
    assert "Every page has its own in large print." in said
    assert "14 point" not in said
    assert "Chromium 1.2.3" in said


def test_the_statement_tells_of_each_known_fault(statement):
    said = statement(RESULTS.model_copy(update={"known_faults": ("Hubs are hard & long.",)}))
    assert "<li>Hubs are hard &amp; long.</li>" in said
    assert "found nothing wrong" not in said


def test_without_results_the_statement_claims_nothing(statement):
    said = statement(None)
    assert "The tests of this site have not been run in full yet." in said
    assert "found nothing wrong" not in said


def test_the_statement_never_hides_that_no_person_has_tested(statement):
    for results in (None, RESULTS):
        assert "not yet checked by people with disabilities" in statement(results)


def test_every_check_and_every_kind_of_page_has_its_words(statement):
    told = RESULTS.model_copy(
        update={
            "pages": tuple(PagesOfAKind(kind=k.id, standard=2, large_print=2) for k in KINDS),
            "standard_checks": tuple(one.id for one in CRITERIA if one.standard),
            "large_print_checks": tuple(one.id for one in CRITERIA if one.large_print),
        }
    )
    assert statement(told).count("<tr>") == len(KINDS) + 1


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
        assert "The Consortium office" in said


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


def functions_in(file: str) -> set[str]:
    tree = ast.parse((REPOSITORY / file).read_text(encoding="utf-8"))
    return {f"{file}::{part.name}" for part in tree.body if isinstance(part, ast.FunctionDef)}


def test_the_tests_of_every_criterion_exist():
    named = {test for one in CRITERIA for test in (*one.standard, *one.large_print)}
    files = {test.partition("::")[0] for test in named}
    assert named <= set().union(*map(functions_in, files))


def test_a_test_of_a_criterion_that_was_skipped_or_did_not_run_is_told():
    wanted = {test for one in CRITERIA for test in (*one.standard, *one.large_print)}
    collected = [f"{test}[hubs/]" for test in sorted(wanted)]
    assert unproven(set(collected), collected) == []
    first, *others = collected
    assert unproven(set(others), collected) == [first]
    assert unproven(set(others), others) == [function(first)]
    assert unproven({*collected}, [*collected, "tests/test_house.py::test_other"]) == []
