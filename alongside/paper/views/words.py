"""A helper types in what somebody wrote by hand or said on the phone."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from alongside.decisions.forms.trying import made
from alongside.decisions.views.pages import sent
from alongside.domain.paper import Way
from alongside.domain.saying import say
from alongside.paper import queries
from alongside.paper.actions.words import TheirWords, enter_words
from alongside.paper.forms import WordsForm
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only


@never_cache
@members_only
def enter(request: MemberRequest, slug: str) -> HttpResponse:
    people = list(queries.helped_by(request.viewer))
    form = WordsForm(sent(request) if people else None, people=people)
    if form.is_valid():
        said = form.cleaned_data
        theirs = TheirWords(words=said["words"], kind=said["kind"], asks=said["asks"])
        whose, way = form.people[said["whose"]], Way(said["way"])
        done = made(form, lambda: enter_words(by=request.member, whose=whose, said=theirs, way=way, note=request.note))
        if done is not None:
            messages.success(
                request, say("The words of {name} are there. Only {name} can change them.", name=whose.name)
            )
            return redirect("contributions:one", slug, done.pk)
    return render(request, "paper/words.html", {"form": form, "people": people})
