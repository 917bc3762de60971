"""How do the people of a demo say what they need, for which days, and whether they got it? By the same acts as anybody.

Each is done at its own time between the steps of the story.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial

from django.utils.timezone import get_current_timezone, localdate

from alongside.access import queries
from alongside.access.actions.making import say_made, take_on
from alongside.access.actions.rounds import (
    ThisTime,
    confirm_different,
    confirm_nothing,
    confirm_same,
    open_round,
    say_met,
)
from alongside.access.actions.showing import say_told, show
from alongside.access.actions.telling import say_more, tell
from alongside.access.models import Round
from alongside.domain.access import OWN, Audience, Kind, Met
from alongside.domain.simulate.needing import ARRANGER, DAYS, NEED_NOTHING, PLACE, PROFILES, Day, Told
from alongside.domain.simulate.story import Story
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member

FIRST = timedelta(days=9)
"""So long after the beginning the first of them says what they need."""
IN_THE_EVENING = time(18)


@dataclass(frozen=True, slots=True)
class Doing:
    """What somebody does between two steps of a story, whose key in it is `by`. `do` takes them and the note."""

    at: datetime
    by: str
    do: Callable[..., None]


def doings(story: Story) -> Iterator[Doing]:
    """In order of time, until the story ends."""
    keys = [person.key for person in story.people]
    found = [*_tellings(story, keys), *_days(story, keys)]
    yield from sorted((each for each in found if each.at <= story.ends), key=lambda each: each.at)


def _tellings(story: Story, keys: list[str]) -> Iterator[Doing]:
    for number, place in enumerate(sorted([*PROFILES, *NEED_NOTHING])):
        at = story.starts + FIRST + timedelta(hours=9 * number)
        yield Doing(at, keys[place], partial(_tell, PROFILES.get(place, ())))


def _tell(lines: tuple[Told, ...], *, by: Member, note: Note) -> None:
    """All that they need, who sees which line here, and that this is all."""
    account = by.account
    if account is None:
        return
    for kind in Kind:
        mine = [each for each in lines if each.kind is kind]
        chosen = [each.choice for each in mine if each.choice != OWN]
        words = next((each.words for each in mine if each.choice == OWN), "")
        if mine:
            tell(by=account, kind=kind, choices=chosen, words=words, note=note)
    kept = {(line.kind, line.choice): line for line in queries.lines_of(account)}
    for each in lines:
        line = kept[each.kind, each.choice]
        if each.choice != OWN and each.words:
            say_more(by=account, line=line, words=each.words, code="", note=note)
        if each.seen_by is not Audience.NOBODY:
            show(by=by, line=line, audience=each.seen_by, named=each.named, note=note)
    say_told(by=by, note=note)


def _days(story: Story, keys: list[str]) -> Iterator[Doing]:
    for day in DAYS:
        on = day.on(localdate(story.ends))
        asked = story.ends + timedelta(days=day.after - day.asked_before)
        meeting: dict[str, Round] = {}
        yield Doing(asked, keys[ARRANGER], partial(_ask, day, meeting))
        answering = [*day.same, *day.nothing, *day.different]
        for number, place in enumerate(sorted(answering)):
            yield Doing(asked + timedelta(hours=5 * (number + 1)), keys[place], partial(_answer, day, meeting, place))
        made = asked + timedelta(hours=5 * len(answering) + 8)
        if day.after < 0:
            yield Doing(made, keys[ARRANGER], _make)
        evening = datetime.combine(on, IN_THE_EVENING, tzinfo=get_current_timezone())
        for number, place in enumerate(sorted([*day.same, *day.different])):
            said = evening + timedelta(hours=2 * (number + 1))
            yield Doing(said, keys[place], partial(_say_met, day, meeting, place))


def _ask(day: Day, meeting: dict[str, Round], *, by: Member, note: Note) -> None:
    end = localdate(note.at) + timedelta(days=day.asked_before - day.after)
    meeting["day"] = open_round(by=by, title=day.title, day=day.on(end), place=PLACE, note=note)


def _answer(day: Day, meeting: dict[str, Round], place: int, *, by: Member, note: Note) -> None:
    asked = meeting["day"]
    if place in day.nothing:
        confirm_nothing(by=by, meeting=asked, note=note)
    elif place in day.same:
        confirm_same(by=by, meeting=asked, note=note)
    else:
        said = day.different[place]
        shown = queries.shown_here(by.viewer)
        keep = [key for key, each in shown.items() if each.line.choice not in said.without]
        more = [ThisTime(kind=said.more[0], choice=said.more[1])] if said.more else []
        confirm_different(by=by, meeting=asked, keep=keep, more=more, note=note)


def _make(*, by: Member, note: Note) -> None:
    """What no machine makes, and nobody makes yet."""
    for each in queries.makings_for(by.viewer):
        if each.taken_at is None:
            take_on(by=by, making=each, note=note)
            say_made(by=by, making=each, note=note)


def _say_met(day: Day, meeting: dict[str, Round], place: int, *, by: Member, note: Note) -> None:
    """Everything was there but for what they say was not."""
    asked = meeting["day"]
    lacking: Mapping[tuple[int, str], tuple[Met, str]] = day.lacking
    needs = queries.needs_of(by.viewer, asked)
    said = {need.pk: lacking.get((place, need.choice), (Met.YES, "")) for need in needs}
    say_met(by=by, meeting=asked, said=said, note=note)
