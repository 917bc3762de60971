"""What are the smallest changes that make it level, without stopping everything?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from alongside.domain.power.changing.candidates import Candidate, candidates
from alongside.domain.power.indices import shapley_each
from alongside.domain.power.labels import Labels
from alongside.domain.power.parity import LEVEL, Parity, is_level, level
from alongside.domain.power.powers import Powers
from alongside.domain.power.reading.written import rule_as_data
from alongside.domain.power.rule import Body

PASSES_AT_LEAST = 0.05
"""What passes less often than 1 in 20, if everyone tossed a coin, stops too much to be suggested; unless the rule that
it is to replace stops even more."""
MOST = 5
ROUNDING = 1e-9
"""What differs by less is the same, counted another way."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`change` says it in plain words; `body` is complete, so that it can be analysed by itself."""

    change: str
    body: Body
    parity: Parity
    passes_at_half: float

    def as_data(self) -> dict[str, Any]:
        return {
            "change": self.change,
            "rule": rule_as_data(self.body.rule),
            "groups": dict(self.body.groups),
            "parity": self.parity.as_data(),
            "passes_at_half": self.passes_at_half,
        }


@dataclass(frozen=True, slots=True)
class Suggestions:
    """`in_part`: some changes were not looked at, as the rule is too large for that. There may be better ones."""

    ranked: Sequence[Suggestion]
    in_part: bool = False


def suggestions(body: Body, now: Powers, labels: Labels) -> Suggestions:
    """Ranked: fewest steps first, then what stops the least. Empty if groups and sides are level already.

    Where nothing small makes both level, the one or two that come nearest, and the words say so.
    """
    if is_level(groups=now.parity.groups, sides=now.parity.sides, told_sides=bool(body.sides)):
        return Suggestions([])
    floor = min(PASSES_AT_LEAST, now.passes_at_half) * (1 - ROUNDING)
    found: list[Candidate] = []
    short: list[Candidate] = []
    in_part = False
    for candidate in candidates(body, labels, found):
        if candidate is None:
            in_part = True
        elif not candidate.is_level:
            short.append(candidate)
        elif not candidate.decided_alone and candidate.passes >= floor:
            found.append(candidate)
    found.sort(key=lambda each: (len(each.steps), -round(each.passes, 9)))
    if not found:
        return Suggestions([_suggested(each, _admitted(each)) for each in _nearest(short, now, floor)], in_part)
    return Suggestions(_all_different([_suggested(each) for each in found])[:MOST], in_part)


def _all_different(ranked: Sequence[Suggestion]) -> list[Suggestion]:
    """Two ways of saying what comes to the same are one suggestion: the first."""
    kept: dict[object, Suggestion] = {}
    for one in ranked:
        kept.setdefault((round(one.passes_at_half, 9), round(one.parity.people or 0, 9), repr(one.body.groups)), one)
    return list(kept.values())


def _suggested(candidate: Candidate, admitted: str = "") -> Suggestion:
    each = shapley_each(candidate.game)
    parity = Parity(candidate.groups, candidate.sides, level(each.values()))
    return Suggestion(candidate.text + admitted, candidate.body, parity, candidate.passes)


def _nearest(short: Sequence[Candidate], now: Powers, floor: float) -> list[Candidate]:
    """The nearest to level of all, and the nearest that makes one of the two level, where they better what is now."""
    least = min(now.parity.groups or 0, (now.parity.sides or 0) if now.sides else 1)
    ranked = sorted(short, key=lambda each: (-each.least, len(each.steps)))
    better = next((each for each in ranked if each.least > least and each.passes >= floor), None)
    half = next((each for each in ranked if _one_is_level(each) and each.passes >= floor), None)
    return [each for each in (better, half if half is not better else None) if each]


def _one_is_level(candidate: Candidate) -> bool:
    return max(candidate.groups or 0, candidate.sides or 0) >= LEVEL


def _admitted(candidate: Candidate) -> str:
    if (candidate.sides or 0) >= LEVEL:
        return " We found no small change that makes both level: this one makes the sides level, but not the groups."
    if (candidate.groups or 0) >= LEVEL:
        return " We found no small change that makes both level: this one makes the groups level, but not the sides."
    return " We found no small change that makes everything level: this one comes nearest."
