"""How much does a page cost, beside a bare Django page on the same server in the same run? `python -m bench.pages`."""

from bench.pages.table import main

__all__ = ["main"]
