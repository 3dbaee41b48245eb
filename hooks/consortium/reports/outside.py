"""What became of links to other websites, in Markdown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from consortium.outside.address import Place
from consortium.outside.answer import Answer, Found
from consortium.reports.file_addresses import line_address
from consortium.reports.markdown import report_environment, with_room

MOST_PLACES = 3


@dataclass(frozen=True)
class _Entry:
    address: str
    answer: Answer
    places: tuple[Place, ...]


def outside_report(
    places: Mapping[str, tuple[Place, ...]],
    answers: Mapping[str, Answer],
    *,
    today: date,
    templates: Path,
    files_at: str,
) -> str:
    """Write which addresses lead nowhere now, which lead elsewhere, and where each stands.

    `files_at` is what the path of a file is put after, or "" for no links to lines.
    """
    by_found: dict[Found, list[_Entry]] = {kind: [] for kind in Found}
    for address, answer in answers.items():
        entry = _Entry(address, answer, places[address])
        by_found[answer.found(address)].append(entry)
    line = partial(line_address, files=files_at)
    made = report_environment(templates, today, {}, line=line)
    template = made.get_template("reports/outside.md.jinja")

    def text(most: int) -> str:
        shown = {kind.value: entries[:most] for kind, entries in by_found.items()}
        counts = {kind.value: len(entries) for kind, entries in by_found.items()}
        told = template.render(
            today=today, asked=len(answers), counts=counts, shown=shown, most_places=MOST_PLACES
        )
        return f"{told}\n"

    return with_room(text, max(map(len, by_found.values())))
