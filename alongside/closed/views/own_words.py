"""One's own words in a closed room: finding others, looking at the earlier ones, taking them back."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from alongside.closed import queries
from alongside.closed.actions.talking import Words, change_words, withdraw
from alongside.closed.forms import ReplyForm, ThreadForm
from alongside.closed.models import Post, Presence
from alongside.closed.views.pages import room_page
from alongside.closed.views.talk import where
from alongside.domain.rooms import Said, may_change, may_withdraw
from alongside.domain.saying import say
from alongside.domain.verdict import insist
from alongside.partnerships.request import MemberRequest


def found(request: MemberRequest, space_id: UUID, post_id: UUID) -> tuple[Presence, Post]:
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    return stay, queries.post_or_404(request.viewer, stay.space, post_id, at=request.note.at)


def stands(request: MemberRequest, post: Post) -> Said:
    return post.said_for(queries.my_presences(request.viewer, post.space))


@room_page
def change(request: MemberRequest, slug: str, space_id: UUID, *, post_id: UUID) -> HttpResponse:
    stay, post = found(request, space_id, post_id)
    insist(may_change(stands(request, post)))
    as_now = {"words": post.words, "title": post.title, "content_note": post.content_note}
    form = (ReplyForm if post.thread_id else ThreadForm)(request.POST or None, initial=as_now)
    if form.is_valid():
        change_words(by=request.member, post=post, saying=Words(**form.cleaned_data), note=request.note)
        messages.success(
            request, say("Your words are changed. The words before are kept. People in the room can see them.")
        )
        return redirect(where(slug, post))
    return render(request, "closed/change.html", {"space": stay.space, "stay": stay, "post": post, "form": form})


@require_safe
@room_page
def earlier(request: MemberRequest, slug: str, space_id: UUID, *, post_id: UUID) -> HttpResponse:
    stay, post = found(request, space_id, post_id)
    before = queries.earlier(request.viewer, post, at=request.note.at)
    shown = {"space": stay.space, "stay": stay, "post": post, "earlier": before, "back_to": where(slug, post)}
    return render(request, "closed/earlier.html", shown)


@room_page
def take_back(request: MemberRequest, slug: str, space_id: UUID, *, post_id: UUID) -> HttpResponse:
    stay, post = found(request, space_id, post_id)
    insist(may_withdraw(stands(request, post)))
    if request.method == "POST":
        withdraw(by=request.member, post=post, note=request.note)
        messages.success(request, say("You took it back. Your words are deleted."))
        return redirect(where(slug, post))
    shown = {"space": stay.space, "stay": stay, "post": post, "back_to": where(slug, post)}
    return render(request, "closed/withdraw.html", shown)
