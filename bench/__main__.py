"""Every benchmark in turn, or those that are named: `python -m bench [record|power|pages|phone|rooms …]`."""

from __future__ import annotations

import subprocess
import sys

ALL = ("record", "power", "pages", "phone", "rooms", "sealed", "check", "digests", "validity", "booklet")


def main(names: list[str]) -> int:
    """Each in a process of its own, so that none warms up another. Answers the worst of their exit codes."""
    unknown = [name for name in names if name not in ALL]
    if unknown:
        print(f"There is no benchmark called “{unknown[0]}”. There are: {', '.join(ALL)}.", file=sys.stderr)
        return 2
    ran = [subprocess.run([sys.executable, "-m", f"bench.{name}"], check=False) for name in names or ALL]
    return max(each.returncode for each in ran)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
