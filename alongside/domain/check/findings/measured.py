"""What is the figure, how sure is it, and how likely would it look so bad if the line were just met?

One function a kind of measure. `judged` is the figure on the scale that the verdict goes by: the same one, but for
waiting, where it is the share that had ended by the line's days.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import floor

from alongside.domain.check.figures.chances import about_at_least, about_at_most, at_least, at_most, curve
from alongside.domain.check.figures.comparing import difference
from alongside.domain.check.figures.shares import Z, effective, share
from alongside.domain.check.figures.spreads import TOP, top
from alongside.domain.check.figures.waits import ended_by, median, steps
from alongside.domain.check.finding import Figure
from alongside.domain.check.findings.cells import Cell
from alongside.domain.check.findings.held import LEAST, MOST, Good, Held
from alongside.domain.check.indicator import Indicator, Measure
from alongside.domain.stakes import Side

Tail = Callable[[float], float]


@dataclass(frozen=True, slots=True)
class Measured:
    """`n`: how many things of one size it stands on. `scale`: from one end of the scale to the other.

    `enough` is false where nothing could be told of so few people. `below`, `above`: the chance of a figure as low, or
    as high, as this one, if the true one were just so much.
    """

    figure: Figure
    judged: Figure
    n: float
    below: Tail
    above: Tail
    scale: float = MOST
    enough: bool = True

    def chance(self, good: Good) -> float:
        """How likely a partnership that just meets the line would look at least this bad. Both ends count, if two."""
        if self.judged.value is None:
            return 1.0
        tails = [self.below(min(max(good.low, LEAST), MOST))] if good.low > LEAST else []
        tails += [self.above(min(max(good.high, LEAST), MOST))] if good.high < MOST else []
        return min(min(tails, default=1.0) * len(tails), 1.0) if tails else 1.0


def measured(indicator: Indicator, cells: Sequence[Cell], line: Held) -> Measured:
    """`cells`: those of the time looked at."""
    match indicator.measure:
        case Measure.WAITING:
            return _waiting(cells, floor(line.at))
        case Measure.SPREAD:
            return _spread(cells, float(line.at if line.upper is None else line.upper))
        case Measure.GAP:
            return _gap(cells)
    return _share(cells, standing=indicator.measure is Measure.STANDING)


def _share(cells: Sequence[Cell], *, standing: bool) -> Measured:
    """Things are counted one by one; amounts go by their effective number.

    What stands is a number of things, of which each was added once and perhaps taken away: its squares tell nothing.
    """
    part, whole, squares = (sum(cell.own[place] for cell in cells) for place in range(3))
    one_by_one = standing or squares == whole
    n = float(whole) if one_by_one else effective(whole, squares)
    figure = share(part, whole, n=n)
    if one_by_one:
        few = min(max(part, 0), max(whole, 0))
        return Measured(
            figure, figure, n, lambda line: at_most(few, whole, line), lambda line: at_least(few, whole, line)
        )
    return _about(figure, n)


def _about(figure: Figure, n: float) -> Measured:
    value = figure.value or 0.0
    return Measured(
        figure, figure, n, lambda line: about_at_most(value, n, line), lambda line: about_at_least(value, n, line)
    )


def _waiting(cells: Sequence[Cell], days: int) -> Measured:
    walked = steps((cell.own[0], cell.own[1], cell.own[2]) for cell in cells)
    judged, n = ended_by(walked, days)
    value = judged.value or 0.0
    exactly = abs(n - round(n)) < 1e-6 and abs(value * n - round(value * n)) < 1e-6
    about = _about(judged, n)
    if exactly:
        part, whole = round(value * n), round(n)
        return Measured(
            median(walked),
            judged,
            n,
            lambda line: at_most(part, whole, line),
            lambda line: at_least(part, whole, line),
        )
    return Measured(median(walked), judged, n, about.below, about.above)


def _spread(cells: Sequence[Cell], line: float) -> Measured:
    """What one member gave in one quarter is one thing: it is amounts of these that chance moves."""
    whole = by_member(cells)
    total, squares = sum(whole.values()), sum(cell.own[1] ** 2 for cell in cells if cell.own[0] and cell.own[1] > 0)
    n = effective(total, squares)
    about = _about(share(top(whole.values()), total, n=n), n)
    return replace(about, enough=len(whole) >= fewest_for(line))


def by_member(cells: Sequence[Cell]) -> Mapping[int, int]:
    """What came from each member, of those from whom anything came. Nobody is no member."""
    amounts: dict[int, int] = {}
    for cell in cells:
        if cell.own[0] and cell.own[1] > 0:
            amounts[cell.own[0]] = amounts.get(cell.own[0], 0) + cell.own[1]
    return amounts


def fewest_for(line: float) -> int:
    """How many people it takes until the top three can be held against a line for their share.

    Of few people three always give much: among six, half of it when all give the same. Until giving the same is at
    most four fifths of the line, nothing can be told.
    """
    return int(TOP / (0.8 * line)) + 1 if line > 0 else TOP + 1


def _gap(cells: Sequence[Cell]) -> Measured:
    """The share of professionals less that of people with lived experience. `n` is that of the side with fewer."""
    ours = _share([cell for cell in cells if cell.side == Side.LIVED], standing=False)
    theirs = _share([cell for cell in cells if cell.side == Side.PROFESSIONAL], standing=False)
    both = ours.figure.numerator + theirs.figure.numerator, ours.figure.denominator + theirs.figure.denominator
    apart = difference(theirs.figure, ours.figure)
    if apart is None:
        return untold(Figure(*both))
    figure = Figure(*both, apart.value, apart.low, apart.high)

    def below(line: float) -> float:
        return curve(Z * (apart.value - line) / max(apart.high - apart.value, 1e-9))

    def above(line: float) -> float:
        return curve(Z * (line - apart.value) / max(apart.value - apart.low, 1e-9))

    return Measured(figure, figure, min(ours.n, theirs.n), below, above, scale=MOST - LEAST)


def untold(figure: Figure) -> Measured:
    """Where nothing can be said but how much there was."""
    return Measured(figure, figure, 0.0, lambda _: 1.0, lambda _: 1.0)
