"""Answers with faces, for tests, made by the same acts as any other."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils.timezone import localdate

from alongside.domain.survey import QUESTIONS, Occasion, quarter_of
from alongside.ledger.actions import CLOCK
from alongside.partnerships.models import Member
from alongside.survey import queries
from alongside.survey.actions import answer, enter_sheet, tell_due
from tests.cast import Cast
from tests.decisions.record import those

KEYS = [each.key for each in QUESTIONS]
WEEK = timedelta(days=7)


def now(cast: Cast) -> Occasion:
    return Occasion(quarter_of(localdate(cast.clock.at)))


def group(cast: Cast, stake: str = "uses_services") -> list[Member]:
    found = Member.objects.filter(partnership=cast.here, stake=stake).select_related("partnership")
    return list(found.order_by("joined_at"))


def says(cast: Cast, member: Member, *faces: int, occasion: Occasion | None = None) -> None:
    """One face a question, in their order; one face alone is for all five."""
    given = dict(zip(KEYS, faces * 5 if len(faces) == 1 else faces, strict=False))
    answer(by=member, occasion=occasion or now(cast), faces=given, note=cast.note())


def types_in(cast: Cast, helper: Member, whose: Member, *faces: int) -> None:
    words = queries.words_of_sheet(whose.viewer, whose, now(cast))
    given = dict(zip(KEYS, faces * 5 if len(faces) == 1 else faces, strict=False))
    enter_sheet(by=helper, words=words, occasion=now(cast), faces=given, note=cast.note())


def a_week_ends(cast: Cast) -> int:
    cast.clock.at += WEEK
    return tell_due(by=CLOCK, note=cast.note())


def told(cast: Cast) -> list[dict[str, Any]]:
    return those(cast, "survey.answered")
