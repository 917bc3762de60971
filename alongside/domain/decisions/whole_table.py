"""Does every group that the agreement gives seats have somebody at the table?"""

from __future__ import annotations

from collections.abc import Mapping

from alongside.domain.agreement import Agreement
from alongside.domain.saying import say
from alongside.domain.verdict import ALLOWED, Verdict, no


def everyone_sits(agreement: Agreement, held: Mapping[str, int]) -> Verdict:
    """Nothing opens while a group that has seats has nobody in any of them. `held` counts held seats by stake.

    A rule that asks each group cannot ask an empty one, so the others would decide without it: whoever set a
    partnership up could change its agreement before anybody else has come.
    """
    empty = [stake.plural for stake in agreement.stakes if stake.seats > 0 and not held.get(stake.key)]
    if not empty:
        return ALLOWED
    return no(
        say(
            "Nobody has a seat yet for these groups: {part}. Nothing can be decided without them.",
            part=", ".join(empty),
        ),
        "Invite somebody from each group to take a seat.",
    )
