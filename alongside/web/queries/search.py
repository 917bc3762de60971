"""Where do these words stand, among what this viewer may read?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from alongside.contributions import queries as contributions
from alongside.decisions.models import Proposal
from alongside.domain.contributions import spellings
from alongside.domain.saying import say
from alongside.domain.visibility import Viewer
from alongside.initiatives import queries as initiatives
from alongside.ledger.words import all_in
from alongside.promises.models import Promise

MOST = 50
SHOWN = 200
KINDS = {
    "need": say("A need"), "story": say("A story"), "idea": say("An idea"), "question": say("A question"),
    "comment": say("A comment"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: what it is, its first words, when it was said, and where it stands."""

    what: str
    words: str
    at: datetime
    url: str


def search(viewer: Viewer | None, words: str) -> list[Hit]:
    """The newest first, at most 50, four queries. Nobody's room is searched that they may not read."""
    looked_for = spellings(words)
    if viewer is None or not looked_for:
        return []
    of_words = (*_said(viewer, words), *_work(viewer, words))
    found = [*of_words, *_proposed(viewer, looked_for), *_promised(viewer, looked_for)]
    return sorted(found, key=lambda hit: hit.at, reverse=True)[:MOST]


def _said(viewer: Viewer, words: str) -> list[Hit]:
    said = contributions.search(viewer, words).select_related("partnership")
    return [
        Hit(KINDS[c.kind], c.words[:SHOWN], c.said_at, _url("contributions:one", c.partnership.slug, c.pk))
        for c in said[:MOST]
    ]


def _proposed(viewer: Viewer, looked_for: list[frozenset[str]]) -> list[Hit]:
    proposed = Proposal.objects.filter(
        all_in(looked_for, "title", "words"), partnership_id=viewer.partnership_id
    ).select_related("partnership")
    return [
        Hit(say("A proposal"), p.title, p.made_at, _url("decisions:proposal", p.partnership.slug, p.pk))
        for p in proposed.order_by("-made_at")[:MOST]
    ]


def _work(viewer: Viewer, words: str) -> list[Hit]:
    work = initiatives.search(viewer, words).select_related("partnership")
    return [
        Hit(say("A piece of work"), i.title, i.begun_at, _url("initiatives:one", i.partnership.slug, i.pk))
        for i in work.order_by("-begun_at")[:MOST]
    ]


def _promised(viewer: Viewer, looked_for: list[frozenset[str]]) -> list[Hit]:
    promised = Promise.objects.filter(all_in(looked_for, "words"), partnership_id=viewer.partnership_id).select_related(
        "partnership"
    )
    return [
        Hit(say("A promise"), p.words[:SHOWN], p.made_at, _url("promises:show", p.partnership.slug, p.pk))
        for p in promised.order_by("-made_at")[:MOST]
    ]


def _url(name: str, slug: str, thing: object) -> str:
    return reverse(name, args=[slug, thing])
