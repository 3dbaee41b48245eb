"""Numbers as people write them in a sentence."""

NUMBERS_IN_WORDS = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
"""The numbers that are written in words: the first is 1."""


def number_in_words(number: int) -> str:
    """Write a number in words up to twelve, and in figures beyond: "seven", "14"."""
    return NUMBERS_IN_WORDS[number - 1] if 1 <= number <= len(NUMBERS_IN_WORDS) else f"{number:,}"
