"""The command line says what to put right and never shows a traceback."""

import shutil
from pathlib import Path

import pytest

from consortium.__main__ import main
from consortium.schemas import schemas
from geography_squares import write_geography
from good_county import FILES, MAP_CODES, PLAN, write_county
from making.new_site import FIRST, HOUSE


@pytest.fixture
def county(tmp_path: Path) -> Path:
    """Write the good county as a repository; made-up contacts are not allowed there."""
    files = {file: text.replace("example.", "village.") for file, text in FILES.items()}
    files["data/hubs/corby.yml"] = files["data/hubs/corby.yml"].replace(
        "01632 960123", "01604 123456"
    )
    folder = write_county(tmp_path, dict(files))
    plan = folder / "data" / "source" / "the-plan.txt"
    plan.parent.mkdir()
    plan.write_text("\n".join(PLAN).replace("example.", "village."), encoding="utf-8")
    shutil.copytree(HOUSE / FIRST / "docs", folder / "docs", dirs_exist_ok=True)
    write_geography(folder / "data" / "geography", MAP_CODES)
    (folder / "overrides").symlink_to(HOUSE / "overrides")
    return folder


def run(county: Path, *arguments: str) -> int:
    """Run the check for one day."""
    return main(["--repository", str(county), "check", "--today", "2026-12-03", *arguments])


def test_good_records_exit_with_0(county: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """And say so."""
    assert run(county) == 0
    assert "All records are good." in capfd.readouterr().out


def test_a_problem_exits_with_1_and_writes_a_summary(
    county: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The summary is written whether all is well or not."""
    (county / "data" / "hubs" / "corby.yml").write_bytes(b"\xff")
    summary = county / "summary.md"
    assert run(county, "--summary", str(summary)) == 1
    assert "data/hubs/corby.yml, line 1" in capfd.readouterr().out
    assert summary.read_text(encoding="utf-8").startswith("## 1 thing to put right")


def test_a_page_that_no_site_can_do_without_is_told_of(
    county: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """With the lines to write."""
    (county / "docs" / "search" / "index.md").unlink()
    assert run(county) == 1
    assert "[](made:search)" in capfd.readouterr().out


def test_under_github_actions_there_are_annotations_as_well(
    county: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """They stand beside the changed line."""
    (county / "data" / "hubs" / "corby.yml").write_bytes(b"")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run(county) == 1
    assert "::error file=data/hubs/corby.yml::" in capfd.readouterr().out
    monkeypatch.delenv("GITHUB_ACTIONS")
    assert run(county) == 1
    assert "::error" not in capfd.readouterr().out


def test_a_deleted_record_is_found_by_comparing(
    county: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The branch that it will join is given as a folder."""
    before = write_county(
        tmp_path_factory.mktemp("before"),
        {"data/services/old.yml": FILES["data/services/payroll.yml"]},
    )
    assert run(county) == 0
    assert run(county, "--before", str(before)) == 1


def test_of_a_record_that_is_gone_its_file_alone_is_told(
    county: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Not each that names it, as long as no other record may be it or has its address."""
    before, hubs = tmp_path / "before", county / "data" / "hubs"
    shutil.copytree(county, before, ignore=shutil.ignore_patterns("before"))
    (hubs / "corby.yml").unlink()
    (hubs / "new.yml").write_text(FILES["data/hubs/county-wide.yml"], encoding="utf-8")
    assert run(county, "--before", str(before)) == 1
    assert "'corby' is one of our areas" in capfd.readouterr().out
    (hubs / "new.yml").unlink()
    assert run(county, "--before", str(before)) == 1
    told = capfd.readouterr().out
    assert told.startswith("data/hubs/corby.yml\n  This record is gone")
    assert "1 to put right." in told
    with (hubs / "kettering.yml").open("a", encoding="utf-8") as other:
        other.write("redirect_from: [hubs/corby/]\n")
    assert run(county, "--before", str(before)) == 1
    assert "'corby' has been renamed to 'kettering'" in capfd.readouterr().out


def test_of_an_entry_of_a_list_with_another_id_its_line_alone_is_told(
    county: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """It keeps its id: nobody is told to write another. Of an id that is none that is told."""
    before, areas = tmp_path / "before", county / "data" / "areas.yml"
    shutil.copytree(county, before, ignore=shutil.ignore_patterns("before"))
    text = areas.read_text("utf-8")
    for new, write in (("corby-town", "corby"), ("Corby Town", "corby-town"), ("Corby", "corby")):
        areas.write_text(text.replace("corby:", f"{new}:", 1), encoding="utf-8")
        assert run(county, "--before", str(before)) == 1
        told = capfd.readouterr().out
        assert f"  You wrote: {new}:\n  Write:     {write}:\n" in told
        assert "1 to put right." in told


def test_a_record_that_looks_like_one_that_is_gone_is_asked_for_its_old_address(
    county: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Each that names it is told with its new name, at the same time. Of two nobody knows."""
    before, hubs = tmp_path / "before", county / "data" / "hubs"
    shutil.copytree(county, before, ignore=shutil.ignore_patterns("before"))
    (hubs / "corby.yml").rename(hubs / "new.yml")
    assert run(county, "--before", str(before)) == 1
    told = capfd.readouterr().out
    assert "data/hubs/new.yml\n  Is this data/hubs/corby.yml under another name?" in told
    assert "  Add:\n    redirect_from:\n      - hubs/corby/\n" in told
    assert "  Write:     hubs: [new]\n" in told
    assert "2 to put right." in told
    shutil.copy(hubs / "new.yml", before / "data" / "hubs" / "old.yml")
    assert run(county, "--before", str(before)) == 1
    told = capfd.readouterr().out
    assert told.count("This record is gone") == 2
    assert "redirect_from' may be here only once" not in told


def test_beside_a_comparison_the_terminal_is_whole_and_the_comment_is_of_the_change(
    county: Path, tmp_path_factory: pytest.TempPathFactory, capfd: pytest.CaptureFixture[str]
) -> None:
    """Advice on what a change leaves alone is for whoever looks at everything."""
    advice = "This says no more than the name."
    hub = county / "data" / "hubs" / "corby.yml"
    text = hub.read_text("utf-8").replace("The first place to ask in Corby.", "Corby local hub.")
    hub.write_text(text, encoding="utf-8")
    before, comment = (tmp_path_factory.mktemp("other") / name for name in ("old", "comment.md"))
    shutil.copytree(county, before)
    assert run(county, "--before", str(before), "--summary", str(comment)) == 0
    assert advice in capfd.readouterr().out
    assert advice not in comment.read_text("utf-8")


def test_a_folder_to_compare_with_that_is_not_there_is_told(county: Path, tmp_path: Path) -> None:
    """Nothing would be compared, and nothing found."""
    with pytest.raises(SystemExit, match=r"There are no records in '.*nowhere' to compare with"):
        run(county, "--before", str(tmp_path / "nowhere"))


def test_schemas_are_written(county: Path) -> None:
    """One file for each kind of record."""
    assert main(["--repository", str(county), "schemas"]) == 0
    written = {path.name for path in (county / "data" / "schemas").iterdir()}
    assert written == set(schemas())
