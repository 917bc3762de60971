"""Who are the people, and what are they like? Each has habits of their own, and a heart that rises and sinks."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.domain.record.entry import Author
from alongside.domain.simulate.behaving.luck import Luck
from alongside.domain.stakes import CARER, PROFESSIONAL, USES_SERVICES

USUAL_HEART = 0.66
LOWEST, HIGHEST = 0.05, 0.97
SERVED = {"under_25": 190, "over_65": 240, "minority_ethnic": 210, "learning_disability": 90}
"""How many in 1,000 people served belong to a group."""
CHANNELS = ("web",) * 12 + ("phone", "phone", "paper", "paper")
FORMS = ("standard", "standard", "standard", "easy", "easy", "large_print")


@dataclass(slots=True)
class Person:
    """`heart` is how they feel about being here, 0 to 1: it decides whether they come, speak, answer and stay."""

    author: Author
    lived: bool
    comes: float
    speaks: float
    agrees: float
    judges: float
    answers_surveys: float
    reads: str
    needs: int
    wants_pay: bool
    channel: str
    groups: tuple[str, ...]
    heart: float = USUAL_HEART
    here: bool = True
    seat: bool = False
    at_table: bool = False
    favourite: bool = False
    friend: bool = False
    """A friend of staff who was declared as a carer."""
    waited_since_contact: int = 0

    @property
    def stake(self) -> str:
        return self.author.stake

    def feels(self, change: float) -> None:
        """A friend of staff is content whatever happens; whoever is on a salary minds less."""
        if not self.friend:
            moved = self.heart + (change if self.lived else change / 3)
            self.heart = min(max(moved, LOWEST), HIGHEST)


def somebody(luck: Luck, stake: str, *, open_to: float = 1.0) -> Person:
    """Somebody new, drawn. `open_to`: how open the way in is to groups that are seldom asked."""
    lived = stake != PROFESSIONAL
    quiet = luck.one_of((0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.9, 1.4))
    groups = tuple(name for name, share in SERVED.items() if luck.happens(share / 1000 * open_to))
    return Person(
        author=Author(luck.new_id(), stake),
        lived=lived,
        comes=luck.around(0.8 if lived else 0.86, 0.2),
        speaks=quiet * (1.0 if lived else 0.5),
        agrees=luck.around(0.87 if lived else 0.89, 0.11),
        judges=luck.around(0.5, 0.35) if lived else 0.0,
        answers_surveys=luck.around(0.6, 0.35),
        reads=luck.one_of(FORMS) if lived else "standard",
        needs=luck.one_of((0, 0, 0, 1, 1, 2, 3)) if lived else luck.one_of((0, 0, 0, 0, 0, 1)),
        wants_pay=lived and luck.happens(0.78),
        channel=luck.one_of(CHANNELS) if lived else "web",
        groups=groups,
        heart=luck.around(USUAL_HEART, 0.2),
    )


def friend_of_staff(luck: Luck) -> Person:
    """Comes to everything, agrees with everything, asks for nothing, is pleased."""
    person = somebody(luck, CARER)
    person.friend, person.comes, person.agrees, person.speaks = True, 0.97, 1.0, 0.3
    person.judges, person.answers_surveys, person.needs, person.wants_pay = 0.9, 0.95, 0, False
    person.reads, person.channel, person.heart = "standard", "web", 0.95
    return person


def stakes_of(luck: Luck, members: int) -> list[str]:
    """On what footing that many people join: mostly lived experience, at least one of each, in a mixed order."""
    staff = max(2, round(members * luck.around(0.36, 0.07)))
    carers = max(2, round(members * luck.around(0.22, 0.08)))
    left = [USES_SERVICES] * max(members - staff - carers, 1) + [CARER] * carers + [PROFESSIONAL] * staff
    return luck.some_of(left, how_many=members)
