"""What else is said between the needs: comments, stories, questions and ideas, some under a chosen name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from alongside.domain.simulate.cast import Person
from alongside.domain.simulate.dice import Dice
from alongside.domain.simulate.sayings import TALK, Saying
from alongside.domain.simulate.steps import ReplyTo, Say, Step
from alongside.domain.simulate.story import Setting

CHOSEN = ("Window Seat", "Night Owl", "Blue Teacup", "Quiet Corner", "Tuesday", "Red Scarf", "Long Walk", "Two Sugars")


def _chosen_name(setting: Setting, person: Person) -> str:
    """A name of their own choosing, that nobody else goes by."""
    turn, place = divmod(setting.people.index(person), len(CHOSEN))
    return CHOSEN[place] if turn == 0 else f"{CHOSEN[place]} {turn + 1}"


def _no_saying_soon_again(dice: Dice) -> Iterator[Saying]:
    """Each in turn, in an order drawn by chance; only when all have been said does one come again."""
    while True:
        yield from dice.some_of(TALK, how_many=len(TALK))


def talk(setting: Setting, dice: Dice) -> Iterator[Step]:
    """Evenly over the whole time. A question asks for an answer, and mostly gets one."""
    begins = setting.starts + timedelta(days=9)
    apart = (setting.ends - begins) / max(setting.size.talk, 1)
    sayings = _no_saying_soon_again(dice)
    for number in range(setting.size.talk):
        at = begins + apart * number + timedelta(minutes=dice.below(300))
        saying = next(sayings)
        kind = saying.kind
        about = f"need-{dice.below(max(setting.size.needs, 1))}" if kind == "comment" else ""
        said = f"talk-{number}"
        by = dice.one_of(setting.people)
        chosen = _chosen_name(setting, by) if kind == "story" and dice.falls(1, 4) else ""
        yield Say(
            at=at,
            by=by.key,
            said=said,
            kind=kind,
            words=saying.words,
            asks=kind == "question",
            about=about,
            shown_as=chosen,
        )
        if kind == "question" and dice.falls(9, 10):
            others = [person for person in setting.people if person != by]
            yield ReplyTo(
                at=at + timedelta(days=dice.between(1, 16)),
                by=dice.one_of(others).key,
                said=said,
                outcome=dice.one_of(("done", "planned", "noted")),
                words=saying.answer,
            )
