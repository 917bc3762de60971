"""The benchmark of the pages by itself: `python -m bench.pages`."""

from bench.pages.table import main

main()
