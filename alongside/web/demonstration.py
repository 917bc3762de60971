"""What is in a demo? A partnership that has been going for six months, with its people to be."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from alongside.domain.simulate import Setting, honest
from alongside.ledger.actions import Note, SeededChance
from alongside.partnerships import queries as partnerships
from alongside.people.actions.accounts import open_account
from alongside.web.playing import Player

SEED = 7
OPERATOR = "Priya Nair"


def prepare(*, now: datetime | None = None) -> bool:
    """Make the demo, all of it or nothing; False if it is there already."""
    ends = timezone.localtime(now or timezone.now()).replace(minute=0, second=0, microsecond=0)
    setting = Setting(seed=SEED, ends=ends)
    story = honest(setting)
    if partnerships.partnership_called(None, story.slug):
        return False
    with transaction.atomic():
        note = Note(at=setting.starts - timedelta(hours=1), chance=SeededChance("the demo"))
        words = "Keeps the server running, and can start a partnership. Can read no more than anyone."
        operator = open_account(by=None, note=note, name=OPERATOR, runs_server=True, demo_words=words)
        Player(story, by=operator, seed=SEED).play()
    return True
