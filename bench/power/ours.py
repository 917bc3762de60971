"""The bodies that are measured, and what our library is asked about each."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import Any

from alongside.domain.power import Analysis, Body, analyse, parse_body
from alongside.domain.power.counting.chances import Game
from alongside.domain.power.indices import even_odds, shapley_each
from alongside.domain.power.tallied import tallied

MORE_THAN_HALF = {"more_than": "1/2"}
BOARD = {"uses_services": 12, "carer": 9, "professional": 30}
SIDES = {"lived": ["uses_services", "carer"], "professional": ["professional"]}


def share(of: Sequence[str], **asked: str) -> dict[str, Any]:
    return {"share": {"of": list(of), **(asked or MORE_THAN_HALF)}}


def drawn(seats: int, heaviest: int) -> tuple[int, list[int]]:
    """A quota of half and one more, and random weights from 1 up; the number of seats is the seed."""
    dice = random.Random(seats)  # noqa: S311
    weights = [dice.randint(1, heaviest) for _ in range(seats)]
    return sum(weights) // 2 + 1, weights


def weighted(quota: int, weights: Sequence[int]) -> Body:
    """Every seat an actor of its own."""
    names = [f"seat {number}" for number in range(len(weights))]
    rule = {"weighted": {"weights": dict(zip(names, weights, strict=True)), "quota": quota}}
    return parse_body({"groups": dict.fromkeys(names, 1), "rule": rule})


def fund() -> tuple[int, list[int]]:
    """A board of 190 whose weights come to millions, a few of them very large, and a quota of 85 in 100."""
    dice = random.Random(190)  # noqa: S311
    weights = [1_500 + int(1_000 * 1.07 ** dice.uniform(0, 90)) for _ in range(190)]
    return -(-sum(weights) * 85 // 100), weights


def federal() -> Body:
    """The two chambers of the United States, the president, and the vice president who settles ties of the senate."""
    groups = {"house": 435, "senate": 100, "vice president": 1, "president": 1}
    tie = {"casting_vote": {"role": "vice president", "share": {"of": ["senate"], "more_than": "1/2"}}}
    signed = {"all_of": [share(["house"]), tie, {"approval": "president"}]}
    over_a_veto = {"all_of": [share(["house"], at_least="2/3"), share(["senate"], at_least="2/3")]}
    return parse_body({"groups": groups, "rule": {"any_of": [signed, over_a_veto]}})


BOARD_RULES: Mapping[str, dict[str, Any]] = {
    "more than half of all": share(list(BOARD)),
    "more than half of each group": {"all_of": [share([group]) for group in BOARD]},
    "of all, and professionals can stop it": {"all_of": [share(list(BOARD)), share(["professional"])]},
    "two of the three groups": {"at_least_of": {"k": 2, "rules": [share([group]) for group in BOARD]}},
    "equal weight for each group": {
        "weighted": {"weights": {"uses_services": 15, "carer": 20, "professional": 6}, "quota": 271}
    },
}


def board(rule: dict[str, Any]) -> Analysis:
    return analyse(rule, BOARD, sides=SIDES)


def five_thousand() -> Body:
    groups = {"uses_services": 2_000, "carer": 1_000, "professional": 2_000}
    return parse_body({"groups": groups, "rule": {"all_of": [share([group]) for group in groups]}})


def banzhaf(body: Body) -> list[float]:
    """Normalised, a number for each group, as the peers give it for each seat."""
    even = even_odds(Game(tallied(body), body.groups))
    total = sum(even.settles[group] * seats for group, seats in body.groups.items())
    return [float(even.settles[group] / total) for group in body.groups]


def shapley(body: Body) -> list[float]:
    return list(shapley_each(Game(tallied(body), body.groups)).values())
