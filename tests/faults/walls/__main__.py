"""Take each wall away, in a copy of the house, and see that a test notices: `make faults`."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from queue import Queue
from tempfile import TemporaryDirectory
from time import monotonic
from urllib.parse import urlsplit

from tests.faults.walls.fault import Fault
from tests.faults.walls.houses import Copy
from tests.faults.walls.table import FAULTS

POSTGRES = os.environ.get("ALONGSIDE_TEST_POSTGRES", "")
TESTS_FAILED = 1  # pytest's own word for it; a file that cannot be imported ends otherwise
CAUGHT = re.compile(r"^FAILED (.+?)(?: - .*)?$", re.MULTILINE)
NO_TIME = "NOT RUN: {} walls, as no time was left. `make faults` takes all of them away."
NOT_RUN = "NOT RUN: {} walls of PostgreSQL. Put a database address in ALONGSIDE_TEST_POSTGRES to take them away too."


def first_to_notice(fault: Fault, copy: Copy) -> str:
    """The first test that fails without the wall; empty if all pass, or if nothing could be run."""
    with copy.without(fault) as house:
        marked = "both_databases and not journey" if fault.only_postgres else "not journey"
        command = [sys.executable, "-m", "pytest", "-x", "-m", marked, "-rf", "--tb=no", *fault.caught_by]
        environment = _environment(fault, copy)
        ran = subprocess.run(command, cwd=house, env=environment, capture_output=True, text=True, check=False)
    named = CAUGHT.search(ran.stdout)
    return named[1] if named and ran.returncode == TESTS_FAILED else ""


def _environment(fault: Fault, copy: Copy) -> dict[str, str]:
    """On PostgreSQL each copy of the house has a database of its own, so that two at once do not meet."""
    left_out = {"ALONGSIDE_DATA", "DATABASE_URL"}
    environment = {name: value for name, value in os.environ.items() if name not in left_out}
    if fault.only_postgres:
        environment["DATABASE_URL"] = urlsplit(POSTGRES)._replace(path=f"/{copy.house.parent.name}").geturl()
    return environment | copy.environment


def _tried(faults: Sequence[Fault], *, within: float) -> tuple[list[Fault], int]:
    """Each is told as soon as it is known; answers those that no test noticed, and how many could not be begun.

    `within` is for how many seconds another may be begun.
    """
    until = monotonic() + within
    workers = os.cpu_count() or 1
    with ExitStack() as folders, ThreadPoolExecutor(max_workers=workers) as pool:
        copies: Queue[Copy] = Queue()
        for _ in range(workers):
            copies.put(Copy(Path(folders.enter_context(TemporaryDirectory(prefix="alongside_fault_")))))

        def noticed(fault: Fault) -> tuple[str | None, float]:
            copy, began = copies.get(), monotonic()
            try:
                return (first_to_notice(fault, copy) if began < until else None), monotonic() - began
            finally:
                copies.put(copy)

        unseen, not_begun = [], 0
        for fault, (test, took) in zip(faults, pool.map(noticed, faults), strict=True):
            if test is None:
                not_begun += 1
                continue
            said = f"{'caught' if test else 'UNSEEN'} {took:5.1f} s  {fault.name}"
            print(f"{said}{f'  ({test})' if test else ''}", flush=True)
            if not test:
                unseen.append(fault)
    return unseen, not_begun


def main(words: Sequence[str], *, within: float) -> int:
    chosen = [fault for fault in FAULTS if not words or any(word in fault.name for word in words)]
    faults = [fault for fault in chosen if POSTGRES or not fault.only_postgres]
    left_out = len(chosen) - len(faults)
    if left_out:
        print(NOT_RUN.format(left_out), flush=True)
    unseen, not_begun = _tried(faults, within=within)
    for fault in unseen:
        print(f"UNSEEN   {fault.name}: without it, all of {', '.join(fault.caught_by)} passes.")
    caught, not_run = len(faults) - len(unseen) - not_begun, left_out + not_begun
    print(f"{caught} passed, {len(unseen)} failed" + (f", {not_run} not run" if not_run else ""))
    if not_begun:
        print(NO_TIME.format(not_begun), flush=True)
    if left_out:
        print(NOT_RUN.format(left_out), flush=True)
    return 1 if unseen or not faults else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.faults.walls", description=__doc__)
    parser.add_argument("words", nargs="*", help="take away only the walls with one of these in their name")
    parser.add_argument("--within", type=float, default=float("inf"), help="begin no other after so many seconds")
    asked = parser.parse_args()
    sys.exit(main(asked.words, within=asked.within))
