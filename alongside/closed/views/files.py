"""Pictures and files in a room: adding one to one's own words, taking it away, and sending it to those inside."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from alongside.closed import queries
from alongside.closed.actions.adding import add_file, take_file_away
from alongside.closed.forms.files import FileForm
from alongside.closed.views.own_words import found, stands
from alongside.closed.views.pages import room_page
from alongside.closed.views.talk import where
from alongside.domain.rooms import Damaged, FileKind, may_add_another, may_change
from alongside.domain.rooms.files import TYPES
from alongside.domain.rooms.talking import NOT_YOURS
from alongside.domain.saying import say
from alongside.domain.verdict import Refused, insist
from alongside.partnerships.request import MemberRequest

ATTACHMENT = "attachment"
RUNS_NOTHING = "sandbox; default-src 'none'"


@room_page
def add(request: MemberRequest, slug: str, space_id: UUID, *, post_id: UUID) -> HttpResponse:
    stay, post = found(request, space_id, post_id)
    insist(may_change(stands(request, post)))
    insist(may_add_another(queries.how_many_files(request.viewer, post, at=request.note.at)))
    form = FileForm(request.POST or None, request.FILES or None)
    if form.is_valid() and form.ready:
        add_file(by=request.member, post=post, file=form.ready, note=request.note)
        messages.success(request, say("It is added."))
        return redirect(where(slug, post))
    shown = {"space": stay.space, "stay": stay, "post": post, "form": form, "back_to": where(slug, post)}
    return render(request, "closed/files/add.html", shown)


@room_page
def away(request: MemberRequest, slug: str, space_id: UUID, *, post_id: UUID, file_id: UUID) -> HttpResponse:
    stay, post = found(request, space_id, post_id)
    file = queries.file_or_404(request.viewer, post, file_id, at=request.note.at)
    if not stands(request, post).is_mine:
        raise Refused(NOT_YOURS)
    if request.method == "POST":
        take_file_away(by=request.member, file=file, note=request.note)
        messages.success(request, say("It is deleted."))
        return redirect(where(slug, post))
    shown = {"space": stay.space, "stay": stay, "post": post, "file": file, "back_to": where(slug, post)}
    return render(request, "closed/files/away.html", shown)


@require_safe
@room_page
def one(request: MemberRequest, slug: str, space_id: UUID, *, post_id: UUID, file_id: UUID) -> HttpResponse:
    """Only pictures that we painted are shown in a page. Whatever it is, no browser runs anything in it."""
    _, post = found(request, space_id, post_id)
    file = queries.file_or_404(request.viewer, post, file_id, at=request.note.at)
    kind = FileKind(file.kind)
    try:
        name, content = str(file.name), bytes(file.content)
    except Damaged as damaged:
        raise Http404 from damaged
    answer = HttpResponse(content, content_type=TYPES[kind])
    answer["Content-Disposition"] = content_disposition_header(not kind.is_picture, name) or ATTACHMENT
    answer["Content-Security-Policy"] = RUNS_NOTHING
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
