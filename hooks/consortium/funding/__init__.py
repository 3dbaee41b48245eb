"""What the projects ask for, added up, beside what the plan says that it asks for.

All sums are whole pounds. None of them is stored: each is worked out from the records.
"""

from consortium.funding.comparison import TIME_OF_TOTAL, Comparison, comparisons
from consortium.funding.sums import cost_of_six_months, requested_each_year, some_make

__all__ = [
    "TIME_OF_TOTAL",
    "Comparison",
    "comparisons",
    "cost_of_six_months",
    "requested_each_year",
    "some_make",
]
