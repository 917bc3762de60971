"""A paper with an easy version that readers are checking: some ideas, a photo, and answers."""

from __future__ import annotations

from typing import Any

from alongside.documents.actions.asking import ask_for
from alongside.documents.actions.papers import change_paper, write_paper
from alongside.documents.actions.photographing import add_photo
from alongside.documents.models import Consent
from alongside.documents.photos import photo_ready
from alongside.domain.agreement import Thing
from alongside.domain.plainwords.states import Says
from tests.documents.world import given, keys, photo, read_by, reading, written
from tests.doors.furnishing import Room


def easy_things(room: Room, proposal: Any) -> dict[str, Any]:
    """Bo reads easy versions and has sent answers; Cy wrote it; Ana has asked for another one."""
    uses, carer, paid = room.everyone
    paper = write_paper(by=uses, title=f"About {room.word}", words=f"First {room.word}.", note=room.note())
    change_paper(
        by=uses, paper=paper, version=1, title=f"About {room.word}", words=f"Now {room.word}.", note=room.note()
    )
    easy = written(room, paid, Thing.PAPER, paper.pk, {f"One {room.word}.": (), f"Two {room.word}.": ()})
    ready = photo_ready(photo(), alt=f"Three {room.word}")
    made = add_photo(by=paid, easy=easy, key=keys(easy)[0], photo=ready, consent=Consent.SAID_YES, note=room.note())
    given(room, paid, easy)
    reading(room, carer)
    read_by(room, easy, carer, says=Says.DO_NOT)
    ask_for(by=uses, kind=Thing.PROPOSAL, thing=proposal.pk, note=room.note())
    return {"written paper": paper, "easy": easy, "easy photo": made, "idea key": keys(easy)[0]}
