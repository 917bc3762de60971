"""Somebody answers by e-mail: their words become a comment, under the name by which they spoke there before."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from alongside.contributions import queries
from alongside.contributions.actions.saying import Saying, say
from alongside.contributions.models import Contribution, Kind
from alongside.ledger.actions import Note
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member


@transaction.atomic
def say_by_mail(*, by: Member, thing: UUID, words: str, note: Note) -> Contribution:
    """A comment on a contribution. Raises Refused or Http404 as the page would.

    Whoever said it under a chosen name comments under that name: their own would tell everybody whose it was.
    """
    me = still_here(by=by, note=note)
    about = queries.contribution_or_404(me.viewer, thing)
    was_chosen = about.author_id == me.pk and about.named == "chosen"
    saying = Saying(words=words, kind=Kind.COMMENT, about=about, chosen_name=about.shown_name if was_chosen else "")
    return say(by=me, space=about.space, saying=saying, note=note)
