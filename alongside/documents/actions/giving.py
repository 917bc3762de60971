"""A writer gives an easy version to its readers: from now on they can say what they understand."""

from __future__ import annotations

from django.db import transaction

from alongside.documents.actions.entering import enter
from alongside.documents.actions.standing import look_again
from alongside.documents.actions.writing import open_to_write
from alongside.documents.models import EasyVersion, text_of
from alongside.domain.plainwords.states import longest_sentence, may_give
from alongside.domain.record.acts import EasyDrafted
from alongside.domain.verdict import Refused, insist
from alongside.domain.visibility import NOT_HERE
from alongside.ledger.actions import Note
from alongside.partnerships import queries as partnerships
from alongside.partnerships.models import Member


@transaction.atomic
def give(*, by: Member, easy: EasyVersion, note: Note) -> None:
    """Whatever of the original no idea tells is left out by choice from now on, and every reader sees that it is."""
    me, found, original = open_to_write(by=by, easy=easy, note=note)
    if (now := found.easy) is None:
        raise Refused(NOT_HERE)
    terms = partnerships.agreement_of(me.viewer, me.partnership).easy_read
    insist(may_give(found.kept, found.standing, picture_each=terms.picture_each))
    told = {key for each in found.ideas for key in each.told}
    now.left_out = {part.key: part.digest for part in original.parts if part.key not in told}
    now.given_at, now.given_by = note.at, me
    now.save(update_fields=["left_out", "given_at", "given_by"])
    act = EasyDrafted(
        easy=now.id.hex,
        of=now.of,
        thing=now.thing_id.hex,
        ideas=len(found.ideas),
        pictures=sum(1 for each in found.ideas if each.picture),
        longest_sentence=longest_sentence(text_of(now, found.ideas)),
    )
    enter(by=me, act=act, note=note)
    look_again(by=me.author, partnership=me.partnership, kind=now.of, thing=now.thing_id, note=note)
