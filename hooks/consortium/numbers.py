"""Numbers as people write them in a sentence."""

NUMBERS_IN_WORDS = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
"""The numbers that are written in words: the first is 1."""


def number_in_words(number: int) -> str:
    """Write a number in words up to twelve, and in figures beyond: "seven", "14"."""
    return NUMBERS_IN_WORDS[number - 1] if 1 <= number <= len(NUMBERS_IN_WORDS) else f"{number:,}"


def counted(number: int, word: str) -> str:
    """Write a number in figures with what it counts, in the plural where it is not one."""
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def ordinal(number: int) -> str:
    """Write which one of a row it is: "1st", "12th", "23rd"."""
    teens = number // 10 % 10 == 1
    ending = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
