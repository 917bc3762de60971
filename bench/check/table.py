"""The figures of the check as tables: one long record, a region, and two other ways beside ours."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from shutil import disk_usage
from typing import Any

from alongside.counting.parts import buckets
from alongside.domain.check.indicators import INDICATORS
from bench.check.replicating import IN_A_BUCKET, replicate
from bench.check.sample import make_sample
from bench.machine import machine

SEED = 1
SIZES = (1, 10, 50)
"""Buckets of 200 partnerships and a million rows each. `ALONGSIDE_BENCH_MILLIONS=10` stops there."""
COMPARED = 10
MOST = {"whole": 2.0, "more": 0.2, "region": 60.0, "memory": 2e9, "tuned": 1.3, "pandas": 3.0}
NEEDED = 5e9


def main() -> None:
    print(f"## The check\n\n{machine('duckdb', 'pandas')}. {len(INDICATORS)} indicators.\n", flush=True)
    lines(one(run("bench.check.one")))
    largest = int(os.environ.get("ALONGSIDE_BENCH_MILLIONS", SIZES[-1]))
    with tempfile.TemporaryDirectory() as place:
        if disk_usage(place).free < NEEDED:
            print(f"\nNOT RUN: a region. It needs {NEEDED / 1e9:.0f} GB of free disk in {place}.")
            return
        region = made(Path(place), largest)
        lines(a_region(region, [size for size in SIZES if size <= largest]))
        lines(beside(first_of(region, min(COMPARED, largest))))


def run(module: str, *arguments: str) -> dict[str, Any]:
    """In a process of its own, so that its memory is its own too."""
    command = [sys.executable, "-m", module, *arguments]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)  # type: ignore[no-any-return]


def lines(rows: Iterator[str]) -> None:
    for each in rows:
        print(each, flush=True)


def missed(value: float, most: float) -> str:
    return " MISSED" if value > most else ""


def one(found: dict[str, Any]) -> Iterator[str]:
    whole, again = found["whole"], found["again"]
    yield f"### One partnership with {found['entries']:,} entries\n"
    yield "| what | time, s | CPU, s | goal |\n| --- | --- | --- | --- |"
    yield row("every indicator and the findings, from the evidence", whole, MOST["whole"])
    yield row("the same, when nothing happened", again, MOST["more"])
    for act, took in found["more"].items():
        yield row(f"folded, counted and judged again after one more `{act}`", took, MOST["more"])


def row(what: str, took: dict[str, float], most: float) -> str:
    return f"| {what} | {took['wall']:.2f}{missed(took['wall'], most)} | {took['cpu']:.2f} | < {most} |"


def made(place: Path, size: int) -> Path:
    sample, region = place / "sample", place / "region"
    sample.mkdir()
    region.mkdir()
    make_sample(sample, seed=SEED)
    rows = replicate(sample, region, partnerships=size * IN_A_BUCKET, seed=SEED)
    print(f"\n### A region: {size * IN_A_BUCKET:,} partnerships, {rows:,} rows of evidence\n", flush=True)
    return region


def first_of(region: Path, size: int) -> Path:
    """A smaller region out of the first buckets of a larger one."""
    part = region.with_name(f"first-{size}")
    part.mkdir(exist_ok=True)
    for bucket in buckets(region)[:size]:
        (part / bucket.name).symlink_to(bucket)
    return part


def a_region(region: Path, sizes: list[int]) -> Iterator[str]:
    yield "| rows | partnerships | time, s | CPU, s | CPU, s a million rows | most memory, MB | cells |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for size in sizes:
        found = run("bench.check.counting", "all", str(first_of(region, size)))
        over = missed(found["wall"], MOST["region"]), missed(found["memory"], MOST["memory"])
        yield (
            f"| {size} million | {size * IN_A_BUCKET:,} | {found['wall']:.1f}{over[0]} | {found['cpu']:.1f} "
            f"| {found['cpu'] / size:.2f} | {found['memory'] / 1e6:,.0f}{over[1]} | {found['cells']:,} |"
        )
    yield f"\nThe goal for 50 million rows: under {MOST['region']:.0f} s and 2 GB."


def beside(region: Path) -> Iterator[str]:
    """Five of the indicators in three ways. Their rows have to be the same, or nothing is compared."""
    ways = {"ours": "five", "pandas": "pandas", "one query by hand": "tuned"}
    found = {name: run("bench.check.counting", way, str(region)) for name, way in ways.items()}
    assert len({each["seal"] for each in found.values()}) == 1
    ours, size = found["ours"], len(buckets(region))
    yield f"\n### Five indicators over {size} million rows, in three ways that give the same rows\n"
    yield "| way | time, s | CPU, s | most memory, MB | ours to it, time | CPU | goal |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    goals = {"ours": "", "pandas": "3 × faster", "one query by hand": "at most 1.3 × as long"}
    for name, each in found.items():
        ratio, cpu = ours["wall"] / each["wall"], ours["cpu"] / each["cpu"]
        most = {"pandas": 1 / MOST["pandas"], "one query by hand": MOST["tuned"]}.get(name, 1.0)
        yield (
            f"| {name} | {each['wall']:.1f} | {each['cpu']:.1f} | {each['memory'] / 1e6:,.0f} "
            f"| {ratio:.2f}{missed(ratio, most)} | {cpu:.2f} | {goals[name]} |"
        )
