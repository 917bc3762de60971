"""Which papers are there, what does one say, and which picture is in an easy version?"""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from alongside.documents.models import Document, DocumentKind, EarlierDocument, EasyIdea, EasyVersion, Photo
from alongside.domain.verdict import Refused
from alongside.domain.visibility import NOT_HERE, Viewer
from alongside.ledger.rows import only
from alongside.partnerships.models import Partnership


def papers_for(viewer: Viewer | None) -> QuerySet[Document]:
    """Papers are for all members: nothing of a closed room is one. The newest first."""
    if viewer is None:
        return Document.objects.none()
    mine = Document.objects.filter(partnership_id=viewer.partnership_id, kind=DocumentKind.PAPER)
    return mine.order_by("-written_at", "pk")


def paper_or_404(viewer: Viewer | None, paper_id: UUID) -> Document:
    found = only(papers_for(viewer).filter(pk=paper_id).select_related("by", "partnership"))
    if found is None:
        raise Http404
    return found


def locked_paper(viewer: Viewer | None, paper_id: UUID) -> Document:
    """Read again inside the transaction. Raises Refused, with the one answer, for missing and not yours."""
    found = papers_for(viewer).select_for_update(of=("self",)).filter(pk=paper_id).first()
    if found is None:
        raise Refused(NOT_HERE)
    return found


def paper_as_it_is(viewer: Viewer | None, partnership: Partnership, paper_id: UUID) -> Document | None:
    """For its easy version. Whoever calls has asked whether the viewer may read it."""
    return only(Document.objects.filter(partnership=partnership, kind=DocumentKind.PAPER, pk=paper_id))


def papers_there(viewer: Viewer | None, papers: Collection[UUID]) -> set[UUID]:
    """Which of them have not been taken away. Whoever calls has asked whether the viewer may read them."""
    there = Document.objects.filter(kind=DocumentKind.PAPER, pk__in=papers).exclude(words="")
    return set(there.values_list("pk", flat=True))


def papers_about(viewer: Viewer | None, partnership: Partnership, thing: UUID) -> list[Document]:
    """The papers of one proposal, in the order in which they were written. What was taken away holds nothing up."""
    found = Document.objects.filter(partnership=partnership, kind=DocumentKind.PAPER, about=thing).exclude(words="")
    return list(found.order_by("written_at", "pk"))


def earlier_papers(viewer: Viewer | None, paper: Document) -> QuerySet[EarlierDocument]:
    return EarlierDocument.objects.filter(document=paper).order_by("-version")


def photo_or_404(viewer: Viewer | None, easy: EasyVersion, photo_id: UUID) -> Photo:
    found = only(Photo.objects.filter(easy=easy, pk=photo_id))
    if found is None:
        raise Http404
    return found


def photos_of(viewer: Viewer | None, easy: EasyVersion) -> list[Photo]:
    """Every one that an idea shows now."""
    shown = EasyIdea.objects.filter(easy=easy, picture__startswith="photo:").values_list("picture", flat=True)
    return list(Photo.objects.filter(easy=easy, pk__in=[name.removeprefix("photo:") for name in shown]).order_by("pk"))


def photo_in(viewer: Viewer | None, easy: EasyVersion, name: str) -> bool:
    """Whether `photo:…` names a photo of this easy version, and of no other."""
    return name.startswith("photo:") and Photo.objects.filter(easy=easy, pk=name.removeprefix("photo:")).exists()
