"""Does the whole of it look like tokenism? One answer, that an honest partnership seldom gets.

In words for anybody: one thing is enough, if it is far from its line and no chance. Far means three times as far as
the line allows (`far.py`). No chance means: of 100 partnerships that just meet this line, fewer than two would look as
bad.

Which findings: the core ones, and the few optional ones that say `warns`, since they see what no core one sees. Each
has to have `fewest` things to count. The chance is against the line as it stands, exact for things.

What was tried. Holm's way (Scandinavian Journal of Statistics 6, 1979) keeps 5 in 100 for all findings together, and
it takes a chance of 1 in 500 for each of 25: more than the ten meetings or decisions of a year can show, even where
each of them went wrong. To move every line back before weighing chances hides the same. What tells honest partnerships
from others is not chance but distance: they miss a line now and then, by little. So distance is asked for first, and
chance has only to make sure that the distance is real.

What that costs: the 2 in 100 are for each finding and not for all of them together. A partnership that met every one of
thirty lines only just would be flagged more often than it should be, most of all with about ten things to count for
each; nobody has seen one that is just at the line everywhere. Nor are things like tossed coins: what belongs to one
meeting or one person goes together. So these numbers were judged by what they do, in made-up partnerships: the level,
the three times and the lines' own alarms were chosen on seeds 1 to 340 of `bench/validity`, and judged once on seeds
from 1000 on (bench/RESULTS.md). Both come from one simulator, written by the same hands as the indicators, so that the
real shares of false alarms will be others.

In early days it takes far more (`early_level`, and every line moved back by `early_margin`): early honest work can look
token while people come to trust each other, and should not be shamed (Hahn and others 2017, "Tokenism in patient
engagement", Family Practice).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from alongside.domain.check.findings.far import TIMES


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """`level`: how likely a finding may look so bad by chance, where its line is just met. `times`: how far off it has
    to be, in odds. `margin`: how far the lines are moved back before chances are weighed. `fewest`: things counted.
    `least`: how many findings it takes.
    """

    level: float = 0.02
    times: float = TIMES
    margin: float = 0.0
    early_level: float = 0.001
    early_margin: float = 0.25
    fewest: float = 4
    least: int = 1

    def at(self, *, early: bool) -> Alarm:
        """The one that holds in early days, or after them."""
        if not early:
            return self
        return replace(self, level=self.early_level, margin=self.early_margin)


ALARM = Alarm()


@dataclass(frozen=True, slots=True)
class Suspect:
    """One finding that may flag. `chance`: how likely it looks so bad where the line is just met. `far`: it is so far
    off that it may flag. `things`: how many it stands on.
    """

    indicator: str
    chance: float
    far: bool
    things: float


def flagged_by(suspects: Iterable[Suspect], alarm: Alarm = ALARM) -> tuple[str, ...]:
    """Which findings flag the partnership, the least likely first; nothing where too few do."""
    found = [each for each in suspects if each.far and each.things >= alarm.fewest and each.chance <= alarm.level]
    named = tuple(each.indicator for each in sorted(found, key=lambda each: each.chance))
    return named if len(named) >= alarm.least else ()
