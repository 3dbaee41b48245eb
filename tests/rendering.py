"""Pages of made-up counties, and the table of words, rendered without MkDocs."""

from collections.abc import Callable
from datetime import date

from built_site import REPOSITORY, BuiltPage, words
from consortium.geography.gazetteer import Gazetteer
from consortium.geography.outline import Outline, Shape
from consortium.pages import made_pages
from consortium.rendering import Renderer, Site
from consortium.rendering.environment import environment
from consortium.rendering.paper_file import PaperFile
from consortium.time.moment import build_day
from counties import TODAY, directory

OFFICE = {
    "email": "office@example.org",
    "telephone": "01632 960001",
    "address": "1 High Street\nAyton",
    "checked": date(2026, 11, 2),
    "checked_by": "the administrator",
}
OUTLINE = Outline(
    300, 300, (Shape("ayton", "M0 0z", (9, 9), ("beeford",)), Shape("beeford", "M9 9z", (9, 9), ()))
)


def renderer(
    county,
    *,
    today=TODAY,
    built=None,
    edit_address="",
    address="https://consortium.example.org/",
    written=None,
):
    """Renders on a day, or at the moment of a build."""
    site = Site(
        directory=county,
        gazetteer=Gazetteer(places=(), border_towns=(), sectors={}, outline=OUTLINE),
        today=build_day(built) if built else today,
        built=built,
        address=address,
        edit_address=edit_address,
        written=None if written is None else dict.fromkeys(written, ""),
    )
    return Renderer(site, REPOSITORY / "overrides")


def pdf(name, title, *, area=None, pages=1, size=1000, **said) -> PaperFile:
    """A document on paper that a page tells of."""
    made = {"points": 18, "source": "", "equipment": "", **said}
    return PaperFile(file=name, title=title, area=area, pages=pages, bytes=size, **made)


def page(county, path, **options) -> BuiltPage:
    made = made_pages(renderer(county, **options)).at(path)
    assert made, f"There is no page at {path}"
    return BuiltPage(path, f"<article>{made.body}</article>")


def text(county, path, **options) -> str:
    return words(page(county, path, **options).article)


def links(page: BuiltPage) -> list[str]:
    return [address for _, address in page.links]


def table_of_words(today: date) -> Callable[..., str]:
    """Give what says of a standing what the table of words says of it on a day."""
    made = environment(REPOSITORY / "overrides", renderer(directory(), today=today).site)
    module = made.get_template("made/macros/standing.html").module

    def say(macro: str, *arguments: object) -> str:
        html = getattr(module, macro)(*arguments)
        return words(BuiltPage("", f"<article>{html}</article>").article)

    return say
