"""Mistakes in the numbers of the plan, in who decided, in what it says and in the glossary."""

from good_county import FILES, changed
from good_plan import GOVERNANCE, INDICATORS, PROJECT
from mistakes.mistake import Mistake

STATEMENTS = "data/plan/statements.yml"
GLOSSARY = "data/glossary.yml"
ANOTHER = "data/projects/village-greens.yml"
NUMBERED = FILES[PROJECT].replace("kind:", "number: 1\nkind:")
MEMBERS = """\
members:
  name: The members
  duties: [{words: They decided.}]
  presents_to: [steering-group]
  source: [{lines: 2}]
"""
LOCAL = FILES[STATEMENTS].replace("topic: vision", "topic: model\n  tier: local")


def in_glossary(name: str, old: str, new: str) -> Mistake:
    """A mistake in the glossary."""
    return Mistake(name, changed(GLOSSARY, old, new))


def in_governance(name: str, field: str, more: str = "") -> Mistake:
    """A mistake in whom the steering group helps, or in whom it brings its proposals to."""
    files = changed(GOVERNANCE, "  duties:", f"  {field}\n  duties:")
    return Mistake(name, {GOVERNANCE: files[GOVERNANCE] + more})


PLAN_LISTS = (
    Mistake("a project with another's number", {PROJECT: NUMBERED, ANOTHER: NUMBERED}),
    Mistake("a project with the number 0", {PROJECT: NUMBERED.replace("number: 1", "number: 0")}),
    Mistake(
        "an indicator with another's number",
        {INDICATORS: FILES[INDICATORS] + FILES[INDICATORS].replace("more-help:", "less-help:")},
    ),
    Mistake("an indicator with the number 0", changed(INDICATORS, "number: 1", "number: 0")),
    in_governance("a part that helps itself", "supports: [steering-group]"),
    in_governance("a part that proposes to itself", "presents_to: [steering-group]"),
    in_governance("proposals in a circle", "presents_to: [members]", MEMBERS),
    Mistake("a tier without the model", changed(STATEMENTS, "vision\n", "vision\n  tier: local\n")),
    Mistake(
        "two statements for one tier", {STATEMENTS: LOCAL + LOCAL.replace("vision:", "nearby:")}
    ),
    Mistake(
        "a term twice",
        {GLOSSARY: FILES[GLOSSARY] + FILES[GLOSSARY].replace("cvs:", "county-cvs:")},
    ),
    in_glossary("a spelling twice", "  words:", "  also_written: [ZZZ, ZZZ]\n  words:"),
    in_glossary("a spelling like its term", "  words:", "  also_written: [CVS]\n  words:"),
)
