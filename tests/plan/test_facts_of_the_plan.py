"""Every fact of the plan that this site is about stands on a page, in the plan's own words."""

import re

import pytest

from plan_facts import FACTS, PLAN, facts

SECTIONS = ("consortium", "organisations", "districts", "contacts", "model", "services")
NOT_ON_A_PAGE = {
    925: "The quote is a whole line of the list: name, role and e-mail stand apart on /contact/.",
    929: "The quote is a whole line of the list: name, role and e-mail stand apart on /contact/.",
}
"""Line of a fact that no page holds, and the reason why not."""


def plain(text: str) -> str:
    """Text without the differences that do not matter: case, white space, kinds of quote mark."""
    for curly, straight in {"’": "'", "‘": "'", "“": '"', "”": '"'}.items():
        text = text.replace(curly, straight)
    return " ".join(text.split()).casefold()


@pytest.fixture(scope="module")
def said(site) -> str:
    return "\n".join(plain(text) for text in site.texts.values())


@pytest.mark.parametrize("section", SECTIONS)
def test_the_facts_of_a_section_are_each_on_a_page(said, real, section):
    taken_off = lines_of_people_taken_off(real)
    missing = [
        (fact["line"], fact["quote"])
        for fact in facts(FACTS[section])
        if plain(fact["quote"]) not in said
        and fact["line"] not in NOT_ON_A_PAGE
        and fact["line"] not in taken_off
    ]
    assert missing == []


def lines_of_people_taken_off(real) -> set[int]:
    """The plan's lines of the people who have asked to be taken off, and those that name them."""
    kept = {person.email for person in real.consortium.people}
    gone = [contact for contact in FACTS["contacts"]["items"] if contact["email"] not in kept]
    named = [fact for fact in facts(FACTS) if any(who["person"] in fact["quote"] for who in gone)]
    return {fact["line"] for fact in (*facts(gone), *named)}


def test_the_people_of_2004_stand_on_the_contact_page_as_the_plan_names_them(site, real):
    """Unless one of them has asked to be taken off, and so out of the record."""
    text = plain(site.texts["contact/"])
    facts_by_email = {contact["email"]: contact for contact in FACTS["contacts"]["items"]}
    for person in real.consortium.people:
        contact = facts_by_email[person.email]
        assert contact["email"] in text
        assert plain(contact["role"]) in text
        if not contact["person"].startswith("not named"):
            assert plain(contact["person"]) in text


def test_no_person_is_tied_to_a_body_that_the_plan_does_not_tie_them_to(site):
    inferred = [c for c in FACTS["contacts"]["items"] if c.get("inference")]
    assert inferred
    for path, text in site.texts.items():
        for contact in inferred:
            if path != "contact/":
                assert contact["person"] not in text, path


def test_the_plans_words_are_not_changed(real):
    """Each quote of a record stands in the plan at its lines, white space apart."""
    records = [
        *real.organisations.values(),
        *real.hubs.values(),
        *real.services.values(),
        *real.events.values(),
        *real.projects.values(),
        *real.areas.values(),
        *real.needs.values(),
        *real.communities.values(),
        real.consortium,
    ]
    quotes = [s for record in records for s in record.source if s.quote]
    assert len(quotes) > 100
    for source in quotes:
        first, last = source.lines
        there = " ".join(" ".join(PLAN[first - 1 : last]).split())
        assert " ".join(source.quote.split()) in there, source


# Each line of the list of what must not be invented, by its beginning: what would give it away,
# or the other test that watches over it.
INVENTIONS = {
    "telephone or fax numbers": ["fax:", "opening hours:", "our office is at"],
    "names, addresses, staff": ["corby volunteer centre"],
    "that any hub is open": ["hub opened in", "is now open", "has opened in"],
    "which organisation fills": ["is the cws organisation", "was appointed as the cws"],
    "the 137 members' names": ["trustee:", "members include"],
    "names of the two BME": ["the two bme infrastructure bodies are called"],
    "charity or company numbers": [
        "charity number:",
        "charity no",
        "company number:",
        "company no",
    ],
    "what each district would get": ["for corby: £", "corby would get", "each district would get"],
    "that the 1.53 million was": ["was awarded", "has been awarded", "received £1.53"],
    "how the requests reconcile": ["£909,500 was", "other income came"],
    "the meaning of ISTG or CWF": ["istg stands for", "istg means", "istg (", "cwf stands for"],
    "survey sample size": ["questionnaires were", "response rate of", "groups answered the survey"],
    "dates or venues of future": ["the conference will", "next meeting", "will take place on"],
    "newsletter issues": ["in our first newsletter", "issue 1 of"],
    "which PCTs": ["northampton pct", "daventry pct", "the names of the lsps are"],
    "a directory of frontline": ["directory of frontline groups is"],
    "the IIP author's written name": ["ian mccormick", "mr andrew", "ms tina", "dr "],
    "statistics for districts": ["per cent of corby", "% of daventry", "population of corby"],
    "a logo, strapline": ["our logo", "our strapline", "our slogan"],
}


def test_every_line_of_what_must_not_be_invented_is_watched():
    unwatched = [
        line
        for line in FACTS["must_not_invent"]
        if not any(line.startswith(start) for start in INVENTIONS)
    ]
    assert unwatched == []


@pytest.mark.parametrize("start", INVENTIONS)
def test_nothing_is_invented(said, start):
    plan = plain(" ".join(PLAN))
    for invention in INVENTIONS[start]:
        # Whole words: a list of "Volunteer Centres" stands below the heading of Corby.
        whole = rf"(?<!\w){re.escape(invention)}(?!\w)"
        assert invention in plan or not re.search(whole, said), invention
