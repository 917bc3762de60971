"""What has each group, and each side, of the power under a rule?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from alongside.domain.power.blocs import Bloc, blocs, each_alone
from alongside.domain.power.counting.chances import Game
from alongside.domain.power.counting.tree import holds
from alongside.domain.power.indices import SeatPower, even_odds, seat_powers, shapley_each
from alongside.domain.power.parity import Parity, groups_as_one, level, only_sides, sides_as_one
from alongside.domain.power.rule import Body
from alongside.domain.power.tallied import tallied


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPower(SeatPower):
    """What one seat of a group has (see `SeatPower`), and what the group has if all of it agrees.

    `bloc_share`: its part of the power when each group acts as one.
    """

    seats: int
    bloc_share: float
    can_pass_alone: bool
    can_block_alone: bool


@dataclass(frozen=True, slots=True)
class SidePower:
    """What a side has if all of it agrees; `shapley_share` is what its seats have together, each by itself."""

    bloc_share: float
    can_pass_alone: bool
    can_block_alone: bool
    shapley_share: float


@dataclass(frozen=True, slots=True)
class Powers:
    """`passes_at_half`: how often it passes when everyone tosses a coin. `can_pass`, `can_fail`: whether it ever does,
    and does not, however rarely."""

    groups: Mapping[str, GroupPower]
    sides: Mapping[str, SidePower]
    parity: Parity
    passes_at_half: float
    can_pass: bool
    can_fail: bool


def powers(body: Body) -> Powers:
    """Raises TooLarge."""
    game = Game(tallied(body), body.groups)
    even = even_odds(game)
    seats = seat_powers(even, shapley_each(game), body.groups)
    as_groups = _as_groups(body, game, seats)
    as_sides = only_sides(body, blocs(game.tree, body.groups, sides_as_one(body))) if body.sides else {}
    groups = {group: _group(body.groups[group], seats[group], as_groups[group]) for group in body.groups}
    sides = {side: _side(body, side, bloc=bloc, seats=seats) for side, bloc in as_sides.items()}
    parity = Parity(
        groups=level(group.bloc_share for group in groups.values()),
        sides=level(side.bloc_share for side in sides.values()),
        people=level(group.shapley_each for group in groups.values()),
    )
    can_pass, can_fail = holds(game.tree, body.groups), not holds(game.tree, {})
    return Powers(groups, sides, parity, even.passes_at_half, can_pass, can_fail)


def _as_groups(body: Body, game: Game, seats: Mapping[str, SeatPower]) -> dict[str, Bloc]:
    """A group of one seat acts as one anyhow: where all are, nothing has to be counted again."""
    if any(many > 1 for many in body.groups.values()):
        return blocs(game.tree, body.groups, groups_as_one(body))
    return each_alone(game.tree, body.groups, {group: seat.shapley_each for group, seat in seats.items()})


def _group(many: int, seat: SeatPower, bloc: Bloc) -> GroupPower:
    return GroupPower(
        **asdict(seat),
        seats=many,
        bloc_share=bloc.share,
        can_pass_alone=bool(bloc.passes_alone),
        can_block_alone=bool(bloc.blocks_alone),
    )


def _side(body: Body, side: str, *, bloc: Bloc, seats: Mapping[str, SeatPower]) -> SidePower:
    share = sum(seats[group].shapley_share for group in body.sides[side] if group in seats)
    return SidePower(bloc.share, bool(bloc.passes_alone), bool(bloc.blocks_alone), share)
