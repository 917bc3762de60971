"""How does one thing that somebody said look on a page: its words, from whom, and whether it still waits?"""

from __future__ import annotations

from typing import Any

from django import template
from django.utils import timezone

from alongside.contributions.forms import KIND_ICONS
from alongside.contributions.models import Contribution
from alongside.domain.contributions import Wait, gist, how_it_stands
from alongside.domain.visibility import SpaceKind

register = template.Library()

NOUNS = {
    "need": "A need",
    "story": "A story",
    "idea": "An idea",
    "question": "A question",
    "comment": "A comment",
}
IN_A_LIST = 140
"""Characters of a long text that a list shows."""


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
    stake = context["stakes"].get(thing.shown_stake)
    viewer = context["request"].viewer
    mine = thing.author_id == viewer.member_id
    closed = thing.space.kind != SpaceKind.JOINT
    return {"thing": thing, "stake": stake, "mine": mine, "closed": closed, "viewer": viewer}


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
    return {"thing": thing, "stands": stands.value, "waited": waited}
