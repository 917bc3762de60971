"""A legal duty sets a decision aside: only who the agreement names, under its law, with a name, in public."""

from dataclasses import replace

import pytest
from django.urls import reverse

from alongside.decisions import queries
from alongside.decisions.actions.overriding import set_aside
from alongside.decisions.models import Override
from alongside.domain.agreement import OverrideRight
from alongside.domain.record.entry import salted_digest
from alongside.domain.verdict import Refused
from tests.decisions.record import last
from tests.decisions.test_roles import CHAIR, become_chair
from tests.decisions.world import after_its_time, agree_on, agreement, opened, passed, rules

LAW = "Care Act 2014, section 42"
SAID = {"role": CHAIR, "law": LAW, "reason": "Somebody is at risk.", "named": "Ana Lopez, co-chair"}


@pytest.fixture
def decision(cast):
    rules(cast)
    become_chair(cast, cast.ana, named_by=cast.bo)
    agree_on(cast, replace(agreement(cast), overrides=(OverrideRight(role=CHAIR, law=LAW),)))
    return passed(cast)


def set_it_aside(cast, decision, member=None, **said):
    return set_aside(by=member or cast.ana, decision=decision, note=cast.note(), **(SAID | said))


def test_it_is_no_decision_and_the_outcome_stays_what_it_was(cast, decision):
    made = set_it_aside(cast, decision)
    decision.refresh_from_db()
    assert decision.outcome == "passed"
    digests = {name: salted_digest(bytes(made.salt), SAID[name]) for name in ("law", "reason")}
    assert last(cast) == ("decision.overridden", {"decision": decision.pk.hex, "named": "", **digests})


def test_if_whoever_does_it_answers_for_it_the_record_says_who(cast, decision):
    set_it_aside(cast, decision, named="Ana")
    assert last(cast)[1]["named"] == cast.ana.pseudonym


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"law": "A law we like better"}, "under this law"),
        ({"law": ""}, "under this law"),
        ({"named": "  "}, "gives their name"),
        ({"reason": ""}, "says why"),
        ({"role": "co_chair_professional"}, "does not let you"),
    ],
)
def test_without_the_law_the_reason_and_a_name_nothing_is_set_aside(cast, decision, said, refusal):
    with pytest.raises(Refused, match=refusal):
        set_it_aside(cast, decision, **said)
    assert not Override.objects.exists()


@pytest.mark.parametrize("who", ["bo", "cy"])
def test_nobody_else_can(cast, decision, who):
    with pytest.raises(Refused, match="does not let you"):
        set_it_aside(cast, decision, getattr(cast, who))


def test_only_what_passed_can_be_set_aside_and_only_once(cast, decision):
    still_open = opened(cast)
    with pytest.raises(Refused, match="People are answering this now"):
        set_it_aside(cast, still_open)
    with pytest.raises(Refused, match="It did not pass"):
        set_it_aside(cast, after_its_time(cast, still_open))
    set_it_aside(cast, decision)
    with pytest.raises(Refused, match="set aside already"):
        set_it_aside(cast, decision)


def test_under_an_agreement_that_names_nobody_nobody_can(cast, decision):
    agree_on(cast, replace(agreement(cast), overrides=()))
    with pytest.raises(Refused, match="does not let you"):
        set_it_aside(cast, decision)


@pytest.mark.parametrize("who", ["ana", "cy", "eve", "nobody"])
def test_anyone_can_read_it_above_the_outcome(cast, decision, who):
    set_it_aside(cast, decision)
    listed = cast.client(who).get(reverse("decisions:set_asides", args=[cast.here.slug])).content.decode()
    one = cast.client(who).get(reverse("decisions:outcome", args=[cast.here.slug, decision.pk])).content.decode()
    for page in (listed, one):
        assert all(words in page for words in (LAW, SAID["reason"], SAID["named"]))
    assert one.index("A law set this decision aside") < one.index("What was decided before it was set aside")


@pytest.mark.parametrize(("who", "status"), [("ana", 200), ("bo", 404), ("cy", 404), ("eve", 404)])
def test_the_page_to_do_it_is_there_only_for_whoever_may(cast, decision, who, status):
    address = reverse("decisions:set_aside", args=[cast.here.slug, decision.pk])
    assert cast.client(who).get(address).status_code == status


def test_the_page_does_it_and_keeps_what_was_typed_when_something_is_missing(cast, decision):
    client = cast.client("ana")
    address = reverse("decisions:set_aside", args=[cast.here.slug, decision.pk])
    page = client.post(address, {"law": LAW, "reason": SAID["reason"], "named_person": ""}).content.decode()
    assert "Write the name of the person who answers for this." in page
    assert SAID["reason"] in page
    done = client.post(address, {"law": LAW, "reason": SAID["reason"], "named_person": SAID["named"]})
    assert done.status_code == 302
    assert queries.set_asides(None, cast.here).get().named_person == SAID["named"]
