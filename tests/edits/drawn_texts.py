"""Single edits of issues of the newsletter and of pages, drawn by chance."""

from datetime import date, timedelta
from random import Random

from edits import newsletters
from edits.record_text import value, with_field
from edits.repository_copy import Copy

PARTS = (
    "A sentence with R&D < £5k and “quotes”.",
    "- One\n- Two with [a link](record:needs/ict)\n- Three",
    "1. First\n\n2. Second, loose\n\n    With a paragraph.",
    "| Day | What |\n| --- | ---: |\n| 1 May | Tea & cake |\n| 2 May | |",
    "![A hall](two-people.png)",
    "> A quote.\n>\n> Of two paragraphs.",
    "## A heading\n\nAnd words below it.\n\n### A small one\n\nMore.",
    "[](made:whats_on)",
    "[](made:new_in_directory)",
    "A line with two spaces  \nat its end, <https://www.vcsconsortium.org/> and *more*.",
    "```\nsome code\n```",
)


def change_an_issue(copy: Copy, chance: Random) -> str:
    file, part = chance.choice(newsletters.issues(copy)), chance.choice(PARTS)
    if "two-people.png" in part:
        (copy.folder / newsletters.FOLDER / "two-people.png").write_bytes(newsletters.picture())
    _, notes, text = copy.read(file).split("---\n", maxsplit=2)
    paragraphs = text.strip("\n").split("\n\n")
    paragraphs.insert(chance.randint(1, len(paragraphs)), part)
    copy.write(file, f"---\n{notes}---\n\n" + "\n\n".join(paragraphs) + "\n")
    return f"{file}: {part!r}"


def change_an_issues_notes(copy: Copy, chance: Random) -> str:
    change = chance.choice(
        (
            newsletters.put_an_issue_right,
            newsletters.take_an_issue_back,
            newsletters.rename_an_issue,
        )
    )
    change(copy)
    return f"an issue: {change.__name__}"


def write_an_issue(copy: Copy, chance: Random) -> str:
    newsletters.publish_an_issue(copy)
    file = f"{newsletters.FOLDER}/one-bookkeeper.md"
    published = date.fromisoformat(value(copy.read(file), "published"))
    published += timedelta(days=chance.choice((0, 1, 30)))
    draft = chance.choice(("yes", "no"))
    newsletters.with_notes(
        copy,
        file,
        lambda notes: with_field(
            with_field(notes, "published", f" {published}"), "draft", f" {draft}"
        ),
    )
    return f"{file}: published {published}, draft {draft}"


def change_a_page(copy: Copy, chance: Random) -> str:
    file = chance.choice(
        [path for path in copy.files("docs/**/*.md") if not path.startswith(newsletters.FOLDER)]
    )
    part = chance.choice([text for text in PARTS if "made:" not in text and "png" not in text])
    copy.write(file, copy.read(file).rstrip("\n") + f"\n\n{part}\n")
    return f"{file}: {part!r}"
