"""Is somebody helping a person just now? Then the page is the person's, as far as they asked for help with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from alongside.domain.saying import say
from alongside.domain.supporters import may_help
from alongside.domain.verdict import no
from alongside.partnerships.queries.kept import kept_ids
from alongside.supporters import queries
from alongside.supporters.models import Support
from alongside.supporters.request import HELPING, Request
from alongside.supporters.scope import area_of

ALONE = no("This is for the person alone.", "They can do it when they are signed in themselves, without help.")


class WithHelp:
    """Sets `support`, and with it puts the person in the place of whoever helps: `member`, `viewer` and `note`.

    Only on addresses of that person's partnership. When the help has ended, nothing is opened: whoever went on
    typing would otherwise speak as themselves without noticing.
    """

    def __init__(self, get_response: Callable[[Request], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Request) -> HttpResponse:
        request.support = None
        return self.get_response(request)

    def process_view(self, request: Request, *called: Any) -> HttpResponse | None:
        _, _, named = called
        said = request.session.get(HELPING) if "slug" in named else None
        if said is None or said["slug"] != named["slug"]:
            return None
        support = queries.helped_at(request.user, said["support"], named["slug"])
        if support is None or support.supporter is None:
            request.session.pop(HELPING)
            messages.warning(request, say("You do not help this person any more. From here on you are yourself again."))
            return redirect("supporters:supporting")
        match = request.resolver_match
        area = area_of(match.view_name) if match else None
        verdict = may_help(support.helping, queries.standing_of(request.user, support), area) if area else ALONE
        if not verdict:
            page = {"verdict": verdict, "helped": support}
            return render(request, "supporters/not_with_help.html", page, status=403)
        _put_in_place(request, support)
        return None


def _put_in_place(request: Request, support: Support) -> None:
    person = support.member
    person.__dict__["with_help_of"] = support.supporter_id
    person.__dict__["kept"] = kept_ids(person.viewer)
    request.support, request.member, request.viewer = support, person, person.viewer
    request.partnership = person.partnership
    request.note = replace(request.note, support=support.pk, entered_by=support.pseudonym)
