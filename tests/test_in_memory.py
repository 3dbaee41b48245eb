"""Temporary files are in memory where there is room, and where they were chosen to be otherwise."""

import os
import tempfile
from types import SimpleNamespace

import pytest

from in_memory import READ_ONLY, RUNS_NOTHING, write_into_memory


@pytest.fixture
def chosen(monkeypatch, tmp_path):
    """Give where temporary files are written after the choice, as programs that are started ask."""

    def choose(folder=tmp_path, *, room=1, already=None):
        monkeypatch.setattr(tempfile, "tempdir", already)
        monkeypatch.delenv("TMPDIR", raising=False)
        if already:
            monkeypatch.setenv("TMPDIR", already)
        write_into_memory(folder, room=room)
        return os.environ.get("TMPDIR"), tempfile.tempdir

    return choose


def test_where_there_is_room_they_are_in_memory_in_this_process_and_in_others(chosen, tmp_path):
    assert chosen() == (str(tmp_path), str(tmp_path))


def test_where_there_is_too_little_or_none_they_are_where_they_always_were(chosen, tmp_path):
    assert chosen(room=2**60) == (None, None)
    assert chosen(tmp_path / "none") == (None, None)


@pytest.mark.parametrize("flag", [READ_ONLY, RUNS_NOTHING])
def test_where_nothing_can_be_run_or_written_they_are_where_they_always_were(
    chosen, monkeypatch, flag
):
    """Containers often have such a folder, with room enough: scripts of the tests did not run."""
    roomy = SimpleNamespace(f_flag=flag, f_bavail=2**30, f_frsize=4096)
    monkeypatch.setattr(os, "statvfs", lambda _: roomy)
    assert chosen() == (None, None)
    roomy.f_flag = 0
    assert chosen() != (None, None)


def test_whoever_has_chosen_a_folder_keeps_it(chosen):
    assert chosen(already="/elsewhere") == ("/elsewhere", "/elsewhere")
