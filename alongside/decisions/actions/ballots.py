"""A secret answer goes into a box without a name, the box is shaken, and after the count the answers are destroyed."""

from __future__ import annotations

from django.db import transaction

from alongside.decisions.models import Decision, Objection, SecretBallot, Voter
from alongside.domain.decisions import Answer
from alongside.ledger.actions import Author, Note
from alongside.partnerships.models import Member


@transaction.atomic
def cast(*, by: Member, decision: Decision, answer: Answer, reason: str, note: Note) -> None:
    """Put one answer in, and write the whole box anew in the order of its keys.

    A database remembers which transaction wrote a row and where it lies on disk, and the record says who answered in
    which order. If each answer stayed where it was first written, the two side by side would tell who said what.
    """
    stake = Voter.objects.values_list("stake", flat=True).get(decision=decision, member=by)
    box = SecretBallot.objects.filter(decision=decision, round=decision.round)
    key = int.from_bytes(note.chance.new_token()[:8]) >> 1
    answers = [
        *box,
        SecretBallot(id=key, decision=decision, stake=stake, round=decision.round, answer=answer, reason=reason),
    ]
    box.delete()
    SecretBallot.objects.bulk_create(sorted(answers, key=lambda each: each.pk))


@transaction.atomic
def empty_box(*, by: Author, decision: Decision, note: Note) -> None:
    """After the count: keep what people wrote for all to read, without a name, a group or an answer; destroy the rest.

    A group can be so small that its answers, beside the list of who answered, are names.
    """
    box = SecretBallot.objects.filter(decision=decision, round=decision.round).order_by("pk")
    said = [each.reason for each in box if each.reason]
    box.delete()
    Objection.objects.bulk_create(
        Objection(
            id=note.chance.new_id(),
            decision=decision,
            round=decision.round,
            words=words,
            salt=note.chance.new_salt(),
            made_at=note.at,
            shown_at=note.at,
        )
        for words in said
    )
