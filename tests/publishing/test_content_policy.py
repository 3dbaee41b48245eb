"""What a page lets the browser load and run."""

import re

import pytest

from built_site import REPOSITORY
from consortium.addresses import EMBED
from consortium.feeds.files import FEED_FILES
from consortium.rendering.environment import environment
from header_rules import headers_of

TEMPLATES = environment(REPOSITORY / "overrides")
MADE = TEMPLATES.get_template("made/policy.html").module
POLICY, REFERRER = str(MADE.rules), MADE.referrer
HEADERS = TEMPLATES.get_template("made/headers.jinja").render(framed=EMBED, feeds=FEED_FILES)


def test_only_the_site_itself_may_be_asked_for_anything_and_no_script_inside_a_page_runs():
    assert POLICY.startswith("default-src 'self';")
    for word in ("script-src", "unsafe", "sha256", "http"):
        assert word not in POLICY


@pytest.mark.both_sites
def test_each_frame_of_pages_has_the_policy_ahead_of_all_that_it_governs(site):
    told = f'<meta charset="utf-8">\n{MADE.policy()}\n'
    assert '<meta name="referrer" content="no-referrer">' in told
    for file in ("", "large-print/", "editors/", "embed/events/"):
        assert told in (site.folder / file / "index.html").read_text("utf-8"), file
    assert told in (site.folder / "404.html").read_text("utf-8")


def sent_with(file, *, takes_off=True):
    """Give each value of each header that hosts send with a file, by the header's name."""
    sent = {}
    for name, value in headers_of(f"/{file}", HEADERS, takes_off=takes_off):
        sent.setdefault(name, []).append(value)
    return sent


@pytest.mark.parametrize("takes_off", [True, False])
def test_a_host_that_reads_headers_sends_the_same_with_every_page_and_lets_nobody_frame_it(
    takes_off,
):
    for file in ("", "areas/ayton/payroll/", "large-print/", "404.html", "assets/page.js"):
        assert sent_with(file, takes_off=takes_off) == {
            "Content-Security-Policy": [POLICY],
            "Referrer-Policy": [REFERRER],
            "X-Frame-Options": ["DENY"],
        }


@pytest.mark.parametrize("takes_off", [True, False])
def test_what_other_websites_are_to_show_may_be_framed_and_has_the_same_policy(takes_off):
    sent = sent_with("embed/areas/ayton/", takes_off=takes_off)
    policies = [[*policy.split("; ")] for policy in sent["Content-Security-Policy"]]
    assert all(POLICY.split("; ") == policy[:5] for policy in policies)
    assert [policy[5:] for policy in policies] == [[], ["frame-ancestors *"]]
    # An older header counts for nothing beside `frame-ancestors`, where a host still sends it.
    assert ("X-Frame-Options" in sent) is not takes_off


FOR_ALL = "Access-Control-Allow-Origin"
FOR_PROGRAMS = re.compile(r"(api|open-data)/.*|.*(feed\.\w+|\.ics|\.opml)")


@pytest.mark.both_sites
def test_what_is_made_for_programs_may_be_read_by_those_of_other_websites_and_nothing_else(site):
    assert (site.folder / "_headers").read_text("utf-8") == HEADERS
    wanted = {file for file in site.files if FOR_PROGRAMS.fullmatch(file)}
    assert {file.rpartition(".")[2] for file in wanted} >= {"json", "csv", "ics", "xml", "opml"}
    # One that is sent twice is joined by hosts to "*, *", which no browser takes.
    assert {file: sent_with(file)[FOR_ALL] for file in wanted} == {file: ["*"] for file in wanted}
    assert [file for file in site.files - wanted if FOR_ALL in sent_with(file)] == []
