"""Taking part on paper, by phone and by text message: who may type in what, and when does it count?"""

from alongside.domain.paper.arriving import Arriving, is_kept, may_choose_paper, stage_of
from alongside.domain.paper.codes import code_of, grouped, read_code
from alongside.domain.paper.entering import WAITING, Reading, Stage, Typist, Way, after_typing, may_print, may_type
from alongside.domain.paper.marks import Marked, Sure, marks_of
from alongside.domain.paper.sheets import ANSWERS, DECISION, SHEETS, SURVEY, Box, Sheet, in_corner, of_corner
from alongside.domain.paper.texting import Said, Start, Stop, clean_number, in_groups, read_text

__all__ = [
    "ANSWERS",
    "DECISION",
    "SHEETS",
    "SURVEY",
    "WAITING",
    "Arriving",
    "Box",
    "Marked",
    "Reading",
    "Said",
    "Sheet",
    "Stage",
    "Start",
    "Stop",
    "Sure",
    "Typist",
    "Way",
    "after_typing",
    "clean_number",
    "code_of",
    "grouped",
    "in_corner",
    "in_groups",
    "is_kept",
    "marks_of",
    "may_choose_paper",
    "may_print",
    "may_type",
    "of_corner",
    "read_code",
    "read_text",
    "stage_of",
]
