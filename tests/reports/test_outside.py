"""Links to other websites: where they stand, how they are asked for, and what is said of them."""

import threading
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from consortium.__main__ import main
from consortium.checking.repository_files import read_repository
from consortium.checking.written_page import read_page
from consortium.commands import outside as command
from consortium.outside.address import Place, addresses_in, outside_addresses
from consortium.outside.answer import Answer, Found
from consortium.outside.asking import PAUSE, ask_all
from consortium.outside.network import ask_for
from consortium.reports.markdown import LONGEST
from consortium.reports.outside import outside_report
from good_county import county_with, write_county
from theme_fixtures import HOUSE
from workflow_fixtures import run_script, steps, workflow

A, B = "https://a.org.uk/", "https://b.org.uk/"
THERE, GONE = Answer(200), Answer(404)


def found_in(**files):
    repository = county_with({f"{path}": text for path, text in files.items()})
    pages = {path: read_page(repository.file(path))[0] for path in files if path.endswith(".md")}
    records = read_repository(repository).records
    return outside_addresses(records, pages)


def test_addresses_of_records_and_pages_are_found_each_once_with_its_lines():
    hub = (
        "name: North\nsummary: It helps.\ntier: local\nstatus: found\nareas: [corby]\n"
        "contacts:\n  - website: https://north.org.uk/\n"
        "source:\n  - found_at: A page (https://north.org.uk/about), and https://north.org.uk/.\n"
        "    seen: 2026\n    seen_on: own\n"
    )
    page = (
        "---\ntitle: A\n---\n\n[us](https://north.org.uk/) [here](../b.md) `https://no.org.uk/`\n"
    )
    places = found_in(**{"data/hubs/north.yml": hub, "docs/about/x.md": page})
    assert places["https://north.org.uk/about"] == (Place("data/hubs/north.yml", 9),)
    assert [place.line for place in places["https://north.org.uk/"]] == [7, 9, 5]
    assert "https://no.org.uk/" not in places


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (f"{A}b_(c)", f"{A}b_(c)"),
        (f"A page ({A}b).", f"{A}b"),
        (f"({A}b_(c)).", f"{A}b_(c)"),
        (f"{A}b, and a call", f"{A}b"),
    ],
)
def test_a_bracket_that_an_address_opens_is_a_part_of_it(text, address):
    assert [*addresses_in(text)] == [address]


def test_what_a_document_said_is_left_as_it_is():
    source = "source: [{lines: 1, quote: 'Local hubs https://old.org.uk/'}]\n"
    hub = f"name: N\nsummary: S.\ntier: local\nstatus: planned\nareas: [corby]\n{source}"
    assert "https://old.org.uk/" not in found_in(**{"data/hubs/north.yml": hub})


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        (Answer(200, A), Found.THERE),
        (Answer(404), Found.GONE),
        (Answer(410), Found.GONE),
        (Answer(0, is_known=False), Found.NO_WEBSITE),
        (Answer(0), Found.UNSURE),
        (Answer(403), Found.UNSURE),
        (Answer(503), Found.UNSURE),
        (Answer(200, B, (301,)), Found.MOVED),
        (Answer(200, B, (301, 302)), Found.THERE),
        (Answer(200, "https://www.a.org.uk", (301,)), Found.THERE),
    ],
)
def test_an_answer_is_told_by_what_a_person_has_to_do(answer, found):
    assert answer.found(A) is found


def test_websites_are_asked_in_turn_and_one_rests_before_it_is_asked_again():
    asked, waited = [], []
    ask_all(
        [f"{A}1", f"{A}2", f"{A}3", f"{B}1"],
        lambda address: asked.append(address) or Answer(200, address),
        waited.append,
    )
    assert asked == [f"{A}1", f"{B}1", f"{A}2", f"{A}3"]
    assert waited == [PAUSE]


def test_what_seems_not_to_be_there_is_asked_once_more_before_it_is_told():
    said = {f"{A}1": [GONE, THERE], f"{A}2": [GONE, GONE], f"{B}1": [THERE]}
    answers = ask_all(said, lambda address: said[address].pop(0), lambda _: None)
    assert answers == {f"{A}1": THERE, f"{A}2": GONE, f"{B}1": THERE}
    assert not any(said.values())


class Website(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append(self.headers["User-Agent"])
        status, place = {"/old": (301, "/new"), "/gone": (404, "")}.get(self.path, (200, ""))
        self.send_response(status)
        if place:
            self.send_header("Location", place)
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def website():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Website)
    server.asked = []
    # It would look every half a second whether to end, and each end would wait for that.
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_a_website_is_asked_by_name_and_followed_where_it_leads(website):
    home = f"http://127.0.0.1:{website.server_port}"
    assert ask_for(f"{home}/", by="Us").found(f"{home}/") is Found.THERE
    assert ask_for(f"{home}/gone", by="Us").found(f"{home}/gone") is Found.GONE
    moved = ask_for(f"{home}/old", by="Us")
    assert moved.found(f"{home}/old") is Found.MOVED
    assert moved.address == f"{home}/new"
    assert set(website.asked) == {"Us"}


def test_an_address_that_nobody_answers_breaks_nothing(website):
    port = website.server_port
    website.shutdown()
    website.server_close()
    assert ask_for(f"http://127.0.0.1:{port}/é ", by="Us").found("x") is Found.UNSURE
    assert ask_for("http://[/", by="Us").found("x") is Found.UNSURE
    assert ask_for("http://nobody.invalid/", by="Us").found("x") is Found.NO_WEBSITE


def report(answers):
    places = {address: (Place("data/hubs/a.yml", 4),) for address in answers}
    return outside_report(
        places,
        answers,
        today=date(2026, 12, 3),
        templates=HOUSE / "overrides",
        files_at="https://files.example.org/blob/main/",
    )


def test_the_list_says_what_leads_nowhere_where_it_stands_and_what_to_do():
    text = report({A: GONE, B: Answer(200, f"{A}new", (301,)), f"{A}x": Answer(200, f"{A}x")})
    assert text.startswith("**1 link leads nowhere**, of 3 that were tried on 3 December 2026.")
    line = (
        "[data/hubs/a.yml, line 4](https://files.example.org/blob/main/data/hubs/a.yml?plain=1#L4)"
    )
    assert f"- `{A}` (answer 404): {line}\n" in text
    assert f"- `{B}` leads to `{A}new`: {line}\n" in text
    assert f"`{A}x`" not in text
    assert "### Nobody can say" not in text


def test_where_all_is_well_it_says_so():
    assert report({A: Answer(200, A)}).startswith("**No links lead nowhere**, of 1")


def test_a_long_list_keeps_to_what_an_issue_has_room_for():
    text = report({f"{A}{'x' * 200}{number}": GONE for number in range(900)})
    assert len(text) <= LONGEST
    assert "### The page is gone: 900" in text
    assert "more\n" in text


def test_the_command_writes_the_list_and_asks_for_what_the_records_name(tmp_path, monkeypatch):
    county = write_county(tmp_path / "county")
    (county / "overrides").symlink_to(HOUSE / "overrides")
    asked = []
    monkeypatch.setattr(
        command, "ask_for", lambda address, *, by: asked.append((address, by)) or Answer(200)
    )
    monkeypatch.setattr("consortium.outside.asking.PAUSE", 0)
    summary = tmp_path / "outside.md"
    options = ["--summary", str(summary), "--site-at", "https://us.example.org"]
    assert main(["--repository", str(county), "outside", *options]) == 0
    assert "lead nowhere" in summary.read_text("utf-8")
    assert "https://maps.example.org" in {address for address, _ in asked}
    assert all("https://us.example.org" in by for _, by in asked)


def test_the_issue_is_made_once_and_then_kept(tmp_path):
    (script,) = (step["with"]["script"] for step in steps("outside", "tell"))
    title = "Links that lead nowhere"
    for issues, told in (
        ([{"title": "Another", "number": 1}], "issues.create"),
        ([{"title": title, "number": 3, "state": "closed"}], "issues.update"),
    ):
        answers = {"issues.listForRepo": issues}
        calls, _ = run_script(script, tmp_path, answers=answers, LIST="MQo=")
        assert [name for name, _ in calls] == ["issues.listForRepo", told]
        assert calls[1][1]["body"] == "1\n"


def test_nothing_waits_for_the_links_and_what_writes_the_issue_runs_nothing_of_ours():
    jobs = workflow("outside")["jobs"]
    assert jobs["list"]["permissions"] == {"contents": "read", "pages": "read"}
    assert jobs["tell"]["permissions"] == {"issues": "write"}
    assert all("run" not in step for step in jobs["tell"]["steps"])
    for name in ("check", "publish"):
        for job in workflow(name)["jobs"].values():
            assert not any("make outside" in step.get("run", "") for step in job["steps"])
