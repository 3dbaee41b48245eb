"""What a hand-written page may lead to and show."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What a hand-written page may lead to and show, and what it must not.

    `records` are those with a page ("hubs/ayton"), and `renamed` leads from old names to these.
    `unread_lists` are the kinds whose list could not be read ("needs"). `markers` are the names of
    `made:` links. `files` are the paths of all files in docs from the top of the repository.
    `not_yet` are the newsletters that are not out when the page is ("newsletters/christmas"), and
    `old_emails` the addresses of people of the past, in small letters.
    `spellings` are those of the glossary, if it could be read.
    """

    records: Collection[str] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)
    unread_lists: Collection[str] = ()
    markers: Collection[str] = ()
    files: Collection[str] = ()
    not_yet: Collection[str] = ()
    old_emails: Collection[str] = ()
    spellings: Collection[str] | None = None
