"""Somebody says once what they need, and looks at it again from time to time. In no record: it is theirs."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string
from django.utils.timezone import localdate

from alongside.access import queries
from alongside.access.models import Line, Need, Profile
from alongside.domain.access import OWN, Kind, choices_of
from alongside.domain.verdict import insist, no
from alongside.ledger.actions import Note
from alongside.people.models import Account

MONTHS = {"3": 91, "6": 182, "12": 365}
"""After how many days they are asked again."""
NOT_OFFERED = no("That is not one of the answers.", "Choose one of those on the page, or use your own words.")
NO_WORDS = no("There are no words in this line.", "Write what you need, or remove the line.")


@transaction.atomic
def tell(*, by: Account, kind: Kind, choices: Collection[str], words: str, note: Note) -> None:
    """All that somebody says of one kind: what they chose, and one line in their own words. Nothing is an answer too.

    A choice that they leave out is removed, and with it whatever they showed of it.
    """
    Account.objects.select_for_update().get(pk=by.pk)
    if not set(choices) <= {choice.key for choice in choices_of(kind)}:
        insist(NOT_OFFERED)
    mine = queries.lines_of(by).filter(kind=kind)
    wanted = {*choices, *([OWN] if words else [])}
    for line in mine.exclude(choice__in=wanted):
        _remove(line)
    there = {line.choice: line for line in mine}
    for choice in sorted(wanted - there.keys()):
        said = words if choice == OWN else ""
        Line.objects.create(id=note.chance.new_id(), account=by, kind=kind, choice=choice, words=said, made_at=note.at)
    if OWN in there and words:
        Line.objects.filter(pk=there[OWN].pk).update(words=words)
    _looked(by, note.at)
    if kind in (Kind.FORMAT, Kind.CONTACT):
        _follow(by, note)


@transaction.atomic
def say_more(*, by: Account, line: Line, words: str, code: str, note: Note) -> None:
    """What else there is to one line, and the code that somebody gave them for it."""
    found = queries.line_or_404(by, line.pk)
    if found.choice == OWN and not words:
        insist(NO_WORDS)
    Line.objects.filter(pk=found.pk).update(words=words, code=code)
    _looked(by, note.at)


@transaction.atomic
def remove(*, by: Account, line: Line, note: Note) -> None:
    """It goes everywhere at once: also from days to come for which it was said already."""
    found = queries.line_or_404(by, line.pk)
    kind = found.kind
    _remove(found)
    _looked(by, note.at)
    if kind in (Kind.FORMAT, Kind.CONTACT):
        _follow(by, note)


@transaction.atomic
def look_again(*, by: Account, months: str, note: Note) -> None:
    """It is as it should be; ask again after so many months."""
    if months not in MONTHS:
        insist(NOT_OFFERED)
    _looked(by, note.at, days=MONTHS[months])


def _remove(line: Line) -> None:
    Need.objects.filter(line=line, met="").delete()
    line.delete()


def _looked(by: Account, at: datetime, *, days: int = MONTHS["12"]) -> None:
    told = {"looked_at": at, "review_on": localdate(at) + timedelta(days=days)}
    Profile.objects.update_or_create(account=by, defaults=told)


def _follow(by: Account, note: Note) -> None:
    """Letters come in this form and by this way from now on, where the machine can do that."""
    follow = import_string(settings.FOLLOWS_ACCESS)
    follow(by=by, format=queries.format_for(by), way=queries.way_for(by), note=note)
