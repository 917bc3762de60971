"""Is one rule easier to pass than another? Answered exactly, for every way that every seat could answer.

One rule is weaker than another when some answers pass it and do not pass the other. Each seat says yes, says no, or
neither. Every rule adds up one score over the groups (see `measure`), so of all the answers a group could give only
those matter that do the most for the one rule given what they do for the other: the points of a Pareto front. That
keeps the search small and the answer exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, product

from alongside.domain.agreement.rules import Rule
from alongside.domain.agreement.sense.measure import Answers, Measure, Score, looks_at_no, measure, roles_of
from alongside.domain.saying import say

MOST_STEPS = 60_000


class TooBigToCompare(ValueError):
    """There are more ways to answer than are worth trying here."""


@dataclass(frozen=True, slots=True)
class Point:
    """What some groups' answers score under the one rule and the other, and whether anybody agreed."""

    one: Score
    other: Score
    anybody: bool
    answers: tuple[Answers, ...]


def passes_only(rule: Rule, other: Rule, seats: Mapping[str, int]) -> tuple[Answers, ...] | None:
    """Answers that pass `rule` and do not pass `other`; None when there are none, so that `rule` is not weaker.

    Where roles have a say (a casting vote, an approval) both rules hear the same word from them. Raises
    TooBigToCompare rather than guess.
    """
    if rule == other:
        return None
    groups = {stake: number for stake, number in seats.items() if number > 0}
    no_matters = looks_at_no(rule) or looks_at_no(other)
    roles = sorted(roles_of(rule) | roles_of(other))
    for said in product((True, False), repeat=len(roles)):
        says = dict(zip(roles, said, strict=True))
        pair = measure(rule, seats, says), measure(other, seats, says)
        for point in _every_best(pair, groups, no_matters=no_matters):
            if point.anybody and pair[0].passes(point.one) and not pair[1].passes(point.other):
                return point.answers
    return None


def _every_best(pair: tuple[Measure, Measure], groups: Mapping[str, int], *, no_matters: bool) -> list[Point]:
    """The answers of all groups together that matter. Empty without groups."""
    so_far: list[Point] = []
    steps = 0
    for stake, seats in groups.items():
        steps = _within_reach(steps + ((seats + 1) * (seats + 2) // 2 if no_matters else seats + 1))
        here = _front(_points(pair, stake, seats, no_matters=no_matters))
        steps = _within_reach(steps + len(here) * len(so_far))
        so_far = _front(_both(pair, a, b) for a, b in product(so_far, here)) if so_far else here
    return so_far


def _within_reach(steps: int) -> int:
    if steps > MOST_STEPS:
        raise TooBigToCompare(say("{steps} ways to answer, and {most} is the most", steps=steps, most=MOST_STEPS))
    return steps


def _points(pair: tuple[Measure, Measure], stake: str, seats: int, *, no_matters: bool) -> Iterator[Point]:
    for yes in range(seats + 1):
        for no in range(seats - yes + 1) if no_matters else (0,):
            answers = Answers(stake, seats, yes, no)
            yield Point(pair[0].of_group(answers), pair[1].of_group(answers), yes > 0, (answers,))


def _both(pair: tuple[Measure, Measure], a: Point, b: Point) -> Point:
    one, other = pair[0].together(a.one, b.one), pair[1].together(a.other, b.other)
    return Point(one, other, a.anybody or b.anybody, a.answers + b.answers)


def _front(points: Iterable[Point]) -> list[Point]:
    """Without those that another beats: as much under the one rule, as little under the other, as many agreeing."""
    best: list[Point] = []
    in_order = sorted(points, key=lambda point: (not point.anybody, -point.one, point.other))
    for _, alike in groupby(in_order, key=lambda point: point.anybody):
        least: Score | None = None
        for point in alike:
            if least is None or point.other < least:
                best.append(point)
                least = point.other
    return best
