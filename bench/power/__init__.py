"""How fast is the library of power, beside its peers on the same machine in the same run? `python -m bench.power`."""

from bench.power.table import main

__all__ = ["main"]
