"""What has to be arranged? Never why, never a private word, and a name only where its owner allows it.

Source: DESIGN section 8, and DOMAIN.md 5.1: needs are flagged to whoever has to act on them, and to nobody else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from alongside.domain.access.kinds import ARRANGED, OWN, Audience, Kind, choice_of
from alongside.domain.saying import say

SOMETHING_ELSE = say("Something else. Only they can say what, so ask everybody")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing that one person needs: `who` tells people apart, `name` is shown only if they are `named`.

    It has no words of the person's. So whatever is made of it can give none away.
    """

    who: str
    name: str
    kind: Kind
    choice: str
    audience: Audience
    named: bool = False


@dataclass(frozen=True, slots=True)
class ToArrange:
    """One thing to arrange. `people` is None where they are fewer than a small group: at least one."""

    kind: Kind
    choice: str
    what: str
    people: int | None
    names: tuple[str, ...]


def to_arrange(lines: Iterable[Line], *, small_group: int) -> tuple[ToArrange, ...]:
    """In the order of the kinds and of what can be chosen. Lines that nobody may see, or that nobody arranges, are out.

    Names are of those alone who allow it. Of fewer than `small_group` people it is not said how many, unless all of
    them are named: the number would then be there to count anyway.
    """
    found: dict[tuple[Kind, str], dict[str, Line]] = {}
    for line in lines:
        if line.audience is not Audience.NOBODY and line.kind in ARRANGED:
            found.setdefault((line.kind, _key(line)), {})[line.who] = line
    order = list(Kind)
    things = sorted(found.items(), key=lambda item: (order.index(item[0][0]), item[0][1] == OWN, item[0][1]))
    return tuple(_thing(kind, key, list(people.values()), small_group=small_group) for (kind, key), people in things)


def _key(line: Line) -> str:
    return line.choice if choice_of(line.kind, line.choice) else OWN


def _thing(kind: Kind, key: str, people: list[Line], *, small_group: int) -> ToArrange:
    choice = choice_of(kind, key)
    names = tuple(sorted(line.name for line in people if line.named))
    told = len(people) >= small_group or len(names) == len(people)
    what = choice.arranged if choice else SOMETHING_ELSE
    return ToArrange(kind, key, what, len(people) if told else None, names)
