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


def _unseen(faults: Sequence[Fault]) -> list[Fault]:
    """Each is told as soon as it is known; answers those that no test noticed."""
    workers = os.cpu_count() or 1
    with ExitStack() as folders, ThreadPoolExecutor(max_workers=workers) as pool:
        copies: Queue[Copy] = Queue()
        for _ in range(workers):
            copies.put(Copy(Path(folders.enter_context(TemporaryDirectory(prefix="alongside_fault_")))))

        def noticed(fault: Fault) -> tuple[str, float]:
            copy, began = copies.get(), monotonic()
            try:
                return first_to_notice(fault, copy), monotonic() - began
            finally:
                copies.put(copy)

        unseen = []
        for fault, (test, took) in zip(faults, pool.map(noticed, faults), strict=True):
            said = f"{'caught' if test else 'UNSEEN'} {took:5.1f} s  {fault.name}"
            print(f"{said}{f'  ({test})' if test else ''}", flush=True)
            if not test:
                unseen.append(fault)
    return unseen


def main(words: Sequence[str]) -> int:
    chosen = [fault for fault in FAULTS if not words or any(word in fault.name for word in words)]
    faults = [fault for fault in chosen if POSTGRES or not fault.only_postgres]
    left_out = len(chosen) - len(faults)
    if left_out:
        print(NOT_RUN.format(left_out), flush=True)
    unseen = _unseen(faults)
    for fault in unseen:
        print(f"UNSEEN   {fault.name}: without it, all of {', '.join(fault.caught_by)} passes.")
    print(f"{len(faults) - len(unseen)} passed, {len(unseen)} failed" + (f", {left_out} not run" if left_out else ""))
    if left_out:
        print(NOT_RUN.format(left_out), flush=True)
    return 1 if unseen or not faults else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.faults.walls", description=__doc__)
    parser.add_argument("words", nargs="*", help="take away only the walls with one of these in their name")
    sys.exit(main(parser.parse_args().words))
