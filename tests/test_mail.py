"""Newsletters as e-mails: HTML, plain text, drafts, and the page for the editors who send them."""

import re
import xml.etree.ElementTree as ET
from email import message_from_bytes, policy

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from built_site import REPOSITORY, BuiltPage, words
from consortium.mail import MailTemplates, mail_files
from consortium.mail.columns import columns, wrapped
from consortium.mail.newsletter_mail import LARGEST, newsletter_mail
from consortium.mail.plain_text import plain_text
from consortium.newsletters import published_issues
from counties import directory, hub, newsletter, smallest
from rendering import OFFICE, renderer

NAME = "The Made-up Consortium"
SITE = "https://consortium.example.org/"
LONG = "a-name-that-is-far-too-long-for-one-line-of-a-mail-because-it-never-seems-to-end"

EVERYTHING = f"""\
Welcome to R&D: grants < £5k 🎉 and `]]>` for all.

## What is new

See [the hub in Ayton](record:hubs/ayton#contact), [the *long* one](record:hubs/{LONG}) and
[our office](mailto:office@example.org).

- One thing. It has [a link](https://example.org/one?a=1&b=2).
- Another thing:

    1. first of all
    2. and last

> “It was said.” (line 1)

### A table

| Day | What |
| --- | --- |
| 1 May | Tea and cake |
| 2 May | [Cards](https://example.org/cards) |

![A hall with a red door](hall.jpg)

<p dir="rtl">שלום לכולם</p>

漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字

On 1 May we meet.{"  "}
Bring a friend.
"""


def mail_of(text, *, office=None, **fields):
    county = directory(
        *smallest(), hub(LONG), newsletter("news", text=text, **fields), office=office
    )
    made = renderer(county)
    (issue,) = published_issues(made)
    return newsletter_mail(issue, MailTemplates(made.site, REPOSITORY / "overrides", name=NAME))


def parts(mail):
    """The draft as a mail program reads it, and the words of its two parts."""
    read = message_from_bytes(mail.draft, policy=policy.default)
    text, whole = read.iter_parts()
    return read, text.get_content(), whole.get_content()


def flat(text):
    """A plain-text mail without its lines: what underlines headings, and where links lead, gone."""
    lines = [line for line in text.splitlines() if not re.fullmatch(r"[=-]+", line)]
    marked = re.sub(r"(?m)^\s*([*>]|\d+\.) ", "", "\n".join(lines))
    return " ".join(re.sub(r" ?<(https?|mailto|tel):[^>]*>", "", marked.replace("\n", " ")).split())


def sentences(article):
    """What each paragraph, heading and item of an article says by itself."""
    for element in html.fragment_fromstring(article, create_parent="div").iter():
        if element.tag in ("p", "h2", "h3", "td", "li"):
            said = " ".join(element.xpath("string()").split(" ")).split("\n")
            yield from (" ".join(line.split()) for line in said if line.strip())


@pytest.fixture(scope="module")
def everything():
    return mail_of(EVERYTHING)


@pytest.fixture(scope="module")
def every_mail(everything, real_mails):
    return [everything, *real_mails]


@pytest.fixture(scope="module")
def real_mails(real):
    made = renderer(real)
    templates = MailTemplates(made.site, REPOSITORY / "overrides", name=NAME)
    return [newsletter_mail(issue, templates) for issue in published_issues(made)]


def test_every_heading_and_sentence_of_the_article_is_in_every_form(every_mail):
    for mail in every_mail:
        _, text, whole = parts(mail)
        shown = " ".join(html.document_fromstring(mail.html).text_content().split())
        assert whole.splitlines() == mail.html.splitlines()
        assert text.splitlines() == mail.text.splitlines()
        for sentence in sentences(mail.issue.article):
            # What is too long for a line is broken between two letters.
            assert sentence.replace(" ", "") in flat(mail.text).replace(" ", ""), sentence
            assert sentence in shown, sentence


def test_every_link_of_the_article_is_in_every_form_and_whole(every_mail):
    for mail in every_mail:
        page = SITE + mail.issue.path
        article = html.fragment_fromstring(mail.issue.article, create_parent="div")
        article.make_links_absolute(page)
        addresses = article.xpath(".//a/@href")
        assert addresses
        in_html = html.document_fromstring(mail.html).xpath("//a/@href")
        for address in addresses:
            assert address in in_html
            assert f"<{address}>" in mail.text or f" {address.partition(':')[2]}" in mail.text


def test_a_plain_text_mail_has_78_columns_and_only_an_address_may_be_wider(every_mail):
    assert "\u6f22" in every_mail[0].text
    wide = [line for mail in every_mail for line in mail.text.split("\n") if columns(line) > 78]
    assert wide
    for line in wide:
        assert re.fullmatch(r"\s*<https://\S+>\S*", line), line


def test_the_headings_of_a_plain_text_mail_are_underlined(everything):
    assert "\n\nNews\n====\n\n" in everything.text
    assert "\n\nWhat is new\n-----------\n\n" in everything.text


def test_lists_quotes_and_line_breaks_keep_their_shape_in_plain_text(everything):
    assert "* Another thing:\n\n  1. first of all\n  2. and last\n" in everything.text
    assert "\n> “It was said.” (line 1)\n" in everything.text
    assert "\nOn 1 May we meet.\nBring a friend.\n" in everything.text


def test_a_link_that_shows_its_own_address_is_not_told_twice():
    body = html.fragment_fromstring(
        '<div><p><a href="https://example.org/">https://example.org/</a> or '
        '<a href="mailto:a@example.org">a@example.org</a></p></div>'
    )
    assert plain_text(body) == "https://example.org/ or a@example.org\n"


def test_days_and_numbers_joined_by_a_no_break_space_stay_on_one_line():
    (first, second) = wrapped("Ring us on 01632\u00a0960123", 20)
    assert (first, second) == ("Ring us on", "01632\u00a0960123")


def test_letters_that_are_two_columns_wide_count_twice_and_accents_do_not_count():
    assert columns("a\u6f22\U0001f389e\u0301") == 6


@given(st.lists(st.text("ab漢🎉 \u0301", min_size=1), max_size=20), st.integers(10, 78))
def test_wrapping_loses_no_letter_and_makes_no_line_too_wide(given_words, width):
    text = " ".join(given_words)
    lines = list(wrapped(text, width))
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(columns(line) <= width for line in lines)


def test_a_mail_asks_nobody_for_anything(every_mail):
    for mail in every_mail:
        root = html.document_fromstring(mail.html)
        assert not root.xpath("//img | //script | //style | //link | //iframe | //form | //@src")
        assert "url(" not in mail.html
        assert "@import" not in mail.html


def test_every_link_of_a_mail_is_whole(every_mail):
    for mail in every_mail:
        for address in html.document_fromstring(mail.html).xpath("//@href"):
            assert re.match(r"(https?://|mailto:|tel:)", address), address


def test_every_word_of_a_mail_has_its_style_beside_it(everything):
    root = html.document_fromstring(everything.html)
    assert "18px" in root.xpath("//div[@class='letter']/@style")[0]
    assert all(h.get("style") for h in root.xpath("//h1 | //h2 | //p[not(@class='alone')]"))


def test_where_a_mail_sets_a_colour_it_sets_the_one_behind_it_too(everything):
    """Else a mail program that goes dark would leave dark words on a dark ground."""
    for style in html.document_fromstring(everything.html).xpath("//@style"):
        names = {rule.partition(":")[0].strip() for rule in style.split(";")}
        assert ("color" in names) == ("background-color" in names), style


def test_a_table_becomes_records_because_a_telephone_has_no_room_for_columns(everything):
    assert "<table" not in everything.html
    assert "Day: 1 May" in everything.text
    assert "What: Tea and cake" in flat(everything.text)


def test_a_picture_gives_way_to_its_words_which_lead_to_it(everything):
    link = html.document_fromstring(everything.html).xpath("//a[contains(., 'red door')]")[0]
    assert link.text == "Picture: A hall with a red door"
    assert link.get("href") == f"{SITE}newsletters/hall.jpg"
    assert "Picture: A hall with a red door" in everything.text


def test_a_picture_that_only_decorates_leaves_nothing_and_one_in_a_link_leaves_words():
    mail = mail_of("Look ![](x.jpg) here. [![A door](x.jpg)](https://example.org/)")
    assert "x.jpg" not in mail.html
    assert "Picture: A door <https://example.org/>" in mail.text


def test_the_picture_at_the_top_of_an_issue_is_told_in_words_too():
    mail = mail_of("News.", picture={"file": "hall.jpg", "alt": "A hall"})
    assert f"Picture: A hall <{SITE}newsletters/hall.jpg>" in mail.text


def test_a_mail_says_what_it_is_and_what_was_changed_in_it():
    update = {"date": "2026-11-25", "because": "the day was wrong."}
    mail = mail_of("News.", number="7", updates=[update])
    assert "Number 7, published on 22 November 2026" in mail.text
    assert "Updated on 25 November 2026 because the day was wrong." in mail.text


def test_a_mail_tells_how_to_stop_and_where_else_to_read_it(everything):
    end = flat(everything.text)
    assert "To stop, reply with the word “stop”." in end
    for address in ("newsletters/news/", "large-print/newsletters/news/"):
        assert f'href="{SITE}{address}"' in everything.html
        assert f"<{SITE}{address}>" in everything.text


def test_a_mail_gives_the_offices_postal_address_when_there_is_one_and_invents_none(everything):
    assert f"Sent by the {NAME}, 1 High Street, Ayton." in flat(
        mail_of("News.", office=OFFICE).text
    )
    assert f"Sent by the {NAME}." in flat(everything.text)


def test_a_draft_opens_as_a_mail_to_send_with_its_title_as_the_subject():
    title = "R&D: grants < £5k 🎉 ]]> שלום"
    draft, _, _ = parts(mail_of("News.", title=title, office=OFFICE))
    assert draft["Subject"] == title
    assert draft["From"].addresses[0].addr_spec == "office@example.org"
    assert draft["From"].addresses[0].display_name == NAME
    assert draft["X-Unsent"] == "1"
    assert draft["Date"].datetime.isoformat() == "2026-11-22T09:00:00+00:00"
    assert [part.get_content_type() for part in draft.iter_parts()] == ["text/plain", "text/html"]
    assert not draft.defects


def test_in_summer_a_draft_carries_londons_summer_time():
    draft, _, _ = parts(mail_of("News.", published="2026-07-01"))
    assert draft["Date"].datetime.isoformat() == "2026-07-01T09:00:00+01:00"


def test_without_an_e_mail_address_of_the_office_a_draft_leaves_its_sender_open(everything):
    draft, _, _ = parts(everything)
    assert [draft[name] for name in ("From", "To", "Bcc", "Message-ID")] == [None] * 4


def test_a_draft_has_lines_that_every_mail_server_bears(everything):
    lines = everything.draft.split(b"\r\n")
    assert max(map(len, lines)) <= 78
    assert everything.draft.isascii()
    assert b"\n" not in b"".join(lines)


def test_the_same_issue_gives_the_same_bytes(everything):
    assert mail_of(EVERYTHING) == everything


def test_an_issue_too_long_for_a_mail_ends_at_a_paragraph_and_leads_to_the_rest():
    part = f"## A heading\n\n{'Some news. ' * 50}\n\n"
    mail = mail_of(part * 3600)
    assert 90_000 < len(mail.html.encode()) <= 100_000
    assert not mail.whole
    body = html.document_fromstring(mail.html)
    (rest,) = body.xpath("//p[a='Read the rest on the web']")
    assert rest.getprevious().tag == "p"
    assert rest.find("a").get("href") == f"{SITE}newsletters/news/"
    assert mail.text.count("A heading") == mail.html.count("A heading")
    assert "Read the rest on the web" in flat(mail.text)
    assert "To stop, reply" in flat(mail.text)


def test_one_paragraph_that_is_too_long_is_left_to_the_website():
    mail = mail_of("Some news. " * 200_000)
    assert len(mail.html.encode()) < LARGEST
    assert "Some news." not in mail.text
    assert "Read the rest on the web" in flat(mail.text)


def test_a_mail_never_ends_with_a_heading_that_nothing_follows():
    mail = mail_of(f"Hello.\n\n## A heading\n\n{'Some news. ' * 20_000}")
    assert "Hello." in mail.text
    assert "A heading" not in mail.text


def test_an_ordinary_issue_is_whole(real_mails):
    assert real_mails
    for mail in real_mails:
        assert mail.whole
        assert len(mail.html.encode()) < LARGEST
        assert "Read the rest" not in mail.text


def test_each_issue_has_three_files_and_the_editors_page_leads_to_them():
    county = directory(*smallest(), newsletter("one"), newsletter("two", 2))
    made = renderer(county)
    templates = MailTemplates(made.site, REPOSITORY / "overrides", name=NAME)
    files = mail_files(published_issues(made), templates)
    page = BuiltPage("editors/", files["index.html"])
    named = {
        f"newsletters/{id_}.{form}" for id_ in ("one", "two") for form in ("html", "txt", "eml")
    }
    assert set(files) == {"index.html", *named}
    assert {address for _, address in page.links if address.startswith("newsletters/")} == named
    boxes = [box.text for box in page.tree.iter("textarea")]
    assert boxes == [files["newsletters/two.txt"], files["newsletters/one.txt"]]
    assert page.parser.errors == []


def test_the_editors_page_says_so_when_nothing_is_out_or_an_issue_is_too_long():
    def page(*records):
        made = renderer(directory(*smallest(), *records))
        templates = MailTemplates(made.site, REPOSITORY / "overrides", name=NAME)
        return words(
            BuiltPage("", mail_files(published_issues(made), templates)["index.html"]).tree
        )

    assert "No issue is out yet." in page()
    assert "ends before the issue does" in page(newsletter("long", text="Some news. " * 20_000))
    assert "ends before the issue does" not in page(newsletter("short"))


def test_no_page_search_entry_or_sitemap_leads_to_the_editors_page(site):
    assert (site.folder / "editors/index.html").is_file()
    for path, page in site.both_editions.items():
        assert not [a for _, a in page.links if page.resolve(a)[0].startswith("editors/")], path
    index = (site.folder / "search/search_index.json").read_text(encoding="utf-8")
    assert '"editors/' not in index
    sitemap = ET.parse(site.folder / "sitemap.xml")  # noqa: S314 (our own file)
    assert not [e.text for e in sitemap.iter() if "/editors/" in (e.text or "")]


def test_the_editors_page_tells_search_engines_to_stay_away_and_leads_only_to_what_is_there(site):
    page = BuiltPage("editors/", (site.folder / "editors/index.html").read_text(encoding="utf-8"))
    robots = [m.get("content") for m in page.tree.iter("meta") if m.get("name") == "robots"]
    assert robots == ["noindex, nofollow"]
    assert "Content-Security-Policy" in page.html
    assert not page.all("style")
    for _, address in page.links:
        target, _ = page.resolve(address)
        assert site.has(target) or (site.folder / target).is_file(), address


def test_each_newsletter_of_the_website_is_there_as_a_mail(site, real):
    published = [one for one in real.newsletters.values() if not (one.draft or one.withdrawn)]
    assert published
    for issue in published:
        for form in ("html", "txt", "eml"):
            assert f"editors/newsletters/{issue.id}.{form}" in site.files
