"""What CONTRIBUTING.md tells editors to write is good in a record."""

import re

from built_site import REPOSITORY
from consortium.checking.repository_check import check_repository
from good_county import FILES, county_terms, write_county
from good_plan import PROJECT

GUIDE = (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")


def examples(heading: str) -> list[str]:
    """The records, or parts of them, that stand below a heading."""
    section = GUIDE.split(f"### {heading}\n")[1].split("\n##")[0]
    return re.findall(r"```yaml\n(.*?)```", section, re.DOTALL)


def test_a_project_with_its_first_report_and_its_new_status_is_good(tmp_path):
    report, status, _ = examples("Say how far a project has come")
    of_today = FILES[PROJECT].replace("was to help", "helps")
    running = of_today.replace("status: planned\n", status) + report
    folder = write_county(tmp_path, {PROJECT: running})
    directory, problems = check_repository(folder, county_terms(), markers=("finder", "words"))
    assert problems == ()
    assert directory.projects["village-halls"].status == "active"


def test_a_report_alone_leads_to_the_advice_to_look_at_the_status(tmp_path):
    folder = write_county(
        tmp_path, {PROJECT: FILES[PROJECT] + examples("Say how far a project has come")[0]}
    )
    (advice,) = check_repository(folder, county_terms(), markers=("finder", "words"))[1]
    assert advice.warning
    assert advice.message.removesuffix(".").partition(". ")[2] in GUIDE.replace("`", "'")
