"""The figures of power as tables, each beside its target and beside the peers, in CPU seconds."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from statistics import median
from typing import Any

from alongside.domain.power import analyse
from bench.machine import machine
from bench.power import ours, peers

SIZES = ((20, 20), (100, 100), (500, 100), (1_000, 100))
PEERS_UP_TO = {"banzhaf": 1_000, "shapley": 100}
"""Beyond this a peer takes minutes, or cannot: powerindex overflows from 171 seats on."""
PEERS = ("powerindex", "powerindices", "power_bdd")
WEIGHTED = """\
| weighted game | index | ours, s | powerindex, s | theirs to ours | powerindices, s | theirs to ours | target |
| --- | --- | --- | --- | --- | --- | --- | --- |"""
REST = """\
| what | ours, s | target | power_bdd, s | theirs to ours |
| --- | --- | --- | --- | --- |"""


def cpu(work: Callable[[], Any], *, runs: int = 5) -> tuple[float, Any]:
    """The median of some runs, and what came out."""
    taken = []
    for _ in range(runs):
        began = time.process_time()
        found = work()
        taken.append(time.process_time() - began)
    return median(taken), found


def seconds(number: float) -> str:
    return f"{number:.4f}" if number < 1 else f"{number:.1f}"


def weighted_rows() -> Iterator[str]:
    for seats, heaviest in SIZES:
        quota, weights = ours.drawn(seats, heaviest)
        body = ours.weighted(quota, weights)
        for index, mine in (("banzhaf", ours.banzhaf), ("shapley", ours.shapley)):
            took, right = cpu(lambda mine=mine, body=body: mine(body), runs=5 if seats < 500 else 3)
            beside = [_beside(f"{peer}_{index}", quota, weights, took=took, right=right) for peer in PEERS[:2]]
            goal = {"banzhaf": "≥ 40 ×", "shapley": "≥ 75 ×"}[index] if seats == 100 else ""
            yield f"| {seats:,} seats | {index} | {seconds(took)} | {' | '.join(beside)} | {goal} |"


def _beside(asked: str, quota: int, weights: list[int], *, took: float, right: list[float]) -> str:
    index = asked.rpartition("_")[2]
    if len(weights) > PEERS_UP_TO[index]:
        return _refused(asked, quota, weights) if asked == "powerindex_shapley" else "not run: minutes | "
    theirs, answer = cpu(lambda: getattr(peers, asked)(quota, weights), runs=3 if len(weights) < 500 else 1)
    wrong = peers.wrong_with(answer, right)
    return f"{seconds(theirs)}{f' (**{wrong}**)' if wrong else ''} | {theirs / took:,.0f} ×"


def _refused(asked: str, quota: int, weights: list[int]) -> str:
    """It fails before it counts, on the size alone; a small quota shows that without waiting for the count."""
    light = [1] * len(weights)
    return f"**{peers.wrong_with(getattr(peers, asked)(2, light), light) or 'not run: minutes'}** | "


def other_rows() -> Iterator[str]:
    for name, rule in ours.BOARD_RULES.items():
        took, found = cpu(lambda rule=rule: ours.board(rule), runs=21)
        yield f"| a board of 51, {name} | {seconds(took)} | ≤ 0.005 | | |"
        told, _ = cpu(lambda rule=rule: ours.board(rule).suggestions)
        yield f"| the same with {len(found.suggestions)} suggestions | {seconds(told)} | ≤ 0.3 | | |"
    body = ours.federal()
    took, found = cpu(lambda: ours.banzhaf(body))
    theirs, answer = cpu(peers.federal_banzhaf, runs=1)
    assert _agree(found, answer), "power_bdd and we differ"
    beside = f"{seconds(theirs)} | {theirs / took:,.0f} ×"
    yield f"| two chambers, 537 votes: Banzhaf | {seconds(took)} | ≥ 100 × | {beside} |"
    took, _ = cpu(lambda: ours.shapley(body))
    yield f"| two chambers, 537 votes: Shapley–Shubik | {seconds(took)} | | about 800, says its source | |"
    large = ours.five_thousand()
    took, _ = cpu(lambda: analyse(large), runs=3)
    yield f"| 5,000 seats in three groups, each has to agree | {seconds(took)} | < 1 | | |"
    fund = ours.weighted(*ours.fund())
    took, _ = cpu(lambda: ours.banzhaf(fund), runs=1)
    yield f"| a board of 190, weights of {sum(ours.fund()[1]):,} in all: Banzhaf | {seconds(took)} | | | |"
    took, found = cpu(lambda: ours.shapley(fund), runs=1)
    assert abs(sum(found) - 1) < 1e-9
    yield f"| the same: Shapley–Shubik | {seconds(took)} | | | |"


def _agree(mine: list[float], theirs: list[float]) -> bool:
    """Ours add up to 1 over all seats, theirs do not; so what counts is how they stand to each other."""
    return all(abs(a / mine[0] - b / theirs[0]) < 1e-9 * (b / theirs[0]) for a, b in zip(mine, theirs, strict=True))


def main() -> None:
    print(f"## Power\n\n{machine(*PEERS)}. CPU seconds of one core, medians.\n\n{WEIGHTED}")
    for each in weighted_rows():
        print(each, flush=True)
    print(f"\n{REST}")
    for each in other_rows():
        print(each, flush=True)
