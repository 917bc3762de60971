"""Which easy versions are there, which wait for readers, and what do people ask for?"""

from __future__ import annotations

from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from alongside.documents.models import EasyAnswer, EasyAsk, EasyReader, EasyVersion, EasyWriter
from alongside.documents.queries.heard import Of, heard_by
from alongside.domain.visibility import Viewer
from alongside.partnerships.models import Member, Partnership

WITH_READERS = Q(given_at__isnull=False) & (Q(checked_at__isnull=True) | Q(outdated_at__lt=F("given_at")))
"""Given to its readers and not checked as it is. One that went out of date since it was given waits for a writer."""


def easy_versions(viewer: Viewer | None) -> QuerySet[EasyVersion]:
    """All of one partnership, the newest first. Not everybody may read what each is of: see `easy_to_read`."""
    if viewer is None:
        return EasyVersion.objects.none()
    return EasyVersion.objects.filter(partnership_id=viewer.partnership_id).order_by("-changed_at", "pk")


def easy_to_read(viewer: Viewer | None, member: Member) -> QuerySet[EasyVersion]:
    """The same of what this member may read. A handful of queries, however many there are."""
    every = list(easy_versions(viewer).values_list("pk", "of", "thing_id"))
    heard = heard_by(viewer, [member], {(of, thing) for _, of, thing in every})
    return easy_versions(viewer).filter(pk__in=[pk for pk, of, thing in every if (member.pk, (of, thing)) in heard])


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


def asked_for(viewer: Viewer | None, member: Member) -> list[tuple[Of, int]]:
    """What has no easy version and how many asked for one, of what this member may read: the most asked for first."""
    if viewer is None:
        return []
    made = EasyVersion.objects.filter(
        of=OuterRef("of"), thing_id=OuterRef("thing"), partnership=OuterRef("partnership")
    )
    found = EasyAsk.objects.filter(~Exists(made), partnership_id=viewer.partnership_id)
    counted = found.order_by().values("of", "thing").annotate(n=Count("pk")).order_by("-n", "of", "thing")
    every = [((row["of"], row["thing"]), row["n"]) for row in counted]
    heard = heard_by(viewer, [member], {of for of, _ in every})
    return [(of, count) for of, count in every if (member.pk, of) in heard]


def how_many_ask(viewer: Viewer | None, partnership: Partnership, *, kind: str, thing: UUID) -> int:
    return EasyAsk.objects.filter(partnership=partnership, of=kind, thing=thing).count()


def has_asked(viewer: Viewer | None, kind: str, thing: UUID) -> bool:
    return viewer is not None and EasyAsk.objects.filter(member_id=viewer.member_id, of=kind, thing=thing).exists()


def checked_ones(viewer: Viewer | None) -> QuerySet[EasyVersion]:
    """Every one, of every partnership, that counts as checked. Only the clock asks."""
    found = EasyVersion.objects.filter(checked_at__isnull=False, outdated_at__isnull=True)
    return found.select_related("partnership").order_by(F("checked_at"), "pk")
