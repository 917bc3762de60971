"""What is in a demo? Three partnerships with their people to be: an honest one, one that slips, and a token one."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from alongside.domain.simulate import Setting, Size, honest
from alongside.domain.simulate.beside import beside
from alongside.domain.simulate.faltering import falter
from alongside.domain.simulate.places import ASHBY, CORBY_ROAD
from alongside.domain.simulate.story import DAYS_IN_A_MONTH, Story
from alongside.domain.stakes import Side
from alongside.ledger.actions import Note, SeededChance
from alongside.partnerships import queries as partnerships
from alongside.people.actions.accounts import open_account
from alongside.people.models import Account
from alongside.web.playing import Player
from alongside.web.posting import have_letters

SEED = 7
OPERATOR = "Priya Nair"
MONTHS_OF_THE_HONEST, MONTHS = 7, 12
AS_BUSY = Size(members=24, needs=14, talk=70)
SMALLER = Size(members=16, needs=10, talk=30)
OTHERS = (("slipping", ASHBY, 1 / 2, 7), ("tokenistic", CORBY_ROAD, 1 / 12, 3))
"""Of what kind, where, for how much of the time it went well, and the seed of what goes on beside it."""


def harbour_lane(ends: datetime) -> Setting:
    """The honest one, past its first six months."""
    return Setting(seed=SEED, ends=ends, months=MONTHS_OF_THE_HONEST, size=AS_BUSY)


def prepare(*, now: datetime | None = None) -> bool:
    """Make the demo, all of it or nothing; False if it is there already."""
    ends = timezone.localtime(now or timezone.now()).replace(minute=0, second=0, microsecond=0)
    setting = harbour_lane(ends)
    story = honest(setting)
    if partnerships.partnership_called(None, story.slug):
        return False
    with transaction.atomic():
        note = Note(at=setting.starts - timedelta(hours=1), chance=SeededChance("the demo"))
        words = "Keeps the server running, and can start a partnership. Can read no more than anyone."
        operator = open_account(by=None, note=note, name=OPERATOR, runs_server=True, demo_words=words)
        long_ago = ends - timedelta(days=DAYS_IN_A_MONTH * (MONTHS + 1))
        _play(story, by=operator, kind="honest", known_since=long_ago)
        for kind, place, good, seed in OTHERS:
            other = Setting(seed=SEED, ends=ends, months=MONTHS, size=SMALLER, place=place)
            since = other.starts + (other.ends - other.starts) * good
            _play(falter(honest(other), seed=SEED, since=since), by=operator, kind=kind, seed=seed)
    return True


def _play(story: Story, *, by: Account, kind: str, seed: int = SEED, known_since: datetime | None = None) -> None:
    """The people of the first one have been on the site for longest, so that they stand first where one chooses."""
    months = (story.ends - story.starts).days // DAYS_IN_A_MONTH
    others = beside(story, kind=kind, seed=seed, months=months)
    player = Player(story, by=by, seed=SEED, beside=others, known_since=known_since)
    player.play()
    for each in player.members.values():
        each.refresh_from_db()
    here = [each for each in player.members.values() if each.left_at is None]
    lived = [each for each in here if each.side == Side.LIVED]
    paid = [each for each in here if each.side == Side.PROFESSIONAL]
    if lived and paid:
        have_letters(lived[:2], printer=paid[0], now=story.ends, seed=story.slug)
