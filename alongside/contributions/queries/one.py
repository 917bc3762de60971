"""One thing that somebody said, with what became of it."""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet
from django.http import Http404

from alongside.contributions.models import Contribution, EarlierWords, Hiding, Reply, Suggestion
from alongside.contributions.queries.heard import heard_by, not_unheard
from alongside.contributions.queries.lists import SHOWN_BESIDE, SHOWN_OF_IT, last_look
from alongside.domain.visibility import SpaceKind, Viewer, may_read
from alongside.ledger.rows import only
from alongside.partnerships.models import Partnership

Hangs = TypeVar("Hangs", bound=Model)


def contribution_or_404(viewer: Viewer | None, contribution_id: UUID) -> Contribution:
    """One answer for missing, for closed, for another partnership's and for what a wall hides. With `seen_at`."""
    rows = Contribution.objects.select_related("space", "entered_by", "batch", "with_help").filter(not_unheard(viewer))
    found = only(rows.annotate(last_look=last_look(viewer)).filter(pk=contribution_id))
    if found is None or not may_read(viewer, found.space.place):
        raise Http404
    return found


def about_of(viewer: Viewer | None, contribution: Contribution) -> Contribution | None:
    """What it is a comment on. One's own comment stays when a wall has come between, and then it is on nothing."""
    if contribution.about is None:
        return None
    return contribution.about if _heard(viewer, contribution.about) else None


def _heard(viewer: Viewer | None, contribution: Contribution) -> bool:
    return Contribution.objects.filter(not_unheard(viewer), pk=contribution.pk).exists()


def replies(viewer: Viewer | None, contribution: Contribution) -> QuerySet[Reply]:
    """In the order in which they were given."""
    return _allowed(
        viewer, contribution, Reply.objects.filter(contribution=contribution).select_related("by", "with_help")
    ).order_by("made_at")


def comments(viewer: Viewer | None, contribution: Contribution) -> QuerySet[Contribution]:
    found = Contribution.objects.filter(not_unheard(viewer), about=contribution, space_id=contribution.space_id)
    found = found.select_related(*SHOWN_BESIDE).only(*SHOWN_OF_IT)
    return _allowed(viewer, contribution, found).order_by("said_at", "id")


def earlier_words(viewer: Viewer | None, contribution: Contribution) -> QuerySet[EarlierWords]:
    """How it read before, newest first. While the words are hidden or gone, so are the earlier ones."""
    found = EarlierWords.objects.filter(contribution=contribution)
    if not contribution.is_open:
        return found.none()
    return _allowed(viewer, contribution, found).select_related("thanks_to").order_by("-until")


def hiding_now(viewer: Viewer | None, contribution: Contribution) -> Hiding | None:
    """Who hid it and why, while it is hidden."""
    hiding = Hiding.objects.filter(contribution=contribution, shown_at=None).select_related("by")
    return only(_allowed(viewer, contribution, hiding))


def hidings(viewer: Viewer | None, contribution: Contribution) -> QuerySet[Hiding]:
    """Every time it was hidden and shown again."""
    return _allowed(
        viewer, contribution, Hiding.objects.filter(contribution=contribution).select_related("by", "shown_by")
    ).order_by("hidden_at")


def suggestions(viewer: Viewer | None, contribution: Contribution) -> QuerySet[Suggestion]:
    """For its author, all that were made; for anybody else, their own and no other."""
    found = Suggestion.objects.filter(contribution=contribution).exclude(words="").select_related("by")
    if viewer is None or contribution.author_id != viewer.member_id:
        found = found.filter(by_id=viewer.member_id if viewer else None)
    return _allowed(viewer, contribution, found).order_by("made_at")


def open_suggestions_for(viewer: Viewer | None, contribution: Contribution) -> QuerySet[Suggestion]:
    """What others suggested to this viewer for their own words, and they have not answered."""
    return suggestions(viewer, contribution).filter(answered_at=None)


def suggestion_or_404(viewer: Viewer | None, contribution: Contribution, suggestion_id: UUID) -> Suggestion:
    """Only its maker and the author know that it is there."""
    found = only(suggestions(viewer, contribution).filter(pk=suggestion_id))
    if found is None:
        raise Http404
    return found


def open_suggestion_of(viewer: Viewer | None, contribution: Contribution) -> Suggestion | None:
    """What this viewer has suggested here and the author has not answered."""
    member_id = viewer.member_id if viewer else None
    return Suggestion.objects.filter(contribution=contribution, by_id=member_id, answered_at=None).first()


def _allowed(viewer: Viewer | None, contribution: Contribution, found: QuerySet[Hangs]) -> QuerySet[Hangs]:
    """What hangs on a contribution may be read by whoever may read the contribution."""
    return found if may_read(viewer, contribution.space.place) else found.none()


def reply_as_it_is(viewer: Viewer | None, partnership: Partnership, reply_id: UUID) -> Reply | None:
    """A reply in the room of everybody, for its easy version; never one in a closed room, or to what is hidden."""
    found = _replies_in_the_open().select_related("contribution__space")
    return only(found.filter(pk=reply_id, contribution__partnership=partnership))


def replies_heard(viewer: Viewer | None) -> QuerySet[Reply]:
    """The same that this viewer may read, all of them: by the table of who may read, and by the wall."""
    return _replies_in_the_open().filter(heard_by(viewer, prefix="contribution__"))


def _replies_in_the_open() -> QuerySet[Reply]:
    return Reply.objects.filter(
        contribution__space__kind=SpaceKind.JOINT,
        contribution__withdrawn_at__isnull=True,
        contribution__hidden_at__isnull=True,
        contribution__forgotten_at__isnull=True,
    ).exclude(words="")
