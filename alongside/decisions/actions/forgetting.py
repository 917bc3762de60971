"""Somebody asks to be forgotten: what happens to what they said about proposals and in decisions?"""

from __future__ import annotations

from django.db import transaction

from alongside.decisions.models import EarlierProposal, Objection, Position, Proposal, RoleWord
from alongside.domain.decisions import State
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member

GONE = {"words": "", "salt": b""}
WHOLE_CARD = {**GONE, "title": "", "at_stake": "", "can_change": "", "cannot_change": ""}
NEVER_OPENED = (State.GATHERING, State.PUT, State.WITHDRAWN)


@transaction.atomic
def forget_words(*, by: Member, note: Note) -> None:
    """Delete a member's reasons, objections and replies, and the words of what they suggested that never opened.

    A proposal that opened keeps its text: it is what everybody answered, and it is published. It no longer names its
    author. Secret answers stay in their box, because nobody knows which one it is. The entry is the leader's to write.
    """
    Position.objects.filter(voter__member=by).update(**GONE)
    RoleWord.objects.filter(member=by).update(**GONE)
    Objection.objects.filter(by=by).update(**GONE)
    Objection.objects.filter(answered_by=by).update(answer_words="", answer_salt=b"")
    mine = Proposal.objects.filter(by=by)
    EarlierProposal.objects.filter(proposal__in=mine).update(**WHOLE_CARD)
    never_opened = mine.filter(state__in=NEVER_OPENED)
    never_opened.filter(withdrawn_at__isnull=True).update(withdrawn_at=note.at)
    never_opened.update(**WHOLE_CARD, new_agreement=None, agreement_number=None, state=State.WITHDRAWN)
