"""Who may be the safeguarding lead of a closed room, and who its keyholders? The people in the room choose both.

The lead is somebody whom anyone inside can tell something that must not stay inside. Keyholders can show the lead one
part of the room, two of them together. Each is asked first, and neither holds without their own yes.
"""

from __future__ import annotations

from enum import StrEnum

from alongside.domain.rooms.agreeing import GUEST
from alongside.domain.saying import say
from alongside.domain.verdict import ALLOWED, Verdict, no

LEAST_KEYHOLDERS = 2
MOST_KEYHOLDERS = 4


class Missing(StrEnum):
    """Whom a room had chosen, and has not any more."""

    KEYHOLDERS = "keyholders"
    LEAD = "lead"


NOT_IN_THE_ROOM = no("A keyholder has to be somebody in this room.", "Choose somebody who is in the room now.")
NOT_A_MEMBER = no("The lead has to be a member of this partnership.", "Choose somebody from the list.")
LEAD_ALREADY = no("They are asked already, or are the lead.", "Choose somebody else.")
KEYHOLDER_ALREADY = no("They are asked already, or are a keyholder.", "Choose somebody else.")
ENOUGH_KEYHOLDERS = no(
    say("There are {most_keyholders} keyholders already, with those who are asked.", most_keyholders=MOST_KEYHOLDERS),
    "Wait until one of them lays it down.",
)
ASKED_NOTHING = no("Nobody asks you this any more.", "You do not need to do anything.")


def may_be_keyholder(*, is_inside: bool, is_guest: bool, is_one: bool, how_many: int) -> Verdict:
    """`how_many` there are, with those who have not answered yet."""
    if is_guest:
        return GUEST
    if not is_inside:
        return NOT_IN_THE_ROOM
    if is_one:
        return KEYHOLDER_ALREADY
    return ENOUGH_KEYHOLDERS if how_many >= MOST_KEYHOLDERS else ALLOWED


def may_be_lead(*, is_member: bool, is_one: bool) -> Verdict:
    """Of any side: people choose whom they trust."""
    if not is_member:
        return NOT_A_MEMBER
    return LEAD_ALREADY if is_one else ALLOWED


def what_is_missing(*, is_guest: bool, keyholders: int | None, has_lead: bool | None) -> Missing | None:
    """What the first page of a room tells those who can choose. Nothing (None) where a room has never chosen any."""
    if is_guest:
        return None
    if keyholders is not None and not are_enough(keyholders):
        return Missing.KEYHOLDERS
    return Missing.LEAD if has_lead is False else None


def are_enough(keyholders: int) -> bool:
    """With fewer, nothing can be shown to anybody: one person alone never opens a room."""
    return keyholders >= LEAST_KEYHOLDERS
