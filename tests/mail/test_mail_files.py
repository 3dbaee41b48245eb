"""The files for the editors who send newsletters, and the page that leads to them."""

import xml.etree.ElementTree as ET

import pytest

from built_site import BuiltPage, words
from consortium.long_lists import MAILS_TO_COPY
from counties import newsletter
from mail_fixtures import files_of


def test_each_issue_has_three_files_and_the_editors_page_leads_to_them():
    files = files_of(newsletter("one"), newsletter("two", 2))
    page = BuiltPage("editors/", files["editors/index.html"].decode())
    named = {
        f"newsletters/{id_}.{form}" for id_ in ("one", "two") for form in ("html", "txt", "eml")
    }
    assert set(files) == {"editors/index.html", *(f"editors/{path}" for path in named)}
    assert {address for _, address in page.links if address.startswith("newsletters/")} == named
    boxes = [box.text for box in page.tree.iter("textarea")]
    texts = [files[f"editors/newsletters/{id_}.txt"].decode() for id_ in ("two", "one")]
    assert boxes == texts
    assert page.errors == []


def test_the_editors_page_has_the_newest_issues_to_copy_and_the_files_of_all():
    issues = [newsletter(f"issue-{number}", number) for number in range(1, MAILS_TO_COPY + 3)]
    files = files_of(*issues)
    page = BuiltPage("editors/", files["editors/index.html"].decode())
    newest = [issue.id for issue in reversed(issues)][:MAILS_TO_COPY]
    assert [box.get("id") for box in page.tree.iter("textarea")] == [
        f"text-{id_}" for id_ in newest
    ]
    led_to = {address for _, address in page.links}
    assert {f"newsletters/{issue.id}.txt" for issue in issues} <= led_to


def test_the_editors_page_says_so_when_nothing_is_out_or_an_issue_is_too_long():
    def page(*records):
        return words(BuiltPage("", files_of(*records)["editors/index.html"].decode()).tree)

    assert "No issue is out yet." in page()
    assert "ends before the issue does" in page(newsletter("long", text="Some news. " * 20_000))
    assert "ends before the issue does" not in page(newsletter("short"))


def test_the_editors_page_says_which_day_an_issue_needs_that_a_tool_fetches_by_itself():
    """Readers of such a tool would never get one that is dated before its last look."""
    said = words(BuiltPage("", files_of(newsletter("one"))["editors/index.html"].decode()).tree)
    assert "So let its day (published) be tomorrow or later." in said


@pytest.mark.both_sites
def test_no_page_and_no_sitemap_leads_to_the_editors_page(site):
    assert (site.folder / "editors/index.html").is_file()
    for path, page in site.both_editions.items():
        assert not [a for _, a in page.links if page.resolve(a)[0].startswith("editors/")], path
    sitemap = ET.parse(site.folder / "sitemap.xml")  # noqa: S314 (our own file)
    assert not [e.text for e in sitemap.iter() if "/editors/" in (e.text or "")]


@pytest.mark.both_sites
def test_the_editors_page_tells_search_engines_to_stay_away_and_leads_only_to_what_is_there(site):
    page = BuiltPage("editors/", (site.folder / "editors/index.html").read_text(encoding="utf-8"))
    robots = [m.get("content") for m in page.tree.iter("meta") if m.get("name") == "robots"]
    assert robots == ["noindex, nofollow"]
    assert "Content-Security-Policy" in page.html
    assert not page.all("style")
    for _, address in page.links:
        target, _ = page.resolve(address)
        assert site.has(target) or (site.folder / target).is_file(), address


@pytest.mark.both_sites
def test_each_newsletter_of_the_website_is_there_as_a_mail(site):
    issues = site.directory.newsletters.values()
    kept_back = [
        issue for issue in issues if issue.draft or issue.withdrawn or issue.published > site.today
    ]
    published = [issue for issue in issues if issue not in kept_back]
    assert published
    for issue in published:
        for form in ("html", "txt", "eml"):
            assert f"editors/newsletters/{issue.id}.{form}" in site.files
