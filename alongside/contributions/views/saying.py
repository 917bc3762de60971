"""Saying something in two steps: the words, then from whom. Nothing is shared before the second."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from alongside.contributions import queries
from alongside.contributions.actions.saying import Saying, say
from alongside.contributions.forms import CommentForm, NameForm, WordsForm
from alongside.contributions.models import Contribution
from alongside.domain import saying
from alongside.domain.contributions import may_comment
from alongside.domain.verdict import insist
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only
from alongside.spaces.queries import joint_space, space_or_404


@never_cache
@members_only
def show(request: MemberRequest, slug: str) -> HttpResponse:
    return steps(request, back_to=reverse("contributions:talk", args=[slug]))


@never_cache
@members_only
def comment(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    about = queries.contribution_or_404(request.viewer, thing_id)
    insist(may_comment(about.standing_for(request.viewer.member_id)))
    return steps(request, about=about, back_to=reverse("contributions:one", args=[slug, about.pk]))


def steps(request: MemberRequest, *, back_to: str, about: Contribution | None = None, work: Any = None) -> HttpResponse:
    """Both steps, for any page on which somebody says something. `work` is the piece of work it belongs to, if any."""
    words_form = CommentForm if about else WordsForm
    words = words_form(request.POST or None)
    shown = {"form": words, "about": about, "work": work, "back_to": back_to}
    if not words.is_valid():
        return render(request, "contributions/say.html", shown)
    if "change" in request.POST:
        return render(request, "contributions/say.html", {**shown, "form": words_form(initial=words.cleaned_data)})
    name = _name_form(request, about)
    if not name.is_valid():
        return render(request, "contributions/say_from.html", {**shown, "words": words, "form": name})
    made = _say(request, {**words.cleaned_data, **name.cleaned_data}, about=about, work=work)
    messages.success(
        request, saying.say("Everyone here can read it now. You can change it, or take it back, at any time.")
    )
    return redirect("contributions:one", request.partnership.slug, made.pk)


def _name_form(request: MemberRequest, about: Contribution | None) -> NameForm:
    """Whoever comments on something they said under a chosen name is offered that name first, so as not to slip."""
    first = {"named": "own"}
    if about and about.author_id == request.viewer.member_id and about.named == "chosen":
        first = {"named": "chosen", "chosen_name": about.shown_name}
    sent = request.POST if "named" in request.POST or "from" in request.POST else None
    stake = queries.stakes_of(request.viewer, request.partnership).get(request.member.stake, {"label": "member"})
    return NameForm(sent, initial=first, member=request.member, stake_words=stake["label"])


def _say(request: MemberRequest, said: dict[str, Any], *, about: Contribution | None, work: Any) -> Contribution:
    space = space_or_404(request.viewer, about.space_id) if about else joint_space(request.viewer)
    saying = Saying(
        words=said["words"],
        kind=said["kind"],
        asks=said["asks"],
        chosen_name=said["chosen_name"],
        show_stake=said["show_stake"],
        about=about,
        initiative_id=work.pk if work else None,
    )
    return say(by=request.member, space=space, saying=saying, note=request.note)
