"""How does one thing that somebody said look on a page: its words, from whom, and whether it still waits?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import template
from django.utils import timezone

from alongside.contributions.forms import KIND_ICONS
from alongside.contributions.models import Contribution
from alongside.domain.contributions import Wait, gist, how_it_stands
from alongside.domain.saying import say
from alongside.domain.visibility import SpaceKind

register = template.Library()

NOUNS = {
    "need": say("A need"),
    "story": say("A story"),
    "idea": say("An idea"),
    "question": say("A question"),
    "comment": say("A comment"),
}
CHANNELS = {
    "import": ("download", say("Brought in from a list")),
    "email": ("post", say("Sent by e-mail")),
    "phone": ("phone", say("Said by phone")),
    "paper": ("paper", say("Written on paper")),
    "room": ("people", say("Agreed by people in a closed room")),
}
WAITS = {
    Wait.WAITING: ("waiting", say("Waiting for {time}"), say("A reply is due by")),
    Wait.LATE: ("overdue", say("Reply is late. Waiting for {time}"), say("It was due by")),
    Wait.ANSWERED: ("answered", say("Has a reply, after {time}"), ""),
}
"""How it looks, what is said with how long, and what is said before the day by which a reply is due."""
IN_A_LIST = 140
"""Characters of a long text that a list shows."""


@register.filter
def with_time(words: str, time: str) -> str:
    return say(words, time=time)


@register.filter
def noun(thing: Contribution) -> str:
    return NOUNS[thing.kind]


@register.filter
def kind_icon(thing: Contribution) -> str:
    return KIND_ICONS.get(thing.kind, "talk")


@register.filter
def line(thing: Contribution) -> str:
    """What a list shows of it: the words if they are few, else how they begin."""
    return gist(thing.open_words, most=IN_A_LIST) or thing.gone_line


@register.inclusion_tag("contributions/parts/by.html", takes_context=True)
def by_whom(context: template.Context, thing: Contribution) -> dict[str, Any]:
    """The marks under somebody's words. Nothing here comes from the row of its author."""
    viewer = context["request"].viewer
    return {
        "thing": thing,
        "closed": thing.space.kind != SpaceKind.JOINT,
        "marks": list(_name_marks(thing, mine=thing.author_id == viewer.member_id)),
        "stake": context["stakes"].get(thing.shown_stake),
        "channel": CHANNELS.get(thing.channel),
        "viewer": viewer,
    }


def _name_marks(thing: Contribution, *, mine: bool) -> Iterator[tuple[str, str]]:
    """Each as a symbol and words."""
    if thing.shown_name:
        yield "person", thing.shown_name
    if mine:
        yield "pen", say("You said this")
    if thing.shown_name and thing.named == "chosen" and not thing.batch_id and thing.channel != "room":
        yield "lock", say("A name chosen for this")


@register.inclusion_tag("contributions/parts/wait.html", takes_context=True)
def wait(context: template.Context, thing: Contribution) -> dict[str, Any]:
    """Has it been answered, and if not, how long has it waited? Its author is shown first that a reply is late."""
    request = context["request"]
    stands = how_it_stands(
        due=thing.reply_due if thing.is_open else None,
        answered=thing.answered_at is not None,
        today=timezone.localdate(request.note.at),
        mine=thing.author_id == request.viewer.member_id,
    )
    until = thing.answered_at if stands is Wait.ANSWERED else request.note.at
    waited = until - thing.waiting_since if until else None
    chip, words, due = WAITS.get(stands, ("", "", ""))
    return {"chip": chip, "words": words, "due": due, "by": thing.reply_due, "waited": waited}
