"""How is a sealed room told apart from others, where people choose how strongly theirs is closed?"""

from __future__ import annotations

from alongside.closed.strength import Strength
from alongside.domain.saying import say

SEALED = Strength(
    key="sealed",
    label=say("A locked room"),
    line=say(
        "Only the phones and tablets on its list can read it. The people who run this website can not. "
        "It needs a newer phone or computer, and JavaScript."
    ),
    door="sealed:room",
    about="sealed/limits.html",
    opens_at="sealed:open",
    sealed=True,
)
