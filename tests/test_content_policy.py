"""What a page lets the browser load and run."""

import pytest

from consortium.publishing.content_policy import (
    POLICY,
    ContentPolicyError,
    with_content_policy,
)


def test_only_the_site_itself_may_be_asked_for_anything_and_no_script_inside_a_page_runs():
    assert POLICY.startswith("default-src 'self';")
    for word in ("script-src", "unsafe", "sha256", "http"):
        assert word not in POLICY


def test_the_policy_stands_ahead_of_what_it_governs():
    page = with_content_policy('<meta charset="utf-8"><link href="a.css"><script>x=1</script>')
    assert page.index("Content-Security-Policy") < page.index("a.css")


def test_a_page_without_a_place_for_it_is_refused():
    with pytest.raises(ContentPolicyError):
        with_content_policy("<p>No head</p>")
