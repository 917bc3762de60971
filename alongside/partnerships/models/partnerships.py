"""A partnership, the people in it, the seats they hold and the agreement they hold to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import uuid4

from django.db import models
from django.db.models import F, Q

from alongside.domain.agreement import Agreement, agreement_from_data
from alongside.domain.record.canonical import canonical
from alongside.domain.record.entry import Author
from alongside.domain.stakes import Side
from alongside.domain.visibility import Viewer
from alongside.ledger.constraints import one_of
from alongside.people.models import Account

READ: dict[str, Agreement] = {}
"""Agreements that were read from their data, by digest. They are public, and nobody can change one."""
MOST_READ = 500


class Partnership(models.Model):
    """The people who run one or more services together under one agreement."""

    class Privacy:
        personal = frozenset({"contact_name", "contact_phone", "contact_hours", "started_by"})
        plain = frozenset({"id", "slug", "name", "purpose", "started_at"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    purpose = models.TextField(max_length=1000)
    contact_name = models.CharField(max_length=80)
    contact_phone = models.CharField(max_length=40)
    contact_hours = models.CharField(max_length=200, blank=True)
    started_at = models.DateTimeField()
    started_by = models.ForeignKey(
        Account, on_delete=models.SET_NULL, null=True, blank=True, related_name="partnerships_started"
    )
    """Who answered the questions at the start. It gives them one thing: to invite people until the first one joins."""

    def __str__(self) -> str:
        return self.name


class AgreementVersion(models.Model):
    """One version of the rules. Rows are only ever added, and only by a decision (or by starting)."""

    class Privacy:
        personal: frozenset[str] = frozenset()
        plain = frozenset({"id", "partnership", "number", "body", "digest", "adopted_at", "decision_id"})

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="agreements")
    number = models.PositiveIntegerField()
    body = models.JSONField()
    digest = models.CharField(max_length=64)
    adopted_at = models.DateTimeField()
    decision_id = models.UUIDField(null=True, blank=True)
    """The decision that made this version; none for the version a partnership started with."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "number"], name="one_agreement_a_number"),
            models.UniqueConstraint(fields=["decision_id"], name="a_decision_changes_an_agreement_once"),
            models.CheckConstraint(
                condition=Q(number=1, decision_id__isnull=True) | Q(number__gt=1, decision_id__isnull=False),
                name="only_a_decision_changes_an_agreement",
            ),
        ]

    @property
    def agreement(self) -> Agreement:
        """The rules themselves. A version never changes, so each is read once and then known by its digest."""
        if self.digest not in READ:
            if len(READ) >= MOST_READ:
                READ.clear()
            READ[self.digest] = agreement_from_data(self.body)
        return READ[self.digest]

    @staticmethod
    def digest_of(body: Mapping[str, Any]) -> str:
        """SHA-256 of the canonical text. Unsalted: an agreement is public, and anyone may compare."""
        return sha256(canonical(body)).hexdigest()


class StatedTerms(models.Model):
    """The record says which terms of this version the check holds things against. It says so once."""

    class Privacy:
        personal: frozenset[str] = frozenset()
        plain = frozenset({"version", "stated_at"})

    version = models.OneToOneField(AgreementVersion, on_delete=models.PROTECT, primary_key=True, related_name="stated")
    stated_at = models.DateTimeField()


class Member(models.Model):
    """A person in one partnership: the name they go by there, and the stake they say is theirs."""

    class Privacy:
        personal = frozenset({"id", "account", "name", "stake", "side", "pseudonym"})
        plain = frozenset(
            {"partnership", "joined_at", "left_at", "forgotten_at", "stake_changed_at", "side_changed_at"}
        )

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="members")
    account = models.ForeignKey(Account, on_delete=models.SET_NULL, null=True, blank=True, related_name="memberships")
    name = models.CharField(max_length=80)
    stake = models.SlugField(max_length=40)
    side = models.CharField(max_length=12, choices=[(side.value, side.value) for side in Side])
    pseudonym = models.CharField(max_length=32, unique=True)
    """How the record knows this person. Nothing else in the record points here."""
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)
    forgotten_at = models.DateTimeField(null=True, blank=True)
    stake_changed_at = models.DateTimeField(null=True, blank=True)
    side_changed_at = models.DateTimeField(null=True, blank=True)
    """When they last said that they stand on another footing, or on another side, than before. Closed rooms ask."""

    class Meta:
        constraints = [
            one_of("side", Side, name="member_side_is_known"),
            models.UniqueConstraint(
                fields=["partnership", "account"], condition=Q(account__isnull=False), name="one_membership_an_account"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def author(self) -> Author:
        """How this member signs an entry of the record."""
        return Author(self.pseudonym, self.stake)

    @property
    def viewer(self) -> Viewer:
        """Where `queries.membership` found this member, the viewer also knows who is kept from them."""
        found = self.__dict__
        helper = found.get("with_help_of")
        return Viewer(self.partnership_id, self.id, self.stake, Side(self.side), found.get("kept"), helper)

    def footing_changed(self, *, stake: str, side: str, at: datetime) -> dict[str, datetime]:
        """What changes beside the stake and the side themselves: going back to where one was is a change too."""
        changed = {"stake_changed_at": at} if stake != self.stake else {}
        return changed | ({"side_changed_at": at} if side != self.side else {})


class Seat(models.Model):
    """A voting place held for a term."""

    class Privacy:
        personal = frozenset({"member", "stake"})
        plain = frozenset({"id", "partnership", "taken_at", "until", "left_at"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="seats")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="seats")
    stake = models.SlugField(max_length=40)
    taken_at = models.DateTimeField()
    until = models.DateField(null=True, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["member"], condition=Q(left_at__isnull=True), name="one_seat_a_member"),
        ]


class RoleHeld(models.Model):
    """A role such as co-chair: named by somebody else on the same side, and held once accepted."""

    class Privacy:
        personal = frozenset({"member", "named_by"})
        plain = frozenset({"id", "partnership", "role", "named_at", "taken_at", "left_at"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="roles_held")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="roles_held")
    named_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    role = models.SlugField(max_length=40)
    named_at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "role"],
                condition=Q(left_at__isnull=True, taken_at__isnull=False),
                name="one_person_a_role",
            ),
            models.UniqueConstraint(
                fields=["partnership", "role", "member"],
                condition=Q(left_at__isnull=True),
                name="asked_for_a_role_once",
            ),
        ]


class Invitation(models.Model):
    """A card or link that lets one person join. Whoever holds it says for themselves what their stake is."""

    class Privacy:
        personal = frozenset({"token_digest", "words_digest", "name", "group_hint", "made_by", "used_by"})
        plain = frozenset({"id", "partnership", "made_at", "used_at", "withdrawn_at", "use_before"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="invitations")
    token_digest = models.CharField(max_length=64, unique=True)
    words_digest = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=80, blank=True)
    group_hint = models.SlugField(max_length=40, blank=True)
    """Which group whoever invited them had in mind. Never shown to the person, and never taken for their answer."""
    made_by = models.ForeignKey(
        Member, on_delete=models.PROTECT, null=True, blank=True, related_name="invitations_made"
    )
    made_at = models.DateTimeField()
    use_before = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    used_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)


class Wall(models.Model):
    """Somebody keeps their involvement from a person who works where they are treated. Nobody else is ever told.

    Between accounts, so that it holds in every partnership that the two are both in, and after one of them comes back.
    """

    class Privacy:
        personal = frozenset({"by", "against", "partnership"})
        plain = frozenset({"id", "made_at"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    by = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="walls")
    against = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="walls_against")
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="+")
    """Where it was put up: by the name that the other goes by there, and by no other, its maker knows them."""
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["by", "against", "partnership"], name="one_wall_between_two_people"),
            models.CheckConstraint(condition=~Q(by=F("against")), name="nobody_is_kept_from_themselves"),
        ]
