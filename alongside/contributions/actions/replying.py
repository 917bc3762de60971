"""Somebody answers what another person asked for: with an outcome, a date and a reason."""

from __future__ import annotations

from django.db import transaction

from alongside.contributions import queries
from alongside.contributions.models import Contribution, Reply
from alongside.domain.contributions import kept, may_be_said, may_reply
from alongside.domain.record.acts import ReplyMade
from alongside.domain.record.entry import salted_digest
from alongside.domain.record.shapes import day
from alongside.domain.verdict import insist
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member


@transaction.atomic
def reply(*, by: Member, contribution: Contribution, outcome: str, words: str, note: Note) -> Reply:
    """The first reply ends the wait. Others may follow, from anyone but the author."""
    now = queries.to_change(by.viewer, contribution.pk)
    insist(may_reply(now.standing_for(by.pk)))
    words = kept(words)
    insist(may_be_said(words))
    salt = note.chance.new_salt()
    made = Reply.objects.create(
        id=note.chance.new_id(), contribution=now, by=by, outcome=outcome, words=words, salt=salt, made_at=note.at,
        with_help_id=note.support,
    )  # fmt: skip
    Contribution.objects.filter(pk=now.pk, answered_at__isnull=True).update(answered_at=note.at)
    ledger.write(
        partnership_id=by.partnership_id,
        by=by.author,
        act=ReplyMade(
            reply=made.id.hex,
            contribution=now.id.hex,
            outcome=outcome,
            words=salted_digest(salt, words),
            due=day(now.reply_due),
        ),
        note=note,
    )
    return made
