"""How does somebody close their account, or leave one place with their words, and what do they read first?"""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from alongside.domain.saying import say
from alongside.people.request import Request
from alongside.web.actions import close_account, forget_member
from alongside.web.queries.going import going_of
from alongside.web.queries.held import every_membership_of, membership_or_404


@never_cache
def close(request: Request) -> HttpResponse:
    """Says first what goes, what stays and why, with the counts. Only the answer to it closes the account."""
    if request.method == "POST":
        close_account(by=request.user, note=request.note)
        logout(request)
        return redirect("web:account_closed")
    places = [member.partnership.name for member in every_membership_of(request.user)]
    return render(request, "web/close_account.html", {"places": places, "going": going_of(request.user)})


@never_cache
def take_words_away(request: Request, member_id: UUID) -> HttpResponse:
    """The same of one partnership, also after leaving it. The account stays."""
    member = membership_or_404(request.user, member_id)
    if request.method == "POST":
        forget_member(by=member, note=request.note)
        messages.success(
            request, say("You have left {name}, and your words there are deleted.", name=member.partnership.name)
        )
        return redirect("web:held")
    page = {"place": member.partnership, "has_left": member.left_at, "going": going_of(request.user, member)}
    return render(request, "web/take_words_away.html", page)


@login_not_required
@require_safe
def closed(request: Request) -> HttpResponse:
    return render(request, "web/account_closed.html")
