"""Signing in with one's organisation: what it means, going there, and coming back."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alongside.domain.saying import say
from alongside.domain.verdict import Verdict
from alongside.people import actions, organisations
from alongside.people.forms import EnterForm
from alongside.people.middleware import who_is_here
from alongside.people.organisations import Organisation
from alongside.people.request import Request
from alongside.people.views.onward import enter
from alongside.people.ways import Way

GONE_THERE = "gone_to_organisation"
LASTS = timedelta(hours=1)
FAILED = say(
    "Your organisation’s answer did not fit. Nothing is changed. You can try once more, or come in another way."
)


@login_not_required
@never_cache
def sign_in(request: Request, key: str) -> HttpResponse:
    """First what it means; then a link that leaves. Our rules stop a form that leads on to another site."""
    organisation = _organisation_or_404(key)
    form = EnterForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        return _leave(request, organisation, {"shared": form.cleaned_data["shared"], "connects": ""})
    return render(request, "people/sign_in_staff.html", {"organisation": organisation, "form": form})


@never_cache
def connect(request: Request, key: str) -> HttpResponse:
    organisation = _organisation_or_404(key)
    if request.method == "POST":
        return _leave(request, organisation, {"shared": False, "connects": request.user.pk.hex})
    mine = request.user.staff_keys.filter(issuer=organisation.issuer).exists()
    return render(request, "people/me_staff.html", {"organisation": organisation, "mine": mine})


@require_POST
def disconnect(request: Request, key: str) -> HttpResponse:
    organisation = _organisation_or_404(key)
    actions.disconnect_organisation(by=request.user, note=request.note, issuer=organisation.issuer)
    ended = say("The sign-in of {organisation} opens nothing here now.", organisation=organisation.name)
    messages.success(request, ended)
    return redirect("people:my_ways")


@login_not_required
@never_cache
@require_safe
def back(request: Request, key: str) -> HttpResponse:
    """The answer counts once, only in the browser that asked, and only from the organisation that was asked."""
    organisation = _organisation_or_404(key)
    kept = request.session.pop(GONE_THERE, {})
    try:
        if not kept or datetime.fromisoformat(kept["until"]) <= request.note.at:
            raise organisations.NotGood("Nothing was asked.")
        subject = organisations.who(
            organisation, kept, request.GET.dict(), back=_back(organisation), now=request.note.at
        )
    except organisations.NotGood:
        messages.error(request, FAILED)
        return redirect("people:sign_in")
    onward = _connected if kept["connects"] else _in
    return onward(request, organisation, subject=subject, kept=kept)


def _in(request: Request, organisation: Organisation, *, subject: str, kept: dict[str, Any]) -> HttpResponse:
    found = actions.sign_in_with_organisation(
        by=who_is_here(request), note=request.note, issuer=organisation.issuer, subject=subject
    )
    if isinstance(found, Verdict):
        return render(request, "people/staff_unknown.html", {"organisation": organisation, "said": found})
    return enter(request, found, note=request.note, way=Way.STAFF, shared=kept["shared"])


def _connected(request: Request, organisation: Organisation, *, subject: str, kept: dict[str, Any]) -> HttpResponse:
    here = who_is_here(request)
    if here is None or here.pk.hex != kept["connects"]:
        messages.error(request, FAILED)
        return redirect("people:sign_in")
    said = actions.connect_organisation(
        by=here, note=request.note, issuer=organisation.issuer, subject=subject, name=organisation.name
    )
    if said:
        messages.success(request, say("You can sign in with {organisation} now.", organisation=organisation.name))
    else:
        messages.error(request, f"{said.reason} {said.next_step}")
    return redirect("people:my_ways")


def _leave(request: Request, organisation: Organisation, more: dict[str, Any]) -> HttpResponse:
    try:
        begun = organisations.begin(organisation, back=_back(organisation), chance=request.note.chance)
    except organisations.NotGood:
        silent = say("{name} does not answer now. Try later, or come in another way.", name=organisation.name)
        messages.error(request, silent)
        return redirect("people:sign_in")
    until = (request.note.at + LASTS).isoformat()
    request.session[GONE_THERE] = {**begun.kept, **more, "until": until}
    return render(request, "people/staff_leave.html", {"organisation": organisation, "address": begun.address})


def _back(organisation: Organisation) -> str:
    """An address of its own for each organisation: so none can answer for another."""
    return settings.SITE_ADDRESS + reverse("people:staff_back", args=[organisation.key])


def _organisation_or_404(key: str) -> Organisation:
    found = organisations.organisation_called(key)
    if found is None:
        raise Http404
    return found
