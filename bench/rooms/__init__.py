"""What do the walls of a closed room cost, beside an open one of the same size? `python -m bench.rooms`."""

from bench.rooms.table import main

__all__ = ["main"]
