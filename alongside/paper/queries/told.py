"""Whose page counts since they were last told? What is told to whom of it is theirs alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from alongside.decisions.forms.answers import LABELS
from alongside.decisions.models import Position
from alongside.domain.contributions import gist
from alongside.domain.decisions import Answer, is_too_late
from alongside.domain.notices import News
from alongside.domain.paper import Stage, Way
from alongside.domain.saying import say
from alongside.domain.visibility import Viewer
from alongside.paper.models import Pack
from alongside.partnerships.models import Member

LENGTH = 70
CAME = {
    Way.PAPER: say("Your page counts: “{title}”"),
    Way.PHONE: say("Your answer by phone counts: “{title}”"),
}
FOREVER = say("It was a secret vote. Nobody can see your answer, and it cannot be changed.")
OVER = say("It has closed, so it cannot be changed any more.")


def news_of_pages(viewer: Viewer | None, readers: Sequence[Member], *, since: datetime, now: datetime) -> list[News]:
    """What was typed in for them counts, what it says, and until when they can change it. Two queries.

    Whoever prints a letter is not told what somebody answered: a letter says that it counts, and until when. Everything
    else takes the first of the two about one page, which says more. What they chose to count themselves, or have
    changed since, is not told.
    """
    packs = Pack.objects.filter(
        whose__in=readers, way__in=list(CAME), stage=Stage.COUNTED, stage_at__gt=since, seen_at__isnull=True
    )
    found = list(packs.select_related("decision__proposal").order_by("stage_at", "pk"))
    answers = _answers(found)
    slugs = {each.pk: each.partnership.slug for each in readers}
    return [news for pack in found for news in _news(pack, answers.get(_key(pack)), slug=slugs[pack.whose_id], now=now)]


def _key(pack: Pack) -> tuple[UUID, UUID, int]:
    return pack.decision_id, pack.whose_id, pack.round


def _answers(packs: Sequence[Pack]) -> dict[tuple[UUID, UUID, int], Position]:
    named = Position.objects.filter(
        voter__decision__in={each.decision_id for each in packs}, voter__member__in={each.whose_id for each in packs}
    ).select_related("voter")
    return {(each.voter.decision_id, each.voter.member_id, each.round): each for each in named if each.voter.member_id}


def _news(pack: Pack, position: Position | None, *, slug: str, now: datetime) -> Iterator[News]:
    if position is not None and position.changed_at is not None and position.changed_at > pack.stage_at:
        return
    secret, over = pack.decision.secret, pack.decision.closed_at is not None or is_too_late(pack.decision, now)
    step = FOREVER if secret else OVER if over else say("You can change your answer.")
    title = say(CAME[Way(pack.way)], title=gist(pack.decision.proposal.title, most=LENGTH))
    shared = News(
        to=pack.whose_id,
        kind="page",
        icon="tick",
        title=title,
        step=step,
        easy=say("{title}. {step}", title=title, step=step),
        in_text=say("{title}. {step}", title=title, step=step),
        path=reverse("decisions:answer", args=[slug, pack.decision_id]),
        at=pack.stage_at,
        thing=pack.decision.proposal_id,
        until=None if over or secret or pack.decision.stopped_at else pack.decision.closes_at,
        shared=True,
    )
    if position is not None:
        said = say("You said: {answer}. {step}", answer=LABELS[Answer(position.answer)], step=step)
        yield replace(shared, shared=False, step=said, easy=say("{title}. {step}", title=title, step=said))
    yield shared
