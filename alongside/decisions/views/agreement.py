"""How does somebody suggest a change to how we work: one thing, what it would do, and why."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate

from alongside.decisions import queries
from alongside.decisions.actions.agreements import suggest_change
from alongside.decisions.forms.proposals import ReasonForm
from alongside.decisions.forms.trying import made
from alongside.decisions.views.pages import sent
from alongside.domain.agreement import Agreement
from alongside.domain.saying import say
from alongside.partnerships import queries as partnerships
from alongside.partnerships.forms.agreement.change import AgreementChangeForm
from alongside.partnerships.forms.agreement.check import lines_now
from alongside.partnerships.forms.agreement.things import CHECK, WhatToChangeForm, change_form, things_to_change
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only

WHY = "why"


@members_only
def suggest(request: MemberRequest, slug: str) -> HttpResponse:
    """Three steps at one address, and nothing kept between them but the page itself: which thing, how, and why."""
    agreement = partnerships.agreement_of(request.viewer, request.partnership)
    thing = request.GET.get("thing", "")
    if thing == CHECK:
        return render(request, "decisions/suggest_line.html", {"lines": lines_now(agreement)})
    if thing not in things_to_change(agreement):
        asked = WhatToChangeForm(request.GET if "thing" in request.GET else None, agreement=agreement)
        return render(request, "decisions/suggest_what.html", {"form": asked})
    today = localdate(request.note.at)
    form = change_form(thing, sent(request), agreement=agreement, today=today)
    if not form.is_valid():
        return render(request, "decisions/suggest_how.html", {"form": form, "thing": thing})
    if not form.says:
        form.add_error(None, say("These are the rules as they are now. Change something, or go back."))
        return render(request, "decisions/suggest_how.html", {"form": form, "thing": thing})
    if "again" in request.POST:
        return render(request, "decisions/suggest_how.html", {"form": form, "thing": thing})
    return _why(request, slug, form=form, agreement=agreement)


def _why(request: MemberRequest, slug: str, *, form: AgreementChangeForm, agreement: Agreement) -> HttpResponse:
    """Show what it would do, and to whose power, before asking for the reason."""
    asked = request.POST if f"{WHY}-words" in request.POST else None
    reason = ReasonForm(asked, prefix=WHY, initial={"title": form.says[0][:160]})
    after = form.as_agreement()
    if reason.is_valid():
        text = reason.text
        proposal = made(
            reason, lambda: suggest_change(by=request.member, text=text, agreement=after, note=request.note)
        )
        if proposal is not None:
            messages.success(request, say("Your suggestion is there for everyone to read. Others can support it."))
            return redirect("decisions:proposal", slug, proposal.pk)
    page = {
        "form": reason,
        "changes": form.says,
        "answers": _answers(request),
        "powers": queries.power_before_and_after(request.viewer, agreement, after),
    }
    return render(request, "decisions/suggest_why.html", page)


def _answers(request: MemberRequest) -> list[tuple[str, str]]:
    """What was answered in the step before, to be sent along."""
    theirs = {"csrfmiddlewaretoken", "again"}
    return [
        (name, value)
        for name, values in request.POST.lists()
        if name not in theirs and not name.startswith(f"{WHY}-")
        for value in values
    ]
