"""Somebody is asked to make a paper in a form that no machine makes here; somebody takes it on, and it is made."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import transaction
from django.utils.timezone import localdate

from alongside.access import queries
from alongside.access.models import Making, Need, Round
from alongside.domain.access import Format, Kind, choice_of, is_made_by_machine
from alongside.domain.verdict import insist, no
from alongside.domain.visibility import NOT_HERE
from alongside.ledger.actions import Note
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member
from alongside.printing.speech import has_voice

NOT_SHOWN = no("Nobody here knows yet that you need this form.", "Show it to whoever arranges meetings first.")
GONE_BY = no("The day has gone already.", "Choose today or a later day.")
TAKEN = no("Somebody makes this already.", "There is nothing for you to do.")
NOT_TAKEN = no("You have not taken this on.", "Take it on first.")


@transaction.atomic
def ask_for(*, by: Member, title: str, wanted: Format, due: date, note: Note) -> Making:
    """The person asks for one paper in a form of theirs. It waits for whoever arranges."""
    me = still_here(by=by, note=note)
    if wanted not in queries.unmade_formats(me.viewer):
        insist(NOT_SHOWN)
    if due < localdate(note.at):
        insist(GONE_BY)
    return _ask(me, note, wanted=wanted, title=title, due=due, meeting=None)


def ask_for_round(*, by: Member, meeting: Round, note: Note) -> None:
    """The papers of a day, in every form that the person said for it. What they take back, and nobody began, goes."""
    voice = has_voice(settings.LANGUAGE_CODE)
    chosen = Need.objects.filter(answer__round=meeting, answer__member=by, kind=Kind.FORMAT)
    found = (choice_of(Kind.FORMAT, key) for key in chosen.values_list("choice", flat=True))
    wanted = {choice.format for choice in found if choice and choice.format}
    by_hand = {each for each in wanted if not is_made_by_machine(each, has_voice=voice)}
    mine = Making.objects.filter(member=by, round=meeting)
    mine.filter(taken_at__isnull=True).exclude(format__in=by_hand).delete()
    for each in sorted(by_hand - set(mine.values_list("format", flat=True))):
        _ask(by, note, wanted=each, title=meeting.title, due=meeting.day, meeting=meeting)


@transaction.atomic
def ask_beside(*, by: Member, whose: Member, title: str, due: date, note: Note) -> None:
    """Somebody makes a paper for them, and no machine makes the form that they show here: somebody else is asked to.

    Asked again for the same paper, nobody is asked twice.
    """
    if by.partnership_id != whose.partnership_id:
        insist(NOT_HERE)
    there = Making.objects.filter(member=whose, title=title, made_at__isnull=True).values_list("format", flat=True)
    for each in sorted(set(queries.unmade_formats(whose.viewer)) - set(there)):
        _ask(whose, note, wanted=each, title=title, due=due, meeting=None)


@transaction.atomic
def take_on(*, by: Member, making: Making, note: Note) -> None:
    me = still_here(by=by, note=note)
    found = queries.making_or_404(me.viewer, making.pk)
    if found.taken_at is not None:
        insist(TAKEN)
    Making.objects.filter(pk=found.pk).update(taken_by=me, taken_at=note.at)


@transaction.atomic
def give_back(*, by: Member, making: Making, note: Note) -> None:
    """Whoever took it on cannot do it after all: somebody else can."""
    _insist_on_theirs(by, making, note)
    Making.objects.filter(pk=making.pk).update(taken_by=None, taken_at=None)


@transaction.atomic
def say_made(*, by: Member, making: Making, note: Note) -> None:
    _insist_on_theirs(by, making, note)
    Making.objects.filter(pk=making.pk).update(made_at=note.at)


def _insist_on_theirs(by: Member, making: Making, note: Note) -> None:
    me = still_here(by=by, note=note)
    found = queries.making_or_404(me.viewer, making.pk)
    if found.taken_by_id != me.pk or found.made_at is not None:
        insist(NOT_TAKEN)


def _ask(by: Member, note: Note, *, wanted: Format, title: str, due: date, meeting: Round | None) -> Making:
    return Making.objects.create(
        id=note.chance.new_id(), member=by, round=meeting, format=wanted, title=title, due=due, asked_at=note.at
    )
