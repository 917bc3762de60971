"""Every test on SQLite, those for both databases on PostgreSQL too, and, loudly, what was left out."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec

TWO_AT_ONCE = ("-n", "2", "--dist", "loadfile")
"""A file stays with one process: what it prepares is prepared once."""
POSTGRES = os.environ.get("ALONGSIDE_TEST_POSTGRES", "")


def pytest(*arguments: str, **environment: str) -> int:
    command = [sys.executable, "-m", "pytest", *arguments]
    return subprocess.run(command, env={**os.environ, **environment}, check=False).returncode


def left_out() -> list[str]:
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    return [
        *([] if browser else ["NOT RUN: journeys in a real browser. Install chromium to run them."]),
        *(
            []
            if find_spec("pyspark")
            else ["NOT RUN: Spark. Install requirements/spark.txt to hold it against the others."]
        ),
        *([] if POSTGRES else ["NOT RUN: PostgreSQL. Put a database address in ALONGSIDE_TEST_POSTGRES to run them."]),
    ]


def main() -> int:
    print("\n".join(left_out()), flush=True)
    worst = pytest(*TWO_AT_ONCE, "-m", "not journey")
    worst = max(worst, pytest(*TWO_AT_ONCE, "-m", "journey"))
    if POSTGRES:
        worst = max(worst, pytest(*TWO_AT_ONCE, "-m", "both_databases", DATABASE_URL=POSTGRES))
    print("\n".join(left_out()), flush=True)
    return worst


if __name__ == "__main__":
    sys.exit(main())
