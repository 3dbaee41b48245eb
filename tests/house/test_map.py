"""The map in README.md and the guides beside it: what they name is there, and as often as said."""

import re
from pathlib import Path

import pytest

from making.new_site import ENGINE
from theme_fixtures import HOUSE
from workflow_fixtures import workflow

README = (HOUSE / "README.md").read_text(encoding="utf-8")
MAP = README.partition("## A map of the house\n")[2]
ROOMS = ("hooks", "overrides", "docs", "data", "making", "benchmarks", "tests", ".github", ".ci")
NAMED = re.compile(r"`([\w.][\w./-]*(?:/|\.(?:py|html|js|css|yml|mk|md|jinja|json|toml)))`")
IN_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([\w./-]*)(?:#([\w-]+))?\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
EXAMPLES = re.compile(r"venue|\bID\b|^site[a-z-]*/$")
"""What a reader is shown how to add, or what a build makes."""


def paths():
    """Give each file and folder of the house, as its path from the top."""
    for room in ROOMS:
        yield f"{room}/"
        for path in (HOUSE / room).rglob("*"):
            if "node_modules" not in path.parts:
                yield f"{path.relative_to(HOUSE).as_posix()}{'/' if path.is_dir() else ''}"
    yield from (path.name for path in HOUSE.iterdir() if path.is_file())


def test_every_file_and_folder_that_the_map_or_a_room_names_is_there():
    there = [f"/{path}" for path in paths()]
    rooms = [HOUSE / path[1:] for path in there if path.endswith("/README.md")]
    told = [MAP, *(room.read_text(encoding="utf-8") for room in rooms if room.parent != HOUSE)]
    named = {name for text in told for name in NAMED.findall(text) if not EXAMPLES.search(name)}
    assert len(named) > len(ROOMS)
    assert not [name for name in named if not any(path.endswith(f"/{name}") for path in there)]


def named_below(heading):
    """Give what the part of the map with a heading names."""
    part = MAP.partition(f"\n### {heading}\n")[2].partition("\n### ")[0]
    return {*re.findall(r"`([\w./-]+)`", part)}


def test_every_room_of_the_package_and_of_the_tests_is_on_a_line_of_the_map():
    package = HOUSE / "hooks" / "consortium"
    rooms = {f"{path.parent.name}/" for path in package.glob("*/__init__.py")}
    assert rooms <= named_below("The rooms of the package")
    tests = HOUSE / "tests"
    files = [path.relative_to(tests) for path in tests.rglob("*.py")]
    rooms = {f"{file.parts[0]}/" if len(file.parts) > 1 else file.name for file in files}
    assert rooms <= named_below("Tests")


@pytest.mark.parametrize(
    "guide", ["README.md", "CONTRIBUTING.md", "MAINTAINING.md", "making/new-site/README.md"]
)
def test_every_command_that_a_guide_names_can_be_run(guide):
    files = ("Makefile", "making/site.mk")
    rules = "\n".join((HOUSE / file).read_text(encoding="utf-8") for file in files)
    commands = set(re.findall(r"^([a-z-]+):", rules, re.MULTILINE))
    text = (HOUSE / guide).read_text(encoding="utf-8")
    assert set(re.findall(r"`make ([a-z-]+)", text)) <= commands


def test_the_readme_names_every_command_and_every_workflow_and_those_of_a_new_site():
    rules = "\n".join((HOUSE / file).read_text("utf-8") for file in ("Makefile", "making/site.mk"))
    commands = set(re.findall(r"(?m)^([a-z-]+):.*## ", rules))
    assert commands - set(re.findall(r"`make ([a-z-]+)", README)) == {"help"}
    on_github = MAP.partition("\n### On GitHub\n")[2].partition("\n## ")[0]
    of_every_site, of_the_engine = on_github.split("\nThese go with the engine:\n")
    workflows = {path.name for path in (HOUSE / ".github" / "workflows").iterdir()}
    copied = workflows & {Path(file).name for file in ENGINE}
    assert in_table(of_every_site) == copied
    assert in_table(of_the_engine) == workflows - copied


def in_table(text):
    """Give the files that the first cells of a table name."""
    cells = re.findall(r"(?m)^\| (`[^|]+`) \|", text)
    return {name for cell in cells for name in re.findall(r"`(.+?)`", cell)}


@pytest.mark.parametrize("guide", ["README.md", "CONTRIBUTING.md", "MAINTAINING.md"])
def test_every_link_of_a_guide_leads_to_a_file_and_a_heading_that_are_there(guide):
    words = IN_CODE.sub("", (HOUSE / guide).read_text(encoding="utf-8"))
    for file, part in LINK.findall(words):
        assert (HOUSE / file).exists(), file
        if part:
            text = (HOUSE / (file or guide)).read_text(encoding="utf-8")
            assert part in {anchor(heading) for heading in HEADING.findall(text)}, part


def anchor(heading):
    """Give the name that GitHub gives a heading."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


HOW_OFTEN = {
    "* * *": "every night",
    "* * 0": "each week",
    "* * 6": "every saturday",
    "1 * *": "on the first day of each month",
}
SAID_OF = {
    "accessibility": ("MAINTAINING.md",),
    "due": (
        *("CONTRIBUTING.md", "README.md", "overrides/reports/due.md.jinja"),
        "making/new-site/CONTRIBUTING.md",
    ),
    "outside": ("README.md", "overrides/reports/outside.md.jinja"),
    "publish": (
        *("CONTRIBUTING.md", "README.md", "making/new-site/CONTRIBUTING.md"),
        "making/new-site/README.md",
    ),
}


def test_what_github_does_by_itself_it_does_as_often_as_is_said():
    for name, files in SAID_OF.items():
        (schedule,) = workflow(name)[True]["schedule"]  # `on` is yes, in YAML
        said = HOW_OFTEN[schedule["cron"].split(maxsplit=2)[2]]
        assert not [file for file in files if said not in (HOUSE / file).read_text("utf-8").lower()]
