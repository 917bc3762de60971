"""Every small change that could be tried, fewest steps first, and how level it would be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, islice

from alongside.domain.power.blocs import FEW, blocs
from alongside.domain.power.changing.counting_differently import (
    in_each_group,
    on_each_side,
    other_thresholds,
    other_weights,
)
from alongside.domain.power.changing.roles_and_seats import other_seats, without_roles
from alongside.domain.power.changing.step import Step
from alongside.domain.power.counting.chances import Game
from alongside.domain.power.indices import even_odds
from alongside.domain.power.labels import Labels
from alongside.domain.power.parity import groups_as_one, is_level, level, only_sides, sides_as_one
from alongside.domain.power.problems import BadRule, TooLarge
from alongside.domain.power.reading.check import check
from alongside.domain.power.rule import Body, Weighted, walk
from alongside.domain.power.tallied import tallied

MOST_STEPS = 3
MOST_LOOKED_AT = 250
MOST_PLACES = 5_000_000
"""Groups times places where the rule asks, over all changes: of a very large rule only the first few are looked at."""
QUICK = 1_000_000
"""Cells of a joint count, beyond which a change takes too long to look at beside all the others."""
QUICK_STEPS = 200_000_000
"""And steps to count it."""
ENOUGH = 3
"""With so many answers of fewer steps, no longer ones are looked for."""


@dataclass(frozen=True)
class Candidate:
    """A changed body, and how level it is; None where it is not told or nobody has any power."""

    steps: tuple[Step, ...]
    body: Body
    game: Game
    groups: float | None
    sides: float | None
    decided_alone: bool

    @property
    def is_level(self) -> bool:
        """Where each can decide without the others it is level too (see `decided_alone`), and no agreement."""
        return is_level(groups=self.groups, sides=self.sides, told_sides=bool(self.body.sides))

    @property
    def least(self) -> float:
        return min(self.groups or 0, (self.sides or 0) if self.body.sides else 1)

    @cached_property
    def passes(self) -> float:
        """When everyone tosses a coin."""
        return even_odds(self.game).passes_at_half

    @property
    def text(self) -> str:
        return " ".join(step.text for step in self.steps)


def candidates(body: Body, labels: Labels, found: Sequence[Candidate]) -> Iterator[Candidate | None]:
    """Fewest steps first, and none that only adds steps to one that the caller has put among those `found`.

    None stands for changes that are not looked at, as the rule is too large for that.
    """
    seen, most = {repr((body.rule, body.groups))}, looked_at(body)
    for at, steps in enumerate(islice(_choices(body, labels, found), MOST_LOOKED_AT)):
        if at >= most:
            yield None
            return
        changed = _taken(body, steps)
        if changed is not None and (key := repr((changed.rule, changed.groups))) not in seen:
            seen.add(key)
            yield from _weighed(steps, changed)


def looked_at(body: Body) -> int:
    """How many changes of this body can be tried in a few seconds. None if a single one takes longer."""
    places = sum(1 for _ in walk(body.rule)) * len(body.groups)
    return min(MOST_LOOKED_AT, MOST_PLACES // places)


def _choices(body: Body, labels: Labels, found: Sequence[Candidate]) -> Iterator[tuple[Step, ...]]:
    steps = list(_steps(body, labels))
    for many in range(1, MOST_STEPS + 1):
        if len(found) >= ENOUGH:
            return
        shorter = [set(candidate.steps) for candidate in found]
        for some in combinations(steps, many):
            if len({step.kind for step in some}) == many and not any(one <= set(some) for one in shorter):
                yield some


def _steps(body: Body, labels: Labels) -> Iterator[Step]:
    """In the order in which they are taken if there are several: first what goes, last what is asked as well."""
    yield from without_roles(body, labels)
    yield from other_seats(body, labels)
    yield from other_weights(body)
    yield from other_thresholds(body, labels)
    yield from on_each_side(body, labels)
    yield from in_each_group(body, labels)


def _taken(body: Body, steps: tuple[Step, ...]) -> Body | None:
    for step in steps:
        after = step.to(body)
        if after is None:
            return None
        body = after
    return body


def _weighed(steps: tuple[Step, ...], body: Body) -> Iterator[Candidate | None]:
    """How level it is, if it makes sense; None if it cannot be counted quickly."""
    if len(body.groups) > FEW and any(isinstance(one, Weighted) for one in walk(body.rule)):
        yield None
        return
    try:
        check(body)
        game = Game(tallied(body), body.groups)
    except TooLarge:
        yield None
        return
    except BadRule:
        return
    if game.cells > QUICK or game.work > QUICK_STEPS:
        yield None
    else:
        groups = blocs(game.tree, body.groups, groups_as_one(body))
        sides = only_sides(body, blocs(game.tree, body.groups, sides_as_one(body))) if body.sides else {}
        yield Candidate(
            steps=steps,
            body=body,
            game=game,
            groups=level(bloc.share for bloc in groups.values()),
            sides=level(bloc.share for bloc in sides.values()),
            decided_alone=any(bloc.passes_alone for all_ in (groups, sides) if len(all_) > 1 for bloc in all_.values()),
        )
