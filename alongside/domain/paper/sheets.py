"""What is on an answer page, and where? All places are in millimetres on A4, from the top left.

A kind of page is data: which letter its codes begin with, and where its boxes are. What reads a picture of a page,
what prints it and what asks a helper to look all go by this.
"""

from __future__ import annotations

from dataclasses import dataclass

from alongside.domain.decisions import Answer
from alongside.domain.survey import FACES, QUESTIONS

WIDTH, HEIGHT = 210.0, 297.0
CORNERS = {"A": (20.0, 20.0), "B": (190.0, 20.0), "C": (190.0, 277.0), "D": (20.0, 277.0)}
"""The middle of the code in each corner, clockwise. Each says which corner it is, so that no page is read askew."""
CODE_SIZE = 22.0
"""The side of a code with its quiet edge."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box to mark: for which question, which answer, its top left and its side."""

    question: str
    value: str
    left: float
    top: float
    side: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A kind of answer page. `strips` are cut out and shown beside what was read: left, top, right, bottom."""

    kind: str
    letter: str
    boxes: tuple[Box, ...]
    strips: dict[str, tuple[float, float, float, float]]

    @property
    def questions(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(box.question for box in self.boxes))


ROW_TOP, ROW_STEP, ROW_BOX, ROW_LEFT = 68.0, 23.0, 14.0, 18.0
FACE_TOP, FACE_STEP, FACE_BOX, FACE_LEFT, FACE_APART = 78.0, 37.0, 10.0, 24.0, 36.0
WORDS_TOP, WORDS_BOTTOM = 186.0, 252.0
ANSWERS = (Answer.AGREE, Answer.AGREE_WITH_CHANGES, Answer.OBJECT, Answer.NEED_TO_KNOW, Answer.ABSTAIN)
"""The order on the page, on the phone and in a text message: the number of an answer is its place here."""

DECISION = Sheet(
    kind="decision",
    letter="D",
    boxes=tuple(
        Box("answer", answer.value, ROW_LEFT, ROW_TOP + place * ROW_STEP, ROW_BOX)
        for place, answer in enumerate(ANSWERS)
    ),
    strips={
        "answer": (12.0, ROW_TOP - 4, 150.0, ROW_TOP + 5 * ROW_STEP - 4),
        "words": (12.0, WORDS_TOP, 198.0, WORDS_BOTTOM),
    },
)
SURVEY = Sheet(
    kind="survey",
    letter="S",
    boxes=tuple(
        Box(
            question.key, str(face.value), FACE_LEFT + column * FACE_APART, FACE_TOP + row * FACE_STEP, FACE_BOX
        )
        for row, question in enumerate(QUESTIONS)
        for column, face in enumerate(FACES)
    ),
    strips={
        question.key: (12.0, FACE_TOP + row * FACE_STEP - 14, 198.0, FACE_TOP + row * FACE_STEP + 14)
        for row, question in enumerate(QUESTIONS)
    },
)  # fmt: skip
SHEETS = {sheet.letter: sheet for sheet in (DECISION, SURVEY)}


def in_corner(sheet: Sheet, corner: str, code: str) -> str:
    """What stands in the code of one corner: the kind of page, the corner, and whose page it is.

    >>> in_corner(DECISION, "A", "FGDF38HVUJAA")
    'DA FGDF38HVUJAA'
    """
    return f"{sheet.letter}{corner} {code}"


def of_corner(text: str) -> tuple[Sheet, str, str] | None:
    """The kind of page, the corner and the code, or None for a code that is not one of ours."""
    letters, _, code = text.partition(" ")
    if len(letters) != 2 or letters[0] not in SHEETS or letters[1] not in CORNERS or not code:
        return None
    return SHEETS[letters[0]], letters[1], code
