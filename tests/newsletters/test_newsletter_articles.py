"""The article of a newsletter: what Markdown makes of it, its links, and its blocks."""

import html5lib
import pytest

from consortium.newsletters.issue import published_issues
from counties import guide, hub, newsletter, organisation
from newsletter_fixtures import AWKWARD, article, county, day, event, issues, lines, pages, said
from rendering import renderer

ON = "[](made:whats_on)"
NEW = "[](made:new_in_directory)"


def test_a_numbered_list_after_another_is_a_list_of_its_own():
    made = article("- One\n\n1. Two")
    assert made.count("<ul>") == made.count("<ol>") == 1


@pytest.mark.parametrize(
    ("wrote", "href"),
    [
        ("record:hubs/ayton", "../../hubs/ayton/"),
        ("record:hubs/ayton#ask", "../../hubs/ayton/#ask"),
        ("../find/index.md", "../../find/"),
        ("../find/words.md#w", "../../find/words/#w"),
        ("../index.md", "../../"),
        ("index.md", "../../newsletters/"),
        ("../find/index%2Emd#w", "../../find/#w"),
        ("a%20b%3Fc.jpg", "../../newsletters/a%20b%3Fc.jpg"),
        ("rules.pdf", "../../newsletters/rules.pdf"),
        ("#more", "#more"),
        ("https://example.org/a.md?b#c", "https://example.org/a.md?b#c"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("tel:01632960123", "tel:01632960123"),
    ],
)
def test_links_hold_from_the_page_of_the_issue(wrote, href):
    assert f'href="{href}"' in article(f"See [this]({wrote}) now.")


def test_links_and_pictures_by_reference_hold_too():
    made = article("[A][a] ![B][b]\n\n[a]: record:hubs/ayton\n[b]: pictures/a.png")
    assert 'href="../../hubs/ayton/"' in made
    assert 'src="../../newsletters/pictures/a.png"' in made


def test_a_link_alone_on_its_line_is_big_enough_for_a_finger_and_one_in_a_sentence_is_not():
    made = article("- [Alone](../find/index.md).\n- See [inside](../find/index.md)\n")
    assert '<a class="tap" href="../../find/">Alone</a>' in made
    assert '<a href="../../find/">inside</a>' in made


def test_a_table_has_headings_for_its_rows_and_each_cell_names_its_column():
    made = article("| Where | When |\n| --- | --- |\n| Ayton | Monday |\n")
    assert '<th scope="col">Where</th>' in made
    assert '<th scope="row">Ayton</th>' in made
    assert '<td data-label="When">Monday</td>' in made


@pytest.mark.parametrize(
    "words",
    [
        AWKWARD,
        "Hooray 🎉 👩‍👩‍👧 for tea",
        "An end ]]> of a section & so on",
        "שלום עולם and العربية",
        "Quotes \"two\" 'one' “curly”",
        "5 < 6 > 4 & 7 &amp; 8",
    ],
)
def test_awkward_words_reach_the_reader_as_they_were_written(words):
    tree = html5lib.parseFragment(article(f"Before {words} after."))
    said_words = "".join(
        text for element in tree.iter() for text in (element.text, element.tail) if text
    )
    assert f"Before {words.replace('&amp;', '&')} after." in said_words


def test_an_article_is_made_once_for_all_its_forms():
    made = renderer(county(newsletter("one")))
    assert published_issues(made) is published_issues(made)


FIRST = newsletter("first", 1, published=day("2026-11-05"))
ISSUE = {"number": 2, "published": day("2026-11-10")}


def test_what_is_on_holds_what_was_known_and_comes_within_three_months():
    made = article(
        ON,
        event("fair", day("2026-12-01"), ("2026-11-10", "new")),
        event("today", day("2026-11-10"), ("2026-11-01", "new")),
        event("later", day("2027-02-10"), ("2026-11-01", "new")),
        event("too-late", day("2027-02-11"), ("2026-11-01", "new")),
        event("over", day("2026-11-09"), ("2026-11-01", "new")),
        event("begun", day("2026-11-09"), ("2026-11-01", "new"), ends=day("2026-11-12")),
        event("added-since", day("2026-12-02"), ("2026-11-11", "new")),
        event("no-history", day("2026-12-03")),
        **ISSUE,
    )
    assert made.startswith("<h2>What is on</h2>")
    places = [made.index(f">{name}</a>") for name in ("Today", "Fair", "Later")]
    assert places == sorted(places)
    assert made.count("<li>") == 3


def test_what_was_off_by_then_is_left_out_and_what_is_off_since_is_marked():
    made = article(
        ON,
        event("off", day("2026-12-01"), ("2026-11-01", "new"), ("2026-11-10", "cancelled")),
        event("back", day("2026-12-01"), ("2026-11-01", "postponed"), ("2026-11-02", "changed")),
        event(
            "off-since",
            day("2026-12-01"),
            ("2026-11-01", "new"),
            ("2026-11-11", "cancelled"),
            status="cancelled",
        ),
        **ISSUE,
    )
    assert ">Off</a>" not in made
    assert ">Back</a>" in made
    said = "Off since</a>: <strong>Cancelled.</strong> Tuesday 1 December 2026. Made up for a test."
    assert said in made


def test_a_time_from_before_the_series_was_cancelled_is_not_marked():
    history = (("2026-11-01", "new"), ("2026-12-05", "cancelled"))
    weekly = {"every": "week", "until": day("2027-02-09")}
    off = event("club", day("2026-12-01"), *history, repeats=weekly, status="cancelled")
    assert "Club</a>: Tuesday 1 December 2026. Made up for a test.</li>" in article(
        ON, off, **ISSUE
    )


def test_what_is_on_says_where_it_is_and_that_it_comes_again():
    often = {"every": "2 weeks", "until": day("2027-02-09")}
    made = article(
        ON,
        event("talk", day("2026-12-01"), ("2026-11-01", "new"), online="By telephone"),
        event("club", day("2026-12-01"), ("2026-11-01", "new"), venue="A hall", repeats=often),
        event(
            "last",
            day("2026-11-03"),
            ("2026-11-01", "new"),
            repeats={**often, "until": day("2026-11-17")},
        ),
        **ISSUE,
    )
    assert "Talk</a>: Tuesday 1 December 2026, online. Made up for a test.</li>" in made
    assert "A hall. Made up for a test. It comes again every two weeks on Tuesday, until 9" in made
    assert "Last</a>: Tuesday 17 November 2026. Made up for a test.</li>" in made


def test_of_two_lines_of_one_day_the_later_one_says_how_things_were():
    made = article(
        ON,
        event("off", day("2026-12-01"), ("2026-11-10", "new"), ("2026-11-10", "cancelled")),
        event("back", day("2026-12-01"), ("2026-11-10", "cancelled"), ("2026-11-10", "changed")),
        **ISSUE,
    )
    assert ">Off</a>" not in made
    assert ">Back</a>" in made


def changed(*history, **fields):
    return hub("village", "specialist", history=lines(*history), **fields)


def test_new_in_the_directory_holds_what_changed_since_the_issue_before():
    village = changed(
        ("2026-11-05", "new"),
        ("2026-11-06", "changed"),
        ("2026-11-10", "paused"),
        ("2026-11-11", "changed"),
    )
    made = article(NEW, village, FIRST, **ISSUE)
    assert made.startswith("<h2>New in the directory</h2>")
    assert made.index("(10 November 2026)") < made.index("(6 November 2026)")
    assert made.count('<a href="../../hubs/village/">Village hub</a>: News of it.') == 2


def test_new_in_the_directory_names_official_pages_too_and_tells_a_body_from_a_hub_of_its_name():
    page = guide("paye", ["payroll"], history=lines(("2026-11-06", "new")))
    body = organisation("body", name="Village hub", history=lines(("2026-11-06", "new")))
    made = article(NEW, page, changed(), body, FIRST, **ISSUE)
    assert '<a href="../../guides/paye/">Paye</a>: News of it. (6 November 2026)' in made
    assert ">Village hub, the organisation</a>: News of it." in made


def test_new_in_the_directory_goes_back_to_the_issue_before_and_to_no_draft():
    draft = newsletter("draft", 0, published=day("2026-11-08"), draft="yes")
    village = changed(("2026-11-06", "new"))
    assert "Village hub" in article(NEW, village, FIRST, draft, **ISSUE)


def test_new_in_the_directory_leaves_events_to_what_is_on():
    fair = event("fair", day("2026-12-01"), ("2026-11-06", "new"))
    assert "Fair" not in article(NEW, fair, FIRST, **ISSUE)
    assert "Fair" in article(ON, fair, FIRST, **ISSUE)


def test_the_blocks_of_an_old_issue_never_change():
    text = f"{NEW}\n\n{ON}"
    before = (
        changed(("2026-11-06", "new")),
        event("fair", day("2026-12-01"), ("2026-11-06", "new")),
    )
    after = (
        changed(("2026-11-06", "new"), ("2026-11-20", "changed")),
        event("fair", day("2026-12-01"), ("2026-11-06", "new"), ("2026-11-20", "changed")),
        event("gala", day("2026-12-05"), ("2026-11-20", "new")),
        newsletter("three", 3, published=day("2026-11-15")),
    )
    withdrawn = FIRST.model_copy(
        update={
            "withdrawn": newsletter(
                "x", withdrawn={"date": "2026-11-20", "because": "slip"}
            ).withdrawn
        }
    )
    first = article(text, FIRST, *before, **ISSUE)
    assert first.count("<h2>") == 2
    assert article(text, withdrawn, *after, **ISSUE) == first


def test_two_issues_on_one_day_do_not_tell_the_same_news_twice():
    twin = newsletter("twin", 1, NEW, published=ISSUE["published"])
    assert "News of it" not in article(NEW, changed(("2026-11-06", "new")), twin, **ISSUE)


def test_an_empty_block_leaves_nothing_behind():
    assert article(f"Words.\n\n{ON}\n\n{NEW}").split() == ["<p>Words.</p>"]


def test_the_page_says_what_the_article_says():
    (issue,) = issues(newsletter("one", text="## More\n\nSome *news* & < words."))
    page = pages(issue.newsletter)["newsletters/one/"]
    assert issue.article in page.body
    assert "More Some news & < words." in said(page)
