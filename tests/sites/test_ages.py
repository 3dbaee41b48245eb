"""The demonstration county on its day, a year and two years later: all says its own age."""

import re
from datetime import datetime

import pytest

from built_site import BuiltPage, words
from consortium.checking.repository_files import repository_at
from consortium.geography.gazetteer import read_gazetteer
from consortium.pages import made_pages
from consortium.rendering import Renderer, Site
from consortium.standing import State, standing, standing_of_help
from consortium.time.days import a_year_after, a_year_before, in_words, seen_in_words
from demonstration_county import DAY
from kept_checks import check_of
from rendering import table_of_words

DAYS = (DAY, a_year_after(DAY), a_year_after(a_year_after(DAY)))


class County:
    """Its records and its made pages on a day, and the table of words."""

    def __init__(self, folder, records, today):
        self.today = today
        self.records = records
        gazetteer = read_gazetteer(folder / "data" / "geography", self.records.areas.values())
        site = Site(self.records, gazetteer, today, "https://demonstration.example.org/", "")
        self.pages = [
            BuiltPage(page.path, f"<article>{page.body}</article>")
            for page in made_pages(Renderer(site, folder / "overrides"))
        ]
        self._say = table_of_words(today)

    def record(self, key):
        kind, _, id_ = key.partition("/")
        return getattr(self.records, kind)[id_]

    def how_known(self, on):
        """The sentence of the table, without the advice that is given once for several."""
        return self._say("known", on).removesuffix(" We have not been in touch.")

    def results(self):
        return [
            (page.path, article)
            for page in self.pages
            for article in page.tree.iter("article")
            if article.get("data-record")
        ]


@pytest.fixture(scope="module", params=DAYS, ids=str)
def county(request, demonstration_folder):
    here, today = repository_at(demonstration_folder), request.param
    check = check_of(here)
    records, _ = check.check(here, check.terms(here, today=today))
    return County(demonstration_folder, records, today)


def is_age(part):
    return part.tag == "p" and bool({"known", "status"} & set((part.get("class") or "").split()))


def test_the_age_that_follows_each_claim_of_a_result_is_that_of_every_service_in_it(county):
    looked_at = 0
    for path, result in county.results():
        hub = county.record(result.get("data-record"))
        parts = list(result.iter())
        for place, part in enumerate(parts):
            if part.get("data-service"):
                service = county.record(part.get("data-service"))
                age = next(words(following) for following in parts[place:] if is_age(following))
                known = county.how_known(standing_of_help(hub, service, county.today))
                assert age.startswith(known), (path, service.id)
                looked_at += 1
    assert looked_at


def test_a_way_to_reach_somebody_stands_beside_its_own_age_where_that_needs_care(county):
    for path, result in county.results():
        (way,) = [part for part in result.iter() if part.get("data-contact")]
        known = standing(county.record(way.get("data-contact")), county.today)
        if known.old:
            assert in_words(known.day) in words(result), path
        elif known.state is State.FOUND_OLDER:
            assert seen_in_words(known.seen) in words(result), path


def test_a_hubs_page_gives_each_of_its_services_its_own_age(county):
    for hub in county.records.hubs.values():
        (page,) = [page for page in county.pages if page.path == f"hubs/{hub.id}/"]
        folded = {id(part) for fold in page.tree.iter("details") for part in fold.iter()}
        for element in page.all("data-service"):
            service = county.record(element.get("data-service"))
            known = standing_of_help(hub, service, county.today)
            alone = [words(part) for part in element.iter() if is_age(part)]
            if id(element) not in folded:
                assert alone or known == standing(hub, county.today), (hub.id, service.id)
                assert all(age.startswith(county.how_known(known)) for age in alone)


def test_no_check_is_told_after_a_year_and_no_pause_after_its_last_day(county):
    written = re.compile(r"(Checked on|(?<!be )[Pp]aused until|new groups until) (\d+ \w+ \d{4})")
    claims = set()
    # An issue of the newsletter stays as it was on its day.
    for page in (page for page in county.pages if not page.path.startswith("newsletters/")):
        history = "What has changed"
        for what, day_ in written.findall(words(page.article).partition(history)[0]):
            day = datetime.strptime(day_, "%d %B %Y").date()  # noqa: DTZ007
            first = a_year_before(county.today) if what == "Checked on" else county.today
            assert day >= first, (page.path, what, day_)
            claims.add(what)
    assert claims or county.today > DAY


def test_what_the_plan_says_is_of_its_year(county):
    for page in county.pages:
        for fold in page.tree.iter("details"):
            if words(next(fold.iter("summary"))) == "What the plan of 1998 says":
                for line in fold.iter("p"):
                    assert "1998" in words(line), (page.path, words(line))


def test_an_official_page_in_an_answer_says_its_age_where_that_needs_care(county):
    for page in county.pages:
        for element in page.all("data-guide"):
            known = standing(county.record(element.get("data-guide")), county.today)
            if known.old:
                assert in_words(known.day) in words(element), page.path
            elif known.state is State.FOUND_OLDER:
                assert seen_in_words(known.seen) in words(element), page.path
