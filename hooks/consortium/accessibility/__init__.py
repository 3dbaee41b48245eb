"""What the tests over every page found out about the website, for its own statement."""

from consortium.accessibility.fingerprint import fingerprint
from consortium.accessibility.results import FILE, Edition, Measure, Results, read_results
from consortium.accessibility.statement import Run, Statement, notice, statement

__all__ = [
    "FILE",
    "Edition",
    "Measure",
    "Results",
    "Run",
    "Statement",
    "fingerprint",
    "notice",
    "read_results",
    "statement",
]
