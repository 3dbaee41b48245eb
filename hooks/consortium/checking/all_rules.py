"""All the rules of the second pass: the public generators in `rules/`, each of its own file.

What a rule tells of is in its signature, with all that it may look at: see `rule`.
"""

from collections.abc import Iterator
from importlib import import_module
from inspect import isgeneratorfunction
from pkgutil import iter_modules

from consortium.checking import rules as folder
from consortium.checking.rule import Ask, rules_of
from consortium.text.record import Record


def _asks() -> Iterator[Ask]:
    for module in iter_modules(folder.__path__):
        here = import_module(f"{folder.__name__}.{module.name}")
        for name, ask in vars(here).items():
            is_own = isgeneratorfunction(ask) and ask.__module__ == here.__name__
            if is_own and not name.startswith("_"):
                yield ask


RULES = rules_of(_asks())

WORDS = tuple(rules for rules in RULES if rules.first is Record and not rules.models)
"""What the words of a record may be, wherever they stand."""

MEANING = tuple(rules for rules in RULES if rules not in WORDS)
"""What is said, by itself and beside what other records say."""
