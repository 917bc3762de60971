"""Somebody whom a person chose to help them take part, and what was done with that help."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import Q

from alongside.domain.supporters import Area, Helping
from alongside.partnerships.models import Member
from alongside.people.models import Account


class Support(models.Model):
    """One person's asking of one supporter, in one partnership. Only that person asks; either of the two ends it."""

    class Privacy:
        personal = frozenset({"member", "supporter", "name", "words_digest", "pseudonym"})
        plain = frozenset({"id", "may_say", "may_answer", "asked_at", "accepted_at", "ended_at"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="supporters")
    supporter = models.ForeignKey(Account, on_delete=models.SET_NULL, null=True, blank=True, related_name="supporting")
    name = models.CharField(max_length=80)
    """What the person calls them. It is shown beside what was done with their help."""
    may_say = models.BooleanField()
    may_answer = models.BooleanField()
    words_digest = models.CharField(max_length=64, unique=True)
    """Of the six words that the person hands over. Whoever has them says yes with them, once."""
    pseudonym = models.CharField(max_length=32, unique=True)
    """How the record knows whoever typed. Drawn by chance for this person and this supporter alone."""
    asked_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["member", "supporter"],
                condition=Q(ended_at__isnull=True, supporter__isnull=False),
                name="one_support_of_one_person",
            ),
            models.CheckConstraint(
                condition=Q(accepted_at__isnull=True) | Q(ended_at__isnull=False) | Q(supporter__isnull=False),
                name="a_live_support_has_a_supporter",
            ),
        ]

    @property
    def helping(self) -> Helping:
        return Helping(areas=self.areas, asked_at=self.asked_at, accepted_at=self.accepted_at, ended_at=self.ended_at)

    @property
    def person(self) -> str:
        """The name of whoever asked. Their supporter has it from them, so no wall stands between the two."""
        return self.member.name

    @property
    def areas(self) -> frozenset[Area]:
        asked = {Area.SAY: self.may_say, Area.ANSWER: self.may_answer}
        return frozenset({Area.READ, *(area for area, wanted in asked.items() if wanted)})


class WithHelp(models.Model):
    """Adds the support with whose help somebody said or answered something. The words and the answer are their own."""

    with_help = models.ForeignKey(Support, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        abstract = True
