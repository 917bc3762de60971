"""The loop in words and links: what each stop says, and where work is stuck."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.domain.saying import say
from alongside.web.queries.loop import Loop
from alongside.web.templatetags.once import address

NOTHING = say("Nothing to count yet.")


@dataclass(frozen=True, slots=True)
class Stop:
    """`url` is empty for somebody who may not go there."""

    key: str
    words: str
    count: int
    line: str
    url: str


STUCK = {
    "proposals": say("People have said what they need, and nobody has answered them yet."),
    "promises": say("Things were decided, and nobody has promised to do them yet."),
    "helped": say("Promises are due or done, and nobody has said yet if they helped."),
}


def stops(loop: Loop, *, slug: str, is_member: bool) -> list[Stop]:
    """The five stops, in their order round the ring."""
    needs, proposals, promises, decisions = "", "", "", address("decisions:outcomes", slug=slug)
    if is_member:
        needs = address("contributions:said", slug=slug)
        proposals = address("decisions:proposals", slug=slug)
        decisions = address("decisions:list", slug=slug)
        promises = address("promises:list", slug=slug)
    return [
        Stop("needs", say("Needs"), loop.needs, _needs(loop), needs),
        Stop("proposals", say("Proposals"), loop.proposals, _proposals(loop), proposals),
        Stop("decisions", say("Decisions"), loop.decisions, _decisions(loop), decisions),
        Stop("promises", say("Promises"), loop.promises, _promises(loop), promises),
        Stop("helped", say("Did it help?"), loop.judged, _helped(loop), promises),
    ]


def stuck_at(loop: Loop) -> str:
    """The one place where most things wait; nothing when nothing waits. At most one is ever marked."""
    waits = {"proposals": loop.needs_waiting, "promises": loop.passed_unpromised, "helped": loop.promises_unjudged}
    worst = max(waits, key=lambda key: waits[key])
    return worst if waits[worst] else ""


def _needs(loop: Loop) -> str:
    if not loop.needs:
        return NOTHING
    if not loop.needs_waiting:
        return say("All that asked for a reply have one.")
    if loop.needs_waiting == 1:
        return say("1 of them is still waiting for a reply.")
    return say("{count} of them are still waiting for a reply.", count=loop.needs_waiting)


def _proposals(loop: Loop) -> str:
    if not loop.proposals:
        return NOTHING
    return say("{count} came from people who use services or carers.", count=loop.proposals_lived)


def _decisions(loop: Loop) -> str:
    if not loop.decisions:
        return NOTHING
    made = loop.decisions - loop.decisions_open
    closed = say("1 is closed.") if made == 1 else say("{count} are closed.", count=made)
    still = loop.decisions_open
    opened = say("1 is open now.") if still == 1 else say("{count} are open now.", count=still)
    return f"{closed} {opened}"


def _promises(loop: Loop) -> str:
    if not loop.promises:
        return NOTHING
    if not loop.promises_unjudged:
        return say("People have answered about each one that is due.")
    if loop.promises_unjudged == 1:
        return say("1 is due, and nobody has answered about it yet.")
    return say("{count} are due, and nobody has answered about them yet.", count=loop.promises_unjudged)


def _helped(loop: Loop) -> str:
    if not loop.judged:
        return NOTHING
    other = loop.judged - loop.helped - loop.not_helped
    return say(
        "{yes} say yes. {no} say no. {other} say a bit, or are not sure.",
        yes=loop.helped,
        no=loop.not_helped,
        other=other,
    )
