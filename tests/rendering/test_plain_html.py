"""HTML for news apps and mail programs: plain, whole, harmless, and every word of it there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from consortium.html.plain_html import plain_html

PAGE = "https://consortium.example.org/below/newsletters/spring/"


def plain(markup):
    return plain_html(markup, PAGE)


def test_addresses_become_whole():
    assert plain('<a href="../../hubs/ayton/#ask">Ask</a>') == (
        '<a href="https://consortium.example.org/below/hubs/ayton/#ask">Ask</a>'
    )
    assert plain('<img src="../hall.jpg" alt="Hall">') == (
        '<img src="https://consortium.example.org/below/newsletters/hall.jpg" alt="Hall">'
    )
    assert f'href="{PAGE}#top"' in plain('<a href="#top">Top</a>')


@pytest.mark.parametrize("kept", ["mailto:office@example.org", "tel:+44-1632-960001"])
def test_links_to_write_or_to_ring_stay(kept):
    assert f'href="{kept}"' in plain(f'<a href="{kept}">Us</a>')


@pytest.mark.parametrize(
    "bad",
    [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "file:///etc/hosts",
        "webcal://example.org/x.ics",
        "http://[example.org",
    ],
)
def test_of_any_other_link_only_the_words_stay(bad):
    assert plain(f'<p>Read <a href="{bad}">this</a>.</p>') == "<p>Read this.</p>"


@pytest.mark.parametrize("source", ["https://other.example.org/x.png", "data:image/png;base64,AA"])
def test_a_picture_of_somebody_else_gives_way_to_its_words(source):
    assert plain(f'<p>See <img src="{source}" alt="a hall">!</p>') == "<p>See a hall!</p>"


def test_what_an_app_cannot_use_goes():
    gone = (
        '<a class="headerlink" href="#x">¶</a><button>Go</button><form><input></form>'
        "<svg><text>x</text></svg><script>x()</script><style>p{}</style><!-- note -->"
        '<iframe src="https://example.org"></iframe><p hidden>x</p><template>x</template>'
        '<video src="x.mp4">x</video><object data="x">x</object><span aria-hidden="true">1</span>'
    )
    assert plain(f"<h2>News</h2>{gone}<p>Kept</p>") == "<h2>News</h2><p>Kept</p>"


def test_attributes_that_serve_our_own_pages_go():
    marked = '<p class="lead" id="x" data-x="1" style="color:red" onclick="x()">Text</p>'
    assert plain(marked) == "<p>Text</p>"


def test_what_stands_apart_stays_apart():
    parted = plain("<section>One</section><details><summary>Two</summary>Three</details>")
    assert parted == "<div>One</div><div><p>Two</p>Three</div>"


def test_the_direction_of_writing_stays():
    assert plain('<span dir="rtl" class="x">שלום</span>') == '<span dir="rtl">שלום</span>'
    assert plain('<span class="x">Text</span>') == "Text"


@pytest.mark.parametrize("text", ["R&amp;D: grants &lt; £5k 🎉", "]]&gt;", ""])
def test_awkward_words_stay_as_they_are(text):
    assert plain(f"<p>{text}</p>") == f"<p>{text}</p>"


def test_characters_that_no_xml_file_may_hold_go():
    assert plain("<p>a\x0b\x00b&#11;c</p>") == "<p>abc</p>"


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)


@given(WORDS)
def test_every_word_stays(text):
    element = html.Element("p")
    try:
        element.text = text
    except ValueError:
        return  # no character of XML
    written = html.tostring(element, encoding="unicode")
    assert html.fromstring(f"<div>{plain(written)}</div>").text_content() == text
