"""What a page lets the browser load and run."""

import pytest

from consortium.publishing.content_policy import (
    ContentPolicyError,
    content_policy,
    with_content_policy,
)

HASH_OF_X = "'sha256-HyBrEcI+KMwlDe1/wAmNOCOoRnpUNA8axOU1y4VEST8='"


def scripts(page):
    return content_policy(page).partition("script-src ")[2].partition(";")[0]


def test_only_the_site_itself_may_be_asked_for_anything():
    policy = content_policy("<p>Nothing to run</p>")
    assert policy.startswith("default-src 'self'; script-src 'self';")
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize("tag", ["<script>", '<script type="module">', "<script defer>"])
def test_a_script_in_the_page_may_run_by_its_hash(tag):
    assert scripts(f"{tag}x=1</script>") == f"'self' {HASH_OF_X}"


def test_the_same_script_twice_is_named_once():
    assert scripts("<script>x=1</script><script>x=1</script>") == f"'self' {HASH_OF_X}"


@pytest.mark.parametrize(
    "element",
    [
        '<script src="assets/drawer.js" defer></script>',
        '<script type="application/ld+json">{"@type": "WebPage"}</script>',
        '<script id="__config" type="application/json">{}</script>',
    ],
)
def test_files_and_data_need_no_hash(element):
    assert scripts(element) == "'self'"


@pytest.mark.parametrize(
    "text",
    [
        "<script>x=1</script>",
        "<article>one</article><script>x=1</script>",
        "</article><script>x=1</script>",
        "</ARTICLE ><SCRIPT>x=1</SCRIPT>",
    ],
)
def test_a_script_in_the_text_of_a_page_never_runs(text):
    page = f'<article class="text" id="text"><p>Words</p>{text}</article><script>y=1</script>'
    assert HASH_OF_X not in scripts(page)
    assert scripts(page).count("sha256") == 1


def test_the_policy_stands_ahead_of_what_it_governs():
    page = with_content_policy('<meta charset="utf-8"><link href="a.css"><script>x=1</script>')
    assert page.index("Content-Security-Policy") < page.index("a.css")
    assert HASH_OF_X in page


def test_a_page_without_a_place_for_it_is_refused():
    with pytest.raises(ContentPolicyError):
        with_content_policy("<p>No head</p>")
