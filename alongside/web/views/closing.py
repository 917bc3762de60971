"""How does somebody close their account, and what do they read before and after?"""

from __future__ import annotations

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from alongside.people.request import Request
from alongside.web.actions import close_account
from alongside.web.queries.places import every_membership_of


@never_cache
def close(request: Request) -> HttpResponse:
    """Says first what goes, what stays and why. Only the answer to it closes the account."""
    if request.method == "POST":
        close_account(by=request.user, note=request.note)
        logout(request)
        return redirect("web:account_closed")
    places = [member.partnership.name for member in every_membership_of(request.user)]
    return render(request, "web/close_account.html", {"places": places})


@login_not_required
@require_safe
def closed(request: Request) -> HttpResponse:
    return render(request, "web/account_closed.html")
