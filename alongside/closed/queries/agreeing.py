"""What has a room agreed of its own life, what is it asked now, and what did this viewer say to it?"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.http import Http404

from alongside.closed.models import Presence, RoomRule, Suggestion, SuggestionVoice
from alongside.closed.queries.inside import as_member, in_my_rooms
from alongside.closed.queries.people import asked_in, counted
from alongside.domain.rooms import ALWAYS, Matter, RoomAsked, lapsed_before
from alongside.domain.rooms.agreeing import LEAVES_OUT
from alongside.domain.verdict import Refused
from alongside.domain.visibility import NOT_HERE, Viewer
from alongside.ledger.questions import Question
from alongside.spaces.models import Space


def suggestions(viewer: Viewer | None, space: Space, *, at: datetime) -> Question[Suggestion]:
    """What the room is asked at this moment, longest first. It is asked its members."""
    return Question(suggestions_in, viewer, space=space.pk, at=at, since=lapsed_before(at))


def suggestions_in(viewer: Viewer | None, *, space: UUID, at: datetime, since: datetime) -> QuerySet[Suggestion]:
    found = Suggestion.objects.filter(as_member(viewer, at=at), space=space, settled_at=None)
    found = found.select_related("who", "member", "guest")
    return found.filter(put_at__gt=since).order_by("put_at", "pk")


def suggestion_or_404(viewer: Viewer | None, space: Space, suggestion_id: UUID, *, at: datetime) -> Suggestion:
    """Also one that is over."""
    one = Suggestion.objects.filter(as_member(viewer, at=at), space=space, pk=suggestion_id)
    found = one.select_related("who", "member", "post", "guest").first()
    if found is None:
        raise Http404
    return found


def suggestion_to_settle(viewer: Viewer | None, suggestion_id: UUID, *, at: datetime) -> Suggestion:
    """As it is now, held until the transaction ends. Raises Refused."""
    held = Suggestion.objects.select_for_update(of=("self",)).filter(as_member(viewer, at=at), pk=suggestion_id)
    found = held.select_related("space", "guest").first()
    if found is None:
        raise Refused(NOT_HERE)
    return found


def is_asked_already(
    viewer: Viewer | None,
    space: Space,
    matter: Matter,
    *,
    at: datetime,
    who: UUID | None = None,
    post: UUID | None = None,
) -> bool:
    """What is about somebody, or about something said, is asked of each of them alone."""
    asked = suggestions(viewer, space, at=at)
    return any((each.matter, each.who_id, each.post_id) == (matter.value, who, post) for each in asked)


def suggestion_voices(viewer: Viewer | None, suggestion: Suggestion, *, at: datetime) -> QuerySet[SuggestionVoice]:
    """Only of those who are asked and inside now: whoever went out, and every guest, is not counted."""
    here = counted(viewer, suggestion.space, at=at)
    found = SuggestionVoice.objects.filter(here, suggestion=suggestion)
    return found.exclude(_left_out(suggestion, by="by__"))


def _left_out(suggestion: Suggestion, *, by: str = "") -> Q:
    """The person whom it is about, where they are not asked, by whatever stay they are here now. `by` leads to it."""
    if Matter(suggestion.matter) not in LEAVES_OUT or suggestion.who is None:
        return Q(pk__in=[])
    return Q(**{f"{by}member_id": suggestion.who.member_id, f"{by}member__isnull": False})


def is_about_me(viewer: Viewer | None, suggestion: Suggestion) -> bool:
    """And so the viewer is not asked."""
    if viewer is None or Matter(suggestion.matter) not in LEAVES_OUT or suggestion.who is None:
        return False
    return suggestion.who.member_id == viewer.member_id


def objections_to(viewer: Viewer | None, suggestion: Suggestion, *, at: datetime) -> QuerySet[SuggestionVoice]:
    """In an order that says nothing of who or when."""
    return suggestion_voices(viewer, suggestion, at=at).filter(objects_to_it=True).order_by("pk")


def my_voice_in(viewer: Viewer | None, suggestion: Suggestion, stay: Presence) -> SuggestionVoice | None:
    return SuggestionVoice.objects.filter(suggestion=suggestion, by=stay).first()


def room_asked(viewer: Viewer | None, suggestion: Suggestion, *, at: datetime) -> RoomAsked:
    objecting = Q(objects_to_it=True)
    answers = suggestion_voices(viewer, suggestion, at=at).aggregate(
        yes=Count("pk", filter=~objecting), objections=Count("pk", filter=objecting)
    )
    inside = asked_in(viewer, suggestion.space, at=at).exclude(_left_out(suggestion)).count()
    return suggestion.asked(inside=inside, **answers)


def days_kept(viewer: Viewer | None, space: Space) -> int:
    """For how many days words are kept there, as the room last agreed it. For whoever is inside, or tends the room."""
    agreed = Suggestion.objects.filter(space=space, matter=Matter.KEEPING.value, settled_at__isnull=False)
    return agreed.order_by("-settled_at", "-pk").values_list("days", flat=True).first() or ALWAYS


def room_rules(viewer: Viewer | None, space: Space, *, at: datetime) -> QuerySet[RoomRule]:
    """The rules that hold now, in their order."""
    return RoomRule.objects.filter(in_my_rooms(viewer, at=at), space=space, until=None).order_by("number")
