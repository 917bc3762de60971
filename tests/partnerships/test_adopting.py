"""A passed decision becomes the next version by itself, and seats and roles follow."""

from dataclasses import replace
from uuid import uuid5

import pytest

from alongside.domain.agreement import Consent, DecisionRule, Enough, Quorum, ShareOfAll, more_than, ready_made
from alongside.domain.decisions.decide import decide
from alongside.domain.decisions.positions import Answer, Position
from alongside.domain.verdict import Refused
from alongside.ledger.actions import CLOCK
from alongside.partnerships import queries
from alongside.partnerships.actions.adopting import adopt, adopt_first
from alongside.partnerships.actions.roles import accept_role, name_for_role
from alongside.partnerships.models import AgreementVersion
from tests.partnerships.reading import acts, entries

pytestmark = pytest.mark.django_db

TABLE = {"uses_services": 1, "professional": 1}


def came_of(rule, *answers):
    """What really comes of these answers, one a group, under this rule."""
    positions = [Position(stake, answer, stake) for stake, answer in zip(TABLE, answers, strict=False)]
    return decide(DecisionRule("agreement", "Changes", rule, Quorum(Enough(count=1))), TABLE, positions)


PASSED = came_of(Consent(), Answer.AGREE, Answer.AGREE)
OTHERS = [
    came_of(ShareOfAll(more_than("1/2")), Answer.OBJECT, Answer.OBJECT),
    came_of(ShareOfAll(more_than("1/2"))),
    came_of(Consent(), Answer.AGREE, Answer.OBJECT),
    came_of(ShareOfAll(more_than("1/2")), Answer.AGREE, Answer.OBJECT),
    None,
    "passed",
]


def now(cast):
    return queries.agreement_of(None, cast.here)


def with_seats(agreement, **seats):
    stakes = tuple(replace(each, seats=seats.get(each.key, each.seats)) for each in agreement.stakes)
    return replace(agreement, stakes=stakes)


def close(cast, agreement, *, outcome=PASSED, kind="agreement", based_on=1, name="a decision"):
    return adopt(
        by=CLOCK,
        partnership=cast.here,
        decision_id=uuid5(cast.here.pk, name),
        kind=kind,
        outcome=outcome,
        agreement=agreement,
        based_on=based_on,
        note=cast.note(),
    )


def test_a_passed_decision_writes_the_next_version_and_its_entry(cast):
    version = close(cast, replace(now(cast), reply_days=10))
    assert version.number == 2
    assert now(cast).reply_days == 10
    last, terms = entries(cast.here)[-2:]
    assert (last["act"], last["by"]) == ("agreement.adopted", "clock")
    assert last["facts"] == {"version": 2, "agreement": version.digest, "decision": version.decision_id.hex}
    assert queries.agreement_or_404(None, cast.here, 1).body["reply_days"] == 20
    assert (terms["act"], terms["facts"]["version"], terms["facts"]["reply_days"]) == ("terms.stated", 2, 10)


@pytest.mark.parametrize("outcome", OTHERS, ids=lambda outcome: type(outcome).__name__)
def test_no_other_outcome_changes_anything(cast, outcome):
    with pytest.raises(Refused):
        close(cast, replace(now(cast), reply_days=10), outcome=outcome)
    assert AgreementVersion.objects.filter(partnership=cast.here).count() == 1


def test_these_are_the_other_four_outcomes_and_no_outcome_at_all():
    names = [type(each).__name__ for each in OTHERS]
    assert names == ["NotPassed", "NoQuorum", "OpenObjections", "Tied", "NoneType", "str"]
    assert type(PASSED).__name__ == "Passed"


@pytest.mark.parametrize("kind", ["ordinary", "money", ""])
def test_no_other_kind_of_decision_changes_anything(cast, kind):
    with pytest.raises(Refused):
        close(cast, replace(now(cast), reply_days=10), kind=kind)
    assert AgreementVersion.objects.filter(partnership=cast.here).count() == 1


def test_an_agreement_that_contradicts_itself_is_not_adopted(cast):
    with pytest.raises(Refused) as refused:
        close(cast, with_seats(now(cast), uses_services=0, carer=0))
    assert "lived experience" in refused.value.verdict.reason


def test_a_change_that_changes_nothing_writes_no_version(cast):
    with pytest.raises(Refused) as refused:
        close(cast, now(cast))
    assert refused.value.verdict.reason == "The agreement says this already."


def test_one_decision_changes_it_once(cast):
    before = now(cast)
    close(cast, replace(before, reply_days=10))
    with pytest.raises(Refused):
        close(cast, replace(before, reply_days=10))


def test_a_second_decision_keeps_what_the_first_one_changed(cast):
    before = now(cast)
    close(cast, replace(before, reply_days=10), name="first")
    close(cast, replace(before, small_group=7), name="second")
    assert (now(cast).reply_days, now(cast).small_group) == (10, 7)
    assert [version.number for version in queries.agreements_of(None, cast.here)] == [3, 2, 1]


def test_a_first_version_is_written_once(cast):
    with pytest.raises(Refused):
        adopt_first(by=CLOCK, partnership=cast.here, agreement=ready_made("consent", {"carer": 1}), note=cast.note())


def test_when_a_group_has_fewer_seats_whoever_sat_down_last_gets_up(cast):
    fay, gus = cast.more("uses_services", "Fay", "Gus")
    close(cast, with_seats(now(cast), uses_services=2))
    assert queries.seats_held(None, cast.here)["uses_services"] == 2
    assert queries.seat_of(gus.viewer) is None
    assert queries.seat_of(fay.viewer)
    assert queries.seat_of(cast.ana.viewer)
    assert acts(cast.here)[-3:] == ["agreement.adopted", "terms.stated", "seat.left"]


def test_when_a_group_is_gone_so_are_its_seats_and_roles(cast):
    asked = name_for_role(by=cast.ana, role="co_chair_lived", member=cast.bo, note=cast.note())
    accept_role(by=cast.bo, asked=asked, note=cast.note())
    smaller = ready_made("each_group", {"uses_services": 3, "professional": 3})
    close(cast, smaller)
    assert queries.seats_held(None, cast.here) == {"uses_services": 1, "professional": 1}
    assert acts(cast.here)[-2:] == ["seat.left", "role.left"]
    assert [place.held for place in queries.roles_for(cast.ana.viewer, now(cast))] == [None, None]
