"""What a pull request changes in newsletters that people may have read already."""

from collections.abc import Iterator

from consortium.checking.entry import Rulebook
from consortium.model import Newsletter
from consortium.problems.problem import Problem

READ = ("title", "text", "picture")


def compare_newsletters(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    """Tell of issues that are gone, and of changes that readers are not told of."""
    kept = {f"newsletters/{one}/" for one in after.ids.get("newsletters", ())}
    kept |= {old for entry in after.of("newsletters") for old in entry.value.redirect_from}
    for entry in before.of("newsletters"):
        old = entry.value
        if not isinstance(old, Newsletter) or old.draft or old.published > after.today:
            continue
        if entry.record.address not in kept:
            message = (
                "This newsletter is gone, so old links to it would lead nowhere. Put the file "
                "back. To take the issue off the website, write 'withdrawn:' in its notes, as in "
                "docs/newsletters/_template.md. If you gave the file a new name, add this line to "
                f"the notes of the new file: redirect_from: [{entry.record.address}]"
            )
            yield Problem(file=entry.record.file, message=message)
        found = after.find("newsletters", entry.id)
        if found and isinstance(found.value, Newsletter):
            new = found.value
            if new.updates[: len(old.updates)] != old.updates:
                message = "Lines of 'updates' are only ever added. Put the old ones back."
                yield found.record.problem(("updates",), message)
            elif _changed(old, new) and len(new.updates) == len(old.updates) and not new.withdrawn:
                message = (
                    "People may have read this issue already, and it has changed. Should they "
                    "know? Then add to its notes, under 'updates:', a line "
                    f"'  - date: {after.today:%Y-%m-%d}' and one '    because: …'."
                )
                yield found.record.problem(("updates",), message, warning=True)


def _changed(old: Newsletter, new: Newsletter) -> bool:
    return any(getattr(old, field) != getattr(new, field) for field in READ)
