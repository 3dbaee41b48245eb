"""The last check of each record: of its own, and of the checks that name it, the newest counts."""

from collections.abc import Iterable, Mapping

from consortium.model import Check, Listed
from consortium.model.statuses import OF_A_DOCUMENT


def last_checks(checks: Iterable[Check], renamed: Mapping[str, str]) -> Mapping[str, Check]:
    """Give the newest check of each record that one names: {"hubs/ayton": …}.

    `renamed` leads from old names to those of today. Of two on one day the last file counts.
    """
    newest: dict[str, Check] = {}
    for check in sorted(checks, key=lambda check: (check.date, check.id)):
        newest |= {renamed.get(named, named): check for named in check.records}
    return newest


def with_last_check(record: Listed, check: Check) -> Listed:
    """Give a record as it is after a check that names it.

    What was only found is active then: somebody was asked. Of what a document alone says, the check
    of records tells that it cannot be.
    """
    own, status = record.assured_date, getattr(record, "status", "")
    if status in OF_A_DOCUMENT or (own and own >= check.date):
        return record
    asked = {"status": "active"} if status == "found" else {}
    return record.model_copy(update={"assured_date": check.date, "assured_by": check.by, **asked})
