"""Walls around what is printed and brought in that are taken away, one at a time. Add a row for a new wall."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

OF_PAGES_PRINTED = ("tests/printing/test_page.py",)

OF_PRINTING = (
    Fault(
        name="a printed page fetches what it names",
        file="alongside/printing/page.py",
        wall=", url_fetcher=fetcher)",
        left=")",
        caught_by=OF_PAGES_PRINTED,
    ),
    Fault(
        name="once something was printed, half a picture passes for a whole one",
        file="alongside/printing/page.py",
        wall="ImageFile.LOAD_TRUNCATED_IMAGES = False",
        left="ImageFile.LOAD_TRUNCATED_IMAGES = True",
        caught_by=OF_PAGES_PRINTED,
    ),
)
