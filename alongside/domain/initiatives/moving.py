"""Who may move a piece of work to another stage, or claim another rung for it?

Nobody alone, not even whoever began it. Somebody who takes part asks; somebody from the other side who takes part
agrees; then it moves. The same for the rung: a claim of co-production that only one side makes is not one.
"""

from __future__ import annotations

from dataclasses import dataclass

from alongside.domain.stakes import Side
from alongside.domain.verdict import ALLOWED, Verdict, no

STAGES = ("commission", "design", "deliver", "assess")
"""In order. Work begins in any of them, moves on one at a time, and may go back to any earlier one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """A member as these rules see them. `takes_part`: they joined this piece of work and have not left it."""

    side: Side
    takes_part: bool


NOT_TAKING_PART = no("Only people who take part in this work can do that.", "Read its card, then join.")
ONE_AT_A_TIME = no("Somebody has asked for a change already.", "Answer that one first.")


def may_ask(asker: Asker, *, one_is_open: bool) -> Verdict:
    """`one_is_open`: somebody has asked for a change of this kind, and nobody has answered."""
    if not asker.takes_part:
        return NOT_TAKING_PART
    return ONE_AT_A_TIME if one_is_open else ALLOWED


def may_ask_for_stage(asker: Asker, *, now: str, wanted: str, one_is_open: bool) -> Verdict:
    return _follows(now, wanted) if (verdict := may_ask(asker, one_is_open=one_is_open)) else verdict


def _follows(now: str, wanted: str) -> Verdict:
    if wanted not in STAGES:
        return no("There is no such stage.", "Choose one of the four.")
    steps = STAGES.index(wanted) - STAGES.index(now)
    if steps == 0:
        return no("The work is at this stage already.", "Choose another one.")
    if steps > 1:
        return no("Work moves on one stage at a time.", "Choose the next stage.")
    return ALLOWED


def may_ask_for_rung(asker: Asker, *, now: int, wanted: int, one_is_open: bool) -> Verdict:
    verdict = may_ask(asker, one_is_open=one_is_open)
    if verdict and now == wanted:
        return no("The work claims this rung already.", "Choose another one.")
    return verdict


def may_agree(asker: Asker, *, asked_by: Side) -> Verdict:
    """The second word comes from the other side of the table."""
    if not asker.takes_part:
        return NOT_TAKING_PART
    if asker.side is asked_by:
        return no("Somebody from the other side has to agree to this.", "Ask somebody from there who takes part.")
    return ALLOWED


def may_say_no(asker: Asker) -> Verdict:
    """Anyone who takes part may say that it is too soon, the asker too: then nothing changes."""
    return ALLOWED if asker.takes_part else NOT_TAKING_PART
