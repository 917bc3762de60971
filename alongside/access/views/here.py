"""Who sees in this partnership what I need, and what do others show to everybody?"""

from __future__ import annotations

from itertools import groupby
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alongside.access import queries
from alongside.access.actions import showing
from alongside.access.forms.telling import ShowForm
from alongside.domain.access import Audience
from alongside.domain.saying import say
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only
from alongside.partnerships.views.sent import sent


@never_cache
@require_safe
@members_only
def show(request: MemberRequest, slug: str) -> HttpResponse:
    shown = queries.shown_here(request.viewer)
    account = request.member.account
    lines = [{"line": line, "shown": shown.get(line.pk)} for line in queries.lines_of(account)]
    page = {
        "lines": lines,
        "told": queries.told_here(request.viewer),
        "due": queries.due_for_review(account, today=localdate(request.note.at)),
        "makings": queries.makings_of_mine(request.viewer),
        "may_ask_for": queries.unmade_formats(request.viewer),
        "may_make": queries.may_make(request.viewer),
    }
    return render(request, "access/here.html", page)


@never_cache
@members_only
def shown(request: MemberRequest, slug: str, line_id: UUID) -> HttpResponse:
    line = queries.line_or_404(request.member.account, line_id)
    now = queries.shown_here(request.viewer).get(line.pk)
    first = {"audience": now.audience if now else Audience.NOBODY.value, "named": bool(now and now.named)}
    form = ShowForm(sent(request), initial=first)
    if form.is_valid():
        said = form.cleaned_data
        showing.show(
            by=request.member, line=line, audience=Audience(said["audience"]), named=said["named"], note=request.note
        )
        messages.success(request, say("It is changed. You can change it again at any time."))
        return redirect("access:here", slug)
    return render(request, "access/shown.html", {"form": form, "line": line})


@require_POST
@members_only
def told(request: MemberRequest, slug: str) -> HttpResponse:
    showing.say_told(by=request.member, note=request.note)
    messages.success(request, say("Thank you. You do not have to say it again."))
    return redirect("access:here", slug)


@never_cache
@require_safe
@members_only
def everyone(request: MemberRequest, slug: str) -> HttpResponse:
    shown = groupby(queries.shown_to_members(request.viewer), key=lambda each: each.member)
    people = [{"member": member, "shown": list(lines)} for member, lines in shown]
    return render(request, "access/everyone.html", {"people": people})
