"""What do I need to take part? Told once, for every partnership."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alongside.access import queries
from alongside.access.actions import telling
from alongside.access.forms.telling import ASKED, KindForm, LineForm, LookAgainForm
from alongside.domain.access import OF_THE_STANDARD, Kind
from alongside.domain.saying import say
from alongside.domain.verdict import Refused
from alongside.partnerships.queries import partnerships_of
from alongside.partnerships.views.sent import sent
from alongside.people.request import Request

KINDS = list(Kind)


@never_cache
@require_safe
def show(request: Request) -> HttpResponse:
    lines = list(queries.lines_of(request.user))
    kinds = [
        {"key": kind.value, "asked": ASKED[kind], "lines": [line for line in lines if line.kind == kind]}
        for kind in Kind
    ]
    page = {
        "kinds": kinds,
        "has_lines": bool(lines),
        "profile": queries.about_me(request.user),
        "due": queries.due_for_review(request.user, today=localdate(request.note.at)),
        "partnerships": partnerships_of(request.user),
    }
    return render(request, "access/mine.html", page)


@never_cache
def kind(request: Request, kind: str) -> HttpResponse:
    """One kind a page, and on to the next."""
    if kind not in set(Kind):
        raise Http404
    asked = Kind(kind)
    lines = list(queries.lines_of(request.user).filter(kind=asked))
    form = KindForm(sent(request), kind=asked, initial=KindForm.first(lines))
    if form.is_valid():
        said = form.cleaned_data
        telling.tell(
            by=request.user, kind=asked, choices=said.get("choices", []), words=said["words"], note=request.note
        )
        messages.success(request, say("It is kept. Nobody sees it until you show it to them."))
        return redirect("access:kind", following) if (following := _after(asked)) else redirect("access:mine")
    following = _after(asked)
    page = {
        "form": form,
        "asked": ASKED[asked],
        "number": KINDS.index(asked) + 1,
        "of": len(KINDS),
        "next": following,
        "next_title": ASKED[Kind(following)].title if following else "",
        "of_the_standard": asked in OF_THE_STANDARD,
    }
    return render(request, "access/kind.html", page)


@never_cache
def line(request: Request, line_id: UUID) -> HttpResponse:
    found = queries.line_or_404(request.user, line_id)
    form = LineForm(sent(request), initial={"words": found.words, "code": found.code})
    if form.is_valid():
        try:
            telling.say_more(by=request.user, line=found, note=request.note, **form.cleaned_data)
        except Refused as refused:
            form.refuse(refused.verdict)
        else:
            return redirect("access:mine")
    return render(request, "access/line.html", {"form": form, "line": found})


@require_POST
def remove(request: Request, line_id: UUID) -> HttpResponse:
    telling.remove(by=request.user, line=queries.line_or_404(request.user, line_id), note=request.note)
    messages.success(request, say("It is removed, here and wherever you showed it."))
    return redirect("access:mine")


@never_cache
def look_again(request: Request) -> HttpResponse:
    form = LookAgainForm(sent(request))
    if form.is_valid():
        telling.look_again(by=request.user, months=form.cleaned_data["months"], note=request.note)
        messages.success(request, say("Thank you. We ask you again then."))
        return redirect("access:mine")
    return render(request, "access/look_again.html", {"form": form})


def _after(asked: Kind) -> str:
    number = KINDS.index(asked) + 1
    return KINDS[number].value if number < len(KINDS) else ""
