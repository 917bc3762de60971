"""Counting again what the record says, one page at a time; and saying something of a finding."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.timezone import localdate

from alongside.check.kept_form import FORM, as_kept
from alongside.check.models import KeptCheck, Remark
from alongside.contributions.actions.saying import Saying, say
from alongside.domain.check.finding import Check
from alongside.ledger.actions import Author, Note
from alongside.partnerships.models import Member, Partnership
from alongside.spaces.queries import joint_space

GIVEN_UP = timedelta(minutes=10)
"""Whoever began to count so long ago has stopped without a word."""


class Damaged(Exception):
    """The record does not hold together, from this entry on."""

    def __init__(self, entry: int, why: str) -> None:
        super().__init__(why)
        self.entry = entry
        self.why = why


def keep_up(*, by: Author, partnership: Partnership, size: int, count: Callable[[], Check], note: Note) -> bool:
    """Count and keep the answer, unless somebody is counting already. Answers whether it was done.

    `size` is how long the record was before counting, so that an entry that comes meanwhile makes it count again.
    """
    if not _began(partnership, note):
        return False
    found: dict[str, Any] = {}
    try:
        found = {"answer": as_kept(count()), "bad_entry": None, "bad_why": ""}
    except Damaged as damaged:
        found = {"answer": None, "bad_entry": damaged.entry, "bad_why": damaged.why}
    finally:
        kept = {"size": size, "day": localdate(note.at), "form": FORM} if found else {}
        KeptCheck.objects.filter(partnership=partnership).update(**found, **kept, counting_since=None)
    return True


def _began(partnership: Partnership, note: Note) -> bool:
    """At most one counts at a time, whichever process it is in: the database says who was first."""
    KeptCheck.objects.get_or_create(partnership=partnership)
    free = Q(counting_since__isnull=True) | Q(counting_since__lt=note.at - GIVEN_UP)
    return bool(KeptCheck.objects.filter(free, partnership=partnership).update(counting_since=note.at))


@transaction.atomic
def say_of_finding(*, by: Member, indicator: str, saying: Saying, for_anyone: bool, note: Note) -> Remark:
    """What a member says of a finding is said like anything else, in the room of everyone."""
    made = say(by=by, space=joint_space(by.viewer), saying=saying, note=note)
    return Remark.objects.create(contribution=made, indicator=indicator, for_anyone=for_anyone)
