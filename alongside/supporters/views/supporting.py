"""Whom do I support, and am I helping one of them just now?"""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from alongside.domain.saying import say
from alongside.domain.supporters import may_accept
from alongside.domain.verdict import Refused, no
from alongside.partnerships.views.sent import sent
from alongside.people import actions as people
from alongside.people.actions.knocks import knock
from alongside.people.guessing import Door
from alongside.people.middleware import came_from, who_is_here
from alongside.people.models import Account
from alongside.people.queries import may_knock
from alongside.people.views.onward import enter
from alongside.people.ways import Way
from alongside.supporters import actions, queries
from alongside.supporters.forms import SupportWordsForm, YesForm
from alongside.supporters.models import Support
from alongside.supporters.request import HELPING, Request

HELD = "support_held"
UNKNOWN = no("These six words belong to nobody who asked for help.", "Look at the paper again, or ask the person.")


@require_safe
def show(request: Request) -> HttpResponse:
    helping = request.session.get(HELPING, {}).get("support")
    return render(request, "supporters/supporting.html", {
        "supported": queries.supported_by(request.user), "helping": helping,
    })  # fmt: skip


@login_not_required
@never_cache
@sensitive_post_parameters("words")
def words(request: Request) -> HttpResponse:
    """Wrong words are counted as at every other door with words, so that guessing is slow."""
    form = SupportWordsForm(sent(request))
    if form.is_valid():
        may = may_knock(Door.CARD, came_from(request), now=request.note.at)
        found = queries.support_with_words(who_is_here(request), form.cleaned_data["words"]) if may else None
        if found:
            request.session[HELD] = found.words_digest
            return redirect("supporters:accept")
        if may:
            knock(by=None, note=request.note, door=Door.CARD, source=came_from(request))
        form.refuse(UNKNOWN if may else may)
    return render(request, "supporters/words.html", {"form": form})


@login_not_required
@never_cache
def accept(request: Request) -> HttpResponse:
    """Says first who asks, and for what. Somebody new gets an account with a name and nothing else."""
    support = queries.support_held(who_is_here(request), request.session.get(HELD, ""))
    if support is None:
        return redirect("supporters:words")
    here = who_is_here(request)
    if here and not (verdict := may_accept(support.helping, queries.standing_of(here, support), now=request.note.at)):
        return render(request, "supporters/not_yours.html", {"verdict": verdict}, status=409)
    form = YesForm(sent(request), is_new=here is None, called=support.name)
    if form.is_valid():
        try:
            return _said_yes(request, support, form)
        except Refused as refused:
            form.refuse(refused.verdict)
    return render(request, "supporters/accept.html", {"support": support, "form": form})


def _said_yes(request: Request, support: Support, form: YesForm) -> HttpResponse:
    here = who_is_here(request)
    account = here or people.open_account(by=None, name=form.cleaned_data["name"], note=request.note)
    actions.accept(by=account, support=support, note=request.note)
    request.session.pop(HELD, None)
    if here is None:
        enter(request, account, note=request.note, way=Way.INVITED, shared=form.cleaned_data["shared"])
    messages.success(request, say("You support {person} now.", person=support.person))
    return redirect("supporters:supporting")


@require_POST
def begin(request: Request, support_id: UUID) -> HttpResponse:
    """From here on the pages of that partnership are the person's."""
    support = _mine(request.user, support_id)
    slug = support.member.partnership.slug
    request.session[HELPING] = {"support": str(support.pk), "slug": slug}
    return redirect("web:home", slug)


@require_POST
def done(request: Request) -> HttpResponse:
    request.session.pop(HELPING, None)
    messages.success(request, say("You are yourself again."))
    return redirect("supporters:supporting")


@require_POST
def stop(request: Request, support_id: UUID) -> HttpResponse:
    support = _mine(request.user, support_id)
    actions.stop(by=request.user, support=support, note=request.note)
    messages.success(request, say("You do not support {person} any more.", person=support.person))
    return redirect("supporters:supporting")


def _mine(account: Account, support_id: UUID) -> Support:
    found = queries.supported_by(account).filter(pk=support_id).first()
    if found is None:
        raise Http404
    return found
