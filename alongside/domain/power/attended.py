"""The same power with attendance as it really was: those who are kept away more often can settle less."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from fractions import Fraction
from typing import Any

from alongside.domain.power.blocs import Bloc, attended_blocs
from alongside.domain.power.counting.chances import Game
from alongside.domain.power.indices import SeatPower, even_odds, seat_powers, shapley_each
from alongside.domain.power.parity import Parity, groups_as_one, level, only_sides, sides_as_one
from alongside.domain.power.rule import Body
from alongside.domain.power.tallied import tallied


@dataclass(frozen=True, slots=True)
class Attended:
    """Each seat is there with its group's chance, by itself; a seat that is not there does not agree.

    `attends`: that chance. `seats`: a seat's power is its chance of being there *and* settling it. `groups`, `sides`:
    when each acts as one, with those who are there; None for more than twelve of them. `passes_alone` and
    `blocks_alone` are chances here. Shares are parts of what is left of all power.
    """

    attends: Mapping[str, Fraction]
    seats: Mapping[str, SeatPower]
    groups: Mapping[str, Bloc] | None
    sides: Mapping[str, Bloc] | None
    parity: Parity
    passes_at_half: float

    def as_data(self) -> dict[str, Any]:
        return {
            "attendance": {group: float(chance) for group, chance in self.attends.items()},
            "groups": {
                group: asdict(seat) | _bloc(self.groups[group] if self.groups else None)
                for group, seat in self.seats.items()
            },
            "sides": {side: _bloc(bloc) for side, bloc in (self.sides or {}).items()},
            "parity": self.parity.as_data(),
            "passes_at_half": self.passes_at_half,
        }


def _bloc(bloc: Bloc | None) -> dict[str, float | None]:
    if bloc is None:
        return {"bloc_share": None, "passes_alone": None, "blocks_alone": None}
    return {"bloc_share": bloc.share, "passes_alone": bloc.passes_alone, "blocks_alone": bloc.blocks_alone}


def attended(body: Body) -> Attended:
    """For a body whose attendance is told. Raises TooLarge."""
    attends = {group: body.attendance.get(group, Fraction(1)) for group in body.groups}
    tree = tallied(body)
    game = Game(tree, body.groups, attends)
    even = even_odds(game, attends)
    seats = seat_powers(even, shapley_each(game, attends), body.groups)
    groups = attended_blocs(tree, body.groups, groups_as_one(body), attendance=attends)
    both = attended_blocs(tree, body.groups, sides_as_one(body), attendance=attends) if body.sides else {}
    sides = None if both is None else only_sides(body, both)
    parity = Parity(
        groups=level(bloc.share for bloc in groups.values()) if groups else None,
        sides=level(bloc.share for bloc in sides.values()) if sides else None,
        people=level(seat.shapley_each for seat in seats.values()),
    )
    return Attended(attends, seats, groups, sides, parity, even.passes_at_half)
