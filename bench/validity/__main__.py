"""The validity table by itself: `python -m bench.validity [--each 500] [--kinds honest,unpaid]`."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from alongside.domain.simulate.behaving import KINDS
from bench.machine import machine
from bench.validity.judging import Judged, judge
from bench.validity.making import Group, groups
from bench.validity.table import lines

EACH, FIRST_SEED = 500, 1


def options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.validity", description=__doc__)
    parser.add_argument("--each", type=int, default=EACH, help=f"how many partnerships of each kind ({EACH})")
    parser.add_argument("--kinds", default="", help="only these kinds, with commas between them (all)")
    parser.add_argument("--strengths", default="", help="only these strengths, with commas between them (all)")
    parser.add_argument("--first-seed", type=int, default=FIRST_SEED, help=f"the first seed ({FIRST_SEED})")
    parser.add_argument("--months", type=int, default=0, help="how long each has been going (as its kind: 12, new 3)")
    parser.add_argument("--members", type=int, default=0, help="how many people (as its kind: 20, small 8)")
    parser.add_argument("--workers", type=int, default=2, help="how many processes (2)")
    parser.add_argument("--out", type=Path, help="also write the table to this file")
    return parser.parse_args(arguments)


def asked(wish: argparse.Namespace) -> list[Group]:
    """The groups that are wished for. Ends with a sentence where one is not known."""
    kinds = [each for each in wish.kinds.split(",") if each] or list(KINDS)
    unknown = [each for each in kinds if each not in KINDS]
    if unknown:
        sys.exit(f"There is no kind called “{unknown[0]}”. There are: {', '.join(KINDS)}.")
    strengths = {each for each in wish.strengths.split(",") if each}
    found = groups(kinds, months=wish.months, members=wish.members)
    return [each for each in found if not strengths or each.strength in {"", *strengths}]


def judged(all_of_them: list[Group], *, seeds: range, workers: int) -> Iterator[Judged]:
    """Group by group, in order, several at a time."""
    with ProcessPoolExecutor(max_workers=workers) as pool:
        yield from pool.map(partial(judge, seeds=seeds), all_of_them)


def main(arguments: list[str]) -> int:
    wish, began = options(arguments), time.monotonic()
    seeds = range(wish.first_seed, wish.first_seed + wish.each)
    size = (
        f"`python -m bench.validity --each {wish.each}`, seeds {seeds[0]} to {seeds[-1]}. {machine('duckdb')}. "
        f"{wish.months or 12} months and {wish.members or 20} people, unless the kind says otherwise."
    )
    told = []
    for line in lines(judged(asked(wish), seeds=seeds, workers=wish.workers), size=size):
        told.append(line)
        print(line, flush=True)
    print(f"\nIt took {time.monotonic() - began:,.0f} seconds.", file=sys.stderr)
    if wish.out:
        wish.out.write_text("\n".join(told) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
