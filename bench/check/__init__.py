"""How long does the check take: for one partnership, and for a region of thousands? `python -m bench.check`."""

from bench.check.table import main

__all__ = ["main"]
