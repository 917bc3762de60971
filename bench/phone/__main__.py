"""The benchmark of pages on a phone by itself: `python -m bench.phone`."""

from bench.phone.table import main

main()
