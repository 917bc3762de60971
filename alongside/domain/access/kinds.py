"""What might somebody need to take part? Nine kinds, the first four from the NHS standard, with choices in each.

Source: NHS England, Accessible Information Standard (DAPB1605, 2025): communication support, communication
professional, contact method, information format. Environment: the wider reasonable-adjustment flag. The labels are
ours. A person may write a code beside a line; no terminology ships with us.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from alongside.domain.access.formats import Format, Reach
from alongside.domain.saying import say


class Kind(StrEnum):
    """In the order in which they are asked."""

    COMMUNICATION = "communication"
    PROFESSIONAL = "professional"
    CONTACT = "contact"
    FORMAT = "format"
    ENVIRONMENT = "environment"
    SUPPORTER = "supporter"
    HELPS = "helps"
    HARDER = "harder"
    REACH = "reach"


OF_THE_STANDARD = (Kind.COMMUNICATION, Kind.PROFESSIONAL, Kind.CONTACT, Kind.FORMAT)
ARRANGED = frozenset({*OF_THE_STANDARD, Kind.ENVIRONMENT, Kind.SUPPORTER})
"""What somebody can arrange. The others say why, or are about the person: nobody arranges them."""
OWN = "own"
"""The choice of whoever says it in their own words."""


class Audience(StrEnum):
    """Who sees a line in one partnership."""

    NOBODY = "nobody"
    ARRANGERS = "arrangers"
    MEMBERS = "members"


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose. `arranged` is all that whoever arranges is told; it says what, never why."""

    key: str
    kind: Kind
    words: str
    arranged: str
    format: Format | None = None
    way: Reach | None = None


def _choices(kind: Kind, **said: str | tuple[str, str]) -> tuple[Choice, ...]:
    """Each with its words; with two, the second is what has to be arranged."""
    both = {key: (words, words) if isinstance(words, str) else words for key, words in said.items()}
    return tuple(Choice(key, kind, words, arranged) for key, (words, arranged) in both.items())


COMMUNICATION = _choices(
    Kind.COMMUNICATION,
    lip_reads=(say("I lip read"), say("Faces in good light: somebody lip reads")),
    hearing_aid=(say("I use a hearing aid or a loop"), say("A loop for hearing aids")),
    device=(say("I use a device to talk"), say("Time for somebody who talks with a device")),
    makaton=(say("I use Makaton"), say("Makaton signs")),
    bsl=(say("I use British Sign Language"), say("British Sign Language")),
    deafblind_manual=(say("I use the deafblind manual alphabet"), say("The deafblind manual alphabet")),
    cued_speech=(say("I use cued speech"), say("Cued speech")),
    captions=(say("I need captions: words on a screen"), say("Captions: words on a screen")),
    notes=(say("I need somebody to take notes"), say("Somebody to take notes")),
    passport=(say("I have a communication passport"), say("Ask to read a communication passport")),
    written=(say("I would rather write than talk"), say("A way to write instead of talk")),
)
PROFESSIONAL = _choices(
    Kind.PROFESSIONAL,
    bsl_interpreter=say("A British Sign Language interpreter"),
    hands_on=say("A hands-on signing interpreter"),
    visual_frame=say("A visual-frame signing interpreter"),
    makaton_signer=say("A Makaton signer"),
    sse=say("A Sign Supported English interpreter"),
    deafblind=say("A deafblind interpreter"),
    communicator_guide=say("A communicator guide"),
    lip_speaker=say("A lip speaker"),
    note_taker=say("A note taker"),
    speech_to_text=say("A speech-to-text reporter"),
    sighted_guide=say("A sighted guide"),
    advocate=say("An advocate"),
)
CONTACT = (
    Choice("email", Kind.CONTACT, say("By e-mail"), say("Write by e-mail"), way=Reach.EMAIL),
    Choice("letter", Kind.CONTACT, say("By letter, on paper"), say("Write a letter on paper"), way=Reach.LETTER),
    Choice("text", Kind.CONTACT, say("By text message"), say("Send a text message"), way=Reach.TEXT_MESSAGE),
    Choice("phone", Kind.CONTACT, say("By phone"), say("Ring by phone"), way=Reach.PHONE),
    Choice("relay", Kind.CONTACT, say("By text relay"), say("Ring by text relay")),
    Choice(
        "supporter",
        Kind.CONTACT,
        say("Through my supporter"),
        say("Get in touch through their supporter"),
        way=Reach.THROUGH_SUPPORTER,
    ),
)
FORMAT = (
    Choice("easy", Kind.FORMAT, say("Easy Read"), say("Papers in Easy Read"), Format.EASY),
    Choice("large_20", Kind.FORMAT, say("Large print"), say("Papers in large print, 20 point"), Format.LARGE_20),
    Choice("large_24", Kind.FORMAT, say("Larger print"), say("Papers in large print, 24 point"), Format.LARGE_24),
    Choice("large_28", Kind.FORMAT, say("The largest print"), say("Papers in large print, 28 point"), Format.LARGE_28),
    Choice("plain", Kind.FORMAT, say("Only plain text"), say("Papers as plain text"), Format.PLAIN_TEXT),
    Choice("audio", Kind.FORMAT, say("To listen to"), say("Papers to listen to"), Format.AUDIO),
    Choice("braille", Kind.FORMAT, say("Braille"), say("Papers in Braille"), Format.BRAILLE),
    Choice(
        "bsl_video", Kind.FORMAT, say("A film in British Sign Language"), say("Papers as a signed film"),
        Format.BSL_VIDEO,
    ),
    Choice("makaton", Kind.FORMAT, say("Makaton symbols"), say("Papers with Makaton symbols"), Format.MAKATON),
    Choice(
        "read_aloud", Kind.FORMAT, say("Somebody reads it to me"), say("Somebody reads the papers aloud"),
        Format.READ_BY_SOMEBODY,
    ),
)  # fmt: skip
ENVIRONMENT = _choices(
    Kind.ENVIRONMENT,
    low_noise=say("A quiet room"),
    low_light=say("Soft light"),
    wheelchair=say("Space for a wheelchair, and no steps"),
    single_room=(say("A room of my own to go to"), say("A room that somebody can have alone")),
    breaks=say("Breaks"),
    near_toilet=say("A toilet close by"),
    near_door=say("A seat near the door"),
    short_wait=(say("Not to wait long"), say("No long wait")),
    online=(say("To join from home"), say("A way to join from home")),
    slow=say("More time, and one person talks at once"),
)
SUPPORTER = _choices(
    Kind.SUPPORTER,
    comes_along=(say("Somebody comes along with me"), say("A seat for somebody who comes along")),
    same_papers=(say("My supporter gets the same papers"), say("The same papers for a supporter")),
    assistance_dog=(say("An assistance dog comes along"), say("Room for an assistance dog")),
)
CHOICES = (*COMMUNICATION, *PROFESSIONAL, *CONTACT, *FORMAT, *ENVIRONMENT, *SUPPORTER)
BY_KEY = {(choice.kind.value, choice.key): choice for choice in CHOICES}


def choices_of(kind: Kind) -> tuple[Choice, ...]:
    """What can be chosen of one kind; nothing where only own words fit."""
    return tuple(choice for choice in CHOICES if choice.kind is kind)


def choice_of(kind: str, key: str) -> Choice | None:
    """None for own words, and for a choice that is no longer there."""
    return BY_KEY.get((kind, key))


def words_of_format(wanted: Format) -> str:
    """As whoever reads it would say it. Empty for the usual form, which nobody has to choose."""
    return next((choice.words for choice in FORMAT if choice.format is wanted), "")
