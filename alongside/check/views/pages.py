"""The check as pages: the whole, one principle, one finding, what is behind it, and the easy version."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render

from alongside.check import counted, queries, words
from alongside.check.answers import Answered
from alongside.check.easy_words import easy_parts
from alongside.check.helping import helps_of
from alongside.check.people_seen import lived_of, people_say_of, power_of
from alongside.check.seen import FindingSeen, day_of, findings_of, principles_of
from alongside.check.views.reading import of_the_check
from alongside.domain.agreement import Published
from alongside.domain.check.finding import Check, Word
from alongside.domain.check.rung import MISSING
from alongside.domain.check.telling import Behind
from alongside.domain.check.unseen import CANNOT_SEE, FLAGGED_MEANS, NOT_FLAGGED_MEANS
from alongside.domain.initiatives.ladder import LADDER, SOURCE, SOURCE_ADDRESS
from alongside.domain.saying import say
from alongside.partnerships.request import Request

REMARKS, ENTRIES = 10, 100
NOT_SURE = (Word.LITTLE.value, Word.NOTHING.value)


def frame(request: Request, found: Answered) -> dict[str, Any]:
    """What every page of the check shows: what is counted, as of when, and how sure it is."""
    check = found.check
    if check is None:
        raise Http404
    every, six = findings_of(check), principles_of(check)
    return {
        "check": check,
        "as_of": day_of(check.as_of),
        "is_newest": found.is_newest,
        "is_public": Published.CHECK in found.agreement.published,
        "every": every,
        "sure": [each for each in every if each.verdict not in NOT_SURE],
        "unsure": [each for each in every if each.verdict in NOT_SURE],
        "short": [each for each in every if each.finding.verdict is Word.SHORT],
        "flagged_by": [each for each in every if each.key in check.flagged_by],
        "flagged_means": FLAGGED_MEANS,
        "not_flagged_means": NOT_FLAGGED_MEANS,
        "cannot_see": CANNOT_SEE,
        "principles": six,
        "legs": [(one.verdict, one.icon) for one in six],
        "legs_said": " ".join(f"{one.name}: {one.verdict.replace('_', ' ')}." for one in six),
        "helps": helps_of(check, request.viewer, request.partnership.slug),
        "small_group": found.agreement.small_group,
        **ladder(check),
        "ladder_source": SOURCE,
        "ladder_address": SOURCE_ADDRESS,
        "lived": list(lived_of(check, found.agreement.labels)),
        "power": power_of(check, found.agreement),
        "people_say": list(people_say_of(check, found.agreement.labels)),
    }


def ladder(check: Check) -> dict[str, Any]:
    """The rung that is claimed and the one that is shown, by name; no name where there is nothing to say."""
    names = ["", *(rung.name for rung in LADDER)]
    claimed, shown = names[check.rung.claimed], names[check.rung.shown]
    said = (
        say("We say we are on rung {claimed}, {claimed2}.", claimed=check.rung.claimed, claimed2=claimed)
        if claimed
        else say("We have not said where we are.")
    )
    proof = (
        say("The record shows rung {shown}, {shown2}.", shown=check.rung.shown, shown2=shown)
        if shown
        else say("The record shows too little to say.")
    )
    return {
        "rung_names": names[1:],
        "claimed_name": claimed,
        "shown_name": shown,
        "rung_missing": [MISSING.get(each, each) for each in check.rung.missing],
        "ladder_said": say("A ladder with seven rungs. {said} {proof}", said=said, proof=proof),
    }


@of_the_check
def index(request: Request, found: Answered) -> HttpResponse:
    page = frame(request, found)
    page["works"] = queries.works_named(request.viewer, page["check"].rung.works)
    return render(request, "check/index.html", page)


@of_the_check
def easy(request: Request, found: Answered) -> HttpResponse:
    page = frame(request, found)
    asked = page["check"], page["principles"], page["helps"]
    page["easy"] = easy_parts(*asked, as_of=page["as_of"], slug=request.partnership.slug)
    return render(request, "check/easy.html", page)


@of_the_check
def principle(request: Request, found: Answered, key: str) -> HttpResponse:
    page = frame(request, found)
    one = next((each for each in page["principles"] if each.key == key), None)
    if one is None:
        raise Http404
    said = queries.how_many_remarks(request.viewer, request.partnership)
    findings = [{"seen": each, "said": said.get(each.key, 0)} for each in one.findings]
    return render(request, "check/principle.html", {**page, "one": one, "findings": findings})


@of_the_check
def finding(request: Request, found: Answered, key: str) -> HttpResponse:
    page = frame(request, found)
    seen = _finding(page, key)
    remarks = queries.remarks_on(request.viewer, request.partnership, key)
    shown = {
        **page,
        "seen": seen,
        "one": next(each for each in page["principles"] if each.key == seen.finding.principle.value),
        "stakes": seen.stakes(found.agreement.labels, page["check"].stakes),
        "page": Paginator(remarks, REMARKS).get_page(request.GET.get("page")),
        "method": words.method(seen.indicator),
        "kinds": {stake.key: stake for stake in found.agreement.stakes},
    }
    return render(request, "check/finding.html", shown)


@of_the_check
def entries(request: Request, found: Answered, key: str) -> HttpResponse:
    """The numbers of the lines in the record that this finding is counted from."""
    page = frame(request, found)
    seen = _finding(page, key)
    alone = replace(page["check"], findings=(seen.finding,))
    counted_from = counted.entries_of(request.viewer, request.partnership, alone).get((key, None), Behind())
    behind = Paginator(counted_from.entries, ENTRIES).get_page(request.GET.get("page"))
    return render(request, "check/entries.html", {**page, "seen": seen, "page": behind})


def _finding(page: dict[str, Any], key: str) -> FindingSeen:
    every: list[FindingSeen] = page["every"]
    for each in every:
        if each.key == key:
            return each
    raise Http404
