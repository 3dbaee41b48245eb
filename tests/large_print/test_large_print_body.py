"""What changes in a body when it is turned into large print."""

import pytest

from consortium.html.line_breaks import BREAK
from consortium.large_print import large_print_body


def changed(html):
    """A body after the change, its white space collapsed."""
    return " ".join(large_print_body(html).split())


def test_a_table_becomes_its_caption_and_a_headed_record_a_row():
    table = (
        "<h1>T</h1><h2>Who</h2><table><caption>Help</caption>"
        "<thead><tr><th>Place</th><th>Money</th></tr></thead><tbody>"
        '<tr><th><a href="corby/">Corby</a></th><td><span class="mark">Nobody</span></td></tr>'
        "</tbody></table><p>After</p>"
    )
    assert changed(table) == (
        '<h1>T</h1><h2>Who</h2><div class="records"><h3>Help</h3><section>'
        '<h4>Place: <a href="corby/">Corby</a></h4><dl class="record"><div>'
        '<dt>Money:</dt> <dd><span class="mark">Nobody</span></dd></div></dl>'
        "</section></div><p>After</p>"
    )


def test_a_second_table_stands_as_high_as_the_first():
    table = "<table><caption>{}</caption><tr><th>A</th></tr><tr><td>1</td></tr></table>"
    html = changed(f"<h1>T</h1><h2>Who</h2>{table.format('One')}{table.format('Two')}")
    assert "<h3>One</h3>" in html
    assert "<h3>Two</h3>" in html


def test_a_table_without_headings_keeps_its_first_row():
    html = changed("<table><tr><td>Corby</td><td>Yes</td></tr></table>")
    assert "Corby" in html
    assert "Yes" in html
    assert "<table" not in html


def test_a_table_with_headings_alone_keeps_them():
    html = changed("<table><thead><tr><th>Wanted</th><th>Chairs</th></tr></thead></table>")
    assert "Wanted" in html
    assert "Chairs" in html


@pytest.mark.parametrize("kind", ["", ' class="fold"', ' class="sources"', ' open=""'])
def test_a_folded_part_stays_folded_and_an_open_one_open(kind):
    html = f"<h1>T</h1><details{kind}><summary>Where from</summary><p>x</p></details>"
    assert changed(html) == html


@pytest.mark.parametrize("tag", ["em", "i", "u"])
def test_emphasis_becomes_bold(tag):
    assert changed(f"<p>a <{tag}>b</{tag}> c</p>") == "<p>a <strong>b</strong> c</p>"
    assert changed(f"<p><b>a <{tag}>b</{tag}></b></p>") == "<p><b>a b</b></p>"


def test_headings_never_skip_a_level_and_keep_their_rank():
    html = "<h1>a</h1><h4>b</h4><h5>c</h5><h4>d</h4><h2>e</h2><h3>f</h3>"
    assert changed(html) == "<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2><h2>e</h2><h3>f</h3>"


def test_headings_without_a_title_among_them_stand_below_the_one_the_page_adds():
    assert changed("<h3>a</h3><h4>b</h4>") == "<h2>a</h2><h3>b</h3>"


def test_a_drawing_goes_because_what_stands_beside_it_says_the_same():
    assert changed('<p>x</p><svg aria-hidden="true"><text>1</text></svg>') == "<p>x</p>"


@pytest.mark.parametrize(
    "part",
    [
        '<form class="finder"><p>Where?</p></form>',
        "<template><p>x</p></template>",
        "<div hidden><p>x</p></div>",
        "<section data-standard-only><p>x</p></section>",
        '<a class="headerlink" href="#x">¶</a>',
    ],
)
def test_what_only_a_script_or_the_standard_edition_needs_goes(part):
    assert changed(f"<p>kept</p>{part}") == "<p>kept</p>"


def test_the_number_of_a_result_is_text_in_its_heading():
    html = '<h3><span class="number">2<span class="visually-hidden">.</span></span> Hub</h3>'
    assert changed(f"<h1>T</h1><h2>S</h2>{html}").endswith("<h3>2. Hub</h3>")


@pytest.mark.parametrize(
    ("link", "rebased"),
    [
        ("../paper/corby.pdf", "../../paper/corby.pdf"),
        ("../assets/a.svg#x", "../../assets/a.svg#x"),
        ("../../hubs/corby/", "../../hubs/corby/"),
        ("../..", "../.."),
        ("#ask", "#ask"),
        ("https://example.org/a.pdf", "https://example.org/a.pdf"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_downloads_are_one_folder_further_up_and_pages_are_not(link, rebased):
    assert f'href="{rebased}"' in changed(f'<a href="{link}">x</a>')


def test_images_are_one_folder_further_up_and_keep_their_words():
    assert changed('<img src="../a.png" alt="A hall">') == '<img src="../../a.png" alt="A hall">'


@pytest.mark.parametrize(
    ("path", "address", "from_large_print"),
    [
        ("about/", "hall.jpg", "../../about/hall.jpg"),
        ("about/help/", "../hall.jpg", "../../../about/hall.jpg"),
        ("about/", "../pictures/hall.jpg", "../../pictures/hall.jpg"),
        ("", "hall.jpg", "../hall.jpg"),
    ],
)
def test_a_picture_that_stands_beside_its_page_is_found_from_large_print(
    path, address, from_large_print
):
    body = f'<img src="{address}" alt="A hall">'
    assert f'src="{from_large_print}"' in large_print_body(body, path)


@pytest.mark.parametrize(
    "text",
    [
        "01632 960000",
        "(01632) 960 000",
        "+44 1632 960000",
        "01632 960000 extension 12",
        "3 October 2026",
        "1st May 2004",
        "October 2026",
        "10.30 am",
        "7 pm",
        "£1,200",
        "£2.5 million",
        "NN17 1AA",
    ],
)
def test_numbers_days_times_sums_and_postcodes_stay_whole(text):
    assert changed(f"<p>It is {text}, we think.</p>") == (
        f'<p>It is <span class="whole">{text},</span> we think.</p>'
    )


def test_no_line_begins_with_the_sign_after_something_whole():
    assert changed("<p>It is 4 March 2027, 10:30am (or 5 March 2027). It was 2004’s.</p>") == (
        '<p>It is <span class="whole">4 March 2027,</span> 10:30am '
        '(or <span class="whole">5 March 2027).</span> It was 2004’s.</p>'
    )


def test_a_telephone_link_stays_whole():
    assert changed('<a href="tel:+44-1632-960000">116 123</a>') == (
        '<a href="tel:+44-1632-960000" class="whole">116 123</a>'
    )


def test_ordinary_words_and_figures_are_left_alone():
    text = "<p>In May, 28.1% of 137 groups on line 295 said 24 things in 2004.</p>"
    assert changed(text) == text


def test_an_address_may_break_after_its_signs_without_a_hyphen():
    assert changed("<p>a_b@example.org or https://example.org/x-y.</p>") == (
        "<p>a_|b@|example.|org or https://|example.|org/|x-|y.</p>".replace("|", BREAK)
    )
    assert changed("<p><b>x</b> a@example.org <b>y</b> c</p>") == (
        "<p><b>x</b> a@|example.|org <b>y</b> c</p>".replace("|", BREAK)
    )


def test_paper_shows_each_web_address_once_and_not_where_it_is_the_text():
    html = (
        '<a href="https://example.org/a">A</a><a href="https://example.org/a">again</a>'
        '<a href="https://example.org/">https://example.org/</a><a href="../hubs/">Hubs</a>'
        '<a href="https://www.example.org/b/">example.org/b</a>'
    )
    assert changed(html).count("written-out") == 1


def test_what_is_special_in_html_stays_so():
    assert changed("<p>R&amp;D &lt;b&gt; “é”</p>") == "<p>R&amp;D &lt;b&gt; “é”</p>"


def test_the_same_body_gives_the_same_large_print():
    body = "<h1>T</h1><p>Ring 01632 960000 on 3 October 2026.</p>"
    assert large_print_body(body) == large_print_body(body)


def test_what_works_in_both_editions_stays_as_it_is_and_leads_to_what_they_share():
    twin = changed(
        '<div><form data-as-it-is action="../search/"><em class="kind">Words</em>'
        '<script src="../assets/search.js"></script></form></div><form><em>Gone</em></form>'
    )
    assert '<em class="kind">Words</em>' in twin
    assert 'action="../search/"' in twin
    assert 'src="../../assets/search.js"' in twin
    assert "Gone" not in twin


def test_an_address_that_stands_in_full_in_a_fold_alone_is_written_out_on_paper():
    fold = '<details><p><a href="https://a.example.org/b">a.example.org/b</a></p></details>'
    link = '<p><a href="https://a.example.org/b">Our page</a></p>'
    assert 'class="written-out">Our page' in changed(f"{link}{fold}")
    assert "written-out" not in changed(link.replace("Our page", "a.example.org/b"))
