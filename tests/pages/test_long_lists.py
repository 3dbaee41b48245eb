"""Long lists have an end: what is shown first, and that everything else is led to."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache, partial

import pytest

from answer_page_fixtures import ANSWER, folded, reached
from built_site import BuiltPage, words
from consortium.large_print import large_print_body
from consortium.long_lists import ENOUGH, FULL, IN_FULL, MOST_LINES, MOST_RESULTS, parts
from consortium.pages import Landing, made_pages
from counties import (
    TODAY,
    directory,
    event,
    guide,
    hub,
    newsletter,
    organisation,
    service,
    smallest,
)
from rendering import page, renderer

ROOM = IN_FULL + MOST_RESULTS
LONG = ROOM + FULL + 1


class Pages(Mapping[str, BuiltPage]):
    """Pages by their addresses, each made when it is looked at first."""

    def __init__(self, bodies: Mapping[str, Callable[[], str]]) -> None:
        self._bodies, self._made = bodies, {}

    def __getitem__(self, path: str) -> BuiltPage:
        if path not in self._made:
            self._made[path] = BuiltPage(path, f"<article>{self._bodies[path]()}</article>")
        return self._made[path]

    def __contains__(self, path: object) -> bool:
        return path in self._bodies

    def __iter__(self) -> Iterator[str]:
        return iter(self._bodies)

    def __len__(self) -> int:
        return len(self._bodies)


def built(county, **written):
    """The made pages of a county, and pages that are written with one marker each: by address."""
    made = renderer(county)
    pages = made_pages(made)
    landing = Landing(made, dict.fromkeys(written.values(), "The list"), pages)
    bodies = {page.path: partial(getattr, page, "body") for page in pages}
    for marker, path in written.items():
        html = f'<p><a href="made:{marker}"></a></p>'
        bodies[path] = partial(landing.fill, html, path, title="The list", file="docs/index.md")
    return Pages(bodies)


def edition(pages, *, large_print):
    """Give pages as they are in an edition."""
    if not large_print:
        return pages
    bodies = {path: large_print_body(page.html) for path, page in pages.items()}
    return {path: BuiltPage(path, f"<article>{body}</article>") for path, body in bodies.items()}


def below(path, pages):
    return {address: pages[address] for address in pages if address.startswith(path)}


def reached_from(pages, path, below):
    """The pages that links lead to from a page without leaving what is below an address."""
    reached, new = set(), {path}
    while new:
        reached |= new
        led = {pages[at].resolve(link)[0] for at in new for _, link in pages[at].links}
        new = {at for at in led if at.startswith(below) and at in pages} - reached
    return [pages[at] for at in sorted(reached)]


def bodies(count, **fields):
    """Hubs that are in a local answer on payroll, and the service that they all give."""
    ids = [f"body-{number:04}" for number in range(count)]
    area = {"areas": ["ayton"], **fields}
    return [reached(id_, **area) for id_ in ids] + [service("wages", ids, ["payroll"])]


@cache
def long_answers():
    """The pages of a county where more are in the answers for a place than a page has room for."""
    return built(directory(*bodies(LONG)))


def numbers(made):
    """Give what the headings of results begin with, which are those that lead to a page."""
    return [words(h).split()[0] for h in made.tree.iter("h3") if [*h.iter("a")]]


def names(made):
    """The pages of those that are results, which their headings lead to."""
    return [made.resolve(a.get("href"))[0] for h in made.tree.iter("h3") for a in h.iter("a")]


def in_lines(made):
    return [e for e in made.all("data-record") if "line" in e.get("class").split()]


def test_a_tier_of_as_many_as_anybody_reads_is_in_full_and_of_a_longer_one_the_first():
    assert in_lines(page(directory(*bodies(ENOUGH)), ANSWER)) == []
    made = page(directory(*bodies(ENOUGH + 1)), ANSWER)
    lines = [line.get("data-record") for line in in_lines(made)]
    assert lines == [f"hubs/body-{number:04}" for number in range(IN_FULL, ENOUGH + 1)]
    assert numbers(made) == [f"{number}." for number in range(1, ENOUGH + 2)]


def test_a_line_says_what_the_help_is_how_to_reach_it_and_how_that_is_known():
    line = in_lines(page(directory(*bodies(ENOUGH + 1)), ANSWER))[-1]
    links = [link.get("href") for link in line.iter("a")]
    assert links == ["../../../hubs/body-0005/", "tel:+44-1632-960123"]
    said = words(line)
    assert "It offers: Wages." in said
    assert "Checked on 3 October 2026 by the hub itself." in said


def test_a_line_says_of_help_for_one_kind_of_group_whom_it_is_for():
    *hubs, wages = bodies(ENOUGH + 1)
    for_some = wages.model_copy(update={"communities": ("rural",)})
    line = in_lines(page(directory(*hubs, for_some), ANSWER))[-1]
    assert "It offers: Wages (for rural)." in words(line)


@pytest.mark.parametrize("large_print", [False, True])
def test_everybody_in_a_long_tier_is_on_the_page_or_below_it_in_order_and_once(large_print):
    pages = edition(below(ANSWER, long_answers()), large_print=large_print)
    way = [ANSWER, f"{ANSWER}local/", f"{ANSWER}local-2/"]
    assert sorted(pages) == sorted(way)
    way = [pages[path] for path in way]
    shown = [path for made in way for path in names(made)]
    assert shown == [f"hubs/body-{number:04}/" for number in range(LONG)]
    assert [n for made in way for n in numbers(made)] == [f"{n}." for n in range(1, LONG + 1)]
    assert reached_from(pages, ANSWER, ANSWER) == [pages[path] for path in sorted(pages)]


def test_a_page_below_an_answer_leads_back_to_whom_to_ask_first():
    made = long_answers()[f"{ANSWER}local-2/"]
    crumbs = [made.resolve(a.get("href"))[0] for a in next(made.tree.iter("nav")).iter("a")]
    assert crumbs == ["", "areas/", "areas/ayton/", ANSWER]
    assert words(next(made.tree.iter("h1"))).endswith("more of “In Ayton”, part 2 of 2")


@pytest.mark.parametrize("path", ["areas/ayton/", "areas/county/", "needs/payroll/"])
def test_a_long_tier_of_a_place_or_a_need_leads_to_the_answers_for_the_rest(path):
    tier = {"tier": "county", "areas": ["county"]}
    pages = built(directory(*bodies(LONG, **tier))) if "county" in path else long_answers()
    made = pages[path]
    if made.all("data-record"):
        assert len(made.all("data-record")) == ROOM
        assert f"{LONG - ROOM} more can be reached." in words(made.article)
        assert "find/" in [made.resolve(link)[0] for _, link in made.links]


def test_all_who_are_there_for_a_community_follow_each_other_page_by_page():
    fields = {"tier": "specialist", "areas": ["county"], "communities": ["rural"]}
    pages = built(directory(*bodies(LONG, **fields)))
    shown, path = [], "communities/rural/"
    while path:
        made = pages[path]
        shown += [element.get("data-record") for element in made.all("data-record")]
        following = [link.get("href") for link in made.all("data-next")]
        path = made.resolve(following[0])[0] if following else ""
    assert shown == [f"hubs/body-{number:04}" for number in range(LONG)]


def test_a_folded_list_ends_and_leads_to_the_list_of_all():
    out = [hub(f"out-{number:03}", status="planned", areas=["ayton"]) for number in range(99)]
    helps = service("wages", [planned.id for planned in out], ["payroll"])
    made = page(directory(*out, helps), ANSWER)
    (said,) = [said for said in folded(made).values() if "Out-" in said]
    assert said.count("Planned in 2004.") == MOST_LINES
    assert "There are 99: see “Who to ask”." in said


LISTS = {
    "services": lambda number: service(f"one-{number:03}", ["ayton"], ["money", "payroll"]),
    "guides": lambda number: guide(f"one-{number:03}", ["money", "payroll"]),
    "hubs": lambda number: hub(f"one-{number:03}", areas=["ayton"]),
    "organisations": lambda number: organisation(f"one-{number:03}"),
}


@pytest.mark.parametrize("kind", LISTS)
def test_a_list_of_records_that_one_page_has_room_for_has_no_pages_below_it(kind):
    room = FULL - len(smallest()) * (kind == "hubs")
    pages = built(directory(*smallest(), *map(LISTS[kind], range(room))), **{kind: f"{kind}/"})
    assert not [path for path in pages if path.startswith(f"{kind}/all/")]
    assert len([path for path in led_to(pages[f"{kind}/"]) if "/one-" in path]) == room


def led_to(made):
    return {made.resolve(link)[0] for _, link in made.links}


@cache
def twice_as_long(kind):
    """A county with twice as many records of a kind as a page has room for, and its pages."""
    county = directory(*smallest(), *map(LISTS[kind], range(2 * FULL)))
    return county, built(county, **{kind: f"{kind}/"})


@pytest.mark.parametrize("kind", LISTS)
@pytest.mark.parametrize("large_print", [False, True])
def test_a_longer_list_of_records_has_pages_below_it_and_all_are_reached_from_it(kind, large_print):
    county, every_page = twice_as_long(kind)
    first = f"{kind}/"
    below_it = below(f"{kind}/all/", every_page)
    pages = edition({first: every_page[first], **below_it}, large_print=large_print)
    assert set(below_it) <= led_to(pages[first])
    reached_pages = [*pages.values()]
    listed = [path for made in reached_pages for path in led_to(made)]
    assert {f"{kind}/{id_}/" for id_ in county.of(kind)} <= set(listed)
    for made in reached_pages:
        assert len([path for path in led_to(made) if "/one-" in path]) <= FULL


def test_names_that_begin_with_a_sign_or_another_alphabet_have_a_page_too():
    letters = ("“The Hut”", "Ørsted", "Éclair", "Egg", "7 Streets", "清心")
    named = [organisation(f"odd-{place}", name=name) for place, name in enumerate(letters)]
    many = map(LISTS["organisations"], range(FULL))
    pages = built(directory(*smallest(), *many, *named), organisations="organisations/")
    parts_of_list = below("organisations/all/", pages)
    where = {path: at for at, made in parts_of_list.items() for path in led_to(made)}
    wanted = ("h", "o-2", "e", "e", "7", "other")
    assert [where[f"organisations/odd-{place}/"] for place in range(len(letters))] == [
        f"organisations/all/{name}/" for name in wanted
    ]


def test_a_long_list_by_need_has_the_same_headings_to_lead_to_and_each_need_has_all_of_its_own():
    county = directory(*smallest(), *map(LISTS["services"], range(FULL + 1)))
    pages = built(county, services="services/")
    assert {"money", "payroll"} <= set(pages["services/"].ids)
    for need in ("money", "payroll"):
        on_it = [led_to(pages[f"services/all/{need}{part}/"]) for part in ("", "-2")]
        assert {path for paths in on_it for path in paths if "/one-" in path} == {
            f"services/one-{number:03}/" for number in range(FULL + 1)
        }


def test_the_pages_of_a_list_stand_in_the_list_of_all_pages_below_it():
    county = directory(*smallest(), *map(LISTS["services"], range(FULL + 1)))
    pages = built(county, contents="contents/", services="services/")
    listed = {
        path for made in reached_from(pages, "contents/", "contents/") for path in led_to(made)
    }
    assert {path for path in pages if path.startswith("services/all/")} <= listed


def changed(number):
    day = date(TODAY.year + 1 + number % 3, 1, 5)
    line = {"date": day, "change": "new", "text": "It is new."}
    return hub(f"one-{number:03}", areas=["ayton"], history=[line])


def published(number):
    day = date(2010 + number % 3, 1, 1 + number % 28)
    return newsletter(f"one-{number:03}", number + 1, published=day)


BY_YEAR = {
    "changes": ("changes/", "changes/", changed, date(2030, 1, 1)),
    "past_events": (
        "events/past/",
        "events/past/",
        lambda number: event(f"one-{number:03}", date(2010 + number % 3, 5, 5)),
        TODAY,
    ),
    "newsletters": ("newsletters/", "newsletters/all/", published, TODAY),
}


@cache
def by_year(name, count):
    path, folder, record, today = BY_YEAR[name]
    made = renderer(directory(*smallest(), *map(record, range(count))), today=today)
    landing = Landing(made, {})
    html = f'<p><a href="made:{name}"></a></p>'
    first = landing.fill(html, path, title="The list", file="docs/index.md")
    of_years = {page.path: page.body for page in made_pages(made) if page.kind == "year"}
    assert all(path.startswith(folder) for path in of_years)
    return path, {
        path: BuiltPage(path, f"<article>{body}</article>")
        for path, body in {path: first, **of_years}.items()
    }


PAGES = {
    "changes": {f"{year}-01{part}/" for year in (2027, 2028, 2029) for part in ("", "-2")},
    "past_events": {f"{year}-05{part}/" for year in (2010, 2011, 2012) for part in ("", "-2")},
    "newsletters": {f"{year}-01{part}/" for year in (2010, 2011, 2012) for part in ("", "-2")},
}
"""Of so many that the one month in which they all are in each year is too long for a page."""


def ones(made):
    return {path for path in led_to(made) if "/one-" in path}


@pytest.mark.parametrize("name", BY_YEAR)
def test_what_has_happened_is_on_one_page_while_it_is_short(name):
    path, pages = by_year(name, MOST_LINES)
    assert list(pages) == [path]
    assert len(ones(pages[path])) == MOST_LINES


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("name", BY_YEAR)
def test_of_more_the_newest_stand_first_and_each_year_has_pages_with_all_of_it(name, large_print):
    count = 3 * (FULL + 1)
    path, pages = by_year(name, count)
    pages = edition(pages, large_print=large_print)
    assert len(ones(pages[path])) == MOST_LINES
    years = [pages[at] for at in led_to(pages[path]) & set(pages) if at != path]
    assert {made.path for made in years} == set(pages) - {path}
    assert {made.path.removeprefix(BY_YEAR[name][1]) for made in years} == PAGES[name]
    assert len(set().union(*map(ones, years))) == sum(len(ones(made)) for made in years) == count
    newest = max(made.path.rpartition("/20")[2][:2] for made in years)
    of_newest = [made for made in years if f"/20{newest}" in made.path]
    assert ones(pages[path]) <= set().union(*map(ones, of_newest))


@pytest.mark.parametrize("name", BY_YEAR)
def test_a_year_that_one_page_has_room_for_is_not_cut_into_months(name):
    path, pages = by_year(name, MOST_LINES + 1)
    years = {at.removeprefix(BY_YEAR[name][1]) for at in set(pages) - {path}}
    assert years == {f"{entry[:4]}/" for entry in PAGES[name]}


@pytest.mark.parametrize("name", BY_YEAR)
def test_the_way_to_a_year_goes_by_its_list(name):
    path, pages = by_year(name, MOST_LINES + 1)
    for made in pages.values():
        if made.path != path:
            crumbs = [made.resolve(a.get("href"))[0] for a in next(made.tree.iter("nav")).iter("a")]
            assert crumbs[-1] == path


def test_parts_are_of_one_length_and_there_are_none_of_nothing():
    assert parts("a/", "b", ()) == ()
    cut = parts("a/", "b", range(2 * FULL + 1))
    assert [part.address for part in cut] == ["a/b/", "a/b-2/", "a/b-3/"]
    assert [len(part.entries) for part in cut] == [101, 101, 99]
