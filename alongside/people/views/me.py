"""My own page: what is known of me here, and how to change it."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alongside.domain.saying import say
from alongside.domain.verdict import Verdict
from alongside.people import actions, cards, passkeys, queries
from alongside.people.forms import EmailForm, NameForm, ProveForm
from alongside.people.middleware import came_from
from alongside.people.organisations import every_organisation
from alongside.people.request import Request
from alongside.people.sessions import kept_key
from alongside.people.ways import in_all, next_step

CODE_IN_SESSION = "code_for_new_email"


@never_cache
@require_safe
def show(request: Request) -> HttpResponse:
    mine = {
        "account": request.user,
        "card": queries.card_of(request.user),
        "browsers": queries.how_many_browsers(request.user, now=request.note.at),
        "mail_works": settings.MAIL_WORKS,
    }
    return render(request, "people/me.html", mine)


@never_cache
def name(request: Request) -> HttpResponse:
    form = NameForm(request.POST or None, initial={"name": request.user.name})
    if form.is_valid():
        actions.change_name(by=request.user, note=request.note, name=form.cleaned_data["name"])
        messages.success(request, say("Your name is changed."))
        return redirect("people:me")
    return render(request, "people/me_name.html", {"form": form})


@never_cache
def email(request: Request) -> HttpResponse:
    _insist_on_mail()
    form = EmailForm(request.POST or None)
    if form.is_valid():
        sent = actions.send_code_to_new_email(
            by=request.user, note=request.note, email=form.cleaned_data["email"], source=came_from(request)
        )
        if not isinstance(sent, Verdict):
            request.session[CODE_IN_SESSION] = sent.pk.hex
            return redirect("people:my_email_code")
        form.refuse(sent, field="email")
    page = {"form": form, "may_drop": queries.may_drop_email(request.user)}
    return render(request, "people/me_email.html", page)


@never_cache
def email_code(request: Request) -> HttpResponse:
    _insist_on_mail()
    code_id = request.session.get(CODE_IN_SESSION)
    if code_id is None:
        return redirect("people:my_email")
    form = ProveForm(request.POST or None)
    if form.is_valid():
        code, source = form.cleaned_data["code"], came_from(request)
        proved = actions.confirm_email(
            by=request.user, note=request.note, code_id=UUID(code_id), code=code, source=source
        )
        if proved:
            del request.session[CODE_IN_SESSION]
            messages.success(request, say("Your email address is changed."))
            return redirect("people:me")
        form.refuse(proved, field="code")
    return render(request, "people/me_email_code.html", {"form": form})


@require_POST
def no_email(request: Request) -> HttpResponse:
    actions.drop_email(by=request.user, note=request.note)
    messages.success(request, say("Your email address is gone from here."))
    return redirect("people:me")


@never_cache
@require_safe
def ways(request: Request) -> HttpResponse:
    """All the ways in that this person has, with one clear next step."""
    having = queries.having(request.user)
    page = {
        "account": request.user,
        "card": queries.card_of(request.user),
        "tried": queries.stopped_card_tried(request.user),
        "passkeys": queries.passkeys_of(request.user),
        "passkeys_work": passkeys.work_here(),
        "organisations": every_organisation(),
        "in_all": in_all(having),
        "next_step": next_step(having, mail_works=settings.MAIL_WORKS),
        "mail_works": settings.MAIL_WORKS,
    }
    return render(request, "people/me_ways.html", page)


@never_cache
def card(request: Request) -> HttpResponse:
    """The answer to POST is the card itself, because nothing that could show it again is kept."""
    if request.method != "POST":
        page = {"card": queries.card_of(request.user), "may_end": queries.may_end_card(request.user)}
        return render(request, "people/me_card.html", page)
    return _shown_once(request, actions.make_card(by=request.user, note=request.note))


@never_cache
@require_POST
def lost_card(request: Request) -> HttpResponse:
    """One step: the lost card ends, whoever came in with it is out, and the new one is there to print."""
    secret = actions.replace_lost_card(by=request.user, note=request.note, keep=kept_key(request.session))
    return _shown_once(request, secret, was_lost=True)


def _shown_once(request: Request, secret: cards.Secret, *, was_lost: bool = False) -> HttpResponse:
    address = settings.SITE_ADDRESS + reverse("people:card", args=[secret.token])
    shown = {
        "name": request.user.name,
        "words": secret.words,
        "address": address,
        "picture": cards.picture_of(address),
        "typed_address": settings.SITE_ADDRESS + reverse("people:sign_in"),
        "was_lost": was_lost,
    }
    return render(request, "people/me_card_made.html", shown)


@require_POST
def stop_waiting_card(request: Request) -> HttpResponse:
    actions.stop_waiting_card(by=request.user, note=request.note)
    messages.success(request, say("That card is stopped. Nobody comes in with it."))
    return redirect("people:came_in")


@require_POST
def end_card(request: Request) -> HttpResponse:
    actions.end_card(by=request.user, note=request.note)
    messages.success(request, say("Your card is stopped. It opens nothing now."))
    return redirect("people:me")


@login_not_required
@require_POST
def sign_out(request: Request) -> HttpResponse:
    logout(request)
    messages.success(request, say("You are signed out."))
    return redirect("people:sign_in")


@require_POST
def sign_out_everywhere(request: Request) -> HttpResponse:
    actions.sign_out_everywhere(by=request.user, note=request.note)
    logout(request)
    messages.success(request, say("You are signed out everywhere."))
    return redirect("people:sign_in")


def _insist_on_mail() -> None:
    if not settings.MAIL_WORKS:
        raise Http404
