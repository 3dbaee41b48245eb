"""What people write well is left alone: no advice is given on ordinary words."""

import pytest

from consortium.advice.doubtful_address import doubt
from mistakes.mistake import CORBY, EVENT
from mistakes.newsletter_mistakes import FILE as ISSUE
from mistakes.slip import BASE, EMAIL, MENU, PAGE, TELEPHONE, TEXTS, Slip
from mistakes.test_mistakes import told

ORDINARY = (
    "We wait … and then we go.",
    "Well... we wait.",
    "What a hub is is said below.",
    "She had had that that she asked for.",
    "Drop in in the morning, and carry on on the way home.",
    "We have 1,000 leaflets, at £2.50 or 50p each.",
    "It cost £1.5 million, or £1.5m, and then £5.",
    "Come at 12:30pm, at noon, or from 7.30pm to 9pm.",
    "Come on 29 February 2028, on the 31st of May or on the 22nd.",
    "It is the 1st, the 2nd, the 3rd, the 11th and the 112th time.",
    "Open 24/7, on 3 of 7 days and in 2026/27.",
    "The hall is attached to the church, and no strings are attached.",
    "We meet on the first Tuesday of the month, and again next to the church.",
    "Ask for help with this week’s rota or with next month’s meeting.",
    "Ask us (any day, or by post).",
    "They said “go” and “stay (if you can)”.",
    "Our company number is 01234567, and our charity number 1234567.",
    "Read the guide at GOV.UK, by Node.js or i.e. by hand.",
    "What now? Ask! And then?",
    "From: here to there. Subject: the past.",
    "Date: to be agreed with each group.",
    "Date: Monday 4 May 2026, 7:30pm to 9:30pm.",
    "Subject: re-use of furniture.",
    "On Friday she wrote:",
    "We raised £1.5 Million, or £2.5M.",
    "This is our 1,001st visitor.",
    "Win by black-friday.example.org, or as @sunday or #sunday.",
    "Many many thanks, and much much more: pom pom making and cha cha dancing.",
)
"""Each of these is near one of the slips that are told of."""

WHOLE_ADDRESSES = (
    "https://corby.example.org/?page=2&sort=name",
    "https://www.google.com/maps/place/Corby",
    "https://www.facebook.com/corbyhub",
    "https://www.gov.uk/log-in-register-hmrc-online-services",
    "https://corby.example.org/logins-and-passwords",
    "https://corby.example.org/search?q=tea",
    "https://docs.google.com/forms/d/e/1abc/viewform",
    "https://corby.example.org/preview-evening",
    "https://corby.example.org/?id=12&my_hsid=3",
)

HEADINGS = (
    "## More\n\n### Less\n\nSome words.",
    "**Ask us first.**",
    "**Tea** and cake.",
    "We are #1 in Corby, with #tea.",
    "## Dates\n\n- One\n\n## Times\n\n| A | B |\n| --- | --- |\n| 1 | 2 |",
    "See (our hall) [our page](https://corby.example.org/).",
    "```\nAs it stands\n```",
)

RECORDS = (
    (CORBY, "name: Corby local hub", "name: Corby Advice Co."),
    (CORBY, "name: Corby local hub", "name: Corby Hort. Soc."),
    (CORBY, "name: Corby local hub", "name: mind"),
    (CORBY, "name: Corby local hub", "name: eBay for charities"),
    (CORBY, "The first place to ask in Corby.", "iPads, and how to lend them."),
    (CORBY, "The first place to ask in Corby.", "Where do I begin?"),
    (CORBY, "The first place to ask in Corby.", "They ask “What now?”"),
    (EVENT, "the hub.", "the hub. Book by 3 February 2027."),
    (EVENT, "the hub.", "the hub on 3 March 2027, as on 4 March 2026."),
    (EVENT, "areas: [corby]", "areas: [corby]\nvenue: Online Centre, Corby"),
    (EVENT, "areas: [corby]", "areas: [corby]\ncost: Free"),
    (EVENT, "03 12:00", "05 12:00\ndate_note: The fair is on Friday."),
    (CORBY, f"desk\n    {EMAIL}\n    {TELEPHONE}", "desk, £2 a call\n    telephone: 0901 234 5678"),
    (ISSUE, "2026-11-30", "2027-01-04"),
)


@pytest.mark.parametrize("words", ORDINARY)
def test_ordinary_words_are_left_alone_in_records_issues_and_pages(words: str) -> None:
    """A description, an issue and a page may say any of these."""
    lines = "source:\n", f"description: |\n  {words}\nsource:\n"
    files = {
        CORBY: TEXTS[CORBY].replace(*lines),
        ISSUE: TEXTS[ISSUE].replace("Some news.", words),
        PAGE: TEXTS[PAGE].replace("Some words.", words),
    }
    assert [problem.message for problem in told(Slip("", {**BASE, **files}))] == []


@pytest.mark.parametrize(
    "words",
    [
        "Ring 01632 960123 24 hours a day, or call 01632 960123 7 days a week.",
        "Phone 0044 1632 960123 from abroad.",
    ],
)
def test_ordinary_words_are_left_alone_on_a_page(words: str) -> None:
    """A page may have numbers to ring in its sentences."""
    page = TEXTS[PAGE].replace("Some words.", words)
    assert [problem.message for problem in told(Slip("", {**BASE, PAGE: page}))] == []


@pytest.mark.parametrize("address", WHOLE_ADDRESSES)
def test_an_address_of_a_page_is_left_alone(address: str) -> None:
    """Parts of an address that choose what is shown stay, and so do words such as 'login'."""
    assert doubt(address) is None


@pytest.mark.parametrize("text", HEADINGS)
def test_a_page_that_is_well_divided_is_left_alone(text: str) -> None:
    """Bold sentences, hashtags and boxes of code are what they look like."""
    page = TEXTS[PAGE].replace("Some words.", text)
    assert [problem.message for problem in told(Slip("", {**BASE, PAGE: page}))] == []


@pytest.mark.parametrize(("file", "good", "other"), RECORDS)
def test_a_record_with_other_good_words_is_left_alone(file: str, good: str, other: str) -> None:
    """Names, first letters, last signs, days and places that are right as they are."""
    assert good in TEXTS[file]
    text = TEXTS[file].replace(good, other)
    assert [problem.message for problem in told(Slip("", {**BASE, file: text}))] == []


@pytest.mark.parametrize("run", ["1a", "1.", "1_", "Sent: 2026 ", "[add"])
def test_a_text_without_end_is_read_in_one_go(run: str) -> None:
    """However long a run of letters is, the check of a page comes to its end."""
    page = TEXTS[PAGE].replace("Some words.", run * 100_000)
    told(Slip("", {**BASE, PAGE: page}))


def test_an_everyday_word_that_is_the_id_of_a_guide_is_a_word() -> None:
    """Only an id with a hyphen can be nothing else, so no line is told to be gone."""
    needs = "data/needs.yml"
    text = TEXTS[needs].replace("[wages, treasurer]", "[treasurer, wages]")
    assert told(Slip("", {**BASE, needs: text})) == ()


def test_a_menu_with_a_page_by_its_title_and_a_website_is_left_alone() -> None:
    """An entry may have no words of its own, and lead to another website."""
    text = TEXTS[MENU].replace("Find help: find", "find", 1)
    text = text.replace("not_in", "  - Our news: https://corby.example.org/\nnot_in")
    assert told(Slip("", {**BASE, MENU: text})) == ()


@pytest.mark.parametrize("address", ["https://[corby.example.org/", "https://a]b.example.org/?u=%"])
def test_an_address_that_is_none_is_told_and_does_not_end_the_check(address: str) -> None:
    """Brackets in a host are an error to programs that take addresses apart."""
    text = TEXTS[CORBY].replace(EMAIL, f"website: {address}")
    assert any(not problem.warning for problem in told(Slip("", {**BASE, CORBY: text})))


def test_an_address_within_many_others_does_not_end_the_check() -> None:
    """However often one address leads on to the next, the last is the one that is meant."""
    doubted = doubt("https://www.google.com/url?q=" * 2000 + "https://corby.example.org/")
    assert doubted
    assert doubted.better == "https://corby.example.org/"


def test_names_in_capitals_one_behind_the_other_are_no_shouting() -> None:
    """A list of abbreviations has commas between them, and words in capitals have none."""
    page = TEXTS[PAGE].replace("Some words.", "NCVO, NAVCA and SERVE came.")
    assert not any(
        "block capitals" in problem.message for problem in told(Slip("", {**BASE, PAGE: page}))
    )
