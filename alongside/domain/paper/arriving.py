"""An answer comes by another way than the site: does it count, or has the person answered already?

The first answer counts until the person says otherwise. It is never both.
"""

from __future__ import annotations

from dataclasses import dataclass

from alongside.domain.paper.entering import Stage
from alongside.domain.verdict import ALLOWED, Verdict, no


@dataclass(frozen=True, slots=True, kw_only=True)
class Arriving:
    """What is so when a whole answer has come in: `answered` on another way before, `secret`, and `closed` by now."""

    answered: bool
    secret: bool
    closed: bool


def stage_of(arriving: Arriving) -> Stage:
    """What becomes of it."""
    if arriving.closed:
        return Stage.LATE
    return Stage.ASIDE if arriving.answered else Stage.COUNTED


def is_kept(arriving: Arriving) -> bool:
    """Is what it says kept, for the person to choose? A secret answer is final, so there is nothing to choose."""
    return stage_of(arriving) is Stage.ASIDE and not arriving.secret


def may_choose_paper(stage: Stage, *, closed: bool, is_theirs: bool) -> Verdict:
    """May this page be counted instead of what was answered first? Only the person themselves says so, in time."""
    if not is_theirs:
        return no("Only the person themselves can choose this.", "Tell them that their page has come.")
    if stage is not Stage.ASIDE:
        return no("There is no page of yours to choose.", "Your answer is as it stands here.")
    if closed:
        return no("This decision has closed.", "The answer that you gave first was counted.")
    return ALLOWED
