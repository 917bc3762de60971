"""Mia, who uses services, and Cy, who works where she is treated: what she does here, and all that Cy can open."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from django.urls import reverse

from alongside.contributions.actions.changing import change_words
from alongside.contributions.actions.replying import reply
from alongside.contributions.actions.saying import Saying, say
from alongside.contributions.actions.taking_back import withdraw
from alongside.contributions.models import Contribution
from alongside.decisions.actions.proposals import remark
from alongside.initiatives.actions import join as take_part
from alongside.ledger.actions import Note
from alongside.partnerships.actions.joining import join
from alongside.partnerships.models import Member
from alongside.people.models import Account
from alongside.spaces.actions import follow
from tests.cast import Cast, Clock
from tests.doors.asking import Answer, Doors
from tests.doors.table import ROWS

NAME, WORD = "Mia Haversham", "celandine"
TOLD_ANYWAY = re.compile(r"^(Expires|ETag): .*$", re.MULTILINE)
"""The second at which it was asked; and the mark of a public page, which changes whenever the record grows."""
NOT_TO_HIDE = {"web:record", "web:record_file"}
"""The record is published and only grows. That it has so many lines cannot be kept from anybody: the page says so."""


def note(cast: Cast, clock: Clock) -> Note:
    """A moment of the house's own time, with chance of its own, so that nobody else's ids depend on it."""
    cast.clock.note()
    clock.at = cast.clock.at
    return Note(at=cast.clock.at, chance=clock.chance)


def newcomer(cast: Cast, clock: Clock, *, partnership: Any = None, account: Account | None = None) -> Member:
    now = note(cast, clock)
    account = account or Account.objects.create(
        id=now.chance.new_id(), name=NAME, email="mia.private@example.org", session_salt="mia", made_at=now.at
    )
    where = partnership or cast.here
    return join(by=account, partnership=where, name=NAME, stake="uses_services", note=note(cast, clock))


def says(cast: Cast, clock: Clock, by: Member, words: str, **how: Any) -> Contribution:
    saying = Saying(words=f"{words} {WORD}", **{"kind": "need", **how})
    return say(by=by, space=cast.joint, saying=saying, note=note(cast, clock))


def involved(world: Doors, clock: Clock, mia: Member) -> dict[str, Contribution]:
    """All that somebody can do here without a seat and without asking others to count it. Others answer her."""
    cast, here = world.house.cast, world.house.here
    own = says(cast, clock, mia, "I need a quiet room.", asks=True)
    story = says(cast, clock, mia, "The night they locked it.", kind="story", chosen_name="Wren", show_stake=True)
    comment = says(cast, clock, mia, "Me too.", kind="comment", about=here["said"], chosen_name="Wren")
    beneath = says(cast, clock, cast.bo, "I stand with you.", kind="comment", about=own, asks=True)
    deeper = says(cast, clock, cast.ana, "So do I.", kind="comment", about=beneath)
    about_work = says(cast, clock, mia, "About the work.", kind="idea", initiative_id=here["work"].pk)
    gone = says(cast, clock, mia, "Said in a hurry.", kind="question")
    withdraw(by=mia, contribution=gone, note=note(cast, clock))
    change_words(by=mia, contribution=story, words=f"The night it rained. {WORD}", note=note(cast, clock))
    reply(by=cast.bo, contribution=own, outcome="planned", words=f"There will be. {WORD}", note=note(cast, clock))
    remark(by=mia, proposal=here["gathering"], words=f"I like this. {WORD}", note=note(cast, clock))
    take_part(by=mia, initiative=here["work"], seen=here["work"].card.seal, note=note(cast, clock))
    follow(by=mia, kind="proposal", thing=here["put"].pk, note=note(cast, clock))
    return {"own": own, "story": story, "comment": comment, "beneath": beneath, "deeper": deeper, "work": about_work}


def lists() -> list[str]:
    """Addresses that the table of doors has once, in all their variants, and searches for what is not to be found."""
    at = {"slug": "harbour-lane"}
    said, search = reverse("contributions:said", kwargs=at), reverse("web:search", kwargs=at)
    return [
        *(reverse("partnerships:group", kwargs=at | {"stake": s}) for s in ("uses_services", "carer", "professional")),
        *(f"{said}?show={show}" for show in ("waiting", "late", "answered", "mine")),
        *(f"{said}?kind={kind}" for kind in ("need", "story", "idea", "question", "comment")),
        *(f"{search}?q={words}" for words in (WORD, "Mia", "Wren", "night", "quiet", "e")),
        reverse("decisions:proposals", kwargs=at) + "?show=over",
        "/today/",
    ]


def all_that_opens(world: Doors, who: str) -> dict[str, Answer]:
    """Every page of the site, asked for and sent an empty form, and every list, as one person gets it."""
    rows = [row for row in ROWS if row.address not in NOT_TO_HIDE]
    opened = {f"{method} {row}": world.ask(who, row, method) for row in rows for method in ("get", "post")}
    opened |= {address: world.at(who, address) for address in lists()}
    assert not [where for where, answer in opened.items() if answer.status >= 500], "Broken pages are all alike."
    return {where: at_no_time(answer) for where, answer in opened.items()}


def at_no_time(answer: Answer) -> Answer:
    return replace(answer, headers=TOLD_ANYWAY.sub("", answer.headers))


def differing(before: dict[str, Answer], after: dict[str, Answer]) -> list[str]:
    return [where for where, answer in before.items() if answer != after[where]]
