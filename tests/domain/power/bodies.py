"""Made-up bodies for the tests: any rule that makes sense, over a few groups."""

from __future__ import annotations

from fractions import Fraction
from functools import partial

from hypothesis import strategies as st

from alongside.domain.power import (
    AllOf,
    AnyOf,
    Approval,
    AtLeastOf,
    Body,
    CastingVote,
    Override,
    Reach,
    Share,
    Threshold,
    Weighted,
)

NAMES = ("uses_services", "carer", "professional", "trustee", "chair")
PARTS = tuple(sorted({Fraction(top, under) for under in range(1, 7) for top in range(1, under + 1)}))


class Maker:
    """Draws one thing after another, so that what fails can be made smaller."""

    def __init__(self, draw, seats):
        self.draw, self.seats = draw, seats
        self.roles = [group for group, many in seats.items() if many == 1]

    def number(self, least, most):
        return self.draw(st.integers(least, most))

    def one_of(self, *options):
        return options[self.number(0, len(options) - 1)]

    def some_groups(self):
        chosen = self.number(1, 2 ** len(self.seats) - 1)
        return tuple(group for at, group in enumerate(self.seats) if chosen >> at & 1)

    def threshold(self, total):
        """Any that somebody, but not nobody, can meet."""
        whole = max(int(total), 1)
        kind = self.one_of("part", "more", "count", "more than count")
        if kind == "part":
            return Threshold(self.one_of(*PARTS))
        if kind == "more":
            return Threshold(self.one_of(*PARTS[:-1]), more_than=True)
        if kind == "count":
            return Threshold(Fraction(self.number(1, whole)), counted=True)
        return Threshold(Fraction(self.number(0, whole - 1)), more_than=True, counted=True)

    def share(self):
        of = self.some_groups()
        return Share(of, self.threshold(sum(self.seats[group] for group in of)))

    def weighted(self):
        weights = {group: Fraction(self.number(2, 18), self.one_of(1, 1, 2)) for group in self.some_groups()}
        return Weighted(weights, self.threshold(sum(weight * self.seats[group] for group, weight in weights.items())))

    def role_rule(self, levels):
        role = self.one_of(*self.roles)
        inner = self.rule(levels - 1) if levels else None
        return self.one_of(
            lambda: CastingVote(role, self.share()),
            lambda: Approval(role, inner),
            lambda: Override(role, inner, self.one_of(*Reach) if inner else Reach.STOP),
        )()

    def rule(self, levels):
        kinds = [self.share, self.weighted]
        kinds += [partial(self.role_rule, levels)] if self.roles else []
        kinds += [partial(self.several, levels)] * 2 if levels else []
        return self.one_of(*kinds)()

    def several(self, levels):
        rules = tuple(self.rule(levels - 1) for _ in range(self.number(1, 3)))
        return self.one_of(AllOf, AnyOf, partial(AtLeastOf, self.number(1, len(rules))))(rules)


@st.composite
def rules(draw, seats, levels=2):
    return Maker(draw, seats).rule(levels)


@st.composite
def bodies(draw, most_seats=10, levels=2):
    names = NAMES[: draw(st.integers(1, len(NAMES)))]
    seats, left = {}, most_seats
    for at, name in enumerate(names):
        most = left - (len(names) - at - 1)
        seats[name] = 1 if name == "chair" else draw(st.integers(1, max(1, min(most, 6))))
        left -= seats[name]
    where = {name: draw(st.sampled_from(("lived", "professional", ""))) for name in names}
    sides = {side: tuple(n for n in names if where[n] == side) for side in where.values() if side}
    return Body(groups=seats, rule=Maker(draw, seats).rule(levels), sides=sides)
