"""The first six months are a list of tasks, each with its months."""

from consortium.plan.timeline import last_month, of_six_months, timeline
from counties import project

EARLY, LATE = {"first": "1", "last": "2"}, {"first": "2", "last": "4"}


def six_months(id_: str, number: str | None, **fields):
    return project(id_, kind="implementation", number=number, **fields)


def test_tasks_come_in_the_order_of_their_projects_numbers():
    second = six_months("a", "2", period=EARLY, targets=[{"words": "Go on."}])
    first = six_months("b", "1", period=EARLY, targets=[{"words": "Begin."}])
    last = six_months("0", None, period=EARLY, targets=[{"words": "End."}])
    tasks = timeline(of_six_months([second, last, first]))
    assert [task.target.words for task in tasks] == ["Begin.", "Go on.", "End."]


def test_a_target_has_its_own_months_or_those_of_its_project():
    own = six_months("a", "1", targets=[{"words": "Begin.", "period": LATE}])
    shared = six_months("b", "2", period=EARLY, targets=[{"words": "Go on."}])
    assert [(task.period.first, task.period.last) for task in timeline([own, shared])] == [
        (2, 4),
        (1, 2),
    ]


def test_what_has_no_months_is_no_task():
    assert timeline([six_months("a", "1", targets=[{"words": "Some day."}])]) == ()
    assert last_month(()) == 0


def test_projects_that_run_for_years_are_not_in_it():
    assert of_six_months([project("a"), six_months("b", "1")]) == (six_months("b", "1"),)


def test_projects_without_a_number_come_last_a_to_z():
    named = [six_months(id_, None, name=name) for id_, name in (("a", "Zeal"), ("z", "Art"))]
    ordered = of_six_months([*named, six_months("n", "7")])
    assert [record.name for record in ordered] == ["N", "Art", "Zeal"]


def test_a_projects_months_span_those_of_its_targets():
    targets = [{"words": "Begin.", "period": EARLY}, {"words": "Go on.", "period": LATE}]
    assert six_months("a", "1", targets=targets).months == (1, 4)
    assert six_months("b", "2").months is None


def test_the_plan_is_for_six_months(real):
    planned = [
        month
        for month in of_six_months(real.projects.values())
        if any(source.lines for source in month.source) and month.months
    ]
    tasks = timeline(planned)
    assert last_month(tasks) == 6
    assert len(tasks) == sum(len(record.targets) for record in planned) == 15
