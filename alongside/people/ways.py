"""By which ways does somebody come in, what do we call each, and what is the one thing to do next?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from alongside.domain.saying import say


class Way(StrEnum):
    """How somebody came in, one time."""

    WORDS = "words"
    SCAN = "scan"
    CODE = "code"
    LETTER = "letter"
    PASSKEY = "passkey"
    DEVICE = "device"
    HELP = "help"
    STAFF = "staff"
    INVITED = "invited"
    DEMO = "demo"


HOW = {
    Way.WORDS: say("With the words on your card"),
    Way.SCAN: say("With the picture on your card"),
    Way.CODE: say("With a code by email"),
    Way.LETTER: say("With the link in an email"),
    Way.PASSKEY: say("With a passkey"),
    Way.DEVICE: say("Let in from another device of yours"),
    Way.HELP: say("With a card that a welcomer made for you"),
    Way.STAFF: say("With your organisation’s sign-in"),
    Way.INVITED: say("With the invitation you joined with"),
    Way.DEMO: say("As somebody in this demo"),
}
ICONS = {
    Way.WORDS: "key",
    Way.SCAN: "easy",
    Way.CODE: "post",
    Way.LETTER: "post",
    Way.PASSKEY: "lock",
    Way.DEVICE: "phone",
    Way.HELP: "with",
    Way.STAFF: "scale",
    Way.INVITED: "door",
    Way.DEMO: "person",
}


@dataclass(frozen=True, slots=True)
class Seen:
    """One line of a list: which device, and how and when somebody came in with it."""

    device: str
    how: str
    icon: str
    at: datetime | None
    is_shared: bool
    handle: str = ""
    is_here: bool = False


@dataclass(frozen=True, slots=True)
class Having:
    """Which ways back in somebody has. `mail` also needs letters to leave from here."""

    card: bool
    mail: bool
    passkeys: int
    staff: int

    @property
    def count(self) -> int:
        return self.card + self.mail + self.passkeys + self.staff


@dataclass(frozen=True, slots=True)
class SecondThings:
    """What whoever operates can show beside their way in. Lines on paper alone are none: they are for a bad day."""

    numbers: bool
    passkeys: int
    lines: int

    @property
    def any(self) -> bool:
        return self.numbers or self.passkeys > 0


@dataclass(frozen=True, slots=True)
class NextStep:
    """The one thing to do now, as a heading, why, and where: the name of an address, or "" for nothing."""

    title: str
    why: str
    words: str = ""
    address: str = ""


CARD = NextStep(
    say("Make a card"),
    say("You have no way to come back yet. A card is one that you can hold in your hand."),
    say("Make my card"),
    "people:my_card",
)
A_SECOND = say("You have one way in. If you lose it, you need another.")
SECOND_CARD = NextStep(say("Make a card too"), A_SECOND, say("Make my card"), "people:my_card")
SECOND_MAIL = NextStep(say("Give an email address too"), A_SECOND, say("Give an address"), "people:my_email")
ALL_WELL = NextStep(say("All is well"), say("You have more than one way in. There is nothing you need to do."))


def next_step(having: Having, *, mail_works: bool) -> NextStep:
    if having.count == 0:
        return CARD
    if having.count > 1:
        return ALL_WELL
    if not having.card:
        return SECOND_CARD
    return SECOND_MAIL if mail_works else ALL_WELL


def in_all(having: Having) -> str:
    """How many ways in, for the first line of the page."""
    words: Sequence[str] = (
        say("no way in"),
        say("one way in"),
        say("two ways in"),
        say("three ways in"),
        say("four ways in"),
    )
    return words[having.count] if having.count < len(words) else say("{count} ways in", count=having.count)
