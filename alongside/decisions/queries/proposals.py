"""Which proposals are there, what do they say, where do they come from, and who supports them?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db.models import Count, Exists, F, IntegerField, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.http import Http404

from alongside.contributions.models import Contribution
from alongside.contributions.queries import SHOWN_BESIDE, SHOWN_OF_IT, contributions_for
from alongside.decisions.models import EarlierProposal, Proposal, ProposalWords, Remark, Support
from alongside.domain.decisions import State
from alongside.domain.decisions.proposal_text import ProposalText
from alongside.domain.record.entry import salted_digest
from alongside.domain.verdict import ALLOWED, Refused, Verdict, no
from alongside.domain.visibility import NOT_HERE, SpaceKind, Viewer
from alongside.ledger.rows import only

LIVE = (State.GATHERING, State.PUT)
SUPPORTERS = Coalesce(
    Subquery(
        Support.objects.filter(proposal=OuterRef("pk"), member__left_at__isnull=True)
        .order_by()
        .values("proposal")
        .annotate(n=Count("*"))
        .values("n")
    ),
    Value(0),
    output_field=IntegerField(),
)
"""Whoever supports it and is still here, counted beside each proposal and not joined to it."""
IN_A_LIST = ("title", "kind", "state", "made_at", "opens_at", "by__name", "decision__proposal", "decision__outcome")
OFFERED = 8
"""How many needs the page for a new proposal offers besides the ones it was opened from."""


def _in(viewer: Viewer | None) -> QuerySet[Proposal]:
    """Proposals are made where every member is: nobody outside reads them before they are decided."""
    if viewer is None:
        return Proposal.objects.none()
    return Proposal.objects.filter(partnership_id=viewer.partnership_id)


def proposals_for(viewer: Viewer | None, *, live: bool) -> QuerySet[Proposal]:
    """Those on their way, the ones that open next first; or those that are over, the newest first."""
    found = _in(viewer).annotate(supporters=SUPPORTERS).select_related("by", "decision").only(*IN_A_LIST)
    if live:
        return found.filter(state__in=LIVE).order_by(F("opens_at").asc(nulls_last=True), "-made_at", "pk")
    return found.exclude(state__in=LIVE).order_by("-made_at", "pk")


def proposal_or_404(viewer: Viewer | None, proposal_id: UUID) -> Proposal:
    wanted = _in(viewer).filter(pk=proposal_id)
    found = only(wanted.select_related("by", "initiative", "decision", "partnership", "with_help"))
    if found is None:
        raise Http404
    return found


def locked_proposal(viewer: Viewer | None, proposal_id: UUID) -> Proposal:
    """Read again inside the transaction. Raises Refused, with the one answer, for missing and not yours."""
    found = _in(viewer).select_for_update(of=("self",)).select_related("partnership").filter(pk=proposal_id).first()
    if found is None:
        raise Refused(NOT_HERE)
    return found


def text_of(viewer: Viewer | None, proposal: ProposalWords) -> ProposalText:
    return ProposalText(
        title=proposal.title,
        words=proposal.words,
        at_stake=proposal.at_stake,
        can_change=proposal.can_change,
        cannot_change=proposal.cannot_change,
    )


def words_seen(viewer: Viewer | None, proposal: Proposal) -> str:
    """Which words of a proposal somebody has in front of them: another text has another digest."""
    return salted_digest(bytes(proposal.salt), text_of(viewer, proposal).whole)


def earlier_of(viewer: Viewer | None, proposal: Proposal) -> QuerySet[EarlierProposal]:
    return proposal.earlier.order_by("-until", "-pk")


def _in_the_joint_room(viewer: Viewer | None) -> QuerySet[Contribution]:
    """What every member may read. What was said in a closed space never becomes a proposal from there."""
    said = contributions_for(viewer).filter(space__kind=SpaceKind.JOINT)
    return said.filter(withdrawn_at__isnull=True, hidden_at__isnull=True, forgotten_at__isnull=True)


def may_come_from(viewer: Viewer | None, contributions: Sequence[Contribution]) -> Verdict:
    wanted = {each.pk for each in contributions}
    if _in_the_joint_room(viewer).filter(pk__in=wanted).count() == len(wanted):
        return ALLOWED
    return no("One of these was taken back or hidden.", "Leave it out, then send this again.")


def answerable(viewer: Viewer | None, asked_for: Iterable[UUID]) -> list[Contribution]:
    """What a new proposal may say it answers: what it was opened from, then what has waited longest for a reply."""
    here = _in_the_joint_room(viewer)
    chosen = list(here.filter(pk__in=asked_for).order_by("said_at"))
    waiting = here.filter(asks=True, answered_at__isnull=True).exclude(pk__in=[each.pk for each in chosen])
    return [*chosen, *waiting.order_by("said_at", "pk")[:OFFERED]]


def sources_of(viewer: Viewer | None, proposal: Proposal) -> QuerySet[Contribution]:
    """What people said that this proposal answers, as far as it still stands there."""
    found = _in_the_joint_room(viewer).filter(led_to__proposal=proposal)
    return found.select_related(*SHOWN_BESIDE).only(*SHOWN_OF_IT).order_by("said_at", "pk")


def proposals_from(viewer: Viewer | None, contribution: Contribution) -> QuerySet[Proposal]:
    """What came of something that somebody said."""
    return _in(viewer).filter(comes_from__contribution=contribution).select_related("decision").order_by("made_at")


def supporters_of(viewer: Viewer | None, proposal: Proposal) -> list[Support]:
    """Who supports it and is still here, the first first."""
    here = Support.objects.filter(proposal=proposal, member__left_at__isnull=True)
    return list(here.select_related("member").order_by("given_at", "pk"))


def remarks_of(viewer: Viewer | None, proposal: Proposal) -> QuerySet[Remark]:
    """What members say about it, as far as this viewer may read it, the newest first."""
    shown = _in_the_joint_room(viewer).filter(pk=OuterRef("contribution_id"))
    return (
        Remark.objects.filter(Exists(shown), proposal=proposal)
        .select_related("contribution")
        .order_by("-contribution__said_at", "pk")
    )
