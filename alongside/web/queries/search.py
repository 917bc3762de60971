"""Where do these words stand, among what this viewer may read?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.urls import reverse

from alongside.contributions.models import Contribution
from alongside.contributions.queries import heard_by
from alongside.decisions.models import Proposal
from alongside.domain.visibility import Viewer
from alongside.initiatives.models import Initiative
from alongside.promises.models import Promise

MOST = 50
SHOWN = 200


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: what it is, its first words, when it was said, and where it stands."""

    what: str
    words: str
    at: datetime
    url: str


def search(viewer: Viewer | None, looked_for: str) -> list[Hit]:
    """The newest first, at most 50, four queries. Nobody's room is searched that they may not read."""
    parts = looked_for.split()[:8]
    if viewer is None or not parts:
        return []
    found = [*_said(viewer, parts), *_proposed(viewer, parts), *_work(viewer, parts), *_promised(viewer, parts)]
    return sorted(found, key=lambda hit: hit.at, reverse=True)[:MOST]


def _all_in(parts: list[str], *fields: str) -> Q:
    """Each part stands in one field or another."""
    every = Q()
    for part in parts:
        either = Q()
        for field in fields:
            either |= Q(**{f"{field}__icontains": part})
        every &= either
    return every


def _said(viewer: Viewer, parts: list[str]) -> list[Hit]:
    said = Contribution.objects.filter(
        heard_by(viewer), _all_in(parts, "words"), withdrawn_at__isnull=True, hidden_at__isnull=True
    ).select_related("partnership")
    return [
        Hit(c.get_kind_display(), c.words[:SHOWN], c.said_at, _url("contributions:one", c.partnership.slug, c.pk))
        for c in said.order_by("-said_at")[:MOST]
    ]


def _proposed(viewer: Viewer, parts: list[str]) -> list[Hit]:
    proposed = Proposal.objects.filter(
        _all_in(parts, "title", "words"), partnership_id=viewer.partnership_id
    ).select_related("partnership")
    return [
        Hit("A proposal", p.title, p.made_at, _url("decisions:proposal", p.partnership.slug, p.pk))
        for p in proposed.order_by("-made_at")[:MOST]
    ]


def _work(viewer: Viewer, parts: list[str]) -> list[Hit]:
    work = Initiative.objects.filter(
        _all_in(parts, "title", "words", "can_change", "cannot_change"), partnership_id=viewer.partnership_id
    ).select_related("partnership")
    return [
        Hit("A piece of work", i.title, i.begun_at, _url("initiatives:one", i.partnership.slug, i.pk))
        for i in work.order_by("-begun_at")[:MOST]
    ]


def _promised(viewer: Viewer, parts: list[str]) -> list[Hit]:
    promised = Promise.objects.filter(_all_in(parts, "words"), partnership_id=viewer.partnership_id).select_related(
        "partnership"
    )
    return [
        Hit("A promise", p.words[:SHOWN], p.made_at, _url("promises:show", p.partnership.slug, p.pk))
        for p in promised.order_by("-made_at")[:MOST]
    ]


def _url(name: str, slug: str, thing: object) -> str:
    return reverse(name, args=[slug, thing])
