"""Newsletters: which are out, in what order, and what their pages say."""

from dataclasses import replace
from datetime import timedelta

import pytest

from built_site import REPOSITORY
from consortium.identity import newsletter_identity
from consortium.newsletters.issue import published_issues
from consortium.newsletters.order import came_out
from consortium.pages import Landing, made_pages
from consortium.rendering import Renderer
from counties import TODAY, consortium, directory, need, newsletter, smallest
from feed_fixtures import content, only
from mail_fixtures import flat, mail_of
from newsletter_fixtures import AWKWARD, county, day, ids, issues, pages, said
from rendering import OFFICE, pdf, renderer

TOMORROW = TODAY + timedelta(days=1)
WITHDRAWN = {"date": TODAY, "because": "a date in it was wrong", "replaced_by": "two"}


def test_the_newest_issue_comes_first_and_of_one_day_the_highest_number():
    listed = issues(
        newsletter("old", 1, published=day("2025-12-03")),
        newsletter("late", 3, published=TODAY),
        newsletter("early", 2, published=TODAY),
    )
    assert ids(listed) == ["late", "early", "old"]


def test_issues_are_made_once_for_each_renderer():
    first, second = (renderer(county(newsletter("one"))) for _ in range(2))
    assert published_issues(first) is published_issues(first)
    assert published_issues(first) is not published_issues(second)


def test_issues_of_one_day_come_out_a_minute_apart_and_other_days_move_none():
    of_day = [newsletter(f"issue-{number}", number) for number in (3, 4, 5)]
    draft = newsletter("draft", 2, draft="yes")
    old = newsletter("old", 1, published=day("2025-12-03"))
    minutes = [came_out(issue, [*of_day, draft, old]).minute for issue in of_day]
    assert minutes == [1, 2, 3]


def test_a_draft_is_nowhere_whatever_its_day():
    draft = newsletter("draft", draft="yes", published=day("2020-01-01"))
    assert issues(draft) == ()
    assert pages(draft) == {}


def test_a_future_issue_appears_when_its_day_comes():
    coming = newsletter("coming", published=TOMORROW)
    assert issues(coming) == ()
    assert pages(coming) == {}
    assert ids(issues(coming, today=TOMORROW)) == ["coming"]
    assert list(pages(coming, today=TOMORROW)) == ["newsletters/coming/"]


def test_a_page_says_its_number_and_day_and_what_was_updated_and_why():
    updates = [
        {"date": "2026-11-10", "because": "a name was wrong"},
        {"date": "2026-11-20", "because": "the hall has moved."},
        {"date": "2026-11-20", "because": "it has moved again"},
    ]
    issue = newsletter("one", 7, published=day("2026-11-01"), updates=updates)
    text = said(pages(issue)["newsletters/one/"])
    assert "Number 7, published on 1 November 2026" in text
    newest = text.index("Updated on 20 November 2026 because it has moved again. ")
    newer = text.index("Updated on 20 November 2026 because the hall has moved. ")
    assert newest < newer < text.index("Updated on 10 November 2026 because a name was wrong. ")


def test_an_updated_issue_stays_in_its_place():
    old = newsletter("old", 1, published=day("2026-10-01"))
    edited = newsletter(
        "old", 1, published=day("2026-10-01"), updates=[{"date": "2026-11-20", "because": "more"}]
    )
    new = newsletter("new", 2, published=day("2026-11-01"))
    assert ids(issues(edited, new)) == ids(issues(old, new)) == ["new", "old"]
    assert [issue.updated for issue in issues(edited)] == [day("2026-11-20")]
    assert [issue.updated for issue in issues(old)] == [day("2026-10-01")]


def test_each_page_leads_to_the_issue_before_it_and_the_one_after():
    made = pages(
        newsletter("one", 1, published=day("2026-09-01")),
        newsletter("gone", 2, published=day("2026-10-01"), withdrawn=WITHDRAWN),
        newsletter("two", 3, published=day("2026-11-01")),
        newsletter("draft", 4, draft="yes"),
    )
    first, last = made["newsletters/one/"].body, made["newsletters/two/"].body
    assert '<a href="../../newsletters/two/">Next issue: Two</a>' in first
    assert "Previous issue" not in first
    assert '<a href="../../newsletters/one/">Previous issue: One</a>' in last
    assert "Next issue" not in last


def test_a_withdrawn_issue_says_so_at_its_address_and_its_text_is_gone():
    gone = newsletter(
        "gone", 1, "The secret.", published=day("2026-11-01"), withdrawn=WITHDRAWN, updates=[]
    )
    two, three = newsletter("two", 2), newsletter("three", 3)
    page = pages(gone, two, three)["newsletters/gone/"]
    assert (
        "We have withdrawn this issue. It was published on 1 November 2026 and withdrawn on "
        "22 November 2026, because a date in it was wrong. "
        "The issue that replaces it is here: Two"
    ) in said(page)
    assert 'href="../../newsletters/two/"' in page.body
    assert "The secret" not in page.body
    assert gone.summary not in page.body + page.description
    assert ids(issues(gone, two)) == ["two"]


def test_an_old_address_leads_to_the_page():
    renamed = newsletter("new-name", redirect_from=["newsletters/old-name/"])
    assert pages(renamed)["newsletters/new-name/"].redirect_from == ("newsletters/old-name/",)


def test_the_identity_never_moves():
    first = newsletter("spring", 1, "Some news.", published=day("2026-03-01"))
    edited = newsletter("spring", 4, "Other news.", title="Changed", published=day("2026-04-01"))
    renamed = newsletter("may", redirect_from=["newsletters/spring/"])
    again = newsletter("june", redirect_from=["newsletters/spring/", "newsletters/may/"])
    names = {newsletter_identity(issue, consortium()) for issue in (first, edited, renamed, again)}
    assert names == {"tag:names.example.org,2026:newsletter/spring"}


def test_an_issue_offers_only_the_ways_that_the_office_can_send_it():
    def offered(**office):
        records = directory(*smallest(), newsletter("one"), office=office)
        (page,) = (
            page
            for page in made_pages(renderer(records, today=TODAY))
            if page.path == "newsletters/one/"
        )
        return said(page)

    assert "You can get our newsletter in a news app. You can stop at any time." in offered()
    mail = offered(email=OFFICE["email"])
    assert "You can get our newsletter in a news app or by e-mail." in mail
    assert "in a news app, by e-mail or by post." in offered(**OFFICE)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The plan of\n2004 asked for a hub.", True),
        ("It is in the Consortium’s *plan*.", True),
        ("See the IIP (line 43).", True),
        ("Have you seen the plan for the new hall?", False),
        ("Planned in 2004. Write a business plan.", False),
    ],
)
def test_only_an_issue_that_names_the_plan_says_which_plan_is_meant(text, named):
    page = pages(newsletter("one", text=text))["newsletters/one/"]
    assert ("When this issue speaks of the plan" in said(page)) is named
    assert ("When this issue speaks of the plan" in flat(mail_of(text).text)) is named


def test_an_issue_may_name_the_plan_in_its_title_or_summary():
    for fields in ({"title": "The plan of 2004"}, {"summary": "What the plan of 2004 asked for."}):
        page = pages(newsletter("one", **fields))["newsletters/one/"]
        assert "When this issue speaks of the plan" in said(page)


def test_topics_and_areas_are_links():
    issue = newsletter("one", topics=["money"], areas=["beeford"])
    page = pages(issue, need("money"))["newsletters/one/"]
    assert '<a href="../../needs/money/">Money</a>' in page.body
    assert '<a href="../../areas/beeford/">Beeford</a>' in page.body


def test_awkward_words_in_a_title_are_escaped_once():
    page = pages(newsletter("one", title=AWKWARD, summary="<b> & “so on”"))["newsletters/one/"]
    assert "<h1>R&amp;D: grants &lt; £5k</h1>" in page.body
    assert "&lt;b&gt; &amp; “so on”" in page.body
    assert page.title == AWKWARD


def test_a_picture_stands_above_the_text_with_its_words():
    picture = {"file": "pictures/hall.jpg", "alt": "The hall & its doors"}
    page = pages(newsletter("one", picture=picture))["newsletters/one/"]
    assert (
        '<img class="picture" src="../../newsletters/pictures/hall.jpg" '
        'alt="The hall &amp; its doors">'
    ) in page.body
    assert page.structured_data[1]["image"].endswith("/newsletters/pictures/hall.jpg")


def test_search_engines_are_told_the_days_of_an_issue():
    issue = newsletter(
        "one",
        published=day("2026-11-01"),
        updates=[{"date": "2026-11-20", "because": "a name was wrong"}],
    )
    told = pages(issue)["newsletters/one/"].structured_data[1]
    assert told["@type"] == "NewsArticle"
    assert (told["datePublished"], told["dateModified"]) == ("2026-11-01", "2026-11-20")


def test_a_page_links_to_its_own_pdfs_which_paper_cannot_lead_to():
    made = renderer(county(newsletter("one"), newsletter("two", 2)))
    files = tuple(
        pdf(f"newsletter-{id_}-18-point.pdf", id_, newsletter=id_) for id_ in ("one", "two")
    )
    site = replace(made.site, paper=files)
    body = {p.path: p.body for p in made_pages(Renderer(site, REPOSITORY / "overrides"))}
    _, on_screen = body["newsletters/one/"].split('<section class="on-paper screen-only"')
    assert "newsletter-one-18-point.pdf" in on_screen
    assert "newsletter-two-18-point.pdf" not in body["newsletters/one/"]
    assert ".pdf" not in body["areas/ayton/"]


def filled(marker, *records):
    landing = Landing(renderer(county(*records)), {})
    html = f'<p><a href="made:{marker}"></a></p>'
    return landing.fill(html, "news/", title="News", file="docs/news/index.md")


def test_the_archive_is_by_year_with_the_newest_first():
    html = filled(
        "newsletters",
        newsletter("one", 1, published=day("2024-12-31")),
        newsletter("two", 2, published=day("2026-01-01")),
        newsletter("three", 3, published=day("2026-11-01")),
        newsletter("gone", 4, withdrawn={"date": TODAY, "because": "of a slip"}),
    )
    places = [html.index(text) for text in ("<h2>2026", "Three<", "Two<", "<h2>2024", "One<")]
    assert places == sorted(places)
    assert "2025" not in html
    assert "Gone" not in html


def test_an_empty_archive_says_so():
    assert "No newsletter has been published yet." in filled("newsletters")


def test_the_home_page_shows_the_newest_issue_and_nothing_where_there_is_none():
    html = filled("home", newsletter("one", 1), newsletter("two", 2))
    assert 'href="../newsletters/two/">Two</a>' in html
    assert ">One<" not in html
    assert "newest newsletter" not in filled("home")


def test_the_newest_update_comes_first_in_news_apps_too_also_of_one_day():
    updates = [{"date": "2026-11-20", "because": because} for because in ("of a slip", "it moved")]
    issue = newsletter("one", published=day("2026-11-01"), updates=updates)
    article = content(only("feed.xml", issue))
    assert article.index("because it moved.") < article.index("because of a slip.")
