"""Which pieces of work are there, who takes part, and who moved what when?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import DateTimeField, Exists, F, OuterRef, QuerySet, Subquery
from django.http import Http404
from django.urls import reverse

from alongside.domain.contributions import spellings
from alongside.domain.initiatives import Asker
from alongside.domain.notices import News
from alongside.domain.saying import say
from alongside.domain.verdict import Refused
from alongside.domain.visibility import NOT_HERE, Place, SpaceKind, Trace, Viewer, may_read
from alongside.initiatives.models import Initiative, Move, TakingPart
from alongside.ledger.rows import only
from alongside.ledger.words import all_in
from alongside.partnerships.models import Member
from alongside.partnerships.queries import in_sight
from alongside.spaces.models import Followed
from alongside.spaces.queries import follows_of


def _place(initiative: Initiative) -> Place:
    """Work is done together, so it stands where all members are."""
    return Place(initiative.partnership_id, SpaceKind.JOINT)


def initiatives_for(viewer: Viewer | None) -> QuerySet[Initiative]:
    """Newest first."""
    if viewer is None:
        return Initiative.objects.none()
    return Initiative.objects.filter(partnership_id=viewer.partnership_id).order_by("-begun_at", "-id")


def initiative_or_404(viewer: Viewer | None, initiative_id: UUID) -> Initiative:
    found = only(Initiative.objects.filter(pk=initiative_id).select_related("begun_by"))
    if found is None or not may_read(viewer, _place(found)):
        raise Http404
    return found


def to_change(viewer: Viewer | None, initiative_id: UUID) -> Initiative:
    """As it is now, and locked until the transaction ends."""
    found = Initiative.objects.select_for_update().filter(pk=initiative_id).first()
    if found is None or not may_read(viewer, _place(found)):
        raise Refused(NOT_HERE)
    return found


def takes_part(viewer: Viewer | None, initiative: Initiative) -> bool:
    if viewer is None:
        return False
    return TakingPart.objects.filter(initiative=initiative, member_id=viewer.member_id, left_at__isnull=True).exists()


def asker(viewer: Viewer, initiative: Initiative) -> Asker:
    """This viewer, as the rules about moving a piece of work see them."""
    return Asker(side=viewer.side, takes_part=takes_part(viewer, initiative))


def taking_part_in(viewer: Viewer | None) -> set[UUID]:
    """The pieces of work this viewer takes part in."""
    if viewer is None:
        return set()
    mine = TakingPart.objects.filter(member_id=viewer.member_id, left_at__isnull=True)
    return set(mine.values_list("initiative_id", flat=True))


def people(viewer: Viewer | None, initiative: Initiative) -> QuerySet[TakingPart]:
    """Who takes part, in the order in which they joined."""
    if not may_read(viewer, _place(initiative)):
        return TakingPart.objects.none()
    shown = in_sight(viewer, Trace.LISTED, whose="member")
    there = TakingPart.objects.filter(shown, initiative=initiative, left_at__isnull=True, member__left_at__isnull=True)
    return there.select_related("member").order_by("joined_at", "id")


def moves(viewer: Viewer | None, initiative: Initiative) -> QuerySet[Move]:
    """Every move that was asked for, oldest first: agreed, refused, or still open."""
    if not may_read(viewer, _place(initiative)):
        return Move.objects.none()
    return (
        Move.objects.filter(initiative=initiative).select_related("asked_by", "answered_by").order_by("asked_at", "id")
    )


def move_or_404(viewer: Viewer | None, initiative: Initiative, move_id: UUID) -> Move:
    found = moves(viewer, initiative).filter(pk=move_id).first()
    if found is None:
        raise Http404
    return found


def one_is_open(viewer: Viewer | None, initiative: Initiative, *, of_rung: bool) -> bool:
    """Is there a move of this kind that nobody has answered?"""
    return moves(viewer, initiative).filter(answered_at__isnull=True, rung__isnull=not of_rung).exists()


def moves_to_answer(viewer: Viewer | None) -> QuerySet[Move]:
    """What somebody from the other side asked for, in the work this viewer takes part in."""
    if viewer is None:
        return Move.objects.none()
    mine = TakingPart.objects.filter(member_id=viewer.member_id, left_at__isnull=True).values("initiative_id")
    waiting = Move.objects.filter(initiative__in=mine, answered_at__isnull=True)
    return waiting.exclude(asked_by__side=viewer.side).select_related("initiative", "asked_by").order_by("asked_at")


def search(viewer: Viewer | None, words: str) -> QuerySet[Initiative]:
    """Those whose title, purpose, or what can and cannot change there hold every word looked for."""
    looked_for = spellings(words)
    if not looked_for:
        return Initiative.objects.none()
    return initiatives_for(viewer).filter(all_in(looked_for, "title", "words", "can_change", "cannot_change"))


def news(viewer: Viewer | None) -> QuerySet[Initiative]:
    """The work this viewer follows in which somebody else asked for a move, or answered one, since they last looked."""
    look = follows_of(viewer, Followed.INITIATIVE).filter(thing=OuterRef("pk")).values("seen_at")
    found = initiatives_for(viewer).annotate(last_look=Subquery(look, output_field=DateTimeField()))
    me, since = viewer.member_id if viewer else None, OuterRef("last_look")
    asked = Move.objects.filter(initiative=OuterRef("pk"), asked_at__gt=since).exclude(asked_by_id=me)
    answered = Move.objects.filter(initiative=OuterRef("pk"), answered_at__gt=since).exclude(answered_by_id=me)
    return found.filter(Exists(asked) | Exists(answered))


def news_of_work(viewer: Viewer | None, readers: Sequence[Member], *, since: datetime, now: datetime) -> list[News]:
    """Moves that wait for a yes from their side, in the work these members take part in. For the clock."""
    by_id = {each.pk: each for each in readers}
    asked = Move.objects.filter(
        initiative__taking_part__member__in=readers, initiative__taking_part__left_at__isnull=True, answered_at=None
    ).annotate(reader=F("initiative__taking_part__member"))
    return [
        News(
            to=move.reader,
            kind="move",
            icon="change",
            title=say("Somebody asks for a change in “{title}”", title=move.initiative.title),
            step=say("It needs a yes from your side. You can say yes, or not yet."),
            easy=say("Do you agree to a change in “{title}”?", title=move.initiative.title),
            path=reverse("initiatives:one", args=[by_id[move.reader].partnership.slug, move.initiative_id]),
            at=move.asked_at,
            waits=True,
            thing=move.initiative_id,
        )
        for move in asked.select_related("initiative", "asked_by")
        if move.reader in by_id and move.asked_by.side != by_id[move.reader].side
    ]
