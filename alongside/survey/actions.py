"""Somebody answers with faces; the clock tells the answers, a week and a group at a time, when nobody shows by them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from django.db import transaction
from django.utils.timezone import localdate

from alongside.domain.record.acts import SurveyAnswered
from alongside.domain.survey import FACES, QUESTIONS, Given, Occasion, quarter_of, sort_out, week_of, week_told
from alongside.domain.verdict import insist, no
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Author, Note
from alongside.ledger.one_by_one import one_by_one
from alongside.partnerships import queries as partnerships
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member, Partnership
from alongside.survey import queries
from alongside.survey.models import Answered, Round, Waiting

NOT_A_SHEET = no("There is no sheet with these words for these three months.", "Look at the words on the paper again.")
NOTHING = no("No face is chosen.", "Choose at least one, or leave it for another day.")
NOT_A_FACE = no("That is not one of the five faces.", "Choose one of those that are shown.")
WEEK = timedelta(days=7)

Faces = Mapping[str, int]
"""The face for each question that was not skipped, by the question's key."""


@transaction.atomic
def answer(*, by: Member, occasion: Occasion, faces: Faces, channel: str = "web", note: Note) -> None:
    """A member answers for themselves. Nothing is written to the record: the line would say when."""
    me = still_here(by=by, note=note)
    insist(queries.may_answer_now(me.viewer, me, occasion))
    _keep(me, occasion, faces, channel=channel, by_helper=note.support is not None, note=note)


@transaction.atomic
def enter_sheet(*, by: Member, words: Sequence[str], occasion: Occasion, faces: Faces, note: Note) -> None:
    """Somebody types in another member's sheet. It counts for whoever printed it, in their group, once.

    Only that member can print those words: so nobody answers for somebody who has not given them their sheet.
    """
    me = still_here(by=by, note=note)
    found = queries.whose_sheet(me.viewer, words, occasion)
    whose = partnerships.locked_member(found.viewer) if found else None
    if whose is None:
        insist(NOT_A_SHEET)
        return
    if queries.has_answered(whose.viewer, occasion):
        insist(no("This sheet is counted already.", "It counts once. There is nothing more to do."))
    if not queries.may_answer_now(whose.viewer, whose, occasion):
        insist(no("This sheet cannot be counted.", "Whoever it is from can see why on their own page."))
    _keep(whose, occasion, faces, channel="paper", by_helper=whose.pk != me.pk, note=note)


def _keep(member: Member, occasion: Occasion, faces: Faces, *, channel: str, by_helper: bool, note: Note) -> None:
    """That they answered goes to one place, what they answered to another; both are written anew, in order of chance.

    A database remembers which transaction wrote a row and where it lies. If only the new rows were written, both
    places side by side would tell who said what. The five faces are cut from one another too.
    """
    _insist_on_faces(faces)
    here = {"quarter": occasion.quarter, "meeting": occasion.meeting}
    fresh = [
        Waiting(
            id=_key(note), partnership=member.partnership, stake=member.stake, question=question, face=face,
            channel=channel, by_helper=by_helper, **here,
        )
        for question, face in faces.items()
    ]  # fmt: skip
    _write_anew(member.partnership, fresh)
    answered = Answered.objects.filter(member__partnership=member.partnership_id, **here)
    rows = [*answered, Answered(id=_key(note), member=member, **here)]
    answered.delete()
    Answered.objects.bulk_create(sorted(rows, key=lambda each: each.pk))
    week = week_of(localdate(note.at))
    Round.objects.get_or_create(partnership=member.partnership, defaults={"week": week})


def _insist_on_faces(faces: Faces) -> None:
    if not faces:
        insist(NOTHING)
    known, values = {each.key for each in QUESTIONS}, {each.value for each in FACES}
    if not (faces.keys() <= known and set(faces.values()) <= values):
        insist(NOT_A_FACE)


def _write_anew(partnership: Partnership, fresh: Sequence[Waiting]) -> None:
    box = Waiting.objects.filter(partnership=partnership)
    rows = [*box, *fresh]
    box.delete()
    Waiting.objects.bulk_create(sorted(rows, key=lambda each: each.pk))


def _key(note: Note) -> int:
    return int.from_bytes(note.chance.new_token()[:8]) >> 1


def tell_due(*, by: Author, note: Note) -> int:
    """The clock tells the answers of every partnership in which a week has ended. Answers of how many."""
    due = queries.rounds_due(None, localdate(note.at))
    return one_by_one(lambda each: _tell(by, each.partnership, note), due)


@transaction.atomic
def _tell(by: Author, partnership: Partnership, note: Note) -> bool:
    partnerships.locked_partnership(None, partnership.pk)
    today = localdate(note.at)
    if not Round.objects.filter(partnership=partnership, week__lt=week_of(today)).update(week=week_of(today)):
        return False
    box = Waiting.objects.filter(partnership=partnership)
    few = partnerships.agreement_of(None, partnership).small_group
    done = sort_out([_given(each) for each in box], few=few, quarter=quarter_of(today - WEEK), chance=note.chance)
    box.filter(pk__in=[each.key for each in (*done.told, *done.goes)]).delete()
    _write_anew(partnership, [])
    for each in done.told:
        ledger.write(partnership_id=partnership.pk, by=by, act=_act(each, note), note=note)
    return True


def _given(row: Waiting) -> Given:
    return Given(
        key=row.pk,
        occasion=Occasion(row.quarter, row.meeting),
        stake=row.stake,
        question=row.question,
        face=row.face,
        channel=row.channel,
        by_helper=row.by_helper,
    )


def _act(given: Given, note: Note) -> SurveyAnswered:
    return SurveyAnswered(
        question=given.question,
        face=given.face,
        of_stake=given.stake,
        after=given.occasion.after,
        week=week_told(given.occasion.quarter, today=localdate(note.at)).isoformat(),
        channel=given.channel,
        entered_by_helper=given.by_helper,
        meeting=given.occasion.meeting,
    )


@transaction.atomic
def forget_words(*, by: Member, note: Note) -> None:
    """Somebody is forgotten: that they answered goes. What they answered cannot, because nobody knows which it is."""
    Answered.objects.filter(member=by).delete()
