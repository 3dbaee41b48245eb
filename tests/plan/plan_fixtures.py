"""Pages below plan/ that hold one marker, for made-up counties, and the bars on them."""

from xml.etree.ElementTree import Element

from built_site import SVG, BuiltPage, words
from consortium.directory import Directory
from consortium.model import Project, Total
from consortium.pages import Landing
from counties import directory, project, smallest
from rendering import renderer

SOURCE = [{"lines": "7", "quote": "made up for a test"}]


def filled(marker: str, *records, path: str = "plan/x/") -> BuiltPage:
    """A page, below plan/ unless told, that holds one marker, for a made-up county."""
    landing = Landing(renderer(directory(*smallest(), *records)), {})
    html = landing.fill(
        f'<h1>T</h1><p><a href="made:{marker}"></a></p>', path, title="T", file="docs/x.md"
    )
    return BuiltPage(path, f"<article>{html}</article>")


def said(marker: str, *records) -> str:
    return words(filled(marker, *records).article)


def asking(id_: str, pounds: str, lines: str | None = "5"):
    return project(id_, yearly_request={"pounds": pounds, "lines": lines})


def total(id_: str, pounds: str, months: str, **fields) -> Total:
    basics = {"name": id_, "figure": f"£{pounds}", "sum_of": "strategic", "source": SOURCE}
    return Total(**{"id": id_, "pounds": pounds, "months": months} | basics | fields)


YEAR, BOTH = total("year", "1000", "12"), total("both", "2000", "24", figure="£2 thousand")


def twelve(real: Directory) -> list[Project]:
    """The plan's own twelve projects: those whose request names its lines."""
    projects = real.projects.values()
    return [record for record in projects if record.yearly_request and record.yearly_request.lines]


def bar_widths(element: Element) -> list[str]:
    """The width of each bar, as it is drawn."""
    return [bar.get("width") for bar in element.iter(f"{SVG}rect")]


def bars(table: Element) -> list[tuple[str, Element]]:
    """The first words of each row with a bar, and the bar."""
    return [(words(row[0]), bar) for row in table.iter("tr") for bar in row.iter(f"{SVG}rect")]


def bar_lengths(page: BuiltPage) -> list[tuple[str, float]]:
    return [(name, float(bar.get("width"))) for name, bar in bars(page.tree)]
