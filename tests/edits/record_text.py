"""A record's text, edited line by line as an editor does, notes and all."""

import re


def field(text: str, name: str, indent: str = "") -> re.Match[str] | None:
    """Find a field with all its lines; those that are switched off are not found."""
    deeper = rf"(?:{indent}[ ]+\S.*\n|[ ]*\n(?={indent}[ ]+\S))*"
    return re.search(rf"^{indent}{re.escape(name)}:.*\n{deeper}", text, re.MULTILINE)


def value(text: str, name: str, indent: str = "") -> str:
    """Give the words of a field, "" if it is not there."""
    match = field(text, name, indent)
    return match[0].partition(":")[2].strip() if match else ""


def with_field(text: str, name: str, lines: str, indent: str = "") -> str:
    """Put a field in place of what it was, or at the end. `lines` stand after "name:"."""
    new = f"{indent}{name}:{lines}\n"
    match = field(text, name, indent)
    if match:
        return text[: match.start()] + new + text[match.end() :]
    return text.rstrip("\n") + "\n" + new


def without_field(text: str, name: str, indent: str = "") -> str:
    """Take a field out, if it is there."""
    match = field(text, name, indent)
    return text[: match.start()] + text[match.end() :] if match else text


def with_item(text: str, name: str, item: str, indent: str = "") -> str:
    """Add an item at the end of a list. `item` has its hyphen and no spaces in front."""
    match = field(text, name, indent)
    lines = "\n".join(f"{indent}  {line}".rstrip() for line in item.rstrip("\n").split("\n"))
    if match:
        return text[: match.end()] + lines + "\n" + text[match.end() :]
    return with_field(text, name, f"\n{lines}", indent)


def with_news(text: str, change: str, day: object, words: str) -> str:
    """Add a line to the history."""
    return with_item(text, "history", f"- date: {day}\n  change: {change}\n  text: {words}")


def entry(text: str, id_: str) -> str:
    """Give one entry of a list such as needs.yml, with all its lines."""
    match = field(text, id_)
    if not match:
        raise LookupError(f"There is no {id_} in this list.")
    return match[0]
