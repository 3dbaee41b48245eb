"""Edits of the lists that records choose from, of pages, and of a body with all that it gives."""

from pathlib import PurePath

from edits.newsletters import picture
from edits.record_text import field, value, with_field, with_item, with_news
from edits.repository_copy import Copy

_WORDS = "  also_known_as:\n    - {word}\n  source:\n    - found_at: A decision of the Consortium\n"
COMMUNITY = "faith-groups:\n  name: Faith communities\n  sentence: Churches and mosques.\n"
NEED = (
    "premises:\n  title: A building\n  we_need: a building\n"
    "  sentence: Help to find, keep or run a building.\n  hint: halls, leases, repairs\n"
    "  short_address: building\n  on_poster:\n    - leaking roof\n"
)


def add_a_need_and_a_community(copy: Copy) -> None:
    """Add one more of each, and name them in a service that helps everywhere."""
    for file, entry, word in (
        ("data/needs.yml", NEED, "leaking roof"),
        ("data/communities.yml", COMMUNITY, "mosque"),
    ):
        copy.write(file, f"{copy.read(file).rstrip()}\n\n{entry}{_WORDS.format(word=word)}")
    of_ours = next(
        file
        for file in copy.files("data/hubs/*.yml")
        if "\n  - northamptonshire\n" in copy.read(file)
        and value(copy.read(file), "status") == "found"
        and not field(copy.read(file), "communities")
    )
    text = copy.read("data/services/help-number-4.yml")
    text = with_field(text, "hubs", f"\n  - {PurePath(of_ours).stem}")
    copy.write("data/services/help-number-4.yml", with_item(text, "needs", "- premises"))
    copy.write(
        "data/services/help-number-5.yml",
        with_field(
            copy.read("data/services/help-number-5.yml"), "communities", "\n  - faith-groups"
        ),
    )


def add_a_page_with_a_picture(copy: Copy) -> None:
    """Add a page and its place in the menu, lead to it, and show a picture beside it."""
    notes = "---\ntitle: Volunteer with us\ndescription: How to help the Consortium itself.\n---\n"
    shown = "![A wall of one colour.](our-office.png)"
    copy.write(
        "docs/about/volunteer.md",
        f"{notes}\n# Volunteer with us\n\nWe meet on Tuesdays.\n\n{shown}\n",
    )
    (copy.folder / "docs/about/our-office.png").write_bytes(picture())
    about = copy.read("docs/about/index.md").rstrip()
    copy.write("docs/about/index.md", f"{about}\n\nYou may [volunteer with us](volunteer.md).\n")
    menu = "  - Contact: contact/index.md\n"
    copy.replace("mkdocs.yml", menu, f"  - Volunteer: about/volunteer.md\n{menu}")


def close_a_hub_with_its_services(copy: Copy) -> None:
    """Close the first hub that is found, and each service that no other hub gives."""
    hub = next(
        file
        for file in copy.files("data/hubs/*.yml")
        if value(copy.read(file), "status") == "found"
    )
    alone = f"hubs:\n  - {PurePath(hub).stem}\n"
    services = [
        file
        for file in copy.files("data/services/*.yml")
        if (hubs := field(copy.read(file), "hubs")) and hubs[0] == alone
    ]
    for file in (hub, *services):
        text = with_field(copy.read(file), "status", " closed")
        copy.write(file, with_news(text, "closed", copy.day, "It has closed."))
