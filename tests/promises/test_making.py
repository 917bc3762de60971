"""A promise comes from a decision that passed, has an owner and a day, and nobody makes one in another's name."""

from datetime import timedelta

import pytest
from django.http import Http404

from alongside.domain.decisions import Answer
from alongside.domain.record.entry import salted_digest
from alongside.domain.verdict import Refused
from alongside.partnerships.actions.leaving import leave
from alongside.promises import queries
from alongside.promises.actions import decline, promise, report, take_on
from alongside.promises.models import Promise
from tests.decisions.record import last, lines
from tests.decisions.world import after_its_time, everyone_says, opened
from tests.promises.promising import WORDS, promised, standing, today


@pytest.mark.parametrize("who", ["ana", "bo", "cy"])
def test_anyone_promises_for_themselves_and_it_counts_at_once(cast, decision, who):
    owner = getattr(cast, who)
    owed = promised(cast, decision, owner)
    assert (owed.owner, owed.made_by, owed.owner_stake) == (owner, owner, owner.stake)
    assert owed.taken_on_at == owed.made_at == cast.clock.at
    assert standing(cast, cast.ana, owed) == "not_due"
    assert last(cast) == (
        "promise.made",
        {
            "promise": owed.pk.hex,
            "decision": decision.pk.hex,
            "owner": owner.pseudonym,
            "owner_stake": owner.stake,
            "due": owed.due.isoformat(),
            "words": salted_digest(bytes(owed.salt), WORDS),
        },
    )


def test_somebody_else_is_asked_and_it_is_no_promise_until_they_say_yes(cast, decision):
    asked = promised(cast, decision, cast.cy, by=cast.ana)
    assert (asked.taken_on_at, standing(cast, cast.bo, asked)) == (None, "asked")
    facts = {"promise": asked.pk.hex, "decision": decision.pk.hex, "owner": cast.cy.pseudonym}
    facts |= {"due": asked.due.isoformat(), "words": salted_digest(bytes(asked.salt), WORDS)}
    assert last(cast) == ("promise.asked", facts)
    take_on(by=cast.cy, promise=asked, note=cast.note())
    assert standing(cast, cast.bo, asked) == "not_due"
    assert last(cast) == ("promise.made", {**facts, "owner_stake": "professional"})
    assert lines(cast)[-1]["by"] == cast.cy.pseudonym


def test_whoever_is_asked_can_say_no_without_a_reason(cast, decision):
    asked = promised(cast, decision, cast.cy, by=cast.ana)
    decline(by=cast.cy, promise=asked, note=cast.note())
    assert standing(cast, cast.ana, asked) == "declined"
    assert last(cast) == ("promise.declined", {"promise": asked.pk.hex})


@pytest.mark.parametrize("act", [take_on, decline])
@pytest.mark.parametrize("who", ["ana", "bo"])
def test_only_whoever_was_asked_can_answer(cast, decision, act, who):
    asked = promised(cast, decision, cast.cy, by=cast.ana)
    with pytest.raises(Refused, match="Only whoever was asked can say yes or no"):
        act(by=getattr(cast, who), promise=asked, note=cast.note())


@pytest.mark.parametrize("then", [take_on, decline])
@pytest.mark.parametrize(("first", "reason"), [(take_on, "promised this already"), (decline, "have said no")])
def test_an_answer_is_given_once_and_a_promise_is_not_taken_back(cast, decision, first, then, reason):
    asked = promised(cast, decision, cast.cy, by=cast.ana)
    first(by=cast.cy, promise=asked, note=cast.note())
    with pytest.raises(Refused, match=reason):
        then(by=cast.cy, promise=asked, note=cast.note())


def test_ones_own_promise_cannot_be_declined_afterwards(cast, decision):
    owed = promised(cast, decision, cast.cy)
    with pytest.raises(Refused, match="promised this already"):
        decline(by=cast.cy, promise=owed, note=cast.note())


@pytest.mark.parametrize(
    ("answer", "reason"), [(None, "People are answering this now"), (Answer.OBJECT, "It did not pass")]
)
def test_nothing_is_promised_after_what_did_not_pass(cast, answer, reason):
    decision = opened(cast)
    if answer:
        everyone_says(cast, decision, answer, "Because.")
        after_its_time(cast, decision)
    with pytest.raises(Refused, match=reason):
        promised(cast, decision, cast.cy)
    assert not Promise.objects.exists()


@pytest.mark.parametrize(("days", "may"), [(-1, False), (0, True), (4_000, True)])
def test_its_day_is_today_or_later(cast, decision, days, may):
    if may:
        assert promised(cast, decision, cast.cy, days=days).due == today(cast) + timedelta(days=days)
        return
    with pytest.raises(Refused, match="The day has gone already"):
        promised(cast, decision, cast.cy, days=days)


def test_the_day_is_counted_where_the_people_are_and_not_in_greenwich(cast, decision):
    """Half past eleven at night on 30 June in Greenwich is the first of July in a London summer."""
    cast.clock.at = cast.clock.at.replace(month=6, day=30, hour=23, minute=30)
    with pytest.raises(Refused, match="The day has gone already"):
        promise(by=cast.cy, decision=decision, owner=cast.cy, words=WORDS, due=cast.clock.at.date(), note=cast.note())


def test_nobody_of_another_partnership_promises_or_is_asked(cast, decision):
    with pytest.raises(Refused, match="There is nothing here"):
        promised(cast, decision, cast.eve)
    with pytest.raises(Http404):
        promised(cast, decision, cast.eve, by=cast.ana)
    asked = promised(cast, decision, cast.cy, by=cast.ana)
    for act in (take_on, decline):
        with pytest.raises(Refused, match="There is nothing here"):
            act(by=cast.eve, promise=asked, note=cast.note())


def test_nobody_who_has_left_promises_or_is_asked(cast, decision):
    asked = promised(cast, decision, cast.cy, by=cast.ana)
    leave(by=cast.cy, note=cast.note())
    for act in (
        lambda: promised(cast, decision, cast.cy),
        lambda: take_on(by=cast.cy, promise=asked, note=cast.note()),
        lambda: report(by=cast.cy, promise=asked, words="Soon.", note=cast.note()),
    ):
        with pytest.raises(Refused, match="You have left this partnership"):
            act()
    with pytest.raises(Http404):
        promised(cast, decision, cast.cy, by=cast.ana)


def test_what_was_promised_is_found_by_members_alone(cast, decision):
    owed = promised(cast, decision, cast.cy)
    assert [list(queries.promises_of(each.viewer, decision)) for each in (cast.ana, cast.cy)] == [[owed], [owed]]
    for viewer in (cast.eve.viewer, None):
        assert list(queries.promises_for(viewer)) == list(queries.promises_of(viewer, decision)) == []
        with pytest.raises(Http404):
            queries.promise_or_404(viewer, owed.pk)
        with pytest.raises(Refused, match="There is nothing here"):
            queries.locked_promise(viewer, owed.pk)
