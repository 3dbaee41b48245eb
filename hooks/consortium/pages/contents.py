"""The list of all pages, each below the page that its address is below."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from consortium.addresses import CONTENTS
from consortium.gathered import gathered
from consortium.long_lists import FULL, ListPart, numbered
from consortium.rendering import Page, Renderer
from consortium.text.a_to_z import order_of


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One page and those below it, A to Z."""

    title: str
    address: str
    below: tuple["ContentsEntry", ...]

    @property
    def size(self) -> int:
        """How many pages it stands for, itself included."""
        return 1 + sum(entry.size for entry in self.below)


def contents_pages(renderer: Renderer, pages: Collection[Page]) -> Iterator[Page]:
    """Make a page for each part of the list of `pages`, which are all the other made pages."""
    for section, section_parts in parts(pages).items():
        name = renderer.section_title(section)
        for part in section_parts:
            yield renderer.page(
                "contents",
                part.address,
                called=renderer.words("list_part", name, part, of="macros/parts.html"),
                title=renderer.words("contents_title", name, part),
                description=renderer.words("contents_description", name, part),
                name=name,
                part=part,
                parts=section_parts,
            )


def contents(titles: Mapping[str, str]) -> tuple[ContentsEntry, ...]:
    """Arrange pages, given as titles by address ("" is home), as entries A to Z.

    Home stands beside the sections and not above them.
    """
    children = gathered((_above(address, titles), address) for address in titles)

    def entries(parent: str) -> tuple[ContentsEntry, ...]:
        below = (
            ContentsEntry(titles[address], address, entries(address) if address else ())
            for address in children.get(parent, ())
        )
        return tuple(sorted(below, key=lambda entry: (order_of(entry.title), entry.address)))

    return entries("")


def parts(pages: Iterable[Page]) -> Mapping[str, tuple[ListPart[ContentsEntry], ...]]:
    """Give the parts of each section that has them, for all the made pages of a site.

    There are none while all pages fit on one page. Else the longest sections get parts of their
    own, until the others fit.
    """
    sections: dict[str, dict[str, str]] = {}
    for page in pages:
        if page.section != CONTENTS and page.is_listed:
            sections.setdefault(page.section, {})[page.path] = page.title
    by_section = {}
    together = sum(map(len, sections.values()))
    for section in sorted(sections, key=lambda name: (-len(sections[name]), name)):
        if together <= FULL:
            break
        together -= len(sections[section])
        filled = list(_filled(contents(sections[section])))
        by_section[section] = numbered(CONTENTS, section.rstrip("/"), filled)
    return by_section


def _filled(entries: tuple[ContentsEntry, ...]) -> Iterator[tuple[ContentsEntry, ...]]:
    """Fill one part after another; a page stays together with those below it."""
    part: list[ContentsEntry] = []
    for entry in entries:
        if part and sum(listed.size for listed in part) + entry.size > FULL:
            yield tuple(part)
            part = []
        part.append(entry)
    yield tuple(part)


def _above(address: str, titles: Mapping[str, str]) -> str:
    """Give the address of the nearest page above, or "" for the pages of the first level."""
    steps = address.split("/")[:-2]
    for count in range(len(steps), 0, -1):
        above = f"{'/'.join(steps[:count])}/"
        if above in titles:
            return above
    return ""
