"""Somebody who gets letters on paper: their address, who prints them, and one letter that waits."""

from __future__ import annotations

from typing import Any

from alongside.domain.access import Reach
from alongside.notices.actions.choosing import choose
from alongside.notices.models import Outgoing, PostalAddress
from alongside.notices.signing import stop_token
from alongside.partnerships.models import Member
from tests.cast import Cast


def post_things(cast: Cast, member: Member, *, printer: Member, word: str) -> dict[str, Any]:
    note = cast.note()
    choose(by=member.account, chosen={"way": Reach.LETTER}, note=note)
    PostalAddress.objects.create(
        account=member.account, lines=f"{member.name}\n1 street-{word}", printer=printer, made_at=note.at
    )
    waiting = Outgoing.objects.create(
        id=note.chance.new_id(), account=member.account, member=member, kind="digest", way=Reach.LETTER,
        format="standard", subject=f"One letters-{word}", body=f"It says letters-{word}.", why="You asked for it.",
        html=f"<p>It says {word}.</p>", made_at=note.at, changed_at=note.at,
    )  # fmt: skip
    return {"outgoing": waiting, "stop": stop_token(member.account_id)}
