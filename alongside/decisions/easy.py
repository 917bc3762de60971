"""The easy versions of proposals, of what was decided, and of papers about a proposal."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from django.urls import reverse

from alongside.decisions import queries
from alongside.decisions.actions.clocks import look_at_clock
from alongside.documents.queries import paper_as_it_is, papers_there
from alongside.documents.things import EasyThing, Original, every_member
from alongside.domain.agreement import Thing
from alongside.domain.decisions import State
from alongside.domain.saying import say
from alongside.domain.visibility import Viewer
from alongside.ledger.actions import Author, Note
from alongside.partnerships.models import Member, Partnership


def _members(viewer: Viewer | None, partnership: Partnership, thing: UUID) -> bool:
    """Proposals and papers are where every member is, and nobody else."""
    return viewer is not None and viewer.partnership_id == partnership.pk


def _anyone(viewer: Viewer | None, partnership: Partnership, thing: UUID) -> bool:
    """What was decided is published. What is not over is no outcome, and is not found."""
    return True


def _proposal(partnership: Partnership, thing: UUID) -> Original | None:
    found = queries.proposal_as_it_is(None, partnership, thing)
    if found is None:
        return None
    return Original(
        title=found.title,
        parts=queries.parts_of_proposal(None, found),
        address=reverse("decisions:proposal", args=[partnership.slug, found.pk]),
        is_being_decided=found.state == State.OPEN,
        about=found.pk,
        until=queries.until_of(None, found),
    )


def _outcome(partnership: Partnership, thing: UUID) -> Original | None:
    found = queries.outcome_as_it_is(None, partnership, thing)
    if found is None:
        return None
    return Original(
        title=found.proposal.title,
        parts=queries.parts_of_outcome(None, found),
        address=reverse("decisions:outcome", args=[partnership.slug, found.pk]),
    )


def _paper(partnership: Partnership, thing: UUID) -> Original | None:
    paper = paper_as_it_is(None, partnership, thing)
    if paper is None or not paper.words:
        return None
    about = queries.proposal_as_it_is(None, partnership, paper.about) if paper.about else None
    return Original(
        title=paper.title,
        parts=queries.parts_of_paper(None, paper),
        address=reverse("documents:paper", args=[partnership.slug, paper.pk]),
        is_being_decided=about is not None and about.state == State.OPEN,
        about=about.pk if about else None,
        until=queries.until_of(None, about) if about else None,
    )


def _look_at_proposal(*, by: Author, partnership: Partnership, thing: UUID, note: Note) -> None:
    """The clock of an open decision follows its easy version in the same instant."""
    decision = queries.open_decision_about(None, partnership, thing)
    if decision is not None:
        look_at_clock(by=by, decision=decision, note=note)


def _look_at_paper(*, by: Author, partnership: Partnership, thing: UUID, note: Note) -> None:
    paper = paper_as_it_is(None, partnership, thing)
    if paper is not None and paper.about is not None:
        _look_at_proposal(by=by, partnership=partnership, thing=paper.about, note=note)


def _papers_heard_by(members: Sequence[Member], things: Collection[UUID]) -> set[tuple[UUID, UUID]]:
    return every_member(members, papers_there(None, things))


PROPOSAL = EasyThing(
    kind=Thing.PROPOSAL,
    called=say("a proposal"),
    may_read=_members,
    original=_proposal,
    changed=_look_at_proposal,
    heard_by=every_member,
)
OUTCOME = EasyThing(
    kind=Thing.DECISION, called=say("a decision"), may_read=_anyone, original=_outcome, heard_by=every_member
)
PAPER = EasyThing(
    kind=Thing.PAPER,
    called=say("a paper"),
    may_read=_members,
    original=_paper,
    changed=_look_at_paper,
    heard_by=_papers_heard_by,
)
