"""What can be worked out from the plan's figures: sums of districts, shares and percentages."""

from consortium.evidence.districts import DistrictFigures, district_figures
from consortium.evidence.shares import percentage, percentage_of_rank, ranked_areas
from consortium.evidence.steps import Step, steps

__all__ = [
    "DistrictFigures",
    "Step",
    "district_figures",
    "percentage",
    "percentage_of_rank",
    "ranked_areas",
    "steps",
]
