"""Which groups have to be gone through jointly, at which gate, and is there a way to do it?"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from math import prod

from alongside.domain.power.counting.binomials import Array
from alongside.domain.power.counting.crowd import Crowd
from alongside.domain.power.counting.jointly.effort import Effort
from alongside.domain.power.counting.jointly.halves import Halves, halves_pairs
from alongside.domain.power.counting.jointly.steps import first_of_each_step
from alongside.domain.power.counting.jointly.sums import by_sums, sums_cells
from alongside.domain.power.counting.single.effort import reach
from alongside.domain.power.counting.tree import Gate, Tally, Tree, groups_of, shared, tallies_of
from alongside.domain.power.problems import TooLarge

MOST_CELLS = 20_000_000
MOST_STEPS = 20_000_000_000
"""Some twenty seconds at most, and mostly far less."""
FEW_CELLS = 50_000
CERTAINTY = 30
"""Where every group is held fixed, all is true or false: so much quicker that so many times the cells are no loss."""

Solved = tuple[Array, Array, Mapping[str, Array]]
Way = Callable[[Crowd], Solved]


@dataclass(slots=True)
class Plan:
    """`first`: the steps of each group that is held fixed somewhere (see `steps`).

    `shared_at`: which groups a gate, by its identity, goes through jointly. `other_ways`: for gates that would have too
    many cells that way, what to do instead. `whole`: gates that hold all their groups fixed. `cells`: of the largest
    joint count. `at_once`: about how many numbers one scenario needs. `work`: how many steps it all takes.
    """

    tree: Tree
    seats: Mapping[str, int]
    effort: Effort
    first: dict[str, Array] = field(default_factory=dict)
    shared_at: dict[int, tuple[str, ...]] = field(default_factory=dict)
    other_ways: dict[int, Way] = field(default_factory=dict)
    cells: int = 1
    at_once: int = 1
    work: float = 0.0
    whole: set[int] = field(default_factory=set)

    def steps(self, group: str) -> int:
        if group not in self.first:
            self.first[group] = first_of_each_step(group, tallies_of(self.tree), self.seats)
        return len(self.first[group])


def planned(tree: Tree, seats: Mapping[str, int], scenarios: int, *, apart: bool = False) -> Plan:
    """Raises TooLarge, with the size, if a joint count would have more than 20 million cells whichever way.

    And if it could be counted, but not while anybody waits.
    """
    plan = Plan(tree, seats, Effort(seats, scenarios, apart))
    plan.tree = _set_apart(tree, plan)
    _look_at(plan.tree, plan)
    if plan.work > MOST_STEPS:
        raise TooLarge(int(plan.work), MOST_STEPS, unit="steps")
    return plan


def _set_apart(tree: Tree, plan: Plan) -> Tree:
    """With a gate around each tally whose weights are too large to be added up, so that its groups are held fixed.

    There may be more sums than can be counted, or only more than there are ways to agree.
    """
    if isinstance(tree, Gate):
        return Gate(tree.need, tuple(_set_apart(part, plan) for part in tree.parts))
    sums = reach([(weight, plan.seats[group]) for group, weight in tree.weights.items()], tree.quota)
    few = prod(plan.seats[group] + 1 for group in tree.weights) <= sums
    if len(set(tree.weights.values())) == 1 or sums <= (FEW_CELLS if few else MOST_CELLS):
        return tree
    gate = Gate(1, (tree,))
    plan.whole.add(id(gate))
    return gate


def _look_at(tree: Tree, plan: Plan) -> None:
    """A place where nothing is held fixed yet."""
    if isinstance(tree, Tally):
        plan.work += plan.effort.of_tally(tree, tree.quota)
    elif _held_by(tree, (), plan):
        _count_jointly(tree, plan)
    else:
        plan.shared_at[id(tree)] = ()
        plan.work += plan.effort.of_gate(tree)
        for part in tree.parts:
            _look_at(part, plan)


def _count_jointly(gate: Gate, plan: Plan) -> None:
    """By groups, by halves or by sums: whichever is the least work, of those that can be done."""
    cells = _cells(gate, (), plan)
    if prod(plan.steps(group) for group in groups_of(gate)) <= min(MOST_CELLS, CERTAINTY * cells):
        plan.whole.add(id(gate))
        cells = _cells(gate, (), plan)
    sums = sums_cells(gate, plan.seats) if cells > FEW_CELLS else MOST_CELLS + 1
    work = _work(gate, plan, cells=cells, sums=sums)
    if not work:
        raise TooLarge(min(cells, sums), MOST_CELLS)
    least = min(work, key=lambda way: work[way])
    plan.work += work[least]
    if least == "by halves":
        plan.other_ways[id(gate)] = Halves(gate, plan.seats).solved
    elif least == "by sums":
        plan.other_ways[id(gate)] = partial(by_sums, gate)
        plan.cells, plan.at_once = max(plan.cells, sums), max(plan.at_once, sums)
    else:
        plan.cells, plan.at_once = max(plan.cells, cells), max(plan.at_once, _at_once(gate, cells, plan))


def _work(gate: Gate, plan: Plan, *, cells: int, sums: int) -> dict[str, float]:
    """How many steps each way takes, of those that can be gone."""
    work = {}
    if cells <= MOST_CELLS:
        held = {group: plan.steps(group) for group in _held_in(gate, plan)}
        work["by groups"] = plan.effort.by_groups(gate, cells, held)
    if sums <= MOST_CELLS:
        work["by sums"] = plan.effort.by_sums(gate, sums)
    pairs = halves_pairs(gate, plan.seats) if cells > FEW_CELLS else None
    return work | ({"by halves": plan.effort.by_halves(gate, pairs)} if pairs is not None else {})


def _held_in(tree: Tree, plan: Plan) -> frozenset[str]:
    """Every group that is held fixed anywhere in here."""
    if isinstance(tree, Tally):
        return frozenset()
    return frozenset(plan.shared_at[id(tree)]).union(*(_held_in(part, plan) for part in tree.parts))


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


def _at_once(gate: Gate, cells: int, plan: Plan) -> int:
    """Where every group is held fixed all is true or false, and the longest axis is looked up, not multiplied out.

    Elsewhere each part is an array of its own.
    """
    here = plan.shared_at[id(gate)]
    return cells // plan.steps(here[-1]) if groups_of(gate) <= set(here) else cells * len(gate.parts)
