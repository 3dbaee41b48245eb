"""What a founding document adds up to: its money, its figures and its first months.

All sums are whole pounds. None of them is stored: each is worked out from the records.
"""

from consortium.plan.districts import DistrictFigures, district_figures
from consortium.plan.shares import percentage, ranked_areas
from consortium.plan.steps import Step, steps
from consortium.plan.totals import (
    TIME_OF_TOTAL,
    Comparison,
    comparisons,
    cost_of_six_months,
    requested_each_year,
    some_make,
)

__all__ = [
    "TIME_OF_TOTAL",
    "Comparison",
    "DistrictFigures",
    "Step",
    "comparisons",
    "cost_of_six_months",
    "district_figures",
    "percentage",
    "ranked_areas",
    "requested_each_year",
    "some_make",
    "steps",
]
