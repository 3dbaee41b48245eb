"""Newsletters as e-mails: every word and link of them, in HTML and in plain text."""

import re
from datetime import date

import pytest
from lxml import etree, html

from consortium.mail.newsletter_mail import LARGEST
from demonstration_county import DAY
from mail_fixtures import EVERYTHING, NAME, SITE, flat, mail_of, mails_of, parts
from rendering import OFFICE


def sentences(article):
    """What each paragraph, heading and item of an article says by itself."""
    for element in html.fragment_fromstring(article, create_parent="div").iter():
        if element.tag in ("p", "h2", "h3", "td", "li"):
            said = " ".join(element.xpath("string()").split(" ")).split("\n")
            yield from (numberless(" ".join(line.split())) for line in said if line.strip())


def numberless(line):
    """A line without a number that it begins with, as `flat` has it."""
    return re.sub(r"^\d+\. ", "", line)


@pytest.fixture(scope="module")
def everything():
    return mail_of(EVERYTHING)


@pytest.fixture(scope="module")
def mails_of_county(county):
    return mails_of(county, DAY)


@pytest.fixture(scope="module")
def every_mail(everything, mails_of_county):
    return [everything, *mails_of_county]


def test_every_heading_and_sentence_of_the_article_is_in_every_form(every_mail):
    for mail in every_mail:
        _, text, whole = parts(mail)
        shown = " ".join(html.document_fromstring(mail.html).text_content().split())
        sent = " ".join(html.document_fromstring(whole).text_content().split())
        assert text.splitlines() == mail.text.splitlines()
        for sentence in sentences(mail.issue.article):
            # What is too long for a line is broken between two letters.
            assert sentence.replace(" ", "") in flat(mail.text).replace(" ", ""), sentence
            assert sentence in shown, sentence
            assert sentence in sent, sentence


def test_every_link_of_the_article_is_in_every_form_and_whole(every_mail):
    all_addresses = []
    for mail in every_mail:
        page = SITE + mail.issue.path
        article = html.fragment_fromstring(mail.issue.article, create_parent="div")
        article.make_links_absolute(page)
        addresses = article.xpath(".//a/@href")
        all_addresses += addresses
        in_html = html.document_fromstring(mail.html).xpath("//a/@href")
        for address in addresses:
            assert address in in_html
            assert f"<{address}>" in mail.text or f" {address.partition(':')[2]}" in mail.text
    assert all_addresses


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
    fonts = root.xpath("//td/@style")
    assert all("Arial" in style and "18px" in style for style in fonts)
    assert len(fonts) == len(root.xpath("//td"))
    assert all(h.get("style") for h in root.xpath("//h1 | //h2 | //p[not(@class='alone')]"))


def test_a_mail_is_600_pixels_wide_and_narrower_on_a_telephone_and_so_it_is_in_outlook(everything):
    root = html.document_fromstring(everything.html)
    (letter,) = root.xpath("//table[not(ancestor::table)]")
    assert "width: 600px;max-width: 100%" in letter.get("style")
    outlook = [comment.text for comment in root.body.iter(etree.Comment)]
    assert [re.findall(r'<table [^>]*width="600"|</table>', text) for text in outlook] == [
        ['<table role="presentation" align="center" width="600"'],
        ["</table>"],
    ]


def test_a_mail_has_no_obsolete_attribute_and_each_of_its_tables_only_places_things(every_mail):
    for mail in every_mail:
        root = html.document_fromstring(mail.html)
        assert not root.xpath("//@width | //@align | //@bgcolor | //@border | //@cellpadding")
        assert {table.get("role") for table in root.iter("table")} == {"presentation"}


def test_an_inbox_shows_the_summary_beside_the_subject_and_nothing_else():
    mail = mail_of("News.", summary="All about < tea.")
    (first, *_) = html.document_fromstring(mail.html).body
    said = first.text_content()
    assert "display: none" in first.get("style")
    assert said.startswith("All about < tea.")
    assert len(said) > 200
    assert not re.search(r"\w", said.removeprefix("All about < tea.").replace("\u034f", ""))
    assert mail.text.count("All about < tea.") == 1


def test_where_a_mail_sets_a_colour_it_sets_the_one_behind_it_too(everything):
    """Else dark words would be on a dark ground where it is dark, and white ones on paper."""
    root = html.document_fromstring(everything.html)
    (letter,) = root.xpath("//table[not(ancestor::table)]/@style")
    assert ";print-color-adjust: exact" in letter
    for style in root.xpath("//@style"):
        names = {rule.partition(":")[0].strip() for rule in style.split(";")}
        assert ("color" in names) == ("background-color" in names), style


def test_a_table_becomes_records_because_a_telephone_has_no_room_for_columns(everything):
    root = html.document_fromstring(everything.html)
    (record,) = root.xpath("//h4[.='Day: 1\xa0May']/following-sibling::*[1]")
    assert " ".join(record.text_content().split()) == "What: Tea and cake"
    assert not root.xpath("//th")


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


@pytest.mark.parametrize(("today", "sure"), [(date(2026, 11, 22), True), (date(2028, 1, 1), False)])
def test_to_stop_is_one_touch_where_the_offices_address_was_checked(today, sure):
    mail = mail_of("News.", office=OFFICE, today=today)
    stop = "mailto:office@example.org?subject=stop"
    links = html.document_fromstring(mail.html).xpath("//a[.='Stop this newsletter']/@href")
    assert links == ([stop] if sure else [])
    assert ("write “stop” to office@example.org." in flat(mail.text)) == sure
    assert "reply with the word “stop”" in flat(mail.text)
    assert parts(mail)[0]["List-Unsubscribe"] == (f"<{stop}>" if sure else None)


def test_a_mail_gives_the_offices_postal_address_when_there_is_one_and_invents_none(everything):
    assert f"Sent by the {NAME}, 1 High Street, Ayton. We do not count" in flat(
        mail_of("News.", office=OFFICE).text
    )
    assert f"Sent by the {NAME}." in flat(everything.text)


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


def test_an_ordinary_issue_is_whole(mails_of_county):
    assert mails_of_county
    for mail in mails_of_county:
        assert mail.whole
        assert len(mail.html.encode()) < LARGEST
        assert "Read the rest" not in mail.text


def test_the_words_of_a_picture_within_a_word_stand_by_themselves():
    mail = mail_of("Tea![A hall](hall.jpg)time.")
    assert "Tea Picture: A hall" in mail.text.replace("\n", " ")
    assert "time" in mail.text.split() or "time." in mail.text.split()


def test_a_day_a_postcode_and_a_telephone_number_stay_on_one_line():
    issue = mail_of("## Tea on 12 May 2026\n\nCome on 22 November to AB1 2CD.\n\n01632 960250")
    for said in (issue.html, parts(issue)[2]):
        assert "12\xa0May\xa02026" in said.replace("&nbsp;", "\xa0")
        assert re.search(r"\d (?:May|November|2CD|960250)", said) is None
