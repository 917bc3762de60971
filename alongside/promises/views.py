"""Which promises are there, how do they go, and what do the people say to whom they were made?"""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_POST, require_safe

from alongside.decisions import queries as decisions
from alongside.decisions.forms.trying import done, made, say_no
from alongside.decisions.views.pages import page_of, sent
from alongside.domain.decisions import Act, may
from alongside.domain.saying import say
from alongside.partnerships import queries as partnerships
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only
from alongside.promises import actions, queries
from alongside.promises.forms import JudgeForm, ProgressForm, PromiseForm

VOICES = 10


@require_safe
@members_only
def index(request: MemberRequest, slug: str) -> HttpResponse:
    page = page_of(request, queries.promises_for(request.viewer))
    today = localdate(request.note.at)
    for promise in page:
        promise.standing = queries.standing_of(request.viewer, promise, today=today)
    return render(request, "promises/list.html", {"page": page})


@require_safe
@members_only
def show(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    promise = queries.promise_or_404(request.viewer, thing_id)
    today = localdate(request.note.at)
    agreement = partnerships.agreement_of(request.viewer, request.partnership)
    page = {
        "promise": promise,
        "standing": queries.standing_of(request.viewer, promise, today=today),
        "label": next((each.label for each in agreement.stakes if each.key == promise.owner_stake), ""),
        "is_mine": promise.owner_id == request.member.pk,
        "progress": queries.progress_of(request.viewer, promise)[:VOICES],
        "said": queries.said_by_stake(request.viewer, promise, agreement),
        "page": page_of(request, queries.judgements_of(request.viewer, promise).exclude(words=""), size=VOICES),
        "mine": queries.my_judgement(request.viewer, promise),
        "may_judge": queries.may_judge(request.viewer, promise, today=today),
    }
    return render(request, "promises/show.html", page)


@members_only
def new(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    """After a decision that passed: one's own promise, or somebody asked for one."""
    decision = decisions.decision_or_404(request.viewer, thing_id)
    verdict = may(decisions.state_of(request.viewer, decision), Act.PROMISE)
    members = partnerships.members_for(request.viewer)
    form = PromiseForm(
        sent(request), me=request.member, members=members, today=localdate(request.note.at),
        initial={"owner": str(request.member.pk)},
    )  # fmt: skip
    if form.is_valid():
        owner = partnerships.member_or_404(request.viewer, UUID(form.cleaned_data["owner"]))
        said = {"owner": owner, "words": form.cleaned_data["words"], "due": form.cleaned_data["due"]}
        promise = made(form, lambda: actions.promise(by=request.member, decision=decision, note=request.note, **said))
        if promise is not None:
            messages.success(
                request, say("It is a promise now.") if promise.taken_on_at else say("We ask {name}.", name=owner.name)
            )
            return redirect("promises:show", slug, promise.pk)
    return render(request, "promises/new.html", {"form": form, "decision": decision, "verdict": verdict})


@members_only
def progress(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    """For whoever promised; the page tells everybody else why it is not for them."""
    promise = queries.promise_or_404(request.viewer, thing_id)
    form = ProgressForm(sent(request))
    if form.is_valid() and done(
        form, lambda: actions.report(by=request.member, promise=promise, note=request.note, **form.cleaned_data)
    ):
        messages.success(request, say("What you said is there for everyone to read."))
        return redirect("promises:show", slug, promise.pk)
    page = {"form": form, "promise": promise, "verdict": queries.may_report(request.viewer, promise)}
    return render(request, "promises/progress.html", page)


@members_only
def judge(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    """For people with lived experience; the page tells everybody else why it is not for them."""
    promise = queries.promise_or_404(request.viewer, thing_id)
    verdict = queries.may_judge(request.viewer, promise, today=localdate(request.note.at))
    before = queries.my_judgement(request.viewer, promise)
    first = {"kept": before.kept, "helped": before.helped, "words": before.words} if before else None
    form = JudgeForm(sent(request), initial=first)
    if form.is_valid() and not verdict:
        say_no(form, verdict)
    elif form.is_valid() and done(
        form, lambda: actions.judge(by=request.member, promise=promise, note=request.note, **form.cleaned_data)
    ):
        messages.success(request, say("Your answer is saved. You can change it later."))
        return redirect("promises:show", slug, promise.pk)
    page = {"form": form, "promise": promise, "verdict": verdict, "before": before}
    return render(request, "promises/judge.html", page)


@require_POST
@members_only
def take_on(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    promise = queries.promise_or_404(request.viewer, thing_id)
    actions.take_on(by=request.member, promise=promise, note=request.note)
    messages.success(request, say("It is your promise now."))
    return redirect("promises:show", slug, promise.pk)


@require_POST
@members_only
def decline(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    promise = queries.promise_or_404(request.viewer, thing_id)
    actions.decline(by=request.member, promise=promise, note=request.note)
    messages.success(request, say("You have said no. You do not have to say why."))
    return redirect("promises:show", slug, promise.pk)
