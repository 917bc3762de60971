"""Letting a new device in from one that knows me already: what each of the two shows."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alongside.domain.saying import say
from alongside.domain.verdict import Verdict
from alongside.people import actions, cards, letting, queries
from alongside.people.forms import EnterForm, NumberForm, PicturesForm
from alongside.people.middleware import came_from, device_of, who_is_here
from alongside.people.models import LettingIn
from alongside.people.request import Request
from alongside.people.sessions import CAME
from alongside.people.views.onward import enter
from alongside.people.ways import Way

NEW, FOUND = "being_let_in", "letting_in"


@login_not_required
@never_cache
@require_safe
def new(request: Request) -> HttpResponse:
    """On the new device: begin; then a number; then three pictures; then the way in. No clock runs on the page."""
    waiting = _waiting(request)
    page: dict[str, Any] = {"waiting": waiting, "form": EnterForm()}
    if waiting and waiting.account_id is None:
        number = request.session[NEW]["number"]
        address = f"{settings.SITE_ADDRESS}{reverse('people:let_in')}?number={number}"
        page |= {"number": letting.spaced(number), "picture": cards.picture_of(address)}
    elif waiting:
        page |= {"pictures": letting.shown(waiting.pictures.split()), "account": waiting.account}
    return render(request, "people/sign_in_device.html", page)


@login_not_required
@require_POST
def ask(request: Request) -> HttpResponse:
    asked = actions.ask_to_be_let_in(
        by=who_is_here(request), note=request.note, device=device_of(request), source=came_from(request)
    )
    if isinstance(asked, Verdict):
        messages.error(request, f"{asked.reason} {asked.next_step}")
    else:
        made, number = asked
        request.session[NEW] = {"id": made.pk.hex, "number": number}
    return redirect("people:sign_in_device")


@login_not_required
@require_POST
def come_in(request: Request) -> HttpResponse:
    waiting, form = request.session.get(NEW), EnterForm(request.POST)
    found: Any = actions.OVER
    if waiting and form.is_valid():
        found = actions.come_in_here(by=who_is_here(request), note=request.note, letting_id=UUID(waiting["id"]))
    if isinstance(found, Verdict):
        messages.error(request, f"{found.reason} {found.next_step}")
        return redirect("people:sign_in_device")
    request.session.pop(NEW, None)
    return enter(request, found, note=request.note, way=Way.DEVICE, shared=form.cleaned_data["shared"])


@never_cache
def let_in(request: Request) -> HttpResponse:
    """On the known device: which other device is it? A scanned picture only fills in the number."""
    if request.session.get(CAME, {}).get("shared"):
        return render(request, "people/let_in_shared.html")
    form = NumberForm(
        request.POST if request.method == "POST" else None, initial={"number": request.GET.get("number", "")[:10]}
    )
    if form.is_valid():
        found = actions.find_new_device(by=request.user, note=request.note, typed=form.cleaned_data["number"])
        if not isinstance(found, Verdict):
            request.session[FOUND] = {"id": found.pk.hex, "source": cards.digest("source", came_from(request))}
            return redirect("people:let_in_answer")
        form.refuse(found, field="number")
    return render(request, "people/let_in.html", {"form": form})


@never_cache
def answer(request: Request) -> HttpResponse:
    """Is that me? Only with the pictures that the other device shows."""
    found = _found(request)
    if found is None:
        request.session.pop(FOUND, None)
        return redirect("people:let_in")
    form = PicturesForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        picked = [form.cleaned_data[name] for name in PicturesForm.PLACES]
        said = actions.let_in(by=request.user, note=request.note, letting_id=found.pk, picked=picked)
        request.session.pop(FOUND, None)
        if said:
            return render(request, "people/let_in_done.html", {"device": found.device})
        messages.error(request, f"{said.reason} {said.next_step}")
        return redirect("people:let_in")
    is_near = found.source_digest == request.session[FOUND]["source"]
    rows = list(zip(form, [letting.shown(group) for group in letting.GROUPS], strict=True))
    return render(request, "people/let_in_answer.html", {"form": form, "rows": rows, "new": found, "is_near": is_near})


@require_POST
def turn_away(request: Request) -> HttpResponse:
    found = _found(request)
    if found:
        actions.turn_away(by=request.user, note=request.note, letting_id=found.pk)
    request.session.pop(FOUND, None)
    messages.success(request, say("That device is not let in."))
    return redirect("people:my_ways")


def _waiting(request: Request) -> LettingIn | None:
    kept = request.session.get(NEW)
    return queries.letting_here(UUID(kept["id"]), now=request.note.at) if kept else None


def _found(request: Request) -> LettingIn | None:
    kept = request.session.get(FOUND)
    return queries.my_letting(request.user, UUID(kept["id"]), now=request.note.at) if kept else None
