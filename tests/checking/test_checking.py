"""Checking gives a directory or everything there is to put right, and never an exception."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checked import check_repository, terms
from consortium.advice.better_moment import better_date, better_moment, better_span
from consortium.advice.better_telephone import better_telephone
from consortium.advice.better_text import better_email, better_extension
from consortium.answers.contact_point import contact_point
from consortium.checking.kept_check import KeptCheck
from consortium.checking.record_check import CONSORTIUM
from consortium.checking.repository_files import repository_at
from consortium.checking.wording import unknown_abbreviations_in
from consortium.directory import Directory
from consortium.model import FOLDERS, LISTS
from consortium.problems.problem import stopping
from good_county import FILES, changed, county_terms, county_with

REPOSITORY = Path(__file__).parents[2]
CORBY = "data/hubs/corby.yml"
KEPT = KeptCheck(markers=())


@given(
    st.sampled_from(sorted(FILES)),
    st.integers(min_value=0, max_value=400),
    st.integers(min_value=0, max_value=8),
    st.sampled_from(
        ["", "[", "]", "x", "- ", "\n", ": ", "{}", "1", "[a, b]", "id: ", "corby", ", x"]
    ),
)
@settings(max_examples=120, deadline=None)
def test_no_slip_of_the_hand_raises_an_exception(
    file: str, position: int, taken: int, typed: str
) -> None:
    """Whatever happens to one record, the check ends with a directory or with problems."""
    good = FILES[file]
    place = position % len(good)
    slipped = good[:place] + typed + good[place + taken :]
    directory, problems = KEPT.check(county_with({file: slipped}), county_terms())
    records = KEPT.rulebook.records
    in_files = {record.address for record in records if record.kind != CONSORTIUM}
    assert (directory is None) == bool(stopping(problems))
    assert directory is None or in_directory(directory) == in_files


def in_directory(directory: Directory) -> set[str]:
    """Give the address of every record that the directory holds."""
    return {f"{kind}/{id_}/" for kind in (*FOLDERS, *LISTS) for id_ in directory.of(kind)}


@pytest.mark.parametrize("said", ["yes", "Yes", "true"])
def test_a_county_that_says_it_is_made_up_may_have_numbers_and_addresses_for_drama(
    said: str,
) -> None:
    """And one that does not say so may not."""
    made_up = changed("data/consortium.yml", "office:", f"made_up: {said}\noffice:")
    for changes, is_good in ((made_up, True), ({}, False)):
        county = county_with(changes)
        directory, _ = check_repository(county, county_terms(fixtures=False), markers=())
        assert (directory is not None) == is_good


def test_a_made_up_county_keeps_its_numbers_when_its_own_record_has_a_mistake() -> None:
    """Nobody is told to mend forty telephone numbers because of one slip elsewhere."""
    slip = changed("data/consortium.yml", "office:", "made_up: yes\nofice:")
    county = county_with(slip)
    _, problems = check_repository(county, county_terms(fixtures=False), markers=())
    assert {problem.file for problem in problems} == {"data/consortium.yml"}


def test_a_record_that_the_model_refuses_without_a_word_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A record never disappears while the check says that all is well."""
    monkeypatch.setattr("consortium.checking.record_check.in_plain_words", lambda _: ())
    files = changed(CORBY, "general: yes", "general: perhaps")
    directory, problems = check_repository(county_with(files), county_terms(), markers=())
    assert directory is None
    assert [problem.file for problem in stopping(problems)] == [CORBY]


def test_a_warning_does_not_stop_the_site() -> None:
    """A directory comes with its warnings."""
    files = changed(CORBY, "assured_date: 2026-10-03", "assured_date: 2024-10-03")
    directory, problems = check_repository(county_with(files), county_terms(), markers=())
    assert directory is not None
    assert [problem.warning for problem in problems] == [True]


@pytest.mark.parametrize("publishing", [False, True])
def test_an_office_that_nobody_has_tried_stops_neither_building_nor_publishing(
    *, publishing: bool
) -> None:
    files = changed("data/consortium.yml", "  checked: 2026-11-02\n", "")
    county = county_with(files)
    directory, told = check_repository(county, county_terms(publishing=publishing), markers=())
    assert directory is not None
    assert [problem.file for problem in told if problem.warning] == ["data/consortium.yml"]


def test_nobody_is_blamed_for_a_record_that_cannot_be_read() -> None:
    """A service that points at a hub whose file has a mistake is not told off for it."""
    county = county_with(changed(CORBY, "tier: local", "tier:local"))
    problems = check_repository(county, county_terms(), markers=())[1]
    assert {problem.file for problem in problems} == {CORBY}


def test_an_item_that_may_be_in_its_place_is_not_taken_for_one_of_another_field() -> None:
    """The hub `rural` cannot be read, and there is a community `rural` too."""
    files = {
        "data/hubs/rural.yml": "name:x\n",
        **changed("data/services/payroll.yml", "hubs: [corby]", "hubs: [corby, rural]"),
    }
    problems = check_repository(county_with(files), county_terms(), markers=())[1]
    assert {problem.file for problem in problems} == {"data/hubs/rural.yml"}


@pytest.mark.parametrize("kind", ["areas", "communities", "glossary", "needs"])
@pytest.mark.parametrize("text", ["a:\n\tname: A\n", "- a\n", "{}\n", "\n"])
def test_of_a_list_that_cannot_be_read_only_that_is_told(kind: str, text: str) -> None:
    """No link, no reference, no rule and no abbreviation is told off for it."""
    links = "[Corby](record:areas/corby), [rural](record:communities/rural), the RNIB\n"
    files = {
        f"data/{kind}.yml": text,
        "docs/index.md": f"# Home\n\n{links}",
        **changed(CORBY, "The first place", "The RNIB"),
    }
    problems = check_repository(county_with(files), county_terms(), markers=())[1]
    known = "" if kind == "glossary" else "'RNIB'"
    about = {problem.file for problem in problems if not known or known not in problem.message}
    assert about == {f"data/{kind}.yml"}


def test_what_everybody_in_the_country_knows_is_no_abbreviation_to_explain() -> None:
    assert list(unknown_abbreviations_in("Help in the UK.", ())) == []
    assert len(list(unknown_abbreviations_in("Help in the UQ.", ()))) == 1


def test_a_word_with_a_full_stop_in_it_is_no_abbreviation() -> None:
    """GOV.UK is the address of a website; at the end of a sentence an abbreviation is one."""
    files = changed(CORBY, "The first place to ask in Corby", "See GOV.UK. Or ask the RNIB")
    problems = check_repository(county_with(files), county_terms(), markers=())[1]
    assert [problem.message.split()[0] for problem in problems] == ["'RNIB'"]


@pytest.mark.parametrize(
    ("page", "address"),
    [("index", ""), ("find/index", "find/"), ("find/words", "find/words/"), ("a/README", "a/")],
)
def test_no_old_address_is_that_of_a_page_in_docs(page: str, address: str) -> None:
    """A page's address follows from its file, as MkDocs makes it."""
    files = changed(CORBY, "source:", f"redirect_from: ['{address or 'x/'}']\nsource:")
    county = county_with({**files, f"docs/{page}.md": "# A page\n"})
    problems = check_repository(county, county_terms(), markers=())[1]
    assert bool(problems) == bool(address)


def test_the_areas_have_the_codes_of_the_map() -> None:
    """The real map and places know the seven districts, and the check is told of them."""
    real = terms(repository_at(REPOSITORY), today=county_terms().today)
    assert real.map_codes == {f"E0700015{figure}" for figure in range(7)}


def test_templates_and_geography_are_not_records() -> None:
    """Files that begin with _ and the folders of other data are left alone."""
    files = {"data/hubs/_template.yml": "name: [", "data/geography/x.yml": "["}
    county = county_with(files)
    assert check_repository(county, county_terms(), markers=())[1] == ()


def test_areas_keep_the_order_of_their_file() -> None:
    """The order of a list's file is the order on the pages."""
    directory, _ = check_repository(county_with(), county_terms(), markers=())
    assert directory is not None
    assert list(directory.areas) == ["corby", "daventry", "kettering", "northamptonshire"]


def test_a_link_to_a_record_that_is_not_there_is_told() -> None:
    """Links in pages are checked beside the records, with the word that was meant."""
    page = "# Help\n\n[hub](record:hubs/corbey) [area](record:areas/corby)\n\n[](made:findr)\n"
    county = county_with({"docs/index.md": page})
    problems = check_repository(county, county_terms(), markers=("finder",))[1]
    assert [(problem.line, "Did you mean" in problem.message) for problem in problems] == [
        (3, True),
        (5, True),
    ]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("docs/index.md", "# Help\n\n[hub](record:hubs/nobody)\n"),
        (
            "data/checks/2026-11-20-corby.yml",
            "date: 2026-11-20\nby: the hub itself\nrecords:\n  - hubs/nobody\n",
        ),
    ],
)
def test_no_record_is_offered_for_one_that_is_like_it_by_its_folder_alone(
    file: str, text: str
) -> None:
    problems = check_repository(county_with({file: text}), county_terms(), markers=())[1]
    told = [problem.message for problem in problems if "hubs/nobody" in problem.message]
    assert len(told) == 1
    assert "Did you mean" not in told[0]


@pytest.mark.parametrize(
    ("wrote", "better"),
    [
        ("3/12/2026", "2026-12-03"),
        ("03.12.2026 9:30", "2026-12-03 09:30"),
        ("2026-12-3", "2026-12-03"),
        ("3rd December 2026 at 10.30", "2026-12-03 10:30"),
        ("3 Dec 2026", "2026-12-03"),
        ("3 December 2026 10.30am", "2026-12-03 10:30"),
        ("3 December 2026, 7pm", "2026-12-03 19:00"),
        ("3/12/2026 from 12 pm", "2026-12-03 12:00"),
        ("3/12/2026 12.15 am", "2026-12-03 00:15"),
        ("2026-12-03T10:30", "2026-12-03 10:30"),
        ("3/12/26", "2026-12-03"),
        ("3/12/26 10.30am", "2026-12-03 10:30"),
        ("3/12/26 2pm", "2026-12-03 14:00"),
        ("3.12.26 10.30", "2026-12-03 10:30"),
        ("3 Dec 26", "2026-12-03"),
        ("2026-31-12", "2026-12-31"),
        ("Thurs 3 December 2026, 7pm", "2026-12-03 19:00"),
        ("2026-12-03T10:30:00", "2026-12-03 10:30"),
        ("12/31/2026 7pm", "2026-12-31 19:00"),
        ("2026-12-31 24:00", "2027-01-01 00:00"),
        ("2026-12-31 24:30", None),
        ("26-12-03", None),
        ("3/12/2026 7", None),
        ("13/13/2026", None),
        ("31/2/2026", None),
        ("3/12/2026 25:30", None),
        ("next week", None),
    ],
)
def test_a_date_in_another_form_is_turned_into_ours(wrote: str, better: str | None) -> None:
    """The day comes first in Britain; where only a day is wanted, the time is left out."""
    assert better_moment(wrote) == better
    assert better_date(wrote) == (better[:10] if better else None)


@pytest.mark.parametrize(
    ("wrote", "starts", "ends"),
    [
        ("2027-03-03 7.30-9pm", "2027-03-03 19:30", "2027-03-03 21:00"),
        ("3/3/2027 10.30 to 12pm", "2027-03-03 10:30", "2027-03-03 12:00"),
        ("3 March 2027, 11-1pm", "2027-03-03 11:00", "2027-03-03 13:00"),
        ("2027-03-03 10:30 – 12:00", "2027-03-03 10:30", "2027-03-03 12:00"),
        ("3/3/2027 10am-4pm", "2027-03-03 10:00", "2027-03-03 16:00"),
    ],
)
def test_of_two_times_the_half_of_the_day_is_that_of_the_later(wrote, starts, ends):
    assert better_span(wrote) == (starts, ends)


@pytest.mark.parametrize("wrote", ["2027-03-03", "2027-03-03 10:30", "3-5 March 2027", "10-12"])
def test_a_day_or_one_time_is_no_span(wrote):
    assert better_span(wrote) is None


@pytest.mark.parametrize(
    ("wrote", "better"),
    [
        ("hello @ example.org", "hello@example.org"),
        ("hello[at]example[dot]org", "hello@example.org"),
        ("Ask at the desk", None),
        ("hello at example.org", None),
    ],
)
def test_an_address_that_hides_from_programs_is_written_out(wrote, better):
    assert better_email(wrote) == better


@pytest.mark.parametrize(
    ("wrote", "better"),
    [
        ("Mobile: 01632 960123", "01632 960123"),
        ("1604 123 4567", None),
        ("01632 960123", None),
        ("01632 96012", None),
        ("The desk, 01632 960123 (in the morning)", "01632 960123"),
        ("01632 960123 or 01632 960124", None),
    ],
)
def test_a_number_is_put_right_where_it_can_exist_alone(wrote, better):
    assert better_telephone(wrote) == better


def test_an_extension_for_short_is_written_out() -> None:
    """Both "x12" and "ext. 12" are extension 12."""
    assert better_extension("01604 123456 x12") == "01604 123456 extension 12"
    assert better_extension("01604 123456, ext. 12") == "01604 123456 extension 12"
    assert better_extension("01604 123456") is None


def test_of_a_whole_file_in_a_wrong_form_only_the_beginning_is_told() -> None:
    """Nobody reads a thousand messages of one kind."""
    text = "".join(f"column_{number}: 1\n" for number in range(1_000))
    county = county_with({"data/hubs/many.yml": text})
    _, problems = check_repository(county, county_terms(), markers=())
    told = [problem for problem in problems if problem.file == "data/hubs/many.yml"]
    assert len(told) < 150
    assert any("more to put right" in problem.message for problem in told)


@pytest.mark.parametrize("status", ["active", "paused"])
def test_contacts_are_said_to_be_unseen_only_where_nobody_is_led_to_them(status):
    files = changed("data/hubs/corby.yml", "status: active", f"status: {status}")
    directory, told = check_repository(county_with(files), county_terms(), markers=())
    shown = contact_point(directory.hubs["corby"], directory).holder == "hubs/corby"
    assert shown == (not any("Nobody sees these contacts" in problem.message for problem in told))
