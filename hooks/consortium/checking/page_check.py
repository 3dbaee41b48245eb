"""The check of hand-written pages: their notes at the top, links to records, and images."""

from collections.abc import Collection, Iterable, Mapping

from consortium.checking.did_you_mean import closest, did_you_mean
from consortium.checking.page_link_rules import links_to_files
from consortium.problems.problem import Problem
from consortium.reading.front_matter import front_matter
from consortium.reading.markdown_links import MarkdownLink, images_without_words, markdown_links
from consortium.reading.page_html import unwanted_html
from consortium.reading.source_file import SourceFile


def check_page(
    page: SourceFile,
    *,
    records: Collection[str],
    markers: Collection[str],
    files: Collection[str] = (),
    renamed: Mapping[str, str] | None = None,
    old_emails: Collection[str] = (),
) -> Iterable[Problem]:
    """Tell of all there is to put right in one Markdown page.

    `records` holds "hubs/corby" and so on, and `renamed` leads from old names to those;
    `markers` are the names of `made:` links, `files` the paths of all files in docs from the top
    of the repository, and `old_emails` the e-mail addresses of 2004, which the page must not carry.
    """
    yield from front_matter(page)
    yield from images_without_words(page)
    yield from unwanted_html(page)
    yield from links_to_files(page, files, top=page.file.partition("/")[0])
    for link in markdown_links(page):
        target = link.target.split("#")[0].strip("/")
        if link.scheme == "record" and target not in records:
            yield _unknown_record(link, target, records, renamed or {})
        elif link.scheme == "made" and target not in markers:
            yield _unknown_marker(link, target, markers)
    for number, line in enumerate(page.lines, start=1):
        if any(email.casefold() in line.casefold() for email in old_emails):
            message = (
                "This e-mail address is from the plan of 2004 and may belong to a stranger now. "
                "Write 'the Consortium office' instead; the contact page has the list of 2004."
            )
            yield page.problem(number, message)


def _unknown_record(
    link: MarkdownLink, target: str, records: Collection[str], renamed: Mapping[str, str]
) -> Problem:
    new = renamed.get(target)
    if new in records:
        message = f"'{target}' has been renamed to '{new}'. Write its new name."
    else:
        new = closest(target, records)
        asked = f" Did you mean '{new}'?" if new else ""
        message = f"There is no record '{target}'.{asked} Write record:folder/file-name."
    line = link.source.line(link.line)
    write = line.replace(f"record:{target}", f"record:{new}") if new else ""
    return link.source.problem(link.line, message, write=write)


def _unknown_marker(link: MarkdownLink, target: str, markers: Collection[str]) -> Problem:
    message = f"There is no made part '{target}'.{did_you_mean(target, markers)}"
    return link.source.problem(link.line, f"{message} There are: {', '.join(sorted(markers))}.")
