"""The A to Z of everyday words: where each word and each name leads, and in which order."""

from built_site import BuiltPage, words
from consortium.pages import Landing
from consortium.pages.words import words_a_to_z
from counties import CHECKED, TODAY, community, contact, directory, found, guide, hub, service
from rendering import renderer

REACHED = {"contacts": [contact("hub@example.org")]}


def county(*records, **needs):
    return directory(
        hub("ayton", **REACHED),
        hub("wide", "county", **REACHED),
        hub("land", "national", **REACHED),
        *records,
        **needs,
    )


def led_to(text, *records, **needs):
    """Give the ids of what a word leads to, in its order."""
    found_words = {word.text: word for word in words_a_to_z(county(*records, **needs), TODAY)}
    return [term.id for term in found_words[text].terms] if text in found_words else []


def known_as(*others):
    return {"also_known_as": others}


def test_the_words_of_a_service_and_of_a_guide_lead_to_it_and_what_we_call_it_is_no_word():
    records = (
        service("desk", ["ayton"], ["payroll"], name="The pay desk", **known_as("pay packets")),
        guide("paye", ["payroll"], name="PAYE in short", **known_as("pay slips")),
    )
    assert led_to("pay packets", *records) == ["desk"]
    assert led_to("pay slips", *records) == ["paye"]
    assert led_to("The pay desk", *records) == led_to("PAYE in short", *records) == []


def test_a_name_of_a_need_a_community_or_a_hub_leads_to_it():
    assert led_to("payroll") == ["payroll"]
    assert led_to("Rural") == ["rural"]
    assert led_to("Ayton hub") == ["ayton"]


def test_a_word_of_several_leads_to_needs_first_and_then_as_an_answer_does():
    wages = known_as("wages")
    records = (
        community("farmers", **wages),
        service("far", ["land"], ["payroll"], **wages),
        guide("paye", ["payroll"], **wages),
        service("middle", ["wide"], ["payroll"], **wages),
        service("near", ["ayton"], ["payroll"], **wages),
    )
    assert led_to("wages", *records[1:]) == ["near", "middle", "paye", "far"]
    assert led_to("wages", *records, payroll=wages) == ["payroll", "farmers", "near", "middle"]


def test_the_name_of_a_body_that_only_its_one_service_can_be_reached_of_leads_to_it():
    desk = service("desk", ["silent"], ["payroll"], **REACHED)
    assert led_to("Silent hub", hub("silent"), desk) == ["silent"]
    assert led_to("Silent hub", hub("silent")) == []


def test_of_several_that_are_as_near_the_one_that_an_editor_puts_first_comes_first():
    wages = known_as("wages")
    records = (
        service("a", ["wide"], ["payroll"], **wages),
        service("z", ["wide"], ["payroll"], first="yes", **wages),
    )
    assert led_to("wages", *records) == ["z", "a"]


def test_what_is_paused_comes_last_whatever_is_nearer():
    records = (
        service("near", ["ayton"], ["payroll"], status="paused", **known_as("wages")),
        service("far", ["land"], ["payroll"], **known_as("wages")),
    )
    assert led_to("wages", *records) == ["far", "near"]


def test_no_word_leads_to_what_nobody_can_be_asked_for():
    words_ = known_as("wages")
    records = (
        hub("beeford", status="planned"),
        hub("silent"),
        service("planned", ["ayton"], ["payroll"], status="planned", **words_),
        service("then", ["ayton"], ["payroll"], status="unconfirmed", **words_),
        service("gone", ["ayton"], ["payroll"], status="closed", **words_),
        service("of-a-plan", ["beeford"], ["payroll"], **words_),
        service("unheard", ["silent"], ["payroll"], **words_),
        guide("old", ["payroll"], status="closed", **words_),
    )
    for text in ("wages", "Beeford hub", "Silent hub", "Planned", "Old"):
        assert led_to(text, *records) == [], text


def test_what_was_found_on_web_pages_and_what_is_old_are_led_to():
    found_ = {"status": "found", **found("undated"), **known_as("wages")}
    old = CHECKED | {"assured_date": "2020-10-03"} | known_as("wages")
    records = (service("seen", ["wide"], ["payroll"], **found_), hub("x", status="planned"))
    assert led_to("wages", *records) == ["seen"]
    assert led_to("wages", guide("paye", ["payroll"], status="active", **old)) == ["paye"]


def test_a_word_that_is_written_in_two_ways_stands_once_as_its_record_has_it_among_its_words():
    records = (
        guide("paye", ["payroll"], **known_as("Wages")),
        guide("pay", ["payroll"], **known_as("wages")),
        hub("paye", "national", name="PAYE", **REACHED),
    )
    words_ = words_a_to_z(county(*records, payroll=known_as("paye")), TODAY)
    texts = [word.text for word in words_]
    assert [text for text in texts if text.casefold() in ("wages", "paye")] == ["paye", "wages"]
    assert led_to("wages", *records) == ["pay", "paye"]


def test_an_apostrophe_moves_no_name_behind_those_with_a_z():
    names = ("Hazel", "Ha’penny row", "Ha'porth", "Hall")
    records = [
        hub(f"h{place}", "national", name=name, **REACHED) for place, name in enumerate(names)
    ]
    ours = [word.text for word in words_a_to_z(county(*records), TODAY) if word.text in names]
    assert ours == ["Hall", "Ha’penny row", "Ha'porth", "Hazel"]


def test_names_stand_from_a_to_z_without_the_article_in_front_of_them():
    names = ("A bank", "an aunt", "The cash book", "“Apples”", "360 grants", "Theory")
    records = [
        hub(f"h{place}", "national", name=name, **REACHED) for place, name in enumerate(names)
    ]
    ours = [word for word in words_a_to_z(county(*records), TODAY) if word.text in names]
    assert [(word.initial, word.text) for word in ours] == [
        ("3", "360 grants"),
        ("A", "“Apples”"),
        ("A", "an aunt"),
        ("B", "A bank"),
        ("C", "The cash book"),
        ("T", "Theory"),
    ]


def shown(*records, **needs):
    landing = Landing(renderer(county(*records, **needs)), {})
    marker = '<p><a href="made:words"></a></p>'
    html = landing.fill(marker, "find/words/", title="Words", file="docs/find/words.md")
    page = BuiltPage("find/words/", f"<article>{html}</article>")
    return {words(row[0]): row for row in page.tree.iter("div") if row[:1] and row[0].tag == "dt"}


def test_on_the_page_a_word_and_a_name_lead_to_their_pages():
    wages = known_as("wages")
    rows = shown(
        guide("paye", ["payroll"], **wages),
        hub("tax", "national", name="Tax & <you>", **REACHED),
        payroll=wages,
    )
    addresses = [link.get("href") for link in rows["wages"].iter("a")]
    assert addresses == ["../../needs/payroll/", "../../guides/paye/"]
    assert [link.get("href") for link in rows["Tax & <you>"].iter("a")] == ["../../hubs/tax/"]
