"""What a pull request does to what a founding document said, which does not change."""

from collections.abc import Callable, Iterator, Mapping
from textwrap import shorten

from consortium.checking.parts import lines_of, parts_of, quote_of
from consortium.checking.quotations import stand_in
from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.comparing.earlier_self import LONGEST, pairs
from consortium.model import KINDS, Document, Erased, Mark, Part
from consortium.model.field_rules import marked
from consortium.model.written import as_written
from consortium.problems.problem import Problem
from consortium.text.node import Key, Path

Said = Mapping[str, object]


def compare_documents(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    """Tell of a document's words and numbers that a record no longer has as it had them.

    They may go with the document itself, and be put right where the document bears it out.
    """
    for old, new in pairs(before, after, Part):
        if old.kind not in _KINDS or isinstance(new.value, Erased):
            continue
        for path, part in _lost(old.value, new.value):
            document = _still_there(part, before, after)
            now = dict(new.parts).get(path)
            now = now if type(now) is type(part) else None
            changed = _changed(part, now)
            has_lost_lines = now and quote_of(now) and not lines_of(now)
            if has_lost_lines and [*changed] == ["lines"]:
                continue  # The check of the record asks for them.
            if document and not _put_right(part, now, changed, document, after):
                first = next(iter(changed))
                message = _changed_words_message(document, path, changed, new.value)
                yield new.record.problem((*path, first), message)


def gone_words_problem(old: Row[Part], before: Rulebook, after: Rulebook) -> Problem | None:
    """Tell of a record that is gone with what a document said, unless another has that now."""
    if not KINDS[old.kind].of_plan:
        return None
    for _, part in _said_parts(old.value):
        document = _still_there(part, before, after)
        if document and all(
            _lost(old.value, now.value) for now in after.rows if now.kind == old.kind
        ):
            message = (
                f"'{old.id}' is gone, and with it what the {document.called} said. That does not "
                "change, so put it back."
            )
            return Problem(file=old.record.file, message=message)
    return None


_KINDS = tuple(kind.name for kind in KINDS.values() if kind.of_plan)


def _lost(old: Part, new: Part) -> list[tuple[Path, Part]]:
    """Give the parts of a record that name lines, and are in it no more as they were."""
    lost, there = list(_said_parts(old)), [(path, _said(part)) for path, part in _said_parts(new)]
    for is_kept in (lambda was, now: was == now, lambda was, now: was.items() <= now.items()):
        lost = [said for said in lost if not _taken(said, there, is_kept)]
    return lost


def _taken(
    lost: tuple[Path, Part], there: list[tuple[Path, Said]], is_kept: Callable[[Said, Said], bool]
) -> bool:
    """Say whether a part is there, wherever it stands in its list, and count it once."""
    path, part = lost
    for place, (now, said) in enumerate(there):
        if _steps(now) == _steps(path) and is_kept(_said(part), said):
            del there[place]
            return True
    return False


def _steps(path: Path) -> list[Key]:
    return [step for step in path if isinstance(step, str)]


def _said_parts(record: Part) -> Iterator[tuple[Path, Part]]:
    """Give the parts of a record that name lines, or have a source that does."""
    for path, part in parts_of(record):
        sources = getattr(part, "source", ())
        several = sources if isinstance(sources, tuple) else (sources,)
        named = any(lines_of(named) for named in (part, *several))
        if named and _said(part):
            yield path, part


def _said(part: Part) -> Said:
    values = {name: getattr(part, name) for name in marked(type(part), Mark.SAID)}
    return {name: value for name, value in values.items() if value is not None}


def _changed(part: Part, now: Part | None) -> Said:
    """Give what a part said and says no more: all of it, if it is gone or another's place."""
    said, there = _said(part), _said(now) if now else {}
    return {name: value for name, value in said.items() if there.get(name) != value} or said


def _still_there(part: Part, before: Rulebook, after: Rulebook) -> Document | None:
    document = before.library.document_of(part)
    return after.library.documents.get(document.id) if document else None


def _put_right(
    part: Part, now: Part | None, changed: Said, document: Document, after: Rulebook
) -> bool:
    """Say whether it was copied wrongly, and the document bears out what stands there now."""
    text, lines, quote = after.library.text_of(document), lines_of(part), quote_of(part)
    if quote and text and lines and not stand_in(quote, " ".join(text[lines[0] - 1 : lines[1]])):
        return True
    sources = getattr(part, "source", ())
    words = " ".join(map(quote_of, (part, *sources))).replace(",", "")
    return now is not None and all(
        stand_in(str(getattr(now, name)), words) and not stand_in(str(value), words)
        for name, value in changed.items()
    )


def _changed_words_message(document: Document, path: Path, changed: Said, record: Part) -> str:
    newer = next((name for name in ("progress", "results") if hasattr(record, name)), "")
    where = f"into '{newer}'" if newer else "onto a page in docs or into a newsletter"
    under = f" under '{_steps(path)[0]}'" if path else ""
    said = "; ".join(f"{name}: {as_written(value)}" for name, value in changed.items())
    was = shorten(said, LONGEST, placeholder=" …")
    return (
        f"The {document.called} said something else here, and what it said does not change. Put it "
        f"back as it was{under}: {was}. What is newer goes {where}."
    )
