"""The same words said in everybody's room and in a closed one, by the product's own actions. Prints where, as JSON.

A closed room for lived experience is opened in a made-up partnership. All that was ever said in the joint room is said
there too, each thing as a thread with its comments as replies, by as many people. Whoever asks for pages is inside.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from importlib import import_module
from itertools import cycle
from typing import Any

import django

from bench.pages.preparing import play, signed_in

MEMBERS, NEEDS, TALK = 80, 60, 500
INSIDE, COMMENTS = 24, 20


def furnish() -> dict[str, Any]:
    """Raises LookupError where nothing was said."""
    said = import_module("alongside.contributions.models").Contribution.objects
    people = import_module("alongside.partnerships.models").Member.objects.filter(side="lived", left_at=None)
    inside = list(people.order_by("joined_at")[:INSIDE])
    note = import_module("alongside.ledger.actions").Note(
        at=datetime.now(UTC), chance=import_module("alongside.ledger.actions").SeededChance("bench rooms")
    )
    _comment(thing := said.filter(kind="need", about=None, hidden_at=None).latest("said_at"), inside, note)
    room, copies = _closed(list(said.filter(about=None).order_by("said_at")), inside, note)
    reverse, slug = import_module("django.urls").reverse, inside[0].partnership.slug
    return {
        "counts": {"said in the joint room": said.count(), "said in the closed room": _posts(inside[0], room, note)},
        "cookies": [signed_in(member.account) for member in inside],
        "pages": {
            "a list of 20": [reverse("contributions:said", args=[slug]), reverse("closed:room", args=[slug, room.pk])],
            f"one, with {COMMENTS} replies": [
                reverse("contributions:one", args=[slug, thing.pk]),
                reverse("closed:thread", args=[slug, room.pk, copies[thing.pk]]),
            ],
        },
    }


def _comment(thing: Any, people: list[Any], note: Any) -> None:
    saying = import_module("alongside.contributions.actions.saying")
    for _, by in zip(range(COMMENTS - thing.comments.count()), cycle(people), strict=False):
        words = "It is the same where I live, and nobody has told us why."
        saying.say(
            by=by, space=thing.space, saying=saying.Saying(words=words, kind="comment", about=thing), note=note
        )  # fmt: skip


def _closed(things: list[Any], people: list[Any], note: Any) -> tuple[Any, dict[Any, Any]]:
    """The room, and which thread is the copy of what."""
    opening, entering, talking = (
        import_module(f"alongside.closed.actions.{name}") for name in ("opening", "entering", "talking")
    )
    space = import_module("alongside.domain.visibility").SpaceKind.LIVED
    asked = import_module("alongside.domain.agreement").ClosedSpace(space)
    room = opening.open_room(by=people[0], room=asked, note=note)
    for number, member in enumerate(people):
        entering.enter(by=member, space=room, name=f"Bird {number}", note=note)
    by, copies = cycle(people), {}
    for thing in things:
        thread = talking.say(by=next(by), space=room, saying=talking.Words(words=thing.words or "Gone."), note=note)
        for comment in thing.comments.order_by("said_at"):
            words = talking.Words(words=comment.words or "Gone.")
            talking.reply(by=next(by), thread=thread, saying=words, note=note)
        copies[thing.pk] = thread.pk
    return room, copies


def _posts(member: Any, room: Any, note: Any) -> int:
    reading = import_module("alongside.closed.reading")
    with reading.reading_as(member.viewer, at=note.at):
        return int(import_module("alongside.closed.models").Post.objects.filter(space=room).count())


def main() -> None:
    django.setup()
    import_module("django.core.management").call_command("migrate", verbosity=0)
    play(members=MEMBERS, needs=NEEDS, talk=TALK)
    json.dump(furnish(), sys.stdout)


if __name__ == "__main__":
    main()
