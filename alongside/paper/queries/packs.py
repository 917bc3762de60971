"""Which packs are out, whose page has this code, and what has been typed of it?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.http import Http404

from alongside.decisions import queries as decisions
from alongside.decisions.models import Decision
from alongside.domain.paper import WAITING, Reading, Stage, Typist, Way
from alongside.domain.visibility import Viewer
from alongside.ledger.rows import only
from alongside.paper.locking import unlock
from alongside.paper.models import Pack, Typed
from alongside.paper.queries.helping import helped_by, typist_for
from alongside.partnerships.models import Member
from alongside.people.cards import digests

OF_A_CODE = "paper pack"
BESIDE = ("whose", "decision__proposal", "partnership", "printed_by", "entered_by", "checked_by", "settled_by")


def pack_with(viewer: Viewer | None, code: str) -> Pack | None:
    """The pack with this code in the viewer's own partnership."""
    if viewer is None:
        return None
    here = Pack.objects.filter(partnership_id=viewer.partnership_id, code_digest__in=digests(OF_A_CODE, code))
    return only(here.select_related(*BESIDE))


def locked_pack(viewer: Viewer | None, pack_id: UUID) -> Pack | None:
    """Read again inside the transaction, so that two who type at once are one after the other."""
    if viewer is None:
        return None
    here = Pack.objects.select_for_update(of=("self",)).filter(partnership_id=viewer.partnership_id, pk=pack_id)
    return here.select_related("whose", "decision__proposal", "partnership").first()


def packs_for(viewer: Viewer | None) -> QuerySet[Pack]:
    """Those that still wait: of whomever the viewer may help, what they printed themselves, and their own."""
    if viewer is None:
        return Pack.objects.none()
    here = Pack.objects.filter(partnership_id=viewer.partnership_id, stage__in=WAITING, round=F("decision__round"))
    mine = Q(whose_id=viewer.member_id) | Q(printed_by_id=viewer.member_id) | Q(whose__in=helped_by(viewer))
    found = here.filter(mine, decision__closed_at__isnull=True)
    return found.select_related(*BESIDE).order_by("decision__closes_at", "printed_at", "pk")


def my_packs(viewer: Viewer | None, decision: Decision) -> QuerySet[Pack]:
    """Whatever the viewer has or had on paper, by phone or by text for this round, the newest first."""
    if viewer is None:
        return Pack.objects.none()
    mine = Pack.objects.filter(whose_id=viewer.member_id, decision=decision, round=decision.round)
    return mine.exclude(stage=Stage.STOPPED).select_related(*BESIDE).order_by("-stage_at", "-pk")


def my_pack_or_404(viewer: Viewer | None, pack_id: UUID) -> Pack:
    found = None
    if viewer is not None:
        found = only(Pack.objects.filter(whose_id=viewer.member_id, pk=pack_id).select_related(*BESIDE))
    if found is None:
        raise Http404
    return found


def typist_of(viewer: Viewer, pack: Pack) -> Typist:
    """The viewer, as far as the rule asks who may type in this page."""
    return replace(
        typist_for(viewer, pack.whose),
        suggested=pack.decision.proposal.by_id == viewer.member_id,
        printed=pack.printed_by_id == viewer.member_id,
    )


def typed_so_far(viewer: Viewer | None, pack: Pack) -> list[Typed]:
    """Who has typed it, the first first. What they typed is in `reading_of`."""
    if viewer is None:
        return []
    return list(Typed.objects.filter(pack=pack).select_related("by").order_by("at", "pk"))


def reading_of(viewer: Viewer | None, typed: Typed, code: str) -> Reading | None:
    """What somebody typed. Of a secret page it opens only with the code that stands on the page."""
    if viewer is None:
        return None
    if typed.locked:
        return unlock(bytes(typed.locked), code, pack=typed.pack_id.bytes)
    return Reading(typed.answer, typed.words)


def kept_reading(viewer: Viewer | None, pack: Pack) -> Reading | None:
    """What a page says that came after another answer. Only its own person is told."""
    if viewer is None or viewer.member_id != pack.whose_id or pack.stage != Stage.ASIDE:
        return None
    kept = Typed.objects.filter(pack=pack, locked=b"").first()
    return Reading(kept.answer, kept.words) if kept else None


def open_for(viewer: Viewer | None, whose: Member) -> list[Decision]:
    """The decisions that are open in which this person has a seat, whether or not they have answered."""
    if viewer is None:
        return []
    seats = Decision.objects.filter(partnership_id=viewer.partnership_id, closed_at__isnull=True, voters__member=whose)
    return list(seats.select_related("proposal").order_by("closes_at", "pk"))


def decision_for_or_404(viewer: Viewer | None, whose: Member, decision_id: UUID) -> Decision:
    """A decision in which this person has a seat."""
    found = decisions.decision_or_404(viewer, decision_id)
    if decisions.voter_of(whose.viewer, found) is None:
        raise Http404
    return found


def text_pack(viewer: Viewer | None, code: str, members: Sequence[Member]) -> Pack | None:
    """The pack with this code, of one of those whose phone a text came from. Any other code is as if it were not."""
    mine = Pack.objects.filter(whose__in=members, way=Way.TEXT, code_digest__in=digests(OF_A_CODE, code))
    return only(mine.select_related(*BESIDE))
