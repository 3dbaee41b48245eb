"""What lies in docs/ is on a list, and no file is read through a link."""

import os
import random
import string
from dataclasses import replace

import pytest

from built_site import REPOSITORY
from checked import check_repository, first_pass, terms
from consortium.checking.belonging import place
from consortium.checking.file_rules import OURS
from consortium.checking.repository_files import read_repository, repository_at
from consortium.checking.rules.addresses import old_addresses
from consortium.model import FOLDERS, Hub
from good_county import FILES, county_terms, county_with, write_county
from mistakes.mistake import CORBY
from mistakes.newsletter_mistakes import GOOD
from mistakes.slip import BASE
from picture_fixtures import PICTURES

PAGE = "# Words\n"


def told(county):
    _, problems = check_repository(county, county_terms(), markers=())
    return {(problem.file, problem.message) for problem in problems}


def files_told(county):
    return {file for file, _ in told(county)}


def test_the_websites_own_files_are_named_one_by_one():
    own = (REPOSITORY / "docs" / "assets").iterdir()
    scripts = {f"docs/assets/{path.name}" for path in own if path.suffix in (".css", ".js", ".svg")}
    assert scripts == OURS


def test_pages_and_pictures_may_lie_there_with_the_names_that_telephones_give():
    pictures = ("IMG_2034.JPG", "hall (1).jpg", "Anne's hall & garden.jpg", "café.jpeg")
    files = {f"docs/find/{name}": PICTURES["jpeg"] for name in pictures}
    files |= {"docs/find/index.md": PAGE, "docs/find/how-to-2.md": PAGE}
    files |= {"docs/find/_template.md": PAGE, "docs/README.md": PAGE}
    files |= {"docs/newsletters/first.md": GOOD, "docs/assets/finder.js": "1"}
    assert told(county_with(files)) == set()


@pytest.mark.parametrize("file", [".DS_Store", "find/.DS_Store", "find/._hall.jpg", ".x.md.swp"])
def test_what_a_computer_keeps_for_itself_stops_nobody(file):
    assert told(county_with({f"docs/{file}": "x"})) == set()


@pytest.mark.parametrize(
    "file",
    [
        "docs/find/words.md",
        "docs/newsletters/first.md",
        "docs/newsletters/hall.jpg",
        "docs/assets/finder.js",
        "data/hubs/new.yml",
        "data/areas.yml",
        "data/hubs/_template.yml",
        "docs/newsletters/_template.md",
    ],
)
@pytest.mark.parametrize("target", ["there", "nowhere", "folder", "itself"])
def test_a_link_of_the_file_system_is_told_and_never_followed(tmp_path, file, target):
    county = write_county(tmp_path / "county")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "secret.md").write_text("secret", encoding="utf-8")
    (tmp_path / "there").write_text("name: <secret>\n", encoding="utf-8")
    link = county / file
    link.parent.mkdir(parents=True, exist_ok=True)
    link.unlink(missing_ok=True)
    link.symlink_to(link if target == "itself" else tmp_path / target)
    said = told(repository_at(county))
    assert [message.partition(" (")[0] for at, message in said if at == file] == [
        "This is no file but a link to one somewhere else"
    ]
    assert not any(at.startswith(f"{file}/") for at, _ in said)


def test_a_pipe_is_no_file(tmp_path):
    county = write_county(tmp_path, {"docs/index.md": "# Home\n"})
    os.mkfifo(county / "docs" / "words.md")
    assert files_told(repository_at(county)) == {"docs/words.md"}


def test_a_file_that_may_not_be_read_is_told(tmp_path, monkeypatch):
    closed = ("data/hubs/corby.yml", "docs/words.md")
    county = write_county(tmp_path, {"docs/words.md": PAGE})
    may = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode: not str(path).endswith(closed) and may(path, mode)
    )
    assert {file for file, text in told(repository_at(county)) if "may not read" in text} == set(
        closed
    )


def test_no_ending_but_those_on_the_list_gets_past():
    drawn = random.Random(13)  # noqa: S311 (no secret)
    letters = string.ascii_lowercase + string.digits
    endings = {"".join(drawn.choices(letters, k=drawn.randint(1, 5))) for _ in range(300)}
    endings -= {"md", "jpg", "jpeg", "png", "webp", "gif"}
    files = {f"docs/x.{ending}": b"\xff\xd8\xff x" for ending in endings}
    assert files_told(county_with(files)) >= set(files)


@pytest.mark.parametrize("file", [file for file in FILES if file.split("/")[1] in FOLDERS])
def test_a_good_record_is_known_by_its_fields_wherever_it_lies(file):
    kind, name = file.split("/")[1:]
    right = place(FILES[file].encode(), f"docs/somewhere/{name}")
    assert right in (file, "")
    assert place(FILES[file].encode(), file) in (file, "")
    assert kind not in ("hubs", "services", "events") or right == file


def test_a_template_keeps_its_name_where_it_belongs():
    assert place(GOOD.encode(), "docs/newsletter/_template.md") == "docs/newsletters/_template.md"


def test_no_place_in_a_menu_is_asked_for_what_belongs_elsewhere():
    county = county_with({**BASE, "docs/find/second.md": GOOD})
    assert files_told(county) == {"docs/find/second.md"}


def test_a_page_that_shows_how_a_record_looks_is_none():
    guide = f"# How to write\n\nFirst copy this.\n\n```yaml\n{FILES[CORBY]}```\n"
    assert place(guide.encode(), "GUIDE.md") == ""
    assert place(f"# A note\n\n{FILES[CORBY]}".encode(), "corby.md") == CORBY


def test_a_record_with_one_field_of_another_kind_stays_where_it_is():
    strange = FILES[CORBY].replace("tier: local\n", "cost: free\nneeds: [technical-support]\n")
    county = county_with({CORBY: strange})
    assert not any("It belongs into" in message for _, message in told(county))


def test_no_old_address_can_take_the_place_of_a_page_in_either_edition(
    demonstration, demonstration_folder
):
    wanted = tuple(path for path in demonstration.both_editions if path.endswith("/"))
    wanted += ("editors/", "large-print/")
    repository = repository_at(demonstration_folder)
    in_docs = frozenset(repository.below("docs"))
    by = replace(terms(repository, today=demonstration.today), files=in_docs)
    rulebook, _ = first_pass(read_repository(repository), by)
    hub = rulebook.of(Hub)[0]
    greedy = replace(hub, value=hub.value.model_copy(update={"redirect_from": wanted}))
    others = tuple(row for row in rulebook.rows if row is not hub)
    greedy_book = replace(rulebook, rows=(greedy, *others))
    beside = (greedy_book.names, in_docs, greedy_book.moved)
    problems = list(old_addresses(*beside))
    assert len(wanted) > 500
    assert len(problems) == len(wanted)
