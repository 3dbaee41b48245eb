"""Made pages by their recipes: each is made when somebody asks for it."""

import pytest

from answer_page_fixtures import ANSWER, reached, wages
from consortium.long_lists import FULL, IN_FULL, MOST_RESULTS
from consortium.pages import made_pages
from consortium.publishing.file_recipe import FileRecipe
from consortium.rendering import Renderer
from counties import directory, hub, newsletter, service, smallest
from rendering import renderer

MANY = IN_FULL + MOST_RESULTS + 1


def long_county():
    """A county in which an answer, a list and the list of all pages are cut."""
    ids = [f"body-{number:03}" for number in range(MANY)]
    bodies = [reached(id_, areas=["ayton"]) for id_ in ids]
    others = [service(f"help-{number:03}", ["ayton"], ["money"]) for number in range(FULL)]
    return directory(*smallest(), *bodies, *others, wages(*ids), newsletter("one"))


@pytest.fixture(scope="module")
def every():
    return {page.path: page for page in made_pages(renderer(long_county()))}


def test_a_page_that_is_asked_for_by_itself_is_what_it_is_among_all(every):
    asked = made_pages(renderer(long_county()))
    assert any(path.startswith(ANSWER) and path != ANSWER for path in every)
    assert any(path.startswith("services/all/") for path in every)
    for path, page in every.items():
        alone = asked.at(path)
        assert (alone.title, alone.section, alone.body) == (page.title, page.section, page.body)


@pytest.mark.parametrize("path", ["", "hubs/nobody/", f"{ANSWER}nothing/", "services/all/x/"])
def test_there_is_no_page_where_none_is_made(every, path):
    assert path not in every
    assert made_pages(renderer(long_county())).at(path) is None


def test_no_other_body_is_rendered_for_a_page_that_is_asked_for(monkeypatch):
    rendered = []
    render = Renderer.render

    def noted(self, template, path, **values):
        rendered.append(path)
        return render(self, template, path, **values)

    monkeypatch.setattr(Renderer, "render", noted)
    pages = made_pages(renderer(directory(*smallest(), hub("beeford"))))
    assert rendered == []
    assert pages.at("hubs/beeford/").body
    assert set(rendered) == {"hubs/beeford/"}


def test_a_list_of_all_pages_renders_none_of_them(monkeypatch):
    made = renderer(directory(*smallest()))
    monkeypatch.setattr(made, "render", lambda *_, **__: pytest.fail("A body was rendered."))
    assert all(page.title for page in made_pages(made))


@pytest.mark.parametrize(
    ("address", "file", "may"),
    [
        ("assets/finder.json", "assets/finder.json", True),
        ("assets/finder.json", "assets/places.json", False),
        ("editors/", "editors/newsletters/one.html", True),
        ("editors/", "newsletters/editors/index.html", False),
        ("feed.xml", "feed.xml", True),
        ("feed.xml", "areas/ayton/feed.xml", True),
        ("feed.xml", "areas/ayton/feed.json", False),
        ("*.ics", "events/open-day/event.ics", True),
    ],
)
def test_a_recipe_of_files_is_asked_for_those_that_it_may_have(address, file, may):
    assert FileRecipe(address, list).may_have(file) == may


def test_files_are_made_once_and_only_when_one_is_asked_for():
    made = []
    recipe = FileRecipe("feed.xml", lambda: made.append(1) or [("feed.xml", "<rss>")])
    assert made == []
    assert recipe.files == recipe.files == {"feed.xml": b"<rss>"}
    assert made == [1]
