"""Is there an easy version of what a pack is about, that readers have checked and that still holds?"""

from __future__ import annotations

from alongside.decisions.models import Decision
from alongside.documents import queries as documents
from alongside.documents.queries import Found
from alongside.documents.things import readable
from alongside.domain.agreement import Thing
from alongside.domain.visibility import Viewer


def checked_easy(viewer: Viewer | None, decision: Decision) -> Found | None:
    """None for none, for a draft, and for one that is out of date: then a pack has the proposal's own words."""
    here, kind, thing = decision.partnership, Thing.PROPOSAL, decision.proposal_id
    offered = readable(viewer, here, kind=kind, thing=thing)
    if offered is None:
        return None
    found = documents.found_for(viewer, here, offered[1], kind=kind, thing=thing)
    return found if found.standing.is_checked else None
