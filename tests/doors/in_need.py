"""Somebody who needs something, tells why to nobody, and is asked for a day; and a paper to be made for them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils.timezone import localdate

from alongside.access.actions.rounds import confirm_same, open_round
from alongside.access.actions.showing import show
from alongside.access.actions.telling import tell
from alongside.access.models import Line, Making
from alongside.domain.access import Audience, Kind
from alongside.partnerships.models import Member
from tests.cast import Cast


def need_things(cast: Cast, member: Member, *, asks: Member, word: str) -> dict[str, Any]:
    tell(by=member.account, kind=Kind.FORMAT, choices=["braille"], words=f"Why: need-{word}.", note=cast.note())
    need = Line.objects.get(account=member.account, choice="braille")
    for line in Line.objects.filter(account=member.account):
        show(by=member, line=line, audience=Audience.ARRANGERS, named=False, note=cast.note())
    day = localdate(cast.clock.at) + timedelta(days=30)
    asked = open_round(by=asks, title=f"We meet, {word}", day=day, place=word, note=cast.note())
    confirm_same(by=member, meeting=asked, note=cast.note())
    return {"need": need, "day": asked, "making": Making.objects.get(member=member)}
