"""How fast is the record, beside a peer on the same machine in the same run? `python -m bench record`."""

from bench.record.table import main

__all__ = ["main"]
