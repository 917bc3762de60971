"""What do people answer themselves? Each stake apart, and never added up, so that nothing hidden can be worked out."""

from __future__ import annotations

from alongside.domain.check.about import About
from alongside.domain.check.besides import FACES
from alongside.domain.check.figures.shares import share
from alongside.domain.check.finding import PeopleSay
from alongside.domain.check.findings.cells import Window

QUESTIONS = ("heard", "understood", "equal", "safe", "changed")
"""In the order in which the survey asks them."""


def people_say(about: About, looking_at: Window) -> tuple[PeopleSay, ...]:
    """The answers of the quarters looked at, from `about.besides`.

    A stake is hidden in a question that fewer of its members answered than the agreement's number, and everywhere if it
    has fewer members than that: one person can have answered in more than one quarter.
    """
    sums: dict[tuple[str, str], tuple[int, int]] = {}
    for _, quarter, _, stake, question, pleased, answers in about.besides.get(FACES.name, ()):
        if quarter in looking_at.quarters:
            before = sums.get((question, stake), (0, 0))
            sums[question, stake] = (before[0] + pleased, before[1] + answers)
    minimum = about.now_in_force.small_group
    many = {stake for stake in about.stakes if about.people.get(stake, 0) >= minimum}
    return tuple(
        PeopleSay(
            question,
            {
                stake: share(*found) if stake in many and found[1] >= minimum else None
                for stake in about.stakes
                if (found := sums.get((question, stake)))
            },
        )
        for question in QUESTIONS
        if any((question, stake) in sums for stake in about.stakes)
    )
