"""The benchmark of booklets by itself: `python -m bench.booklet`."""

from bench.booklet.table import main

main()
