"""Until the close a hidden answer shows nowhere: two worlds that differ only in what was answered look alike."""

import re

import pytest
from django.db import transaction
from django.urls import reverse

from alongside.domain.agreement import Ballot
from alongside.domain.decisions import Answer
from alongside.ledger.models import LedgerEntry
from tests.decisions.world import after_its_time, opened, rules, says

PAGES = ["show", "how", "said", "answer"]
LISTS = ["list", "proposals", "outcomes", "set_asides"]
CHANGING = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]*"')
SECRETS = "Words that only Bo knows"


class Undo(Exception):
    """Takes a whole world back, so that the next one starts from the same rows."""


def looks(cast, who, decision):
    """Everything that somebody can see of this partnership's decisions, with the headers that tell sizes and tags."""
    client = cast.client(who)
    addresses = [reverse(f"decisions:{name}", args=[cast.here.slug, decision.pk]) for name in PAGES]
    addresses += [reverse(f"decisions:{name}", args=[cast.here.slug]) for name in LISTS]
    addresses += [reverse("decisions:proposal", args=[cast.here.slug, decision.proposal_id])]
    found = {}
    for address in addresses:
        response = client.get(address)
        body = CHANGING.sub(b"", response.content)
        found[address] = (response.status_code, response.headers.get("ETag"), len(body), body)
    return found


def world(cast, decision, answer, who):
    """What is seen and what the record says if Bo answers so, before anything is taken back."""
    seen = {}
    try:
        with transaction.atomic():
            for given in answer:
                says(cast, decision, cast.bo, given, "" if given in (Answer.AGREE, Answer.ABSTAIN) else SECRETS)
            seen["pages"] = looks(cast, who, decision)
            seen["record"] = [
                re.sub(r'"words":"[0-9a-f]{64}"', '"words":"…"', line)
                for line in LedgerEntry.objects.order_by("pk").values_list("line", flat=True)
            ]
            raise Undo
    except Undo:
        return seen


@pytest.fixture(params=[Ballot.OPEN, Ballot.SECRET])
def decision(cast, request, monkeypatch):
    rules(cast, ballot=request.param, hide_results_until_close=True)
    decision = opened(cast)
    now = cast.clock.at
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)
    return decision


@pytest.mark.parametrize("who", ["ana", "cy", "eve", "nobody"])
def test_whatever_bo_answers_nobody_else_sees_a_difference(cast, decision, who):
    start = cast.clock.at
    worlds = []
    for answer in Answer:
        cast.clock.at = start
        worlds.append(world(cast, decision, [answer], who))
    assert all(each == worlds[0] for each in worlds[1:])
    assert SECRETS.encode() not in b"".join(body for *_, body in worlds[0]["pages"].values())


def test_changing_an_answer_tells_only_that_it_was_changed(cast, decision):
    if decision.secret:
        pytest.skip("a secret answer cannot be changed")
    start = cast.clock.at
    worlds = []
    for answers in ([Answer.AGREE, Answer.OBJECT], [Answer.OBJECT, Answer.AGREE], [Answer.ABSTAIN, Answer.ABSTAIN]):
        cast.clock.at = start
        worlds.append(world(cast, decision, answers, "cy"))
    assert all(each == worlds[0] for each in worlds[1:])


def test_whoever_answered_sees_their_own_open_answer(cast, decision):
    says(cast, decision, cast.bo, Answer.OBJECT, SECRETS)
    page = cast.client("bo").get(reverse("decisions:answer", args=[cast.here.slug, decision.pk])).content.decode()
    assert (SECRETS in page) is not decision.secret


def test_after_the_close_an_open_answer_is_there_for_all(cast, decision):
    says(cast, decision, cast.bo, Answer.OBJECT, SECRETS)
    after_its_time(cast, decision)
    said = cast.client("cy").get(reverse("decisions:said", args=[cast.here.slug, decision.pk])).content.decode()
    assert SECRETS in said
    assert ("Bo</bdi> objects" in said) is not decision.secret


def test_an_objection_is_shown_at_once_if_its_author_says_so(cast, decision):
    if decision.secret:
        pytest.skip("a secret answer has no author to say so")
    says(cast, decision, cast.bo, Answer.NEED_TO_KNOW, SECRETS, show_now=True)
    said = cast.client("cy").get(reverse("decisions:said", args=[cast.here.slug, decision.pk])).content.decode()
    assert SECRETS in said
