"""Reading gives text with its places, and never an exception, whatever the bytes."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from consortium.advice.lost_text import words_after_commas
from consortium.problems.problem import Problem
from consortium.reading.record_files import read_record
from consortium.reading.tree import hidden_by_escape, tree
from consortium.text.node import MappingNode, Node, find, nearest, plain
from consortium.text.source_file import source_file
from day_of_records import REPOSITORY
from good_county import FILES
from mistakes.mistakes import MISTAKES

SIGNS = "\t \n:#-[]{}&*!|>'\"%@`~?,\\\N{NO-BREAK SPACE}\N{BYTE ORDER MARK}\x00\x07\x85\u2028\u202e"


def read(text: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """Read a text as if it were a file."""
    source, problems = source_file("data/hubs/corby.yml", text.encode())
    if source is None:
        return None, problems
    root, told = tree(source)
    return root, (*problems, *told)


@pytest.mark.parametrize(
    "text",
    ["10:30", "01536123456", "no", "2026-12-03", "1_000", "0x1F", "1e3", "yes", ".inf", "<<", "="],
)
def test_every_value_is_the_text_that_was_typed(text: str) -> None:
    """What YAML would make a number, a date or a yes of stays text."""
    root, problems = read(f"value: {text}\n")
    assert problems == ()
    assert root is not None
    assert plain(root) == {"value": text}


def test_what_is_empty_is_left_out() -> None:
    """An empty value, a quoted one and an empty item count as not there."""
    root, _ = read('a:\nb: ""\nc: [x, , y]\nd: {e: }\n'.replace(" , ", " '', "))
    assert root is not None
    assert plain(root) == {"c": ["x", "y"], "d": {}}


def test_each_value_knows_its_line_and_column() -> None:
    """Lines and columns begin at 1."""
    root, _ = read("name: Corby\nareas:\n  - corby\n  - kettering\n")
    assert root is not None
    node = find(root, ("areas", 1))
    assert node is not None
    assert (node.place.line, node.place.column) == (4, 5)


def test_a_missing_value_is_told_where_its_parent_begins() -> None:
    """A path that ends nowhere leads to the nearest part that is there."""
    root, _ = read("name: Corby\ncontacts:\n  - role: Desk\n")
    assert root is not None
    assert nearest(root, ("contacts", 0, "email")).place.line == 3


@pytest.mark.parametrize(
    "text",
    [
        "# a remark\nname: Corby\n",
        "name: Corby\n# a remark\nareas:\n  - corby\n  # another\n  - kettering\n",
        "text: |\n  Ask for Room #3 # there\nname: Corby # 3\n".replace(" # 3", ""),
        "name: 'Room #3'\nother: \"Room #4\"\n",
        "name: https://example.org/a#b\n",
        "name: it's here\n",
        "---\nname: Corby\n",
        "name: Corby\n  # telephone: 01632 960000\nother: x\n",
        "name: Corby\n      #telephone:\nother: x\n",
        "areas:\n  - corby\n      # - kettering\nother: x\n",
        "contacts:\n  - role: Desk\n      # address: |\n      #   1 Example Street\n",
        "text: |\n    Ask here.\n# A note.\nother: x\n",
        "text: |\n    Ask here.\n\n  # telephone: 01632 960000\nother: x\n",
        "text: |\n  • one\n  • two\n  # three\n",
        "text: one – two\n  – three\n",
        "notice: {text: 'Closed, due to a flood', until: }\n",
        '{"a": b, c: {d: [e, f]}}\n',
    ],
)
def test_what_loses_nothing_is_no_problem(text: str) -> None:
    """Remarks on their own lines and signs inside quote marks are left alone."""
    root, problems = read(text)
    assert problems == ()
    assert isinstance(root, MappingNode)


@pytest.mark.parametrize("words", ["#3", "# 3 at the back", "# Note: ring first", "#http://x"])
def test_words_of_a_text_that_look_like_a_remark_are_told(words: str) -> None:
    """What goes on below a text, further to the right, may be meant as a part of it."""
    _, problems = read(f"summary: Ask for Room\n  {words}\n")
    assert [problem.line for problem in problems] == [2]


@pytest.mark.parametrize("words", ["#3", "# Note: ring first"])
def test_a_remark_that_cuts_a_text_of_several_lines_is_told(words: str) -> None:
    """What stands between the margin of a text and its field may be meant as a part of it."""
    _, problems = read(f"summary: |\n    Ask for\n\n  {words}\nname: x\n")
    assert [problem.line for problem in problems] == [4]


@pytest.mark.parametrize("sign", ["•", "–", "—", "·", "●", "*"])
@pytest.mark.parametrize("list_", ["{0} corby\n", "{0} role: Desk\n    email: x\n"])
def test_whatever_is_typed_for_a_hyphen_has_one_message(sign: str, list_: str) -> None:
    """The message says to type a hyphen, and nothing else contradicts it."""
    _, problems = read(f"name: x\nareas:\n  {list_.format(sign)}")
    assert [(problem.line, problem.write.lstrip()[:2]) for problem in problems] == [(3, "- ")]


@given(st.binary(max_size=300))
@example(b"- " * 200_000)
@example(b"[" * 100_000)
@example(b"{a: " * 50_000)
@example(b"a: &x [*x]\n")
@example(b'"\\ud800"')
@example(b"\xff\xfe")
@example(b"")
@example(b"? ? ? a")
@example(b"%YAML 9.9\n---\na: b")
@settings(max_examples=300, deadline=None)
def test_no_bytes_raise_an_exception(content: bytes) -> None:
    """Whatever the bytes, there is a tree or something to put right."""
    record, problems = read_record("hubs", "corby", "data/hubs/corby.yml", content)
    assert record is not None or problems


@given(
    st.sampled_from(sorted(FILES)),
    st.integers(min_value=0, max_value=400),
    st.integers(min_value=0, max_value=6),
    st.text(alphabet=SIGNS + "ab1", max_size=6),
)
@settings(max_examples=400, deadline=None)
def test_no_slip_of_the_hand_raises_an_exception(
    file: str, position: int, taken: int, typed: str
) -> None:
    """A few letters typed or deleted anywhere in a good record give a tree or a problem."""
    good = FILES[file]
    place = position % len(good)
    content = (good[:place] + typed + good[place + taken :]).encode("utf-8", "surrogatepass")
    record, problems = read_record("hubs", "corby", file, content)
    assert record is not None or problems
    for problem in problems:
        assert problem.line is None or problem.line >= 1


@pytest.mark.parametrize(
    "words",
    [
        "می\N{ZERO WIDTH NON-JOINER}خواهم",
        "क्\N{ZERO WIDTH JOINER}ष",
        "👩\N{ZERO WIDTH JOINER}👧",
        "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
    ],
)
def test_joiners_stay_where_a_script_or_a_picture_needs_them(words):
    source, problems = source_file("data/hubs/corby.yml", f"name: {words}\n".encode())
    assert problems == ()
    assert source.lines == (f"name: {words}",)


def test_a_joiner_between_other_letters_is_hidden_and_the_line_to_write_keeps_the_needed_ones():
    needed = "👩\N{ZERO WIDTH JOINER}👧"
    text = f"name: Co\N{ZERO WIDTH JOINER}rby {needed}\n"
    _, (problem,) = source_file("data/hubs/corby.yml", text.encode())
    assert problem.write == f"name: Corby {needed}"


@pytest.mark.parametrize(
    "line", ["name: Café Ânia", "=======", "name: 5 < 6 <<", "name: Ærø", "name: ‘voilà’"]
)
def test_ordinary_letters_are_no_fault(line):
    _, problems = source_file("data/hubs/corby.yml", f"{line}\n".encode())
    assert problems == ()


RECORDS = sorted(
    path
    for folder in (REPOSITORY / "data", REPOSITORY / "tests/demonstration/data")
    for path in folder.rglob("*.yml")
)
HOSTILE = [
    content.encode() if isinstance(content, str) else content
    for mistake in MISTAKES
    for content in mistake.files.values()
    if content is not None
]
WORDS = ("a", "b: c", "- d", "? e", "'f'", '"g"', "|", ">-", "[h, i]", "{j: k}", "~", "null", ":")
WORDS += (
    "---",
    "...",
    "#",
    "# l",
    "&m",
    "*m",
    "!n",
    "\\",
    "%",
    ",",
    "]",
    "}",
    "-",
    "'",
    '"',
    "“o”",
)
WORDS += ("•", "• p", "–", "\t", "\N{NO-BREAK SPACE}", "\N{ZERO WIDTH JOINER}", "x:", "x: y", "")
lines_of_yaml = st.builds(
    lambda margin, words: " " * margin + " ".join(words),
    st.sampled_from((0, 0, 0, 2, 2, 4)),
    st.lists(st.sampled_from(WORDS), max_size=3),
)


class Everything:
    def __contains__(self, text: str) -> bool:
        return True


def nothing_is_overlooked(content: bytes) -> bool:
    """Say whether nothing is told; fails if a closer look would tell more than is told."""
    source, _ = source_file("data/hubs/corby.yml", content)
    if source is None:
        return False
    root, told = tree(source)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("consortium.advice.lost_text.SET_IN", re.compile(""))
        patch.setattr("consortium.reading.tree_builder.DOUBTFUL_STARTS", Everything())
        assert tree(source) == (root, told)
    if root is not None:
        assert {*words_after_commas(source, root), *hidden_by_escape(source, root)} <= {*told}
    return not told


def test_nothing_is_overlooked_in_any_record():
    assert any(nothing_is_overlooked(path.read_bytes()) for path in RECORDS)


def test_nothing_is_overlooked_in_any_mistake():
    assert any(nothing_is_overlooked(content) for content in HOSTILE)


@given(st.lists(lines_of_yaml, max_size=6).map("\n".join))
@example("- a\n# b\n")
@example("a: 'b\n# c'\n")
@example("? |\n  a")
@example("a: [b, ? c]\n")
@example("[?a]")
@example("[*a]")
@example('"": a')
@example("{?: a}")
@example("a: “b”")
@example("a: b\n  - c")
@example("a: b\n---\nc: d")
@example("a: 'क्\N{ZERO WIDTH JOINER}\n  ष'")
@example("{a, b: c}")
@example("a: |\n  b\n --- c\n")
@example("a\n# b")
@example("[" * 19 + "a" + "]" * 19)
@example("[" * 20 + "a" + "]" * 20)
@example("[" * 21 + "a" + "]" * 21)
@settings(max_examples=500, deadline=None)
def test_nothing_is_overlooked_in_any_text(text):
    nothing_is_overlooked(text.encode())


@given(
    st.sampled_from(sorted(FILES)),
    st.integers(min_value=0, max_value=400),
    st.integers(min_value=0, max_value=6),
    st.text(alphabet=SIGNS + "ab1", max_size=6),
)
@settings(max_examples=400, deadline=None)
def test_no_slip_of_the_hand_is_overlooked(file, position, taken, typed):
    good = FILES[file]
    place = position % len(good)
    nothing_is_overlooked((good[:place] + typed + good[place + taken :]).encode())
