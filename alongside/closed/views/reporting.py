"""Reporting what was said; what a moderator does about it; and what its author can do when it is put aside."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from alongside.closed import queries
from alongside.closed.actions.reporting import answer_report, ask_again, report
from alongside.closed.forms.moderating import DecideForm, ReportForm, WordsForm
from alongside.closed.models import Post
from alongside.closed.queries import moderating, reports
from alongside.closed.views.own_words import found, stands
from alongside.closed.views.pages import room_page
from alongside.closed.views.talk import where
from alongside.domain.rooms.moderating import I_AM_NOT, Did, may_ask_again, may_do, may_read_aside, may_report
from alongside.domain.saying import say
from alongside.domain.verdict import Refused, insist
from alongside.partnerships.request import MemberRequest

REPORTS = "closed:reports"
THANKS = say("It is reported. A moderator looks at it. Nobody is told that it was you.")
WAITS = say(
    "It is reported, and it waits: no moderator can look at it now. You can suggest one. Nobody is told it was you."
)
SAID = {
    Did.ASIDE: say("It is put aside. The log says so, with the reason."),
    Did.STAYS: say("It stays as it is. The log says so, with the reason."),
    Did.SHOWN: say("It is shown again. The log says so."),
    Did.LEFT_ASIDE: say("It is left put aside. The log says so."),
}


@room_page
def tell(request: MemberRequest, slug: str, space_id: UUID, *, post_id: UUID) -> HttpResponse:
    stay, post = found(request, space_id, post_id)
    waiting = reports.waiting_about(request.viewer, post, at=request.note.at)
    showed = reports.room_showed(request.viewer, post, at=request.note.at)
    insist(may_report(stands(request, post), waiting=waiting, room_showed_it=showed))
    rules = queries.room_rules(request.viewer, stay.space, at=request.note.at)
    form = ReportForm(request.POST or None, rules=rules)
    if form.is_valid():
        report(by=request.member, post=post, why=form.why, note=request.note)
        messages.success(request, THANKS if _somebody_looks(request, post) else WAITS)
        return redirect(where(slug, post))
    shown = {"space": stay.space, "stay": stay, "post": post, "form": form, "back_to": where(slug, post)}
    return render(request, "closed/moderating/report.html", shown)


def _somebody_looks(request: MemberRequest, post: Post) -> bool:
    turns = moderating.moderators(request.viewer, post.space, at=request.note.at)
    return any(each.by.member_id != post.by.member_id for each in turns)


@require_safe
@room_page
def every(request: MemberRequest, slug: str, space_id: UUID) -> HttpResponse:
    """What waits for a moderator. Nobody else sees it."""
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    if moderating.my_turn(request.viewer, stay.space, at=request.note.at) is None:
        raise Refused(I_AM_NOT)
    posts = reports.posts_reported(request.viewer, stay.space, at=request.note.at)
    shown = {
        "space": stay.space,
        "stay": stay,
        "posts": posts,
        "aside": reports.put_aside_now(request.viewer, stay.space, at=request.note.at),
    }
    return render(request, "closed/moderating/reports.html", shown)


@room_page
def decide(request: MemberRequest, slug: str, space_id: UUID, *, post_id: UUID) -> HttpResponse:
    stay, post = found(request, space_id, post_id)
    desk = reports.desk_of(request.viewer, post, at=request.note.at)
    verdicts = {did: may_do(did, desk.case, is_on_turn=desk.is_on_turn) for did in Did}
    insist(verdicts[Did.SHOWN if desk.case.is_aside else Did.STAYS])
    may = [did for did, verdict in verdicts.items() if verdict]
    form = DecideForm(request.POST or None, reports=desk.reports, may=may)
    if form.is_valid():
        answer_report(by=request.member, post=post, did=form.did, about=form.about, note=request.note)
        messages.success(request, SAID[form.did])
        return redirect(REPORTS, slug, space_id)
    shown = {"space": stay.space, "stay": stay, "post": post, "form": form, "reports": desk.reports}
    return render(request, "closed/moderating/decide.html", shown)


@room_page
def aside(request: MemberRequest, slug: str, space_id: UUID, *, post_id: UUID) -> HttpResponse:
    """Its author and the moderators read it here, and why it is put aside. Its author asks for another look."""
    stay, post = found(request, space_id, post_id)
    said = stands(request, post)
    is_on_turn = moderating.my_turn(request.viewer, stay.space, at=request.note.at) is not None
    if not may_read_aside(said, is_on_turn=is_on_turn):
        raise Refused(I_AM_NOT)
    may_ask = may_ask_again(said, has_asked=reports.has_asked_again(request.viewer, post, at=request.note.at))
    form = WordsForm(request.POST or None)
    if request.method == "POST":
        insist(may_ask)
        if form.is_valid():
            ask_again(by=request.member, post=post, words=form.cleaned_data["words"], note=request.note)
            messages.success(request, say("You have asked for another look. A moderator answers."))
            return redirect(where(slug, post))
    reports.with_reasons(request.viewer, stay.space, [post], at=request.note.at)
    shown = {"space": stay.space, "stay": stay, "post": post, "said": said, "may_ask": may_ask, "form": form}
    shown["back_to"] = where(slug, post)
    return render(request, "closed/moderating/aside.html", shown)
