"""Rules on the links of a hand-written page to records and to the parts that are made."""

from collections.abc import Collection, Iterator, Mapping

from consortium.checking.did_you_mean import closest, did_you_mean
from consortium.checking.pages_of_records import WITH_PAGES
from consortium.model import FOLDERS, LISTS
from consortium.problems.problem import Problem
from consortium.reading.markdown_links import MarkdownLink


def in_small_letters(link: MarkdownLink) -> Problem:
    """`Record:` is no word of ours: links are told apart by their letters."""
    small = link.scheme.lower()
    line = link.source.line(link.line)
    return link.source.problem(
        link.line,
        f"Write '{small}:' in small letters.",
        write=line.replace(f"{link.scheme}:", f"{small}:"),
    )


def record_link(
    link: MarkdownLink, records: Collection[str], renamed: Mapping[str, str]
) -> Iterator[Problem]:
    """A link to a record names one that has a page: `record:hubs/corby`.

    `records` holds "hubs/corby" and so on, and `renamed` leads from old names to those.
    """
    target = link.target.partition("#")[0]
    kind = target.strip("/").partition("/")[0]
    if kind in (*FOLDERS, *LISTS) and kind not in WITH_PAGES:
        message = (
            f"A record in data/{kind} has no page yet, so no link can lead to it. Take the link "
            "out and leave its words."
        )
        yield link.source.problem(link.line, message)
    elif target not in records:
        yield _unknown(link, target, records, renamed)


def made_part(link: MarkdownLink, markers: Collection[str]) -> Iterator[Problem]:
    """A part that is made stands by itself, as `[](made:finder)`, and is one that we know."""
    if link.target not in markers:
        message = f"There is no made part '{link.target}'.{did_you_mean(link.target, markers)}"
        message += f" There are: {', '.join(sorted(markers))}."
        new = closest(link.target, markers)
        yield link.source.problem(link.line, message, write=f"[](made:{new})" if new else "")
        return
    alone = f"[](made:{link.target})"
    above, below = link.source.line(link.line - 1), link.source.line(link.line + 1)
    if link.source.line(link.line).rstrip() != alone:
        message = (
            f"A made part stands on a line of its own: {alone}, with nothing between the square "
            "brackets and nothing beside it."
        )
        yield link.source.problem(link.line, message)
    elif above.strip() or below.strip():
        message = "Leave an empty line above a made part and another one below it."
        yield link.source.problem(link.line, message)


def _unknown(
    link: MarkdownLink, target: str, records: Collection[str], renamed: Mapping[str, str]
) -> Problem:
    bare = target.strip("/")
    new = renamed.get(bare)
    if bare in records:
        new = bare
        where = "end" if target.endswith("/") else "start"
        message = f"Leave out the stroke (/) at the {where}."
    elif new in records:
        message = f"'{bare}' has been renamed to '{new}'. Write its new name."
    else:
        new = closest(bare, records)
        asked = f" Did you mean '{new}'?" if new else ""
        message = f"There is no record '{bare}'.{asked} Write record:folder/file-name."
    line = link.source.line(link.line)
    write = line.replace(f"record:{target}", f"record:{new}") if new else ""
    return link.source.problem(link.line, message, write=write)
