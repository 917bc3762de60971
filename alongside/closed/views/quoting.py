"""Words of one person in a statement: asking to quote them, and that person's own yes or no."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from alongside.closed import queries
from alongside.closed.actions.drafting import allow_quote, leave_out, quote
from alongside.closed.forms import QuoteForm
from alongside.closed.views.pages import room_page
from alongside.closed.views.statements import STATEMENT, found, version_read
from alongside.closed.views.talk import where
from alongside.domain.rooms import Phase, may_draft
from alongside.domain.rooms.agreeing import GUEST
from alongside.domain.rooms.carrying import NOT_SAID, OF_A_GUEST
from alongside.domain.saying import say
from alongside.domain.verdict import Refused, insist
from alongside.partnerships.request import MemberRequest


@room_page
def ask(request: MemberRequest, slug: str, space_id: UUID, *, post_id: UUID) -> HttpResponse:
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    post = queries.post_or_404(request.viewer, stay.space, post_id, at=request.note.at)
    if stay.guest_until or not post.can_be_read:
        raise Refused(GUEST if stay.guest_until else NOT_SAID)
    if post.by.guest_until:
        raise Refused(OF_A_GUEST)
    every = queries.statements(request.viewer, stay.space, at=request.note.at)
    drafts = {str(each.pk): each for each in every if each.phase is not Phase.CARRIED}
    lines = {key: each.line for key, each in drafts.items()}
    form = QuoteForm(request.POST or None, initial={"words": post.words}, statements=lines)
    if form.is_valid():
        statement = drafts[form.cleaned_data["statement"]]
        quote(by=request.member, statement=statement, post=post, words=form.cleaned_data["words"], note=request.note)
        messages.success(request, say("The person who said it is asked. It is not carried without their yes."))
        return redirect(STATEMENT, slug, space_id, statement.pk)
    shown = {"space": stay.space, "stay": stay, "post": post, "form": form, "drafts": drafts}
    return render(request, "closed/statements/quote.html", shown | {"back_to": where(slug, post)})


@room_page
def answer(request: MemberRequest, slug: str, space_id: UUID, *, statement_id: UUID, quote_id: UUID) -> HttpResponse:
    stay, statement = found(request, space_id, statement_id)
    insist(may_draft(statement.phase, is_guest=stay.guest_until is not None))
    one = queries.quote_or_404(request.viewer, statement, quote_id, at=request.note.at)
    if request.method == "POST" and "yes" in request.POST:
        allow_quote(by=request.member, quote=one, seen=version_read(request, "yes"), note=request.note)
        messages.success(request, say("You said yes to these words. If anything changes, you are asked again."))
        return redirect(STATEMENT, slug, space_id, statement_id)
    if request.method == "POST":
        leave_out(by=request.member, quote=one, note=request.note)
        messages.success(request, say("The words are taken out. It is not shown who did that."))
        return redirect(STATEMENT, slug, space_id, statement_id)
    shown = {
        "space": stay.space,
        "stay": stay,
        "statement": statement,
        "quote": one,
        "whole": queries.whole(request.viewer, statement, at=request.note.at),
        "hard": queries.hard_in(request.viewer, statement, at=request.note.at),
        "is_mine": one.post.by_id in queries.my_presences(request.viewer, stay.space),
    }
    return render(request, "closed/statements/quoted.html", shown)
