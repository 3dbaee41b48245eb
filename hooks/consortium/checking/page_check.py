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
    old_emails: Collection[str] = (),
) -> Iterable[Problem]:
    """Tell of all there is to put right in one Markdown page.

    `records` holds "hubs/corby" and so on, `markers` the names of `made:` links, `old_emails` the
    e-mail addresses of 2004, which the page must not carry.
    """
    yield from front_matter(page)
    yield from images_without_words(page)
    for link in markdown_links(page):
        known = records if link.scheme == "record" else markers
        if link.target.split("#")[0].strip("/") not in known:
            yield _unknown(link, known)
    for number, line in enumerate(page.lines, start=1):
        if any(email.casefold() in line.casefold() for email in old_emails):
            message = (
                "This e-mail address is from the plan of 2004 and may belong to a stranger now. "
                "Write 'the Consortium office' instead; the contact page has the list of 2004."
            )
            yield page.problem(number, message)


def _unknown(link: MarkdownLink, known: Collection[str]) -> Problem:
    target = link.target.split("#")[0].strip("/")
    if link.scheme == "record":
        message = f"There is no record '{target}'.{did_you_mean(target, known)}"
        return link.source.problem(link.line, f"{message} Write record:folder/file-name.")
    message = f"There is no made part '{target}'.{did_you_mean(target, known)}"
    return link.source.problem(link.line, f"{message} There are: {', '.join(sorted(known))}.")
