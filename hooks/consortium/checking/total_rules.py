"""Rules on the sums that the plan states as a whole, which the projects' own are set beside."""

from collections.abc import Iterator

from consortium.checking.entry import Entry, Rulebook
from consortium.model import Total
from consortium.plan import TIME_OF_TOTAL
from consortium.problems.problem import Problem


def one_of_each_kind(rulebook: Rulebook) -> Iterator[Problem]:
    """Strategic projects have a total for a year and may have one for more, the others one."""
    totals = [(e, e.value) for e in rulebook.of("totals") if isinstance(e.value, Total)]
    all_read = len(totals) == len(rulebook.ids.get("totals", ()))
    for kind, months in TIME_OF_TOTAL.items():
        own = [(entry, total.months) for entry, total in totals if total.sum_of == kind]
        if totals and all_read and months not in (time for _, time in own):
            message = (
                f"No total is for {months} months, so what the '{kind}' projects come to cannot "
                "be set beside what the plan says. Write these two lines with the plan's sum: "
                f"'months: {months}' and 'sum_of: {kind}'."
            )
            yield (own or totals)[0][0].record.problem(("months",), message)
        else:
            yield from _wrong_times(kind, own)
        yield from _second_ones(kind, own)


def _wrong_times(kind: str, own: list[tuple[Entry, int]]) -> Iterator[Problem]:
    year = TIME_OF_TOTAL["strategic"]
    for entry, months in own:
        if months == TIME_OF_TOTAL[kind]:
            continue
        if kind == "implementation":
            message = "The first part of the plan has six months. Write 6."
            yield entry.record.problem(("months",), message, instead="6")
        elif months % year:
            message = "Strategic projects run for years. Write 12, or 24 for two years."
            yield entry.record.problem(("months",), message)


def _second_ones(kind: str, own: list[tuple[Entry, int]]) -> Iterator[Problem]:
    seen: dict[bool, Entry] = {}
    for entry, months in own:
        longer = months > TIME_OF_TOTAL[kind]
        if longer in seen:
            time = "more than that time" if longer else f"{months} months"
            message = (
                f"'{seen[longer].id}' is what the '{kind}' projects come to in {time} already. "
                "Keep one of the two, or take this line out."
            )
            yield entry.record.problem(("sum_of",), message)
        seen.setdefault(longer, entry)
