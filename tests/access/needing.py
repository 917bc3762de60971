"""Somebody needs something, shows it, and is asked for a day; by the same acts as anywhere."""

from __future__ import annotations

from datetime import timedelta

from django.utils.timezone import localdate

from alongside.access.actions.rounds import confirm_same, open_round
from alongside.access.actions.showing import show
from alongside.access.actions.telling import tell
from alongside.access.models import Line, Round
from alongside.domain.access import Audience, Kind
from alongside.partnerships.models import Member
from tests.cast import Cast

WHY = "Because of the accident at the quarry."


def needs(
    cast: Cast, who: Member, choice: str = "lip_speaker", kind: Kind = Kind.PROFESSIONAL, words: str = WHY
) -> Line:
    """A choice of this kind, and beside it the private reason in own words."""
    tell(by=who.account, kind=kind, choices=[choice] if choice else [], words=words, note=cast.note())
    return Line.objects.get(account=who.account, kind=kind, choice=choice or "own")


def shows(cast: Cast, who: Member, line: Line, audience: Audience = Audience.ARRANGERS, *, named: bool = False) -> None:
    show(by=who, line=line, audience=audience, named=named, note=cast.note())


def asked(cast: Cast, by: Member, *, days: int = 10) -> Round:
    day = localdate(cast.clock.at) + timedelta(days=days)
    return open_round(by=by, title="We meet in March", day=day, place="The old chapel", note=cast.note())


def as_always(cast: Cast, *who: Member, meeting: Round) -> None:
    for each in who:
        confirm_same(by=each, meeting=meeting, note=cast.note())


def is_over(cast: Cast, meeting: Round) -> None:
    cast.clock.at += (meeting.day - localdate(cast.clock.at)) + timedelta(days=1)
