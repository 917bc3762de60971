"""Starting a partnership: one question a page, with the power picture changing as somebody chooses."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alongside.domain.agreement import ORDINARY, READY_MADE, Agreement
from alongside.domain.check.agreed import problems
from alongside.domain.power import BadRule
from alongside.domain.verdict import insist
from alongside.partnerships import queries
from alongside.partnerships.actions.inviting import Guest, invite
from alongside.partnerships.request import Request
from alongside.partnerships.views.join import hold
from alongside.people.middleware import who_is_here
from alongside.people.request import Request as SignedIn
from alongside.people.views.operating import second_thing_first
from alongside.web.actions import start_partnership
from alongside.web.starting import DECIDING, GROUPS, MONEY, QUESTIONS, STEPS, Answers
from alongside.web.told import told

IN_SESSION = "start"
NOT_AN_ANSWER = {"csrfmiddlewaretoken", "go", "more", "fewer", "show"}
OF_THEIR_OWN = {GROUPS, DECIDING, MONEY}
"""Pages that look different from a list of questions."""
MOST_SEATS = 10_000


@never_cache
@require_safe
@second_thing_first
def begin(request: SignedIn) -> HttpResponse:
    insist(queries.may_start_one(request.user))
    page = {"questions": list(QUESTIONS.values()), "has_begun": IN_SESSION in request.session}
    return render(request, "web/start/begin.html", page)


@never_cache
@second_thing_first
def ask(request: SignedIn, step: str) -> HttpResponse:
    insist(queries.may_start_one(request.user))
    if step not in STEPS:
        raise Http404
    if request.method == "POST":
        return _answered(request, step)
    return _question(request, step, _answers(request))


def _answered(request: SignedIn, step: str) -> HttpResponse:
    """Keep what was typed, possible or not. Go back, look again, or go on if it is possible."""
    answers = _keep(request, step, _typed(_with_one_more(request.POST)))
    if request.POST.get("go") == "back":
        return redirect(*_before(step))
    if "go" in request.POST and answers.forms[step].is_valid():
        return redirect(*_after(step))
    return _question(request, step, answers)


@require_POST
@second_thing_first
def picture(request: SignedIn) -> HttpResponse:
    """Only the seats and the picture, for a page that changes as somebody chooses."""
    insist(queries.may_start_one(request.user))
    answers = Answers(_answers(request).with_page(DECIDING, _typed(_with_one_more(request.POST))), _today(request))
    by_button = "more" in request.POST or "fewer" in request.POST
    return render(request, "web/start/changed.html", _deciding(answers.forms[DECIDING]) | {"by_button": by_button})


def _question(request: SignedIn, step: str, answers: Answers) -> HttpResponse:
    form = answers.forms[step]
    number = STEPS.index(step) + 1
    page = {"form": form, "step": step, "title": QUESTIONS[step], "number": number, "of": len(STEPS)}
    if step == DECIDING:
        page |= _deciding(form)
    return render(request, f"web/start/{step if step in OF_THEIR_OWN else 'question'}.html", page)


def _deciding(form: Any) -> dict[str, Any]:
    """The picture of what is chosen now; or why there is none."""
    shown = {"form": form, "ready": READY_MADE.get(form["rule"].value())}
    if form.is_bound and not form.is_valid():
        return shown | {"power": None}
    return shown | _picture(form.changed() if form.is_bound else form.agreement)


def _picture(agreement: Agreement) -> dict[str, Any]:
    try:
        return {"power": queries.power_of(None, agreement, ORDINARY)}
    except BadRule:
        return {"power": None, "too_big": True}


@never_cache
@second_thing_first
def check(request: SignedIn) -> HttpResponse:
    insist(queries.may_start_one(request.user))
    answers = _answers(request)
    if request.method == "POST" and not answers.unanswered:
        made = start_partnership(by=request.user, about=answers.about, agreement=answers.agreement, note=request.note)
        del request.session[IN_SESSION]
        return redirect("start:done", made.slug)
    page = {
        "steps": [(step, QUESTIONS[step], answers.forms[step], told(answers, step)) for step in STEPS],
        "ready": not answers.unanswered,
        "sections": [] if problems(answers.agreement) else queries.read_aloud(None, answers.agreement),
    }
    return render(request, "web/start/check.html", page)


@never_cache
@second_thing_first
def done(request: Request, slug: str) -> HttpResponse:
    """Whoever started it joins like anyone, by an invitation, and can print the first ones for others."""
    if request.member:
        return redirect("partnerships:people", slug)
    here = who_is_here(request)
    started_it = here is not None and request.partnership.started_by_id == here.pk
    if here is None or not started_it or not queries.may_invite(here, request.partnership):
        raise Http404
    if request.method == "POST":
        (mine,) = invite(by=here, partnership=request.partnership, guests=[Guest(here.name)], note=request.note)
        return hold(mine.invitation)
    return render(request, "web/start/done.html")


def _answers(request: SignedIn) -> Answers:
    return Answers(request.session.get(IN_SESSION, {}), _today(request))


def _today(request: Any) -> Any:
    return localdate(request.note.at)


def _keep(request: SignedIn, step: str, typed: dict[str, list[str]]) -> Answers:
    request.session[IN_SESSION] = _answers(request).with_page(step, typed)
    return _answers(request)


def _typed(sent: QueryDict) -> dict[str, list[str]]:
    return {name: sent.getlist(name) for name in sent if name not in NOT_AN_ANSWER}


def _with_one_more(sent: QueryDict) -> QueryDict:
    """A button beside a box changes its number by one; another asks for a row more."""
    changed = sent.copy()
    for button, step in (("more", 1), ("fewer", -1)):
        box = sent.get(button, "")
        typed = sent.get(box, "")
        if box.startswith(("seats-", "rows")) and typed.isdecimal() and len(typed) < 6:
            changed[box] = str(min(max(int(typed) + step, 0), MOST_SEATS))
    return changed


def _before(step: str) -> tuple[str, ...]:
    at = STEPS.index(step)
    return ("start:ask", STEPS[at - 1]) if at else ("start:begin",)


def _after(step: str) -> tuple[str, ...]:
    at = STEPS.index(step) + 1
    return ("start:ask", STEPS[at]) if at < len(STEPS) else ("start:check",)
