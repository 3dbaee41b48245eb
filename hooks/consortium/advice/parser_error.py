"""What the YAML parser could not read, said as something to do.

The parser stops at its first error and often far from the cause (an unclosed quote mark at the end
of the file), so each explanation here looks at the lines for one well-known cause.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import yaml

from consortium.advice.did_you_mean import meant
from consortium.advice.gone_line import gone_headings
from consortium.advice.line_start import bullets_above, tabs, uneven_starts
from consortium.advice.two_fields import fields_of, two_fields_problem
from consortium.problems.problem import Problem
from consortium.text.quote_marks import OPENING, quoted, requoted, with_quotes_from
from consortium.text.source_file import NO_BREAK_SPACE, SourceFile, indent_of

FIELD = r"^(?P<start>[ ]*(?:- +)*)(?P<name>[\w-]+):"
FIELD_AND_VALUE = re.compile(FIELD + r" +(?P<value>\S.*)$")
ONE_WORD = re.compile(r"\s*[\w-]+\s*")
BLOCK_AND_TEXT = r"(?P<sign>[|>])[+-]? *(?P<text>[^\s|>+-].*)"
FIELD_WITH_BLOCK = re.compile(FIELD + r" +" + BLOCK_AND_TEXT)
LABEL = re.compile(r"([A-Za-z-]+): +(?=\S)")
WITHOUT_COLON = re.compile(
    r"(?P<start> *(?:- +)*)(?P<name>\w+)(?: ?[=;] ?| +)(?P<value>[^\s:][^:]*)"
)
BOLD = r"(?P<stars>\*+)(?P<words>[^*]+)(?P=stars)(?=[^*]*$)"
SPECIAL = r"@`%*&!|>?,\]}"


@dataclass(frozen=True, slots=True)
class LineSlip:
    """How a line looks that the parser cannot read, what is said of it, and what is meant.

    In `say` stand the names of groups of the form. With `above` the line may be any one down to
    that where the parser stopped; with `when` these words are among the parser's.
    """

    form: str
    say: str
    better: Callable[[re.Match[str]], str]
    above: bool = False
    when: str = ""


def _as_field(match: re.Match[str], value: str) -> str:
    return f"{match['start']}{match['name']}: {value}"


def _quoted_anew(match: re.Match[str]) -> str:
    value = match.string[match.start("mark") :].strip()
    if value.endswith(match["mark"]):
        return match["start"] + quoted(value[1:-1])
    # An apostrophe closes nothing.
    is_closed = match["mark"] in re.sub(r"(?<=\w)'(?=\w)", "", value[1:])
    return match["start"] + quoted(value if is_closed else value[1:])


def _as_list(match: re.Match[str]) -> str:
    item = match["value"].strip()
    is_one = "," in item and not all(map(ONE_WORD.fullmatch, item.split(",")))
    return _as_field(match, f"[{quoted(item) if is_one else item}]")


LINE_SLIPS = (
    LineSlip(
        rf"^[ {NO_BREAK_SPACE}]*(?:- *)*(?:[\w-]+: *)?{NO_BREAK_SPACE}",
        "There is a no-break space in this line, which looks like a space but is not one. Delete "
        "it and press the space bar.",
        lambda match: re.sub(
            r": *(?=\S)", ": ", match.string.replace(NO_BREAK_SPACE, " "), count=1
        ),
        above=True,
    ),
    LineSlip(
        FIELD + r"(?P<value>[^\s/].*)$",
        "Put a space after the colon.",
        lambda match: _as_field(match, match["value"]),
        above=True,
    ),
    LineSlip(
        FIELD + rf" +(?P<value>[{OPENING}].*)$",
        "The quote marks in this text are curly ones. Use straight ones, and put them round the "
        "whole text.",
        lambda match: _as_field(match, requoted(match["value"])),
    ),
    LineSlip(
        FIELD + r" +(?P<value>\S.*)$|^",
        "A backslash between double quote marks has a meaning of its own. Use single quote marks "
        "round the text, or take the backslash out.",
        lambda match: (
            _as_field(match, quoted(match["value"].strip('" '))) if match["value"] else ""
        ),
        when="escape",
    ),
    LineSlip(
        r"^(?P<start>[ ]*(?:- +)*(?:[\w-]+: +)?)(?P<mark>[\"'])"
        r".*?(?P=mark)(?!(?P=mark))\s*[^\s,\]}#:]",
        "There are words after the closing quote mark. Put quote marks round the whole text.",
        _quoted_anew,
    ),
    LineSlip(
        r"^(?P<start>[ ]*(?:- +)*(?:[\w-]+: +)?)(?P<mark>[\"'])(?P<text>(?:(?!(?P=mark)).)*)$",
        "A quote mark ({mark}) opens this text and none closes it. Put one at the end as well.",
        lambda match: match["start"] + quoted(match["text"]),
        above=True,
    ),
    LineSlip(
        FIELD + r" +- (?P<value>.*)$",
        "A list cannot begin with a hyphen on the line of its name. Use brackets.",
        _as_list,
    ),
    LineSlip(
        FIELD + rf" +(?P<value>{BOLD}.*)$",
        "{stars} makes no bold words here. Take it out.",
        lambda match: _as_field(match, re.sub(BOLD, r"\g<words>", match["value"])),
    ),
    LineSlip(
        FIELD + rf" +(?!{BLOCK_AND_TEXT})(?P<value>(?P<first>[{SPECIAL}]).*)$",
        "A text cannot begin with {first} unless it is in quote marks.",
        lambda match: with_quotes_from(match.string, match.start("value") + 1),
    ),
)
"""Each cause that the look of one line gives away, the surest first."""


def explained(source: SourceFile, error: yaml.YAMLError) -> Problem:
    """Say what to do about the parser's error, and on which line."""
    said, around = str(getattr(error, "problem", "")), getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or around
    line = min(mark.line + 1 if mark else 1, len(source.lines))
    column = mark.column + 1 if mark else 1
    context = str(getattr(error, "context", ""))
    causes = (
        tabs(source, line),
        bullets_above(source, line),
        _unread_line(source, line, said),
        _text_beside_block(source, line),
        _open_bracket(source, around) if around and "flow" in context else (),
        _forgotten_colon(source, line),
        _two_colons(source, line, column) if "mapping values" in said else (),
        gone_headings(source, line),
        _no_colon(source, around.line + 1 if around else line) if "expected ':'" in said else (),
        uneven_starts(source, line),
    )
    first = next((problem for cause in causes for problem in cause), None)
    return first or source.problem(
        line,
        "We cannot read this line. Most lines are a field's name, a colon, a space and words, "
        "for example 'name: Ayton local hub'. Put words that hold signs such as : or # in quote "
        "marks.",
    )


def _unread_line(source: SourceFile, last: int, said: str) -> Iterator[Problem]:
    for slip in LINE_SLIPS:
        if slip.when in said:
            for number in range(1 if slip.above else last, last + 1):
                if match := re.search(slip.form, source.line(number)):
                    message = slip.say.format_map(match.groupdict())
                    yield source.problem(number, message, write=slip.better(match))


def _text_beside_block(source: SourceFile, number: int) -> Iterator[Problem]:
    """Tell of words behind the sign | or >: they go into the line below it."""
    field = FIELD_WITH_BLOCK.match(source.line(number))
    if field is None:
        return
    margin = len(field["start"]) + 2
    below = source.line(number + 1)
    margin = indent_of(below) if below.strip() and indent_of(below) >= margin else margin
    told = source.problem(
        number,
        f"Nothing may stand behind {field['sign']} on its line. Put the words into a line of "
        "their own below it, with the spaces in front.",
        write=_as_field(field, field["sign"]),
    )
    yield replace(told, add=(f"{' ' * margin}{field['text']}",))


def _open_bracket(source: SourceFile, mark: yaml.Mark) -> Iterator[Problem]:
    line = source.line(mark.line + 1)
    opening = line[mark.column : mark.column + 1]
    closing = {"[": "]", "{": "}"}.get(opening)
    if closing is None:
        return
    write = "" if closing in line[mark.column :] else line.rstrip().rstrip(",") + closing
    yield source.problem(
        mark.line + 1,
        f"A bracket opens here ({opening}) and none closes it, or a comma is missing between two "
        "items. Lists look like this: [ayton, beeford].",
        write=write,
    )


def _two_colons(source: SourceFile, line: int, column: int) -> Iterator[Problem]:
    text = source.line(line)
    match = FIELD_AND_VALUE.search(text)
    if match and (told := two_fields_problem(source, line, match)):
        yield told
    elif match and (label := LABEL.match(match["value"])) and _says_again(match["name"], label[1]):
        yield source.problem(
            line,
            f"The field says what this is. Take '{label[1]}:' out.",
            write=f"{match['start']}{match['name']}: {match['value'][label.end() :]}",
        )
    elif match and column > match.start("value"):
        yield source.problem(
            line,
            "There are two colons in this line. Put quote marks round the words after the first.",
            column=column,
            write=with_quotes_from(text, match.start("value") + 1),
        )


def _says_again(field: str, label: str) -> bool:
    """Say whether words in front of a value are what its field is called."""
    return label.lower() == field or meant(label, [field]) is not None


def _forgotten_colon(source: SourceFile, last: int) -> Iterator[Problem]:
    """Tell of a field whose name is there and whose colon is not, or is another sign."""
    for number in (last, last - 1):
        line = WITHOUT_COLON.fullmatch(source.line(number))
        if line and line["name"].lower() in fields_of(source.file):
            yield source.problem(
                number,
                f"There is no colon behind '{line['name']}'. Write one, and a space.",
                write=f"{line['start']}{line['name'].lower()}: {line['value']}",
            )


def _no_colon(source: SourceFile, number: int) -> Iterator[Problem]:
    yield from gone_headings(source, number)
    yield source.problem(
        number,
        "This line has no colon. If it is a field, write its name, a colon and a space. If it "
        "goes on from the line above, begin it with two more spaces than that line has.",
    )
