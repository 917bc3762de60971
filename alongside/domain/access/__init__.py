"""What does somebody need to take part, said once? Needs, formats, and ways to reach a person."""

from alongside.domain.access.arranging import Line, ToArrange, to_arrange
from alongside.domain.access.formats import LARGE_PRINT, Format, Pace, Reach
from alongside.domain.access.kinds import (
    ARRANGED,
    OF_THE_STANDARD,
    OWN,
    Audience,
    Choice,
    Kind,
    choice_of,
    choices_of,
    words_of_format,
)
from alongside.domain.access.making import BY_MACHINE, is_made_by_machine
from alongside.domain.access.rounds import may_ask, may_confirm, may_say_met, may_see_what_to_arrange
from alongside.domain.access.steps import Counted, Met, Step, altogether, counted, is_told

__all__ = [
    "ARRANGED",
    "BY_MACHINE",
    "LARGE_PRINT",
    "OF_THE_STANDARD",
    "OWN",
    "Audience",
    "Choice",
    "Counted",
    "Format",
    "Kind",
    "Line",
    "Met",
    "Pace",
    "Reach",
    "Step",
    "ToArrange",
    "altogether",
    "choice_of",
    "choices_of",
    "counted",
    "is_made_by_machine",
    "is_told",
    "may_ask",
    "may_confirm",
    "may_say_met",
    "may_see_what_to_arrange",
    "to_arrange",
    "words_of_format",
]
