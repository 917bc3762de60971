"""Write the record of a made-up partnership to a file, without a database: the same for the same seed."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from alongside.cli.plain import BadInput
from alongside.domain.record.bundle.writing import file_of
from alongside.domain.record.signed.keys import SigningKey
from alongside.domain.simulate import KINDS, Setting, Size, record_of

MOST_MONTHS, MOST_PEOPLE, MOST_THINGS = 120, 5_000, 100_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--kind", choices=sorted(KINDS), default="honest", help="what sort of partnership (honest)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same record (1)")
    parser.add_argument("--months", type=int, default=6, help="how long it has been going (6)")
    parser.add_argument("--members", type=int, default=24, help="how many people (24)")
    parser.add_argument("--needs", type=int, default=12, help="how many needs go round the loop (12)")
    parser.add_argument("--talk", type=int, default=60, help="how many other things are said (60)")
    parser.add_argument("--ends", default="2026-06-30", help="the day on which it stops (2026-06-30)")
    parser.add_argument("--out", type=Path, required=True, help="the file to write")


def run(options: argparse.Namespace) -> int:
    setting = _setting(options)
    log = record_of(KINDS[options.kind](setting), seed=options.seed)
    log.seal(SigningKey(sha256(f"simulated {options.seed}".encode()).digest()))
    options.out.write_bytes(file_of(log))
    print(f"{options.out}: {log.head.size} entries. Try: alongside verify {options.out}")
    return 0


def _setting(options: argparse.Namespace) -> Setting:
    for name, least, most in (
        ("months", 1, MOST_MONTHS),
        ("members", 8, MOST_PEOPLE),
        ("needs", 0, MOST_THINGS),
        ("talk", 0, MOST_THINGS),
    ):
        if not least <= getattr(options, name) <= most:
            raise BadInput(f"alongside simulate: --{name} has to be from {least} to {most}.")
    try:
        ends = datetime.strptime(options.ends, "%Y-%m-%d").replace(hour=12, tzinfo=UTC)
    except ValueError as problem:
        raise BadInput("alongside simulate: --ends has to be a day such as 2026-06-30.") from problem
    size = Size(members=options.members, needs=options.needs, talk=options.talk)
    return Setting(seed=options.seed, ends=ends, months=options.months, size=size)
