"""The copy of the website that is looked at before a change is merged."""

import re

import pytest

from consortium.model import Total
from consortium.reports.changed_pages import changed_pages
from consortium.reports.file_change import FileChange
from consortium.reports.record_change import RecordDifference
from counties import hub
from making import preview
from workflow_fixtures import step

PAGE = (
    "<title>{title} &amp; us</title>"
    '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'
    '<a href="{up}hubs/">All</a><a href="{up}hubs/a/#text">A</a><a href="#text">Text</a>'
    '<form action="{up}search/"><link href="{up}assets/a.css"><a href="https://x.org.uk/">X</a>'
    '<a href="./">Here</a><a href="..">Up</a><a href="mailto:a@example.org">Write</a>'
)


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.setattr(preview, "BROWSERS", ())
    for path, up in {
        "index.html": "",
        "hubs/index.html": "../",
        "hubs/a/index.html": "../../",
        "large-print/hubs/a/index.html": "../../../",
        "search/index.html": "../",
        "hubs/editors/index.html": "../../",
    }.items():
        page = tmp_path / "site" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(PAGE.format(title=path, up=up or "./"), encoding="utf-8")
    for path in ("assets/a.css", "editors/index.html", "_headers", "_redirects"):
        file = tmp_path / "site" / path
        file.parent.mkdir(exist_ok=True)
        file.write_text("x", encoding="utf-8")
    return tmp_path / "site"


def previewed(site, *changed):
    folder = site.parent / "preview"
    preview.make_preview(site, folder, [*changed])
    return folder


def test_its_links_lead_to_files_and_those_to_elsewhere_stay(site):
    page = previewed(site) / "hubs" / "a" / "index.html"
    text = page.read_text("utf-8")
    links = re.findall(r'(?:href|action)="([^"]*)"', text)
    assert {"https://x.org.uk/", "mailto:a@example.org", "#text"} < {*links}
    assert "../../hubs/a/index.html#text" in links
    local = [link for link in links if not re.match(r"[a-z]+:|#", link)]
    assert all((page.parent / link.partition("#")[0]).is_file() for link in local)
    assert text.count("Content-Security-Policy") == 1
    assert "script-src 'none'" in text


def test_the_site_itself_stays_as_it_was_and_what_is_for_editors_is_left_out(site):
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    folder = previewed(site)
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before
    assert not (folder / "editors").exists()
    assert (folder / "hubs/editors/index.html").exists()
    assert not [*folder.glob("_*")]


def test_its_first_page_leads_to_the_pages_that_change_in_both_editions(site):
    first = (previewed(site, "hubs/a/", "gone/", "/") / preview.FIRST).read_text("utf-8")
    assert '<a href="hubs/a/index.html">hubs/a/index.html &amp; us</a>' in first
    assert '<a href="large-print/hubs/a/index.html">in large print</a>' in first
    assert '<h3><a href="index.html">' in first
    assert "gone" not in first


def test_pictures_are_of_two_widths_and_one_that_fails_stops_nothing(site, monkeypatch):
    browser = site.parent / "browser"
    browser.write_text(
        '#!/bin/sh\nfor one in "$@"; do case $one in --screenshot=*) out=${one#*=};; esac; done\n'
        'case "$out" in *1280*) exit 1;; esac\necho picture > "$out"\n'
    )
    browser.chmod(0o755)
    monkeypatch.setattr(preview, "BROWSERS", (str(browser),))
    first = (previewed(site, "hubs/a/") / preview.FIRST).read_text("utf-8")
    assert 'src="pictures/hubs-a-320.png"' in first
    assert "1280" not in first


def test_the_pages_that_change_are_those_of_records_and_texts_but_not_those_that_go():
    def change(kind, id_, after):
        return RecordDifference(kind=kind, id=id_, before=None, after=after)

    records = (
        change("hubs", "a", hub("a")),
        change("hubs", "gone", None),
        change("totals", "x", Total.model_construct()),
        change("totals", "y", Total.model_construct()),
    )
    files = (
        FileChange(file="docs/about/index.md"),
        FileChange(file="docs/find/words.md"),
        FileChange(file="docs/index.md"),
        FileChange(file="docs/old.md", is_gone=True),
        FileChange(file="docs/newsletters/_template.md"),
    )
    assert changed_pages(records, files) == (
        "hubs/a/",
        "plan/funding/",
        "about/",
        "find/words/",
        "/",
    )


def test_a_preview_is_no_condition_of_anything():
    for name in ("Make a preview of the website", "Keep the preview"):
        assert step("check", "records", name)["continue-on-error"]
    assert step("check", "records", "Keep the preview")["with"]["path"] == str(preview.PREVIEW)
    named = step("check", "records", "Check the records and pages")["env"]["PAGES"]
    assert step("check", "records", "Make a preview of the website")["env"]["CHANGED"] == named
