"""`python -m making.preview CHANGED`: the website as a folder to look at without a web server.

It is a copy of site/ whose links lead to files, with a first page that leads to what has changed:
CHANGED is a file with the address of such a page on each line. Where there is Chrome, that page
shows a picture of each of the first ones, narrow and wide.
"""

import html
import re
import shutil
import subprocess
import sys
from pathlib import Path

SITE = Path("site")
PREVIEW = Path("site-preview")
FIRST = "LOOK-HERE.html"
PICTURES = "pictures"
WIDTHS = (320, 1280)
HEIGHT = 2000
MOST_PICTURES = 8
SECONDS = 60
BROWSERS = ("google-chrome", "chromium", "chrome-headless-shell")
LEFT_OUT = ("_*", "404.html", "sitemap.xml*", "editors")

_LINK = re.compile(r'((?:href|action)=")(?![a-z]+:|//|#)([^"#?]*/|\.\.?|)([#?][^"]*)?"')
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_NO_SCRIPTS = (
    '<meta http-equiv="Content-Security-Policy" '
    "content=\"script-src 'none'; object-src 'none'; form-action 'none'\">"
)
"""Nobody has looked at the change yet, and scripts could read other files of whoever opens it."""

_TITLE = re.compile(r"<title>([^<]*)</title>")


def make_preview(site: Path, preview: Path, changed: list[str]) -> None:
    """Copy a site so that its pages open from a disk, and write the first page."""
    shutil.rmtree(preview, ignore_errors=True)
    at_the_top = shutil.ignore_patterns(*LEFT_OUT)
    shutil.copytree(
        site,
        preview,
        ignore=lambda folder, names: at_the_top(folder, names) if Path(folder) == site else (),
    )
    for page in preview.rglob("*.html"):
        text = _POLICY.sub(_NO_SCRIPTS, page.read_text(encoding="utf-8"))
        page.write_text(_LINK.sub(_to_file, text), encoding="utf-8")
    there = [address for address in changed if (preview / address.strip("/")).is_dir()]
    _take_pictures(preview, there[:MOST_PICTURES])
    (preview / FIRST).write_text(_first_page(preview, there), encoding="utf-8")


def _to_file(link: re.Match[str]) -> str:
    """Lead to the page of a folder, which a web server would find by itself."""
    folder = link[2].rstrip("/")
    return f'{link[1]}{f"{folder}/" if folder else ""}index.html{link[3] or ""}"'


def _take_pictures(preview: Path, changed: list[str]) -> None:
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        print("There is no Chrome here, so no pictures of pages were taken.")
        return
    (preview / PICTURES).mkdir()
    for address in changed:
        page = (preview / address.strip("/") / "index.html").resolve().as_uri()
        for width in WIDTHS:
            picture = (preview / _picture(address, width)).resolve()
            command = [browser, "--headless", "--no-sandbox", "--hide-scrollbars", "--disable-gpu"]
            size = [f"--window-size={width},{HEIGHT}", f"--screenshot={picture}", page]
            try:
                subprocess.run([*command, *size], capture_output=True, timeout=SECONDS, check=True)  # noqa: S603 (our own command)
            except (OSError, subprocess.SubprocessError) as error:
                print(f"No picture of {address}: {type(error).__name__}.")


def _picture(address: str, width: int) -> str:
    return f"{PICTURES}/{address.strip('/').replace('/', '-') or 'home'}-{width}.png"


def _first_page(preview: Path, changed: list[str]) -> str:
    parts = "".join(_part(preview, address) for address in changed)
    return (
        '<!doctype html>\n<html lang="en-GB">\n<meta charset="utf-8">\n'
        "<title>The website as it would be</title>\n"
        "<h1>The website as it would be</h1>\n"
        "<p>Nothing of this is on the website yet. "
        "The search and the finder work there alone.</p>\n"
        '<p><a href="index.html">The home page</a></p>\n<h2>Pages that change</h2>\n'
        f"{parts or '<p>No page of its own changes.</p>'}\n</html>\n"
    )


def _part(preview: Path, address: str) -> str:
    path = f"{address.strip('/')}/index.html".lstrip("/")
    title = _TITLE.search((preview / path).read_text(encoding="utf-8"))
    pictures = "".join(
        f'<p><img src="{_picture(address, width)}" width="{width}" alt="{width} points wide"></p>\n'
        for width in WIDTHS
        if (preview / _picture(address, width)).exists()
    )
    large = f"large-print/{path}"
    also = f' (<a href="{large}">in large print</a>)' if (preview / large).exists() else ""
    name = html.escape(html.unescape(title[1])) if title else path
    return f'<h3><a href="{html.escape(path)}">{name}</a>{also}</h3>\n{pictures}'


def main(arguments: list[str]) -> int:
    """Make the preview of what was built last."""
    changed = [Path(name).read_text(encoding="utf-8").split() for name in arguments]
    make_preview(SITE, PREVIEW, [address for addresses in changed for address in addresses])
    print(f"Open {PREVIEW / FIRST}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
