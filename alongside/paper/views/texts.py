"""To which phone do I want texts, and what comes on it?"""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from alongside.decisions.forms.trying import done
from alongside.decisions.views.pages import sent
from alongside.domain.paper import in_groups
from alongside.domain.saying import say
from alongside.paper import queries
from alongside.paper.actions.texting import forget_number, keep_number, text_what_is_open
from alongside.paper.forms import NumberForm
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only


@members_only
def number(request: MemberRequest, slug: str) -> HttpResponse:
    """Keep a number, take it away, or have what is open sent to it now."""
    mine = queries.my_phone(request.viewer)
    typed = sent(request)
    form = NumberForm(typed if typed and not {"away", "send"} & typed.keys() else None)
    if typed and "away" in typed:
        forget_number(by=request.member, note=request.note)
        messages.success(request, say("Your number is deleted. You get no more texts."))
        return redirect("paper:texts", slug)
    if typed and "send" in typed:
        count = text_what_is_open(by=request.member, note=request.note)
        said = say("One text is on its way.") if count == 1 else say("{count} texts are on their way.", count=count)
        messages.success(request, said if count else say("Nothing is open for you just now."))
        return redirect("paper:texts", slug)
    if form.is_valid() and done(
        form, lambda: keep_number(by=request.member, number=form.cleaned_data["number"], note=request.note)
    ):
        messages.success(request, say("Your number is kept. Only you can see it."))
        return redirect("paper:texts", slug)
    page = {"form": form, "mine": mine, "number": in_groups(mine.number) if mine else ""}
    return render(request, "paper/texts.html", page | {"texts_work": settings.TEXTS_WORK})
