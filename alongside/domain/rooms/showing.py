"""May part of a closed room be shown to its safeguarding lead, how much of it, for how long, and who has to say so?

Two different keyholders, one after the other. Only what was said before the first of them asked, within a month at
most; for a week at most, and then it is over by itself. Nobody else, whoever they are, has any such way.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from alongside.domain.rooms.guarding import are_enough
from alongside.domain.saying import say
from alongside.domain.verdict import ALLOWED, Verdict, no

AGREE_DAYS = 7
"""How long another keyholder has to say yes too."""
READ_DAYS = 7
MOST_DAYS = 31
"""Of talk that can be shown at once."""
TOLD_DAYS = 30
"""For how long every page of the room says that it was shown, once it is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What was said from one day to another, both of them too; by everyone, or in one thread."""

    first: date
    last: date
    thread: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One keyholder asked for it, as it stands now. `is_theirs`: whoever looks at it is the one who asked."""

    begun_at: datetime
    asker_holds: bool
    is_theirs: bool
    is_agreed: bool = False
    is_ended: bool = False


NOT_A_KEYHOLDER = no("Only a keyholder of this room can do this.", "You can tell the lead yourself what you know.")
TOO_FEW = no(
    "There are fewer than two keyholders in the room. Nobody can show any of it.",
    "The room can choose another. If there is no time, ring 999.",
)
NOBODY_TO_SHOW = no(
    "This room has no safeguarding lead now, or not the same as before.",
    "The room can choose one. Then any keyholder can ask again. If there is no time, ring 999.",
)
ONE_ALREADY = no("Something is being shown already, or waits for another keyholder.", "Look at that first.")
BACKWARDS = no("The last day is before the first.", "Change one of the two days.")
NOT_YET = no("Only what has been said already can be shown.", "Choose today, or a day before, as the last day.")
TOO_MUCH = no(
    say("That is more than {most_days} days of talk.", most_days=MOST_DAYS), "Choose the days that matter most."
)
SAME_PERSON = no("You asked for this yourself. It takes another keyholder.", "Wait for one of the others to answer.")
ASKER_GONE = no("Whoever asked for this is not a keyholder here any more.", "Any keyholder can ask again.")
AGREED_ALREADY = no("Two keyholders have said yes already.", "You can see until when the lead can read.")
LAPSED = no("No other keyholder said yes in seven days. It is over.", "Any keyholder can ask again.")
ENDED = no("This is over.", "You do not need to do anything.")
NOT_OPEN = no("You cannot read this any more. The time for it is over.", "You can answer what people send you.")


def may_ask_to_show(*, is_keyholder: bool, keyholders: int, has_lead: bool, is_one_open: bool) -> Verdict:
    if not is_keyholder:
        return NOT_A_KEYHOLDER
    if not are_enough(keyholders):
        return TOO_FEW
    if not has_lead:
        return NOBODY_TO_SHOW
    return ONE_ALREADY if is_one_open else ALLOWED


def may_be_shown(part: Part, *, today: date) -> Verdict:
    """Never a whole room: always days, and few of them."""
    if part.last < part.first:
        return BACKWARDS
    if part.last > today:
        return NOT_YET
    return TOO_MUCH if (part.last - part.first).days >= MOST_DAYS else ALLOWED


def may_agree_to_show(asked: Asked, *, is_keyholder: bool, at: datetime) -> Verdict:
    if not is_keyholder:
        return NOT_A_KEYHOLDER
    if asked.is_ended:
        return ENDED
    if asked.is_agreed:
        return AGREED_ALREADY
    if at >= lapses_unless_agreed(asked.begun_at):
        return LAPSED
    if not asked.asker_holds:
        return ASKER_GONE
    return SAME_PERSON if asked.is_theirs else ALLOWED


def lapses_unless_agreed(begun_at: datetime) -> datetime:
    return begun_at + timedelta(days=AGREE_DAYS)


def reads_until(agreed_at: datetime) -> datetime:
    return agreed_at + timedelta(days=READ_DAYS)


def told_since(at: datetime) -> datetime:
    """What was agreed before this moment is not on every page of the room any more."""
    return at - timedelta(days=READ_DAYS + TOLD_DAYS)
