"""Which picture stands beside an idea? One found by a word, or somebody's own."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from alongside import symbols
from alongside.documents import queries
from alongside.documents.actions.photographing import add_photo
from alongside.documents.actions.writing import choose_picture
from alongside.documents.forms.pictures import FindForm, PhotoForm
from alongside.documents.here import Here, here
from alongside.documents.models import Consent
from alongside.domain.rooms import FileKind
from alongside.domain.rooms.files import TYPES
from alongside.domain.saying import say
from alongside.domain.verdict import Refused
from alongside.partnerships.request import MemberRequest, Request
from alongside.partnerships.views.members_only import members_only

MOST_FOUND = 24
RUNS_NOTHING = "sandbox; default-src 'none'"


@members_only
def choose(request: MemberRequest, slug: str, *, kind: str, thing_id: UUID, **named: str) -> HttpResponse:
    """By a word; without one, what the words of the idea suggest. Each picture found is a button."""
    where = here(request, kind, thing_id)
    idea = queries.idea_or_404(request.viewer, where.found, named["key"])
    if request.method == "POST":
        return _chosen(request, where, key=idea.key, name=request.POST.get("picture", ""))
    asked = "word" in request.GET
    form = FindForm(request.GET if asked else None)
    word = form.cleaned_data["word"] if asked and form.is_valid() else ""
    found = symbols.find(word or idea.words)[:MOST_FOUND]
    page = where.page | {"idea": idea, "form": form, "word": word, "symbols": found, "asked": asked}
    return render(request, "documents/picture.html", page)


def _chosen(request: MemberRequest, where: Here, *, key: str, name: str) -> HttpResponse:
    """No picture at all is a choice too: then the editor asks for one."""
    slug, kind, thing = request.partnership.slug, where.offered.kind, where.thing_id
    try:
        alt = symbols.symbol(name).alt if name else ""
    except LookupError:
        messages.error(request, say("There is no such picture. Choose one of these."))
        return redirect("documents:picture", slug, kind, thing, key)
    choose_picture(by=request.member, easy=where.easy, key=key, picture=name, alt=alt, note=request.note)
    return _back(request, where, key)


@members_only
def photo(request: MemberRequest, slug: str, *, kind: str, thing_id: UUID, **named: str) -> HttpResponse:
    """Somebody's own picture: who is in it, the file, and what it shows."""
    where = here(request, kind, thing_id)
    idea = queries.idea_or_404(request.viewer, where.found, named["key"])
    form = PhotoForm(request.POST or None, request.FILES or None)
    if form.is_valid() and form.ready:
        try:
            add_photo(
                by=request.member,
                easy=where.easy,
                key=idea.key,
                photo=form.ready,
                consent=Consent(form.cleaned_data["consent"]),
                note=request.note,
            )
        except Refused as refused:
            form.add_error(None, f"{refused.verdict.reason} {refused.verdict.next_step}")
        else:
            messages.success(request, say("Your picture is beside the idea now."))
            return _back(request, where, idea.key)
    return render(request, "documents/photo.html", where.page | {"idea": idea, "form": form})


def _back(request: MemberRequest, where: Here, key: str) -> HttpResponse:
    where_it_is = [request.partnership.slug, where.offered.kind, where.thing_id]
    return redirect(f"{reverse('documents:edit', args=where_it_is)}#idea-{key}")


@login_not_required
@require_safe
def one(request: Request, slug: str, *, kind: str, thing_id: UUID, **named: UUID) -> HttpResponse:
    """For whoever may read what it belongs to. Only what we painted is sent, and no browser runs anything in it."""
    where = here(request, kind, thing_id)
    kept = queries.photo_or_404(request.viewer, where.easy, named["photo_id"])
    answer = HttpResponse(bytes(kept.content), content_type=TYPES[FileKind(kept.kind)])
    answer["Content-Disposition"] = "inline"
    answer["Content-Security-Policy"] = RUNS_NOTHING
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
