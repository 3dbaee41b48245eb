"""A checker for calendar files, by RFC 5545 and for the parts of it that our calendars use.

It reads the bytes by itself: what it checks is made with icalendar, which would forgive itself.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

LONGEST = 75
LINE = re.compile(
    r"(?P<name>[A-Z0-9-]+)"
    r'(?P<parameters>(?:;[A-Z0-9-]+=(?:"[^"]*"|[^",:;]*)(?:,(?:"[^"]*"|[^",:;]*))*)*)'
    r":(?P<value>.*)"
)
PARAMETER = re.compile(r';([A-Z0-9-]+)=((?:"[^"]*"|[^";])*)')
CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
TEXT = re.compile(r"(?:[^\\;,]|\\[\\;,nN])*")
TEXTS = {
    *("SUMMARY", "DESCRIPTION", "LOCATION", "CONTACT", "COMMENT", "UID", "PRODID"),
    *("NAME", "X-WR-CALNAME", "X-WR-CALDESC"),
}
TIMES = ("DTSTART", "DTEND", "EXDATE", "RECURRENCE-ID")
IN_UTC = ("DTSTAMP", "LAST-MODIFIED", "CREATED")
ONCE = {
    "VCALENDAR": ("VERSION", "PRODID"),
    "VEVENT": ("UID", "DTSTAMP", "DTSTART"),
    "VTIMEZONE": ("TZID",),
    "STANDARD": ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"),
    "DAYLIGHT": ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"),
}
AT_MOST_ONCE = (
    *("DTEND", "SUMMARY", "DESCRIPTION", "LOCATION", "STATUS", "SEQUENCE", "LAST-MODIFIED", "URL"),
    *("ORGANIZER", "RECURRENCE-ID", "RRULE", "CALSCALE", "METHOD", "REFRESH-INTERVAL"),
)
STATUSES = ("TENTATIVE", "CONFIRMED", "CANCELLED")


class Property(NamedTuple):
    name: str
    parameters: dict[str, str]
    value: str

    @property
    def kind(self) -> str:
        """Which type of time this is: a date, or one in UTC, in a zone or in none."""
        if self.parameters.get("VALUE") == "DATE":
            return "date"
        if self.value.endswith("Z"):
            return "UTC"
        return f"zone {self.parameters['TZID']}" if "TZID" in self.parameters else "floating"


@dataclass
class Component:
    name: str
    properties: list[Property] = field(default_factory=list)
    components: list["Component"] = field(default_factory=list)

    def all(self, name: str) -> list[Property]:
        return [prop for prop in self.properties if prop.name == name]

    def one(self, name: str) -> Property | None:
        return next(iter(self.all(name)), None)

    def text(self, name: str) -> str:
        prop = self.one(name)
        return prop.value if prop else ""


def complaints(content: bytes) -> list[str]:
    """Give what is wrong with a calendar file, in the order of the file."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return ["the file is not UTF-8"]
    wrong = list(_of_lines(text))
    calendar, told = _tree(text)
    wrong += told
    if calendar:
        wrong += _of_component(calendar)
        wrong += _of_calendar(calendar)
    return wrong


def _of_lines(text: str) -> Iterator[str]:
    if not text.endswith("\r\n"):
        yield "the last line does not end in CR LF"
    for number, line in enumerate(text.removesuffix("\r\n").split("\r\n"), start=1):
        if CONTROL.search(line):
            yield f"line {number} holds a control character or a line end without its other half"
        if len(line.encode()) > LONGEST:
            yield f"line {number} is longer than {LONGEST} octets"


def _tree(text: str) -> tuple[Component | None, list[str]]:
    told: list[str] = []
    stack = [Component("")]
    for line in re.sub(r"\r\n[ \t]", "", text).splitlines():
        match = LINE.fullmatch(line)
        if not match:
            told.append(f"'{line}' is no content line")
            continue
        value = match["value"]
        if match["name"] == "BEGIN":
            stack.append(Component(value))
        elif match["name"] == "END":
            if stack[-1].name != value:
                return None, [*told, f"END:{value} does not end {stack[-1].name or 'anything'}"]
            ended = stack.pop()
            stack[-1].components.append(ended)
        else:
            parameters = dict(PARAMETER.findall(match["parameters"]))
            stack[-1].properties.append(Property(match["name"], parameters, value))
    if len(stack) > 1:
        return None, [*told, f"{stack[-1].name} has no END"]
    top = stack[0]
    if [component.name for component in top.components] != ["VCALENDAR"] or top.properties:
        return None, [*told, "the file is not one VCALENDAR"]
    return top.components[0], told


def _of_component(component: Component) -> Iterator[str]:
    counted = Counter(prop.name for prop in component.properties)
    for name in ONCE.get(component.name, ()):
        if counted[name] != 1:
            yield f"{component.name} has {counted[name]} {name}"
    for name in AT_MOST_ONCE:
        if counted[name] > 1:
            yield f"{component.name} has {counted[name]} {name}"
    for prop in component.properties:
        yield from _of_property(prop)
    if component.name == "VEVENT":
        yield from _of_event(component)
    for inner in component.components:
        yield from _of_component(inner)


def _of_property(prop: Property) -> Iterator[str]:
    if prop.name in TEXTS and not TEXT.fullmatch(prop.value):
        yield f"{prop.name} has a sign that is not escaped"
    if prop.name in IN_UTC and (prop.kind != "UTC" or not _is_time(prop.value, "UTC")):
        yield f"{prop.name} is not a time in UTC"
    if prop.name in TIMES and not all(_is_time(v, prop.kind) for v in prop.value.split(",")):
        yield f"{prop.name} is not the time that it says it is"
    if prop.name == "STATUS" and prop.value not in STATUSES:
        yield "STATUS is not one of its words"
    if prop.name == "SEQUENCE" and not prop.value.isdecimal():
        yield "SEQUENCE is not a number"
    if prop.name in ("URL", "ORGANIZER") and not re.fullmatch(r"[a-z]+:\S+", prop.value):
        yield f"{prop.name} is not a whole address"
    is_duration = prop.parameters.get("VALUE") == "DURATION" and re.fullmatch(r"P\w+", prop.value)
    if prop.name == "REFRESH-INTERVAL" and not is_duration:
        yield "REFRESH-INTERVAL is not a duration that says so"


def _of_event(event: Component) -> Iterator[str]:
    start, end, rule = event.one("DTSTART"), event.one("DTEND"), event.one("RRULE")
    if start is None:
        return
    if end and end.kind != start.kind:
        yield "DTEND is not of the type of DTSTART"
    elif end and end.value <= start.value:
        yield "DTEND is not after DTSTART"
    if any(left_out.kind != start.kind for left_out in event.all("EXDATE")):
        yield "EXDATE is not of the type of DTSTART"
    if rule:
        yield from _of_rule(rule, start)


def _of_rule(rule: Property, start: Property) -> Iterator[str]:
    parts = dict(part.partition("=")[::2] for part in rule.value.split(";"))
    if parts.get("FREQ") not in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY"):
        yield "RRULE has no FREQ"
    if "UNTIL" not in parts:
        return
    wanted = "date" if start.kind == "date" else "floating" if start.kind == "floating" else "UTC"
    if not _is_time(parts["UNTIL"], wanted):
        yield "UNTIL is not in UTC, or not of the type of DTSTART"


def _of_calendar(calendar: Component) -> Iterator[str]:
    if calendar.text("VERSION") != "2.0":
        yield "VERSION is not 2.0"
    if not calendar.components:
        yield "VCALENDAR has no component"
    yield from _of_zones(calendar)
    events = [component for component in calendar.components if component.name == "VEVENT"]
    names = [(event.text("UID"), event.text("RECURRENCE-ID")) for event in events]
    for uid, recurrence in sorted(name for name, times in Counter(names).items() if times > 1):
        yield f"{uid} {recurrence}".strip() + " is there twice"
    series = {event.text("UID"): event.one("DTSTART") for event in events if event.one("RRULE")}
    for event in events:
        which, first = event.one("RECURRENCE-ID"), series.get(event.text("UID"))
        if which and (first is None or which.kind != first.kind):
            yield "RECURRENCE-ID belongs to no series, or is not of the type of its DTSTART"


def _of_zones(calendar: Component) -> Iterator[str]:
    zones = [component for component in calendar.components if component.name == "VTIMEZONE"]
    for zone in zones:
        if not zone.components:
            yield "VTIMEZONE has no STANDARD or DAYLIGHT"
        if any(
            (start := part.one("DTSTART")) and start.kind != "floating" for part in zone.components
        ):
            yield "DTSTART in VTIMEZONE is not a local time"
    known = {zone.text("TZID") for zone in zones}
    used = {
        prop.parameters["TZID"]
        for component in calendar.components
        for prop in component.properties
        if "TZID" in prop.parameters
    }
    for zone_name in sorted(used - known):
        yield f"TZID {zone_name} is not defined"


def _is_time(value: str, kind: str) -> bool:
    forms = {"date": r"\d{8}", "UTC": r"\d{8}T\d{6}Z"}
    if not re.fullmatch(forms.get(kind, r"\d{8}T\d{6}"), value):
        return False
    try:
        read = date if kind == "date" else datetime
        read.fromisoformat(value)
    except ValueError:
        return False
    return True
