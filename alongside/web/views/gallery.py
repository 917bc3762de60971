"""Every part in every state, on one page: for looking at and for testing. Shown only in the demo and while building."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.domain.saying import say
from alongside.web import samples
from alongside.web.chips import CHIPS
from alongside.web.pictures.icons import ICONS


@login_not_required
def show(request: HttpRequest) -> HttpResponse:
    if not (settings.DEMO or settings.DEBUG):
        raise Http404
    form = samples.SampleForm(request.POST if request.method == "POST" else None)
    return render(request, "web/gallery/show.html", {"form": form, **every_part()})


def every_part() -> dict[str, Any]:
    return {
        "nav": samples.NAV,
        "me": {"name": say("Dee Carter"), "url": "#who"},
        "easy": {"url": "#easy"},
        "foot_links": samples.FOOT,
        "when": samples.WHEN,
        "wait": samples.WAIT,
        "todo": samples.NEEDS_YOU,
        "stops": samples.STOPS,
        "stages": samples.STAGES,
        "tabs": samples.TABS,
        "level_power": samples.LEVEL_POWER,
        "uneven_power": samples.UNEVEN_POWER,
        "page": Paginator(range(200), 24).get_page(4),
        "chips": list(CHIPS),
        "icons": list(ICONS),
        "themes": [("light", "Light"), ("cream", "Cream"), ("dark", "Dark"), ("contrast", "Yellow on black")],
        "swatches": samples.SWATCHES,
    }
