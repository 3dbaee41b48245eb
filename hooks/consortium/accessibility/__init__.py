"""What the tests over every page found out about the website, for its own statement."""

from consortium.accessibility.fingerprint import fingerprint
from consortium.accessibility.results import FILE, Measure, MeasuredEdition, Results, read_results
from consortium.accessibility.statement import AccessibilityStatement, Run, notice, statement

__all__ = [
    "FILE",
    "AccessibilityStatement",
    "Measure",
    "MeasuredEdition",
    "Results",
    "Run",
    "fingerprint",
    "notice",
    "read_results",
    "statement",
]
