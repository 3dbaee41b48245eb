"""What the YAML parser could not read, said as something to do.

The parser stops at its first error and often far from the cause (an unclosed quote mark at the end
of the file), so each explanation here looks at the lines for one well-known cause.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

import yaml

from consortium.advice.bullets import bullets_above
from consortium.advice.did_you_mean import meant
from consortium.advice.gone_line import gone_headings
from consortium.advice.line_start import tabs, uneven_starts
from consortium.advice.two_fields import fields_of, two_fields_problem
from consortium.problems.problem import Problem
from consortium.text.quote_marks import OPENING, quoted, requoted, with_quotes_from
from consortium.text.source_file import NO_BREAK_SPACE, SourceFile, indent_of

FIELD = r"^(?P<start>[ ]*(?:- +)*)(?P<name>[\w-]+):"
FIELD_AND_VALUE = re.compile(FIELD + r"(?P<gap> +)(?P<value>\S.*)$")
NO_SPACE = re.compile(FIELD + r"(?P<value>[^\s/].*)$")
NO_BREAK = re.compile(rf"^[ {NO_BREAK_SPACE}]*(?:- *)*(?:[\w-]+: *)?{NO_BREAK_SPACE}")
AFTER_QUOTE = re.compile(
    r"^(?P<start>[ ]*(?:- +)*(?:[\w-]+: +)?)(?P<mark>[\"']).*?(?P=mark)(?!(?P=mark))\s*[^\s,\]}#:]"
)
ITEM = "- "
ONE_WORD = re.compile(r"\s*[\w-]+\s*")
BLOCK_AND_TEXT = re.compile(r"(?P<sign>[|>])[+-]? *(?P<text>[^\s|>+-].*)")
LABEL = re.compile(r"([A-Za-z-]+): +(?=\S)")
WITHOUT_COLON = re.compile(
    r"(?P<start> *(?:- +)*)(?P<name>\w+)(?: ?[=;] ?| +)(?P<value>[^\s:][^:]*)"
)
BOLD = re.compile(r"(?P<stars>\*+)(?P<words>[^*]+)(?P=stars)(?=[^*]*$)")
SPECIAL = "@`%*&!|>?,]}"


def explained(source: SourceFile, error: yaml.YAMLError) -> Problem:
    """Say what to do about the parser's error, and on which line."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = min(mark.line + 1 if mark else 1, len(source.lines))
    causes = (
        tabs(source, line),
        bullets_above(source, line),
        _no_break_space(source, line),
        _no_space(source, line),
        _curly_quotes(source, line),
        _bad_escape(source, line, error),
        _after_quote(source, line),
        _open_quote(source, line),
        _odd_beginning(source, line),
        _open_bracket(source, error),
        _forgotten_colon(source, line),
        _two_colons(source, line, error, column=mark.column + 1 if mark else 1),
        gone_headings(source, line),
        _no_colon(source, line, error),
        uneven_starts(source, line),
    )
    first = next((problem for cause in causes for problem in cause), None)
    return first or source.problem(
        line,
        "We cannot read this line. Most lines are a field's name, a colon, a space and words, "
        "for example 'name: Ayton local hub'. Put words that hold signs such as : or # in quote "
        "marks.",
    )


def _no_break_space(source: SourceFile, last: int) -> Iterator[Problem]:
    for number, line in enumerate(source.lines[:last], start=1):
        if NO_BREAK.search(line):
            yield source.problem(
                number,
                "There is a no-break space in this line, which looks like a space but is not one. "
                "Delete it and press the space bar.",
                write=re.sub(r": *(?=\S)", ": ", line.replace(NO_BREAK_SPACE, " "), count=1),
            )


def _no_space(source: SourceFile, last: int) -> Iterator[Problem]:
    for number, line in enumerate(source.lines[:last], start=1):
        match = NO_SPACE.search(line)
        if match:
            yield source.problem(
                number,
                "Put a space after the colon.",
                write=f"{match['start']}{match['name']}: {match['value']}",
            )


def _curly_quotes(source: SourceFile, line: int) -> Iterator[Problem]:
    match = FIELD_AND_VALUE.search(source.line(line))
    if match and match["value"].startswith(tuple(OPENING)):
        yield source.problem(
            line,
            "The quote marks in this text are curly ones. Use straight ones, and put them round "
            "the whole text.",
            write=f"{match['start']}{match['name']}: {requoted(match['value'])}",
        )


def _bad_escape(source: SourceFile, line: int, error: yaml.YAMLError) -> Iterator[Problem]:
    if "escape" not in str(getattr(error, "problem", "")):
        return
    match = FIELD_AND_VALUE.search(source.line(line))
    write = ""
    if match:
        bare = match["value"].strip('" ')
        write = f"{match['start']}{match['name']}: {quoted(bare)}"
    yield source.problem(
        line,
        "A backslash between double quote marks has a meaning of its own. Use single quote marks "
        "round the text, or take the backslash out.",
        write=write,
    )


def _after_quote(source: SourceFile, line: int) -> Iterator[Problem]:
    text = source.line(line)
    match = AFTER_QUOTE.search(text)
    if match:
        value = text[match.start("mark") :].strip()
        inner = value[1:-1] if value.endswith(match["mark"]) else value
        yield source.problem(
            line,
            "There are words after the closing quote mark. Put quote marks round the whole text.",
            write=match["start"] + quoted(inner),
        )


def _open_quote(source: SourceFile, last: int) -> Iterator[Problem]:
    for number, line in enumerate(source.lines[:last], start=1):
        match = re.search(r"^[ ]*(?:- +)*(?:[\w-]+: +)?([\"'])(.*)$", line)
        if match and match[1] not in match[2]:
            yield source.problem(
                number,
                f"A quote mark ({match[1]}) opens this text and none closes it. Put one at the "
                "end as well.",
                write=line[: match.start(1)] + quoted(match[2]),
            )


def _odd_beginning(source: SourceFile, line: int) -> Iterator[Problem]:
    """Tell of a value that begins as a list does, or with a letter that means something else."""
    match = FIELD_AND_VALUE.search(source.line(line))
    if match and match["value"].startswith(ITEM):
        item = match["value"].removeprefix(ITEM).strip()
        is_one = "," in item and not all(map(ONE_WORD.fullmatch, item.split(",")))
        item = quoted(item) if is_one else item
        yield source.problem(
            line,
            "A list cannot begin with a hyphen on the line of its name. Use brackets.",
            write=f"{match['start']}{match['name']}: [{item}]",
        )
    elif match and (block := BLOCK_AND_TEXT.match(match["value"])):
        yield from _text_beside_block(source, line, match, block)
    elif match and (bold := BOLD.match(match["value"])):
        plain = BOLD.sub(r"\g<words>", match["value"])
        yield source.problem(
            line,
            f"{bold['stars']} makes no bold words here. Take it out.",
            write=f"{match['start']}{match['name']}: {plain}",
        )
    elif match and match["value"][0] in SPECIAL:
        yield source.problem(
            line,
            f"A text cannot begin with {match['value'][0]} unless it is in quote marks.",
            write=with_quotes_from(source.line(line), match.start("value") + 1),
        )


def _text_beside_block(
    source: SourceFile, number: int, field: re.Match[str], block: re.Match[str]
) -> Iterator[Problem]:
    """Tell of words behind the sign | or >: they go into the line below it."""
    margin = len(field["start"]) + 2
    below = source.line(number + 1)
    margin = indent_of(below) if below.strip() and indent_of(below) >= margin else margin
    told = source.problem(
        number,
        f"Nothing may stand behind {block['sign']} on its line. Put the words into a line of "
        "their own below it, with the spaces in front.",
        write=f"{field['start']}{field['name']}: {block['sign']}",
    )
    yield replace(told, add=(f"{' ' * margin}{block['text']}",))


def _open_bracket(source: SourceFile, error: yaml.YAMLError) -> Iterator[Problem]:
    mark = getattr(error, "context_mark", None)
    if mark is None or "flow" not in str(getattr(error, "context", "")):
        return
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


def _two_colons(
    source: SourceFile, line: int, error: yaml.YAMLError, column: int
) -> Iterator[Problem]:
    if "mapping values" not in str(getattr(error, "problem", "")):
        return
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


def _no_colon(source: SourceFile, line: int, error: yaml.YAMLError) -> Iterator[Problem]:
    if "expected ':'" not in str(getattr(error, "problem", "")):
        return
    mark = getattr(error, "context_mark", None)
    number = line if mark is None else mark.line + 1
    yield from gone_headings(source, number)
    yield source.problem(
        number,
        "This line has no colon. If it is a field, write its name, a colon and a space. If it "
        "goes on from the line above, begin it with two more spaces than that line has.",
    )
