"""Which packs are out; make one for somebody; take it as a file; and what to say on the phone."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alongside.access import queries as access
from alongside.decisions.forms.answers import LABELS, LINES
from alongside.decisions.forms.trying import made
from alongside.decisions.views.pages import page_of, sent
from alongside.documents.copies import booklet_of
from alongside.domain.access import LARGE_PRINT, Format
from alongside.domain.paper import DECISION, SURVEY, Stage, Way, grouped
from alongside.domain.saying import say
from alongside.domain.survey import FACES, QUESTIONS, last_day, quarter_in_words
from alongside.paper import queries
from alongside.paper.actions.packs import make_pack
from alongside.paper.forms import CodeForm, PackForm
from alongside.paper.models import Pack
from alongside.paper.printed import NUMBERED, as_pdf, code_of_words, corners_of
from alongside.partnerships import queries as partnerships
from alongside.partnerships.models import Member
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only
from alongside.printing.booklet import Booklet, ideas_to_print, photos_to_print
from alongside.survey import queries as surveys

NO_DRAWING = say("This machine cannot make a file to print. Print this page from your browser.")


@require_safe
@members_only
def index(request: MemberRequest, slug: str) -> HttpResponse:
    """Everything that can be done on paper, by phone or by text, and what waits."""
    page = {
        "page": page_of(request, queries.packs_for(request.viewer)),
        "people": page_of(request, queries.helped_by(request.viewer), size=50),
        "is_trusted": queries.is_trusted(request.viewer),
        "address": queries.address_of(request.viewer, request.partnership),
    }
    return render(request, "paper/list.html", page)


@never_cache
@members_only
def person(request: MemberRequest, slug: str, member_id: UUID) -> HttpResponse:
    """Make a pack for oneself, or for somebody whom one helps. Anybody else is not here."""
    whose = _whose(request, member_id)
    form = PackForm(sent(request), decisions=queries.open_for(request.viewer, whose))
    if form.is_valid():
        decision = form.found[form.cleaned_data["decision"]]
        done = made(form, lambda: make_pack(by=request.member, whose=whose, decision=decision, note=request.note))
        if done is not None:
            named = form.cleaned_data["with_name"]
            page = {"pack": done.pack, "code": done.code, "grouped": grouped(done.code), "with_name": named}
            return render(request, "paper/made.html", page | {"whose": whose, "decision": decision})
    page = {
        "whose": whose,
        "form": form,
        "has_open": bool(form.found),
        "may_have_faces": _may_have_faces(request, whose),
    }
    return render(request, "paper/person.html", page)


def _whose(request: MemberRequest, member_id: UUID) -> Member:
    if member_id == request.member.pk:
        return request.member
    return queries.helped_or_404(request.viewer, member_id)


def _may_have_faces(request: MemberRequest, whose: Member) -> bool:
    """A role is not enough: whoever has the survey's six words can answer, once, and nobody could ever find out."""
    return whose.pk == request.member.pk or queries.typist_for(request.viewer, whose).named


def _found(request: MemberRequest) -> tuple[Pack, str] | None:
    """The pack whose code was sent along. It is only ever sent from the page that made it."""
    form = CodeForm(request.POST)
    if not form.is_valid():
        return None
    code = form.cleaned_data["code"]
    pack = queries.pack_with(request.viewer, code)
    if pack is None or pack.printed_by_id != request.member.pk or pack.stage != Stage.OUT:
        return None
    return pack, code


def _of_a_pack(request: MemberRequest, pack: Pack, code: str) -> dict[str, Any]:
    decision = pack.decision
    address = queries.address_of(request.viewer, request.partnership)
    return {
        "request": request,
        "partnership": request.partnership,
        "pack": pack,
        "decision": decision,
        "proposal": decision.proposal,
        "whose": pack.whose,
        "with_name": "with_name" in request.POST,
        "large": LARGE_PRINT.get(_form_of(request, pack.whose), 0),
        "code": code,
        "grouped": grouped(code),
        "corners": corners_of(DECISION, code),
        "answers": [(number, each.value, LABELS[each], LINES[each]) for number, each in NUMBERED],
        "helpers": queries.helpers_of(request.viewer, pack.whose)[:6],
        "address": address,
        "address_line": ", ".join(address.split("\n")),
    }


def _form_of(request: MemberRequest, whose: Member) -> Format:
    """Their own comes in the form of their profile; what others print for them, in the form that they show here."""
    mine = whose.pk == request.member.pk
    form = access.format_for(whose.account) if mine else access.format_shown(whose.viewer)
    return form or Format.STANDARD


@never_cache
@require_POST
@members_only
def pdf(request: MemberRequest, slug: str) -> HttpResponse:
    """The pack as a file to print, for whoever has just made it."""
    found = _found(request)
    if found is None:
        messages.error(request, say("This pack cannot be printed again. Make a new one. The old code then stops."))
        return redirect("paper:list", slug)
    page = _of_a_pack(request, *found)
    easy = _easy(request, found[0])
    shown = {"easy": easy, "ideas": ideas_to_print(easy)} if easy else {}
    photos = photos_to_print(easy) if easy else {}
    drawn = as_pdf("paper/pack_pdf.html", page | shown, name=f"{request.partnership.slug}-pack", photos=photos)
    if drawn is not None:
        return drawn
    kept = {"easy": easy, "ideas": ideas_to_print(easy, kept=True)} if easy else {}
    return render(request, "paper/pack_pdf.html", page | kept | {"no_pdf": NO_DRAWING})


def _easy(request: MemberRequest, pack: Pack) -> Booklet | None:
    found = queries.checked_easy(request.viewer, pack.decision)
    return booklet_of(request.viewer, request.partnership, found) if found else None


@never_cache
@require_POST
@members_only
def script(request: MemberRequest, slug: str) -> HttpResponse:
    """One page for whoever rings: what to say, word for word. It has no code on it."""
    decision_id = request.POST.get("decision", "")
    found = {str(each.pk): each for each in queries.open_for(request.viewer, _for_call(request))}.get(decision_id)
    whose = _for_call(request)
    if found is None:
        messages.error(request, say("Choose the decision first. Then you see what to say."))
        return redirect("paper:person", slug, whose.pk)
    answers = [(number, LABELS[each], LINES[each]) for number, each in NUMBERED]
    page = {"decision": found, "proposal": found.proposal, "whose": whose, "answers": answers, "way": Way.PHONE}
    return render(request, "paper/script.html", page)


def _for_call(request: MemberRequest) -> Member:
    try:
        wanted = UUID(request.POST.get("whose", ""))
    except ValueError as problem:
        raise Http404 from problem
    return queries.helped_or_404(request.viewer, wanted)


@never_cache
@require_safe
@members_only
def survey(request: MemberRequest, slug: str, member_id: UUID) -> HttpResponse:
    """The picture survey as a booklet: for oneself, or for somebody who named the viewer as their helper."""
    whose = _whose(request, member_id)
    if not _may_have_faces(request, whose):
        raise Http404
    occasion = surveys.this_quarter(whose.viewer, localdate(request.note.at))
    words = surveys.words_of_sheet(whose.viewer, whose, occasion)
    page = {
        "request": request,
        "partnership": request.partnership,
        "questions": QUESTIONS,
        "faces": FACES,
        "words": words,
        "quarter": quarter_in_words(occasion.quarter),
        "until": last_day(occasion.quarter),
        "few": partnerships.agreement_of(request.viewer, request.partnership).small_group,
        "corners": corners_of(SURVEY, code_of_words(words)),
        "address": queries.address_of(request.viewer, request.partnership),
    }
    drawn = as_pdf("paper/survey_pdf.html", page, name=f"{request.partnership.slug}-survey")
    return drawn or render(request, "paper/survey_pdf.html", page | {"no_pdf": NO_DRAWING})
