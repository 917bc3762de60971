"""Who are our welcomers, and how does one of them help somebody in who lost every way?"""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alongside.domain.saying import say
from alongside.partnerships import queries
from alongside.partnerships.actions import helping as actions
from alongside.partnerships.forms import BothHereForm
from alongside.partnerships.queries import helping
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only
from alongside.people.cards import picture_of

ON_A_PAGE = 20


@never_cache
@require_safe
@members_only
def show(request: MemberRequest, slug: str) -> HttpResponse:
    page = {"welcomers": helping.welcomers_for(request.viewer), "mine": helping.my_welcoming(request.viewer)}
    return render(request, "partnerships/welcomers.html", page)


@never_cache
@members_only
def name(request: MemberRequest, slug: str) -> HttpResponse:
    if request.method == "POST":
        member = queries.member_or_404(request.viewer, _id(request.POST.get("member", "")))
        actions.name_welcomer(by=request.member, member=member, note=request.note)
        messages.success(request, say("{name} is asked now. They can say yes or no.", name=member.name))
        return redirect("partnerships:welcomers", slug)
    asked = [each.member_id for each in helping.welcomers_for(request.viewer)]
    people = helping.could_be_helped(request.viewer).exclude(pk__in=asked)
    page = {"page": Paginator(people, ON_A_PAGE).get_page(request.GET.get("page"))}
    return render(request, "partnerships/welcomer_name.html", page)


@require_POST
@members_only
def say_yes(request: MemberRequest, slug: str) -> HttpResponse:
    actions.say_yes_to_welcoming(by=request.member, note=request.note)
    messages.success(request, say("Thank you. You are a welcomer now. You can stop at any time."))
    return redirect("partnerships:welcomers", slug)


@require_POST
@members_only
def stop(request: MemberRequest, slug: str) -> HttpResponse:
    actions.stop_welcoming(by=request.member, note=request.note)
    messages.success(request, say("You are no welcomer."))
    return redirect("partnerships:welcomers", slug)


@never_cache
@require_safe
@members_only
def whom(request: MemberRequest, slug: str) -> HttpResponse:
    people = Paginator(helping.could_be_helped(request.viewer), ON_A_PAGE)
    page = {
        "mine": helping.my_welcoming(request.viewer),
        "page": people.get_page(request.GET.get("page")),
        "waiting": helping.helps_to_second(request.viewer, now=request.note.at),
    }
    return render(request, "partnerships/help_in.html", page)


@never_cache
@members_only
def help_one(request: MemberRequest, slug: str, member_id: UUID) -> HttpResponse:
    """The answer to POST is the card itself, because nothing that could show it again is kept."""
    person = helping.to_help_or_404(request.viewer, member_id)
    form = BothHereForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        may = helping.may_help(request.viewer, request.member, person, now=request.note.at)
        return render(request, "partnerships/help_one_in.html", {"form": form, "person": person, "may": may})
    keeps = form.cleaned_data["keeps"]
    secret = actions.help_in(by=request.member, person=person, keeps_others=keeps, note=request.note)
    address = settings.SITE_ADDRESS + reverse("people:card", args=[secret.token])
    page = {
        "name": person.name,
        "words": secret.words,
        "picture": picture_of(address),
        "what": say("This card signs you in."),
        "typed_address": settings.SITE_ADDRESS + reverse("people:sign_in"),
    }
    return render(request, "partnerships/helped_in.html", page)


@require_POST
@members_only
def there_too(request: MemberRequest, slug: str, help_id: UUID) -> HttpResponse:
    waiting = helping.help_to_second_or_404(request.viewer, help_id, now=request.note.at)
    actions.second_help(by=request.member, waiting=waiting, note=request.note)
    messages.success(request, say("Their card is good now. They are told that you were there too."))
    return redirect("partnerships:help_in", slug)


def _id(typed: str) -> UUID:
    """What a form sent as a member. Anything that is no id is nobody."""
    try:
        return UUID(typed)
    except ValueError:
        return UUID(int=0)
