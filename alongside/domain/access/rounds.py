"""Who may be asked what they need for one day, when may they answer, and when may they say whether they got it?"""

from __future__ import annotations

from datetime import date

from alongside.domain.verdict import ALLOWED, Verdict, no


def may_ask(day: date, *, today: date) -> Verdict:
    """Whoever opens a round asks before the day, so that there is time to arrange something."""
    if day <= today:
        return no("This day is too soon to ask.", "Choose tomorrow or a later day.")
    return ALLOWED


def may_confirm(day: date, *, today: date) -> Verdict:
    """Until the day itself."""
    if today > day:
        return no("This day is over.", "You can say now if you got what you need.")
    return ALLOWED


def may_say_met(day: date, *, today: date, needs: int) -> Verdict:
    """From the day itself on, and only of needs that one has said oneself."""
    if needs == 0:
        return no("You said that you need nothing for this day.", "There is nothing more to do.")
    if today < day:
        return no("This day is still to come.", "Come back when it is over.")
    return ALLOWED


def may_see_what_to_arrange(*, holds_a_role: bool, asked: bool) -> Verdict:
    """Co-chairs, and whoever asked for this one day."""
    if holds_a_role or asked:
        return ALLOWED
    return no("Only co-chairs, and whoever asked for this day, see this.", "You can see how many have answered.")
