"""Whoever prints letters says that they are printed, in one step that can be undone."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from alongside.domain.notices import Standing
from alongside.ledger.actions import Note
from alongside.notices import queries
from alongside.notices.models import PostalAddress
from alongside.partnerships.models import Member


@transaction.atomic
def mark_printed(*, by: Member, letters: list[UUID], note: Note) -> int:
    """All that were in the file. Answers how many: somebody may have taken back theirs since."""
    mine = queries.letters_in_hand(by.viewer, letters).values_list("pk", flat=True)
    return queries.by_id(None, list(mine)).update(
        standing=Standing.PRINTED, printed_by=by, changed_at=note.at, reason="", next_try_at=None
    )


@transaction.atomic
def undo_printed(*, by: Member, letters: list[UUID], note: Note) -> int:
    mine = queries.printed_lately(by.viewer, now=note.at).filter(pk__in=letters).values_list("pk", flat=True)
    return queries.by_id(None, list(mine)).update(standing=Standing.WAITING, printed_by=None, changed_at=note.at)


@transaction.atomic
def print_no_more(*, by: Member, note: Note) -> None:
    """They would rather not print letters. Whoever asked them is told on their own page, and asks somebody else."""
    PostalAddress.objects.filter(printer=by).update(printer=None)
