"""Which groups have to be gone through jointly, at which gate, and is there a way to do it?"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from math import prod

from alongside.domain.power.counting.binomials import Array
from alongside.domain.power.counting.crowd import Crowd
from alongside.domain.power.counting.jointly.halves import Halves, halves_pairs
from alongside.domain.power.counting.jointly.steps import first_of_each_step
from alongside.domain.power.counting.jointly.sums import by_sums, sums_cells
from alongside.domain.power.counting.tree import Gate, Tally, Tree, groups_of, shared, tallies_of
from alongside.domain.power.problems import TooLarge

MOST_CELLS = 20_000_000
FEW_CELLS = 50_000

Solved = tuple[Array, Array, Mapping[str, Array]]
Way = Callable[[Crowd], Solved]


@dataclass(slots=True)
class Plan:
    """`first`: the steps of each group that is held fixed somewhere (see `steps`).

    `shared_at`: which groups a gate, by its identity, goes through jointly. `other_ways`: for gates that would have too
    many cells that way, what to do instead. `cells`: of the largest joint count. `at_once`: about how many numbers one
    scenario needs. `whole`: gates around a single tally whose weights are too large to be added up.
    """

    tree: Tree
    seats: Mapping[str, int]
    first: dict[str, Array] = field(default_factory=dict)
    shared_at: dict[int, tuple[str, ...]] = field(default_factory=dict)
    other_ways: dict[int, Way] = field(default_factory=dict)
    cells: int = 1
    at_once: int = 1
    whole: set[int] = field(default_factory=set)

    def steps(self, group: str) -> int:
        if group not in self.first:
            self.first[group] = first_of_each_step(group, tallies_of(self.tree), self.seats)
        return len(self.first[group])


def planned(tree: Tree, seats: Mapping[str, int]) -> Plan:
    """Raises TooLarge, with the size, if a joint count would have more than 20 million cells whichever way."""
    plan = Plan(tree, seats)
    plan.tree = _set_apart(tree, plan)
    _look_at(plan.tree, plan)
    return plan


def _set_apart(tree: Tree, plan: Plan) -> Tree:
    """With a gate around each tally whose weights are too large to be added up, so that its groups are held fixed."""
    if isinstance(tree, Gate):
        return Gate(tree.need, tuple(_set_apart(part, plan) for part in tree.parts))
    total = sum(weight * plan.seats[group] for group, weight in tree.weights.items())
    if len(set(tree.weights.values())) == 1 or min(tree.quota, total - tree.quota + 1) <= MOST_CELLS:
        return tree
    gate = Gate(1, (tree,))
    plan.whole.add(id(gate))
    return gate


def _look_at(tree: Tree, plan: Plan) -> None:
    """A place where nothing is held fixed yet."""
    if isinstance(tree, Tally):
        return
    if not _held_by(tree, (), plan):
        plan.shared_at[id(tree)] = ()
        for part in tree.parts:
            _look_at(part, plan)
        return
    cells = _cells(tree, (), plan)
    if cells > FEW_CELLS:
        _choose(tree, cells, plan)
    if id(tree) not in plan.other_ways:
        plan.cells = max(plan.cells, cells)
        plan.at_once = max(plan.at_once, cells // _looked_up(tree, plan))


def _held_by(gate: Gate, axes: Sequence[str], plan: Plan) -> tuple[str, ...]:
    """What this gate holds fixed beside the axes there are, the longest last. What never matters is left out."""
    asked = sorted(groups_of(gate)) if id(gate) in plan.whole else shared(gate.parts)
    new = [group for group in asked if group not in axes and plan.steps(group) > 1]
    return tuple(sorted(new, key=plan.steps))


def _cells(tree: Tree, axes: Sequence[str], plan: Plan) -> int:
    """The most cells that any gate in here would have."""
    if isinstance(tree, Tally):
        return 1
    here = _held_by(tree, axes, plan)
    plan.shared_at[id(tree)] = here
    inner = (*axes, *here)
    asked = groups_of(tree)
    own = prod(plan.steps(group) for group in inner if group in asked)
    return max(own, *(_cells(part, inner, plan) for part in tree.parts))


def _looked_up(gate: Gate, plan: Plan) -> int:
    """Where every group is held fixed all is true or false, and the longest axis is looked up, not multiplied out."""
    here = plan.shared_at[id(gate)]
    return plan.steps(here[-1]) if groups_of(gate) <= set(here) else 1


def _choose(gate: Gate, cells: int, plan: Plan) -> None:
    """By groups, by halves or by sums: whichever is the least work, of those that can be done."""
    sums = sums_cells(gate, plan.seats)
    work = _work(gate, plan, cells=cells, sums=sums)
    if not work:
        raise TooLarge(min(cells, sums), MOST_CELLS)
    least = min(work, key=lambda way: work[way])
    if least == "by halves":
        plan.other_ways[id(gate)] = Halves(gate, plan.seats).solved
    if least == "by sums":
        plan.other_ways[id(gate)] = partial(by_sums, gate)
        plan.cells = plan.at_once = max(plan.cells, sums)


def _work(gate: Gate, plan: Plan, *, cells: int, sums: int) -> dict[str, int]:
    pairs = halves_pairs(gate, plan.seats)
    work = {"by halves": pairs // 4} if pairs is not None else {}
    if cells <= MOST_CELLS:
        work["by groups"] = cells * 6
    if sums <= MOST_CELLS:
        work["by sums"] = sums * 4 * sum(plan.seats[group] for group in groups_of(gate))
    return work
