"""Write the record of a made-up partnership to a file, without a database: the same for the same seed."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from alongside.cli.files import save
from alongside.cli.plain import whole
from alongside.domain.record.bundle.writing import file_of
from alongside.domain.record.signed.keys import SigningKey
from alongside.domain.simulate import KINDS, Setting, Size, record_of

MOST_MONTHS, MOST_PEOPLE, MOST_THINGS = 120, 5_000, 100_000
MOST_DIGITS = 100
YEARS = range(1920, 3000)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--kind", choices=sorted(KINDS), default="honest", help="what sort of partnership (honest)")
    parser.add_argument("--seed", type=_seed, default=1, help="the same seed gives the same record (1)")
    parser.add_argument("--months", type=whole(1, MOST_MONTHS), default=6, help="how long it has been going (6)")
    parser.add_argument("--members", type=whole(8, MOST_PEOPLE), default=24, help="how many people (24)")
    parser.add_argument("--needs", type=whole(0, MOST_THINGS), default=12, help="needs that go round the loop (12)")
    parser.add_argument("--talk", type=whole(0, MOST_THINGS), default=60, help="how many other things are said (60)")
    parser.add_argument("--ends", type=_day, default="2026-06-30", help="the day on which it stops (2026-06-30)")
    parser.add_argument("--out", type=Path, required=True, help="the file to write")


def run(options: argparse.Namespace) -> int:
    setting = _setting(options)
    key = SigningKey(sha256(f"simulated {options.seed}".encode()).digest())
    log = record_of(KINDS[options.kind](setting), seed=options.seed, key=key)
    log.seal(key)
    save(options.out, file_of(log))
    print(f"{options.out}: {log.head.size} entries. Try: alongside verify {options.out}")
    return 0


def _setting(options: argparse.Namespace) -> Setting:
    size = Size(members=options.members, needs=options.needs, talk=options.talk)
    return Setting(seed=options.seed, ends=options.ends, months=options.months, size=size)


def _day(typed: str) -> datetime:
    try:
        ends = datetime.strptime(typed, "%Y-%m-%d").replace(hour=12, tzinfo=UTC)
    except ValueError:
        ends = datetime.min.replace(tzinfo=UTC)
    if ends.year not in YEARS:
        raise argparse.ArgumentTypeError(
            f"it has to be a day such as 2026-06-30, in a year from {YEARS[0]} to {YEARS[-1]}"
        )
    return ends


def _seed(typed: str) -> int:
    if len(typed) > MOST_DIGITS:
        raise argparse.ArgumentTypeError(f"it has to be a whole number of at most {MOST_DIGITS} digits")
    return int(typed)
