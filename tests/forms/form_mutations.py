"""Records with slips as people make them, and records with none: what the check is asked of."""

import copy

SLIPS = {
    "day": ("3/12/2026", "2026-12-3", "2026-02-30", "2026-13-01", "3 December 2026", "0206-12-03"),
    "moment": ("2026-12-03 9:30", "2026-12-03 25:00", "10:30", "2026-02-30 10:30", "3.12.2026"),
    "yesno": ("maybe", "y", "ja", "1"),
    "number": ("first", "1,200", "£5", "2.5"),
    "email": ("name at example.org", "name@", "name@example", "na me@example.org"),
    "web": ("www.example.org", "example.org", "https://", "https://exa mple.org"),
    "telephone": ("01632 960123 (mornings)", "ring Sam", "01632 960", "960123"),
    "line": ("", "<b>Bold</b>", "javascript: alert(1)", "x" * 301, "A <br> line"),
    "text": ("<p>A paragraph</p>", "x" * 5001, "See javascript:go()"),
    "choice": ("open", "Active", "none"),
    "ref": ("nobody-here", "corbey", "Young People"),
}
HARMLESS = {
    "day": ("2026-10-05", "2025-12-31"),
    "moment": ("2027-05-04", "2027-05-04 10:30"),
    "yesno": ("Yes", "no", "true"),
    "number": ("12",),
    "email": ("first.last+news@charity.org.uk",),
    "web": ("https://www.gov.uk/topic?x=1#part", "http://bbc.co.uk"),
    "telephone": ("020 7946 0018", "116 123", "+44 1604 622677", "01604 622677 extension 12"),
    "line": ("Words: with a colon", "7 days & nights – “free”", "Größe 5 < 6", "Ask for #3"),
    "text": ("One.\n\nTwo: three.", "A < B & C > D."),
}
STATUSES = ("planned", "unconfirmed", "found", "active", "paused", "closed")


def mutated(table, value, dice):
    """Give a record's values with one slip, or with a change that is none."""
    after = copy.deepcopy(value)
    ways = (*([_in_a_field] * 5), _left_out, _twice, _between_fields, _between_fields, _harmless)
    dice.choice(ways)(table, after, dice)
    return after


def _places(known, value):
    """Give each field that has a value, with what it stands in."""
    for field in known["fields"]:
        held = value.get(field["name"])
        if held and field["kind"] == "part":
            for part in held if field["many"] else [held]:
                yield from _places(field, part)
        elif held and "label" in field and field["name"] != "text":
            yield field, value


def _put(field, holder, new, dice):
    held = holder[field["name"]]
    if isinstance(held, list):
        held[dice.randrange(len(held))] = new
    else:
        holder[field["name"]] = new


def _in_a_field(table, value, dice):
    places = [place for place in _places(table, value) if place[0]["kind"] in SLIPS]
    field, holder = dice.choice(places)
    _put(field, holder, dice.choice(SLIPS[field["kind"]]), dice)


def _harmless(table, value, dice):
    places = [place for place in _places(table, value) if place[0]["kind"] in HARMLESS]
    field, holder = dice.choice(places)
    words = [text for text in HARMLESS[field["kind"]] if "patterns" in field or "Größe" not in text]
    _put(field, holder, dice.choice(words), dice)


def _left_out(table, value, dice):
    field, holder = dice.choice(list(_places(table, value)))
    del holder[field["name"]]


def _twice(table, value, dice):
    lists = [field for field in table["fields"] if field["many"] and field["kind"] == "ref"]
    field = dice.choice(lists)
    held = value.setdefault(field["name"], [])
    every = [word for word, _ in field["choices"]]
    county = field.get("county")
    held += dice.choice(
        [[dice.choice(held or every)] * 2, [*every], [county or every[0], every[-1]]]
    )


def _between_fields(table, value, dice):
    ways = {
        "events": (_times, _times, _repeats, _repeats, _called_off, _source, _contact, _history),
        "newsletters": (_updates, _issue),
        "services": (*USUAL, _narrower, _telephone),
        "hubs": (*USUAL, _local, _telephone),
        "checks": (_to_come, _twice_or_unchecked),
    }
    dice.choice(ways.get(table["kind"], USUAL))(value, dice)


def _times(value, dice):
    day = value["starts"][:10]
    value |= dice.choice(
        [
            {"ends": "2001-01-01"},
            {"starts": f"{day} 10:30", "ends": f"{day} 09:30"},
            {"starts": f"{day} 10:30", "ends": f"{day} 10:30"},
            {"starts": f"{day} 10:30", "ends": day},
            {"starts": f"{day} 10:30", "all_day": "yes"},
            {"book_by": "2099-01-01"},
        ]
    )


def _repeats(value, dice):
    day = value["starts"][:10]
    year = int(day[:4])
    value["repeats"] = dice.choice(
        [
            {"every": "fortnight", "until": f"{year + 1}-01-01"},
            {"every": "week", "on": ["second Tuesday"], "until": f"{year + 1}-01-01"},
            {"every": "month", "on": "Tuesday", "until": f"{year + 1}-01-01"},
            {"every": "week", "until": f"{year - 1}-01-01"},
            {"every": "week", "until": f"{year + 5}-01-01"},
            {"every": "week", "until": day},
            {"every": "week"},
            {"every": "day", "until": f"{year + 1}-01-01", "not_on": [f"{year - 1}-01-01"]},
            {"every": "week", "until": f"{year + 1}-12-31"},
            {"every": "week", "until": f"{year + 1}-12-31", "not_on": [f"{year + 1}-01-01"]},
            {"every": "week", "on": "Monday", "until": f"{year + 1}-12-31"},
            {
                "every": "month",
                "until": f"{year + 1}-12-31",
                "moved": [{"instead_of": f"{year + 1}-01-01", "starts": f"{year + 1}-01-02"}],
            },
        ]
    )
    value.pop("book_by", None)


def _called_off(value, dice):
    value |= dice.choice(
        [
            {"reason": "The trainer is ill.", "status": "scheduled"},
            {"if_you_booked": "Nothing.", "status": "scheduled"},
            {"status": "cancelled", "reason": "The trainer is ill."},
        ]
    )


def _status(value, dice):
    value["status"] = dice.choice(STATUSES)


def _checked(value, dice):
    way = dice.choice(["future", "by", "day", "successor"])
    if way == "future":
        value |= {"assured_date": "2027-12-03", "assured_by": "the hub itself"}
    elif way == "by":
        value.pop("assured_by", None)
    elif way == "day":
        value["assured_date"] = "2026-10-01"
    else:
        value["successor"] = "nobody-here"


def _source(value, dice):
    value["source"] = dice.choice(
        [
            [],
            [{"seen": "2026-07", "found_at": "https://example.org/"}],
            [{"seen": "2027-12", "seen_on": "own", "found_at": "https://gov.uk/"}],
            [{"reading": "Ours."}],
            [{"found_at": "A letter"}],
            [{"lines": "451-437"}],
        ]
    )


def _contact(value, dice):
    contact = dice.choice([{"role": "Bookings"}, {"name": "Sam"}, {"email": "a@b"}, {}])
    value["contacts"] = [*value.get("contacts", []), contact]


def _history(value, dice):
    lines = [
        {"date": "2001-01-01", "change": "changed", "text": "It is open."},
        {"date": "2027-12-03", "change": "changed", "text": "It is open."},
        {"date": "2026-11-20", "change": "changed", "text": "…"},
        {"date": "2026-11-20", "change": "opened", "text": "It is open."},
        {"date": "2026-11-20", "change": "changed"},
    ]
    value["history"] = [*value.get("history", []), dice.choice(lines)]


def _updates(value, dice):
    lines = [
        {"date": "2001-01-01", "because": "the time was wrong."},
        {"date": "2027-12-03", "because": "the time was wrong."},
        {"date": "2026-11-20"},
    ]
    value["updates"] = [*value.get("updates", []), dice.choice(lines)]


def _narrower(value, dice):
    value["areas"] = [dice.choice(["corby", "cobbleby", "wellingborough", "kindleford"])]


def _local(value, dice):
    value |= {"tier": "local"} if dice.random() < 0.5 else {"status": "closed"}


def _telephone(value, dice):
    wrong = dice.choice(["01999 123456", "0000 000 0000", "01604 6226771", "+44 12"])
    value["contacts"] = [{"telephone": wrong}]


def _to_come(value, dice):
    value["date"] = dice.choice(["2027-12-03", "2099-01-01"])


def _twice_or_unchecked(value, dice):
    unchecked = ["hubs/kindleford", "guides/asking-politely", "services/pond-research"]
    value["records"] = [*value["records"], dice.choice([*unchecked, value["records"][0]])]


def _issue(value, dice):
    value |= dice.choice(
        [
            {"number": "1"},
            {"published": "2004-01-01"},
            {"withdrawn": {"date": "2026-11-20", "because": "The day was wrong."}},
            {"updates": [{"date": "2026-11-25", "because": "It was wrong."}]},
        ]
    )


USUAL = (_status, _status, _checked, _source, _contact, _history)
