"""What would help most, and on which page is it done?"""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from alongside.domain.check.finding import Check
from alongside.domain.check.indicator import Indicator
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.saying import say
from alongside.domain.visibility import Viewer

WHERE: dict[str, tuple[str, str]] = {
    "agreement": ("decisions:suggest", say("Suggest a change to our agreement")),
    "contributions": ("contributions:said", say("See what people have said")),
    "promises": ("promises:list", say("See our promises")),
    "decisions": ("decisions:list", say("See what we decide")),
    "initiatives": ("initiatives:work", say("See our pieces of work")),
    "members": ("partnerships:people", say("See who is here")),
    "rooms": ("closed:rooms", say("See our rooms")),
    "record": ("web:record", say("See the record")),
}
"""The page for members, and what leads there."""
FOR_ANYONE: dict[str, tuple[str, str]] = {
    "agreement": ("partnerships:agreement", say("Read the agreement")),
    "record": ("web:record", say("See the record")),
}
"""What somebody who is no member can see of it."""


@dataclass(frozen=True, slots=True)
class Help:
    """One thing that would help, the finding it would mend, and the page where it is done."""

    indicator: Indicator
    words: str
    address: str
    link: str


def helps_of(check: Check, viewer: Viewer | None, slug: str) -> list[Help]:
    """The three that would change most, the largest first."""
    pages = FOR_ANYONE if viewer is None else WHERE
    found = []
    for indicator in (INDICATORS[key] for key in check.helps if key in INDICATORS):
        name, link = pages.get(indicator.helps_where, ("", ""))
        found.append(Help(indicator, indicator.helps, reverse(name, args=[slug]) if name else "", link))
    return found
