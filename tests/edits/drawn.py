"""Single edits of the kinds that editors make, drawn by chance from the records themselves.

Each changes a copy and says in a few words what it did. Not every one is good: the check decides.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import PurePath
from random import Random

from edits import events, newsletters, office, records
from edits.drawn_fields import change_a_field
from edits.drawn_texts import change_a_page, change_an_issue, change_an_issues_notes, write_an_issue
from edits.record_text import (
    entry,
    field,
    with_field,
    with_item,
    with_news,
    without_field,
)
from edits.repository_copy import Copy

WORDS = (
    "village", "R&D", "café", "50%", "£5", "“often”", "Friday’s", "TVO", "and/or", "<b>bold</b>",
    "Llanfairpwllgwyngyll", "1 May", "10–12", "[sic]", "*star*", "_under_", "e-mail", "AGM",
)  # fmt: skip
SENTENCES = (
    "Ring on Mondays, 9am to 5pm.", "It costs £5 & no more.", "Ask for Sam's “drop-in”.",
    "See https://www.vcsconsortium.org/help?a=1&b=2 for more.", "Call 0117 012 0150.",
)  # fmt: skip
WORDED = ("name", "summary", "description", "venue", "cost", "for_whom", "organiser", "access")
FOLDERS = ("organisations", "hubs", "services", "guides", "events", "projects")
LISTS = ("needs", "areas", "communities", "glossary")

Draw = Callable[[Copy, Random], str]


def some_record(copy: Copy, chance: Random, *kinds: str) -> str:
    """The file of some record."""
    return chance.choice(
        [file for kind in kinds or FOLDERS for file in copy.files(f"data/{kind}/*.yml")]
    )


def some_ids(copy: Copy, chance: Random, name: str, most: int) -> str:
    """Some ids of a list or a folder, as the lines below a field."""
    if name in LISTS:
        ids = re.findall(r"(?m)^([a-z-]+):", copy.read(f"data/{name}.yml"))
    else:
        ids = [PurePath(file).stem for file in copy.files(f"data/{name}/*.yml")]
    chosen = chance.sample(ids, chance.randint(1, min(most, len(ids))))
    return "".join(f"\n  - {id_}" for id_ in chosen)


def change_a_word(copy: Copy, chance: Random) -> str:
    file = some_record(copy, chance)
    text = copy.read(file)
    fields = [part for name in WORDED if (part := field(text, name))]
    part = chance.choice(fields)
    words = list(re.finditer(r"(?<=[ \n])[a-z]{4,}(?=[ .,])", part[0]))
    if not words:
        return f"{file}: nothing"
    word, new = chance.choice(words), chance.choice(WORDS)
    start, end = part.start() + word.start(), part.start() + word.end()
    copy.write(file, text[:start] + new + text[end:])
    return f"{file}: '{word[0]}' becomes '{new}'"


def add_a_sentence(copy: Copy, chance: Random) -> str:
    file = some_record(copy, chance)
    text, sentence = copy.read(file), chance.choice(SENTENCES)
    old = field(text, "description")
    words = old[0].partition(":")[2].rstrip("\n") if old else " |"
    copy.write(file, with_field(text, "description", f"{words}\n\n  {sentence}"))
    return f"{file}: {sentence}"


def change_a_word_of_a_list(copy: Copy, chance: Random) -> str:
    name = chance.choice(LISTS)
    file = f"data/{name}.yml"
    text = copy.read(file)
    id_ = chance.choice(re.findall(r"(?m)^([a-z-]+):", text))
    part = entry(text, id_)
    wanted = chance.choice(("title", "sentence", "words", "we_need", "name"))
    if not field(part, wanted, "  "):
        return f"{file}: nothing"
    word = chance.choice(("A new name", "Help & more", "What “else” there is"))
    copy.write(file, text.replace(part, with_field(part, wanted, f" {word}", "  ")))
    return f"{file}, {id_}: {wanted} becomes '{word}'"


def add_an_everyday_word(copy: Copy, chance: Random) -> str:
    text = copy.read("data/needs.yml")
    id_ = chance.choice(re.findall(r"(?m)^([a-z-]+):", text))
    need, word = entry(text, id_), chance.choice(("rent", "VAT return", "cash & cards", "DBS"))
    copy.write(
        "data/needs.yml", text.replace(need, with_item(need, "also_known_as", f"- {word}", "  "))
    )
    return f"data/needs.yml, {id_}: also {word}"


def change_a_day(copy: Copy, chance: Random) -> str:
    files = [
        file
        for file in (*copy.files("data/*/*.yml"), *newsletters.issues(copy), office.FILE)
        if re.search(r"\b20[0-9]{2}-\d\d-\d\d\b", copy.read(file))
    ]
    file = chance.choice(files)
    text = copy.read(file)
    match = chance.choice(list(re.finditer(r"\b20[0-9]{2}-\d\d-\d\d\b", text)))
    new = date.fromisoformat(match[0]) + timedelta(days=chance.randint(-40, 40))
    copy.write(file, text[: match.start()] + f"{new}" + text[match.end() :])
    return f"{file}: {match[0]} becomes {new}"


def checked(text: str, copy: Copy) -> str:
    """Say who checked a record, and today."""
    return with_field(
        with_field(text, "assured_date", f" {copy.day}"), "assured_by", " the hub itself"
    )


def change_a_status(copy: Copy, chance: Random) -> str:
    file = some_record(copy, chance, "organisations", "hubs", "services", "projects")
    status = chance.choice(("active", "active", "paused", "closed", "unconfirmed", "planned"))
    text = with_field(copy.read(file), "status", f" {status}")
    if status in ("active", "paused", "closed"):
        text = checked(text, copy)
    else:
        text = without_field(without_field(text, "assured_date"), "assured_by")
    if status == "paused" and chance.random() < 0.7:
        until = copy.day + timedelta(days=chance.randint(-5, 300))
        text = with_field(text, "notice", f"\n  text: It is shut for now.\n  until: {until}")
    change = {"paused": "paused", "closed": "closed"}.get(status, "changed")
    copy.write(file, with_news(text, change, copy.day, f"This is {status} now."))
    return f"{file}: {status}"


def close_with_a_successor(copy: Copy, chance: Random) -> str:
    kind = chance.choice(("organisations", "hubs", "services"))
    file, other = some_record(copy, chance, kind), some_record(copy, chance, kind)
    text = with_field(copy.read(file), "status", " closed")
    text = with_field(text, "successor", f" {PurePath(other).stem}")
    copy.write(file, with_news(text, "closed", copy.day, "This has closed."))
    return f"{file}: closed, {other} took over"


def add_a_contact(copy: Copy, chance: Random) -> str:
    file = some_record(copy, chance)
    ways = {
        "name": "Sam O'Neil-Smythe",
        "email": f"{'a-rather-long-address-' * chance.randint(0, 2)}help@vcsconsortium.org",
        "telephone": chance.choice(
            ("0117 012 0160", "+44 117 012 0161", "020 0946 0162 extension 7")
        ),
        "website": chance.choice(
            ("https://www.vcsconsortium.org/", f"https://www.vcsconsortium.org/{'long-' * 20}x")
        ),
        "address": "|\n      The Old Library\n      1 High Street\n      Corby NN17 1AA",
    }
    chosen = chance.sample(sorted(ways), chance.randint(1, 5))
    lines = "".join(f"\n  {name}: {ways[name]}" for name in chosen)
    text = with_item(copy.read(file), "contacts", f"- role: For questions{lines}")
    copy.write(file, with_news(text, "changed", copy.day, "There is a new contact."))
    return f"{file}: a contact with {', '.join(chosen)}"


def add_a_history_line(copy: Copy, chance: Random) -> str:
    file = some_record(copy, chance)
    day = copy.day - timedelta(days=chance.choice((0, 0, 1, 400)))
    sentence = chance.choice(SENTENCES)
    text = with_item(
        copy.read(file), "history", f"- date: {day}\n  change: changed\n  text: {sentence}"
    )
    copy.write(file, text)
    return f"{file}: history of {day}: {sentence}"


def add_a_notice(copy: Copy, chance: Random) -> str:
    file = some_record(copy, chance)
    until = copy.day + timedelta(days=chance.randint(0, 90))
    text = with_field(
        copy.read(file), "notice", f"\n  text: {chance.choice(SENTENCES)}\n  until: {until}"
    )
    copy.write(file, text)
    return f"{file}: a notice until {until}"


def add_a_record(copy: Copy, chance: Random) -> str:
    kind = chance.choice(("hubs", "services", "services", "services", "organisations"))
    name = chance.choice(
        ("A trust", "The Big & Small Help", "Help “at hand”", f"{'Very ' * 12}long name")
    )
    text = records.of_template(copy, kind, "drawn", name)
    if kind == "services":
        text = with_field(text, "hubs", some_ids(copy, chance, "hubs", 3))
        text = with_field(text, "needs", some_ids(copy, chance, "needs", 4))
        text = with_field(text, "for_whom", " Groups that are new")
        text = with_field(text, "cost", " £5 each month")
    if kind == "hubs":
        text = with_field(text, "tier", f" {chance.choice(('specialist', 'county', 'national'))}")
        text = with_field(text, "general", f" {chance.choice(('yes', 'no'))}")
    if kind != "organisations" and chance.random() < 0.5:
        text = with_field(text, "communities", some_ids(copy, chance, "communities", 3))
    elif kind == "hubs":
        text = without_field(text, "communities")
    if kind != "services" or chance.random() < 0.3:
        text = with_field(text, "areas", some_ids(copy, chance, "areas", 7))
    copy.write(f"data/{kind}/drawn.yml", text)
    return f"data/{kind}/drawn.yml: {name}"


def add_an_event(copy: Copy, chance: Random) -> str:
    ahead = chance.choice((-60, -1, 0, 1, 20, 200, 700))
    starts = copy.day + timedelta(days=ahead)
    every = chance.choice(("day", "week", "2 weeks", "month", "3 months", "year"))
    until = starts + timedelta(days=chance.randint(1, 900))
    repeats = f"repeats:\n  every: {every}\n  until: {until}\n" if chance.random() < 0.5 else ""
    text = events.event(copy, "A drawn event", ahead, repeats)
    shape = chance.choice(("timed", "day", "days", "open end", "online"))
    if shape in ("day", "days"):
        text = with_field(text, "starts", f" {starts}")
        ends = starts + timedelta(days=2)
        text = (
            without_field(text, "ends") if shape == "day" else with_field(text, "ends", f" {ends}")
        )
        text = with_field(text, "all_day", " yes")
    if shape == "open end":
        text = without_field(text, "ends")
    if shape == "online":
        text = with_field(text, "online", " https://www.vcsconsortium.org/join")
    if chance.random() < 0.3:
        text = with_field(text, "book_by", f" {starts - timedelta(days=3)} 17:00")
    text = with_field(text, "areas", some_ids(copy, chance, "areas", 3))
    copy.write("data/events/drawn.yml", text)
    return (
        f"data/events/drawn.yml: {shape}, {ahead} days ahead{', every ' + every if repeats else ''}"
    )


def give_a_record_another_file_name(copy: Copy, chance: Random) -> str:
    file = some_record(copy, chance)
    kind, id_ = PurePath(file).parent.name, PurePath(file).stem
    copy.write(file, with_item(copy.read(file), "redirect_from", f"- {kind}/{id_}/"))
    copy.rename(kind, id_, f"{id_}-drawn") if kind != "events" else (copy.folder / file).rename(
        copy.folder / f"data/events/{id_}-drawn.yml"
    )
    return f"{file}: renamed"


def fill_in_some_of_the_office(copy: Copy, chance: Random) -> str:
    office.fill_in_the_office(copy)
    gone = chance.sample(
        ("email", "telephone", "address", "opening_hours", "reply_within"), chance.randint(0, 3)
    )
    text = copy.read(office.FILE)
    whole = field(text, "office")[0]
    kept = whole
    for name in gone:
        kept = without_field(kept, name, "  ")
    copy.write(office.FILE, text.replace(whole, kept))
    return f"the office without {', '.join(gone) or 'nothing'}"


def take_some_person_off(copy: Copy, chance: Random) -> str:
    text = copy.read(office.FILE)
    people = field(text, "people")[0]
    head, *parts = re.split(r"(?m)^(?=  - role:)", people)
    gone = chance.randrange(len(parts))
    kept = head + "".join(part for place, part in enumerate(parts) if place != gone)
    copy.write(office.FILE, text.replace(people, kept))
    return f"{parts[gone].splitlines()[0]} is taken off"


def report(copy: Copy, chance: Random) -> str:
    change = chance.choice((records.report_on_a_project, records.report_a_result))
    change(copy)
    return change.__name__


def explain_some_word(copy: Copy, _: Random) -> str:
    records.explain_a_word(copy)
    return "TVO is explained"


DRAWS: tuple[Draw, ...] = (
    *[change_a_field] * 10,
    change_a_word,
    change_a_word,
    add_a_sentence,
    change_a_word_of_a_list,
    add_an_everyday_word,
    change_a_day,
    change_a_status,
    change_a_status,
    close_with_a_successor,
    add_a_contact,
    add_a_contact,
    add_a_history_line,
    add_a_notice,
    add_a_record,
    add_a_record,
    add_an_event,
    add_an_event,
    give_a_record_another_file_name,
    change_an_issue,
    change_an_issue,
    change_an_issues_notes,
    write_an_issue,
    change_a_page,
    fill_in_some_of_the_office,
    take_some_person_off,
    report,
    explain_some_word,
)
