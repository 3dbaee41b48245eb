"""One mistake in the good county."""

from dataclasses import dataclass

from good_county import FILES, changed

CORBY = "data/hubs/corby.yml"
KETTERING = "data/hubs/kettering.yml"
COUNTY = "data/hubs/county-wide.yml"
BODY = "data/organisations/village-body.yml"
PAYROLL = "data/services/payroll.yml"
EVENT = "data/events/open-day.yml"
AREAS = "data/areas.yml"
OFFICE = "data/consortium.yml"
KETTERING_LEFT_OUT = (
    FILES[AREAS].split("kettering:")[0] + FILES[AREAS][FILES[AREAS].index("northamptonshire:") :]
)


@dataclass(frozen=True)
class Mistake:
    """A mistake, named, and the files that it changes (None: deleted).

    `since` says that it is compared with the county as it was.
    """

    name: str
    files: dict[str, str | bytes | None]
    fixtures: bool = True
    publishing: bool = False
    since: bool = False


def in_corby(name: str, old: str, new: str) -> Mistake:
    """A mistake in the hub's record."""
    return Mistake(name, changed(CORBY, old, new))


def in_payroll(name: str, old: str, new: str) -> Mistake:
    """A mistake in the service's record."""
    return Mistake(name, changed(PAYROLL, old, new))


def in_event(name: str, old: str, new: str) -> Mistake:
    """A mistake in the event's record."""
    return Mistake(name, changed(EVENT, old, new))


def with_notice(name: str, notice: str) -> Mistake:
    """A mistake in a notice that the hub's record gets."""
    return in_corby(name, "source:", f"notice: {notice}\nsource:")


SUMMARY = "summary: The first place to ask in Corby."
TELEPHONE = "telephone: 01632 960123"
