"""Which easy versions are there, which wait for readers, and what do people ask for?"""

from __future__ import annotations

from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from alongside.documents.models import EasyAnswer, EasyAsk, EasyReader, EasyVersion, EasyWriter
from alongside.domain.visibility import Viewer
from alongside.partnerships.models import Partnership

WITH_READERS = Q(given_at__isnull=False) & (Q(checked_at__isnull=True) | Q(outdated_at__lt=F("given_at")))
"""Given to its readers and not checked as it is. One that went out of date since it was given waits for a writer."""


def easy_versions(viewer: Viewer | None) -> QuerySet[EasyVersion]:
    """All of one partnership, the newest first. What each is of is asked for one by one, as anybody may not read it."""
    if viewer is None:
        return EasyVersion.objects.none()
    return EasyVersion.objects.filter(partnership_id=viewer.partnership_id).order_by("-changed_at", "pk")


def waiting_for(viewer: Viewer | None) -> QuerySet[EasyVersion]:
    """With its readers, not checked as it is, not written by this viewer, who reads easy versions and has not sent."""
    if viewer is None:
        return EasyVersion.objects.none()
    reads = EasyReader.objects.filter(member_id=viewer.member_id)
    wrote = EasyWriter.objects.filter(easy=OuterRef("pk"), member_id=viewer.member_id)
    sent = EasyAnswer.objects.filter(easy=OuterRef("pk"), member_id=viewer.member_id, sent=True)
    since = sent.filter(at__gte=OuterRef("given_at"))
    given = easy_versions(viewer).filter(WITH_READERS)
    return given.filter(Exists(reads), ~Exists(wrote), ~Exists(since))


def asked_for(viewer: Viewer | None) -> list[tuple[str, UUID, int]]:
    """What has no easy version and how many asked for one: the most asked for first."""
    if viewer is None:
        return []
    made = EasyVersion.objects.filter(
        of=OuterRef("of"), thing_id=OuterRef("thing"), partnership=OuterRef("partnership")
    )
    found = EasyAsk.objects.filter(~Exists(made), partnership_id=viewer.partnership_id)
    counted = found.order_by().values("of", "thing").annotate(n=Count("pk")).order_by("-n", "of", "thing")
    return [(row["of"], row["thing"], row["n"]) for row in counted]


def how_many_ask(viewer: Viewer | None, partnership: Partnership, *, kind: str, thing: UUID) -> int:
    return EasyAsk.objects.filter(partnership=partnership, of=kind, thing=thing).count()


def has_asked(viewer: Viewer | None, kind: str, thing: UUID) -> bool:
    return viewer is not None and EasyAsk.objects.filter(member_id=viewer.member_id, of=kind, thing=thing).exists()


def checked_ones(viewer: Viewer | None) -> QuerySet[EasyVersion]:
    """Every one, of every partnership, that counts as checked. Only the clock asks."""
    found = EasyVersion.objects.filter(checked_at__isnull=False, outdated_at__isnull=True)
    return found.select_related("partnership").order_by(F("checked_at"), "pk")
