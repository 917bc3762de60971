"""May this person be asked to take on a role, such as co-chair, and may they say yes?"""

from __future__ import annotations

from dataclasses import dataclass

from alongside.domain.agreement.terms import Role
from alongside.domain.stakes import Side
from alongside.domain.verdict import ALLOWED, Verdict, no


@dataclass(frozen=True, slots=True)
class Standing:
    """What matters about a member here: who they are, their side and stake, and whether they hold a seat now."""

    who: str
    side: Side
    stake: str
    has_seat: bool


def may_be_named(role: Role, named: Standing, *, by: Standing) -> Verdict:
    """A side names its own. Nobody names themselves, and nobody from the other side has a say in it."""
    if by.side is not role.side:
        return no(
            "This role belongs to the other side. They name somebody for it themselves.",
            "You can name somebody for a role on your own side.",
        )
    if by.who == named.who:
        return no("You cannot name yourself.", "Ask somebody on your side to name you.")
    return _fits(role, named)


def may_accept(role: Role, named: Standing, *, taken: bool) -> Verdict:
    """`taken` is whether somebody holds the role now: one person at a time."""
    if taken:
        return no("Somebody has this role now.", "Ask your side again when they lay it down.")
    return _fits(role, named)


def _fits(role: Role, named: Standing) -> Verdict:
    if named.side is not role.side:
        return no("This person is on the other side.", "Choose somebody on your own side.")
    if role.stake and named.stake != role.stake:
        return no("The agreement keeps this role for another group.", "Choose somebody from that group.")
    if role.has_seat and not named.has_seat:
        return no("This role needs somebody who has a seat.", "They can take a seat first, if one is free.")
    return ALLOWED
