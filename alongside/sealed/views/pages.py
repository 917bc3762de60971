"""Before choosing a sealed room, and the shell in which its script shows everything else."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from alongside.domain.saying import say
from alongside.domain.sealed.opening import may_open
from alongside.domain.visibility import SpaceKind
from alongside.partnerships import queries as partnerships
from alongside.partnerships.request import MemberRequest
from alongside.sealed import actions, queries
from alongside.sealed.asset import script
from alongside.sealed.views.guarding import page

ICONS = ("door", "lock", "key", "people", "person", "warn", "info")


def _doors(request: MemberRequest) -> list[tuple[str, str, str]]:
    """The rooms that this member may open: value, title, who that is."""
    agreement = partnerships.agreement_of(request.viewer, request.partnership)
    agreed = queries.agreed_doors(request.viewer, request.partnership)
    mine = agreement.labels.get(request.member.stake, request.member.stake)
    all_of_them = [
        (
            SpaceKind.ONE_STAKE,
            request.member.stake,
            say("For {mine}", mine=mine),
            say("Only people in your group can come in."),
        ),
        (SpaceKind.LIVED, "", say("For everyone with lived experience"), say("People who use services, and carers.")),
    ]
    return [
        (kind.value, title, more)
        for kind, stake, title, more in all_of_them
        if may_open(request.viewer, (kind, stake), agreed)
    ]


@require_http_methods(["GET", "HEAD", "POST"])
@page
def before(request: MemberRequest, slug: str) -> HttpResponse:
    """What a sealed room can and cannot do, in plain words, before anybody chooses one; then opening it."""
    if request.method == "POST":
        return _open(request)
    rooms = queries.sealed_rooms(request.viewer)
    context = _shell(request, "open", reverse("sealed:open", args=[slug]))
    return render(request, "sealed/before.html", {**context, "doors": json.dumps(_doors(request)), "rooms": rooms})


def _open(request: MemberRequest) -> HttpResponse:
    try:
        kind = SpaceKind(json.loads(request.body)["kind"])
    except (ValueError, KeyError, TypeError):
        return JsonResponse({"code": "not-json"}, status=409)
    space = actions.open_sealed_space(by=request.member, kind=kind, note=request.note)
    return JsonResponse({"url": reverse("sealed:room", args=[request.partnership.slug, space.pk])})


@require_safe
@page
def about(request: MemberRequest, slug: str) -> HttpResponse:
    """Which script locks the rooms here, how to check it, and what nobody can promise."""
    return render(request, "sealed/about.html", {"lock": script("sealed"), "scan": script("scan")})


@require_safe
@page
def room(request: MemberRequest, slug: str, space_id: UUID, *, view: str = "room") -> HttpResponse:
    """Nothing but a frame: all that is in the room comes sealed, and is opened by the script."""
    space = queries.sealed_space_or_404(request.viewer, space_id)
    here = reverse("sealed:room", args=[slug, space.pk])
    return render(request, "sealed/room.html", {**_shell(request, view, here), "space": space})


def _shell(request: MemberRequest, view: str, api: str) -> dict[str, Any]:
    partnership = request.partnership
    return {
        "view": view,
        "api": api,
        "icons": ICONS,
        "own_id": request.member.pk.hex,
        "called": request.member.name,
        "lock": script("sealed"),
        "scan": script("scan"),
        "ring": {"name": partnership.contact_name, "phone": partnership.contact_phone},
    }
