"""Which column of a file holds the words, who said them, when, on what footing, and what kind of thing it is?"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields

from alongside.domain.bringing_in.text import Unreadable
from alongside.domain.saying import say

USUAL: Mapping[str, tuple[str, ...]] = {
    "text": (
        "text", "words", "commentbody", "comment", "comments", "statement", "contribution", "said", "whatwassaid",
        "whattheysaid", "body", "message", "content", "feedback", "response", "answer", "idea", "need", "story",
        "quote",
    ),
    "who": (
        "who", "whosaidit", "saidby", "pseudonym", "name", "author", "authorname", "authorid", "by", "person",
        "personid", "participant", "participantid", "respondent", "respondentid", "speaker", "commenter",
    ),
    "when": (
        "when", "whensaid", "saidat", "timestamp", "datetime", "dateandtime", "date", "time", "created", "createdat",
        "createdon", "submitted", "submittedat", "submittedon", "dateadded", "completiontime", "starttime",
    ),
    "stake": ("stake", "group", "role", "footing", "whatbringsyouhere", "iama"),
    "kind": ("kind", "type", "category", "whatitis"),
}  # fmt: skip
"""Headings we know, likeliest first, without capitals, spaces and signs."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The place of each column, counted from 0. Only the words have to be there."""

    text: int
    who: int | None = None
    when: int | None = None
    stake: int | None = None
    kind: int | None = None

    def used(self) -> dict[str, int]:
        found = {each.name: getattr(self, each.name) for each in fields(self)}
        return {name: place for name, place in found.items() if place is not None}


def plain(heading: str) -> str:
    return "".join(each for each in heading.casefold() if each.isalnum())


def columns_of(headings: Sequence[str], chosen: Mapping[str, str]) -> Columns:
    """The columns as `chosen` names them, and the usual headings for the rest.

    Raises Unreadable when a chosen column is not there, a place is named that we do not know, or no column holds the
    words.
    """
    if strange := sorted(set(chosen) - set(USUAL)):
        raise Unreadable(
            say("We do not know what “{strange}” is. You can name: {part}.", strange=strange[0], part=", ".join(USUAL))
        )
    places = {name: _chosen(headings, name, heading) for name, heading in chosen.items()}
    for name in USUAL:
        if name not in places and (place := _usual(headings, name, taken=places.values())) is not None:
            places[name] = place
    if "text" not in places:
        raise Unreadable(
            f"We cannot tell which column holds the words. The file has: {listed(headings)}. "
            "Say which, as in --columns text=HEADING."
        )
    return Columns(**places)


def listed(headings: Sequence[str]) -> str:
    named = [f"“{heading.strip()}”" for heading in headings if heading.strip()]
    return ", ".join(named[:20]) + (" and more" if len(named) > 20 else "") or "no headings"


def _chosen(headings: Sequence[str], name: str, heading: str) -> int:
    places = place_of(headings, heading)
    if places is None:
        raise Unreadable(
            say(
                "There is no column “{heading}” for {name}. The file has: {listed}.",
                heading=heading,
                name=name,
                listed=listed(headings),
            )
        )
    return places


def place_of(headings: Sequence[str], heading: str) -> int | None:
    """Word for word if possible, else without minding capitals, spaces and signs."""
    if heading in headings:
        return headings.index(heading)
    alike = [plain(each) for each in headings]
    return alike.index(plain(heading)) if plain(heading) and plain(heading) in alike else None


def _usual(headings: Sequence[str], name: str, *, taken: Collection[int]) -> int | None:
    free = {place: plain(each) for place, each in enumerate(headings) if place not in taken}
    for usual in USUAL[name]:
        for place, heading in free.items():
            if heading == usual:
                return place
    return None
