"""Letters to print, for whoever was asked to: one file, one press when it is done, and one to undo it."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alongside.domain.access import BY_MACHINE, Format, words_of_format
from alongside.domain.saying import say
from alongside.domain.verdict import insist
from alongside.notices import queries
from alongside.notices.actions import printing
from alongside.notices.models import Outgoing
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only
from alongside.printing.page import CannotPrint
from alongside.printing.page import printed as page_as_pdf
from alongside.printing.speech import CannotSpeak, has_voice, spoken

MOST = 100


@never_cache
@require_safe
@members_only
def index(request: MemberRequest, slug: str) -> HttpResponse:
    page = {
        "rows": [_row(each) for each in queries.letters_for(request.viewer)[:MOST]],
        "done": queries.printed_lately(request.viewer, now=request.note.at)[:MOST],
        "may": queries.may_print(request.viewer),
    }
    return render(request, "notices/letters.html", page)


@never_cache
@require_safe
@members_only
def file(request: MemberRequest, slug: str) -> HttpResponse:
    """An address page that shows in the window of an envelope, then the letter; each on paper of its own.

    Of a letter that is made by hand only the address page.
    """
    insist(queries.may_print(request.viewer))
    rows = [_row(each) for each in queries.letters_for(request.viewer)[:MOST]]
    page = render_to_string("notices/letters/batch.html", {"rows": rows, "partnership": request.partnership})
    try:
        pdf = page_as_pdf(page)
    except CannotPrint:
        return render(request, "notices/letters_not_here.html", {"rows": rows}, status=503)
    return HttpResponse(
        pdf, content_type="application/pdf", headers={"Content-Disposition": 'attachment; filename="letters.pdf"'}
    )


@never_cache
@require_safe
@members_only
def words(request: MemberRequest, slug: str, letter_id: UUID) -> HttpResponse:
    """All that a letter says, for whoever puts it into Braille, signs it or reads it out."""
    letter = queries.letter_or_404(request.viewer, letter_id)
    kept = {"Content-Disposition": 'attachment; filename="letter.txt"'}
    return HttpResponse(letter.body, content_type="text/plain; charset=utf-8", headers=kept)


@never_cache
@require_safe
@members_only
def sound(request: MemberRequest, slug: str, letter_id: UUID) -> HttpResponse:
    """The same, said by the voice of this machine."""
    letter = queries.letter_or_404(request.viewer, letter_id)
    try:
        recording = spoken(letter.body, language=settings.LANGUAGE_CODE)
    except CannotSpeak as problem:
        why = problem.args[0]
        messages.error(request, say("{why} Read it out to somebody, or record it yourself.", why=why))
        return redirect("notices:letters", slug)
    kept = {"Content-Disposition": 'attachment; filename="letter.wav"'}
    return HttpResponse(recording, content_type="audio/wav", headers=kept)


@require_POST
@members_only
def printed(request: MemberRequest, slug: str) -> HttpResponse:
    count = printing.mark_printed(by=request.member, letters=_ids(request), note=request.note)
    messages.success(request, say("Marked as printed: {count}. You can undo it for a week.", count=count))
    return redirect("notices:letters", slug)


@require_POST
@members_only
def undo(request: MemberRequest, slug: str) -> HttpResponse:
    count = printing.undo_printed(by=request.member, letters=_ids(request), note=request.note)
    messages.success(request, say("They wait to be printed again: {count}.", count=count))
    return redirect("notices:letters", slug)


@require_POST
@members_only
def no_more(request: MemberRequest, slug: str) -> HttpResponse:
    printing.print_no_more(by=request.member, note=request.note)
    messages.success(request, say("You print no letters any more. Each person is told on their own page."))
    return redirect("notices:letters", slug)


def _row(letter: Outgoing) -> dict[str, object]:
    """A letter, and the form that somebody has to give it, where that is not one to print."""
    form = "" if letter.format in BY_MACHINE else words_of_format(Format(letter.format))
    has_sound = letter.format == Format.AUDIO and has_voice(settings.LANGUAGE_CODE)
    return {"letter": letter, "form": form, "has_sound": has_sound}


def _ids(request: MemberRequest) -> list[UUID]:
    """What somebody else put into the form is left out."""
    found = []
    for each in request.POST.getlist("letter")[:MOST]:
        try:
            found.append(UUID(each))
        except ValueError:
            continue
    return found
