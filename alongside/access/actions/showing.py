"""Somebody chooses, in one partnership, who sees which line; and says that this is all."""

from __future__ import annotations

from django.db import transaction

from alongside.access import queries
from alongside.access.models import Line, Need, Shown, Told
from alongside.domain.access import Audience
from alongside.domain.record.acts import AccessAsked
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Note
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member


@transaction.atomic
def show(*, by: Member, line: Line, audience: Audience, named: bool, note: Note) -> None:
    """For this partnership alone. What was said for days to come follows, so that taking back takes back."""
    me = still_here(by=by, note=note)
    found = queries.line_or_404(me.account, line.pk)
    coming = Need.objects.filter(line=found, answer__member=me, met="")
    if audience is Audience.NOBODY:
        Shown.objects.filter(line=found, member=me).delete()
        coming.delete()
        return
    Shown.objects.update_or_create(line=found, member=me, defaults={"audience": audience, "named": named})
    coming.update(audience=audience, named=named)


@transaction.atomic
def say_told(*, by: Member, note: Note) -> Told:
    """They have said here what they need, which may be nothing just now."""
    me = still_here(by=by, note=note)
    needs = len(queries.shown_here(me.viewer))
    return told(by=me, needs=needs, note=note)


def told(*, by: Member, needs: int, note: Note) -> Told:
    """Kept and entered together. Only what they show here is counted: of lines that are theirs alone the record must
    not give away that there are any.
    """
    kept, _ = Told.objects.update_or_create(member=by, defaults={"needs": needs, "at": note.at})
    act = AccessAsked(member=by.pseudonym, member_stake=by.stake, needs=needs)
    ledger.write(partnership_id=by.partnership_id, by=by.author, act=act, note=note)
    return kept
