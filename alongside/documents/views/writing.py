"""The editor: one idea a row, by keyboard, without dragging and without a script."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from alongside.documents import queries
from alongside.documents.actions.giving import give
from alongside.documents.actions.writing import SOMEBODY_ELSE, begin, save, undo
from alongside.documents.forms.writing import EasyForm
from alongside.documents.here import Here, here
from alongside.documents.remarks import of_the_whole, remarks_on
from alongside.domain.plainwords.states import may_give, may_write
from alongside.domain.saying import say
from alongside.domain.verdict import Refused
from alongside.partnerships import queries as partnerships
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only

STEPS = ("add", "up", "down", "out", "right")
LOOK = "look"


@require_POST
@members_only
def start(request: MemberRequest, slug: str, *, kind: str, thing_id: UUID) -> HttpResponse:
    here(request, kind, thing_id)
    begin(by=request.member, kind=kind, thing=thing_id, note=request.note)
    return redirect("documents:edit", slug, kind, thing_id)


@members_only
def edit(request: MemberRequest, slug: str, *, kind: str, thing_id: UUID) -> HttpResponse:
    """Every button saves what was typed first. `do` is the button: a step, and behind a colon the idea it is for."""
    where = here(request, kind, thing_id)
    step, _, key = request.POST.get("do", "").partition(":")
    if request.method == "POST" and step == "undo":
        return _undo(request, where)
    form = _form(request, where)
    if request.method != "POST" or step == LOOK or not form.is_valid():
        return _page(request, where, form)
    try:
        save(
            by=request.member,
            easy=where.easy,
            page=form.page,
            then=step if step in STEPS else "",
            key=key,
            note=request.note,
        )
    except Refused as refused:
        form.add_error(None, f"{refused.verdict.reason} {refused.verdict.next_step}")
        return _page(request, where, form, is_stale=refused.verdict is SOMEBODY_ELSE)
    return _after(request, where, step=step, key=key)


def _after(request: MemberRequest, where: Here, *, step: str, key: str) -> HttpResponse:
    """Back to where somebody was on the page, or on to what they wanted."""
    slug, kind, thing = request.partnership.slug, where.offered.kind, where.thing_id
    if step == "picture" and key:
        return redirect("documents:picture", slug, kind, thing, key)
    if step == "give":
        return redirect("documents:give", slug, kind, thing)
    if step == "save":
        messages.success(request, say("It is saved."))
    place = "#last" if step == "add" else f"#idea-{key}" if step in {"up", "down", "right"} else ""
    return redirect(reverse("documents:edit", args=[slug, kind, thing]) + place)


def _undo(request: MemberRequest, where: Here) -> HttpResponse:
    form = _form(request, where)
    try:
        undo(by=request.member, easy=where.easy, revision=form.revision, note=request.note)
    except Refused as refused:
        form.full_clean()
        form.add_error(None, f"{refused.verdict.reason} {refused.verdict.next_step}")
        return _page(request, where, form, is_stale=refused.verdict is SOMEBODY_ELSE)
    messages.success(request, say("The last change is undone."))
    return redirect("documents:edit", request.partnership.slug, where.offered.kind, where.thing_id)


def _form(request: MemberRequest, where: Here) -> EasyForm:
    sent = request.POST if request.method == "POST" else None
    where.easy  # noqa: B018 - as missing where nobody has begun one
    return EasyForm(sent, found=where.found, parts=where.original.parts)


def _page(request: MemberRequest, where: Here, form: EasyForm, *, is_stale: bool = False) -> HttpResponse:
    terms = partnerships.agreement_of(request.viewer, request.partnership).easy_read
    remarks = remarks_on(form.as_text, terms)
    page = where.page | {
        "form": form,
        "rows": form.rows(remarks, is_stale=is_stale),
        "whole": of_the_whole(remarks),
        "lost": form.lost() if is_stale else [],
        "revision": where.easy.revision,
        "may_write": may_write(where.found.standing.state, is_being_decided=where.original.is_being_decided),
        "may_undo": queries.last_of(request.viewer, where.easy) is not None,
        "terms": terms,
    }
    return render(request, "documents/edit.html", page)


@require_POST
@members_only
def look(request: MemberRequest, slug: str, *, kind: str, thing_id: UUID) -> HttpResponse:
    """What would make the words easier, asked for by a script after a pause. Nothing that is sent here is kept."""
    where = here(request, kind, thing_id)
    form = _form(request, where)
    terms = partnerships.agreement_of(request.viewer, request.partnership).easy_read
    remarks = remarks_on(form.as_text, terms)
    page = {"rows": form.rows(remarks), "whole": of_the_whole(remarks), "apart": True}
    return render(request, "documents/parts/all_remarks.html", page)


@members_only
def hand_over(request: MemberRequest, slug: str, *, kind: str, thing_id: UUID) -> HttpResponse:
    """What readers will see, what is left out, and one button."""
    where = here(request, kind, thing_id)
    terms = partnerships.agreement_of(request.viewer, request.partnership).easy_read
    verdict = may_give(where.found.kept, where.found.standing, picture_each=terms.picture_each)
    if request.method == "POST":
        give(by=request.member, easy=where.easy, note=request.note)
        messages.success(request, say("It is with its readers now."))
        return redirect("documents:easy", slug, kind, thing_id)
    told = {key for each in where.found.ideas for key in each.told}
    page = where.page | {
        "easy": where.easy,
        "verdict": verdict,
        "will_leave_out": [part for part in where.original.parts if part.key not in told],
        "readers": queries.how_many_readers(request.viewer, request.partnership),
        "terms": terms,
    }
    return render(request, "documents/give.html", page)
