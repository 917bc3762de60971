"""A room for talk, joint or closed, and what a member asked to be told about."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import Q

from alongside.domain.visibility import Place, SpaceKind
from alongside.ledger.constraints import one_of
from alongside.partnerships.models import Member, Partnership

ROOMS = [kind for kind in SpaceKind if kind is not SpaceKind.PUBLISHED]


class Space(models.Model):
    """That a room exists is public, as its door. What is in it is for those whom the visibility table lets in."""

    class Privacy:
        personal = frozenset({"name"})
        plain = frozenset({"id", "partnership", "kind", "stake", "sealed", "opened_at"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="spaces")
    kind = models.CharField(max_length=12, choices=[(kind.value, kind.value) for kind in ROOMS])
    stake = models.SlugField(max_length=40, blank=True)
    name = models.CharField(max_length=80)
    sealed = models.BooleanField(default=False)
    """Locked in the browser: then nobody who runs the server can read it either. Chosen once, when it is opened."""
    opened_at = models.DateTimeField()

    class Meta:
        constraints = [
            one_of("kind", ROOMS, name="space_kind_is_known"),
            models.CheckConstraint(
                condition=(Q(kind=SpaceKind.ONE_STAKE) & ~Q(stake="")) | (~Q(kind=SpaceKind.ONE_STAKE) & Q(stake="")),
                name="space_is_closed_to_a_named_stake_or_none",
            ),
            models.CheckConstraint(
                condition=~Q(kind=SpaceKind.JOINT, sealed=True), name="only_a_closed_space_can_be_sealed"
            ),
            models.UniqueConstraint(
                fields=["partnership"], condition=Q(kind=SpaceKind.JOINT), name="one_joint_space_a_partnership"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def place(self) -> Place:
        return Place(self.partnership_id, SpaceKind(self.kind), self.stake)


class Followed(models.TextChoices):
    CONTRIBUTION = "contribution", "something somebody said"
    INITIATIVE = "initiative", "a piece of work"
    PROPOSAL = "proposal", "a proposal"


class Follow(models.Model):
    """A member asked to hear when something happens to this thing."""

    class Privacy:
        personal = frozenset({"member", "thing", "kind"})
        plain = frozenset({"id", "since", "seen_at"})

    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="follows")
    kind = models.CharField(max_length=12, choices=Followed.choices)
    thing = models.UUIDField()
    since = models.DateTimeField()
    seen_at = models.DateTimeField()

    class Meta:
        constraints = [
            one_of("kind", Followed.values, name="follow_kind_is_known"),
            models.UniqueConstraint(fields=["member", "thing"], name="follow_a_thing_once"),
        ]
