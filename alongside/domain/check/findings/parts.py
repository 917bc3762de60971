"""What is the figure of each stake, each side and each quarter, as far as it may be shown?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from alongside.domain.check.about import About
from alongside.domain.check.finding import Part
from alongside.domain.check.findings.cells import Cell, Window, named
from alongside.domain.check.findings.held import Held, amount
from alongside.domain.check.findings.hiding import Hidden, Stood, hidden
from alongside.domain.check.findings.measured import by_member, measured
from alongside.domain.check.indicator import Indicator, Measure
from alongside.domain.stakes import Side


def stood(indicator: Indicator, cells: Sequence[Cell], about: About) -> list[Stood]:
    """Each stake that the indicator could count, with what it has to do with the figure; none where it counts none."""
    if not any(cell.stake for cell in cells):
        return []
    of_stake: dict[str, list[Cell]] = {stake: [] for stake in about.stakes}
    for cell in cells:
        if cell.stake:
            of_stake.setdefault(cell.stake, []).append(cell)
    sides = {**about.stakes, **{cell.stake: cell.side for cell in cells if cell.stake not in about.stakes}}
    return [
        Stood(stake, sides[stake], _people(indicator, own, about.people.get(stake)), *_part_and_whole(indicator, own))
        for stake, own in of_stake.items()
        if own or not (indicator.of_lived and sides[stake] != Side.LIVED)
    ]


def _people(indicator: Indicator, cells: Sequence[Cell], members: int | None) -> int:
    """How many people stand behind a stake's part: so many for certain, and never more than its members.

    Cells of two quarters may be of the same people, so it is the most of any one cell. Where there is nothing, it is
    the members: that none of them did a thing is told of all of them.
    """
    if not cells:
        return members or 0
    if indicator.measure is Measure.SPREAD:
        return len(by_member(cells))
    each: dict[tuple[int, int], int] = {}
    for cell in cells:
        where = (cell.quarter, cell.terms)
        each[where] = each.get(where, 0) + cell.own[3]
    most = max(each.values())
    return most if members is None else min(most, members)


def _part_and_whole(indicator: Indicator, cells: Sequence[Cell]) -> tuple[int, int]:
    match indicator.measure:
        case Measure.WAITING:
            return sum(cell.own[1] for cell in cells), sum(amount(indicator, cell) for cell in cells)
        case Measure.SPREAD:
            return 0, 0
    return sum(cell.own[0] for cell in cells), sum(cell.own[1] for cell in cells)


@dataclass(frozen=True, slots=True)
class Parts:
    """In the order of `about.stakes`. What has nothing to count is listed too: 0 of 0."""

    stakes: tuple[Part, ...]
    sides: tuple[Part, ...]
    hides: Hidden


def parts(indicator: Indicator, cells: Sequence[Cell], *, line: Held, about: About) -> Parts:
    """The parts of a finding, as far as they may be shown, and which of them may not."""
    each = stood(indicator, cells, about)
    hides = _hidden(indicator, each, minimum=about.now_in_force.small_group)
    kind = replace(indicator, measure=Measure.SHARE) if indicator.measure is Measure.GAP else indicator
    of_stake, of_side = _grouped(cells, 3), _grouped(cells, 2)

    def part(key: str, own: Sequence[Cell], *, hide: bool) -> Part:
        return Part(key, hidden=True) if hide else Part(key, measured(kind, own, line).figure)

    stakes = [part(one.stake, of_stake.get(one.stake, ()), hide=one.stake in hides.stakes) for one in each]
    sides = [
        part(side, of_side.get(side, ()), hide=side in hides.sides) for side in dict.fromkeys(s.side for s in each)
    ]
    return Parts(tuple(stakes), tuple(sides), hides)


def _hidden(indicator: Indicator, each: list[Stood], *, minimum: int) -> Hidden:
    """Where staff only stand beside the figure, its total is that of the lived side, and theirs is by itself."""
    if not indicator.of_lived:
        return hidden(each, minimum=minimum)
    ours = hidden([one for one in each if one.side != Side.PROFESSIONAL], minimum=minimum)
    theirs = hidden([one for one in each if one.side == Side.PROFESSIONAL], minimum=minimum)
    return Hidden(ours.stakes | theirs.stakes, ours.sides | theirs.sides)


def _grouped(cells: Sequence[Cell], place: int) -> Mapping[str, list[Cell]]:
    groups: dict[str, list[Cell]] = {}
    for cell in cells:
        groups.setdefault(str(cell[place]), []).append(cell)
    return groups


def by_quarter(indicator: Indicator, cells: Sequence[Cell], *, line: Held, window: Window) -> tuple[Part, ...]:
    """Of everybody, quarter by quarter: what happened in it, or what stood at the end of it."""
    standing = indicator.measure is Measure.STANDING
    return tuple(
        Part(named(quarter), measured(indicator, _until(cells, quarter, standing=standing), line).figure)
        for quarter in window.quarters
    )


def _until(cells: Sequence[Cell], quarter: int, *, standing: bool) -> list[Cell]:
    return [cell for cell in cells if cell.quarter == quarter or (standing and cell.quarter < quarter)]
