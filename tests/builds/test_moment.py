"""One moment of the build, the same for the check, the documents on paper and the website."""

from datetime import UTC, date, datetime, time

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.utils import get_build_date

from consortium.__main__ import main
from consortium.time.london import LONDON
from consortium.time.moment import SETTING, MomentError, build_day, build_moment
from theme_fixtures import HOUSE, hook

NOW = datetime(2026, 12, 3, 12, tzinfo=UTC)
WRONG = ["abc", "9" * 30, "-1", "1e9", "1_000", "17.5", "²", "253402300800"]


@pytest.mark.parametrize("setting", [None, "", " ", "\n"])
def test_without_a_setting_the_moment_is_now(setting):
    assert build_moment(setting, NOW) == NOW


@pytest.mark.parametrize("setting", ["0", "1782862200", " 1782862200\n"])
def test_a_setting_is_in_seconds_since_1970(setting):
    assert build_moment(setting, NOW).timestamp() == int(setting)


@pytest.mark.parametrize("setting", WRONG)
def test_a_setting_that_is_no_moment_is_told_in_a_sentence(setting):
    with pytest.raises(MomentError, match=f"{SETTING} is '{setting}'. It is the moment of the"):
        build_moment(setting, NOW)


def test_the_day_of_the_build_is_londons():
    # Half past eleven at night UTC in summer is the next day in London.
    assert build_day(build_moment("1782862200", NOW)) == date(2026, 7, 1)


def read_records(now):
    """The hook that MkDocs begins a build with, run at a moment of the clock."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return now.astimezone(tz)

    read = hook("read_records")
    read.datetime = Clock
    config = load_config(str(HOUSE / "mkdocs.yml"))
    config.extra["preview"] = False
    return read.on_config(config)


def test_an_empty_setting_is_none_to_mkdocs_as_well(monkeypatch, today):
    monkeypatch.setenv(SETTING, "")
    config = read_records(datetime.combine(today, time(12), LONDON))
    assert config.extra["site"].today == today
    assert get_build_date()


@pytest.mark.parametrize("command", ["check", "paper"])
def test_a_setting_that_is_wrong_is_told_in_the_same_words_everywhere(command, monkeypatch):
    monkeypatch.setenv(SETTING, "yesterday")
    with pytest.raises(Abort) as build:
        read_records(NOW)
    with pytest.raises(SystemExit) as other:
        main([command])
    assert str(other.value) == str(build.value)
    assert "SOURCE_DATE_EPOCH is 'yesterday'" in str(build.value)
