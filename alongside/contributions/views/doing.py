"""What can be done about something that was said: answer, change, suggest, take back, hide, show, follow."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from alongside.contributions import queries
from alongside.contributions.actions.changing import accept, change_words, decline, suggest
from alongside.contributions.actions.hiding import hide, may_hide_this, may_show_this, show
from alongside.contributions.actions.replying import reply
from alongside.contributions.actions.taking_back import withdraw
from alongside.contributions.forms import HideForm, OtherWordsForm, ReplyForm
from alongside.domain.contributions import may_change, may_reply, may_suggest, may_take_back
from alongside.domain.saying import say
from alongside.domain.verdict import insist
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only
from alongside.spaces import actions as spaces
from alongside.spaces.models import Followed

ONE = "contributions:one"


@never_cache
@members_only
def answer(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    thing = queries.contribution_or_404(request.viewer, thing_id)
    insist(may_reply(thing.standing_for(request.viewer.member_id)))
    form = ReplyForm(request.POST or None)
    if form.is_valid():
        reply(by=request.member, contribution=thing, **form.cleaned_data, note=request.note)
        messages.success(request, say("Your reply is there. Everyone here can read it."))
        return redirect(ONE, slug, thing.pk)
    return render(request, "contributions/reply.html", {"thing": thing, "form": form})


@never_cache
@members_only
def change(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    thing = queries.contribution_or_404(request.viewer, thing_id)
    insist(may_change(thing.standing_for(request.viewer.member_id)))
    form = OtherWordsForm(request.POST or None, before=thing.words)
    if form.is_valid():
        change_words(by=request.member, contribution=thing, words=form.cleaned_data["words"], note=request.note)
        messages.success(request, say("Your words are changed. The words before are kept, for everyone to see."))
        return redirect(ONE, slug, thing.pk)
    return render(request, "contributions/change.html", {"thing": thing, "form": form})


@never_cache
@members_only
def suggestion(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    thing = queries.contribution_or_404(request.viewer, thing_id)
    open_one = queries.open_suggestion_of(request.viewer, thing)
    insist(may_suggest(thing.standing_for(request.viewer.member_id), one_is_open=open_one is not None))
    form = OtherWordsForm(request.POST or None, before=thing.words)
    if form.is_valid():
        suggest(by=request.member, contribution=thing, words=form.cleaned_data["words"], note=request.note)
        messages.success(
            request, say("Your suggestion is sent. Only the person who said it can see it, and accept it.")
        )
        return redirect(ONE, slug, thing.pk)
    return render(request, "contributions/suggest.html", {"thing": thing, "form": form})


@never_cache
@members_only
def answer_suggestion(request: MemberRequest, slug: str, thing_id: UUID, *, suggestion_id: UUID) -> HttpResponse:
    """For its author, yes or no; for whoever made it, what became of it."""
    thing = queries.contribution_or_404(request.viewer, thing_id)
    suggested = queries.suggestion_or_404(request.viewer, thing, suggestion_id)
    if request.method == "POST":
        if "accept" in request.POST:
            accept(by=request.member, suggestion=suggested, note=request.note)
            messages.success(request, say("These are your words now. The words before are kept."))
        else:
            decline(by=request.member, suggestion=suggested, note=request.note)
            messages.success(request, say("You kept your own words."))
        return redirect(ONE, slug, thing.pk)
    mine = thing.author_id == request.viewer.member_id
    return render(request, "contributions/suggestion.html", {"thing": thing, "suggested": suggested, "mine": mine})


@never_cache
@members_only
def take_back(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    thing = queries.contribution_or_404(request.viewer, thing_id)
    insist(may_take_back(thing.standing_for(request.viewer.member_id)))
    if request.method == "POST":
        withdraw(by=request.member, contribution=thing, note=request.note)
        messages.success(request, say("You took it back. Your words are gone from this page."))
        return redirect(ONE, slug, thing.pk)
    return render(request, "contributions/take_back.html", {"thing": thing})


@never_cache
@members_only
def hide_it(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    """Everyone may read here who can hide things and how that is kept fair; those who can get the form."""
    thing = queries.contribution_or_404(request.viewer, thing_id)
    verdict = may_hide_this(request.member, thing)
    form = HideForm(request.POST or None)
    if verdict and form.is_valid():
        hide(by=request.member, contribution=thing, reason=form.cleaned_data["reason"], note=request.note)
        messages.success(request, say("It is hidden. Everyone can read your reason."))
        return redirect(ONE, slug, thing.pk)
    return render(request, "contributions/hide.html", {"thing": thing, "form": form, "verdict": verdict})


@never_cache
@members_only
def show_again(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    thing = queries.contribution_or_404(request.viewer, thing_id)
    verdict = may_show_this(request.member, thing)
    if request.method == "POST":
        show(by=request.member, contribution=thing, note=request.note)
        messages.success(request, say("Everyone here can read it again."))
        return redirect(ONE, slug, thing.pk)
    hiding = queries.hiding_now(request.viewer, thing)
    return render(request, "contributions/show.html", {"thing": thing, "verdict": verdict, "hiding": hiding})


@require_POST
@members_only
def follow(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    thing = queries.contribution_or_404(request.viewer, thing_id)
    if "stop" in request.POST:
        spaces.unfollow(by=request.member, thing=thing.pk, note=request.note)
        messages.success(request, say("You do not follow this any more."))
    else:
        spaces.follow(by=request.member, kind=Followed.CONTRIBUTION, thing=thing.pk, note=request.note)
        messages.success(request, say("You follow this now. When something happens, it is in your Today."))
    return redirect(ONE, slug, thing.pk)
