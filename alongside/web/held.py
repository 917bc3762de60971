"""What is held about somebody, as a file they can take away: once for programs, once for reading."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any
from uuid import UUID
from zipfile import ZipFile, ZipInfo

from alongside.closed.queries import OWN, OwnInRoom
from alongside.domain.saying import say
from alongside.domain.visibility import SpaceKind
from alongside.web.queries.held import InRecord, InRooms
from alongside.web.queries.kinds_held import HELD
from alongside.web.times import on_the_clock, short_date, time_in_words

FORM = "alongside-held/1"
FOR_PROGRAMS, FOR_READING = "what-is-held.json", "what-is-held.txt"
EPOCH = (1980, 1, 1, 0, 0, 0)
"""A zip notes when each file in it was made. Ours says it inside."""
Held = dict[str, list[dict[str, Any]]]


LOST = say("The key of this room is not there now. What you said in it cannot be opened. Ask whoever runs this site.")
DAMAGED = say("Some of your words in it are damaged. They are left out here, because they cannot be opened.")


def as_zip(held: Held, records: Sequence[InRecord], rooms: Sequence[InRooms], *, at: datetime) -> bytes:
    whole = BytesIO()
    both = (
        (FOR_PROGRAMS, as_json(held, records, rooms, at=at)),
        (FOR_READING, as_text(held, records, rooms, at=at)),
    )
    with ZipFile(whole, "w") as made:  # not packed tighter: so the tests of doors can read what is in it
        for name, text in both:
            made.writestr(ZipInfo(name, EPOCH), text.encode())
    return whole.getvalue()


def as_json(held: Held, records: Sequence[InRecord], rooms: Sequence[InRooms], *, at: datetime) -> str:
    """Its shape is in docs/held-format.md."""
    inside = [{"partnership": each.partnership} | _room(room) for each in rooms for room in each.rooms]
    kept = [{"partnership": r.partnership, "pseudonym": r.pseudonym, "lines": list(r.lines)} for r in records]
    whole = {"form": FORM, "made_at": at, "held": held, "in_closed_rooms": inside, "in_the_record": kept}
    return json.dumps(whole, ensure_ascii=False, indent=1, default=_as_text)


def _room(room: OwnInRoom) -> dict[str, Any]:
    whose = {"kind": room.kind, "stake": room.stake or None, "key_is_lost": room.is_lost, "is_damaged": room.is_damaged}
    return whose | {"asked_to_come_in": room.asked, "asked_in_as_guest": room.invited} | room.rows


def _as_text(value: Any) -> str:
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, date):  # a moment too: it is a date with a time
        return value.isoformat()
    raise ValueError(f"There is no plain form of {type(value).__name__}.")


def as_text(held: Held, records: Sequence[InRecord], rooms: Sequence[InRooms], *, at: datetime) -> str:
    parts = [say("What is held about you here\nMade on {moment}, for you alone.\n", moment=_moment(at))]
    for kind in HELD:
        if rows := held[kind.key]:
            parts.append(_heading(f"{kind.title} ({len(rows)})"))
            parts += [_row(row) for row in rows]
    parts += [_room_as_text(each.partnership, room) for each in rooms for room in each.rooms]
    for record in records:
        parts.append(
            _heading(
                say(
                    "What the record of {partnership} keeps ({lines} lines)",
                    partnership=record.partnership,
                    lines=len(record.lines),
                )
            )
        )
        parts.append(
            say(
                "It knows you as {pseudonym}. It has no name and no words of yours. It stays.\n",
                pseudonym=record.pseudonym,
            )
        )
        parts += [
            say("Line {line}, {line2}: {line3}", line=line["n"], line2=line["at"], line3=line["act"])
            for line in record.lines
        ]
    return "\n".join(parts) + "\n"


def _room_as_text(partnership: str, room: OwnInRoom) -> str:
    whom = "people with lived experience" if room.kind == SpaceKind.LIVED else room.stake.replace("_", " ")
    parts = [
        _heading(say("Your own in a closed room of {partnership}, for {whom}", partnership=partnership, whom=whom))
    ]
    parts += [f"{said}\n" for said, is_so in ((LOST, room.is_lost), (DAMAGED, room.is_damaged)) if is_so]
    asked = [(say("When you asked to come in"), room.asked), (say("When you were asked in as a guest"), room.invited)]
    found = [*asked, *((kind.title, room.rows[kind.key]) for kind in OWN)]
    for title, rows in found:
        if rows:
            parts.append(f"{title} ({len(rows)})\n")
            parts += [_row(row) for row in rows]
    return "\n".join(parts)


def _heading(words: str) -> str:
    return f"\n\n{words}\n{'=' * len(words)}\n"


def _row(row: dict[str, Any]) -> str:
    """One row, a line a value; what is empty is left out."""
    said = [f"{name.replace('_', ' ')}: {_value(value)}" for name, value in row.items() if value not in (None, "")]
    return "\n".join(said) + "\n"


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return _moment(value)
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, UUID):
        return value.hex
    return str(value)


def _moment(at: datetime) -> str:
    return f"{short_date(at)}, {time_in_words(on_the_clock(at))}"
