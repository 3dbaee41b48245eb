"""A small site with the finder, its data and the pages that it leads to."""

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import SimpleNamespace

from consortium.model import Office
from consortium.model.own_words import OwnWords
from consortium.rendering import Site
from consortium.rendering.environment import at, environment
from geography_fixtures import AREAS, REPOSITORY, finder_text, gazetteer


@dataclass(frozen=True)
class Choice:
    id: str
    title: str = ""
    name: str = ""
    phrase: str = ""
    hint: str | None = None


NEEDS = (Choice("personnel", "Volunteers and staff"), Choice("ict", "Computers and the internet"))
COMMUNITIES = (
    Choice("rural", name="Rural areas", phrase="rural areas"),
    Choice("young-people", name="Young people", phrase="young people"),
)
PAGES = {
    "": """{% from "made/macros/map.html" import district_map, map_credit with context %}
        <h1>Find help for your group</h1>
        {% include "made/markers/finder.html" %}{{ district_map(outline, areas, here="corby") }}
        {{ map_credit() }}""",
    "find/outside/": """<h1>Outside Northamptonshire</h1>
        {% include "made/markers/outside.html" %}""",
    "areas/corby/personnel/": """
        {% from "made/macros/lists.html" import for_community with context %}
        <h1>Help with volunteers and staff in Corby</h1>
        <section class="stage"><h2 id="local">Local</h2>
        <article class="result" id="here"><span class="number">1.</span> Here</article>
        </section>
        {{ for_community(areas[0], "personnel") }}
        <section class="stage"><h2 id="county">County</h2>
        <article class="result" id="wide"><span class="number">2.</span>
        A body for all</article>
        </section>
        <section class="stage"><h2 id="national">National</h2>
        <article class="result" id="last"><span class="number">3.</span> Last</article>
        </section>
        <ul><li data-community="rural" data-phrase="rural areas">
        <a href="../../../communities/rural/">Rural areas</a></li>
        <li data-community="young-people" data-phrase="young people">
        <a href="../../../communities/young-people/">Young</a>
        </li></ul>""",
    "areas/corby/ict/": """
        {% from "made/macros/lists.html" import for_community with context %}
        <h1>Help with computers and the internet in Corby</h1>
        {{ for_community(areas[0], "ict") }}
        <section class="stage"><h2 id="national">National</h2>
        <article class="result" id="last"><span class="number">1.</span> Last</article>
        </section>
        <ul><li data-community="young-people" data-phrase="young people">
        <a href="../../../communities/young-people/">Young</a></li></ul>""",
    "communities/rural/": """<h1>Rural areas</h1><div class="for-community">
        <article class="result" id="near" data-covers="corby kettering" data-needs="ict personnel">
        <span class="number">1.</span> <a href="../../hubs/near/">A rural body</a></article>
        <article class="result" id="far" data-covers="daventry" data-needs="personnel">
        <span class="number">2.</span> <a href="../../hubs/far/">A far body</a></article>
        <article class="result" id="else" data-needs="ict">
        <span class="number">3.</span> <a href="../../hubs/else/">For ICT</a></article>
        <ul><li><a data-next href="specialist/">Number 4</a></li></ul>
        </div>""",
    "communities/rural/specialist/": """<h1>More</h1><div class="for-community">
        <article class="result" id="wide" data-needs="personnel">
        <span class="number">4.</span>
        <a href="../../../hubs/wide/">A body for all</a></article>
        </div>""",
    "communities/young-people/": "<h1>Young people</h1>",
}
DIRECTORY = SimpleNamespace(
    consortium=SimpleNamespace(place="Northamptonshire", attributions=(), office=Office()),
    own_words=OwnWords(),
    areas={area.id: area for area in AREAS},
    needs={need.id: need for need in NEEDS},
    communities={community.id: community for community in COMMUNITIES},
    county=AREAS[-1],
    districts=[SimpleNamespace(council="North Northamptonshire", council_since=None)] * 7,
)
FRAME = """<!doctype html><html lang="en"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><title>A test</title>
<link rel="stylesheet" href="{{ 'assets/standard.css' | link }}">
<script src="{{ 'assets/page.js' | link }}" defer></script><article id="text">
BODY</article></html>"""


def write_finder_site(folder: Path) -> None:
    """Write the site into a folder."""
    shutil.copytree(REPOSITORY / "docs" / "assets", folder / "assets")
    places = gazetteer()
    (folder / "assets" / "finder.json").write_text(finder_text(places), encoding="utf-8")
    site = Site(
        directory=DIRECTORY, gazetteer=places, today=date(2026, 11, 26), address="", edit_address=""
    )
    templates = environment(REPOSITORY / "overrides", site)
    for path, body in PAGES.items():
        with at(path):
            page = templates.from_string(FRAME.replace("BODY", body)).render(
                path=path, areas=AREAS, outline=places.outline
            )
        (folder / path).mkdir(parents=True, exist_ok=True)
        (folder / path / "index.html").write_text(page, encoding="utf-8")
