"""How do you hear from us? One question a page."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alongside.domain.access import Format, Pace, Reach
from alongside.domain.saying import say
from alongside.domain.verdict import Refused
from alongside.notices import queries
from alongside.notices.actions import choosing
from alongside.notices.forms import (
    DAYS,
    FORMATS,
    HOURS,
    MADE_BY_HAND,
    PACES,
    WAYS,
    AddressForm,
    AskForm,
    FormatForm,
    PaceForm,
    WayForm,
    WhenForm,
)
from alongside.people.request import Request

ON_A_DAY = {Pace.WEEKLY, Pace.MONTHLY}


@never_cache
@require_safe
def show(request: Request) -> HttpResponse:
    mine = queries.reaching_of(request.user, now=request.note.at)
    sends = mine.way != Reach.SITE and mine.pace != Pace.NEVER
    address = queries.address_of(request.user) if mine.way == Reach.LETTER else None
    return render(
        request,
        "notices/reaching.html",
        {
            "mine": mine,
            "seen_as": queries.as_whom(request.user, address.printer if address else None),
            "sends": sends,
            "way": WAYS.get(Reach(mine.way), mine.way),
            "pace": PACES[Pace(mine.pace)],
            "day": DAYS[mine.weekday] if mine.pace in ON_A_DAY else "",
            "hour": HOURS.get(mine.hour, "") if mine.pace != Pace.AT_ONCE else "",
            "format": (FORMATS | MADE_BY_HAND)[Format(mine.format)],
            "address": address,
            "mail_works": settings.MAIL_WORKS,
            "texts_work": settings.TEXTS_WORK,
            "takes_texts": mine.way != Reach.TEXT_MESSAGE or queries.takes_texts(request.user),
            "answers": bool(settings.MAIL_IN),
        },
    )


def way(request: Request) -> HttpResponse:
    mine = queries.reaching_of(request.user, now=request.note.at)
    form = WayForm(request.POST or None, initial={"way": mine.way})
    if form.is_valid() and _chosen(request, form, form.cleaned_data):
        to = "notices:address" if _needs_address(request, form.cleaned_data["way"]) else "notices:reaching"
        return redirect(to)
    return _page(request, form)


def pace(request: Request) -> HttpResponse:
    mine = queries.reaching_of(request.user, now=request.note.at)
    form = PaceForm(request.POST or None, initial={"pace": mine.pace})
    if form.is_valid() and _chosen(request, form, form.cleaned_data):
        return redirect("notices:reaching")
    return _page(request, form)


def when(request: Request) -> HttpResponse:
    mine = queries.reaching_of(request.user, now=request.note.at)
    first = {"weekday": str(mine.weekday), "hour": str(mine.hour), "time_zone": mine.time_zone}
    form = WhenForm(request.POST or None, initial=first)
    if form.is_valid() and _chosen(request, form, form.chosen):
        return redirect("notices:reaching")
    return _page(request, form)


def form(request: Request) -> HttpResponse:
    mine = queries.reaching_of(request.user, now=request.note.at)
    asked = FormatForm(request.POST or None, initial={"format": mine.format}, way=mine.way)
    if asked.is_valid() and _chosen(request, asked, asked.cleaned_data):
        return redirect("notices:reaching")
    return _page(request, asked)


def _page(request: Request, form: AskForm) -> HttpResponse:
    return render(request, "notices/choose.html", {"form": form})


def _chosen(request: Request, form: AskForm, said: dict[str, Any]) -> bool:
    try:
        choosing.choose(by=request.user, chosen=said, note=request.note)
    except Refused as refused:
        form.refuse(refused.verdict)
        return False
    messages.success(request, say("It is saved. You can change it again at any time."))
    return True


def _needs_address(request: Request, way: str) -> bool:
    return way == Reach.LETTER and queries.address_of(request.user) is None


@never_cache
def address(request: Request) -> HttpResponse:
    mine = queries.address_of(request.user)
    first = {"lines": mine.lines, "printer": str(mine.printer_id or "")} if mine else None
    form = AddressForm(request.POST or None, initial=first, printers=queries.who_could_print(request.user))
    if form.is_valid():
        me, printer = form.pairs[form.cleaned_data["printer"]]
        try:
            lines = form.cleaned_data["lines"]
            choosing.give_address(by=request.user, lines=lines, printer=printer, me=me, note=request.note)
        except Refused as refused:
            form.refuse(refused.verdict)
        else:
            messages.success(request, say("{name} can print your letters now.", name=printer.name))
            return redirect("notices:reaching")
    return render(request, "notices/address.html", {"form": form, "mine": mine})


@require_POST
def remove_address(request: Request) -> HttpResponse:
    choosing.remove_address(by=request.user, note=request.note)
    messages.success(request, say("Your address is gone from here."))
    return redirect("notices:reaching")


@require_POST
def works_again(request: Request) -> HttpResponse:
    choosing.it_works_again(by=request.user, note=request.note)
    messages.success(request, say("We write to your e-mail address again."))
    return redirect("notices:reaching")


@require_POST
def renew_answers(request: Request) -> HttpResponse:
    choosing.renew_reply_addresses(by=request.user, note=request.note)
    messages.success(request, say("You can only answer the letters that come from now on."))
    return redirect("notices:reaching")
