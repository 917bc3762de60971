"""What is there to tell in an easy version of a proposal, of what came of it, and of a paper about it?"""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.db.models import QuerySet
from django.utils.timezone import get_default_timezone

from alongside.decisions.models import Decision, Proposal
from alongside.decisions.queries.carried import carried_agreement
from alongside.documents import queries as documents
from alongside.documents.models import Document
from alongside.domain.agreement import AGREEMENT, Agreement, Thing, agreement_from_data
from alongside.domain.check.agreed import changes
from alongside.domain.decisions import State
from alongside.domain.decisions.days import closes_at
from alongside.domain.plainwords.states import Part
from alongside.domain.saying import say
from alongside.domain.visibility import Viewer
from alongside.initiatives.models import Initiative
from alongside.ledger.rows import only
from alongside.partnerships import queries as partnerships
from alongside.partnerships.models import AgreementVersion, Partnership

CALLED = {
    "title": say("The title"),
    "words": say("What we would do"),
    "at_stake": say("What is at stake"),
    "can_change": say("What can change"),
    "cannot_change": say("What cannot change"),
}


def proposal_as_it_is(viewer: Viewer | None, partnership: Partnership, proposal_id: UUID) -> Proposal | None:
    """For its easy version. Whoever calls has asked whether the viewer may read it."""
    found = Proposal.objects.filter(partnership=partnership, pk=proposal_id)
    return only(found.select_related("decision", "initiative", "partnership"))


def outcome_as_it_is(viewer: Viewer | None, partnership: Partnership, decision_id: UUID) -> Decision | None:
    """A decision that is over: published, for anybody."""
    found = Decision.objects.filter(partnership=partnership, pk=decision_id, closed_at__isnull=False)
    return only(found.select_related("proposal"))


def parts_of_proposal(viewer: Viewer | None, proposal: Proposal) -> tuple[Part, ...]:
    """Its words, what it would change in our agreement, and the card of the work that it belongs to."""
    said = {name: getattr(proposal, name) for name in CALLED}
    parts = [Part(key=key, called=CALLED[key], words=words) for key, words in said.items() if words]
    if proposal.initiative is not None:
        parts.append(part_of_work(viewer, proposal.initiative))
    if lines := _would_change(viewer, proposal):
        parts.append(Part(key="changes", called=say("What changes in our agreement"), words="\n".join(lines)))
    return tuple(parts)


def part_of_work(viewer: Viewer | None, work: Initiative) -> Part:
    card = "\n".join(getattr(work.card, each.name) for each in fields(work.card))
    return Part(key="work", called=say("The piece of work it belongs to"), words=f"{work.title}\n{card}")


def _would_change(viewer: Viewer | None, proposal: Proposal) -> list[str]:
    """Before it opens: onto the agreement in force, which can change meanwhile. From then on as it was frozen."""
    if proposal.kind != AGREEMENT or proposal.new_agreement is None or proposal.agreement_number is None:
        return []
    if proposal.state in (State.GATHERING, State.PUT):
        version: AgreementVersion = partnerships.newest_agreement(viewer, proposal.partnership)
        after: Agreement = carried_agreement(viewer, proposal, version)
    else:
        version = partnerships.agreement_or_404(viewer, proposal.partnership, proposal.agreement_number)
        after = agreement_from_data(proposal.new_agreement)
    return changes(version.agreement, after)


def parts_of_outcome(viewer: Viewer | None, decision: Decision) -> tuple[Part, ...]:
    """What it was about, how it ended, and how that came about: nothing that is not published."""
    working = decision.working or {}
    said = {
        "title": decision.proposal.title,
        "words": decision.proposal.words,
        "outcome": decision.outcome,
        "working": "\n".join(working.get("sentences", [])),
    }
    called = CALLED | {"outcome": say("How it ended"), "working": say("How that came about")}
    return tuple(Part(key=key, called=called[key], words=words) for key, words in said.items() if words)


def parts_of_paper(viewer: Viewer | None, paper: Document) -> tuple[Part, ...]:
    """Thought by thought. Each is known by its own words, so that a new one between two of them touches neither."""
    thoughts = [each.strip() for each in paper.words.split("\n\n")]
    told = {f"p{sha256(each.encode()).hexdigest()[:12]}": each for each in thoughts if each}
    parts = [Part(key=key, called=f"“{_beginning(words)}”", words=words) for key, words in told.items()]
    return (Part(key="title", called=say("The title"), words=paper.title), *parts)


def _beginning(words: str) -> str:
    first = " ".join(words.split()[:8])
    return first if first == " ".join(words.split()) else f"{first} …"


def until_of(viewer: Viewer | None, proposal: Proposal) -> datetime | None:
    """The end of the time to read it and answer: known from when it is put to everyone."""
    if proposal.state == State.PUT and proposal.opens_at is not None:
        return closes_at(proposal.opens_at, proposal.open_days or 1, get_default_timezone())
    if proposal.state == State.OPEN:
        return proposal.decision.closes_at
    return None


def easy_owed(viewer: Viewer | None, agreement: Agreement, kind: str) -> frozenset[Thing]:
    """What must have an easy version before a proposal of this kind can open: itself, and papers about it."""
    needs = agreement.needs_easy_version
    itself = needs & {Thing.PROPOSAL, Thing.DECISION} or (kind == AGREEMENT and Thing.AGREEMENT in needs)
    return frozenset({Thing.PROPOSAL} if itself else ()) | (needs & {Thing.PAPER})


def is_easy_ready(viewer: Viewer | None, proposal: Proposal, agreement: Agreement) -> bool:
    """Whether every easy version that this proposal must have under that agreement is checked and holds, as of now."""
    owed = easy_owed(viewer, agreement, proposal.kind)
    partnership = proposal.partnership
    if Thing.PROPOSAL in owed and not documents.easy_ready(viewer, partnership, kind=Thing.PROPOSAL, thing=proposal.pk):
        return False
    return Thing.PAPER not in owed or documents.papers_ready(viewer, partnership, about=proposal.pk, by=proposal.by_id)


def may_keep_running(viewer: Viewer | None, decision: Decision) -> bool:
    """The same of an open decision: by the agreement under which it opened, which cannot change for it any more."""
    version = partnerships.agreement_or_404(viewer, decision.partnership, decision.agreement_number)
    if not easy_owed(viewer, version.agreement, decision.kind):
        return True
    return is_easy_ready(viewer, decision.proposal, version.agreement)


def running_clocks(viewer: Viewer | None) -> QuerySet[Decision]:
    """Every open decision of every partnership. Only the clock asks."""
    found = Decision.objects.filter(closed_at__isnull=True).select_related("partnership", "proposal__partnership")
    return found.order_by("closes_at", "pk")


def open_decision_about(viewer: Viewer | None, partnership: Partnership, proposal_id: UUID) -> Decision | None:
    found = running_clocks(viewer).filter(partnership=partnership, proposal_id=proposal_id)
    return only(found)
