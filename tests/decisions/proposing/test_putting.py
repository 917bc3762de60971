"""A proposal is put to everyone when it has the support the agreement asks for, by whoever supports it."""

from dataclasses import replace

import pytest

from alongside.decisions import queries
from alongside.decisions.actions.proposals import change_words, propose, support
from alongside.decisions.actions.putting import put, take_back
from alongside.decisions.models import Decision
from alongside.domain.agreement import Days, Support, Thing
from alongside.domain.verdict import Refused
from alongside.partnerships.actions.leaving import leave
from alongside.partnerships.actions.seats import leave_seat
from tests.decisions.record import acts, last
from tests.decisions.world import CAFE, agree_on, agreement, proposed, put_by, rules


@pytest.mark.parametrize(
    ("needs", "backed_by", "refusal"),
    [
        (Support(people=3, stakes=1), ["ana", "bo"], "1 more person"),
        (Support(people=2, stakes=2), ["ana"], "1 more person"),
        (Support(people=1, stakes=2), ["ana"], "2 groups"),
        (Support(people=2, stakes=2), ["ana", "bo"], ""),
        (Support(people=1, stakes=1), ["ana"], ""),
    ],
)
def test_it_needs_the_support_that_the_agreement_asks_for(cast, needs, backed_by, refusal):
    rules(cast, needs_support=needs)
    made = propose(by=cast.ana, text=CAFE, kind="ordinary", note=cast.note())
    for who in backed_by:
        support(by=getattr(cast, who), proposal=made, note=cast.note())
    if not refusal:
        assert put_by(cast, cast.ana, made).state == "open"
    else:
        with pytest.raises(Refused, match=refusal):
            put_by(cast, cast.ana, made)


@pytest.mark.parametrize("who", ["ana", "bo", "cy"])
def test_any_supporter_may_put_it_whoever_they_are(cast, who):
    assert put_by(cast, getattr(cast, who), proposed(cast)).state == "put"


def test_whoever_does_not_support_it_may_not_put_it(cast):
    rules(cast, needs_support=Support(people=1, stakes=1))
    made = propose(by=cast.ana, text=CAFE, kind="ordinary", note=cast.note())
    with pytest.raises(Refused, match="Only somebody who supports this"):
        put_by(cast, cast.cy, made)


def test_the_support_of_somebody_who_left_no_longer_counts(cast):
    rules(cast, needs_support=Support(people=3, stakes=1))
    made = proposed(cast)
    leave(by=cast.cy, note=cast.note())
    with pytest.raises(Refused, match="1 more person"):
        put_by(cast, cast.ana, made)


def test_it_waits_for_the_papers_to_be_read_and_the_record_says_until_when(cast):
    made = put_by(cast, cast.bo, proposed(cast), days=9)
    assert (made.opens_at - made.put_at).days >= agreement(cast).notice_days_for_papers
    (put, facts), (paper, _) = acts(cast)[-2:]
    assert (put, facts["open_days"], paper) == ("proposal.put", 9, "paper.published")
    assert not Decision.objects.exists()


def test_without_notice_it_opens_in_the_same_instant(cast):
    rules(cast)
    made = put_by(cast, cast.bo, proposed(cast))
    assert made.state == "open"
    assert Decision.objects.get().opened_at == made.put_at
    assert [act for act, _ in acts(cast)][-3:] == ["proposal.put", "paper.published", "decision.opened"]


@pytest.mark.parametrize(("days", "may"), [(2, False), (3, True), (5, True), (6, False)])
def test_it_is_open_for_as_long_as_the_agreement_allows(cast, days, may):
    rules(cast, open_for_days=Days(3, 5))
    made = proposed(cast)
    if may:
        put_by(cast, cast.bo, made, days=days)
    else:
        with pytest.raises(Refused, match="open for 3 to 5 days"):
            put_by(cast, cast.bo, made, days=days)


def test_it_is_put_once(cast):
    made = put_by(cast, cast.bo, proposed(cast))
    with pytest.raises(Refused, match="in front of everyone"):
        put_by(cast, cast.cy, made)


def test_what_changed_while_somebody_read_it_is_not_put_by_mistake(cast):
    made = proposed(cast)
    seen = queries.words_seen(cast.bo.viewer, made)
    change_words(by=cast.ana, proposal=made, text=replace(CAFE, words="Every night."), note=cast.note())
    with pytest.raises(Refused, match="words changed while you were reading"):
        put(by=cast.bo, proposal=made, open_days=7, seen=seen, note=cast.note())


def test_its_author_takes_it_back_to_change_it_and_it_keeps_its_supporters(cast):
    made = put_by(cast, cast.bo, proposed(cast))
    with pytest.raises(Refused, match="Only whoever suggested this"):
        take_back(by=cast.bo, proposal=made, note=cast.note())
    made = take_back(by=cast.ana, proposal=made, note=cast.note())
    assert (made.state, made.opens_at) == ("gathering", None)
    assert len(queries.supporters_of(cast.bo.viewer, made)) == 3
    assert last(cast) == ("proposal.taken_back", {"proposal": made.pk.hex})


@pytest.mark.parametrize("thing", [Thing.PROPOSAL, Thing.DECISION])
def test_without_an_easy_version_that_is_owed_it_cannot_be_put(cast, thing):
    agree_on(cast, replace(agreement(cast), needs_easy_version=frozenset({thing})))
    with pytest.raises(Refused, match="no easy version yet that readers have checked"):
        put_by(cast, cast.bo, proposed(cast))


def test_nothing_is_put_while_a_group_has_nobody_in_its_seats(cast):
    leave_seat(by=cast.bo, note=cast.note())
    with pytest.raises(Refused, match="Nobody has a seat yet for these groups: carers"):
        put_by(cast, cast.ana, proposed(cast))
