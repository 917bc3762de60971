"""Which planted words may each of the cast never be shown?"""

from __future__ import annotations

from tests.doors.asking import Answer
from tests.doors.behind_doors import INSIDE, planted
from tests.doors.guarded import SHOWN, TOLD
from tests.doors.house import CAST, HERE, ROOMS, THERE, House, email_of
from tests.doors.table import Row

MEMBERS = {"ana", "bo", "cy"}
IN_ROOM = {"uses_services": {"ana"}, "carer": {"bo"}, "professional": {"cy"}, "lived": {"ana", "bo"}}
MAY_READ = {
    HERE: MEMBERS,
    THERE: {"eve"},
    **{ROOMS[room]: people for room, people in IN_ROOM.items()},
    **{email_of(name): {name} for name in CAST},
    **{planted(room): people for room, people in INSIDE.items()},
    TOLD: {"ana", "cy"},
    SHOWN: {"ana", "cy"},
    f"gone-{HERE}": set(),
    f"hidden-{HERE}": {"ana"},
    f"suggested-{HERE}": {"ana", "bo"},
    f"unshown-{HERE}": {"bo"},
    f"ballot-{HERE}": set(),
    f"letters-{HERE}": {"ana"},
    f"need-{HERE}": {"ana"},
    f"street-{HERE}": {"ana"},  # and Cy, who prints it: but in a PDF, which is not read here
}
"""Who may come across a word anywhere at all. A ballot is secret from the person who cast it, too, once it is cast."""

ONLY_AT = {
    f"hidden-{HERE}": ("contributions:show", {"bo", "cy"}),
    f"gone-{HERE}": ("web:held_file", {"ana"}),
    f"letters-{HERE}": ("notices:letter_words", {"cy"}),
}
"""At that door and no other. Whoever speaks for a side has to read what was hidden before they show it again; and what
somebody took back is still held about them, until they are forgotten. Whoever prints a letter, or makes it in another
form, has its words.
"""


def secrets_of(house: House) -> list[str]:
    """What opens an account or lets somebody join: shown once, to whoever asked for it, and never again."""
    opened_by = [*house.cards.values(), house.here["invited"], house.there["invited"]]
    return [each.token for each in opened_by] + [" ".join(each.words) for each in opened_by]


def shown_wrongly(house: House, who: str, row: Row, answer: Answer) -> list[str]:
    """Every planted word in the body, the headers or the title that this person may not be shown here."""
    hidden = [word for word, people in MAY_READ.items() if who not in people]
    found = [word for word in [*hidden, *secrets_of(house)] if word in answer.everything]
    return [word for word in found if not _is_its_door(word, who, row)]


def _is_its_door(word: str, who: str, row: Row) -> bool:
    door, people = ONLY_AT.get(word, ("", set()))
    return row.address == door and who in people
