"""What does the picture survey ask, with which faces can people answer, and who may answer now?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.domain.agreement.words.speech import day
from alongside.domain.saying import say
from alongside.domain.survey.when import Occasion, first_day, last_day
from alongside.domain.verdict import ALLOWED, Verdict, no


@dataclass(frozen=True, slots=True)
class Question:
    """`key` is what the record calls it; `sentence` is what somebody says yes or no to; `means` says what is meant."""

    key: str
    sentence: str
    means: str


@dataclass(frozen=True, slots=True)
class Face:
    """How much somebody says yes: 1 (not at all) to 5 (very much), and the word under the face."""

    value: int
    word: str


QUESTIONS = (
    Question("heard", say("People listen to me here."), say("What I say counts.")),
    Question("understood", say("I understand what is going on."), say("The words and papers are clear to me.")),
    Question("equal", say("I am an equal here."), say("My say is worth as much as anybody’s.")),
    Question("safe", say("I feel safe to say what I think."), say("Nobody makes me pay for it.")),
    Question("changed", say("Things change because of us."), say("It is not all talk.")),
)
FACES = (Face(1, "No"), Face(2, say("Not much")), Face(3, "So-so"), Face(4, say("Mostly")), Face(5, say("Yes")))


def may_answer(occasion: Occasion, *, answered: bool, changed_on: date | None) -> Verdict:
    """May this member answer on this occasion?

    `changed_on` is the day on which they last changed their group. Answers are counted by group, so whoever changes
    it answers from the next quarter on: nobody becomes a carer for an hour to answer as one.
    """
    again = say("You can answer again after {day}.", day=day(last_day(occasion.quarter)))
    if answered:
        return no("You have answered this time already.", again)
    if changed_on is not None and changed_on >= first_day(occasion.quarter):
        return no("You changed your group in these three months. Answers are counted by group.", again)
    return ALLOWED
