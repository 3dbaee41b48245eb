"""Edits of records as people make them in a form: some fields changed, added and taken out."""

import copy

TEXTS = (
    "A hall: with a colon",
    "Room #3, on the left",
    "yes",
    "07700 900123",
    "2026-12-03",
    "'Quoted' and \"quoted\"",
    "- a hyphen first",
    "Ask for Sam & Co. (on Tuesdays) [or not]",
    "It's “curly” – and a dash",
    "null",
    "Größe: café £5",
    "@example",
    "Ends with a colon:",
    "100%",
)
PROSE = (
    "One short paragraph.",
    "Two paragraphs.\n\nThe second one has a colon: here, and a # sign.",
    "A long one that goes on and on, " * 12 + "and ends.",
)
CHANGE = {"date": "2026-11-29", "change": "changed", "text": "Something: has changed."}


def without_empty(value):
    """Give a value without what is empty in it, as a reader gives it."""
    if isinstance(value, dict):
        kept = {name: without_empty(inner) for name, inner in value.items()}
        return {name: inner for name, inner in kept.items() if inner not in ("", None, [], {})}
    if isinstance(value, list):
        return [inner for inner in map(without_empty, value) if inner not in ("", None, [], {})]
    return value


def as_meant(value):
    """Give a value with its white space as readers of the website see it."""
    if isinstance(value, dict):
        return {name: as_meant(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [as_meant(inner) for inner in value]
    return " ".join(value.split())


def new_value(field, dice):
    """Give something that may be typed into a field of a form."""
    if field["kind"] == "part":
        asked = [inner for inner in field["fields"] if "label" in inner]
        chosen = dice.sample(asked, dice.randint(1, len(asked)))
        return {inner["name"]: many_or_one(inner, dice) for inner in chosen}
    if field.get("choices"):
        return dice.choice(field["choices"])[0]
    written = {
        "day": "2027-02-03",
        "moment": "2027-02-03 10:30",
        "yesno": dice.choice(["yes", "no"]),
        "number": "12",
        "email": "new@example.org",
        "web": "https://example.org/new?a=b#c",
        "telephone": "01632 960456 extension 12",
        "lines": "437-451",
        "text": dice.choice((*PROSE, "Line 1\nLine 2: two")),
    }
    return written.get(field["kind"]) or dice.choice(TEXTS)


def many_or_one(field, dice):
    if not field["many"]:
        return new_value(field, dice)
    values = [new_value(field, dice) for _ in range(dice.randint(1, 3))]
    return [value for place, value in enumerate(values) if value not in values[:place]]


def edited(table, value, dice, count):
    """Give a record's values with some fields of its form changed, and the names of those."""
    after = copy.deepcopy(value)
    asked = [field for field in table["fields"] if "label" in field and field["name"] != "text"]
    chosen = dice.sample(asked, count)
    for field in chosen:
        after[field["name"]] = _changed(field, after.get(field["name"]), dice)
    if "history" in [field["name"] for field in table["fields"]] and dice.random() < 0.5:
        after["history"] = [*after.get("history", []), dict(CHANGE)]
        chosen.append({"name": "history"})
    return after, [field["name"] for field in chosen]


def _changed(field, was, dice):
    if was is None or (not field["many"] and field["kind"] != "part"):
        return many_or_one(field, dice) if field["required"] or dice.random() < 0.75 else ""
    if not field["many"]:
        return _changed_part(field, was, dice)
    was = [was] if isinstance(was, str) else list(was)
    way = dice.choice(["add", "change", "take"])
    place = dice.randrange(len(was))
    if way == "change" and field["kind"] == "part":
        was[place] = _changed_part(field, was[place], dice)
    elif way == "take" and (len(was) > 1 or not field["required"]):
        if field["kind"] == "part":
            was[place] = None  # so that the others keep their number
        else:
            del was[place]
    elif (new := new_value(field, dice)) not in was:
        was.append(new)
    return was


def _changed_part(field, was, dice):
    asked = [inner for inner in field["fields"] if "label" in inner]
    after = dict(was)
    for inner in dice.sample(asked, min(len(asked), dice.randint(1, 2))):
        after[inner["name"]] = many_or_one(inner, dice) if dice.random() < 0.8 else ""
    return after if without_empty(after) else was
