"""What a pull request changes in newsletters that people may have read already."""

from collections.abc import Iterator
from datetime import timedelta

from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.comparing.earlier_self import added_lines, changed_fields, changed_lines, pairs
from consortium.model import KINDS, Listed, Newsletter
from consortium.newsletters.order import can_be_read, is_out
from consortium.problems.problem import Problem
from consortium.time.days import in_words

READ = {"title", "summary", "text", "picture"}


def compare_newsletters(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    """Tell of issues that are gone, and of changes that readers are not told of."""
    yield from _gone_issues(before, after)
    for old, new in pairs(before, after, Newsletter):
        if is_out(old.value, after.terms.newest_day):
            yield from _taken_back(old.value, new, after)
            yield from _edited(old, new, after)
    yield from _late_lines(before, after)


def _gone_issues(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    renamed = {address for row in after.of(Newsletter) for address in row.value.redirect_from}
    for row in before.of(Newsletter):
        is_kept = after.names.may_hold(row.kind, row.id) or row.record.address in renamed
        if not is_kept and is_out(row.value, after.terms.newest_day):
            message = (
                "This newsletter is gone, so old links to it would lead nowhere. Put the file "
                "back. To take the issue off the website, write 'withdrawn:' in its notes, as in "
                "docs/newsletters/_template.md. If you gave the file a new name, add this line to "
                f"the notes of the new file: redirect_from: [{row.record.address}]"
            )
            yield Problem(file=row.record.file, message=message)


def _taken_back(old: Newsletter, row: Row[Newsletter], after: Rulebook) -> Iterator[Problem]:
    new = row.value
    message = (
        "This issue is on the website already, so old links would lead nowhere. Write {}. To take "
        "the issue back, write 'withdrawn:' in its notes, as in docs/newsletters/_template.md."
    )
    if new.draft:
        yield row.record.problem(("draft",), message.format("'draft: no'"), instead="no")
    if new.published > after.terms.newest_day:
        day = f"{old.published:%Y-%m-%d}"
        told = message.format(f"the old day, 'published: {day}'")
        yield row.record.problem(("published",), told, instead=day)
    elif new.published != old.published:
        day = f"{old.published:%Y-%m-%d}"
        message = (
            "This issue came out on another day, and keeps it: people have it by that date, and "
            "what it lists goes by it. Write the old day. To tell readers of a change, add a line "
            "under 'updates:'."
        )
        yield row.record.problem(("published",), message, instead=day)


def _edited(old: Row[Newsletter], new: Row[Newsletter], after: Rulebook) -> Iterator[Problem]:
    if lost := tuple(changed_lines(old, new, "updates")):
        yield from lost
    elif (
        can_be_read(new.value, after.terms.newest_day)
        and len(new.value.updates) == len(old.value.updates)
        and not READ.isdisjoint(changed_fields(old.value, new.value))
    ):
        message = (
            "People may have read this issue already, and it has changed. Should they "
            "know? Then add to its notes, under 'updates:', a line "
            f"'  - date: {after.terms.today:%Y-%m-%d}' and one '    because: …'."
        )
        yield new.record.problem(("updates",), message, warning=True)


def _late_lines(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    """A new line of a history changes an issue that is out, if its day is not after the issue."""
    for row, place in added_lines(before, after):
        issue = issue_that_lists(before, row, place)
        if issue is None:
            continue
        next_day = issue.published + timedelta(days=1)
        advice = (
            f"Write the day you add this line, {after.terms.today:%Y-%m-%d}."
            if next_day <= after.terms.today
            else f"If it can wait, add this line on {in_words(next_day)} or later, with that day."
        )
        message = (
            f"Number {issue.number} of the newsletter went out on {in_words(issue.published)}, and "
            f"what it lists would change. {advice}"
        )
        yield row.record.problem(("history", place, "date"), message, warning=True)


def issue_that_lists(before: Rulebook, row: Row[Listed], place: int) -> Newsletter | None:
    """Give the newest issue that is out and would list a new line of a history, by its day."""
    block = KINDS[row.kind].block
    issues = (
        issue.value
        for issue in before.of(Newsletter)
        if block and f"](made:{block})" in issue.value.text
        if can_be_read(issue.value, before.terms.newest_day)
    )
    newest = max(issues, key=lambda issue: (issue.published, issue.number), default=None)
    return newest if newest and row.value.history[place].date <= newest.published else None
