"""When may somebody try again? Wrong tries make guessing slow, and never shut anybody out for good."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from ipaddress import IPv6Address, ip_address, ip_network
from math import ceil

from alongside.domain.saying import say
from alongside.domain.verdict import ALLOWED, Verdict, no


class Door(StrEnum):
    """What was knocked at."""

    CARD = "card"
    CODE = "code"
    ASKING = "asking"
    """Asking for codes, from one place."""
    ASKED = "asked"
    """Codes asked for, to one address: also keeps strangers from filling somebody's letter box."""
    LETTING = "letting"
    """Letting a device in: asking, from one place; and typing numbers, by one account."""
    SECOND = "second"
    """Six numbers from an app, of one account: only whoever is signed in as it comes to this door."""


@dataclass(frozen=True, slots=True)
class Pace:
    """`free` tries within `over`, then a wait that doubles from `first` to `longest`."""

    free: int
    first: timedelta
    longest: timedelta
    over: timedelta


HOUR, DAY = timedelta(hours=1), timedelta(days=1)
PACES: dict[Door, Pace] = {
    Door.CARD: Pace(free=6, first=timedelta(seconds=30), longest=timedelta(minutes=15), over=HOUR),
    Door.CODE: Pace(free=10, first=timedelta(seconds=30), longest=timedelta(minutes=15), over=HOUR),
    Door.ASKING: Pace(free=10, first=timedelta(minutes=1), longest=timedelta(minutes=30), over=HOUR),
    Door.ASKED: Pace(free=3, first=timedelta(minutes=5), longest=timedelta(hours=6), over=DAY),
    Door.LETTING: Pace(free=10, first=timedelta(seconds=30), longest=timedelta(minutes=15), over=HOUR),
    Door.SECOND: Pace(free=6, first=timedelta(minutes=1), longest=timedelta(hours=1), over=DAY),
}
BUSY = 500
"""So many wrong tries at one door in an hour, from everywhere, and each place has fewer free ones."""
FREE_WHEN_BUSY = 2
WHY = {
    Door.CARD: say("There were several wrong tries from where you are."),
    Door.CODE: say("There were several wrong tries from where you are."),
    Door.ASKING: say("Many codes were asked for from where you are."),
    Door.ASKED: say("We have already sent several codes to this address."),
    Door.LETTING: say("There were many tries."),
    Door.SECOND: say("There were several wrong tries."),
}
INSTEAD = {
    Door.CARD: say("A card still works from another place."),
    Door.CODE: say("You can also use your card."),
    Door.ASKING: say("You can also use your card."),
    Door.ASKED: say("Your card still works. So does the newest code, where you asked for it."),
    Door.LETTING: say("You can also use your card."),
    Door.SECOND: say("A passkey or a line on your paper works now."),
}


def may_try(door: Door, tries: Sequence[datetime], *, everywhere: int, now: datetime) -> Verdict:
    """`tries` are the times of one source's tries at this door; `everywhere` counts everybody's in the last hour."""
    pace = PACES[door]
    if everywhere >= BUSY:
        pace = replace(pace, free=min(pace.free, FREE_WHEN_BUSY))
    wait = _wait(pace, tries, now)
    if wait <= timedelta():
        return ALLOWED
    minutes = ceil(wait / timedelta(minutes=1))
    again = (
        say("You can try again in a minute.")
        if minutes == 1
        else say("You can try again in {minutes} minutes.", minutes=minutes)
    )
    return no(WHY[door], f"{again} {INSTEAD[door]}")


def _wait(pace: Pace, tries: Sequence[datetime], now: datetime) -> timedelta:
    lately = [at for at in tries if at > now - pace.over]
    if len(lately) < pace.free:
        return timedelta()
    doublings = min(len(lately) - pace.free, 20)
    wait: timedelta = min(pace.first * 2**doublings, pace.longest)
    return max(lately) + wait - now


def place(remote: str, forwarded: str, *, proxies: int) -> str:
    """Where a request comes from. Each proxy of ours adds one address to `forwarded`; what stands left of them may lie.

    A home has a whole /64 of IPv6 addresses to choose from, so that network counts as one place.
    """
    chain = [remote, *reversed([part.strip() for part in forwarded.split(",")])]
    said = chain[proxies] if proxies < len(chain) else remote
    try:
        address = ip_address(said)
    except ValueError:
        return remote
    if isinstance(address, IPv6Address):
        return str(address.ipv4_mapped or ip_network((address, 64), strict=False))
    return str(address)
