"""Edits as people make them while they look at a preview, drawn with a seed."""

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from picture_fixtures import PICTURES

WORDS = ("harbour", "kettle", "lantern", "ladder", "rope", "biscuit", "parrot", "mooring")
Edit = Callable[[Path, random.Random], None]


def _records(folder: Path, kind: str = "*") -> list[Path]:
    return sorted((folder / "data").glob(f"{kind}/[!_]*.yml"))


def _pages(folder: Path) -> list[Path]:
    return sorted(
        path for path in (folder / "docs").rglob("*.md") if path.parent.name != "newsletters"
    )


def _issues(folder: Path) -> list[Path]:
    names = ("index.md", "_template.md")
    return sorted(p for p in (folder / "docs/newsletters").glob("*.md") if p.name not in names)


def _some(chance: random.Random) -> str:
    return " ".join(chance.sample(WORDS, 3)).capitalize()


def _rewrite(path: Path, pattern: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(pattern, lambda _: new, text, count=1), encoding="utf-8")


def a_sentence_of_a_record(folder: Path, chance: random.Random) -> None:
    _rewrite(chance.choice(_records(folder)), r"(?m)^summary: .*$", f"summary: {_some(chance)}.")


def the_name_of_a_record(folder: Path, chance: random.Random) -> None:
    _rewrite(chance.choice(_records(folder)), r"(?m)^name: .*$", f"name: {_some(chance)}")


def the_needs_of_a_service(folder: Path, chance: random.Random) -> None:
    ids = re.findall(r"(?m)^([a-z-]+):$", (folder / "data/needs.yml").read_text(encoding="utf-8"))
    needs = ", ".join(chance.sample(ids, 2))
    _rewrite(chance.choice(_records(folder, "services")), r"(?m)^needs: .*$", f"needs: [{needs}]")


def a_new_service(folder: Path, chance: random.Random) -> None:
    like = chance.choice(_records(folder, "services")).read_text(encoding="utf-8")
    name = _some(chance)
    text = re.sub(r"(?m)^name: .*$", f"name: {name}", like)
    new = folder / "data/services" / f"{name.lower().replace(' ', '-')}.yml"
    new.write_text(text, encoding="utf-8")


def a_record_is_deleted(folder: Path, chance: random.Random) -> None:
    chance.choice(_records(folder)).unlink()


def a_record_is_renamed(folder: Path, chance: random.Random) -> None:
    path = chance.choice(_records(folder, "services"))
    text = path.read_text(encoding="utf-8")
    if "redirect_from" not in text:
        old = f"redirect_from: [services/{path.stem}/]\n"
        path.write_text(text.replace("status:", f"{old}status:", 1), encoding="utf-8")
    path.rename(path.with_name(f"{_some(chance).lower().replace(' ', '-')}.yml"))


def a_check(folder: Path, chance: random.Random) -> None:
    checked = chance.choice(_records(folder, "services"))
    new = folder / "data/checks" / f"2026-11-09-{chance.choice(WORDS)}.yml"
    new.parent.mkdir(exist_ok=True)
    text = f"date: 2026-11-09\nby: {_some(chance)}\nrecords: [services/{checked.stem}]\n"
    new.write_text(text, encoding="utf-8")


def a_record_is_taken_off(folder: Path, chance: random.Random) -> None:
    kind = chance.choice(["checks", "events", "services"])
    path = chance.choice(_records(folder, kind) or _records(folder))
    starts = re.search(r"(?m)^starts: .*\n", path.read_text(encoding="utf-8"))
    path.write_text(f"erased: 2026-11-09\n{starts[0] if starts else ''}", encoding="utf-8")


def a_list_of_records(folder: Path, chance: random.Random) -> None:
    name, field = chance.choice([("needs", "sentence"), ("communities", "sentence")])
    _rewrite(folder / f"data/{name}.yml", rf"(?m)^  {field}: .*$", f"  {field}: {_some(chance)}.")


def what_the_site_is_called(folder: Path, chance: random.Random) -> None:
    short = f"short_name: {_some(chance)}"
    _rewrite(folder / "data/consortium.yml", r"(?m)^short_name: .*$", short)


def a_newsletter(folder: Path, chance: random.Random) -> None:
    path = chance.choice(_issues(folder))
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{_some(chance)}.\n", encoding="utf-8")


def a_newsletter_is_held_back_or_comes_out(folder: Path, chance: random.Random) -> None:
    path = chance.choice(_issues(folder))
    text = path.read_text(encoding="utf-8")
    held = "draft: yes\n"
    new = text.replace(held, "") if held in text else text.replace("number:", f"{held}number:", 1)
    path.write_text(new, encoding="utf-8")


def a_newsletter_with_a_picture(folder: Path, chance: random.Random) -> None:
    path, name = chance.choice(_issues(folder)), f"{chance.choice(WORDS)}.png"
    picture = chance.choice(sorted(kind for kind in PICTURES if kind.startswith("png")))
    (path.parent / name).write_bytes(PICTURES[picture])
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\n![A {path.stem}]({name})\n", encoding="utf-8")


def a_page(folder: Path, chance: random.Random) -> None:
    path = chance.choice(_pages(folder))
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{_some(chance)}.\n", encoding="utf-8")


def the_title_of_a_page(folder: Path, chance: random.Random) -> None:
    _rewrite(chance.choice(_pages(folder)), r"(?m)^title: .*$", f"title: {_some(chance)}")


def a_new_page(folder: Path, chance: random.Random) -> None:
    text = f"---\ntitle: {_some(chance)}\ndescription: {_some(chance)}.\n---\n\n# {_some(chance)}\n"
    folder = folder / "docs" / chance.choice(WORDS)
    folder.mkdir(exist_ok=True)
    (folder / "index.md").write_text(text, encoding="utf-8")


def a_picture(folder: Path, chance: random.Random) -> None:
    picture = PICTURES[chance.choice(["png", "png in black and white", "png to look through"])]
    (folder / "docs/pictures/waves.png").write_bytes(picture)


def a_template(folder: Path, chance: random.Random) -> None:
    path = chance.choice(sorted((folder / "overrides/made/pages").glob("*.html")))
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}{{# {_some(chance)} #}}", encoding="utf-8")


def words_of_a_template(folder: Path, chance: random.Random) -> None:
    name = chance.choice(
        ["partials/footer.html", "made/redirect.html", "made/large_print/frame.html"]
    )
    _rewrite(folder / "overrides" / name, r"</p>", f" {_some(chance)}</p>")


def the_style_sheet(folder: Path, chance: random.Random) -> None:
    path = folder / "docs/assets/standard.css"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}/* {_some(chance)} */\n", encoding="utf-8")


def the_menu(folder: Path, chance: random.Random) -> None:
    _rewrite(folder / "mkdocs.yml", r"(?m)^  - [^:]+: hubs/", f"  - {_some(chance)}: hubs/")


def a_mistake(folder: Path, chance: random.Random) -> None:
    path, line = chance.choice(
        [
            (chance.choice(_records(folder)), "stauts: active"),
            (chance.choice(_records(folder)), "name: [unfinished"),
            (folder / "docs/contact/index.md", "[a page](gone.md)"),
            (chance.choice(_issues(folder)), "![](nothing.png)"),
        ]
    )
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")


EDITS: tuple[Edit, ...] = (
    a_sentence_of_a_record,
    the_name_of_a_record,
    the_needs_of_a_service,
    a_new_service,
    a_record_is_deleted,
    a_record_is_renamed,
    a_check,
    a_record_is_taken_off,
    a_list_of_records,
    what_the_site_is_called,
    a_newsletter,
    a_newsletter_is_held_back_or_comes_out,
    a_newsletter_with_a_picture,
    a_page,
    the_title_of_a_page,
    a_new_page,
    a_picture,
    a_template,
    words_of_a_template,
    the_style_sheet,
    the_menu,
    a_mistake,
)
"""Some of them are mistakes now and then: a record that is deleted may be named by another."""


def drawn(seed: int, count: int) -> Iterator[tuple[Edit, random.Random]]:
    """Give edits in an order that the seed decides, every kind as often as any other."""
    chance = random.Random(seed)  # noqa: S311 (no secret depends on it)
    order: list[Edit] = []
    for _ in range(count):
        if not order:
            order = chance.sample(EDITS, len(EDITS))
        yield order.pop(), chance
