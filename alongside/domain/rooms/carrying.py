"""When has a closed room agreed a statement, how may it be signed, and may it be carried to the table?

It is agreed by the rule of `agreeing`, like whatever else a room decides. Whenever the words change, everything starts
again.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from alongside.domain.rooms.agreeing import GUEST, RoomAsked, is_agreed
from alongside.domain.saying import say
from alongside.domain.verdict import ALLOWED, Verdict, no

SEEN_THROUGH = 4
"""With fewer people inside than this, others may guess who spoke, and no names is no protection."""


class Signing(StrEnum):
    """In whose name a statement stands at the table."""

    GROUP = "group"
    UNNAMED = "unnamed"
    NAMES = "names"


class Phase(StrEnum):
    DRAFT = "draft"
    PUT = "put"
    CARRIED = "carried"


CARRIED = no("This was carried to the table already.", "Nothing in it can be changed here.")
NOT_PUT = no("This is still being written.", "Put it to the room when the words are right.")
PUT_ALREADY = no("This has been put to the room.", "Say yes, or say what is wrong with it.")
CHANGED = no("The words changed since you read them.", "Read them as they are now, and answer again.")
QUOTE_WAITS = no(
    "There are words of a person in it who has not said yes to that.",
    "Wait for their yes, or take the quote out.",
)
BORROWED = no(
    "Some of these words are what one person said in this room.",
    "Go to what they said, and ask to quote it. Then they are asked. Or say it in other words.",
)
DAMAGED = no("The words of this are damaged. They cannot be shown.", "You can begin another one.")
OF_A_GUEST = no("A guest said this. A statement is what the members of the room say.", "Say it in your own words.")
NOT_SAID = no(
    "Those are not the words that were said.", "Copy them as they are. You can leave out the beginning or end."
)
ONLY_AUTHOR = no("Only the person who said this can say yes to it.", "They are told on the page of the room.")
QUOTED_ALREADY = no("This is quoted in that statement already.", "Take the quote out first to quote other words.")
KEEPS_AWAY = no(
    "You keep from somebody that you are here. Your name would tell them.",
    "You can say yes without your name.",
)
TOO_MANY_NAMES = no("There are more names than we can show.", "Choose to sign it as the room.")
TOO_FEW = no(
    say(
        "There are fewer than {seen_through} people in the room. Others could guess who spoke.",
        seen_through=SEEN_THROUGH,
    ),
    "So we do not offer to carry it without a name. You can sign it as the room, or with names.",
)
NOBODY_NAMED = no("Nobody has said yes to their own name.", "Somebody has to, or you choose another way to sign it.")


def may_sign(signing: Signing, *, inside: int) -> Verdict:
    """No protection is offered that is none."""
    return TOO_FEW if signing is Signing.UNNAMED and inside < SEEN_THROUGH else ALLOWED


def may_draft(phase: Phase, *, is_guest: bool) -> Verdict:
    """Anyone inside may change the words of a draft, also while it is put to the room: then it is a draft again."""
    if is_guest:
        return GUEST
    return CARRIED if phase is Phase.CARRIED else ALLOWED


def may_put(phase: Phase, *, is_guest: bool, quotes_wait: bool, is_borrowed: bool) -> Verdict:
    allowed = may_draft(phase, is_guest=is_guest)
    if not allowed:
        return allowed
    if phase is Phase.PUT:
        return PUT_ALREADY
    if quotes_wait:
        return QUOTE_WAITS
    return BORROWED if is_borrowed else ALLOWED


def may_answer(phase: Phase, *, is_guest: bool, seen: int, version: int) -> Verdict:
    """`seen` is the version that they read: nobody says yes to words that were changed behind them."""
    allowed = may_draft(phase, is_guest=is_guest)
    if not allowed:
        return allowed
    if phase is Phase.DRAFT:
        return NOT_PUT if seen == version else CHANGED
    return ALLOWED if seen == version else CHANGED


def may_carry(asked: RoomAsked, signing: Signing, *, quotes_wait: bool, names: int, at: datetime) -> Verdict:
    """Asked again at the last moment: people go out, and quotes fall away. The phase is asked by `may_answer`."""
    if quotes_wait:
        return QUOTE_WAITS
    agreed = is_agreed(asked, at=at)
    if not agreed:
        return agreed
    if signing is Signing.NAMES and not names:
        return NOBODY_NAMED
    return may_sign(signing, inside=asked.inside)


def guessable(inside: int) -> bool:
    """Are there so few inside that others may guess who spoke, whatever it is signed with?"""
    return inside < SEEN_THROUGH


def with_quotes(words: str, quotes: list[str]) -> str:
    """A statement as it is carried: what was written together, then what one person said each time, marked as that."""
    return "\n\n".join([words, *(say("One of us said: “{each}”", each=each) for each in quotes)])


def names_in_a_row(names: list[str]) -> str:
    """In the order of the alphabet: any other would tell who said yes first."""
    row = sorted(names, key=str.casefold)
    if not row:
        return ""
    return row[0] if len(row) == 1 else f"{', '.join(row[:-1])} and {row[-1]}"
