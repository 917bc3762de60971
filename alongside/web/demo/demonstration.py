"""What is in a demo? Three partnerships with their people to be: an honest one, one that slips, and a token one."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from alongside.domain.record import acts
from alongside.domain.saying import say
from alongside.domain.simulate import Setting, Size, honest
from alongside.domain.simulate.beside import beside
from alongside.domain.simulate.faltering import falter
from alongside.domain.simulate.places import ASHBY, CORBY_ROAD
from alongside.domain.simulate.story import DAYS_IN_A_MONTH, Story
from alongside.domain.stakes import Side
from alongside.glossary import actions as glossary
from alongside.ledger.actions import Note, SeededChance
from alongside.paper import queries as paper
from alongside.paper.actions.helping import name_helper, set_address
from alongside.paper.actions.packs import make_pack
from alongside.partnerships import queries as partnerships
from alongside.partnerships.models import Member
from alongside.people.actions.accounts import open_account
from alongside.people.models import Account
from alongside.web.demo.playing import Player
from alongside.web.demo.posting import have_letters

SEED = 7
HARD_WORDS = (
    ("crisis", "A very bad time, when you need help at once."),
    ("night bus", "A bus that goes after midnight."),
    ("triage", ""),
)
"""Each with what it means; nothing for one that waits."""
OPERATOR = "Priya Nair"
MONTHS_OF_THE_HONEST, MONTHS = 7, 12
FREEPOST = "Freepost HARBOUR LANE\nThe Old Chapel\nHarbour Lane"
AS_BUSY = Size(members=24, needs=14, talk=70)
SMALLER = Size(members=16, needs=10, talk=30)
OTHERS = (("slipping", ASHBY, 1 / 2, 7), ("tokenistic", CORBY_ROAD, 1 / 12, 3))
"""Of what kind, where, for how much of the time it went well, and the seed of what goes on beside it."""
ON_PAGES = (acts.AccessAsked, acts.AccessAnswered)
"""What people of the honest one do with its own pages, so that it does not go on beside it too."""


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
        words = say("Keeps the server running, and can start a partnership. Can read no more than anyone.")
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
    eases = kind == "honest"
    others = beside(story, kind=kind, seed=seed, months=months, without=ON_PAGES if eases else ())
    player = Player(story, by=by, seed=SEED, beside=others, known_since=known_since, eases=eases)
    player.play()
    _hard_words(story, list(player.members.values()))
    if eases:
        _on_paper(player, story.ends)

    _letters(player, story)


def _letters(player: Player, story: Story) -> None:
    """Two people with lived experience get letters on paper, which somebody who is paid prints for them."""
    for each in player.members.values():
        each.refresh_from_db()
    here = [each for each in player.members.values() if each.left_at is None]
    lived = [each for each in here if each.side == Side.LIVED]
    paid = [each for each in here if each.side == Side.PROFESSIONAL]
    if lived and paid:
        have_letters(lived[:2], printer=paid[0], now=story.ends, seed=story.slug)


def _on_paper(player: Player, at: datetime) -> None:
    """Somebody who writes by hand has a helper, a pack is on its way to them, and there is an address to send it to."""
    on_paper = (player.members[key] for key, channel in player.channels.items() if channel == "paper")
    whose = next(on_paper, None)
    trusted = next((each for each in player.members.values() if paper.is_trusted(each.viewer)), None)
    if whose is None or trusted is None or trusted == whose:
        return
    note = player.note(at)
    name_helper(by=whose, helper=trusted, note=note)
    set_address(by=trusted, lines=FREEPOST, note=note)
    for decision in paper.open_for(whose.viewer, whose)[:1]:
        make_pack(by=trusted, whose=whose, decision=decision, note=note)


def _hard_words(story: Story, members: list[Member]) -> None:
    """Somebody found them hard at the end of the story. The last one still waits."""
    note = Note(at=story.ends, chance=SeededChance(f"hard words {story.slug}"))
    first, second, *_ = members
    for said, meaning in HARD_WORDS:
        word = glossary.flag(by=first, said=said, note=note)
        if meaning:
            glossary.explain(by=second, word=word, words=meaning, note=note)
