"""How is it going? Somebody answers with five faces: here, on a sheet of paper, or a helper types in their sheet."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from alongside.decisions.forms.trying import done, say_no
from alongside.decisions.views.pages import sent
from alongside.domain.saying import say
from alongside.domain.survey import FACES, QUESTIONS, Occasion, last_day, quarter_in_words
from alongside.partnerships import queries as partnerships
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only
from alongside.survey import actions, queries
from alongside.survey.forms import FacesForm, SheetForm


@members_only
def ask(request: MemberRequest, slug: str) -> HttpResponse:
    """One page for the five: nothing has to be carried from page to page, and so nothing is kept of a half answer."""
    occasion = _now(request)
    verdict = queries.may_answer_now(request.viewer, request.member, occasion)
    form = FacesForm(sent(request))
    if form.is_valid() and not verdict:
        say_no(form, verdict)
    elif form.is_valid() and done(
        form, lambda: actions.answer(by=request.member, occasion=occasion, faces=form.faces, note=request.note)
    ):
        messages.success(request, say("Thank you. Your faces are in the box, without your name."))
        return redirect("survey:ask", slug)
    page = {"form": form, "verdict": verdict, "few": _few(request), **_times(occasion)}
    return render(request, "survey/ask.html", page)


@require_safe
@members_only
def sheet(request: MemberRequest, slug: str) -> HttpResponse:
    """One's own sheet to print. Its words make it count once, and in one's own group."""
    occasion = _now(request)
    page = {
        "questions": QUESTIONS,
        "faces": FACES,
        "verdict": queries.may_answer_now(request.viewer, request.member, occasion),
        "words": queries.words_of_sheet(request.viewer, request.member, occasion),
        **_times(occasion),
    }
    return render(request, "survey/sheet.html", page)


@members_only
def for_somebody(request: MemberRequest, slug: str) -> HttpResponse:
    """A helper types in a sheet that somebody gave them."""
    occasion = _now(request)
    form = SheetForm(sent(request))
    if form.is_valid() and done(form, lambda: _entered(request, form, occasion)):
        messages.success(request, say("The sheet is counted. Give it back, or tear it up."))
        return redirect("survey:for_somebody", slug)
    return render(request, "survey/for_somebody.html", {"form": form, **_times(occasion)})


def _entered(request: MemberRequest, form: SheetForm, occasion: Occasion) -> None:
    words = form.cleaned_data["words"]
    actions.enter_sheet(by=request.member, words=words, occasion=occasion, faces=form.faces, note=request.note)


def _now(request: MemberRequest) -> Occasion:
    return queries.this_quarter(request.viewer, localdate(request.note.at))


def _few(request: MemberRequest) -> int:
    return partnerships.agreement_of(request.viewer, request.partnership).small_group


def _times(occasion: Occasion) -> dict[str, object]:
    return {"quarter": quarter_in_words(occasion.quarter), "until": last_day(occasion.quarter)}
