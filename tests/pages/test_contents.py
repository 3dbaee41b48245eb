"""The list of all pages: in order, whole, and never too long for a page of large print."""

from collections import Counter

import pytest

import editions
from built_site import REPOSITORY, BuiltPage, words
from consortium.large_print import Edition
from consortium.long_lists import FULL
from consortium.pages import Landing
from consortium.pages.contents import contents, contents_pages, parts
from counties import directory, smallest
from page_fixtures import page
from rendering import renderer

#: Bytes, as the page for the longest list is to leave room for its style sheet and script.
LARGEST = 40 * 1024
WRITTEN = {"": "Home", "areas/": "Districts", "hubs/": "Who can help", "contents/": "All pages"}


def pages(section, count):
    """Made pages of a section, their titles as long as those of real records."""
    return [
        page(
            f"{section}organisation-number-{number:05}/",
            section=section,
            title=f"The Association for the Support of Groups {number:05}",
        )
        for number in range(count)
    ]


@pytest.fixture(scope="module")
def rendered():
    """Render the list for some made pages: the body of each of its pages, by its address."""

    def render(*made) -> dict[str, BuiltPage]:
        render_with = renderer(directory(*smallest()))
        landing = Landing(render_with, WRITTEN, made)
        marker = '<p><a href="made:contents"></a></p>'
        first = landing.fill(marker, "contents/", title="All pages", file="docs/contents/index.md")
        bodies = {"contents/": first}
        bodies |= {page.path: page.body for page in contents_pages(render_with, made)}
        return {path: BuiltPage(path, f"<article>{body}") for path, body in bodies.items()}

    return render


def listed(page: BuiltPage) -> list[str]:
    """The addresses that a page lists, without its breadcrumb and its foot."""
    whole = editions.article(page)
    moving = {id(a) for part in ("nav", "aside") for e in whole.iter(part) for a in e.iter("a")}
    links = [a for a in whole.iter("a") if id(a) not in moving]
    return [page.resolve(a.get("href"))[0].removeprefix("large-print/") for a in links]


def test_the_contents_put_each_page_below_the_one_its_address_is_below():
    entries = contents({"": "Home", "b/": "B", "b/x/": "X", "b/x/y/": "Y", "a/": "A", "c/d/": "D"})
    shape = [(e.title, [(b.title, [c.title for c in b.below]) for b in e.below]) for e in entries]
    assert shape == [("A", []), ("B", [("X", ["Y"])]), ("D", []), ("Home", [])]


def test_while_all_pages_fit_they_stand_on_one_page(rendered):
    made = [*pages("hubs/", FULL - 2), *pages("areas/", 2)]
    assert parts(made) == {}
    assert Counter(listed(rendered(*made)["contents/"])) == Counter(
        [*WRITTEN, *(page.path for page in made)]
    )


def test_when_they_do_not_fit_the_longest_section_gets_pages_of_its_own(rendered):
    made = [*pages("hubs/", FULL - 2), *pages("areas/", 3)]
    built = rendered(*made)
    assert set(built) == {"contents/", "contents/hubs/"}
    assert Counter(listed(built["contents/"])) == Counter(
        [*WRITTEN, "contents/hubs/", *(page.path for page in made if page.section == "areas/")]
    )
    assert listed(built["contents/hubs/"]) == [
        page.path for page in made if page.section == "hubs/"
    ]
    assert "Who can help: all 148 pages" in words(built["contents/"].tree)


def test_a_section_of_thousands_has_several_parts_that_lead_to_each_other(rendered):
    made = pages("hubs/", 2 * FULL + 1)
    built = rendered(*made)
    addresses = ["contents/hubs/", "contents/hubs-2/", "contents/hubs-3/"]
    assert sorted(set(built) - {"contents/"}) == sorted(addresses)
    for address in addresses:
        others = [other for other in addresses if other != address]
        assert listed(built[address])[-2:] == others
        assert [words(h) for h in built[address].tree.iter("h2")] == ["The other parts"]
    assert (
        "Who can help, part 2 of 3: from “The Association for the Support of Groups 00150” to "
        "“The Association for the Support of Groups 00299”"
    ) in words(built["contents/"].tree)


def test_a_page_stays_with_those_below_it():
    made = pages("areas/", FULL - 1)
    below = [page(f"{made[-1].path}{need}/", section="areas/") for need in ("ict", "personnel")]
    first, second = parts([*made, *below])["areas/"]
    sizes = [sum(entry.size for entry in part.entries) for part in (first, second)]
    assert sizes == [FULL - 2, 3]
    assert [entry.address for entry in second.entries[0].below] == [page.path for page in below]


def test_no_page_of_a_long_list_is_too_heavy_for_large_print(rendered, real, today):
    site = renderer(real, today=today).site
    edition = Edition(site, REPOSITORY / "overrides", name="VCS", menu=())
    sections = ("areas/", "communities/", "hubs/", "needs/", "organisations/", "services/")
    for count in (25, 1_000):
        made = [page for section in sections for page in pages(section, count)]
        for path, built in rendered(*made).items():
            twin = edition.twin(path, title="All pages", description="", body=built.html)
            assert len(twin.encode()) <= LARGEST, (count, path)


@pytest.mark.both_sites
def test_the_list_of_all_pages_holds_each_page_once(site):
    for edition in (site.pages, site.twins):
        of_the_list = [page for path, page in edition.items() if path.startswith("contents/")]
        times = Counter(path for page in of_the_list for path in listed(page))
        assert times == Counter(set(site.pages) - {"404.html", *site.directory.erased})


@pytest.mark.both_sites
def test_the_pages_of_the_list_have_different_titles(site):
    of_the_list = [page for path, page in site.pages.items() if path.startswith("contents/")]
    titles = {words(next(page.tree.iter("title"))) for page in of_the_list}
    assert len(titles) == len(of_the_list) > 1
