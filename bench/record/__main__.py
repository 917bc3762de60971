"""The record's benchmark by itself: `python -m bench.record`."""

from bench.record.table import main

main()
