"""The preview keeps the last good site when a build fails."""

import socket
from types import SimpleNamespace

import pytest
from mkdocs.exceptions import Abort

import preview


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("good")
    return folder


def builder(site, build):
    server = SimpleNamespace(builder=build, root=str(site))
    return preview.on_serve(server).builder


@pytest.mark.parametrize("error", [Abort("areas.yml, line 4"), ValueError("areas.yml, line 4")])
def test_a_mistake_is_told_and_the_last_good_preview_stays(site, caplog, error):
    def fail():
        (site / "index.html").write_text("half")
        raise error

    caplog.set_level("INFO")
    builder(site, fail)()
    assert (site / "index.html").read_text() == "good"
    assert "areas.yml, line 4" in caplog.text
    assert "as it was before this mistake" in caplog.text


@pytest.mark.parametrize(("error", "told"), [(Abort("a"), False), (ValueError("a"), True)])
def test_only_what_is_no_message_of_ours_shows_where_it_came_from(site, caplog, error, told):
    def fail():
        raise error

    builder(site, fail)()
    assert ("Traceback" in caplog.text) == told


def test_a_good_build_takes_its_place_and_drops_what_is_gone(site):
    builder(site, lambda: (site / "new.html").write_text("better"))()
    assert [path.name for path in site.iterdir()] == ["new.html"]
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_mistake_can_be_mended(site):
    outcomes = iter([Abort("wrong"), None])

    def build():
        if error := next(outcomes):
            raise error
        (site / "index.html").write_text("mended")

    rebuild = builder(site, build)
    rebuild()
    rebuild()
    assert (site / "index.html").read_text() == "mended"


@pytest.fixture
def taken():
    """A port that another program has."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def configured(port, command):
    preview.on_startup(command=command)
    return preview.on_config(SimpleNamespace(extra={}, dev_addr=("127.0.0.1", port)))


def test_a_port_that_is_in_use_is_told_with_what_to_write(taken, monkeypatch):
    monkeypatch.setattr(preview, "_command", {})
    with pytest.raises(Abort, match=f"127.0.0.1:{taken}.* make serve PORT={taken + 1}"):
        configured(taken, "serve")


def test_a_build_needs_no_port_and_a_preview_that_has_its_own_goes_on(taken, monkeypatch):
    monkeypatch.setattr(preview, "_command", {})
    configured(taken, "build")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    configured(port, "serve")
    with socket.create_server(("127.0.0.1", port)):
        configured(port, "serve")
