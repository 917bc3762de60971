"""It must pass in each group, or on each side; other weights; other thresholds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from math import lcm

from alongside.domain.power.changing.rewrite import also, with_rule
from alongside.domain.power.changing.step import Step, changed, stakes
from alongside.domain.power.labels import Labels, listed
from alongside.domain.power.rule import AllOf, Body, Node, Share, Threshold, Weighted, roles, walk
from alongside.domain.saying import say

HALF, THIRD = Fraction(1, 2), Fraction(1, 3)
MORE_THAN_HALF, AT_LEAST_HALF, AT_LEAST_THIRD = Threshold(HALF, more_than=True), Threshold(HALF), Threshold(THIRD)
SAID = {
    MORE_THAN_HALF: "more than half",
    AT_LEAST_HALF: "at least half",
    AT_LEAST_THIRD: "at least a third",
    Threshold(Fraction(3, 5)): "at least three fifths",
    Threshold(Fraction(2, 3)): "at least two thirds",
    Threshold(Fraction(3, 4)): "at least three quarters",
}


MOST_STAKES = 12


def in_each_group(body: Body, labels: Labels) -> Iterator[Step]:
    groups = stakes(body)
    if len(groups) > MOST_STAKES:
        return
    who = labels.listed(groups)
    for enough in (AT_LEAST_THIRD, AT_LEAST_HALF, MORE_THAN_HALF):
        each = tuple(Share((group,), enough) for group in groups)
        if enough.amount >= HALF:
            yield Step(
                "each",
                say("It must pass in each group, and nothing more: {said} of {who}.", said=SAID[enough], who=who),
                _only(each),
            )
        yield Step(
            "each", say("It must also pass in each group: {said} of {who}.", said=SAID[enough], who=who), _also(each)
        )


def _also(shares: tuple[Share, ...]) -> Callable[[Body], Body]:
    return lambda body: with_rule(body, also(body.rule, shares))


def _only(shares: tuple[Share, ...]) -> Callable[[Body], Body]:
    return lambda body: with_rule(body, AllOf(shares))


def on_each_side(body: Body, labels: Labels) -> Iterator[Step]:
    groups = stakes(body)
    seated = [tuple(group for group in side if group in groups) for side in body.sides.values()]
    if not all(seated) or all(len(side) < 2 for side in seated):
        return
    who = listed([labels.side(side) for side in body.sides])
    for enough in (AT_LEAST_THIRD, AT_LEAST_HALF, MORE_THAN_HALF):
        shares = tuple(Share(side, enough) for side in seated)
        yield Step(
            "each", say("It must also pass on each side: {said} of {who}.", said=SAID[enough], who=who), _also(shares)
        )


def other_weights(body: Body) -> Iterator[Step]:
    weighted = [one for one in walk(body.rule) if isinstance(one, Weighted)]
    if any(len(set(one.weights.values())) > 1 for one in weighted):
        yield Step("weights", say("Every seat weighs the same."), _alike)
    of_several = [one for one in walk(body.rule) if isinstance(one, Share) and len(one.of) > 1]
    if of_several and len(body.groups) <= MOST_STAKES and not any(roles(body.rule) & set(one.of) for one in of_several):
        yield Step("weights", say("Each group weighs the same in total, however many seats it has."), _same_total)


def _alike(body: Body) -> Body | None:
    def change(one: Node) -> Node:
        if not isinstance(one, Weighted):
            return one
        total = sum((weight * body.groups[group] for group, weight in one.weights.items()), Fraction(0))
        amount = one.threshold.quota(total) / total
        groups = tuple(group for group, weight in one.weights.items() if weight)
        return Share(groups, replace(one.threshold, amount=amount, counted=False))

    return changed(body, change)


def _same_total(body: Body) -> Body | None:
    def change(one: Node) -> Node:
        if not isinstance(one, Share) or len(one.of) < 2:
            return one
        scale = lcm(*(body.groups[group] for group in one.of))
        total = sum(body.groups[group] for group in one.of)
        amount = one.threshold.quota(Fraction(total)) / total
        weights = {group: Fraction(scale // body.groups[group]) for group in one.of}
        return Weighted(weights, replace(one.threshold, amount=amount, counted=False))

    return changed(body, change)


def other_thresholds(body: Body, labels: Labels) -> Iterator[Step]:
    counted = dict.fromkeys(one for one in walk(body.rule) if isinstance(one, Share) and len(one.of) > 1)
    for share in list(counted)[:3]:
        who = labels.listed(share.of)
        for enough, said in SAID.items():
            if enough != share.threshold and enough.amount >= HALF:
                text = say("Ask for {said} of {who}, all counted together.", said=said, who=who)
                yield Step(f"threshold {share}", text, _with_threshold(share, enough))


def _with_threshold(share: Share, enough: Threshold) -> Callable[[Body], Body | None]:
    return lambda body: changed(body, lambda one: replace(share, threshold=enough) if one == share else one)
