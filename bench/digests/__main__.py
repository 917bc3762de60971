"""The benchmark of letters by itself: `python -m bench.digests [HOW MANY]`."""

import sys

from bench.digests.table import main

main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
