"""The environment is made beside the one that is there, and is in use only when it is whole."""

import signal
import subprocess
import sys

import pytest

from making.environment import how_far, set_up, with_pip
from making_fixtures import begin, finish, run, wait_for, what_is_in


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "requirements.lock").write_text("one")
    return tmp_path


def make(folder, what, **options):
    return run(folder, what, module="environment", **options)


def want(folder, listed):
    (folder / "requirements.lock").write_text(listed)


def environments(folder):
    return [path for path in folder.glob(".venv*") if not path.is_symlink()]


def test_what_is_listed_is_installed_once(folder):
    assert make(folder, "first")[0] == 0
    assert make(folder, "second")[0] == 0
    assert what_is_in(folder / ".venv") == "first"


def test_another_list_makes_another_environment_and_the_old_one_goes(folder):
    make(folder, "first")
    want(folder, "two")
    assert make(folder, "second")[0] == 0
    assert what_is_in(folder / ".venv") == "second"
    assert len(environments(folder)) == 1


def test_an_install_that_fails_leaves_the_old_one(folder):
    make(folder, "first")
    want(folder, "two")
    code, said = make(folder, "second", fails=True)
    assert code == 1
    assert "What was here before is as it was." in said
    assert what_is_in(folder / ".venv") == "first"
    assert len(environments(folder)) == 1


def test_a_first_set_up_that_is_killed_does_not_look_ready(folder):
    process = begin(folder, "first", module="environment", waits=True)
    wait_for(process, "begun")
    process.kill()
    process.communicate()
    assert not (folder / ".venv").exists()
    assert make(folder, "second")[0] == 0
    assert what_is_in(folder / ".venv") == "second"
    assert len(environments(folder)) == 1


def test_two_makes_at_once_set_up_once(folder):
    first = begin(folder, "first", module="environment", waits=True)
    wait_for(first, "begun")
    second = begin(folder, "second", module="environment")
    wait_for(second, "Another make is at work here. This one waits for it.")
    assert finish(first) == 0
    assert finish(second) == 0
    assert what_is_in(folder / ".venv") == "first"


def test_nothing_is_set_up_while_a_site_is_built_with_what_is_there(folder):
    build = begin(folder, "site", waits=True)
    wait_for(build, "begun")
    other = begin(folder, "first", module="environment")
    wait_for(other, "Another make is at work here. This one waits for it.")
    assert finish(build) == 0
    assert finish(other) == 0


def test_an_environment_that_is_a_folder_and_no_link_is_replaced_as_well(folder):
    (folder / ".venv").mkdir()
    (folder / ".venv" / "ready").touch()
    assert make(folder, "first")[0] == 0
    assert what_is_in(folder / ".venv") == "first"
    assert len(environments(folder)) == 1


@pytest.mark.parametrize("is_link", [True, pytest.param(False, marks=pytest.mark.thorough)])
def test_a_set_up_killed_at_any_moment_leaves_a_whole_environment_to_the_next(
    request, folder, is_link
):
    def begin_anew():
        want(folder, "one")
        run(folder, "old", module="environment")
        if not is_link and (folder / ".venv").is_symlink():
            made = (folder / ".venv").resolve()
            (folder / ".venv").unlink()
            made.rename(folder / ".venv")
        want(folder, "two")

    begin_anew()
    step = 1 if request.config.getoption("every_page") else 3
    killed = 0
    while make(folder, "new", kill_at=killed + 1)[0] == -signal.SIGKILL:
        killed += step
        make(folder, "failed", fails=True)
        assert what_is_in(folder / ".venv") in ("old", "new")
        begin_anew()
    assert killed > 10
    assert what_is_in(folder / ".venv") == "new"


def test_scripts_of_an_environment_find_their_python(folder):
    def install(made):
        # pip would take long to be there. It writes scripts that begin like this one.
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", made], check=True)  # noqa: S603
        script = made / "bin" / "told"
        script.write_text(f"#!{made}/bin/python\nimport sys\nprint(sys.prefix)\n")
        script.chmod(0o755)

    set_up(folder, install)
    told = folder / ".venv" / "bin" / "told"
    said = subprocess.run([told], capture_output=True, text=True, check=True)  # noqa: S603
    assert said.stdout.strip() == str((folder / ".venv").resolve())


def test_how_far_it_is_is_said_in_sentences_and_what_another_machine_needs_counts_as_done():
    fetched = ["Collecting one==1 (from -r requirements.lock)\n", "  Downloading one.whl (9 kB)\n"]
    elsewhere = ["Ignoring two: markers 'sys_platform == \"win32\"' don't match\n"]
    on_this_machine = ["Processing /packages/three.whl (from -r requirements.lock)\n"]
    lines = [*fetched * 8, *on_this_machine, *elsewhere]
    assert list(how_far([*lines, "Installing collected packages: one\n"], 10)) == [
        "10 of 10 are fetched …",
        "All are fetched. They are being installed, which can take a minute …",
    ]


@pytest.mark.thorough
def test_a_list_that_cannot_be_installed_is_told_after_how_many_there_are(tmp_path, capfd):
    lock = tmp_path / "a.lock"
    lock.write_text("not-hashed==1\n")
    with pytest.raises(subprocess.CalledProcessError):
        with_pip(tmp_path / "made", [str(lock)])
    said = capfd.readouterr()
    assert "Packages to install: 1 …" in said.out
    assert "hash" in said.err
