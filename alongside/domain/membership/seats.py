"""Is there a free voting place for this person, and how long may they keep it?"""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from alongside.domain.verdict import ALLOWED, Verdict, no


def may_take_seat(*, has_seat: bool, places: int, held: int) -> Verdict:
    """`places` are the seats the agreement gives the person's own stake, `held` those that somebody sits in."""
    if has_seat:
        return no("You already have a seat.", "You can decide now. There is nothing more to do.")
    if places < 1:
        return no(
            "Your group has no seats in the agreement.",
            "You can suggest a change to how many seats there are.",
        )
    if held >= places:
        return no(
            "All the seats of your group are taken.",
            "Wait until one is free, or suggest a change to how many seats there are.",
        )
    return ALLOWED


def last_day(taken: date, term_months: int) -> date | None:
    """The last day of a term that begins on `taken`: the same day of the month, or the month's last if it is shorter.

    None when the agreement sets no term (0 months), and when the term would reach past the last year a date can say.
    """
    if term_months < 1:
        return None
    year, month = divmod(taken.year * 12 + taken.month - 1 + term_months, 12)
    if year > date.max.year:
        return None
    return date(year, month + 1, min(taken.day, monthrange(year, month + 1)[1]))


def is_over(until: date | None, today: date) -> bool:
    """A seat is held through its last day. A seat without a last day is held until it is given up."""
    return until is not None and until < today
