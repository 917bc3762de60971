"""Somebody who speaks for one side hides a contribution, with a reason; either side may show it again."""

from __future__ import annotations

from django.db import transaction

from alongside.contributions import queries
from alongside.contributions.models import Contribution, Hiding
from alongside.domain.contributions import kept, may_be_said, may_hide, may_show
from alongside.domain.record.acts import ContributionHidden, ContributionShown
from alongside.domain.record.entry import salted_digest
from alongside.domain.stakes import Side
from alongside.domain.verdict import Verdict, insist
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member

LONGEST_REASON = 1_000


def may_hide_this(member: Member, contribution: Contribution) -> Verdict:
    shown_again_by = queries.shown_again_by(member.viewer, contribution)
    return may_hide(
        contribution.standing_for(member.pk),
        speaks=queries.speaks(member.viewer),
        side=Side(member.side),
        shown_again_by=shown_again_by,
    )


def may_show_this(member: Member, contribution: Contribution) -> Verdict:
    return may_show(contribution.standing_for(member.pk), speaks=queries.speaks(member.viewer))


@transaction.atomic
def hide(*, by: Member, contribution: Contribution, reason: str, note: Note) -> Hiding:
    now = queries.to_change(by.viewer, contribution.pk)
    insist(may_hide_this(by, now))
    words, salt = kept(reason), note.chance.new_salt()
    insist(may_be_said(words, longest=LONGEST_REASON))
    hiding = Hiding.objects.create(contribution=now, by=by, side=by.side, words=words, salt=salt, hidden_at=note.at)
    Contribution.objects.filter(pk=now.pk).update(hidden_at=note.at)
    ledger.write(
        partnership_id=by.partnership_id,
        by=by.author,
        act=ContributionHidden(contribution=now.id.hex, reason=salted_digest(salt, words)),
        note=note,
    )
    return hiding


@transaction.atomic
def show(*, by: Member, contribution: Contribution, note: Note) -> None:
    now = queries.to_change(by.viewer, contribution.pk)
    insist(may_show_this(by, now))
    Hiding.objects.filter(contribution=now, shown_at__isnull=True).update(
        shown_at=note.at, shown_by=by, shown_side=by.side
    )
    Contribution.objects.filter(pk=now.pk).update(hidden_at=None)
    ledger.write(
        partnership_id=by.partnership_id, by=by.author, act=ContributionShown(contribution=now.id.hex), note=note
    )
