"""What went out to you, what would go out, and what went wrong?"""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alongside.domain.notices import Standing
from alongside.domain.saying import say
from alongside.notices import queries
from alongside.notices.actions import sending
from alongside.people.request import Request

ON_A_PAGE = 20
SAID = {
    Standing.WAITING: ("clock", say("Waits to go out")),
    Standing.ON_ITS_WAY: ("post", say("Goes out now")),
    Standing.SENT: ("tick", say("Sent")),
    Standing.FAILED: ("warn", say("Could not be sent")),
    Standing.UNSURE: ("ask", say("We do not know if it was sent")),
    Standing.PRINTED: ("paper", say("Printed")),
    Standing.BOUNCED: ("warn", say("Came back")),
    Standing.TAKEN_BACK: ("cross", say("Not sent: you stopped it")),
}
BY = {
    "email": say("By e-mail"),
    "letter": say("By letter"),
    "text_message": say("By text message"),
    "phone": say("By phone"),
}
COULD_GO_AGAIN = {Standing.UNSURE, Standing.FAILED, Standing.BOUNCED}


@never_cache
@require_safe
def index(request: Request) -> HttpResponse:
    page = Paginator(queries.outbox_of(request.user), ON_A_PAGE).get_page(request.GET.get("page"))
    shown = [{"it": each, "said": SAID[Standing(each.standing)], "by": BY.get(each.way, "")} for each in page]
    waits = {each.way for each in page if each.standing == Standing.WAITING}
    cannot = {"mail_waits": "email" in waits and not settings.MAIL_WORKS}
    cannot["texts_wait"] = "text_message" in waits and not settings.TEXTS_WORK
    return render(request, "notices/outbox.html", {"page": page, "shown": shown, **cannot})


def _what_works() -> dict[str, bool]:
    return {"mail_works": settings.MAIL_WORKS, "texts_work": settings.TEXTS_WORK}


@never_cache
@require_safe
def show(request: Request, outgoing_id: UUID) -> HttpResponse:
    it = queries.outgoing_or_404(request.user, outgoing_id)
    page = {
        "it": it,
        "seen_as": queries.as_whom(request.user, it.printed_by),
        "said": SAID[Standing(it.standing)],
        "by": BY.get(it.way, ""),
        "reason": say(it.reason),
        "may_go_again": it.standing in COULD_GO_AGAIN,
    }
    return render(request, "notices/outgoing.html", page)


@require_POST
def again(request: Request, outgoing_id: UUID) -> HttpResponse:
    it = queries.outgoing_or_404(request.user, outgoing_id)
    sending.send_again(by=request.user, outgoing=it, note=request.note)
    messages.success(request, say("It goes out again. It says “again” at the top."))
    return redirect("notices:outgoing", it.pk)


@never_cache
@require_safe
def problems(request: Request) -> HttpResponse:
    """Letters of theirs that could not be taken, and whether ours arrive."""
    page = {
        "mine": queries.reaching_of(request.user, now=request.note.at),
        "arrivals": queries.arrivals_of(request.user)[:ON_A_PAGE],
        "came_back": queries.outbox_of(request.user).filter(standing__in=COULD_GO_AGAIN)[:ON_A_PAGE],
    }
    return render(request, "notices/problems.html", page)


@never_cache
@require_safe
def counts(request: Request) -> HttpResponse:
    """For whoever runs the server: how many and where they are. Never whose, nor what."""
    rows = [
        {"by": BY.get(way, way), "said": SAID[Standing(standing)], "count": count}
        for way, standing, count in queries.outbox_counts(request.user)
    ]
    return render(request, "notices/counts.html", {"rows": rows, **_what_works()})
