"""Who moderates a closed room and for how long, what may be reported there, and what may a moderator do about it?

A moderator is one of the people inside, never more than half of them, for one turn that the room agreed and that they
were willing to take. Then they rest while others are willing, so that nobody comes to own the room. A moderator acts
only on what was reported, never on their own words, and never on another moderator: only the room ends a turn early.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from alongside.domain.rooms.talking import Said
from alongside.domain.verdict import ALLOWED, Verdict, no

TURN_DAYS = 90
REST_DAYS = 90
"""So long whoever had a turn stands back, while somebody else is willing who does not rest."""
MOST_MODERATORS = 3
MOST_REPORTS = 5
"""About one thing said, before a moderator has answered them. More would not tell more, and could bury one."""
LONGEST_REPORT = 1_000


class Ground(StrEnum):
    """What something is reported for."""

    RULE = "rule"
    LAW = "law"
    DANGER = "danger"
    AGAIN = "again"
    """Its author asks for another look at what was put aside."""


class Did(StrEnum):
    """What stands in the log."""

    ASIDE = "aside"
    STAYS = "stays"
    SHOWN = "shown"
    LEFT_ASIDE = "left_aside"
    ROOM_SHOWED = "room_showed"


PUT_BACK = frozenset({Did.SHOWN, Did.LEFT_ASIDE})
"""What can be done with something that was put aside; anything else is for what stands there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """How it stands now with somebody whom a room may choose. `rests_from` is the end of their last turn."""

    is_willing: bool
    is_on_turn: bool
    rests_from: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """How something said stands for a moderator who would do something about it."""

    is_mine: bool
    is_aside: bool
    is_gone: bool
    is_reported: bool
    asks_again: bool = False
    put_aside_by_me: bool = False


GUEST_MODERATES = no("Moderators are members of the room.", "You can report something, as anyone here can.")
WILLING_ALREADY = no("You are on the list already.", "Wait until the room chooses.")
ON_TURN = no("You are a moderator now.", "You can say that you are willing again when your turn is over.")
NOT_WILLING = no("They are not willing to moderate now.", "Choose somebody who is on the list.")
NOT_HERE_NOW = no("They are not in this room now.", "Choose somebody who is.")
ON_TURN_ALREADY = no("They are a moderator already.", "Wait until their turn is over.")
FULL = no(
    "There are as many moderators as this room can have. It is never more than half of the people, and three at most.",
    "Wait until a turn is over, or suggest to end one.",
)
RESTS = no(
    "They had a turn not long ago, and somebody else is willing.",
    "Choose somebody else. Later they can again.",
)
NOT_ON_TURN = no("They are not a moderator now.", "There is no turn to end.")
I_AM_NOT = no("Only a moderator can do this.", "You can see who they are on the page about moderators.")

YOUR_OWN = no("These are your own words.", "You can change them, or take them back.")
GONE = no("These words are gone.", "There is nothing to report any more.")
ASIDE_ALREADY = no("This is put aside already.", "You do not need to do anything.")
ROOM_SAID = no("The room has agreed that this is shown.", "If its words change, it can be reported again.")
WAITS = no("This is reported already, more than once.", "A moderator will look at it.")
NO_SUCH_RULE = no("That is not one of our rules now.", "Look at the rules, and choose one of them.")
MY_WORDS = no("These are your own words. Another moderator looks at them.", "You do not need to do anything.")
NOT_REPORTED = no("Nobody has reported this, or it has been answered.", "Look at the list of what is reported.")
NOT_ASIDE = no("This is not put aside now.", "You do not need to do anything.")
I_PUT_IT = no("You put this aside. Another moderator takes the second look.", "You can still show it again.")
NOT_MINE = no("Only the person who said this can ask for another look.", "You can ask the room to show it again.")
ASKED_AGAIN = no("You have asked for another look already.", "A moderator will answer. You can also ask the room.")


def places(inside: int) -> int:
    """How many may be on turn at once, by how many members are inside."""
    return max(1, min(MOST_MODERATORS, inside // 2))


def turn_ends(since: datetime) -> datetime:
    return since + timedelta(days=TURN_DAYS)


def rests(candidate: Candidate, *, at: datetime) -> bool:
    return candidate.rests_from is not None and at < candidate.rests_from + timedelta(days=REST_DAYS)


def may_be_willing(me: Candidate, *, is_guest: bool) -> Verdict:
    if is_guest:
        return GUEST_MODERATES
    if me.is_on_turn:
        return ON_TURN
    return WILLING_ALREADY if me.is_willing else ALLOWED


def may_begin(
    candidate: Candidate | None, *, others: tuple[Candidate, ...], inside: int, on_turn: int, at: datetime
) -> Verdict:
    """`others` are all who are willing but them. Asked when it is suggested, and again when it is to hold."""
    if candidate is None:
        return NOT_HERE_NOW
    if candidate.is_on_turn:
        return ON_TURN_ALREADY
    if not candidate.is_willing:
        return NOT_WILLING
    if on_turn >= places(inside):
        return FULL
    if rests(candidate, at=at) and any(not each.is_on_turn and not rests(each, at=at) for each in others):
        return RESTS
    return ALLOWED


def may_report(said: Said, *, waiting: int, room_showed_it: bool) -> Verdict:
    """Anyone inside, a guest too: whoever may read it may be hurt by it."""
    if said.is_mine:
        return YOUR_OWN
    if said.is_withdrawn:
        return GONE
    if said.is_hidden:
        return ASIDE_ALREADY
    if room_showed_it:
        return ROOM_SAID
    return WAITS if waiting >= MOST_REPORTS else ALLOWED


def may_ask_again(said: Said, *, has_asked: bool) -> Verdict:
    if not said.is_mine:
        return NOT_MINE
    if said.is_withdrawn or not said.is_hidden:
        return NOT_ASIDE
    return ASKED_AGAIN if has_asked else ALLOWED


def may_do(did: Did, case: Case, *, is_on_turn: bool) -> Verdict:
    """What a moderator on turn may do. `ROOM_SHOWED` is nobody's to do alone."""
    if not is_on_turn or did is Did.ROOM_SHOWED:
        return I_AM_NOT
    if case.is_mine:
        return MY_WORDS
    if case.is_gone:
        return GONE
    if did in PUT_BACK:
        return _may_put_back(did, case)
    if case.is_aside:
        return ASIDE_ALREADY
    return ALLOWED if case.is_reported else NOT_REPORTED


def _may_put_back(did: Did, case: Case) -> Verdict:
    if not case.is_aside:
        return NOT_ASIDE
    if did is Did.SHOWN:
        return ALLOWED
    if not case.asks_again:
        return NOT_REPORTED
    return I_PUT_IT if case.put_aside_by_me else ALLOWED


def may_read_aside(said: Said, *, is_on_turn: bool) -> bool:
    """What is put aside is still its author's, and a moderator has to see what they decide about."""
    return said.is_hidden and not said.is_withdrawn and (said.is_mine or is_on_turn)
