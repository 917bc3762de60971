"""The benchmark of closed rooms by itself: `python -m bench.rooms`."""

from bench.rooms.table import main

main()
