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

    def written_into(self, line: str, words: str) -> str:
        """Give a line with the better words in the place of those in it, or ""."""
        return line.replace(words, self.better, 1) if self.better and words in line else ""
