"""Take each wall away, in a copy of the house, and see that a test notices: `make faults`."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.faults.walls.fault import HOUSE, Fault
from tests.faults.walls.table import FAULTS

TESTS_FAILED = 1  # pytest's own word for it; a file that cannot be imported ends otherwise
CAUGHT = re.compile(r"^FAILED (\S+)", re.MULTILINE)


def copy_of_the_house(into: Path) -> Path:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=HOUSE, capture_output=True, check=True, text=True).stdout
    for name in filter(None, listed.split("\0")):
        if (HOUSE / name).is_file() and not name.startswith("docs/screenshots/"):
            (into / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(HOUSE / name, into / name)
    return into


def first_to_notice(fault: Fault) -> str:
    """The first test that fails without the wall; empty if all pass, or if nothing could be run."""
    with tempfile.TemporaryDirectory(prefix="alongside-fault-") as folder:
        house = copy_of_the_house(Path(folder))
        fault.take_away(house)
        command = [sys.executable, "-m", "pytest", "-x", "-m", "not journey", "-rf", "--tb=no", *fault.caught_by]
        without = {name: value for name, value in os.environ.items() if name != "ALONGSIDE_DATA"}
        ran = subprocess.run(command, cwd=house, env=without, capture_output=True, text=True, check=False)
    named = CAUGHT.search(ran.stdout)
    return named[1] if named and ran.returncode == TESTS_FAILED else ""


def main() -> int:
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        noticed = list(pool.map(first_to_notice, FAULTS))
    for fault, test in zip(FAULTS, noticed, strict=True):
        print(f"{'caught  ' if test else 'UNSEEN  '} {fault.name}{f'  ({test})' if test else ''}", flush=True)
    missed = noticed.count("")
    print(f"{len(FAULTS) - missed} passed, {missed} failed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
