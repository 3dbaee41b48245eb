"""A check that stays says what a clean one says, and looks again at no more than it must."""

import os
import random
import time
from collections.abc import Callable
from datetime import timedelta
from inspect import signature
from types import UnionType
from typing import get_origin

import pytest

from checked import check_repository
from consortium.checking.all_rules import RULES
from consortium.checking.check import RecordsCheck
from consortium.checking.kept_check import KeptCheck
from consortium.checking.repository_files import repository_at
from consortium.checking.rule import rules_of
from consortium.text.record import Record
from good_county import FILES, TODAY, changed, county_terms, county_with, write_county
from kept_checks import book_of
from mistakes.mistakes import MISTAKES

MARKERS = ("finder", "words")
NEEDED = {"contact/index.md": ("Contact", "words")}
COUNTY = {
    **FILES,
    "data/glossary.yml": "ceo:\n  term: CEO\n  kind: abbreviation\n  words: Whoever runs it.\n",
    "data/hubs/_template.yml": "name: Example advisers\nsummary: Our example.\n",
    "docs/contact/index.md": "---\ntitle: Contact\n---\n\nSee [a hub](record:hubs/corby).\n\n"
    "## By post\n\n[](made:words)\n",
    "docs/help.md": "---\ntitle: Help\n---\n\n# Help\n\n[Post](contact/index.md#part-by-post)\n",
    "docs/newsletters/first.md": "---\nnumber: 1\ntitle: The first\nsummary: All that is new.\n"
    "published: 2026-06-01\n---\n\nSee [the second](record:newsletters/second).\n",
    "docs/newsletters/second.md": "---\nnumber: 2\ntitle: The second\nsummary: What is new.\n"
    "published: 2026-07-01\n---\n\nSee [help](record:hubs/kettering).\n",
}
BY_RECORD = [rule for rule in RULES if rule.by_record]
OLD = ("", "redirect_from: [hubs/gone/]\n")
Files = dict[str, str | bytes | None]


def mistaken(files: Files, chance: random.Random) -> None:
    files |= chance.choice(MISTAKES).files


def mended(files: Files, chance: random.Random) -> None:
    file = chance.choice(sorted(files))
    files[file] = COUNTY.get(file)


def deleted(files: Files, chance: random.Random) -> None:
    files[chance.choice(sorted(files))] = None


def renamed(files: Files, chance: random.Random) -> None:
    file = chance.choice([file for file in sorted(files) if files[file] and file.count("/") > 1])
    files[file.replace(".", f"-{chance.randrange(3)}.")] = files[file]
    files[file] = None


def copied(files: Files, chance: random.Random) -> None:
    file = chance.choice([file for file in sorted(files) if files[file] and file.count("/") > 1])
    files[file.replace(".", "-too.")] = files[file]


def retyped(files: Files, chance: random.Random) -> None:
    """Put a word of a file in the place of another."""
    texts = [file for file in sorted(files) if isinstance(files[file], str) and files[file]]
    file = chance.choice(texts)
    words = files[file].split(" ")
    words[chance.randrange(len(words))] = chance.choice(words)
    files[file] = " ".join(words)


def turned_round(files: Files, chance: random.Random) -> None:
    """Let the first record of a list stand last."""
    file = chance.choice(["data/areas.yml", "data/needs.yml", "data/glossary.yml"])
    first, *others = (files[file] or COUNTY[file]).replace("\n  ", "\0").splitlines()
    files[file] = "\n".join([*others, first, ""]).replace("\0", "\n  ")


def called_by_an_old_name(files: Files, chance: random.Random) -> None:
    """Name a hub as it was called once, which its record may say."""
    files |= changed("data/services/payroll.yml", "[corby]", "[gone]")
    files |= changed("data/hubs/corby.yml", "summary:", f"{chance.choice(OLD)}summary:")


EDITS: tuple[Callable[[Files, random.Random], None], ...] = (
    *(mistaken, mended, mended, mended, deleted, renamed, copied, retyped, turned_round),
    called_by_an_old_name,
)


def in_order(directory):
    """All of a directory that two may differ in, the order of its records too."""
    if directory is None:
        return None
    kinds = {kind: list(records.items()) for kind, records in directory.records.items()}
    return directory.consortium, kinds


@pytest.mark.parametrize(
    "seed", [0, 1, *(pytest.param(seed, marks=pytest.mark.thorough) for seed in (2, 3))]
)
def test_after_any_edit_it_says_what_a_clean_check_says(seed):
    chance = random.Random(seed)  # noqa: S311 (no secret depends on it)
    kept, files, good = KeptCheck(markers=MARKERS, needed=NEEDED), dict(COUNTY), 0
    for _ in range(40):
        by = county_terms(
            today=TODAY + timedelta(days=chance.choice([0, 0, 0, 400])),
            publishing=chance.random() < 0.1,
            fixtures=chance.random() > 0.1,
        )
        checked, told = kept.check(county_with(files), by)
        clean, clearly = check_repository(county_with(files), by, markers=MARKERS, needed=NEEDED)
        assert (told, in_order(checked)) == (clearly, in_order(clean))
        good += checked is not None
        if chance.random() < 0.2:
            files = dict(COUNTY)
        chance.choice(EDITS)(files, chance)
    assert 0 < good < 40


def test_records_of_files_that_are_as_they_were_are_the_same_objects():
    kept = KeptCheck(markers=MARKERS)
    before, _ = kept.check(county_with(COUNTY), county_terms())
    corby = COUNTY["data/hubs/corby.yml"].replace("summary: The first", "summary: The very first")
    edited = {
        **COUNTY,
        "data/hubs/corby.yml": corby,
        "data/guides/wages-too.yml": FILES["data/guides/wages.yml"],
    }
    after, _ = kept.check(county_with(edited), county_terms())
    assert after.hubs["corby"] != before.hubs["corby"]
    same = [
        after.of(kind)[name] is record
        for kind, records in before.records.items()
        for name, record in records.items()
    ]
    assert same.count(False) == 1


def counties_with_every_mistake() -> list[Files]:
    """Give the changes of all mistakes, put together where no two differ in a file."""
    counties: list[Files] = []
    for mistake in MISTAKES:
        its_files = {
            file: content for file, content in mistake.files.items() if COUNTY.get(file) != content
        }
        alike = (
            files
            for files in counties
            if all(files.get(file, content) == content for file, content in its_files.items())
        )
        with_it = next(alike, None)
        if with_it is None:
            counties.append(with_it := {})
        with_it |= its_files
    return counties


def test_what_is_kept_of_each_rule_is_what_it_says_of_one_record_at_a_time():
    kept, speaking = RecordsCheck(), set()
    for several in counties_with_every_mistake():
        book = book_of(county_with({**COUNTY, **several}), county_terms(fixtures=False))
        for rule in BY_RECORD:
            at_once = set(kept.run([rule], book))
            sights, things = rule.sights(book), reversed(tuple(rule.things(book)))
            in_turn = {problem for thing in things for problem in rule.of_one(thing, *sights)}
            assert in_turn == at_once
            speaking |= {rule} if at_once else set()
    assert len(speaking) > len(BY_RECORD) * 3 / 4


def test_what_pages_may_not_lead_to_has_no_page_looked_at_again(monkeypatch):
    looked_at = []
    monkeypatch.setattr(
        "consortium.checking.page_check._to_put_right",
        lambda page, around: looked_at.append(page.source.file) or (),  # noqa: ARG005 (as the rule)
    )
    kept = KeptCheck(markers=MARKERS)
    kept.check(county_with(COUNTY), county_terms())
    assert "docs/help.md" in looked_at
    looked_at.clear()
    check = "checked: 2026-11-20\nchecked_by: The office\nrecords:\n  - hubs/corby\n"
    kept.check(county_with({**COUNTY, "data/checks/corby.yml": check}), county_terms())
    assert looked_at == []


def test_each_rule_is_given_what_its_signature_says():
    kept = KeptCheck(markers=MARKERS)
    kept.check(county_with(COUNTY), county_terms())
    for several in BY_RECORD:
        given = dict(zip(several.values, several.sights(kept.rulebook), strict=True))
        for ask in several.asks:
            wanted = {name: signature(ask).parameters[name].annotation for name in given}
            assert all(isinstance(given[name], _class_of(kind)) for name, kind in wanted.items())


@pytest.mark.parametrize("kind", [int, Record])
def test_a_rule_that_looks_at_what_nobody_has_is_refused(kind):
    def lines_of(thing: kind, path: str):
        yield from (thing, path)

    with pytest.raises(TypeError, match=r"looks at no .*lines_of"):
        rules_of([lines_of])


def _class_of(annotation):
    is_class = isinstance(annotation, type | UnionType)
    return annotation if is_class else get_origin(annotation)


@pytest.mark.parametrize("edit", ["written", "deleted", "added", "closed"])
def test_a_second_look_at_a_folder_sees_what_a_first_one_sees(tmp_path, edit):
    folder = write_county(tmp_path, COUNTY)
    earlier = repository_at(folder)
    assert dict(earlier.files)
    file = folder / "data/hubs/corby.yml"
    if edit == "written":
        file.write_text("name: Other", encoding="utf-8")
    elif edit == "deleted":
        file.unlink()
    elif edit == "added":
        file.with_name("more.yml").write_text("name: More", encoding="utf-8")
    else:
        file.unlink()
        file.symlink_to("kettering.yml")
    now = repository_at(folder, earlier)
    assert dict(now.files) == dict(repository_at(folder).files)
    assert now.closed == repository_at(folder).closed


def test_a_second_look_reads_nothing_that_has_lain_there_for_a_while(tmp_path, monkeypatch):
    folder = write_county(tmp_path, COUNTY)
    monkeypatch.setattr(time, "time_ns", lambda real=time.time_ns: real() + 10**11)
    earlier = repository_at(folder)
    before = dict(earlier.files)
    (folder / "docs/help.md").write_text("Help", encoding="utf-8")
    after = repository_at(folder, earlier).files
    assert [file for file in before if after[file] is not before[file]] == ["docs/help.md"]


def test_two_saves_in_one_moment_are_both_seen(tmp_path):
    """The clock of a disk stands still for a while, and a file may stay as long as it was."""
    folder = write_county(tmp_path, COUNTY)
    file = folder / "docs/help.md"
    moment = file.stat().st_mtime_ns
    earlier = repository_at(folder)
    assert earlier.files["docs/help.md"] == file.read_bytes()
    file.write_bytes(file.read_bytes()[::-1])
    os.utime(file, ns=(moment, moment))
    assert repository_at(folder, earlier).files["docs/help.md"] == file.read_bytes()
