"""Promises in tests, made by the same acts as any other, in one line each."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils.timezone import localdate

from alongside.decisions.models import Decision
from alongside.domain.verdict import Verdict
from alongside.partnerships.models import Member
from alongside.promises import actions, queries
from alongside.promises.models import Promise
from tests.cast import Cast

WORDS = "A taxi home for whoever stays until 2."


def today(cast: Cast) -> date:
    return localdate(cast.clock.at)


def promised(
    cast: Cast, decision: Decision, owner: Member, *, by: Member | None = None, words: str = WORDS, days: int = 30
) -> Promise:
    """Owed in so many days. Asked for by somebody else if `by` says so."""
    due = today(cast) + timedelta(days=days)
    return actions.promise(by=by or owner, decision=decision, owner=owner, words=words, due=due, note=cast.note())


def judged(cast: Cast, member: Member, owed: Promise, kept: str = "yes", helped: str = "yes", words: str = "") -> None:
    actions.judge(by=member, promise=owed, kept=kept, helped=helped, words=words, note=cast.note())


def reported(cast: Cast, owed: Promise, words: str = "The taxis are booked.", *, done: bool = False) -> None:
    actions.report(by=owed.owner, promise=owed, words=words, says_done=done, note=cast.note())


def late(cast: Cast, *owed: Promise) -> None:
    """The day after the last of them was due."""
    due = max(each.due for each in owed)
    cast.clock.at += (due - today(cast)) + timedelta(days=1)


def standing(cast: Cast, member: Member, owed: Promise) -> str:
    found = queries.promise_or_404(member.viewer, owed.pk)
    return queries.standing_of(member.viewer, found, today=today(cast))


def may_judge(cast: Cast, member: Member, owed: Promise) -> Verdict:
    found = queries.promise_or_404(member.viewer, owed.pk)
    return queries.may_judge(member.viewer, found, today=today(cast))
