"""Type in a page: its code first, then what is on it. And what its own person chooses where two answers came."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from alongside.decisions.forms.answers import LABELS
from alongside.decisions.forms.trying import made, say_no
from alongside.domain.decisions import Answer
from alongside.domain.paper import Stage, Way
from alongside.domain.saying import say
from alongside.domain.verdict import Verdict
from alongside.paper import queries
from alongside.paper.actions.typing import NO_SUCH_CODE, choose_page, may_type_now, type_in
from alongside.paper.forms import CallForm, CodeForm, PageForm, PictureForm
from alongside.paper.models import Pack
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only
from alongside.people import queries as people
from alongside.people.actions.knocks import knock
from alongside.people.guessing import Door

AFTER = {
    Stage.ONCE: say("The page is typed in once. Now give it to another member. They type it in too, without you."),
    Stage.DIFFERS: say("The two of you typed different things. A third member has to look at the page."),
    Stage.COUNTED: say("The page is counted. Send it back to its person, or destroy it."),
    Stage.ASIDE: say(
        "The page is put aside. This person answered in another way first. They can choose which one counts."
    ),
    Stage.LATE: say("The page came too late. The decision has closed, so it cannot be counted."),
}


@never_cache
@members_only
def enter(request: MemberRequest, slug: str) -> HttpResponse:
    """Three states of one address, so that no code ever stands in an address: the code, the page, the call."""
    if request.method != "POST":
        calls = "call" in request.GET
        form: Any = CallForm(initial={"way": Way.PHONE}) if calls else CodeForm()
        return render(request, "paper/call.html" if calls else "paper/enter.html", {"form": form, **_picture()})
    if request.POST.get("way") == Way.PHONE:
        return _call(request, slug)
    asked = CodeForm(request.POST)
    pack = found_pack(request, asked) if asked.is_valid() else None
    if pack is None:
        return render(request, "paper/enter.html", {"form": asked, **_picture()})
    return page_to_type(request, slug, pack=pack, code=asked.cleaned_data["code"])


def _picture() -> dict[str, Any]:
    return {"picture": PictureForm()}


def found_pack(request: MemberRequest, form: CodeForm) -> Pack | None:
    """The pack with the code that was typed; None, and the form says why. Wrong codes make guessing slow."""
    source = f"paper {request.member.pk.hex}"
    may: Verdict = people.may_knock(Door.CODE, source, now=request.note.at)
    if not may:
        form.add_error(None, say("There were several wrong codes. {next_step}", next_step=may.next_step))
        return None
    pack = queries.pack_with(request.viewer, form.cleaned_data["code"])
    if pack is None:
        knock(by=request.member.account, note=request.note, door=Door.CODE, source=source)
        say_no(form, NO_SUCH_CODE)
    return pack


def page_to_type(request: MemberRequest, slug: str, *, pack: Pack, code: str, read: Any = None) -> HttpResponse:
    """What is on it. `read` is what was found in a picture of it; without that, nothing is filled in."""
    verdict = may_type_now(by=request.member, pack=pack, way=Way.PAPER, note=request.note)
    if not verdict:
        return render(request, "paper/not_now.html", {"verdict": verdict})
    sent = request.POST if "answer" in request.POST or "typed" in request.POST else None
    form = PageForm(sent, initial={"code": code, "way": Way.PAPER, "answer": read.answer if read else ""})
    if form.is_valid():
        done = made(form, lambda: type_in(by=request.member, code=code, reading=form.reading, note=request.note))
        if done is not None:
            messages.success(request, AFTER[Stage(done.stage)])
            return redirect("paper:enter", slug)
    page = {"form": form, "pack": pack, "decision": pack.decision, "read": read}
    return render(request, "paper/page.html", page | _both(request, pack, code))


def _both(request: MemberRequest, pack: Pack, code: str) -> dict[str, Any]:
    """Both readings, for the third person alone: a second never sees what the first typed."""
    if pack.stage != Stage.DIFFERS:
        return {}
    found = [queries.reading_of(request.viewer, each, code) for each in queries.typed_so_far(request.viewer, pack)]
    return {"both": [(LABELS[Answer(each.answer)], each.words) for each in found if each is not None]}


def _call(request: MemberRequest, slug: str) -> HttpResponse:
    form = CallForm(request.POST)
    if form.is_valid():
        asked = CodeForm({"code": request.POST.get("code", "")})
        pack = found_pack(request, asked) if asked.is_valid() else None
        if pack is None:
            form.add_error("code", " ".join(str(each) for each in asked.non_field_errors()))
        else:
            code, said = form.cleaned_data["code"], form.reading
            done = made(
                form,
                lambda: type_in(by=request.member, code=code, reading=said, way=Way.PHONE, note=request.note),
            )
            if done is not None:
                page = {"pack": done, "label": LABELS[Answer(said.answer)], "words": said.words}
                return render(request, "paper/receipt.html", page | {"counted": done.stage == Stage.COUNTED})
    return render(request, "paper/call.html", {"form": form})


@require_POST
@members_only
def choose(request: MemberRequest, slug: str, pack_id: UUID) -> HttpResponse:
    """Which counts: the page that came after, or what was answered before. Only its own person is asked."""
    pack = queries.my_pack_or_404(request.viewer, pack_id)
    paper = "paper" in request.POST
    choose_page(by=request.member, pack=pack, paper=paper, note=request.note)
    messages.success(
        request, say("Your page counts now.") if paper else say("The answer that you gave first still counts.")
    )
    return redirect("decisions:answer", slug, pack.decision_id)
