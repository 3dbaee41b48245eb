"""What a hand-written page may lead to and show."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from consortium.checking.rulebook import Library
from consortium.telephone import HOME


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What a hand-written page may lead to and show, and what it must not.

    `website` is the address of ours, "" if nobody says. `records` are those with a page
    ("hubs/ayton"), `renamed` leads from old names to these, and `erased` are those that were taken
    off. `unread_lists` are the kinds whose list could not be read ("needs"). `markers` are the
    names of `made:` links. `files` are the paths of all files in docs from the top of the
    repository. `published` has the day of each newsletter ("newsletters/christmas"), in figures,
    `drafts` are those of them that are none, and `newest_day` is the last day whose news is out.
    `old_emails` are the addresses of people of the past, in small letters. `library` has the words
    of the plan, and `explained` are those that the glossary has, if it could be read.
    `country` is that of the website.
    """

    website: str = ""
    records: Collection[str] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)
    erased: Collection[str] = ()
    unread_lists: Collection[str] = ()
    markers: Collection[str] = ()
    files: Collection[str] = ()
    published: Mapping[str, str] = field(default_factory=dict)
    drafts: Collection[str] = ()
    newest_day: str = ""
    old_emails: Collection[str] = ()
    library: Library = field(default_factory=lambda: Library({}, None, {}))
    explained: Collection[str] | None = None
    country: str = HOME

    def is_yet_to_come(self, newsletter: str, page: str) -> bool:
        """Say whether a newsletter is not out when a page is, which may be one of them."""
        day = max(self.newest_day, self.published.get(page, ""))
        return newsletter in self.drafts or self.published.get(newsletter, "") > day

    @cached_property
    def folders(self) -> frozenset[str]:
        """The folders of docs that have pages: "find/"."""
        pages = (file.split("/")[1:] for file in self.files if file.endswith(".md"))
        return frozenset(f"{path[0]}/" for path in pages if len(path) > 1)
