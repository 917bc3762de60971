"""Who won, whose proposals came to something, and who was there: power as it was lived, not as the rules have it.

Where any stake has fewer members than the agreement's number, its counts are hidden, and those of others with it, as
`findings.hiding` says of the parts of a finding. A stake whose answers a secret ballot hid has no count of what it won.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from alongside.domain.check.about import About
from alongside.domain.check.besides import ATTENDED, DECIDED, PROPOSED, WON, Text
from alongside.domain.check.figures.shares import share
from alongside.domain.check.finding import Lived
from alongside.domain.check.findings.cells import Window
from alongside.domain.check.findings.hiding import Stood, hidden


def lived(about: About, looking_at: Window) -> Lived:
    """Power as lived in the quarters looked at, from `about.besides`."""
    won, proposed, came = (_by_stake(about, text, looking_at) for text in (WON, PROPOSED, ATTENDED))
    hides = hidden(
        (Stood(stake, side, about.people.get(stake, 0), 0, 0) for stake, side in about.stakes.items()),
        minimum=about.now_in_force.small_group,
    ).stakes

    def counted(counts: Mapping[str, list[int]], place: int) -> dict[str, int | None]:
        return {stake: None if stake in hides else counts.get(stake, [0, 0, 0])[place] for stake in about.stakes}

    return Lived(
        decided=sum(row[2] for row in about.besides.get(DECIDED.name, ()) if row[1] in looking_at.quarters),
        won={stake: None if won.get(stake, [0, 0, 0])[2] else many for stake, many in counted(won, 1).items()},
        proposals=counted(proposed, 0),
        passed=counted(proposed, 1),
        kept=counted(proposed, 2),
        attended={stake: None if stake in hides else share(*came.get(stake, [0, 0])) for stake in about.stakes},
    )


def _by_stake(about: About, text: Text, looking_at: Window) -> dict[str, list[int]]:
    """The numbers of each stake, added up over the quarters looked at."""
    sums: dict[str, list[int]] = {}
    for _, quarter, _, stake, *numbers in about.besides.get(text.name, ()):
        if quarter in looking_at.quarters:
            so_far = sums.setdefault(stake, [0] * len(numbers))
            sums[stake] = [one + other for one, other in zip(so_far, numbers, strict=True)]
    return sums


def attendance(found: Lived) -> Mapping[str, Fraction] | None:
    """How likely a seat of each stake is there, as `alongside.domain.power` takes it.

    None where it is not known of every stake: a group is hidden, or was asked to no meeting. To take anybody for
    always there would give them power they did not have.
    """
    figures = found.attended
    known = {stake: each for stake, each in figures.items() if each is not None and each.denominator}
    if not known or len(known) < len(figures):
        return None
    return {stake: Fraction(each.numerator, each.denominator) for stake, each in known.items()}
