"""A booklet of 20 pages: a cover, and four ideas on each page after it, each with its picture."""

from __future__ import annotations

from datetime import date

from alongside.domain.plainwords import EasyText, Idea
from alongside.printing.booklet import Booklet
from alongside.symbols import every_symbol

PAGES = 20
IDEAS_A_PAGE = 4
WORDS = "We want to know what you think of this. You can say it in your own words, or in pictures."


def booklet() -> Booklet:
    """No two ideas have the same picture, so nothing that was drawn once is drawn again."""
    symbols = every_symbol()[: (PAGES - 1) * IDEAS_A_PAGE]
    ideas = tuple(Idea(key=each.name, words=f"{each.alt}. {WORDS}", picture=each.name) for each in symbols)
    return Booklet(
        text=EasyText(title="A booklet to measure", ideas=ideas),
        of="Harbour Lane",
        made_by="Made by Ana and Cy.",
        checked="Checked by 3 people who read Easy Read.",
        on=date(2026, 11, 30),
    )
