"""Somebody answers by e-mail to a proposal or a decision: it is said beside it, and never counts as an answer to it."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from alongside.decisions import queries
from alongside.decisions.actions.proposals import remark
from alongside.decisions.models import Remark
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member


@transaction.atomic
def say_by_mail(*, by: Member, thing: UUID, words: str, note: Note) -> Remark:
    """Raises Refused or Http404 as the page would. There is no vote by e-mail: whoever forges one would vote."""
    return remark(by=by, proposal=queries.proposal_or_404(by.viewer, thing), words=words, note=note)
