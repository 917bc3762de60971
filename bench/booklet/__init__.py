"""How long does a booklet of 20 pages take, beside a browser that prints the same? `python -m bench.booklet`."""

from bench.booklet.table import main

__all__ = ["main"]
