"""A reader goes through an easy version, one idea a screen, and says what they understand."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from alongside.documents import queries
from alongside.documents.actions.reading import answer, send
from alongside.documents.forms.reading import IdeaForm, SendForm
from alongside.documents.here import Here, here, number_in
from alongside.documents.models import EasyAnswer
from alongside.domain.plainwords.states import Says, may_answer
from alongside.domain.saying import say
from alongside.domain.verdict import Refused, Verdict
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only


@members_only
def read(request: MemberRequest, slug: str, *, kind: str, thing_id: UUID) -> HttpResponse:
    """One idea, one question. Without a number: the first one that has no answer yet."""
    where = here(request, kind, thing_id)
    easy, ideas, stands_as = where.easy, where.found.ideas, where.found.kept.stands_as
    verdict = _may_answer(request, where)
    if not verdict or not ideas:
        return render(request, "documents/not_for_you.html", where.page | {"verdict": verdict})
    mine = _mine(request, where)
    number = number_in(request.GET.get("idea") or _next(where, mine), len(ideas))
    idea = ideas[number - 1]
    before = mine.get(idea.key)
    form = IdeaForm(
        request.POST if request.method == "POST" else None, initial={"says": before.says} if before else None
    )
    if form.is_valid():
        try:
            answer(
                by=request.member,
                easy=easy,
                key=idea.key,
                stands_as=request.POST.get("stands_as", ""),
                says=Says(form.cleaned_data["says"]),
                note=request.note,
            )
        except Refused as refused:
            form.add_error(None, f"{refused.verdict.reason} {refused.verdict.next_step}")
        else:
            return _on(request, where, number)
    page = where.page | {
        "form": form,
        "before": before,
        "idea": idea,
        "number": number,
        "total": len(ideas),
        "stands_as": stands_as[idea.key],
    }
    return render(request, "documents/read.html", page)


def _may_answer(request: MemberRequest, where: Here) -> Verdict:
    me, helper = str(request.viewer.member_id), queries.helper_here(request.viewer, request.note.support)
    return may_answer(where.found.kept, me, reads_easy=queries.reads_easy(request.viewer), helper=helper)


def _mine(request: MemberRequest, where: Here) -> dict[str, EasyAnswer]:
    """What this reader said of the ideas as they stand now."""
    stands_as = where.found.kept.stands_as
    mine = queries.my_answers(request.viewer, where.easy)
    return {key: each for key, each in mine.items() if stands_as.get(key) == each.stands_as}


def _next(where: Here, mine: dict[str, EasyAnswer]) -> str:
    unanswered = (number for number, each in enumerate(where.found.ideas, start=1) if each.key not in mine)
    return str(next(unanswered, 1))


def _on(request: MemberRequest, where: Here, number: int) -> HttpResponse:
    """To the next idea; after the last one, to send it."""
    slug, kind, thing = request.partnership.slug, where.offered.kind, where.thing_id
    if number >= len(where.found.ideas):
        return redirect("documents:send", slug, kind, thing)
    return redirect(f"{reverse('documents:read', args=[slug, kind, thing])}?idea={number + 1}")


@members_only
def finish(request: MemberRequest, slug: str, *, kind: str, thing_id: UUID) -> HttpResponse:
    """What they said, how long it took, and one button that sends it."""
    where = here(request, kind, thing_id)
    verdict = _may_answer(request, where)
    if not verdict or where.found.easy is None:
        return render(request, "documents/not_for_you.html", where.page | {"verdict": verdict})
    form = SendForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            send(by=request.member, easy=where.easy, minutes=form.cleaned_data["minutes"], note=request.note)
        except Refused as refused:
            form.add_error(None, f"{refused.verdict.reason} {refused.verdict.next_step}")
        else:
            messages.success(request, say("Thank you. What you said counts now."))
            return redirect("documents:easy", slug, kind, thing_id)
    mine = _mine(request, where)
    said = [
        {"number": number, "idea": each, "answer": mine.get(each.key)}
        for number, each in enumerate(where.found.ideas, start=1)
    ]
    return render(request, "documents/send.html", where.page | {"form": form, "said": said})
