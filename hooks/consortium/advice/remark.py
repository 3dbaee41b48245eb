"""What could be better in a line of words, or in an address."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remark:
    """What could be better in words: the message, and where it begins (1 is the first letter).

    `better` are the words as they are meant, "" where only their writer knows.
    """

    message: str
    column: int = 1
    better: str = ""

    def written_into(self, line: str, words: str, column: int = 1) -> str:
        """Give a line with the better words in the place of those at a column, or ""."""
        start = line.find(words, column - 1)
        if not self.better or start < 0:
            return ""
        return line[:start] + self.better + line[start + len(words) :]
