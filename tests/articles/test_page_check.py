"""What the check says of one hand-written page."""

import pytest

from consortium.checking.page_check import check_page
from consortium.checking.surroundings import Surroundings
from consortium.checking.wording import words_of_picture
from consortium.checking.written_page import written_page
from consortium.pictures.formats import ENDINGS
from consortium.problems.problem import stopping
from consortium.text.source_file import SourceFile

RECORDS = ("hubs/corby", "areas/corby")


def test_the_links_of_a_template_are_examples() -> None:
    """They are not checked: nobody reads them on the website."""
    page = SourceFile("docs/newsletters/_template.md", ("See [the hub](record:hubs/old).",))
    assert list(check_page(written_page(page), Surroundings())) == []


def test_a_page_says_what_its_images_show_and_has_notes_that_can_be_read() -> None:
    """An image without words and front matter with a mistake are told on their lines."""
    lines = ("---", "title: Help: for all", "---", "", "![](map.png)", "![A map](map.png)")
    page = SourceFile("docs/index.md", lines)
    written = written_page(page)
    problems = check_page(written, Surroundings(files=("docs/map.png",)))
    assert [problem.line for problem in (*written.problems, *problems)] == [2, 5]


@pytest.mark.parametrize(
    "line",
    [
        "[a](../about/index.md#part) [b](<words.md>) ![c](../assets/map.png)",
        "[a](https://example.org/x.md) [b](mailto:a@example.org) [c](#part)",
        "[](made:finder)",
        "[](made:finder)  ",
        "[a](record:hubs/corby#services) [b][c]\n\n[c]: record:areas/corby",
        "[As data](https://ours.example.org/api/v1/hubs/corby.json) for other websites.",
        "Write `Look: [](made:finder)` on a line of its own.",
        "Whom it is for\n{: .lead }",
        "Croeso i bawb.\n{: lang=cy }",
        "<!-- Sarah: is [this](nowhere.md) right? -->",
        "Six <!-- or seven --> of us, `<!-- so -->`.",
        "JavaScript: you do not need it. Data: text on one thing = another.",
        "![A hall](<../assets/hall (1).jpg>) and [b](words.md?a=[b]).",
        "Ask about 'style = how you look', <3, 5 < 6 and R&D.",
    ],
)
def test_a_good_page_is_left_alone(line: str) -> None:
    """Links to what is there, notes to oneself and harmless signs are no problem."""
    page = SourceFile("docs/find/index.md", ("# Find", "", *line.split("\n")))
    names = ("find/words.md", "about/index.md", "assets/map.png", "assets/hall (1).jpg")
    files = [f"docs/{name}" for name in names]
    ours = "https://ours.example.org"
    around = Surroundings(website=ours, records=RECORDS, markers=("finder",), files=files)
    assert list(check_page(written_page(page), around)) == []


@pytest.mark.parametrize(
    "line",
    [
        '<a href=" java&Tab;script:alert(1)">x</a>',
        "[x](<javascript:alert(1)>)",
        "[x](JavaScript&colon;alert(1))",
        "<javascript:alert(1)>",
        "[x](data:text/html,hello)",
        '<img alt="a > b" src="map.png" onerror="go()">',
        "# Title {: style=color:red }",
        '<form action="javascript:go()">',
        "<object data=x></object>",
        "<embed src=x>",
    ],
)
def test_nothing_in_a_page_runs_a_program(line: str) -> None:
    """However it is written, it is told on its line, as something that stops the site."""
    page = SourceFile("docs/find/index.md", ("# Find", line))
    problems = list(check_page(written_page(page), Surroundings()))
    assert {problem.line for problem in problems} == {2}
    assert stopping(problems)


def test_a_link_to_a_renamed_record_has_its_new_name_to_write() -> None:
    """The line to write has the new name in it."""
    page = SourceFile("docs/index.md", ("# Home", "See [the hub](record:hubs/old)."))
    around = Surroundings(records=("hubs/corby",), renamed={"hubs/old": "hubs/corby"})
    (problem,) = check_page(written_page(page), around)
    assert problem.write == "See [the hub](record:hubs/corby)."


def test_files_of_pictures_are_known_whatever_their_format() -> None:
    """In the words of a picture, and where its brackets are exchanged."""
    files = [f"hall{ending}" for ending in ENDINGS]
    assert [file for file in (*files, "hall.avif") if not words_of_picture(file, "")] == []
    for file in files:
        page = SourceFile("docs/find/index.md", ("# Find", "", f"!(A hall)[{file}]"))
        first, *_ = check_page(written_page(page), Surroundings(files=(f"docs/find/{file}",)))
        assert first.write == f"![A hall]({file})"


def test_links_in_code_are_not_links() -> None:
    """An example in a code block is left alone."""
    lines = (
        "# Help",
        "```",
        "[hub](record:hubs/nowhere)",
        "<script>",
        "```",
        "Write `[a](b.md) <script>`.",
    )
    page = written_page(SourceFile("docs/a.md", lines))
    assert list(check_page(page, Surroundings())) == []


def test_below_a_second_title_headings_are_counted_from_what_it_is_meant_to_be() -> None:
    """It is told of, to be written with two signs; what stands below it is at its right level."""
    lines = ("# Help", "A hall.", "## Where", "In Corby.", "# Who", "All.", "### Groups", "Ours.")
    told = list(check_page(written_page(SourceFile("docs/help.md", lines)), Surroundings()))
    assert [(problem.line, problem.write) for problem in told] == [(5, "## Who")]
