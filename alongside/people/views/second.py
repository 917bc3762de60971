"""The second thing that whoever operates shows: numbers from an app, a passkey, or a line on paper."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_safe

from alongside.domain.saying import say
from alongside.domain.verdict import Verdict
from alongside.people import actions, cards, passkeys, queries, second
from alongside.people.forms import LineForm, NumbersForm, PasskeyAnswerForm
from alongside.people.request import Request
from alongside.people.views import asked
from alongside.people.views.onward import asked_for, go_on
from alongside.people.views.operating import has_shown, note_shown, second_thing_first

PURPOSE = "second thing"
BEING_SET_UP = "numbers_being_set_up"


@never_cache
@sensitive_post_parameters("numbers")
def show(request: Request) -> HttpResponse:
    """Asks for what this person has; whoever has nothing yet sets it up first."""
    _insist_on_operator(request)
    has = queries.second_things_of(request.user)
    if not has.any:
        return render(request, "people/second_begin.html", {"next": asked_for(request)})
    by_passkey = "answer" in request.POST
    numbers = NumbersForm(request.POST if request.method == "POST" and not by_passkey else None)
    signed = PasskeyAnswerForm(request.POST if by_passkey else None)
    if numbers.is_valid() and _passed(request, numbers, field="numbers"):
        return _on(request)
    if signed.is_valid() and _signed(request, signed):
        return _on(request)
    options, state = _question(request)
    asked.keep(request, PURPOSE, state)
    page = {"form": signed if by_passkey else numbers, "numbers": numbers, "signed": signed, "options": options}
    return render(request, "people/second.html", page | {"has": has, "next": asked_for(request)})


@never_cache
@sensitive_post_parameters("line")
def paper(request: Request) -> HttpResponse:
    """The phone with the app is gone: one line of the paper is good once."""
    _insist_on_operator(request)
    form = LineForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        said = actions.use_paper_code(by=request.user, note=request.note, typed=form.cleaned_data["line"])
        if said:
            return _on(request)
        form.refuse(said, field="line")
    return render(request, "people/second_paper.html", {"form": form, "next": asked_for(request)})


@never_cache
def numbers(request: Request) -> HttpResponse:
    """Set up an app. Whoever has a second thing already shows that first: or a thief would set up their own."""
    _insist_on_operator(request)
    return _numbers_guarded(request) if queries.second_things_of(request.user).any else _numbers(request)


@second_thing_first
def _numbers_guarded(request: Request) -> HttpResponse:
    return _numbers(request)


def _numbers(request: Request) -> HttpResponse:
    form = NumbersForm(request.POST if request.method == "POST" else None)
    secret = request.session.get(BEING_SET_UP) or second.new_secret(request.note.chance)
    request.session[BEING_SET_UP] = secret
    if form.is_valid():
        typed = form.cleaned_data["numbers"]
        said = actions.set_up_numbers(by=request.user, note=request.note, secret=secret, typed=typed)
        if said:
            del request.session[BEING_SET_UP]
            note_shown(request)
            messages.success(request, say("Your app is set up. Now make the paper for a bad day."))
            return redirect("people:second_lines")
        form.refuse(said, field="numbers")
    address = second.address_of(secret, request.user.name)
    page = {"form": form, "secret": secret, "picture": cards.picture_of(address)}
    return render(request, "people/second_numbers.html", page)


@never_cache
@second_thing_first
def lines(request: Request) -> HttpResponse:
    """The answer to POST is the paper itself, because nothing that could show it again is kept."""
    _insist_on_operator(request)
    made = actions.make_paper_codes(by=request.user, note=request.note) if request.method == "POST" else ()
    has = queries.second_things_of(request.user)
    return render(request, "people/second_lines.html", {"lines": made, "has": has, "name": request.user.name})


@never_cache
@require_safe
def mine(request: Request) -> HttpResponse:
    _insist_on_operator(request)
    page = {"has": queries.second_things_of(request.user), "has_shown": has_shown(request)}
    return render(request, "people/me_second.html", page)


def _passed(request: Request, form: NumbersForm, *, field: str) -> bool:
    said = actions.show_numbers(by=request.user, note=request.note, typed=form.cleaned_data[field])
    if not said:
        form.refuse(said, field=field)
    return bool(said)


def _signed(request: Request, form: PasskeyAnswerForm) -> bool:
    state, answer = asked.take(request, PURPOSE), form.cleaned_data["answer"]
    found = actions.sign_in_with_passkey(by=request.user, note=request.note, state=state, answer=answer)
    if isinstance(found, Verdict):
        form.refuse(found)
        return False
    return True


def _question(request: Request) -> tuple[str, passkeys.State]:
    mine = [bytes(each.attested) for each in queries.passkeys_of(request.user)]
    return passkeys.ask_to_sign(existing=mine, challenge=request.note.chance.new_token())


def _on(request: Request) -> HttpResponse:
    note_shown(request)
    return go_on(request)


def _insist_on_operator(request: Request) -> None:
    if not request.user.runs_server:
        raise Http404
