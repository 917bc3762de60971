"""Which word is hard, and what does it mean?"""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from alongside.domain.plainwords import HOUSE, Limits, Remark, look_over
from alongside.domain.saying import say
from alongside.glossary import actions, queries
from alongside.glossary.forms import FlagForm, MeaningForm
from alongside.glossary.models import Word
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only

ON_A_PAGE = 40
WAITING = 10


@require_safe
@members_only
def index(request: MemberRequest, slug: str) -> HttpResponse:
    shown = {
        "waiting": queries.waiting(request.viewer)[:WAITING],
        "asks_me": queries.asks_me(request.viewer)[:WAITING],
        "page": Paginator(queries.explained(request.viewer), ON_A_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "glossary/list.html", shown)


@require_safe
@members_only
def house(request: MemberRequest, slug: str) -> HttpResponse:
    return render(request, "glossary/house.html", {"words": HOUSE})


@require_safe
@members_only
def show(request: MemberRequest, slug: str, word_id: UUID) -> HttpResponse:
    word = queries.word_or_404(request.viewer, word_id)
    newest, *earlier = [*queries.meanings_of(request.viewer, word)[:WAITING], None]
    page = {
        "word": word,
        "newest": newest,
        "earlier": [each for each in earlier if each],
        "is_mine": word.flagged_by_id == request.viewer.member_id,
    }
    return render(request, "glossary/show.html", page)


@members_only
def flag(request: MemberRequest, slug: str) -> HttpResponse:
    form = FlagForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        word = actions.flag(by=request.member, said=form.cleaned_data["word"], note=request.note)
        if word.flagged_at == request.note.at:
            messages.success(request, say("Thank you. Now people can explain this word."))
        return redirect("glossary:show", slug, word.pk)
    return render(request, "glossary/flag.html", {"form": form})


@members_only
def explain(request: MemberRequest, slug: str, word_id: UUID) -> HttpResponse:
    """The first time, a meaning with something hard in it comes back with what would make it easier."""
    word = queries.word_or_404(request.viewer, word_id)
    form = MeaningForm(request.POST if request.method == "POST" else None)
    remarks: tuple[Remark, ...] = ()
    if form.is_valid():
        remarks = _remarks(word, form.cleaned_data["words"])
        if not remarks or request.POST.get("as_it_is"):
            actions.explain(by=request.member, word=word, words=form.cleaned_data["words"], note=request.note)
            messages.success(request, say("Thank you. From now on this word is explained where it stands."))
            return redirect("glossary:show", slug, word.pk)
    return render(request, "glossary/explain.html", {"form": form, "word": word, "remarks": remarks})


@require_POST
@members_only
def helped(request: MemberRequest, slug: str, word_id: UUID) -> HttpResponse:
    word = queries.word_or_404(request.viewer, word_id)
    actions.judge(by=request.member, word=word, helped=request.POST.get("helped", ""), note=request.note)
    return redirect("glossary:show", slug, word.pk)


def _remarks(word: Word, meaning: str) -> tuple[Remark, ...]:
    return look_over(meaning, Limits(known=frozenset({word.plain})))
