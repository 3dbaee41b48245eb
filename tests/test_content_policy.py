"""What a page lets the browser load and run."""

import pytest

from consortium.publishing.content_policy import (
    POLICY,
    REFERRER,
    ContentPolicyError,
    host_headers,
    with_content_policy,
)


def test_only_the_site_itself_may_be_asked_for_anything_and_no_script_inside_a_page_runs():
    assert POLICY.startswith("default-src 'self';")
    for word in ("script-src", "unsafe", "sha256", "http"):
        assert word not in POLICY


def test_the_policy_stands_ahead_of_what_it_governs():
    page = with_content_policy('<meta charset="utf-8"><link href="a.css"><script>x=1</script>')
    assert page.index("Content-Security-Policy") < page.index("a.css")


def test_a_page_tells_nobody_else_where_a_reader_comes_from():
    page = with_content_policy('<meta charset="utf-8"><link href="a.css">')
    assert page.index('<meta name="referrer" content="no-referrer">') < page.index("a.css")


def test_a_host_that_reads_headers_sends_the_same_with_every_file():
    assert host_headers().splitlines()[:3] == [
        "/*",
        f"  Content-Security-Policy: {POLICY}",
        f"  Referrer-Policy: {REFERRER}",
    ]


def test_what_is_made_for_programs_may_be_read_by_those_of_other_websites():
    lines = host_headers().splitlines()[3:]
    assert {"/api/*", "/open-data/*", "/*.ics", "/*.xml", "/*.json"} == {*lines[::2]}
    assert {*lines[1::2]} == {"  Access-Control-Allow-Origin: *"}


def test_a_page_without_a_place_for_it_is_refused():
    with pytest.raises(ContentPolicyError):
        with_content_policy("<p>No head</p>")
