"""Rooms that are locked in the browser: for whom they are, and what only who is inside is handed, sealed as it is.

The furnished one is for everybody with lived experience. Ana's phone is in it; Bo could be let in.
"""

from tests.doors.table.row import MEMBERS, NOT_SO, here

READERS = "200 200 404 404 404 302"
INSIDE = "200 404 404 404 404 302"
NOT_READ = "409 409 404 404 404 302"
NO_SUCH_PIECE = "404 404 404 404 404 302"
ROOM = {"space_id": "sealed"}
CODE = {"code": "c" * 32, "part": "pin"}

SEALED = [
    here("sealed:open", MEMBERS, "409 409 409 404 404 302"),
    here("sealed:about", MEMBERS, NOT_SO),
    *(here(f"sealed:{view}", READERS, NOT_SO, **ROOM) for view in ("room", "who", "phone", "card", "join")),
    here("sealed:list", READERS, NOT_READ, **ROOM),
    here("sealed:keys", INSIDE, NOT_SO, number=0, **ROOM),
    here("sealed:items", INSIDE, NOT_READ, **ROOM),
    here("sealed:piece", NO_SUCH_PIECE, INSIDE, file="f" * 32, number=0, count=1, **ROOM),
    here("sealed:code", READERS, NOT_READ, **CODE, **ROOM),
]
