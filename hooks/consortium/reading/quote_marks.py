"""Quote marks round a text, so that YAML takes it as it stands."""

OPENING = "\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}"
CLOSING = "\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"


def in_curly_quotes(text: str) -> bool:
    """Say whether a text begins and ends with curly quote marks, which YAML takes for letters."""
    return len(text) > 1 and text[0] in OPENING and text[-1] in CLOSING


def without_curly_quotes(text: str) -> str:
    """Take curly quote marks from both ends of a text."""
    return text.strip(OPENING + CLOSING + " ")


def quoted(text: str) -> str:
    """Put quote marks round a text: double ones, or single ones if it holds double ones itself."""
    bare = text.strip()
    if '"' in bare or "\\" in bare:
        return "'" + bare.replace("'", "''") + "'"
    return f'"{bare}"'


def with_quotes_from(line: str, column: int) -> str:
    """Give a line with quote marks round all that stands from a column (from 1) to its end."""
    return line[: column - 1] + quoted(line[column - 1 :])
