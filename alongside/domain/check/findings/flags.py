"""Does the whole of it look like tokenism? One answer, that an honest partnership seldom gets.

With 25 questions, each held against its line at 5 in 100, nearly every honest partnership would be found wanting
somewhere. So the 5 in 100 are kept for all of them together, by Holm's way: the worst finding has to be so bad that
chance makes it so in fewer than 5 ÷ m of 100 partnerships that just meet every line, the next worst 5 ÷ (m − 1), and
so on; m is how many core findings there was anything to count for. It holds however the findings hang together, and
many do. Source: Sture Holm, Scandinavian Journal of Statistics 6 (1979).

And it takes a real `distance`: a partnership that certainly meets 75 in 100 of what it set itself, and not the 80 that
it wanted, is not pretending. With enough things to count any small distance would be found to be no chance; it takes
one that people notice. The distance is asked of the figure itself, and the chance is against the line as it was drawn:
to move the line back as well (`margin`) was tried, and then hardly anything was found in the ten meetings of a year.

In early days it takes far more (`early_level`, `early_margin`): early honest work can look token while people come to
trust each other, and should not be shamed (Hahn and others 2017, "Tokenism in patient engagement", Family Practice).

The things counted are not quite like tossed coins: those of one meeting or one person go together, and a bad month
looks worse than chance. The distance has to carry that as well. That is why all these numbers are arguments, and why
the bench makes thousands of partnerships to see how often an honest one is flagged.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """`level`: how many of all partnerships that just meet every line may be flagged. `distance`: how far a figure has
    to be from its line, where the whole of what is counted is 1. `margin`: how far the lines are moved back before
    chances are weighed. `least`: how many findings it takes.
    """

    level: float = 0.05
    distance: float = 0.15
    margin: float = 0.0
    early_level: float = 0.001
    early_margin: float = 0.25
    least: int = 1

    def at(self, *, early: bool) -> Alarm:
        """The one that holds in early days, or after them."""
        if not early:
            return self
        return replace(self, level=self.early_level, margin=self.early_margin)


ALARM = Alarm()


@dataclass(frozen=True, slots=True)
class Suspect:
    """One core finding with something to count. `chance`: how likely it looks so bad where the line is just met.

    `short`: it falls short. `away`: how far it is from its line.
    """

    indicator: str
    chance: float
    short: bool
    away: float


def flagged_by(suspects: Iterable[Suspect], alarm: Alarm = ALARM) -> tuple[str, ...]:
    """Which findings flag the partnership, the worst first; nothing where too few do."""
    ordered = sorted(suspects, key=lambda each: each.chance)
    named = []
    for place, each in enumerate(ordered):
        if each.chance * (len(ordered) - place) > alarm.level:
            break
        if each.short and each.away >= alarm.distance:
            named.append(each.indicator)
    return tuple(named) if len(named) >= alarm.least else ()
