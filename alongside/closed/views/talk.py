"""Inside of a closed room: what is talked about, one thread of it, saying something and replying."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from alongside.closed import queries
from alongside.closed.actions.living import see
from alongside.closed.actions.talking import Words, reply, say
from alongside.closed.forms.files import NewReplyForm, NewThreadForm, WithFileForm
from alongside.closed.models import Asking, Post, PreMeeting, Presence, Showing, Statement, Suggestion
from alongside.closed.queries import guarding, moderating, reports, showing
from alongside.closed.views.doors import DOOR, people_of
from alongside.closed.views.pages import room_page
from alongside.domain.rooms import is_new, may_reply, newest
from alongside.domain.verdict import insist
from alongside.partnerships.request import MemberRequest

A_PAGE = 20
THREAD = "closed:thread"


@require_safe
@room_page
def room(request: MemberRequest, slug: str, space_id: UUID) -> HttpResponse:
    """Whoever could come in but has not is at the door."""
    space, stay = queries.door_or_404(request.viewer, space_id, at=request.note.at)
    if stay is None:
        return redirect(DOOR, slug, space_id)
    if stay.is_on_a_break:
        return redirect("closed:rest", slug, space_id)
    threads = queries.threads(request.viewer, space, at=request.note.at)
    told: dict[str, list[Any]] = {
        "askings": list(queries.askings(request.viewer, space, at=request.note.at)),
        "statements": list(queries.statements(request.viewer, space, at=request.note.at)),
        "suggestions": list(queries.suggestions(request.viewer, space, at=request.note.at)),
        "premeetings": list(queries.premeetings_ahead(request.viewer, space, at=request.note.at)),
    }
    page = threads.pages(A_PAGE).get_page(request.GET.get("page"))
    shown_now = showing.on_every_page(request.viewer, stay, at=request.note.at)
    if page.number == 1:
        _seen(request, stay, list(page), shown=shown_now, **told)
    shown = {
        "space": space,
        "stay": stay,
        "people": people_of(request, space),
        "reported": reports.waiting_here(request.viewer, stay, at=request.note.at),
        "page": page,
        "on_every_page": shown_now,
        "missing": guarding.missing(request.viewer, stay),
    }
    return render(request, "closed/room.html", shown | told)


def _seen(
    request: MemberRequest,
    stay: Presence,
    threads: list[Post],
    *,
    shown: list[Showing],
    askings: list[Asking],
    statements: list[Statement],
    suggestions: list[Suggestion],
    premeetings: list[PreMeeting],
) -> None:
    """Whoever is on the first page of a room has seen what is new there. Written only if there is something."""
    to = newest(
        [
            *(post.last_at for post in threads),
            *(asking.asked_at for asking in askings),
            *(moment for each in statements for moment in (each.begun_at, each.put_at)),
            *(suggestion.put_at for suggestion in suggestions),
            *(meeting.put_at for meeting in premeetings),
            *(each.agreed_at for each in shown),
        ]
    )
    if to and is_new(to, seen_to=stay.seen_to, entered_at=stay.entered_at):
        see(by=request.member, space=stay.space, to=to, note=request.note)


@room_page
def begin(request: MemberRequest, slug: str, space_id: UUID) -> HttpResponse:
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    form = NewThreadForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        made = say(by=request.member, space=stay.space, saying=saying(form), note=request.note)
        return redirect(THREAD, slug, space_id, made.pk)
    return render(request, "closed/say.html", {"space": stay.space, "stay": stay, "form": form})


def saying(form: WithFileForm) -> Words:
    return Words(**form.cleaned_data, file=form.ready)


@require_safe
@room_page
def thread(request: MemberRequest, slug: str, space_id: UUID, *, post_id: UUID) -> HttpResponse:
    """Somebody who has the address of a reply is shown the thread that it is in."""
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    post = queries.post_or_404(request.viewer, stay.space, post_id, at=request.note.at)
    if post.thread_id:
        return redirect(where(slug, post))
    found = queries.replies(request.viewer, post, at=request.note.at)
    page = found.pages(A_PAGE).get_page(request.GET.get("page"))
    page.object_list = list(page.object_list)
    said = [post, *page.object_list]
    queries.with_files(request.viewer, said, at=request.note.at)
    reports.with_reasons(request.viewer, stay.space, said, at=request.note.at)
    shown = {
        "space": stay.space,
        "stay": stay,
        "post": post,
        "page": page,
        "mine": queries.my_presences(request.viewer, stay.space),
        "on_turn": moderating.my_turn(request.viewer, stay.space, at=request.note.at),
        "may_reply": may_reply(post.said_for(frozenset())),
    }
    return render(request, "closed/thread.html", shown)


def where(slug: str, post: Post) -> str:
    """The address at which something can be read: its thread, at its own place in it."""
    address = reverse(THREAD, args=[slug, post.space_id, post.thread_id or post.pk])
    return f"{address}#said-{post.pk}" if post.thread_id else address


@room_page
def answer(request: MemberRequest, slug: str, space_id: UUID, *, post_id: UUID) -> HttpResponse:
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    post = queries.post_or_404(request.viewer, stay.space, post_id, at=request.note.at)
    first = post.thread or post
    insist(may_reply(first.said_for(frozenset())))
    form = NewReplyForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        made = reply(by=request.member, thread=first, saying=saying(form), note=request.note)
        last = -(-queries.replies(request.viewer, first, at=request.note.at).count() // A_PAGE)
        page = f"?page={last}" if last > 1 else ""
        return redirect(f"{reverse(THREAD, args=[slug, space_id, first.pk])}{page}#said-{made.pk}")
    return render(request, "closed/reply.html", {"space": stay.space, "stay": stay, "post": first, "form": form})
