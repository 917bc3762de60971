"""The figures of the record as one table, each beside its target and beside the peer where it has one."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import cycle, islice

from alongside.domain.record import Author, Log, SigningKey, act_from, entry_from, file_of, verify
from alongside.domain.record.acts import UnknownAct
from alongside.domain.simulate import STORIES, Setting, Size, record_of
from bench.machine import machine
from bench.record import trees
from bench.record.measure import Rate, rate

ENTRIES = 50_000
ENDS = datetime(2026, 6, 30, 12, tzinfo=UTC)
HEAD = """\
| what | ours, a second of CPU | of the clock | target | pymerkle, CPU | ours to theirs |
| --- | --- | --- | --- | --- | --- |"""


def through_the_ledger() -> Rate:
    """In a process of its own, because the site is set up there on a database that is thrown away."""
    printed = subprocess.run([sys.executable, "-m", "bench.record.ledger"], check=True, capture_output=True, text=True)
    return Rate(**json.loads(printed.stdout))


def retold() -> Log:
    """The acts of a simulated honest partnership, told over and over until there are enough: a true mix, at length."""
    setting = Setting(seed=1, ends=ENDS, months=6, size=Size(members=24, needs=12, talk=60))
    told = record_of(STORIES["honest"](setting), seed=1)
    log = Log(told.partnership)
    for line in islice(cycle(told.lines), ENTRIES):
        entry = entry_from(line)
        act = act_from(entry)
        assert not isinstance(act, UnknownAct)
        log.append(act, by=Author(entry.by, entry.stake), at=entry.at)
    log.seal(SigningKey(bytes(32)))
    return log


def verifying() -> Rate:
    record = file_of(retold())
    assert verify(record).entries == ENTRIES
    return rate(lambda: verify(record), times=ENTRIES)


def rows() -> Iterator[str]:
    trees.insist_on_agreement()
    yield row("acts through the real ledger, SQLite, one transaction each", through_the_ledger(), target="2,000")
    yield row("entries verified from a file", verifying(), target="50,000")
    yield row("leaves added to the tree in memory", *trees.appending(), target="5 × theirs")
    yield row("inclusion proofs in 20,000 leaves", *trees.proving_inclusion(), target="3 × theirs")
    yield row("consistency proofs in 20,000 leaves", *trees.proving_growth(), target="3 × theirs")


def row(what: str, ours: Rate, theirs: Rate | None = None, *, target: str) -> str:
    peer = f"{theirs.cpu:,.0f} | {ours.cpu / theirs.cpu:.1f} ×" if theirs else "has none | "
    return f"| {what} | {ours.cpu:,.0f} | {ours.wall:,.0f} | {target} | {peer} |"


def main() -> None:
    print(f"## The record\n\n{machine('pymerkle')}. Medians of three runs. Roots and proofs agree with pymerkle’s.\n")
    print(HEAD)
    for each in rows():
        print(each, flush=True)
