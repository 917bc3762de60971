"""How much of each box is dark: what did somebody mark, and how sure are we?

Nothing that is read counts by itself: a person looks at every reading beside the picture. So where it is not clear
nothing is filled in, and the person chooses.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from alongside.domain.paper.sheets import Sheet
from alongside.domain.saying import say

MARKED = 0.05
"""So much of the inside of a box dark is a mark. A thin cross from corner to corner is about 0.1."""
FAINT = 0.015
"""Less than a mark and more than this may be a faint pencil, or a speck: a person has to say."""


class Sure(StrEnum):
    """What can be said of one question."""

    ONE = "one"
    NONE = "none"
    FAINT = "faint"
    SEVERAL = "several"


SAID = {
    Sure.ONE: say("We read one mark. Look if it is right."),
    Sure.NONE: say("We found no mark. Look at the picture, and choose what you see."),
    Sure.FAINT: say("We found a faint mark. Look at the picture, and choose what you see."),
    Sure.SEVERAL: say("We found two marks or more. If you cannot tell which one they mean, ask them."),
}


@dataclass(frozen=True, slots=True)
class Marked:
    """What was read for one question: the value only where there is one clear mark and nothing else."""

    question: str
    value: str
    sure: Sure

    @property
    def said(self) -> str:
        return SAID[self.sure]


def marks_of(sheet: Sheet, dark: Mapping[tuple[str, str], float]) -> tuple[Marked, ...]:
    """One reading a question. `dark` is the share of each box that is dark, 0 to 1, by question and value."""
    return tuple(_marked(sheet, question, dark) for question in sheet.questions)


def _marked(sheet: Sheet, question: str, dark: Mapping[tuple[str, str], float]) -> Marked:
    boxes = [box.value for box in sheet.boxes if box.question == question]
    clear = [value for value in boxes if dark[question, value] >= MARKED]
    faint = [value for value in boxes if FAINT <= dark[question, value] < MARKED]
    if len(clear) == 1 and not faint:
        return Marked(question, clear[0], Sure.ONE)
    if clear and (faint or len(clear) > 1):
        return Marked(question, "", Sure.SEVERAL)
    if len(faint) > 1:
        return Marked(question, "", Sure.SEVERAL)
    return Marked(question, "", Sure.FAINT if faint else Sure.NONE)
