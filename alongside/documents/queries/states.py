"""Is there an easy version of this thing that readers have checked and that still holds? For whoever waits for one."""

from __future__ import annotations

from uuid import UUID

from alongside.documents.queries.easy import found_for
from alongside.documents.queries.papers import papers_about
from alongside.documents.things import easy_things
from alongside.domain.agreement import Thing
from alongside.domain.plainwords.states import NO_VERSION, Standing
from alongside.domain.visibility import Viewer
from alongside.partnerships.models import Partnership


def easy_state(viewer: Viewer | None, partnership: Partnership, *, kind: str, thing: UUID) -> Standing:
    """How it stands now, beside the original as it is now. Whoever calls has asked whether the viewer may read that."""
    offered = easy_things().get(kind)
    original = offered.as_it_is(partnership, thing) if offered else None
    if original is None:
        return NO_VERSION
    return found_for(viewer, partnership, original, kind=kind, thing=thing).standing


def easy_ready(viewer: Viewer | None, partnership: Partnership, *, kind: str, thing: UUID) -> bool:
    """Whether it has an easy version that is checked and not out of date."""
    return easy_state(viewer, partnership, kind=kind, thing=thing).is_checked


def papers_ready(viewer: Viewer | None, partnership: Partnership, *, about: UUID, by: UUID) -> bool:
    """The same of every paper that goes with a proposal: those of whoever made it. Without one, nothing is missing.

    What others write about it is more to read, and holds nothing up: or anybody could, by writing one more.
    """
    papers = [each for each in papers_about(viewer, partnership, about) if each.by_id == by]
    return all(easy_ready(viewer, partnership, kind=Thing.PAPER, thing=each.pk) for each in papers)
