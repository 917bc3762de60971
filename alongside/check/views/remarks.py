"""A member says what they think of a finding."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from alongside.check import actions
from alongside.check.forms import RemarkForm
from alongside.check.queries import agreement_if_seen
from alongside.contributions.actions.saying import Saying
from alongside.domain.agreement import Published
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.saying import say
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only


@never_cache
@members_only
def say_something(request: MemberRequest, slug: str, key: str) -> HttpResponse:
    indicator = INDICATORS.get(key)
    if indicator is None:
        raise Http404
    agreement = agreement_if_seen(request.viewer, request.partnership)
    mine = next((stake.label for stake in agreement.stakes if stake.key == request.member.stake), "member")
    form = RemarkForm(
        request.POST if request.method == "POST" else None,
        initial={"named": "own"},
        member=request.member,
        stake_words=mine,
        is_public=Published.CHECK in agreement.published,
    )
    if form.is_valid():
        said = form.cleaned_data
        saying = Saying(
            words=said["words"], kind="comment", chosen_name=said["chosen_name"], show_stake=said["show_stake"]
        )
        for_anyone = said.get("for_anyone", False)
        actions.say_of_finding(
            by=request.member, indicator=key, saying=saying, for_anyone=for_anyone, note=request.note
        )
        messages.success(
            request, say("It stands beside the finding now. You can change it, or take it back, at any time.")
        )
        return redirect("check:finding", slug, key)
    return render(request, "check/say.html", {"form": form, "indicator": indicator})
