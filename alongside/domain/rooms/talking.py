"""What may be done about something that was said in a closed room, and by whom?"""

from __future__ import annotations

from dataclasses import dataclass

from alongside.domain.verdict import ALLOWED, Verdict, no


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """How one thing stands for whoever asks: is it theirs, and are its words still there to be read?"""

    is_mine: bool
    is_withdrawn: bool = False
    is_hidden: bool = False


GONE = no("This was taken back.", "There is nothing to change any more.")
HIDDEN = no("A moderator put this aside.", "You can ask for another look.")
NOT_YOURS = no("Only the person who said this can change it.", "You can reply and say what you think.")


def may_change(said: Said) -> Verdict:
    """Nobody changes another person's words, and nobody slips other words under a reason for putting it aside."""
    if not said.is_mine:
        return NOT_YOURS
    if said.is_withdrawn:
        return GONE
    return HIDDEN if said.is_hidden else ALLOWED


def may_withdraw(said: Said) -> Verdict:
    """At any time, put aside or not: they are one's own words."""
    if not said.is_mine:
        return NOT_YOURS
    return GONE if said.is_withdrawn else ALLOWED


def may_reply(said: Said) -> Verdict:
    """To the one that began the thread. That its words were taken back does not end what others talk about."""
    return no("A moderator put this aside.", "You can begin something new.") if said.is_hidden else ALLOWED
