"""A reader says of each idea whether they understand it, and sends it, with how long it took."""

from __future__ import annotations

from collections import Counter

from django.db import transaction

from alongside.documents import queries
from alongside.documents.actions.entering import enter
from alongside.documents.actions.standing import look_again
from alongside.documents.models import EasyAnswer, EasyVersion, Sitting
from alongside.documents.queries import Found
from alongside.documents.things import original_to_change
from alongside.domain.agreement import PaidTime
from alongside.domain.plainwords.states import Says, may_answer
from alongside.domain.record.acts import EasyAnswered
from alongside.domain.verdict import insist, no
from alongside.ledger.actions import Note
from alongside.partnerships import queries as partnerships
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member

LONGEST_SITTING = 600
"""Minutes. A longer one was several."""


@transaction.atomic
def answer(*, by: Member, easy: EasyVersion, key: str, stands_as: str, says: Says, note: Note) -> None:
    """One answer an idea and reader; it can change. Of an idea that changed while they read it, it is not taken.

    Given with help, it is the reader's like any other, and says so until they give it again without.
    """
    me, found = _open(by, easy, note)
    if found.kept.stands_as.get(key) != stands_as:
        insist(no("This idea changed while you were reading.", "Read it again. Then say what you think."))
    EasyAnswer.objects.update_or_create(
        easy=easy,
        member=me,
        key=key,
        defaults={"stands_as": stands_as, "says": says, "at": note.at, "sent": False, "with_help_id": note.support},
    )


@transaction.atomic
def send(*, by: Member, easy: EasyVersion, minutes: int, note: Note) -> None:
    """Once every idea has an answer. Now it counts; and the time is kept, paid where the agreement pays reading."""
    me, found = _open(by, easy, note)
    mine = queries.my_answers(me.viewer, easy)
    stands_as = found.kept.stands_as
    said = {key: each.says for key, each in mine.items() if stands_as.get(key) == each.stands_as}
    if len(said) < len(found.ideas):
        insist(no("Some ideas have no answer from you yet.", "Go on reading. Then send it."))
    payment = partnerships.agreement_of(me.viewer, me.partnership).payment
    is_paid = payment.offered and PaidTime.READING in payment.covers
    minutes = min(max(minutes, 0), LONGEST_SITTING)
    EasyAnswer.objects.filter(easy=easy, member=me).update(sent=True, at=note.at)
    Sitting.objects.create(easy=easy, member=me, minutes=minutes, is_paid=is_paid, at=note.at)
    count = Counter(said.values())
    act = EasyAnswered(
        easy=easy.id.hex,
        reader_stake=me.stake,
        understood=count[Says.UNDERSTAND],
        unsure=count[Says.NOT_SURE],
        not_understood=count[Says.DO_NOT],
        minutes=minutes,
        time_is_paid=is_paid,
    )
    enter(by=me, act=act, note=note)
    look_again(by=me.author, partnership=me.partnership, kind=easy.of, thing=easy.thing_id, note=note)


def _open(by: Member, easy: EasyVersion, note: Note) -> tuple[Member, Found]:
    """As it is now, with the partnership locked; and only for a reader of easy versions who wrote none of it."""
    me = still_here(by=by, note=note)
    locked = queries.locked_easy(me.viewer, easy.pk)
    original = original_to_change(me.viewer, me.partnership, kind=locked.of, thing=locked.thing_id)
    terms = partnerships.agreement_of(me.viewer, me.partnership).easy_read
    found = queries.beside(me.viewer, locked, original, terms=terms)
    helper = queries.helper_here(me.viewer, note.support)
    insist(may_answer(found.kept, str(me.pk), reads_easy=queries.reads_easy(me.viewer), helper=helper))
    return me, found
