"""Which rung of the ladder of co-production does a piece of work say it is on?"""

from __future__ import annotations

from dataclasses import dataclass

from alongside.domain.saying import say

SOURCE = say("Think Local Act Personal and the National Co-production Advisory Group")
SOURCE_ADDRESS = "https://www.thinklocalactpersonal.org.uk/Latest/Co-production-The-ladder-of-co-production/"
"""Where the ladder comes from. Its authors ask to be named and linked to; the sentences below are ours."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung: its number from the ground up, its name on the ladder, and what it is like in one plain sentence."""

    number: int
    name: str
    sentence: str


LADDER: tuple[Rung, ...] = (
    Rung(1, say("Coercion"), say("People come because they have to, and nobody asks what they think.")),
    Rung(2, say("Educating"), say("People are helped to understand the service, and nothing about it changes.")),
    Rung(3, say("Informing"), say("People are told what was decided, and why.")),
    Rung(4, say("Consultation"), say("People are asked what they think, and others decide.")),
    Rung(5, say("Engagement"), say("People speak up more often, and some decisions change because of it.")),
    Rung(6, "Co-design", say("People work out together how it should be, and others carry it out.")),
    Rung(7, "Co-production", say("People do it together as equals, from the first idea to seeing if it helped.")),
)
"""The seven rungs, lowest first. All but the first have their use; what is wrong is to claim a higher one."""


def rung(number: int) -> Rung:
    """Raises ValueError for a number that is not on the ladder."""
    if not 1 <= number <= len(LADDER):
        raise ValueError(f"The ladder has rungs 1 to {len(LADDER)}, and no rung {number}.")
    return LADDER[number - 1]
