"""Which easy versions may whom be told of? Those of things that they may read, and not even that there are others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from uuid import UUID

from alongside.documents.things import easy_things
from alongside.domain.visibility import Viewer
from alongside.partnerships.models import Member

Of = tuple[str, UUID]
"""A kind of thing, and the thing."""


def heard_by(viewer: Viewer | None, members: Sequence[Member], things: Iterable[Of]) -> set[tuple[UUID, Of]]:
    """Each member with each of these things that they may read, asked once for all of a kind.

    Each thing has to be of the partnership of the member; whoever calls sees to that.
    """
    by_kind: dict[str, set[UUID]] = defaultdict(set)
    for kind, thing in things:
        by_kind[kind].add(thing)
    return {
        (member, (kind, thing))
        for kind, offered in easy_things().items()
        if kind in by_kind
        for member, thing in offered.heard_by(members, by_kind[kind])
    }
