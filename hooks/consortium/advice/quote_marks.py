"""Quote marks round a text, so that YAML takes it as it stands."""

OPENING = "\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}"
CLOSING = "\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
STRAIGHT = str.maketrans(OPENING + CLOSING, "\"'\"'")


def in_curly_quotes(text: str) -> bool:
    """Say whether a text begins and ends with curly quote marks, which YAML takes for letters."""
    return len(text) > 1 and text[0] in OPENING and text[-1] in CLOSING


def requoted(text: str) -> str:
    """Give a text with straight quote marks round all of it in place of its curly ones.

    Quote marks round a part stay, as straight ones: `“Ayton” hub` gives `'"Ayton" hub'`.
    """
    bare = text.strip()
    round_all = in_curly_quotes(bare) and not any(mark in bare[1:] for mark in OPENING)
    inner = bare[1:-1] if round_all else bare
    return quoted(inner.translate(STRAIGHT))


def quoted(text: str) -> str:
    """Put quote marks round a text: double ones, or single ones if it holds double ones itself."""
    bare = text.strip()
    if '"' in bare or "\\" in bare:
        return "'" + bare.replace("'", "''") + "'"
    return f'"{bare}"'


def with_quotes_from(line: str, column: int, end_column: int | None = None) -> str:
    """Give a line with quote marks round what stands between two columns (from 1), or to its end.

    What stands at `end_column` is not among it.
    """
    start = column - 1
    end = len(line) if end_column is None else end_column - 1
    return line[:start] + quoted(line[start:end]) + line[end:]
