"""Hundreds of single edits by chance, each of which the check calls good: everything is made of it.

    .venv/bin/python tests/many_edits.py --first 1 --count 400

Every seed draws edits until the check calls one good, and undoes it afterwards. Of each the pages,
their twins, feeds, calendars, e-mails and documents are made and looked at; of some the whole
website is built and documents are typeset. What went wrong is told with its seed.
"""

import argparse
import sys
import tempfile
import time
import tomllib
import traceback
from collections import Counter
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from random import Random

HERE = Path(__file__).parent
SETTINGS = tomllib.loads((HERE.parent / "pyproject.toml").read_text("utf-8"))["tool"]
FOLDERS = SETTINGS["pytest"]["ini_options"]["pythonpath"]
sys.path[:0] = [str(HERE.parent / folder) for folder in FOLDERS]

import test_built_site  # noqa: E402 (what is ours is found from here on)
import test_honesty_of_site  # noqa: E402
import test_large_print  # noqa: E402
from built_site import SITE, BuiltSite  # noqa: E402
from consortium.paper.document import PaperError  # noqa: E402
from consortium.paper.documents import documents  # noqa: E402
from consortium.paper.typesetting import typeset  # noqa: E402
from day_of_records import REPOSITORY, day_of_records, noon  # noqa: E402
from edits.drawn import DRAWS, Draw  # noqa: E402
from edits.drawn_texts import change_a_page  # noqa: E402
from edits.repository_copy import Copy, copy_repository  # noqa: E402
from edits.undoing import snapshot, undone  # noqa: E402
from edits.whole_site import WholeSite, checked, faults, paper_of  # noqa: E402
from site_builds import build  # noqa: E402

MOST_DRAWS = 40


def main() -> int:
    chosen = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        copy = Copy(Path(folder, "copy"), day_of_records(REPOSITORY) + timedelta(days=7))
        copy_repository(copy.folder)
        directory, problems = checked(copy.folder, copy.day)
        assert directory, problems
        whole = WholeSite(copy.folder, directory, copy.day)
        before = {path: page.body for path, page in whole.pages.items()}
        paper = paper_of(whole)
        draws: Counter[str] = Counter()
        wrong = 0
        for seed in range(chosen.first, chosen.first + chosen.count):
            began = time.monotonic()
            name, done, tries, told = one_edit(copy, seed, before, paper, chosen)
            draws[name] += 1
            wrong += bool(told)
            took = f"{tries} drawn, {time.monotonic() - began:.0f} s"
            print(f"seed {seed}: {done} ({took}): {'; '.join(told) or 'good'}", flush=True)  # noqa: T201
        print(f"{chosen.count} edits, {wrong} with faults. Of each kind: {dict(draws)}")  # noqa: T201
    return 1 if wrong else 0


def one_edit(
    copy: Copy,
    seed: int,
    before: Mapping[str, str],
    paper: Mapping[str, str],
    chosen: argparse.Namespace,
) -> tuple[str, str, int, list[str]]:
    """Draw an edit that is good and make everything of it.

    Gives its kind, what it did, how many were drawn until one was good, and what is wrong.
    """
    chance = Random(seed)  # noqa: S311 (it draws the same each time)
    for tries in range(1, MOST_DRAWS + 1):
        draw = chance.choice(DRAWS)
        with undone(copy.folder):
            done = _drawn(draw, copy, chance)
            if not done:
                continue
            try:
                directory, _ = checked(copy.folder, copy.day)
                if directory is None:
                    continue
                made = WholeSite(copy.folder, directory, copy.day)
                told = faults(made, before)
                told += paper_faults(made, paper, typeset_too=seed % chosen.typeset_every == 0)
                # A page that is written by hand is made by MkDocs alone.
                if seed % chosen.build_every == 0 or draw is change_a_page:
                    told += build_faults(copy)
            except Exception:
                told = [_last_line()]  # Whatever it is, it is told with its seed.
            return draw.__name__, done, tries, told
    return "", "nothing good was drawn", MOST_DRAWS, []


def _drawn(draw: Draw, copy: Copy, chance: Random) -> str:
    """Say what an edit did, "" if there is nothing in the records to edit so."""
    as_it_was = snapshot(copy.folder)
    try:
        done = draw(copy, chance)
    except (IndexError, StopIteration, FileNotFoundError):
        return ""
    return done if snapshot(copy.folder) != as_it_was else ""


def paper_faults(made: WholeSite, before: Mapping[str, str], *, typeset_too: bool) -> list[str]:
    """Tell of documents that cannot be made; of those that changed the shortest is typeset."""
    pages = tuple(made.pages.values())
    papers = documents(made.site, made.folder / "overrides", made.folder / "docs", pages)
    changed = [paper for paper in papers if before.get(paper.name) != paper.html]
    for paper in sorted(changed, key=lambda paper: len(paper.html))[:1] if typeset_too else ():
        try:
            typeset(paper)
        except PaperError as error:
            return [f"{error}"]
    return []


def build_faults(copy: Copy) -> list[str]:
    """Build the whole website, and ask of it what the tests ask of the real one."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "below")
        edit_uri = "https://code.example.org/edit/main/"
        moment = noon(copy.day)
        said = build(place, copy.folder, SITE_URL=SITE, EDIT_URI=edit_uri, SOURCE_DATE_EPOCH=moment)
        site = BuiltSite(place, said)
        real, _ = checked(copy.folder, copy.day)
        told = []
        for test, arguments in (
            (test_built_site.test_every_internal_link_anchor_image_and_asset_resolves, (site,)),
            (test_built_site.test_no_id_stands_twice_on_a_page, (site,)),
            (test_built_site.test_every_page_is_html_without_parse_errors, (site,)),
            (
                test_large_print.test_no_fact_is_missing_from_a_twin_and_none_is_out_of_order,
                (site,),
            ),
            (
                test_honesty_of_site.test_nothing_that_was_only_planned_is_said_to_be_open,
                (site, real),
            ),
        ):
            try:
                test(*arguments)
            except AssertionError as error:
                told.append(f"{test.__name__}: {str(error)[:300]}")
        return told


def _last_line() -> str:
    *_, last = traceback.extract_tb(sys.exc_info()[2])
    kind, error, _ = sys.exc_info()
    return f"{kind.__name__}: {error} ({Path(last.filename).name}, line {last.lineno})"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--count", type=int, default=400, help="how many seeds")
    parser.add_argument("--build-every", type=int, default=40, help="build the website of each nth")
    parser.add_argument("--typeset-every", type=int, default=20, help="typeset a document of each")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
