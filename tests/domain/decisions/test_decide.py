"""What cannot be is refused; a quorum comes before everything; who answers first makes no difference."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.domain.agreement import (
    Consent,
    DecisionRule,
    Enough,
    InEachGroup,
    Quorum,
    ShareOfAll,
    StakeQuorum,
    more_than,
)
from alongside.domain.decisions import Answer, Objection, Position, decide
from tests.domain.agreement.drawn import good_rules
from tests.domain.decisions.answers import came_of, positions, seats

HALF = more_than("1/2")
RULE = DecisionRule("ordinary", "Everyday decisions", InEachGroup(HALF))
YES = Answer.AGREE


@pytest.mark.parametrize(
    ("given_seats", "given_positions", "objections"),
    [
        ({"carer": 1}, [Position("carer", YES, "a"), Position("carer", YES, "b")], []),  # more answers than seats
        ({"carer": 2}, [Position("carer", YES, "a"), Position("carer", YES, "a")], []),  # one seat twice
        ({"carer": 2, "peer": 2}, [Position("carer", YES, "a"), Position("peer", YES, "a")], []),  # in two groups
        ({"carer": 2}, [Position("peer", YES, "a")], []),  # from no seat
        ({"carer": 0}, [Position("carer", YES, "a")], []),
        ({"carer": -1}, [], []),
        ({"carer": 2}, [], [Objection("peer", "a")]),
        ({"carer": 2}, [], [Objection("carer", "a"), Objection("carer", "a")]),
        ({"carer": 2, "peer": 2}, [Position("carer", YES, "a")], [Objection("peer", "a")]),
        ({"carer": 1}, [Position("carer", YES, "a")], [Objection("carer", "b")]),
    ],
)
def test_what_cannot_be_is_the_callers_fault(given_seats, given_positions, objections):
    with pytest.raises(ValueError, match=r"seats?|group"):
        decide(RULE, given_seats, given_positions, objections=objections)


def test_rounds_begin_at_one():
    with pytest.raises(ValueError, match="round"):
        decide(RULE, {"carer": 1}, [], round_number=0)


@pytest.mark.parametrize(
    ("quorum", "carer", "professional", "is_enough"),
    [
        (Quorum(), "y..", "....", True),
        (Quorum(overall=Enough(count=3)), "y..", "y...", False),
        (Quorum(overall=Enough(count=3)), "y..", "yy..", True),
        (Quorum(overall=Enough(Fraction(1, 2))), "yyy", "....", False),  # half of seven is four heads
        (Quorum(overall=Enough(Fraction(1, 2))), "yyy", "y...", True),
        (Quorum(each_stake=Enough(Fraction(1, 2))), "y..", "yyyy", False),
        (Quorum(each_stake=Enough(Fraction(1, 2))), "yy.", "yy..", True),
        (Quorum(each_stake=Enough(Fraction(1, 4), 2)), "y..", "yy..", False),  # whichever is more
        (Quorum(each_stake=Enough(count=3), by_stake=(StakeQuorum("carer", Enough(count=1)),)), "y..", "yyy.", True),
        (Quorum(by_stake=(StakeQuorum("professional", Enough(count=1)),)), "yyy", "....", False),
    ],
)
def test_nothing_is_decided_without_a_quorum(quorum, carer, professional, is_enough):
    outcome = came_of(ShareOfAll(HALF), {"carer": carer, "professional": professional}, quorum=quorum)
    assert (outcome.word != "no_quorum") is is_enough
    assert outcome.working.has_quorum is is_enough


def test_an_empty_group_is_only_missed_where_it_is_named():
    said = {"carer": "yy", "professional": ""}
    everyone = Quorum(each_stake=Enough(count=1))
    named = Quorum(by_stake=(StakeQuorum("professional", Enough(count=1)),))
    assert came_of(InEachGroup(HALF), said, quorum=everyone).word == "passed"
    assert came_of(InEachGroup(HALF), said, quorum=named).word == "no_quorum"


def test_an_objection_does_not_stand_in_for_a_quorum():
    quorum = Quorum(overall=Enough(count=2))
    assert came_of(Consent(), {"carer": "n.."}, quorum=quorum).word == "no_quorum"


LETTERS = st.text("ycna?.", min_size=2, max_size=4)


@settings(max_examples=60, deadline=None)
@given(st.data(), LETTERS, LETTERS, st.randoms(use_true_random=False))
def test_the_order_of_answers_makes_no_difference(data, carer, professional, shuffler):
    said = {"carer": carer, "professional": professional}
    rule = DecisionRule("x", "x", data.draw(good_rules(list(said), "chair")))
    given_positions = positions(said)
    shuffled = list(given_positions)
    shuffler.shuffle(shuffled)
    one, other = decide(rule, seats(said), given_positions), decide(rule, seats(said), shuffled)
    assert one.word == other.word
    assert one.working.stakes == other.working.stakes


@settings(max_examples=100, deadline=None)
@given(st.data(), LETTERS, LETTERS)
def test_one_more_yes_never_undoes_a_pass(data, carer, professional):
    said = {"carer": carer, "professional": professional}
    rule = data.draw(good_rules(list(said), "chair"))
    roles_said = {"chair": data.draw(st.sampled_from(Answer))}
    if came_of(rule, said, roles_said=roles_said).word == "passed":
        for stake, letters in said.items():
            for number in range(len(letters)):
                more = said | {stake: letters[:number] + "y" + letters[number + 1 :]}
                assert came_of(rule, more, roles_said=roles_said).word == "passed"
