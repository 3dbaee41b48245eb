"""A preview: what is asked for is made then, and a mistake leaves the last good page up."""

import gzip
import re
import shutil
import socket
import sys
import threading
import time
import urllib.error
import urllib.request

import pytest

from consortium.pages.made import MadePages
from making.serve import __main__ as command
from making.serve import preview as previews
from making.serve import trial
from making.serve.preview import Preview
from making.serve.server import PreviewServer
from preview_fixtures import ADDRESS, county, on_the_day

HUB = "hubs/harbour-room/index.html"
TWIN = f"large-print/{HUB}"
RECORD = "data/hubs/harbour-room.yml"
ISSUE = "docs/newsletters/low-water.md"
TEMPLATE = "overrides/made/pages/hub.html"
UP = b'role="alert"'


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return county(tmp_path_factory.mktemp("county") / "county")


@pytest.fixture
def edit(folder, tmp_path):
    """Change words in a file of the county; afterwards it is there again, no newer than it was."""
    kept = {}

    def change(file, old, new):
        path = folder / file
        if path not in kept:
            kept[path] = path.rename(tmp_path / f"kept-{len(kept)}")
        text = kept[path].read_text(encoding="utf-8")
        assert old in text, file
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    yield change
    for path, as_it_was in kept.items():
        as_it_was.replace(path)


@pytest.fixture(scope="module")
def begin(folder):
    """Begin a preview of the county."""
    begun = []

    def preview():
        begun.append(Preview(folder, ADDRESS))
        return begun[-1]

    with pytest.MonkeyPatch.context() as monkeypatch:
        on_the_day(monkeypatch)
        monkeypatch.setenv("PYTHONPATH", "hooks")
        yield preview
    for server in begun:
        server.close()


@pytest.fixture(scope="module")
def begun(begin):
    return begin()


@pytest.fixture
def preview(begun):
    """One preview for all the tests, of the county as it was before any of them."""
    begun.follow()
    assert begun.mistake == ""
    return begun


def words(page):
    return " ".join(re.sub(r"<[^>]*>", " ", page.decode()).split())


def test_a_save_is_shown_in_both_editions(preview, edit):
    before = [preview.content(file) for file in (HUB, TWIN)]
    edit(RECORD, "name: ", "name: Quay and ")
    preview.follow()
    for file, old in zip((HUB, TWIN), before, strict=True):
        assert b"Quay and" in preview.content(file)
        assert b"Quay and" not in old


def test_a_save_of_an_issue_is_followed_without_another_build(preview, edit, monkeypatch):
    monkeypatch.setattr(previews, "Ground", lambda *_: pytest.fail("Everything was built."))
    edit(ISSUE, "title: ", "title: Quay and ")
    preview.follow()
    assert preview.mistake == ""
    assert b"Quay and" in preview.content("newsletters/low-water/index.html")


def test_no_page_is_made_that_nobody_asks_for(preview, monkeypatch):
    made = []
    render = previews.Preview._made  # noqa: SLF001 (what is made is counted)
    monkeypatch.setattr(previews.Preview, "_made", lambda *args: made.append(args) or render(*args))
    preview.follow()
    assert made == []


def test_a_template_is_followed_without_making_all_pages(preview, edit, monkeypatch):
    monkeypatch.setattr(MadePages, "__iter__", lambda _: pytest.fail("All pages were made."))
    edit(TEMPLATE, "{%", "{# Anew #}{%")
    preview.follow()
    assert preview.mistake == ""
    assert b"</html>" in preview.content(HUB)


def test_what_is_not_there_is_not_made_up(preview):
    for file in ("hubs/nobody/index.html", "assets/nothing.css", "newsletters/_template.md"):
        assert preview.content(file) is None


def test_a_mistake_is_told_above_the_page_as_it_was_and_in_the_terminal(preview, edit, caplog):
    caplog.set_level("INFO")
    pages = {file: preview.content(file) for file in (HUB, TWIN, "index.html")}
    edit(RECORD, "status: ", "stauts: <b>")
    preview.follow()
    assert f"{RECORD}, line" in caplog.text
    assert "what was there before" in caplog.text
    for file, before in pages.items():
        now = preview.content(file)
        said = words(now)
        assert now.count(UP) == 1
        assert f"{RECORD}, line" in said
        assert "&lt;b&gt;" in said
        assert now.index(UP) < now.index(b"<h1")
        top, _, below = now.partition(b"<section")
        assert top + re.sub(rb"^.*?</section>", b"", below, count=1, flags=re.DOTALL) == before


@pytest.mark.parametrize("gone", ["docs", "data", "hooks", "overrides", "mkdocs.yml"])
def test_what_no_website_can_do_without_is_told_in_plain_words(preview, folder, tmp_path, gone):
    before = preview.content(HUB)
    shutil.move(folder / gone, tmp_path / gone)
    try:
        preview.follow()
        shown = preview.content(HUB)
    finally:
        shutil.move(tmp_path / gone, folder / gone)
    what = "file" if "." in gone else "folder"
    told = f"This {what} is missing, and the website cannot do without it. Put it back."
    assert preview.mistake == f"{gone}\n  {told}"
    assert told in words(shown)
    preview.follow()
    assert preview.content(HUB) == before


def test_the_sitemap_is_there_as_a_website_has_it_packed_too(preview):
    plain, packed = (preview.content(f"sitemap.xml{ending}") for ending in ("", ".gz"))
    assert b"/hubs/harbour-room/" in plain
    assert gzip.decompress(packed) == plain


def test_a_mistake_that_is_mended_goes(preview, folder, edit):
    before, good = preview.content(HUB), (folder / RECORD).read_text(encoding="utf-8")
    edit(RECORD, "status: ", "stauts: ")
    preview.follow()
    assert preview.content(HUB) != before
    (folder / RECORD).write_text(good, encoding="utf-8")
    preview.follow()
    assert preview.content(HUB) == before
    assert preview.mistake == ""


SELDOM = {
    "mkdocs.yml": ("nav:", "nav: {", "mkdocs.yml"),
    TEMPLATE: ("{%", "{% if %}{%", f"{TEMPLATE}, line"),
    "docs/contact/index.md": ("# ", "[gone](gone.md)\n\n# ", "docs/contact/index.md, line"),
}


@pytest.mark.parametrize("file", SELDOM)
def test_a_mistake_in_what_changes_seldom_is_told_as_well(preview, edit, file):
    before = preview.content(HUB)
    old, new, told = SELDOM[file]
    edit(file, old, new)
    preview.follow()
    assert told in words(preview.content(HUB))
    assert before.rpartition(b"<h1")[2] == preview.content(HUB).rpartition(b"<h1")[2]


def test_a_template_that_fails_on_one_page_stops_that_page_alone(preview, edit):
    before = preview.content(HUB)
    edit(TEMPLATE, "{%", "{{ nobody.at_home }}{%")
    preview.follow()
    stopped = preview.content(HUB)
    assert f"{TEMPLATE}, line" in words(stopped)
    assert "nobody" in words(stopped)
    assert before.rpartition(b"<h1")[2] == stopped.rpartition(b"<h1")[2]
    assert UP not in preview.content("index.html")


def test_a_template_that_fails_on_a_page_nobody_has_seen_is_told_on_a_page_of_its_own(
    preview, edit
):
    edit(TEMPLATE, "{%", "{{ nobody.at_home }}{%")
    preview.follow()
    page = preview.content("hubs/penny-jar/index.html")
    assert page.startswith(b"<!doctype html>")
    assert f"{TEMPLATE}, line" in words(page)


def test_a_preview_that_begins_with_a_mistake_tells_it_and_follows(begin, folder, edit):
    good = (folder / RECORD).read_text(encoding="utf-8")
    edit(RECORD, "status: ", "stauts: ")
    preview = begin()
    assert f"{RECORD}, line" in words(preview.content("index.html"))
    (folder / RECORD).write_text(good, encoding="utf-8")
    preview.follow()
    assert UP not in preview.content("index.html")


@pytest.fixture
def new_code(folder, edit):
    """Add a file of code, which is gone afterwards."""

    def add(text):
        edit("hooks/engine.yml", "hooks:\n", "hooks:\n  - hooks/new.py\n")
        (folder / "hooks/new.py").write_text(text, encoding="utf-8")

    yield add
    (folder / "hooks/new.py").unlink()


def test_code_that_cannot_run_is_told_and_this_process_stays(preview, new_code):
    new_code("raise LookupError('nobody')\n")
    preview.follow()
    assert "hooks/new.py, line 1 LookupError: nobody" in words(preview.content(HUB))
    assert not preview.is_behind


@pytest.mark.usefixtures("begin")
def test_code_that_cannot_be_read_is_told_where_it_is_tried(folder, new_code, monkeypatch, capsys):
    monkeypatch.chdir(folder)
    new_code("def on_config(:\n")
    assert trial.main(ADDRESS) == 1
    assert "hooks/new.py, line 1" in capsys.readouterr().out


def test_code_that_runs_asks_for_a_process_with_it(begin, edit):
    preview = begin()
    edit("hooks/pictures.py", '"""', '"""Anew. ')
    preview.follow()
    assert preview.is_behind


def test_a_picture_of_an_issue_is_there_when_the_issue_comes_out(preview, folder, edit):
    (folder / "docs/newsletters/quay.png").write_bytes(
        (folder / "docs/pictures/waves.png").read_bytes()
    )
    edit(ISSUE, "number: 1\n", "number: 1\ndraft: yes\npicture:\n  file: quay.png\n  alt: A quay\n")
    preview.follow()
    assert preview.content("newsletters/quay.png") is None
    edit(ISSUE, "number: 1\n", "number: 1\npicture:\n  file: quay.png\n  alt: A quay\n")
    preview.follow()
    assert preview.mistake == ""
    assert preview.content("newsletters/quay.png")
    (folder / "docs/newsletters/quay.png").unlink()


@pytest.fixture
def taken():
    """A port that another program has."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def test_a_port_that_is_in_use_is_told_with_what_to_write(taken, capsys):
    assert command.main(taken) == 1
    said = capsys.readouterr().err
    assert f"127.0.0.1:{taken}" in said
    assert f"make serve PORT={taken + 1}" in said


def read(address):
    with urllib.request.urlopen(address, timeout=60) as page:  # noqa: S310 (our own)
        return page.geturl(), page.headers["Content-Type"], page.read().decode()


def epoch_of(page):
    return int(re.findall(r"livereload\((\d+), ", page)[0])


@pytest.fixture
def site(preview, folder):
    """The address at which a preview is served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = PreviewServer(preview, "127.0.0.1", port, "/", lambda: sys.exit("not asked for"))
    server.poll_response_timeout = 5
    server.watch_files(folder)
    serving = threading.Thread(target=server.serve)
    serving.start()
    while not server.serve_thread.is_alive():
        time.sleep(0.01)
    yield f"http://127.0.0.1:{port}/"
    server.shutdown(wait=True)
    serving.join()


def test_a_browser_is_given_pages_and_told_of_changes(site, edit):
    address, kind, page = read(f"{site}hubs/harbour-room")
    assert address == f"{site}hubs/harbour-room/"
    assert "Content-Security-Policy" not in page  # it would stop the script of the live reload
    assert kind == "text/html"
    epoch = epoch_of(page)
    assert read(f"{site}assets/page.js")[1].endswith("javascript")
    with pytest.raises(urllib.error.HTTPError) as not_found:
        read(f"{site}nothing/")
    assert b"We cannot find that page" in not_found.value.read()
    edit(RECORD, "name: ", "name: Quay and ")
    assert int(read(f"{site}livereload/{epoch}/1")[2]) > epoch
    assert "Quay and" in read(f"{site}large-print/hubs/harbour-room/")[2]


def comes_to(site, is_so):
    """Look at the home page, and again at each change, until something is so."""
    for _ in range(6):
        page = read(site)[2]
        if is_so():
            return True
        read(f"{site}livereload/{epoch_of(page)}/1")
    return False


# Of a folder in one that comes, watchdog may hear twice: it says so and goes on.
@pytest.mark.filterwarnings("ignore:Callback with id:RuntimeWarning")
def test_a_folder_that_was_gone_and_is_put_back_is_followed_as_before(site, preview, folder, edit):
    (folder / "data").rename(folder / "elsewhere")
    assert comes_to(site, lambda: preview.mistake)
    shutil.copytree(folder / "elsewhere", folder / "data")
    shutil.rmtree(folder / "elsewhere")
    assert comes_to(site, lambda: not preview.mistake)
    edit(RECORD, "name: ", "nmae: ")
    assert comes_to(site, lambda: preview.mistake)
