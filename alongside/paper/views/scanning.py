"""A picture of a page is read, and shown beside what was read. It counts only as what a person then says."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from alongside.decisions.forms.trying import say_no
from alongside.domain.paper import SURVEY
from alongside.domain.verdict import Refused
from alongside.paper.forms import CodeForm, PictureForm
from alongside.paper.printed import words_of_code
from alongside.paper.scans import Scanned, read_scan
from alongside.paper.views.entering import found_pack, page_to_type
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only
from alongside.survey.forms import SheetForm


@never_cache
@require_POST
@members_only
def picture(request: MemberRequest, slug: str) -> HttpResponse:
    """The picture is read in memory and then gone. What was read goes back into the form, to be looked at."""
    form = PictureForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, "paper/enter.html", {"form": CodeForm(), "picture": form, "problem": True})
    try:
        found = read_scan(form.cleaned_data["picture"].read())
    except Refused as refused:
        say_no(form, refused.verdict)
        return render(request, "paper/enter.html", {"form": CodeForm(), "picture": form, "problem": True})
    if found.sheet is SURVEY:
        return _survey(request, found)
    asked = CodeForm({"code": found.code})
    pack = found_pack(request, asked) if asked.is_valid() else None
    if pack is None:
        return render(request, "paper/enter.html", {"form": asked, "picture": PictureForm()})
    return page_to_type(request, slug, pack=pack, code=asked.cleaned_data["code"], read=found)


def _survey(request: MemberRequest, found: Scanned) -> HttpResponse:
    """The page of the picture survey that types in a sheet, filled in, with the pieces to look at beside it."""
    first = {each.question: each.value for each in found.marks}
    form = SheetForm(initial=first | {"words": words_of_code(found.code)})
    return render(request, "paper/survey_read.html", {"form": form, "read": found})
