"""What real young people said about policing in London is brought in, and one of their needs goes round the loop."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from alongside import cli
from alongside.domain.agreement import Stake, ready_made_for
from alongside.domain.stakes import Side
from alongside.ledger.actions import Note, RealChance
from alongside.partnerships.actions.joining import join
from alongside.partnerships.actions.seats import take_seat
from alongside.partnerships.actions.starting import About
from alongside.partnerships.models import Partnership
from alongside.people.actions.accounts import open_account
from alongside.web.actions import start_partnership
from tests.cast import Cast
from tests.journeys.people import Door, let_weeks_pass
from tests.journeys.round_the_loop import Story, Walk

SHARED = Path(os.environ.get("ALONGSIDE_SHARED", Path(__file__).resolve().parents[3] / "shared"))
SAID = SHARED / "data" / "polis" / "london.youth.policing" / "comments.csv"
STAKES = (
    Stake("uses_services", "young person", "young people", Side.LIVED, 3),
    Stake("carer", "parent or carer", "parents and carers", Side.LIVED, 2),
    Stake("professional", "police officer", "police officers", Side.PROFESSIONAL, 3),
)
STORY = Story(
    need="Have talks with police officers at events to debate with them about the justice system "
    "and what may need to change",
    reply="We would like that too. We can bring three officers from your area each time.",
    title="A talk with officers every three months, led by young people",
    proposal="Young people choose the place and what it is about. They lead it. Officers come without uniform.",
    promise="Find a place, pay the young people who lead, and bring three officers to the first talk.",
    pictures="london-",
)

pytestmark = pytest.mark.skipif(not SAID.exists(), reason="The public data beside the project is not there.")


@dataclass
class London(Cast):
    """The same way in as any cast, for another partnership."""


@pytest.fixture
def london(transactional_db, settings) -> Cast:
    settings.DEMO = True  # for the clock that can be moved on
    note = Note(at=datetime(2022, 7, 1, 9, tzinfo=UTC), chance=RealChance())
    dot = open_account(by=None, note=note, name="Dot", runs_server=True)
    here = start_partnership(
        by=dot,
        about=About(
            slug="young-londoners",
            name="Young Londoners and the police",
            purpose="Young people look closely at how policing is done, and decide with officers what changes.",
            contact_name="Priya Nair",
            contact_phone="01632 960 142",
        ),
        agreement=ready_made_for("each_group", STAKES),
        note=note,
    )
    people = {who: _member(here, name, stake, note) for who, name, stake in PEOPLE}
    return London(clock=None, here=here, elsewhere=here, joint=here.spaces.get(), eve=people["ana"], dot=dot, **people)


PEOPLE = (("ana", "Ana", "uses_services"), ("bo", "Bo", "carer"), ("cy", "Cy", "professional"))


def _member(here: Partnership, name: str, stake: str, note: Note):
    account = open_account(by=None, note=note, name=name)
    member = join(by=account, partnership=here, name=name, stake=stake, note=note)
    take_seat(by=member, note=note)
    return member


def bring_in(*more: str) -> int:
    columns = "text=comment-body,who=author-id,when=timestamp"
    chosen = ["--columns", columns, "--kind", "need", "--asks", "--as-stake", "uses_services", *more]
    return cli.main(["import", "contributions", str(SAID), "--partnership", "young-londoners", *chosen])


def test_a_need_of_real_people_goes_round_the_loop(browser, live_server, london, sound, shot, tmp_path, capsys):
    assert bring_in("--preview") == 0
    assert london.here.contributions.count() == 0
    assert bring_in("--yes") == 0
    assert london.here.contributions.count() > 30
    door = Door(browser, live_server, london)
    ana, bo, cy = (door.page_of(who) for who in ("ana", "bo", "cy"))
    walk = Walk(door.at, STORY, sound, shot)
    ana.goto(door.at("said/"))
    walk.look(ana, "brought-in")
    need = door.at(f"said/{london.here.contributions.get(words=STORY.need).pk}/")
    walk.replies(cy, need)
    proposal = walk.proposes(ana, need)
    walk.supports(bo, proposal)
    walk.puts_it_to_everyone(ana, proposal)
    let_weeks_pass(2)
    decisions = {walk.answers(page, pictures=page is ana) for page in (ana, bo, cy)}
    let_weeks_pass(5)
    walk.promises(cy, decisions.pop())
    walk.says_it_is_done(cy)
    walk.says_it_helped(ana)
    ana.goto(door.at(""))
    walk.look(ana, "home")
    record = tmp_path / "record.zip"
    assert cli.main(["export", "young-londoners", "--out", str(record)]) == 0
    assert cli.main(["verify", str(record)]) == 0
