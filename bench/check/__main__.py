"""The benchmark of the check by itself: `python -m bench.check`."""

from bench.check.table import main

main()
