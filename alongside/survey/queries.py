"""May somebody answer the picture survey now, and whose is the sheet with these words?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from secrets import compare_digest

from django.conf import settings
from django.db.models import QuerySet
from django.utils.crypto import salted_hmac
from django.utils.timezone import localdate

from alongside.domain.survey import Occasion, may_answer, quarter_of, week_of
from alongside.domain.verdict import Verdict
from alongside.domain.visibility import NOT_HERE, Viewer
from alongside.partnerships.models import Member
from alongside.people.cards import six_words
from alongside.survey.models import Answered, Round

Words = tuple[str, ...]


def this_quarter(viewer: Viewer | None, today: date) -> Occasion:
    """The occasion on which everybody is asked: once in these three months."""
    return Occasion(quarter_of(today))


def may_answer_now(viewer: Viewer | None, member: Member, occasion: Occasion) -> Verdict:
    """Whether this member may answer on this occasion, by themselves or on their own sheet."""
    if viewer is None or viewer.member_id != member.pk or member.left_at is not None:
        return NOT_HERE
    changed = localdate(member.stake_changed_at) if member.stake_changed_at else None
    return may_answer(occasion, answered=has_answered(viewer, occasion), changed_on=changed)


def has_answered(viewer: Viewer, occasion: Occasion) -> bool:
    """Only ever asked about oneself."""
    mine = Answered.objects.filter(member=viewer.member_id)
    return mine.filter(quarter=occasion.quarter, meeting=occasion.meeting).exists()


def words_of_sheet(viewer: Viewer | None, member: Member, occasion: Occasion) -> Words:
    """The six words on somebody's own sheet of paper. They are worked out, and kept nowhere."""
    if viewer is None or viewer.member_id != member.pk:
        return ()
    return _words(member, occasion, key=settings.SECRET_KEY)


def whose_sheet(viewer: Viewer | None, words: Sequence[str], occasion: Occasion) -> Member | None:
    """Whose sheet this is, for the action that counts it: no page ever says. None if no member here has these words."""
    if viewer is None:
        return None
    typed = " ".join(words)
    members = Member.objects.filter(partnership=viewer.partnership_id, left_at=None).select_related("partnership")
    for member in members.iterator():
        for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
            if compare_digest(" ".join(_words(member, occasion, key=key)), typed):
                return member
    return None


def rounds_due(viewer: Viewer | None, today: date) -> QuerySet[Round]:
    """Each partnership in which a week has ended since its answers were last told. For the clock."""
    return Round.objects.filter(week__lt=week_of(today)).select_related("partnership").order_by("pk")


def _words(member: Member, occasion: Occasion, *, key: str | bytes) -> Words:
    about = f"{member.pk.hex} {occasion.quarter} {occasion.meeting}"
    return six_words(salted_hmac("alongside.survey sheet", about, secret=key, algorithm="sha256").digest())
