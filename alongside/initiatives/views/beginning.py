"""Beginning a piece of work, one question a page. Each page carries what was typed before, so nothing is lost."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from alongside.domain.initiatives import SOURCE, SOURCE_ADDRESS, rung
from alongside.domain.saying import say
from alongside.initiatives.actions import Beginning, begin
from alongside.initiatives.forms import BEGIN_PAGES, BeginForm
from alongside.initiatives.models import Stage
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only

LAST = len(BEGIN_PAGES)
"""After the last question comes the card to look at."""


@never_cache
@members_only
def new(request: MemberRequest, slug: str) -> HttpResponse:
    sent = request.POST
    place = _place(sent)
    if not sent:
        return _ask(request, 0, BeginForm(only=BEGIN_PAGES[0]))
    if "back" in sent:
        return _ask(request, max(place - 1, 0), BeginForm(initial=sent.dict(), only=BEGIN_PAGES[max(place - 1, 0)]))
    if place < LAST and not (here := BeginForm(sent, only=BEGIN_PAGES[place])).is_valid():
        return _ask(request, place, here)
    if place + 1 < LAST:
        return _ask(request, place + 1, BeginForm(initial=sent.dict(), only=BEGIN_PAGES[place + 1]))
    return _look_or_begin(request)


def _place(sent: Mapping[str, str]) -> int:
    """Which page was sent. Anything else than one of ours is the first."""
    place = sent.get("place", "0")
    return int(place) if place in {str(each) for each in range(LAST + 1)} else 0


def _ask(request: MemberRequest, place: int, form: BeginForm) -> HttpResponse:
    names = [name for page in BEGIN_PAGES for name in page if name not in form.fields]
    shown = {
        "form": form,
        "place": place,
        "number": place + 1,
        "of": LAST,
        "carried": [(name, request.POST[name]) for name in names if name in request.POST],
        "asks_rung": "rung" in form.fields,
        "source": SOURCE,
        "source_address": SOURCE_ADDRESS,
    }
    return render(request, "initiatives/new.html", shown)


def _look_or_begin(request: MemberRequest) -> HttpResponse:
    whole = BeginForm(request.POST)
    if not whole.is_valid():
        first = next(place for place, names in enumerate(BEGIN_PAGES) if set(names) & set(whole.errors))
        return _ask(request, first, BeginForm(request.POST, only=BEGIN_PAGES[first]))
    said = whole.cleaned_data
    if "begin" not in request.POST:
        shown = {"said": said, "stage": Stage(said["stage"]).label, "rung": rung(int(said["rung"])), "place": LAST}
        return render(request, "initiatives/new_look.html", shown)
    beginning = Beginning(title=said["title"], card=whole.card, stage=said["stage"], rung=int(said["rung"]))
    work = begin(by=request.member, beginning=beginning, note=request.note)
    messages.success(request, say("The work has begun. You join it by its card, like everyone."))
    return redirect("initiatives:card", request.partnership.slug, work.pk)
