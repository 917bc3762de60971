"""Beginning and joining work in tests, in one line each."""

from __future__ import annotations

from alongside.domain.initiatives import Card
from alongside.initiatives.actions import Beginning, begin, join
from alongside.initiatives.models import Initiative
from alongside.partnerships.models import Member
from tests.cast import Cast

CARD = Card(
    purpose="A crisis café that is open when people need it.",
    can_change="The hours, the food, who works there.",
    cannot_change="The building. Two staff have to be there, by law.",
    budget="£9,200 this year",
    who_decides="All of us, under our agreement",
    time_asked="Two hours a month",
)


def begins(cast: Cast, member: Member, *, title: str = "The crisis café", stage: str = "design") -> Initiative:
    return begin(by=member, beginning=Beginning(title=title, card=CARD, stage=stage, rung=6), note=cast.note())


def joins(cast: Cast, work: Initiative, *members: Member) -> None:
    for member in members:
        join(by=member, initiative=work, seen=work.card.seal, note=cast.note())
