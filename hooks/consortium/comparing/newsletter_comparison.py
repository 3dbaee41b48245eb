"""What a pull request changes in newsletters that people may have read already."""

from collections.abc import Iterator
from datetime import timedelta

from consortium.checking.entry import Entry, Rulebook
from consortium.comparing.earlier_self import added_lines, as_they_were, changed_fields, pairs
from consortium.model import FOLDERS, KINDS, Listed, Newsletter
from consortium.newsletters import can_be_read, is_out
from consortium.problems.problem import Problem
from consortium.time.days import in_words

READ = ("title", "summary", "text", "picture")


def compare_newsletters(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    """Tell of issues that are gone, and of changes that readers are not told of."""
    yield from _gone(before, after)
    for old, new in pairs(before, after, "newsletters"):
        if not isinstance(old.value, Newsletter) or not isinstance(new.value, Newsletter):
            continue
        if _has_page(old.value, after):
            yield from _taken_back(old.value, new, new.value, after)
            yield from _edited(old.value, new, new.value, after)
    yield from _late_lines(before, after)


def _gone(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    kept = {f"newsletters/{one}/" for one in after.ids.get("newsletters", ())}
    for entry in after.of("newsletters"):
        kept.update(entry.value.redirect_from if isinstance(entry.value, Newsletter) else ())
    for entry in before.of("newsletters"):
        if entry.record.address not in kept and _has_page(entry.value, after):
            message = (
                "This newsletter is gone, so old links to it would lead nowhere. Put the file "
                "back. To take the issue off the website, write 'withdrawn:' in its notes, as in "
                "docs/newsletters/_template.md. If you gave the file a new name, add this line to "
                f"the notes of the new file: redirect_from: [{entry.record.address}]"
            )
            yield Problem(file=entry.record.file, message=message)


def _taken_back(
    old: Newsletter, entry: Entry, new: Newsletter, after: Rulebook
) -> Iterator[Problem]:
    message = (
        "This issue is on the website already, so old links would lead nowhere. Write {}. To take "
        "the issue back, write 'withdrawn:' in its notes, as in docs/newsletters/_template.md."
    )
    if new.draft:
        yield entry.record.problem(("draft",), message.format("'draft: no'"), instead="no")
    if new.published > after.newest_day:
        day = f"{old.published:%Y-%m-%d}"
        told = message.format(f"the old day, 'published: {day}'")
        yield entry.record.problem(("published",), told, instead=day)
    elif new.published != old.published:
        day = f"{old.published:%Y-%m-%d}"
        message = (
            "This issue came out on another day, and keeps it: people have it by that date, and "
            "what it lists goes by it. Write the old day. To tell readers of a change, add a line "
            "under 'updates:'."
        )
        yield entry.record.problem(("published",), message, instead=day)


def _edited(old: Newsletter, entry: Entry, new: Newsletter, after: Rulebook) -> Iterator[Problem]:
    if new.updates[: len(old.updates)] != old.updates:
        message = (
            "Lines of 'updates' are only ever added. Put the old ones back."
            f"{as_they_were(old.updates, new.updates)}"
        )
        yield entry.record.problem(("updates",), message)
    elif (
        can_be_read(new, after.newest_day)
        and len(new.updates) == len(old.updates)
        and _changed(old, new)
    ):
        message = (
            "People may have read this issue already, and it has changed. Should they "
            "know? Then add to its notes, under 'updates:', a line "
            f"'  - date: {after.today:%Y-%m-%d}' and one '    because: …'."
        )
        yield entry.record.problem(("updates",), message, warning=True)


def _late_lines(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    """A new line of a history changes an issue that is out, if its day is not after the issue."""
    for entry, place in added_lines(before, after, *FOLDERS):
        block = KINDS[entry.kind].block
        issue = _newest(before, block) if block else None
        if issue is None or not isinstance(entry.value, Listed):
            continue
        if entry.value.history[place].date > issue.published:
            continue
        next_day = issue.published + timedelta(days=1)
        advice = (
            f"Write the day you add this line, {after.today:%Y-%m-%d}."
            if next_day <= after.today
            else f"If it can wait, add this line on {in_words(next_day)} or later, with that day."
        )
        message = (
            f"Number {issue.number} of the newsletter went out on {in_words(issue.published)}, and "
            f"what it lists would change. {advice}"
        )
        yield entry.record.problem(("history", place, "date"), message, warning=True)


def _newest(before: Rulebook, block: str) -> Newsletter | None:
    """Give the newest issue that can be read and has a block."""
    issues = (entry.value for entry in before.of("newsletters"))
    with_block = (
        one
        for one in issues
        if isinstance(one, Newsletter)
        and can_be_read(one, before.newest_day)
        and f"](made:{block})" in one.text
    )
    return max(with_block, key=lambda one: (one.published, one.number), default=None)


def _has_page(newsletter: object, after: Rulebook) -> bool:
    return isinstance(newsletter, Newsletter) and is_out(newsletter, after.newest_day)


def _changed(old: Newsletter, new: Newsletter) -> bool:
    return any(name in READ for name in changed_fields(old, new))
