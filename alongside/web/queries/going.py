"""If somebody took their words with them now: what would go, and what would stay without their name? Counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from alongside.decisions.actions.forgetting import NEVER_OPENED
from alongside.partnerships.models import Member
from alongside.people.models import Account
from alongside.web.queries.held import every_membership_of, how_many, in_records
from alongside.web.queries.kinds_held import HELD
from alongside.web.times import count_of

ANY = Q()
WITH_WORDS = ~Q(words="")
BY_KEY = {kind.key: kind for kind in HELD}
GOES: tuple[tuple[str, str, str, Q], ...] = (
    ("said", "thing you said, under any name", "things you said, under any name", WITH_WORDS),
    ("earlier_words", "time it read otherwise before", "times it read otherwise before", WITH_WORDS),
    ("replies", "reply", "replies", WITH_WORDS),
    ("suggestions", "suggestion of other words", "suggestions of other words", WITH_WORDS),
    ("hidings", "reason for hiding something", "reasons for hiding something", WITH_WORDS),
    (
        "proposals",
        "proposal that never opened",
        "proposals that never opened",
        Q(state__in=NEVER_OPENED) & ~Q(title=""),
    ),
    ("answers", "reason for an answer", "reasons for your answers", WITH_WORDS),
    ("role_words", "thing you said in a role", "things you said in a role", WITH_WORDS),
    ("objections", "objection or question", "objections and questions", WITH_WORDS),
    ("objections_answered", "reply to an objection", "replies to objections", ~Q(answer_words="")),
    ("progress", "time you said how a promise goes", "times you said how a promise goes", WITH_WORDS),
    ("judgements", "thing you said about a promise", "things you said about promises", WITH_WORDS),
)
STAYS: tuple[tuple[str, str, str, Q], ...] = (
    ("proposals", "proposal that people answered", "proposals that people answered", ~Q(state__in=NEVER_OPENED)),
    ("promises", "promise that people count on", "promises that people count on", Q(taken_on_at__isnull=False)),
    ("work_begun", "card of work you began", "cards of work you began", ANY),
    ("answers", "answer, as a part of the count", "answers, as a part of the count", ANY),
    ("judgements", "yes or no about a promise", "yes or no about promises", ANY),
    ("set_aside", "decision you set aside, with its reason", "decisions you set aside, with the reasons", ANY),
)


@dataclass(frozen=True, slots=True)
class Count:
    count: int
    one: str
    many: str

    @property
    def in_words(self) -> str:
        return count_of(self.count, self.one, self.many)


@dataclass(frozen=True, slots=True)
class Going:
    """What would go and what would stay, of one membership or of all; and how many lines the record keeps."""

    goes: tuple[Count, ...]
    stays: tuple[Count, ...]
    lines: int


def going_of(viewer: Account, member: Member | None = None) -> Going:
    """`member` is one of the viewer's own; without one, all of them."""
    whose: dict[str, Any] = {"account": viewer} if member is None else {"member": member}
    members = every_membership_of(viewer) if member is None else [member]
    return Going(
        goes=_counts(viewer, GOES, whose),
        stays=_counts(viewer, STAYS, whose),
        lines=sum(len(each.lines) for each in in_records(viewer, members)),
    )


def _counts(viewer: Account, table: tuple[tuple[str, str, str, Q], ...], whose: dict[str, Any]) -> tuple[Count, ...]:
    counts = how_many(viewer, [BY_KEY[key].rows(**whose).filter(which) for key, _, _, which in table])
    found = (Count(count, one, many) for count, (_, one, many, _) in zip(counts, table, strict=True))
    return tuple(each for each in found if each.count)
