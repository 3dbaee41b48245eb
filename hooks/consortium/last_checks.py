"""The last check of each record: of its own, and of the checks that name it, the newest counts."""

from collections.abc import Iterable, Mapping

from consortium.model import Check, Listed
from consortium.model.statuses import NOT_CHECKED


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

    What its status says nobody has checked stays so: the check of records tells of that.
    """
    own = record.assured_date
    if getattr(record, "status", "") in NOT_CHECKED or (own and own >= check.date):
        return record
    return record.model_copy(update={"assured_date": check.date, "assured_by": check.by})
