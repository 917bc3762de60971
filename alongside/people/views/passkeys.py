"""Passkeys: signing in with one, making one for this device, and taking one away."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alongside.domain.saying import say
from alongside.domain.verdict import Verdict
from alongside.people import actions, passkeys, queries
from alongside.people.forms import PasskeyForm, PasskeySignInForm
from alongside.people.middleware import device_of, who_is_here
from alongside.people.request import Request
from alongside.people.views import asked
from alongside.people.views.onward import asked_for, enter
from alongside.people.views.operating import note_shown, second_thing_first
from alongside.people.ways import Way

SIGN_IN, MAKE = "sign in", "make"


@login_not_required
@never_cache
def sign_in(request: Request) -> HttpResponse:
    form = PasskeySignInForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        state, answer = asked.take(request, SIGN_IN), form.cleaned_data["answer"]
        found = actions.sign_in_with_passkey(by=None, note=request.note, state=state, answer=answer)
        if not isinstance(found, Verdict):
            inside = enter(request, found, note=request.note, way=Way.PASSKEY, shared=form.cleaned_data["shared"])
            note_shown(request)
            return inside
        form.refuse(found)
    options, state = passkeys.ask_to_sign(existing=(), challenge=request.note.chance.new_token())
    asked.keep(request, SIGN_IN, state)
    page = {"form": form, "options": options, "here": who_is_here(request), "next": asked_for(request)}
    return render(request, "people/sign_in_passkey.html", page | {"works_here": passkeys.work_here()})


@never_cache
@require_safe
def show(request: Request) -> HttpResponse:
    page = {"passkeys": queries.passkeys_of(request.user), "may_take": queries.may_take_passkey_away(request.user)}
    return render(request, "people/me_passkeys.html", page)


@never_cache
def add(request: Request) -> HttpResponse:
    """Whoever operates shows the second thing that they have before they get one more: or a thief would add one."""
    return _add_guarded(request) if queries.second_things_of(request.user).any else _add(request)


@second_thing_first
def _add_guarded(request: Request) -> HttpResponse:
    return _add(request)


def _add(request: Request) -> HttpResponse:
    works_here = passkeys.work_here()
    sent = request.POST if works_here and request.method == "POST" else None
    form = PasskeyForm(sent, initial={"name": device_of(request)})
    if form.is_valid():
        state, answer = asked.take(request, MAKE), form.cleaned_data["answer"]
        name = form.cleaned_data["name"]
        made = actions.add_passkey(by=request.user, note=request.note, name=name, state=state, answer=answer)
        if not isinstance(made, Verdict):
            messages.success(request, say("This device has a passkey now. You can sign in with it."))
            return redirect("people:my_passkeys")
        form.refuse(made)
    mine = [bytes(each.attested) for each in queries.passkeys_of(request.user)]
    options, state = passkeys.ask_to_make(
        name=request.user.name,
        handle=passkeys.handle_of(request.user.pk.hex),
        existing=mine,
        challenge=request.note.chance.new_token(),
    )
    asked.keep(request, MAKE, state)
    page = {"form": form, "options": options, "works_here": works_here}
    return render(request, "people/me_passkey_add.html", page)


@require_POST
@second_thing_first
def take_away(request: Request, passkey_id: int) -> HttpResponse:
    mine = queries.passkey_or_404(request.user, passkey_id)
    actions.take_passkey_away(by=request.user, note=request.note, passkey=mine)
    messages.success(request, say("The passkey “{name}” opens nothing now.", name=mine.name))
    return redirect("people:my_passkeys")
