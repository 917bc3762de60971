"""What do people of the honest story need to take part, and what came of it on each day they met? In their words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from alongside.domain.access import OWN, Audience, Kind, Met

SATURDAY = 5
ARRANGER = 3
"""The place in the story of whoever asks for each day, and makes what no machine makes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One line of a profile, and who sees it. `words` say more of a choice; of own words they are all there is."""

    kind: Kind
    choice: str = OWN
    words: str = ""
    seen_by: Audience = Audience.ARRANGERS
    named: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Different:
    """This time: what they leave out of what they need as always, and one thing more."""

    without: tuple[str, ...] = ()
    more: tuple[Kind, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day we meet, so many days `after` the story ends (less than nothing: before), and who answers to it.

    Everything that they said was there but for what stands in `lacking`, by person and choice.
    """

    after: int
    title: str
    asked_before: int = 16
    same: tuple[int, ...] = ()
    nothing: tuple[int, ...] = ()
    different: Mapping[int, Different] = field(default_factory=dict)
    lacking: Mapping[tuple[int, str], tuple[Met, str]] = field(default_factory=dict)

    def on(self, end: date) -> date:
        """Nobody is asked to come at a weekend: it is the Friday before."""
        day = end + timedelta(days=self.after)
        return day - timedelta(days=max(0, day.weekday() - SATURDAY + 1))


PLACE = "The old chapel, Harbour Lane. Or from home, with the link."
EASY_READER = (
    Told(kind=Kind.FORMAT, choice="easy", seen_by=Audience.MEMBERS),
    Told(kind=Kind.CONTACT, choice="letter"),
    Told(kind=Kind.ENVIRONMENT, choice="slow", seen_by=Audience.MEMBERS),
    Told(kind=Kind.SUPPORTER, choice="comes_along", words="My sister Fran. She knows how I say things.", named=True),
    Told(
        kind=Kind.HELPS,
        words="Tell me first what we will talk about. Use the pictures. Ask me what I think, not my sister.",
        seen_by=Audience.MEMBERS,
    ),
    Told(kind=Kind.HARDER, words="Long words. Two people who talk at once.", seen_by=Audience.NOBODY),
)
UP_AND_DOWN = (
    Told(kind=Kind.FORMAT, choice="large_20", words="On bad days my eyes get tired."),
    Told(kind=Kind.CONTACT, choice="letter"),
    Told(kind=Kind.ENVIRONMENT, choice="breaks", words="Some days every ten minutes. Some days not at all."),
    Told(kind=Kind.ENVIRONMENT, choice="online", words="I know it only on the day."),
    Told(kind=Kind.ENVIRONMENT, choice="single_room", words="To lie down.", named=True),
    Told(
        kind=Kind.HELPS,
        words="Some days I can do a lot. Some days I cannot get up. Both are true. Ask me on the day.",
        seen_by=Audience.MEMBERS,
    ),
    Told(kind=Kind.HARDER, words="Bright light, and to be told that I look well.", seen_by=Audience.NOBODY),
    Told(kind=Kind.REACH, words="Not before eleven in the morning.", seen_by=Audience.NOBODY),
)
SIGNS = (
    Told(kind=Kind.COMMUNICATION, choice="bsl", seen_by=Audience.MEMBERS),
    Told(
        kind=Kind.PROFESSIONAL,
        choice="bsl_interpreter",
        words="Two of them, if we meet for longer than an hour. Book three weeks before.",
        named=True,
    ),
    Told(kind=Kind.CONTACT, choice="text", named=True),
    Told(kind=Kind.FORMAT, choice="bsl_video"),
    Told(
        kind=Kind.HELPS,
        words="Look at me when you talk to me, and not at the interpreter. I sit where I see all of you.",
        seen_by=Audience.MEMBERS,
    ),
    Told(kind=Kind.HARDER, words="A meeting that runs late. My mother waits at home.", seen_by=Audience.NOBODY),
)
AT_WORK = (
    Told(kind=Kind.COMMUNICATION, choice="hearing_aid", named=True),
    Told(kind=Kind.FORMAT, choice="plain", words="I read with a screen reader that loses its way in tables."),
    Told(kind=Kind.ENVIRONMENT, choice="low_noise"),
    Told(kind=Kind.HARDER, words="I have told nobody at work why.", seen_by=Audience.NOBODY),
)
ON_WHEELS = (
    Told(kind=Kind.ENVIRONMENT, choice="wheelchair", seen_by=Audience.MEMBERS),
    Told(kind=Kind.ENVIRONMENT, choice="near_toilet"),
    Told(kind=Kind.SUPPORTER, choice="assistance_dog", words="Her name is Pip. She likes water.", named=True),
)
BLIND = (
    Told(kind=Kind.FORMAT, choice="braille"),
    Told(kind=Kind.PROFESSIONAL, choice="sighted_guide", named=True),
    Told(kind=Kind.CONTACT, choice="phone"),
    Told(kind=Kind.HELPS, words="Say your name before you talk.", seen_by=Audience.MEMBERS),
)
TIED_TO_HOURS = (
    Told(kind=Kind.ENVIRONMENT, choice="short_wait"),
    Told(kind=Kind.ENVIRONMENT, choice="online"),
    Told(kind=Kind.REACH, words="I can talk when my wife sleeps. Ring twice.", seen_by=Audience.NOBODY),
)
WANTS_QUIET = (
    Told(kind=Kind.ENVIRONMENT, choice="low_noise"),
    Told(kind=Kind.ENVIRONMENT, choice="low_light"),
    Told(kind=Kind.ENVIRONMENT, choice="breaks"),
)
RATHER_WRITES = (
    Told(kind=Kind.COMMUNICATION, choice="written"),
    Told(kind=Kind.ENVIRONMENT, choice="breaks"),
)
HARD_OF_HEARING = (
    Told(kind=Kind.COMMUNICATION, choice="captions", seen_by=Audience.MEMBERS),
    Told(kind=Kind.ENVIRONMENT, choice="breaks"),
)
LARGER_LETTERS = (
    Told(kind=Kind.FORMAT, choice="large_24"),
    Told(kind=Kind.ENVIRONMENT, choice="breaks"),
)
PROFILES: Mapping[int, tuple[Told, ...]] = {
    0: EASY_READER,
    1: UP_AND_DOWN,
    2: SIGNS,
    ARRANGER: AT_WORK,
    4: ON_WHEELS,
    5: BLIND,
    6: TIED_TO_HOURS,
    8: WANTS_QUIET,
    9: RATHER_WRITES,
    10: HARD_OF_HEARING,
    12: LARGER_LETTERS,
}
"""By place in the story. They are told once, in the first weeks."""
NEED_NOTHING = (7, 11, 13, 14, 16, 17, 18, 20)
"""They were asked, and said so. Nobody has asked the others yet."""
LATE = "It came two days after we met."
NO_LINK = "The link did not open. I sat there with the phone for half an hour."
DAYS = (
    Day(after=-150, title="How we want to work together", same=(0, 1, 2, 4, 5), nothing=(7, 13),
        lacking={(5, "braille"): (Met.NO, "It was not there, so somebody read it to me.")}),
    Day(after=-115, title="What should be different at night", same=(0, 1, 2, 4, 5, 6, 8), nothing=(7, 11, 13),
        lacking={(1, "single_room"): (Met.PARTLY, "There was one, full of chairs.")}),
    Day(after=-80, title="The hours of the café", same=(0, 2, 3, 4, 5, 8, 9, 10, 12), nothing=(7, 14)),
    Day(after=-45, title="Who comes to your home", same=(0, 1, 2, 4, 6, 8, 10), nothing=(11, 13, 17),
        different={5: Different(without=("sighted_guide",))}),
    Day(after=-12, title="What came of our promises", same=(0, 1, 2, 3, 4, 5, 6, 8, 12), nothing=(7, 14),
        lacking={(5, "braille"): (Met.NO, LATE), (6, "short_wait"): (Met.NO, ""), (6, "online"): (Met.NO, NO_LINK)}),
    Day(after=9, title="The next half year", asked_before=12, same=(0, 4, 8, 9, 10), nothing=(7,),
        different={
            1: Different(more=(Kind.ENVIRONMENT, "near_door")),
            2: Different(more=(Kind.PROFESSIONAL, "note_taker")),
        }),
)  # fmt: skip
"""In order of time. The last one is still to come, and some have not answered."""
