"""The benchmark of power by itself: `python -m bench.power`."""

from bench.power.table import main

main()
