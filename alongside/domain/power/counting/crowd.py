"""Who is asked: how many seats each group has, and with what chance one of them agrees, scenario by scenario."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from alongside.domain.power.counting.binomials import Array, how_many_agree, one_seat_settles


@dataclass(frozen=True, slots=True)
class Crowd:
    """`odds` gives each group an array of shape (m,): one chance for each of m scenarios.

    Groups that agree with the same chance throughout share the very same array, and are then counted together.
    """

    seats: Mapping[str, int]
    odds: Mapping[str, Array]
    _agreeing: dict[tuple[int, int], Array] = field(default_factory=dict)

    @property
    def scenarios(self) -> int:
        return len(next(iter(self.odds.values())))

    def agreeing(self, seats: int, odds: Array) -> Array:
        """Shape (m, seats + 1), remembered."""
        key = (seats, id(odds))
        if key not in self._agreeing:
            self._agreeing[key] = how_many_agree(seats, odds)
        return self._agreeing[key]

    def group_agreeing(self, group: str) -> Array:
        return self.agreeing(self.seats[group], self.odds[group])

    def one_seat_settles(self, group: str) -> Array:
        return one_seat_settles(self.group_agreeing(group), self.odds[group])

    def between(self, start: int, stop: int) -> Crowd:
        """The same people in some of the scenarios only."""
        once = {id(odds): odds[start:stop] for odds in self.odds.values()}
        return Crowd(self.seats, {group: once[id(odds)] for group, odds in self.odds.items()})
