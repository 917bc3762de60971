"""What else is said between the needs: comments, stories, questions and ideas, some under a chosen name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from alongside.domain.simulate.cast import Person
from alongside.domain.simulate.dice import Dice
from alongside.domain.simulate.steps import ReplyTo, Say, Step
from alongside.domain.simulate.story import Setting
from alongside.domain.simulate.threads import TALK

CHOSEN = ("Window Seat", "Night Owl", "Blue Teacup", "Quiet Corner", "Tuesday", "Red Scarf", "Long Walk", "Two Sugars")
ANSWERS = (
    "We do. It was Tuesday because of the room. It can be any day that has a room.",
    "Yes. I have written it out in plain words and put it on the board.",
    "Not yet. I have asked, and will say here when I know.",
)


def _chosen_name(setting: Setting, person: Person) -> str:
    """A name of their own choosing, that nobody else goes by."""
    turn, place = divmod(setting.people.index(person), len(CHOSEN))
    return CHOSEN[place] if turn == 0 else f"{CHOSEN[place]} {turn + 1}"


def talk(setting: Setting, dice: Dice) -> Iterator[Step]:
    """Evenly over the whole time. A question asks for an answer, and mostly gets one."""
    begins = setting.starts + timedelta(days=9)
    apart = (setting.ends - begins) / max(setting.size.talk, 1)
    for number in range(setting.size.talk):
        at = begins + apart * number + timedelta(minutes=dice.below(300))
        kind, words = dice.one_of(TALK)
        about = f"need-{dice.below(max(setting.size.needs, 1))}" if kind == "comment" else ""
        said = f"talk-{number}"
        by = dice.one_of(setting.people)
        chosen = _chosen_name(setting, by) if kind == "story" and dice.falls(1, 4) else ""
        yield Say(
            at=at, by=by.key, said=said, kind=kind, words=words, asks=kind == "question", about=about, shown_as=chosen
        )
        if kind == "question" and dice.falls(9, 10):
            others = [person for person in setting.people if person != by]
            yield ReplyTo(
                at=at + timedelta(days=dice.between(1, 16)),
                by=dice.one_of(others).key,
                said=said,
                outcome=dice.one_of(("done", "planned", "noted")),
                words=dice.one_of(ANSWERS),
            )
