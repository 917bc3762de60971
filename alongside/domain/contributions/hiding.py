"""Who may hide what somebody said, and who may show it again?

One side must not be able to silence the other. So each side is spoken for by its co-chair; while a side has none, by
any member of it. Whoever speaks for a side may hide a contribution at once, with a reason that everyone reads. The
other side may show it again, and then only that side may hide it again. Nobody decides about their own words.
"""

from __future__ import annotations

from collections.abc import Collection

from alongside.domain.contributions.standing import TAKEN_BACK, Standing
from alongside.domain.stakes import Side
from alongside.domain.verdict import ALLOWED, Verdict, no


def speaks_for_side(side: Side, *, is_co_chair: bool, sides_with_co_chair: Collection[Side]) -> Verdict:
    """`side` is the member's own; `is_co_chair` whether they are its co-chair."""
    if is_co_chair or side not in sides_with_co_chair:
        return ALLOWED
    return no(
        "Only a co-chair can do that.",
        "Tell one of the co-chairs what worries you. Their names are on the page that lists the people.",
    )


def may_hide(standing: Standing, *, speaks: Verdict, side: Side, shown_again_by: Side | None) -> Verdict:
    """`speaks` is the answer of `speaks_for_side`; `shown_again_by` the side that last showed it again, if any."""
    if standing.taken_back:
        return TAKEN_BACK
    if standing.hidden:
        return no("This is hidden already.", "You can read the reason on its page.")
    if standing.mine:
        return no("These are your own words.", "You can take them back.")
    if shown_again_by not in (None, side):
        return no(
            "The other side has shown this again, so only they can hide it again.",
            "Talk with their co-chair about what worries you.",
        )
    return speaks


def may_show(standing: Standing, *, speaks: Verdict) -> Verdict:
    """Whoever speaks for either side may show it again, but not its author."""
    if not standing.hidden:
        return no("This is not hidden.", "Everyone here can read it already.")
    if standing.mine:
        return no(
            "These are your own words, so somebody else has to show them again.",
            "Write a comment that asks for it. Both sides can read your comment.",
        )
    return speaks
