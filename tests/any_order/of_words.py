"""Laws 1, 2 and 5 about words: whose they are, who may change them, who may read them, and how they are forgotten."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.apps import apps

from alongside.contributions.models import Contribution, EarlierWords, Hiding, Reply, Suggestion
from alongside.contributions.queries import contributions_for
from alongside.decisions.models import ComesFrom, EarlierProposal, Objection, Position, Proposal, RoleWord
from alongside.decisions.queries import sources_of
from alongside.documents.models import Document, EarlierDocument
from alongside.domain.visibility import SpaceKind, may_read
from alongside.glossary.models import Meaning, Word
from alongside.initiatives.models import Initiative
from alongside.ledger.words import Worded
from alongside.promises.models import Judgement, Progress, Promise
from tests.any_order.world import World

AUTHOR: dict[Any, Callable[[Any], Any]] = {
    Contribution: lambda row: row.author_id,
    EarlierWords: lambda row: None,
    Suggestion: lambda row: row.by_id,
    Reply: lambda row: row.by_id,
    Hiding: lambda row: row.by_id,
    Proposal: lambda row: row.by_id,
    EarlierProposal: lambda row: None,
    Position: lambda row: row.voter.member_id,
    RoleWord: lambda row: row.member_id,
    Objection: lambda row: row.by_id,
    Initiative: lambda row: row.begun_by_id,
    Promise: lambda row: row.made_by_id,
    Progress: lambda row: row.promise.owner_id,
    Judgement: lambda row: row.member_id,
    Document: lambda row: row.by_id,
    EarlierDocument: lambda row: None,
    Word: lambda row: row.flagged_by_id,
    Meaning: lambda row: row.by_id,
}
"""Whose the words in a row are. Of earlier words nobody's: they are history, and never change."""

RELATED = {Position: ["voter"], Progress: ["promise"]}
MORE = {
    Proposal: ("title", "at_stake", "can_change", "cannot_change"),
    EarlierProposal: ("title", "at_stake"),
    Initiative: ("title", "can_change", "cannot_change", "budget", "who_decides", "time_asked"),
    Objection: ("answer_words",),
}
STAYS = {Initiative}
"""The card of a piece of work is everybody's who joined by it."""


class Words:
    """Every word anybody said, as it stood after the last step."""

    def __init__(self) -> None:
        worded = {model for model in apps.get_models() if issubclass(model, Worded)}
        assert worded == AUTHOR.keys(), "Say in AUTHOR whose the words of a new kind of row are."
        self.kept: dict[tuple[Any, Any], tuple[Any, tuple[str, ...]]] = {}

    def change_only_by_their_author(self, world: World) -> None:
        now = self._now()
        actor = world.actor.pk if world.actor else None
        for key, (author, words) in self.kept.items():
            assert key in now, f"Words of {key} were deleted with their row."
            after = now[key][1]
            if after != words and not (world.forgot and not any(after)):
                assert self._may_have_changed(key[0], author, actor, words, after), (key, words, after)
        self.kept = now

    def _may_have_changed(self, model: Any, author: Any, actor: Any, words: Any, after: Any) -> bool:
        """A reply to an objection is somebody else's, given once; nothing but that comes from anyone but the author."""
        if model is Objection and after[0] == words[0]:
            return not words[1] and bool(after[1])
        return author is not None and author == actor

    def _now(self) -> dict[tuple[Any, Any], tuple[Any, tuple[str, ...]]]:
        return {
            (model, row.pk): (author(row), (row.words, *(getattr(row, name) for name in MORE.get(model, ()))))
            for model, author in AUTHOR.items()
            for row in model.objects.select_related(*RELATED.get(model, []))
        }


def words_of_the_forgotten_are_gone_with_their_salts(world: World) -> None:
    """Law 5. What opened, and a promise that counts, keeps its words, and names nobody."""
    if not world.forgot or world.actor is None:
        return
    who = world.actor.pk
    assert not Contribution.objects.filter(author_id=who).exists()
    for model, author in AUTHOR.items():
        for row in model.objects.select_related(*RELATED.get(model, [])):
            if author(row) == who and model not in STAYS and not _is_counted_on(row):
                assert (row.words, bytes(row.salt)) == ("", b""), row
    world.actor.refresh_from_db()
    assert (world.actor.name, world.actor.account) == ("A former member", None)


def _is_counted_on(row: Any) -> bool:
    if isinstance(row, Proposal):
        return row.state in ("open", "passed", "not_passed")
    return isinstance(row, Promise) and row.taken_on_at is not None


def closed_rooms_are_read_by_their_own_alone(world: World) -> None:
    """Law 1: whatever anybody can list, they may read; and nothing said in a closed room leads out of it."""
    for member in world.members():
        for thing in contributions_for(member.viewer).select_related("space"):
            assert may_read(member.viewer, thing.space.place)
    assert not ComesFrom.objects.exclude(contribution__space__kind=SpaceKind.JOINT).exists()
    assert (
        not Contribution.objects.filter(about__isnull=False)
        .exclude(space_id__in=Contribution.objects.filter(comments__isnull=False).values("space_id"))
        .exists()
    )
    for proposal in Proposal.objects.select_related("partnership"):
        assert not list(sources_of(None, proposal))
