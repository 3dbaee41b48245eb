"""The benchmark: its county, the pages that others make, and the form of what was found."""

import json
import re
import sys

import pytest
import yaml

from benchmarks.county import county, write_county
from benchmarks.measured import CommandError, Measured, measured, medians
from benchmarks.pages import Slots, content_pages, layouts
from benchmarks.preview import PROC, preview
from benchmarks.results import Machine, Made, Results, Row, a_page, made_in, table
from benchmarks.tools import Tool
from checked import check_repository, terms
from consortium.checking.repository_files import repository_at
from consortium.model import ARTICLES, FOLDERS
from consortium.pages import MARKERS
from demonstration_county import DAY

SLOTS = Slots("[title]", "[description]", "[address]", "[up]", "[data]", "[body]")
HEAD = """\
<title>{title} – The site</title>
<meta name="description" content="{description}">
<link rel="canonical" href="https://example.org/{address}">
<link rel="stylesheet" href="{up}standard.css">
<script type="application/ld+json">{data}</script>
<a href="#text">Skip</a>
"""
PAGE = HEAD + '<main id="text">{body}</main><footer><a href="{up}">Home</a></footer>'
ADVICE = {
    "title": "Advice",
    "description": "Advice on roofs &amp; drains.",
    "address": "services/advice/",
    "up": "../../",
    "data": '{"name": "Advice on roofs"}',
    "body": "<h1>Advice</h1><main>One in another</main>",
}
ROOFS = {
    "title": 'Is it "dear": no, a\\b',
    "description": "Another service.",
    "address": "services/roofs/of/tin/",
    "up": "../../../../",
    "data": "{}",
    "body": "<h1>Roofs</h1>",
}


def site_in(folder):
    """A site of two services in both editions, and of an address that leads on."""
    for edition in ("", "large-print/"):
        for service in (ADVICE, ROOFS):
            page = folder / edition / service["address"] / "index.html"
            page.parent.mkdir(parents=True)
            page.write_text(PAGE.format(**service), encoding="utf-8")
    old = folder / "old" / "index.html"
    old.parent.mkdir()
    old.write_text('<a href="../services/advice/">It is there now</a>', encoding="utf-8")
    return folder


def results(*, busy=False, rows=()):
    machine = Machine("A processor", 2, "3.11.1", (0.1, 1.2), busy)
    return Results("2026-11-29", 3, {"hugo": "0.1"}, machine, rows=list(rows))


def cold(n, tool, cpu):
    return Row(n, tool, "cold", cpu, cpu, 100.0)


def test_the_same_seed_gives_the_same_county_and_another_seed_another():
    assert county(20, seed=1) == county(20, seed=1)
    assert county(20, seed=1) != county(20, seed=2)


@pytest.mark.parametrize("services", [30, 1000])
def test_a_county_has_as_many_services_as_were_asked_for_and_every_kind_of_file(services):
    paths = county(services)
    assert sum(path.startswith("data/services/") for path in paths) == services
    for folder in ("data/organisations", "data/hubs", "data/guides", "data/events"):
        assert any(path.startswith(f"{folder}/") for path in paths)
    assert any(path.startswith("docs/newsletters/") for path in paths)
    for path, text in paths.items():
        for successor in re.findall(r"(?m)^successor: (\S+)", text):
            assert "status: planned" not in paths[f"{path.rpartition('/')[0]}/{successor}.yml"]


def test_a_county_passes_the_check_with_its_records_beside_those_of_the_demonstration(tmp_path):
    folder = write_county(tmp_path / "county", 30)
    directory, problems = check_repository(
        repository_at(folder), terms(repository_at(folder), today=DAY), markers=MARKERS
    )
    assert directory is not None, problems
    for path in county(30):
        kind, id_ = path.split("/")[1], path.rpartition("/")[2].partition(".")[0]
        assert kind in {*FOLDERS, *ARTICLES}
        assert id_ in directory.of(kind)


def test_a_page_in_the_layout_of_another_is_the_page_that_it_was(tmp_path):
    site = site_in(tmp_path)
    page = next(page for page in content_pages(site) if page.address == ROOFS["address"])
    for layout in layouts(site, SLOTS):
        for name in ROOFS:
            layout = layout.replace(getattr(SLOTS, name), getattr(page, name))  # noqa: PLW2901 (slot by slot)
        assert layout == PAGE.format(**ROOFS)


def test_a_page_that_only_leads_on_is_left_out(tmp_path):
    addresses = [page.address for page in content_pages(site_in(tmp_path))]
    assert addresses == [ADVICE["address"], ROOFS["address"]]


def test_the_notes_of_a_page_are_its_texts_whatever_is_in_them(tmp_path):
    *_, page = content_pages(site_in(tmp_path))
    notes = yaml.safe_load(page.front_matter.strip("-\n"))
    assert notes == {name: text for name, text in ROOFS.items() if name != "body"}


def test_a_command_is_measured_and_one_that_fails_says_why(tmp_path):
    cost = measured(["sh", "-c", "echo spoken; : > made"], tmp_path, {})
    assert (tmp_path / "made").exists()
    assert cost.wall_s > 0
    assert cost.peak_mb > 0
    with pytest.raises(CommandError, match="no such county"):
        measured(["sh", "-c", "echo no such county; exit 3"], tmp_path, {})


def test_of_several_runs_each_figure_is_its_own_median():
    runs = [Measured(1, 30, 5), Measured(2, 10, 7), Measured(9, 20, 6)]
    assert medians(runs) == Measured(2, 20, 6)


def test_what_was_made_is_counted_with_the_pages_apart(tmp_path):
    (tmp_path / "page").mkdir()
    (tmp_path / "page" / "index.html").write_bytes(b"12345")
    (tmp_path / "style.css").write_bytes(b"123")
    assert made_in(7, "hugo", tmp_path) == Made(7, "hugo", 1, 2, 8)


def test_a_page_more_costs_what_the_largest_county_took_beyond_the_smallest():
    rows = [cold(100, "hugo", 1.0), cold(500, "hugo", 1.5), cold(1000, "hugo", 2.0)]
    made = [Made(n, "hugo", html, 0, 0) for n, html in ((100, 500), (500, 900), (1000, 1000))]
    assert a_page(rows, made) == {"hugo": 2.0}
    assert a_page(rows[:1], made) == {}


def test_the_file_of_results_has_a_row_for_each_tool_and_case():
    rows = [cold(100, "consortium", 8.0), cold(100, "hugo", 1.0)]
    kept = json.loads(results(rows=rows).json)
    assert [row["tool"] for row in kept["rows"]] == ["consortium", "hugo"]
    for row in kept["rows"]:
        assert set(row) == {"n", "tool", "case", "cpu_s", "wall_s", "peak_mb"}
    assert kept["machine"]["busy"] is False


def test_the_table_says_where_it_was_measured_and_whether_others_were_at_work():
    rows = [cold(1000, "consortium", 8.0), cold(1000, "hugo", 1.25)]
    measured = results(busy=True, rows=rows)
    measured.made = [Made(1000, "consortium", 3256, 4000, 10**7)]
    said = table(measured)
    assert "29 November 2026" in said
    assert "A processor" in said
    assert "busy with other work" in said
    assert "| services | HTML files | | this project | Hugo 0.1 |" in said
    assert "| 1,000 | 3,256 | build | 8.00 s / 8.00 s / 100 MB | 1.25 s / 1.25 s / 100 MB |" in said
    assert "busy" not in table(results(rows=rows[:0]))


def test_what_could_not_be_measured_stands_below_the_table():
    measured = results()
    measured.left_out = ["Hugo is not here, and is left out."]
    assert table(measured).endswith("Hugo is not here, and is left out.")


@pytest.mark.skipif(not PROC.is_dir(), reason="No preview is measured here.")
def test_a_preview_that_ends_is_told_with_what_it_said(tmp_path):
    (tmp_path / "roofs.yml").write_text("", encoding="utf-8")
    tool = Tool(
        "ours",
        tmp_path,
        output="site",
        build=[],
        serve=lambda _: [sys.executable, "-c", "raise SystemExit('no such county')"],
        source=lambda service: tmp_path / f"{service}.yml",
        edited=lambda text, word: text + word,
    )
    with (
        preview(tool, "roofs") as running,
        pytest.raises(CommandError, match=r"preview of ours does not show .*\nno such county"),
    ):
        running.wait_until_it_is_up()
