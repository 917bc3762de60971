"""Write the record of a made-up partnership to a file, without a database: the same for the same seed."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from alongside.cli.files import save
from alongside.cli.plain import BadInput, whole
from alongside.domain.record.bundle.writing import file_of
from alongside.domain.record.log import Log
from alongside.domain.record.signed.keys import SigningKey
from alongside.domain.simulate import STORIES, Setting, Size, record_of
from alongside.domain.simulate.behaving import KINDS, STRENGTHS, Case, log_of

MOST_MONTHS, MOST_PEOPLE, MOST_THINGS = 120, 5_000, 100_000
MOST_DIGITS = 100
YEARS = range(1920, 3000)
STORY = "story"
STORY_MONTHS, STORY_MEMBERS, STORY_NEEDS, STORY_TALK = 6, 24, 12, 60


def add_arguments(parser: argparse.ArgumentParser) -> None:
    kinds = [*KINDS, STORY]
    parser.add_argument("--kind", choices=kinds, default="honest", help=f"what sort of partnership (honest): {_said()}")
    parser.add_argument(
        "--strength", type=_strength, default="strong", help="how often a tokenistic one does it: 1, 2 or 3 (3)"
    )
    parser.add_argument("--seed", type=_seed, default=1, help="the same seed gives the same record (1)")
    parser.add_argument(
        "--months", type=whole(1, MOST_MONTHS), help="how long it has been going (12; new: 3; story: 6)"
    )
    parser.add_argument("--members", type=whole(8, MOST_PEOPLE), help="how many people (20; small: 8; story: 24)")
    parser.add_argument("--needs", type=whole(0, MOST_THINGS), help="a story of so many needs that go round the loop")
    parser.add_argument("--talk", type=whole(0, MOST_THINGS), help="a story in which so many other things are said")
    parser.add_argument("--ends", type=_day, default="2026-06-30", help="the day on which it stops (2026-06-30)")
    parser.add_argument("--out", type=Path, required=True, help="the file to write")


def run(options: argparse.Namespace) -> int:
    told = options.needs is not None or options.talk is not None
    if told and options.kind not in {"honest", STORY}:
        raise BadInput("Only a story has --needs and --talk. Leave them out, or ask for --kind story.")
    key = SigningKey(sha256(f"simulated {options.seed}".encode()).digest())
    log = _story(options, key) if told or options.kind == STORY else _behaving(options, key)
    log.seal(key)
    save(options.out, file_of(log))
    print(f"{options.out}: {log.head.size} entries. Try: alongside verify {options.out}")
    return 0


def _behaving(options: argparse.Namespace, key: SigningKey) -> Log:
    case = Case(
        kind=options.kind,
        seed=options.seed,
        strength=options.strength,
        months=options.months or 0,
        members=options.members or 0,
        ends=options.ends,
    )
    return log_of(case, key=key)


def _story(options: argparse.Namespace, key: SigningKey) -> Log:
    """The story that the demonstration plays. It is an honest one."""
    size = Size(
        members=options.members or STORY_MEMBERS,
        needs=STORY_NEEDS if options.needs is None else options.needs,
        talk=STORY_TALK if options.talk is None else options.talk,
    )
    setting = Setting(seed=options.seed, ends=options.ends, months=options.months or STORY_MONTHS, size=size)
    return record_of(STORIES["honest"](setting), seed=options.seed, key=key)


def _said() -> str:
    return "; ".join(f"{name}: {kind.says}" for name, kind in KINDS.items())


def _strength(typed: str) -> str:
    names = tuple(STRENGTHS)
    found = dict(zip("123", names, strict=True)).get(typed, typed)
    if found not in STRENGTHS:
        raise argparse.ArgumentTypeError("it has to be 1 (weak), 2 (medium) or 3 (strong)")
    return found


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
