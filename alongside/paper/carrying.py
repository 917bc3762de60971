"""How does what goes out by text message leave? Through the gateway, one text each, to the number its person keeps."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from alongside.domain.notices import Came
from alongside.domain.saying import say
from alongside.notices.carrying import Carried
from alongside.notices.models import Outgoing
from alongside.paper import queries
from alongside.paper.gateway import Gateway, gateway

HANDED = say("It was handed to whoever sends our texts.")
NOT_NOW = say("Texts could not go out just now.")
NO_NUMBER = say("You have no number here that takes texts.")


def by_text(outgoing: Sequence[Outgoing], answer_to: Callable[[Outgoing], str]) -> list[Carried]:
    """Whoever texted STOP, or took their number away since, gets none."""
    numbers = queries.numbers_of(None, [each.member for each in outgoing if each.member])
    sends = gateway()
    return [_send(sends, numbers.get(each.member.pk, "") if each.member else "", each.body) for each in outgoing]


def _send(sends: Gateway, number: str, words: str) -> Carried:
    if not number:
        return Carried(Came.NEVER, NO_NUMBER)
    try:
        sends.send(number, words)
    except OSError:
        return Carried(Came.LATER, NOT_NOW)
    return Carried(Came.DONE, HANDED)
