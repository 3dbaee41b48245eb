"""The benchmark: its county."""

import pytest

from benchmarks.county import county, write_county
from consortium.checking.repository_check import check_repository, repository_at, terms
from consortium.model import ARTICLES, FOLDERS
from consortium.pages import MARKERS
from demonstration_county import DAY


def test_the_same_seed_gives_the_same_county_and_another_seed_another():
    assert county(20, seed=1) == county(20, seed=1)
    assert county(20, seed=1) != county(20, seed=2)


@pytest.mark.parametrize("services", [30, 200])
def test_a_county_has_as_many_services_as_were_asked_for_and_every_kind_of_file(services):
    paths = county(services)
    assert sum(path.startswith("data/services/") for path in paths) == services
    for folder in ("data/organisations", "data/hubs", "data/guides", "data/events"):
        assert any(path.startswith(f"{folder}/") for path in paths)
    assert any(path.startswith("docs/newsletters/") for path in paths)


def test_a_county_passes_the_check_with_its_records_beside_those_of_the_demonstration(tmp_path):
    folder = write_county(tmp_path / "county", 30)
    directory, problems = check_repository(
        repository_at(folder), terms(folder, today=DAY), markers=MARKERS
    )
    assert directory is not None, problems
    for path in county(30):
        kind, id_ = path.split("/")[1], path.rpartition("/")[2].partition(".")[0]
        assert kind in {*FOLDERS, *ARTICLES}
        assert id_ in getattr(directory, kind)
