"""Edits of records of several kinds, as the guide tells them."""

import re
from pathlib import PurePath

from edits.hubs import local_hub
from edits.record_text import entry, field, value, with_field, with_item, with_news, without_field
from edits.repository_copy import Copy

HELP = "Ring the hub first."


def of_template(copy: Copy, kind: str, id_: str, name: str) -> str:
    """Copy the template of a kind into a new file, with words of one's own; give its text.

    The notes of the template stay, as they do with most editors.
    """
    text = copy.read(f"data/{kind}/_template.yml")
    text = with_field(text, "name", f" {name}")
    text = with_field(text, "summary", f" {name} helps groups that ask.")
    text = with_field(text, "description", f" |\n  {HELP}")
    contact = "\n  - role: First contact\n    telephone: 0117 012 0140"
    text = with_field(text, "contacts", f"{contact}\n    email: {id_}@vcsconsortium.org")
    text = with_field(text, "assured_date", f" {copy.day}")
    text = with_field(text, "assured_by", " the Consortium office")
    text = with_field(text, "source", "\n  - found_at: A telephone call")
    if kind == "hubs":
        text = with_field(text, "areas", f"\n  - {ids_of(copy, 'areas')[0]}")
    return with_field(
        text, "history", f"\n  - date: {copy.day}\n    change: new\n    text: {name} is now listed."
    )


def add_a_hub(copy: Copy) -> None:
    """Add a hub that is there today."""
    text = of_template(copy, "hubs", "village-halls", "Advice for barns and huts")
    copy.write("data/hubs/village-halls.yml", text)


def add_services(copy: Copy, count: int = 8) -> None:
    """Add a service for each of eight needs, of hubs that are listed."""
    needs = ids_of(copy, "needs")
    hubs = [PurePath(file).stem for file in copy.files("data/hubs/*.yml") if _is_there(copy, file)]
    for number in range(count):
        id_ = f"help-number-{number + 1}"
        text = of_template(copy, "services", id_, f"Help number {number + 1}")
        text = with_field(text, "hubs", f"\n  - {hubs[number % len(hubs)]}")
        text = with_field(text, "needs", f"\n  - {needs[number % len(needs)]}")
        text = with_field(text, "for_whom", " Groups with fewer than ten staff")
        copy.write(f"data/services/{id_}.yml", with_field(text, "cost", " Free"))


def _is_there(copy: Copy, file: str) -> bool:
    return value(copy.read(file), "status") != "closed"


def add_an_organisation(copy: Copy) -> None:
    """Add a body that groups should know of."""
    text = of_template(copy, "organisations", "a-trust", "A trust of ours")
    copy.write("data/organisations/a-trust.yml", text)


def open_a_local_hub(copy: Copy) -> None:
    """Open a local hub as the guide says, and add one service for what it gives."""
    file = local_hub(copy)
    text = with_field(copy.read(file), "status", " active")
    text = with_field(text, "summary", " The local hub helps all groups, by telephone.")
    text = with_field(text, "description", " |\n  It answers on weekdays.")
    text = with_field(text, "contacts", "\n  - role: First contact\n    telephone: 0117 012 0141")
    text = with_field(text, "assured_date", f" {copy.day}")
    text = with_field(text, "assured_by", " the hub itself")
    text = with_item(text, "source", "- found_at: A telephone call with the hub")
    copy.write(file, with_news(text, "changed", copy.day, "The local hub is open."))
    help_ = of_template(copy, "services", "help-of-the-hub", "Help of the local hub")
    help_ = with_field(help_, "hubs", f"\n  - {PurePath(file).stem}")
    for name in ("for_whom", "cost", "contacts"):
        help_ = without_field(help_, name)
    copy.write("data/services/help-of-the-hub.yml", help_)


def change_a_contact(copy: Copy) -> None:
    """Check a body again and change its telephone number: the hub that was added."""
    file = "data/hubs/village-halls.yml"
    text = copy.read(file).replace("0117 012 0140", "0117 012 0142")
    copy.write(
        file, with_news(text, "changed", copy.day, "The advisers have a new telephone number.")
    )


def check_a_body_again(copy: Copy) -> None:
    """Check a body a year later: a file for all its records, and none of them is opened."""
    text = with_field(copy.read("data/checks/_template.yml"), "date", f" {copy.day}")
    text = with_field(text, "by", " the body itself")
    records = "\n  - hubs/village-halls\n  - services/help-number-3"
    copy.write(f"data/checks/{copy.day}-village-halls.yml", with_field(text, "records", records))


def report_on_a_project(copy: Copy) -> None:
    """Say how far a project has come, and that it runs."""
    file = next(
        file
        for file in copy.files("data/projects/*.yml")
        if value(copy.read(file), "status") == "planned"
    )
    report = (
        f"- date: {copy.day}\n  text: Three village halls have the internet now.\n"
        "  source:\n    found_at: The progress report"
    )
    text = with_item(copy.read(file), "progress", report)
    text = with_field(text, "status", " active")
    text = with_field(text, "assured_date", f" {copy.day}")
    text = with_field(text, "assured_by", " the Consortium office")
    copy.write(file, with_news(text, "changed", copy.day, "The project runs."))


def report_a_result(copy: Copy) -> None:
    """Add a result to the first indicator."""
    file = "data/plan/indicators.yml"
    text = copy.read(file)
    first = next(line.rstrip(":") for line in text.splitlines() if line[:1].isalpha())
    result = (
        f"- date: {copy.day}\n  measure: Groups supported\n  value: 120\n"
        "  source:\n    found_at: A report to the Consortium"
    )
    indicator = entry(text, first)
    copy.write(file, text.replace(indicator, with_item(indicator, "results", result, "  ")))


def pause_a_service(copy: Copy) -> None:
    """Pause a service that was checked: one of those that were added."""
    file = "data/services/help-number-1.yml"
    text = with_field(copy.read(file), "status", " paused")
    until = copy.day.replace(year=copy.day.year + 1)
    notice = f"\n  text: It takes no new groups. Until then, ask the office.\n  until: {until}"
    text = with_field(text, "notice", notice)
    copy.write(file, with_news(text, "paused", copy.day, "Help number 1 is paused."))


def close_a_service(copy: Copy) -> None:
    """Close a service, and say which one took over."""
    file = "data/services/help-number-2.yml"
    text = with_field(copy.read(file), "status", " closed")
    text = with_field(text, "successor", " help-number-3")
    copy.write(file, with_news(text, "closed", copy.day, "Help number 2 is closed."))


def give_a_new_name(copy: Copy) -> None:
    """Give a body another name, and its page another address: each of five kinds."""
    for kind in ("organisations", "hubs", "services", "projects", "events"):
        file = copy.files(f"data/{kind}/*.yml")[0]
        id_ = PurePath(file).stem
        text = with_field(copy.read(file), "name", f" Another name of the {kind[:-1]}")
        copy.write(file, with_item(text, "redirect_from", f"- {kind}/{id_}/"))
        if kind == "events":
            (copy.folder / file).rename(copy.folder / f"data/{kind}/another-{id_}.yml")
        else:
            copy.rename(kind, id_, f"another-{id_}")


def take_a_person_off(copy: Copy) -> None:
    """Take a person of 2004 off, and the plan's sentence on large print if it names the person."""
    file = "data/consortium.yml"
    text = copy.read(file)
    sentence = field(text, "large_print")
    people = re.findall(r"(?m)^  - role:.*\n(?:    .*\n)+", text)
    names = [value(person, "person", "    ") for person in people]
    in_both = [name for name in names if name and sentence and name in sentence[0]]
    chosen = people[names.index(in_both[0])] if in_both else people[0]
    text = text.replace(chosen, "")
    copy.write(file, without_field(text, "large_print") if in_both else text)


def explain_a_word(copy: Copy) -> None:
    """Explain an abbreviation, and use it."""
    term = (
        "\ntvo:\n  term: TVO\n  kind: abbreviation\n  short_for: Town and Village Office\n"
        "  words: A place to meet.\n  source:\n    - found_at: A letter\n"
    )
    file = "data/glossary.yml"
    copy.write(file, copy.read(file).rstrip("\n") + "\n" + term)
    copy.replace("docs/privacy/index.md", "\n\n## ", "\n\nAsk the TVO, too.\n\n## ")


def change_the_words_of_a_page(copy: Copy) -> None:
    """Add a sentence to a page that is written by hand."""
    file = "docs/about/index.md"
    copy.write(file, copy.read(file).rstrip("\n") + "\n\nWe look at this page each spring.\n")


def change_the_words_of_needs(copy: Copy) -> None:
    """Change what each need is called, its sentence and its everyday words."""
    file = "data/needs.yml"
    for number, id_ in enumerate(ids_of(copy, "needs"), start=1):
        text = copy.read(file)
        need = entry(text, id_)
        changed = with_field(need, "title", f" Help of the kind {number}", "  ")
        changed = with_field(changed, "we_need", f" help of the kind {number}", "  ")
        changed = with_field(changed, "sentence", f" Help that is of the kind {number}.", "  ")
        changed = with_field(changed, "also_known_as", f"\n    - worry {number}", "  ")
        copy.write(file, text.replace(need, changed))


def ids_of(copy: Copy, name: str) -> list[str]:
    """The ids of a list such as needs, in its order."""
    lines = copy.read(f"data/{name}.yml").splitlines()
    return [line.rstrip(":") for line in lines if line[:1].isalpha()]
