"""site/ is whole at every moment that anybody looks: the old one, or the new one."""

import signal

import pytest

from making_fixtures import begin, finish, run, wait_for, what_is_in

WAITS = "Another make is at work here. This one waits for it."


def left(folder):
    return sorted(path.name for path in folder.iterdir() if path.name.startswith(".site-"))


def test_a_site_is_put_in_place_whole_and_nothing_else_is_left(tmp_path):
    assert run(tmp_path, "one")[0] == 0
    assert run(tmp_path, "two")[0] == 0
    assert what_is_in(tmp_path / "site") == "two"
    assert left(tmp_path) == []


def test_a_build_that_fails_leaves_the_site_as_it_was(tmp_path):
    run(tmp_path, "one")
    code, said = run(tmp_path, "two", fails=True)
    assert code == 1
    assert "What is in site/ is as it was." in said
    assert what_is_in(tmp_path / "site") == "one"
    assert left(tmp_path) == []


def test_a_build_that_breaks_off_leaves_the_site_as_it_was_and_shows_where(tmp_path):
    run(tmp_path, "one")
    code, said = run(tmp_path, "two", breaks=True)
    assert code == 1
    assert "What is in site/ is as it was." in said
    assert "ZeroDivisionError" in said
    assert what_is_in(tmp_path / "site") == "one"
    assert left(tmp_path) == []


def test_a_second_build_waits_and_says_so_and_then_builds(tmp_path):
    first = begin(tmp_path, "one", waits=True)
    wait_for(first, "begun")
    second = begin(tmp_path, "two")
    wait_for(second, WAITS)
    assert finish(first) == 0
    assert finish(second) == 0
    assert what_is_in(tmp_path / "site") == "two"


def test_many_builds_at_once_each_put_a_whole_site_in_place(tmp_path):
    builds = [begin(tmp_path, str(number)) for number in range(6)]
    assert [finish(build) for build in builds] == [0] * 6
    assert what_is_in(tmp_path / "site") in set("012345")
    assert left(tmp_path) == []


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGINT, signal.SIGTERM])
def test_a_build_that_is_stopped_leaves_the_site_as_it_was_and_clears_up(tmp_path, number):
    run(tmp_path, "one")
    build = begin(tmp_path, "two", waits=True)
    wait_for(build, "begun")
    build.send_signal(number)
    assert finish(build) == 128 + number
    assert what_is_in(tmp_path / "site") == "one"
    assert left(tmp_path) == []


def test_a_killed_build_blocks_nobody_and_what_it_left_goes_with_the_next(tmp_path):
    run(tmp_path, "one")
    build = begin(tmp_path, "two", waits=True)
    wait_for(build, "begun")
    build.kill()
    build.communicate()
    assert left(tmp_path) != []
    assert run(tmp_path, "three")[0] == 0
    assert what_is_in(tmp_path / "site") == "three"
    assert left(tmp_path) == []


def test_a_build_killed_at_any_moment_leaves_a_whole_site_to_the_next(request, tmp_path):
    run(tmp_path, "old")
    step = 1 if request.config.getoption("every_page") else 3
    killed = 0
    while run(tmp_path, "new", kill_at=killed + 1)[0] == -signal.SIGKILL:
        killed += step
        assert run(tmp_path, "failed", fails=True)[0] == 1
        assert what_is_in(tmp_path / "site") in ("old", "new")
        run(tmp_path, "old")
    assert killed > 10
    assert what_is_in(tmp_path / "site") == "new"
    assert left(tmp_path) == []


def test_killed_between_the_two_moves_the_old_site_is_taken_back_first(tmp_path):
    run(tmp_path, "old")
    (tmp_path / "site").rename(tmp_path / ".site-old")
    (tmp_path / ".site-new.ab12").mkdir()
    assert run(tmp_path, "new", fails=True)[0] == 1
    assert what_is_in(tmp_path / "site") == "old"
    assert left(tmp_path) == []
