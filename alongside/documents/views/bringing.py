"""Start from what was written elsewhere: a Word file, or pasted words."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from alongside.documents.actions.writing import begin, bring_in
from alongside.documents.forms.bringing import BringForm
from alongside.documents.forms.papers import PaperForm
from alongside.documents.here import here
from alongside.domain.saying import say
from alongside.domain.verdict import Refused
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only

OWN_PICTURES = say("Ask everybody in it first. Then press “Choose a picture” and add your own.")
NO_PICTURES = say("A paper has words only. You can put pictures in its easy version.")


@members_only
def bring(request: MemberRequest, slug: str, *, kind: str, thing_id: UUID) -> HttpResponse:
    """Into the editor, as a draft: each piece is an idea, to be made easier there."""
    where = here(request, kind, thing_id)
    form = _form(request)
    if form.is_valid() and form.brought is not None:
        words = [piece.words for piece in form.brought.pieces if piece.words]
        try:
            easy = begin(by=request.member, kind=kind, thing=thing_id, note=request.note)
            bring_in(by=request.member, easy=easy, words=words, note=request.note)
        except Refused as refused:
            form.add_error(None, f"{refused.verdict.reason} {refused.verdict.next_step}")
        else:
            messages.success(request, say("The words are there. Now make each idea easier, and choose its picture."))
            _tell_of_pictures(request, form.brought.pictures, OWN_PICTURES)
            return redirect("documents:edit", slug, kind, thing_id)
    return render(request, "documents/bring.html", where.page | {"form": form})


@members_only
def bring_paper(request: MemberRequest, slug: str) -> HttpResponse:
    """Into the page where a paper is written: nothing is kept until it is saved there."""
    form = _form(request)
    if form.is_valid() and form.brought is not None:
        _tell_of_pictures(request, form.brought.pictures, NO_PICTURES)
        written = PaperForm(initial={"title": form.brought.title, "words": form.brought.paragraphs})
        return render(request, "documents/write_paper.html", {"form": written, "is_brought": True})
    return render(request, "documents/bring.html", {"form": form, "is_paper": True})


def _form(request: MemberRequest) -> BringForm:
    return BringForm(request.POST, request.FILES) if request.method == "POST" else BringForm()


def _tell_of_pictures(request: MemberRequest, count: int, how: str) -> None:
    """How many stayed outside, as whoever is in them has not been asked; and `how` to put them in."""
    if count == 1:
        messages.info(request, say("One picture did not come along. {how}", how=how))
    elif count:
        messages.info(request, say("{count} pictures did not come along. {how}", count=count, how=how))
