"""A small site with the finder, its data and the pages that it leads to."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from consortium.geography.finder_data import finder_data
from consortium.pages.environment import environment
from geography_fixtures import AREAS, REPOSITORY, gazetteer


@dataclass(frozen=True)
class Choice:
    id: str
    title: str = ""
    name: str = ""
    phrase: str = ""


NEEDS = (Choice("personnel", "Volunteers and staff"), Choice("ict", "Computers and the internet"))
COMMUNITIES = (
    Choice("rural", name="Rural areas", phrase="rural areas"),
    Choice("young-people", name="Young people", phrase="young people"),
)
PAGES = {
    "": """{% from "made/macros/map.html" import district_map, hero_map, map_credit with context %}
        {{ hero_map(outline, areas) }}<h1>Find help for your group</h1>
        {% include "made/markers/finder.html" %}{{ district_map(outline, areas, here="corby") }}
        {{ map_credit() }}""",
    "find/outside/": """<h1>Outside Northamptonshire</h1>
        {% include "made/markers/outside.html" %}""",
    "areas/corby/personnel/": """<h1>Volunteers and staff: who can help in Corby</h1>
        <div data-for-community hidden></div>
        <ul data-communities>
        <li data-community="rural"><a href="../../../hubs/a-rural-body/">A rural body</a></li></ul>
        {% include "made/macros/for_community.html" %}""",
}
FRAME = """<!doctype html><html lang="en"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><title>A test</title>
<link rel="stylesheet" href="{{ 'assets/standard.css' | link }}"><article id="text">
BODY</article><script src="{{ 'assets/finder.js' | link }}" defer></script></html>"""


def write_finder_site(folder: Path) -> None:
    """Write the site into a folder."""
    shutil.copytree(REPOSITORY / "docs" / "assets", folder / "assets")
    places = gazetteer()
    (folder / "assets" / "finder.json").write_text(finder_data(AREAS, places), encoding="utf-8")
    templates = environment(REPOSITORY / "overrides")
    for path, body in PAGES.items():
        page = templates.from_string(FRAME.replace("BODY", body)).render(
            path=path,
            areas=AREAS,
            needs=NEEDS,
            communities=COMMUNITIES,
            outline=places.outline,
            border_towns=places.border_towns,
        )
        (folder / path).mkdir(parents=True, exist_ok=True)
        (folder / path / "index.html").write_text(page, encoding="utf-8")
