"""Who gets letters in a demo? Two people of each partnership, on paper, so that there is something to print."""

from __future__ import annotations

from datetime import datetime, timedelta

from alongside.domain.access import Format, Pace, Reach
from alongside.ledger.actions import CLOCK, Note, SeededChance
from alongside.notices.actions.choosing import choose, give_address
from alongside.notices.actions.digesting import write_due
from alongside.partnerships.models import Member

SOME_DAYS = timedelta(days=20)
STREET = "4 Made-up Street\nHarbour\nHA1 0ZZ"


def have_letters(members: list[Member], *, printer: Member, now: datetime, seed: str) -> None:
    """They chose it some time ago; what is new since then waits to be printed. One of them reads Easy Read."""
    before = Note(at=now - SOME_DAYS, chance=SeededChance(f"letters of {seed}"))
    for member, form in zip(members, (Format.EASY, Format.LARGE_20), strict=False):
        if member.account is None:
            continue
        chosen = {"way": Reach.LETTER, "pace": Pace.WEEKLY, "format": form}
        choose(by=member.account, chosen=chosen, note=before)
        give_address(by=member.account, lines=f"{member.name}\n{STREET}", printer=printer, me=member, note=before)
    write_due(by=CLOCK, note=Note(at=now, chance=before.chance))
