"""Mistakes in the glossary."""

from good_county import FILES, changed
from mistakes.mistake import Mistake

GLOSSARY = "data/glossary.yml"


def in_glossary(name: str, old: str, new: str) -> Mistake:
    """A mistake in the glossary."""
    return Mistake(name, changed(GLOSSARY, old, new))


GLOSSARY_MISTAKES = (
    Mistake(
        "a term twice",
        {GLOSSARY: FILES[GLOSSARY] + FILES[GLOSSARY].replace("cvs:", "county-cvs:")},
    ),
    in_glossary("a spelling twice", "  words:", "  also_written: [ZZZ, ZZZ]\n  words:"),
    in_glossary("a spelling like its term", "  words:", "  also_written: [CVS]\n  words:"),
)
