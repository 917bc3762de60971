"""How does a promise stand, and who says whether it was kept?"""

from alongside.domain.promises.judging import Judge, may_decline, may_judge, may_report, may_take_on
from alongside.domain.promises.standing import SOON, Made, Standing, may_be_judged, standing

__all__ = [
    "SOON",
    "Judge",
    "Made",
    "Standing",
    "may_be_judged",
    "may_decline",
    "may_judge",
    "may_report",
    "may_take_on",
    "standing",
]
