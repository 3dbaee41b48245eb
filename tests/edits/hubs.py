"""Edits of hubs."""

from edits.record_text import value, with_field, with_item, with_news
from edits.repository_copy import Copy

LONG_NAME = (
    "The Joint Local Hub for Voluntary Organisations, Community Groups, Charities and Clubs in Town"
)


def local_hub(copy: Copy) -> str:
    """The file of a local hub: one that has not opened yet, if there is one."""
    local = [
        file for file in copy.files("data/hubs/*.yml") if value(copy.read(file), "tier") == "local"
    ]
    return min(local, key=lambda file: (value(copy.read(file), "status") != "planned", file))


def contacts(count: int) -> str:
    """As many contacts as a hub may have, each with everything."""
    return "".join(
        f"""
  - role: Advice for groups of kind {number}, in the mornings
    name: Sam Person-With-A-Long-Name
    email: advice-for-groups-of-kind-{number}@vcsconsortium.org
    telephone: 0117 012 01{number:02} extension {number}
    website: https://www.vcsconsortium.org/advice/kind-{number}
    address: |
      The Old Library, {number} High Street
      The Town
      Northampton NN1 2AA"""
        for number in range(1, count + 1)
    )


def open_a_hub_with_everything(copy: Copy) -> None:
    """Open a local hub with five contacts, a notice and a long name."""
    file = local_hub(copy)
    text = with_field(copy.read(file), "name", f" {LONG_NAME}")
    summary = " It helps all groups of its district, by telephone and face to face."
    text = with_field(text, "summary", summary)
    text = with_field(text, "status", " active")
    text = with_field(text, "description", " |\n  Ring on any weekday.\n\n  It has no steps.")
    text = with_field(text, "contacts", contacts(5))
    until = copy.day.replace(year=copy.day.year + 1)
    notice = f"\n  text: The hub moves house, and rings back within two days.\n  until: {until}"
    text = with_field(text, "notice", notice)
    text = with_field(text, "assured_date", f" {copy.day}")
    text = with_field(text, "assured_by", " the hub itself")
    text = with_item(text, "source", "- found_at: A telephone call with the hub")
    copy.write(file, with_news(text, "changed", copy.day, "The local hub is open."))
