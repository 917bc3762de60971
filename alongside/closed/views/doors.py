"""The doors of closed rooms: which there are, what to know before going in, going in and going out."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from alongside.closed import queries
from alongside.closed.actions.entering import ask_to_come_in, enter, leave, may_ask_here, may_enter_this, say_no
from alongside.closed.forms import EnterForm
from alongside.closed.queries import guarding
from alongside.closed.strength import strengths
from alongside.closed.views.pages import room_page
from alongside.domain.rooms import comes_in_at, may_be_called_here, whom
from alongside.domain.rooms.guarding import are_enough
from alongside.domain.saying import say
from alongside.domain.verdict import Refused, Verdict, insist
from alongside.domain.visibility import may_read
from alongside.partnerships.queries import agreement_of
from alongside.partnerships.request import MemberRequest
from alongside.spaces.models import Space
from alongside.spaces.queries import doors

ROOM, DOOR = "closed:room", "closed:door"


def people_of(request: MemberRequest, space: Space) -> str:
    """Whom a room is for, in this partnership's own words."""
    labels = agreement_of(request.viewer, request.partnership).labels
    return whom(queries.as_agreed(request.viewer, space), labels)


def is_for(request: MemberRequest, space: Space) -> bool:
    return bool(may_read(request.viewer, space.place))


@require_safe
@room_page
def rooms(request: MemberRequest, slug: str) -> HttpResponse:
    agreement = agreement_of(request.viewer, request.partnership)
    shut = list(doors(request.viewer, request.partnership))
    open_to = {each.sealed: each.door for each in strengths().values()}
    can_open = any(
        queries.can_be_opened(request.viewer, agreement, shut, sealed=each.sealed) for each in strengths().values()
    )
    inside = {each.pk for each in queries.rooms_inside(request.viewer, at=request.note.at)}
    shown = [
        {
            "space": space,
            "people": whom(queries.as_agreed(request.viewer, space), agreement.labels),
            "way_in": open_to.get(space.sealed, "") if space.pk in inside or is_for(request, space) else "",
        }
        for space in shut
    ]
    asked_in = queries.my_invitations(request.viewer, request.member, at=request.note.at)
    over = queries.my_times_over(request.viewer, at=request.note.at)
    page = {
        "doors": shown,
        "inside": inside,
        "can_open": can_open,
        "asked_in": [{"invitation": each, "people": people_of(request, each.space)} for each in asked_in],
        "times_over": [{"people": people_of(request, each.space)} for each in over],
    }
    return render(request, "closed/rooms.html", page)


@require_safe
@room_page
def door(request: MemberRequest, slug: str, space_id: UUID) -> HttpResponse:
    """Who can read here, what an operator could still see, and the limits: before going in, and at any time after."""
    space, stay = queries.door_or_404(request.viewer, space_id, at=request.note.at)
    asked = queries.last_asked(request.viewer, space)
    shown = {
        "space": space,
        "stay": stay,
        "people": people_of(request, space),
        "is_for_them": stay is None or (stay.guest_until and is_for(request, space)),
        "here": queries.people_in(request.viewer, space, at=request.note.at) if stay else (),
        "verdict": may_enter_this(request.member, space, request.note),
        "may_ask": may_ask_here(request.member, space, request.note),
        "from": comes_in_at(asked) if asked and not asked.refused_at else None,
    }
    return render(request, "closed/door.html", shown)


@room_page
def go_in(request: MemberRequest, slug: str, space_id: UUID) -> HttpResponse:
    space = queries.closed_space(request.viewer, space_id)
    stay = queries.inside(request.viewer, space_id, at=request.note.at)
    if stay and stay.guest_until is None:
        return redirect(ROOM, slug, space_id)
    insist(may_enter_this(request.member, space, request.note))
    form = EnterForm(request.POST or None, called=_may_be_called(request, space))
    if form.is_valid() and _went_in(request, space, form):
        return redirect(ROOM, slug, space_id)
    return render(request, "closed/enter.html", {"space": space, "form": form, "people": people_of(request, space)})


def _went_in(request: MemberRequest, space: Space, form: EnterForm) -> bool:
    """Which names are taken inside is only known from inside. A no comes back as an answer to the question."""
    try:
        enter(by=request.member, space=space, name=form.cleaned_data["name"], note=request.note)
    except Refused as refused:
        form.add_error("name", f"{refused.verdict.reason} {refused.verdict.next_step}")
        return False
    return True


def _may_be_called(request: MemberRequest, space: Space) -> Callable[[str], Verdict]:
    return lambda name: may_be_called_here(name, others=queries.names_taken(request.viewer, space))


@require_POST
@room_page
def ask(request: MemberRequest, slug: str, space_id: UUID) -> HttpResponse:
    space = queries.closed_space(request.viewer, space_id)
    ask_to_come_in(by=request.member, space=space, note=request.note)
    messages.success(request, say("You have asked. The people in the room have 14 days to say no."))
    return redirect(DOOR, slug, space_id)


@room_page
def asked(request: MemberRequest, slug: str, space_id: UUID, *, asking_id: UUID) -> HttpResponse:
    """The people in the room are told, and any of them can say no."""
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    asking = queries.asking_or_404(request.viewer, stay.space, asking_id, at=request.note.at)
    if request.method == "POST":
        say_no(by=request.member, asking=asking, note=request.note)
        messages.success(request, say("You said no. They cannot come in. It is not shown who said it."))
        return redirect(ROOM, slug, space_id)
    shown = {
        "space": stay.space,
        "stay": stay,
        "asking": asking,
        "people": people_of(request, stay.space),
        "from": comes_in_at(asking.asked),
    }
    return render(request, "closed/asking.html", shown)


@room_page
def go_out(request: MemberRequest, slug: str, space_id: UUID) -> HttpResponse:
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    holders = guarding.keyholders(request.viewer, stay.space, at=request.note.at)
    is_one = any(each.stay_id == stay.pk for each in holders)
    if request.method == "POST":
        leave(by=request.member, space=stay.space, note=request.note)
        messages.success(request, say("You have left the room.{is_one}", is_one="" if is_one else " Nobody was told."))
        return redirect("closed:rooms", slug)
    shown = {"space": stay.space, "stay": stay, "keyholder": is_one, "last_two": not are_enough(len(holders) - 1)}
    return render(request, "closed/leave.html", shown)
