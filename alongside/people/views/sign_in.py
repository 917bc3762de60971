"""Ways in: the words on a card, a code by e-mail, and, in a demo, being somebody."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_safe

from alongside.domain.verdict import Verdict
from alongside.people import actions, devices, passkeys, queries
from alongside.people.forms import CodeForm, EmailForm, WordsForm
from alongside.people.middleware import came_from, who_is_here
from alongside.people.models import Account
from alongside.people.organisations import every_organisation
from alongside.people.request import Request
from alongside.people.views.onward import asked_for, enter, where_to
from alongside.people.ways import Way

CODE_IN_SESSION = "code"
FIRST = 4


@login_not_required
@never_cache
@require_safe
def choose(request: Request) -> HttpResponse:
    here, wanted = who_is_here(request), asked_for(request)
    page = {
        "here": here,
        "next": wanted,
        "go_on_url": where_to(request) if here else "",
        "mail_works": settings.MAIL_WORKS,
        "passkeys_work": passkeys.work_here(),
        "organisations": every_organisation(),
        "demo_people": _who_to_be(list(queries.demo_people())),
    }
    return render(request, "people/sign_in.html", page)


def _who_to_be(people: list[Account]) -> list[list[Account]]:
    """The first few, with whoever runs the server after them; then everyone else. Nobody outside a demo."""
    members = [person for person in people if not person.runs_server]
    first = members[:FIRST] + [person for person in people if person.runs_server]
    return [first, members[FIRST:]] if people else []


@login_not_required
@never_cache
@sensitive_post_parameters("words")
def with_words(request: Request) -> HttpResponse:
    form = WordsForm(request.POST or None)
    if form.is_valid():
        words = form.cleaned_data["words"]
        found = actions.sign_in_with_words(
            by=who_is_here(request),
            note=request.note,
            words=words,
            source=came_from(request),
            mark=devices.mark_on(request),
        )
        if not isinstance(found, Verdict):
            return enter(request, found, note=request.note, way=Way.WORDS, shared=form.cleaned_data["shared"])
        form.refuse(found, field="words")
    return render(request, "people/sign_in_words.html", {"form": form, "next": asked_for(request)})


@login_not_required
@never_cache
def with_email(request: Request) -> HttpResponse:
    _insist_on_mail()
    form = EmailForm(request.POST or None)
    if form.is_valid():
        email = form.cleaned_data["email"]
        sent = actions.send_code(
            by=who_is_here(request),
            note=request.note,
            email=email,
            source=came_from(request),
            mark=devices.mark_on(request),
        )
        if not isinstance(sent, Verdict):
            request.session[CODE_IN_SESSION] = sent.pk.hex
            return redirect(_onward(request, "people:sign_in_code"))
        form.refuse(sent, field="email")
    return render(request, "people/sign_in_email.html", {"form": form, "next": asked_for(request)})


@login_not_required
@never_cache
@sensitive_post_parameters("code")
def with_code(request: Request) -> HttpResponse:
    _insist_on_mail()
    code_id = request.session.get(CODE_IN_SESSION)
    if code_id is None:
        return redirect(_onward(request, "people:sign_in_email"))
    form = CodeForm(request.POST or None)
    if form.is_valid():
        found = actions.check_code(
            by=who_is_here(request),
            note=request.note,
            code_id=UUID(code_id),
            code=form.cleaned_data["code"],
            source=came_from(request),
        )
        if not isinstance(found, Verdict):
            del request.session[CODE_IN_SESSION]
            return enter(request, found, note=request.note, way=Way.CODE, shared=form.cleaned_data["shared"])
        form.refuse(found, field="code")
    return render(request, "people/sign_in_code.html", {"form": form, "next": asked_for(request)})


def _insist_on_mail() -> None:
    if not settings.MAIL_WORKS:
        raise Http404


def _onward(request: HttpRequest, name: str) -> str:
    wanted = asked_for(request)
    return f"{reverse(name)}?{urlencode({'next': wanted})}" if wanted else reverse(name)
