"""One shell for each kind of page: how it is cut, filled and kept honest."""

import pytest
from jinja2 import Environment

from consortium.publishing.filling import filled
from consortium.publishing.shell import Shell, ShellError, difference, specimens, to_render_in_full
from consortium.rendering.page import FeedLink
from page_fixtures import AWKWARD_TITLES, page

SOUND = (
    "<title>{{ page.title }}</title><meta content='{{ page.description }}'>"
    "<link href='https://example.org/{{ page.path }}'>"
    "{% for feed in page.feeds %}<link title='{{ feed.title }}' href='{{ feed.address }}'>"
    "{% endfor %}"
    "<script>{{ page.structured_data | tojson }}</script>{{ page.body | safe }}<p>foot</p>"
)


def rendered(template, made):
    return Environment(autoescape=True).from_string(template).render(page=made)


def cut(template, *pages):
    first, second = specimens(pages or [page()])
    return Shell.cut(first, rendered(template, first), second, rendered(template, second))


@pytest.mark.parametrize("title", AWKWARD_TITLES)
def test_a_filled_shell_is_what_the_template_makes_of_the_page(title):
    made = page(title=title, description=title, structured_data=({"name": f"</script>{title}"},))
    assert cut(SOUND).fill(made) == rendered(SOUND, made)


def test_a_value_printed_twice_is_filled_twice():
    template = SOUND + "<h2>{{ page.title }}</h2>"
    assert cut(template).fill(page(title="R&D")).count("R&amp;D") == 2


def test_a_page_without_structured_data_fits_too():
    made = page(structured_data=())
    assert cut(SOUND).fill(made) == rendered(SOUND, made)


def test_a_page_with_feeds_of_its_own_has_them_in_its_head():
    one, two = (
        page(feeds=(FeedLink(title, f"https://example.org/{title}"), FeedLink("B", "https://b")))
        for title in AWKWARD_TITLES[:2]
    )
    assert cut(SOUND, one).fill(two) == rendered(SOUND, two)


def test_a_template_that_leaves_a_feed_out_is_refused():
    careless = SOUND.replace("page.feeds", "page.feeds[:1]")
    made = page(feeds=(FeedLink("A", "https://a"), FeedLink("B", "https://b")))
    with pytest.raises(ShellError, match="prints no address of feed 2 and no title of feed 2"):
        cut(careless, made)


@pytest.mark.parametrize(
    "careless",
    [
        "{{ page.title[:5] }}",
        "{{ page.title | length }}",
        "{{ page.title | upper }}",
        "{{ page.body | safe | striptags }}",
        "{{ page.path | replace('/', '-') }}",
        "{% if page.title.startswith('Z', 0) or page.path | length > 30 %}long{% endif %}",
    ],
)
def test_a_template_that_depends_on_the_page_beyond_the_slots_is_refused(careless):
    with pytest.raises(ShellError, match=r"depends on the page beyond the slots.*“answer”"):
        cut(SOUND + careless)


def test_the_message_shows_the_place():
    with pytest.raises(ShellError, match=r"line 1: “.*foot</p>\d\d.*” in one, “.*foot</p>\d\d"):
        cut(SOUND + "{{ page.title | length }}{{ page.path }}")


@pytest.mark.parametrize(
    "careless", ["{{ page.title | safe }}", "{{ page.title | e | forceescape }}"]
)
def test_a_title_that_is_not_escaped_once_is_refused(careless):
    with pytest.raises(ShellError):
        cut(SOUND.replace("{{ page.title }}", careless))


def test_a_template_that_leaves_a_slot_out_is_refused():
    with pytest.raises(ShellError, match="prints no description"):
        cut(SOUND.replace("{{ page.description }}", "always the same"))


@pytest.mark.parametrize("slot", ["title", "description", "body"])
def test_a_page_with_nothing_for_a_slot_is_refused(slot):
    with pytest.raises(ShellError, match=f"“areas/corby/ict/” has no {slot}"):
        cut(SOUND).fill(page(**{slot: ""}))


@pytest.mark.parametrize(
    "other",
    [
        page("areas/corby/"),
        page("needs/corby/ict/", section="needs/"),
        page(feeds=(FeedLink("A", "https://a"),)),
    ],
)
def test_pages_of_one_kind_that_differ_in_section_depth_or_feeds_have_shells_of_their_own(other):
    def render(made):
        return rendered("<nav>{{ page.section }} {{ page.path.count('/') }}</nav>" + SOUND, made)

    pages = [page(), other] if other.path != page().path else [page("areas/corby/tax/"), other]
    assert dict(filled(pages, render)) == {made.path: render(made) for made in pages}


def test_specimens_stand_in_the_folder_that_their_pages_share():
    one, two = specimens([page("areas/corby/ict/"), page("areas/daventry/ict/")])
    assert one.path.startswith("areas/")
    assert one.path.count("/") == two.path.count("/") == 3
    assert one.path.split("/")[1] != two.path.split("/")[1]


def test_the_specimen_of_a_single_page_stands_beside_it():
    assert specimens([page("areas/corby/ict/")])[0].path.startswith("areas/corby/first-specimen")


def test_a_difference_names_the_first_place():
    assert difference("same", "same") == ""
    assert difference("one\ntwo", "one\nthree").startswith("line 2: “")
    assert difference("one", "one more").startswith("line 1: “one” in one, “one more”")


def test_few_pages_are_all_rendered_in_full():
    pages = [page(f"hubs/{number}/") for number in range(9)]
    assert len(to_render_in_full(pages, all_below=10)) == 9


def test_of_many_pages_the_same_sample_with_every_kind_is_rendered_in_full():
    pages = [page(f"hubs/{number}/") for number in range(50)] + [page("a/", kind="rare")]
    sample = to_render_in_full(pages, all_below=10)
    assert 10 <= len(sample) <= 12
    assert {made.kind for made in sample} == {"answer", "rare"}
    assert sample == to_render_in_full(reversed(pages), all_below=10)
