"""An author takes back what they said, or wishes to be forgotten."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Q

from alongside.contributions import queries
from alongside.contributions.models import Contribution, EarlierWords, Hiding, Reply, Suggestion
from alongside.domain.contributions import may_take_back
from alongside.domain.record.acts import ContributionWithdrawn
from alongside.domain.verdict import insist
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member
from alongside.spaces import actions as spaces

NO_WORDS = {"words": "", "salt": b""}


@transaction.atomic
def withdraw(*, by: Member, contribution: Contribution, note: Note) -> Contribution:
    """The words go from every page. A plain line stays in their place, so that what others answered keeps its sense."""
    now = queries.to_change(by.viewer, contribution.pk)
    insist(may_take_back(now.standing_for(by.pk)))
    now.withdrawn_at = note.at
    now.save(update_fields=["withdrawn_at"])
    ledger.write(
        partnership_id=by.partnership_id,
        by=now.signed_by(by),
        act=ContributionWithdrawn(contribution=now.id.hex),
        note=note,
    )
    return now


@transaction.atomic
def forget_words(*, by: Member, note: Note) -> None:
    """Delete every word and salt of one member, whatever they said, under any name, and the names.

    Suggestions that others made for their words go too: they are mostly the same words. The record is not touched.
    Without the salts, its digests say nothing any more. It writes no entry: that the member was forgotten is one.
    """
    mine = Contribution.objects.filter(author=by)
    EarlierWords.objects.filter(contribution__in=mine).update(**NO_WORDS, thanks_to=None)
    EarlierWords.objects.filter(thanks_to=by).update(thanks_to=None)
    Suggestion.objects.filter(Q(by=by) | Q(contribution__in=mine)).update(**NO_WORDS)
    Reply.objects.filter(by=by).update(**NO_WORDS)
    Hiding.objects.filter(by=by).update(**NO_WORDS)
    spaces.unfollow_everything(by=by, note=note)
    mine.update(**NO_WORDS, shown_name="", shown_stake="", forgotten_at=note.at, author=None)
