"""What is new for many members at once of proposals and decisions, and which of their days matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from alongside.decisions.models import Decision, Objection, Proposal, Voter
from alongside.decisions.queries.decisions import still_time
from alongside.domain.contributions import gist
from alongside.domain.decisions import State
from alongside.domain.notices import Dated, News
from alongside.domain.saying import say
from alongside.domain.visibility import Viewer
from alongside.partnerships.models import Member

LENGTH = 70
PASSED = "passed"
ASKED = (
    "member", "decision__opened_at", "decision__closes_at", "decision__stopped_at", "decision__proposal__title",
)  # fmt: skip


def news_of_decisions(
    viewer: Viewer | None, readers: Sequence[Member], *, since: datetime, now: datetime
) -> list[News]:
    """Decisions that wait for their answer, replies to their objections, what will open, what stands still, and what
    has closed.

    How it ended is public; who answered is not, so whoever prints a letter is not told what waits for an answer.
    """
    here = _by_partnership(readers)
    slugs = {each.pk: each.partnership.slug for each in readers}
    return [
        *_answers(readers, slugs, now),
        *_replied(readers, slugs),
        *_opening(here, since=since, now=now),
        *_stopped(here, since=since),
        *_closed(here, since=since),
    ]


def _by_partnership(readers: Sequence[Member]) -> dict[UUID, list[Member]]:
    here: dict[UUID, list[Member]] = defaultdict(list)
    for each in readers:
        here[each.partnership_id].append(each)
    return here


def _answers(readers: Sequence[Member], slugs: dict[UUID, str], now: datetime) -> Iterator[News]:
    """While its clock stands still nobody knows when it closes, only that it does not: it waits, without a day."""
    runs = still_time(None, now, prefix="decision__")
    waiting = Voter.objects.filter(runs, member__in=readers, took_part=False, decision__closed_at__isnull=True)
    for each in waiting.select_related("decision__proposal").only(*ASKED):
        title = gist(each.decision.proposal.title, most=LENGTH)
        yield News(
            to=each.member_id,
            kind="answer",
            icon="decide",
            title=say("You can decide: “{title}”", title=title),
            step=say("You have a seat. Read it, then give your answer."),
            easy=say("Say yes or no to: “{title}”", title=title),
            path=reverse("decisions:show", args=[slugs[each.member_id], each.decision_id]),
            at=each.decision.opened_at,
            waits=True,
            thing=each.decision.proposal_id,
            answers="proposal",
            until=None if each.decision.stopped_at else each.decision.closes_at,
        )


def _replied(readers: Sequence[Member], slugs: dict[UUID, str]) -> Iterator[News]:
    replied = Objection.objects.filter(
        by__in=readers, answered_at__isnull=False, settled_at__isnull=True, decision__closed_at__isnull=True
    ).select_related("decision__proposal")
    for each in replied:
        if each.by_id is None or each.answered_at is None:
            continue
        title = gist(each.decision.proposal.title, most=LENGTH)
        yield News(
            to=each.by_id,
            kind="objection",
            icon="object",
            title=say("Somebody answered what you said about “{title}”", title=title),
            step=say("Does your objection or question still stand? Only you can say."),
            easy=say("Somebody answered you about “{title}”", title=title),
            path=reverse("decisions:show", args=[slugs[each.by_id], each.decision_id]),
            at=each.answered_at,
            waits=True,
            thing=each.decision.proposal_id,
            answers="proposal",
        )


def _opening(here: dict[UUID, list[Member]], *, since: datetime, now: datetime) -> Iterator[News]:
    put = Proposal.objects.filter(partnership__in=here, state=State.PUT, put_at__gt=since, opens_at__gt=now)
    for each in put.only("title", "partnership_id", "put_at", "opens_at"):
        title = gist(each.title, most=LENGTH)
        for reader in here[each.partnership_id]:
            yield News(
                to=reader.pk,
                kind="opening",
                icon="decide",
                title=say("We will decide soon: “{title}”", title=title),
                step=say("You can read it now, and say what you think."),
                easy=say("Soon we decide: “{title}”", title=title),
                path=reverse("decisions:proposal", args=[reader.partnership.slug, each.pk]),
                at=each.put_at or now,
                thing=each.pk,
                answers="proposal",
                shared=True,
                until=each.opens_at,
            )


def _stopped(here: dict[UUID, list[Member]], *, since: datetime) -> Iterator[News]:
    stopped = Decision.objects.filter(partnership__in=here, closed_at__isnull=True, stopped_at__gt=since)
    for each in stopped.select_related("proposal").only("partnership_id", "stopped_at", "proposal__title"):
        title = gist(each.proposal.title, most=LENGTH)
        for reader in here[each.partnership_id]:
            yield News(
                to=reader.pk,
                kind="stopped",
                icon="clock",
                title=say("The clock has stopped: “{title}”", title=title),
                step=say("It goes on when readers have checked the easy version. Nobody loses time."),
                easy=say("We wait with “{title}”. Its easy version must be right first.", title=title),
                path=reverse("decisions:show", args=[reader.partnership.slug, each.pk]),
                at=each.stopped_at or since,
                thing=each.proposal_id,
                answers="proposal",
                shared=True,
            )


def _closed(here: dict[UUID, list[Member]], *, since: datetime) -> Iterator[News]:
    closed = Decision.objects.filter(partnership__in=here, closed_at__gt=since).select_related("proposal")
    for each in closed.only("partnership_id", "closed_at", "outcome", "proposal__title"):
        title = gist(each.proposal.title, most=LENGTH)
        came = say("It passed.") if each.outcome == PASSED else say("It did not pass.")
        for reader in here[each.partnership_id]:
            yield News(
                to=reader.pk,
                kind="closed",
                icon="tick" if each.outcome == PASSED else "cross",
                title=say("A decision has ended: “{title}”", title=title),
                step=say("{came} You can read how it was counted.", came=came),
                easy=f"{came} “{title}”",
                path=reverse("decisions:outcome", args=[reader.partnership.slug, each.pk]),
                at=each.closed_at or since,
                thing=each.proposal_id,
                answers="proposal",
                shared=True,
            )


def dates_of_decisions(viewer: Viewer | None, readers: Sequence[Member], *, now: datetime) -> list[Dated]:
    """When the open decisions of their partnerships close. One whose clock stands still has no day until it goes on."""
    here = _by_partnership(readers)
    running = Decision.objects.filter(
        partnership__in=here, closed_at__isnull=True, stopped_at__isnull=True, closes_at__gt=now
    )
    return [
        Dated(
            to=reader.pk,
            key=f"decision-{each.pk.hex}",
            title=say("Last moment to decide: {gist}", gist=gist(each.proposal.title, most=LENGTH)),
            words=say("After this nobody can answer any more."),
            path=reverse("decisions:show", args=[reader.partnership.slug, each.pk]),
            at=each.closes_at,
        )
        for each in running.select_related("proposal").only("partnership_id", "closes_at", "proposal__title")
        for reader in here[each.partnership_id]
    ]
