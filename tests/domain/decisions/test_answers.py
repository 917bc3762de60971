"""What each answer counts as, under each way of deciding. The whole meaning of a position, to be read aloud."""

from fractions import Fraction

import pytest

from alongside.domain.agreement import (
    Consent,
    Enough,
    EqualVoices,
    InEachGroup,
    Of,
    Quorum,
    ShareOfAll,
    Weight,
    Weighted,
    at_least,
    more_than,
)
from alongside.domain.decisions import MEANING, Answer, Counts
from tests.domain.decisions.answers import came_of

HALF = more_than("1/2")


def test_every_answer_has_a_meaning():
    assert set(MEANING) == set(Answer)


@pytest.mark.parametrize(
    ("answer", "takes_part", "agrees", "says_no", "holds_open"),
    [
        (Answer.AGREE, True, True, False, False),
        (Answer.AGREE_WITH_CHANGES, True, True, False, False),
        (Answer.OBJECT, True, False, True, True),
        (Answer.ABSTAIN, True, False, False, False),
        (Answer.NEED_TO_KNOW, False, False, False, True),
    ],
)
def test_what_an_answer_counts_as(answer, takes_part, agrees, says_no, holds_open):
    assert MEANING[answer] == Counts(takes_part, agrees, says_no, holds_open)


# Four carers. Two have agreed; what do the other two do to it?
TWO_MORE = [
    # they answer, more than half of seats, more than half of yes or no, consent
    ("yy", "passed", "passed", "passed"),
    ("cc", "passed", "passed", "passed"),
    ("yn", "passed", "passed", "open_objections"),
    ("nn", "tied", "tied", "open_objections"),
    ("aa", "tied", "passed", "passed"),
    ("..", "tied", "passed", "passed"),
    ("??", "tied", "passed", "open_objections"),
    ("na", "tied", "passed", "open_objections"),
    ("n?", "tied", "passed", "open_objections"),
]


@pytest.mark.parametrize(("answers", "of_seats", "of_yes_or_no", "consent"), TWO_MORE)
def test_what_two_more_answers_do(answers, of_seats, of_yes_or_no, consent):
    said = {"carer": "yy" + answers}
    assert came_of(ShareOfAll(HALF), said).word == of_seats
    assert came_of(ShareOfAll(HALF, Of.YES_OR_NO), said).word == of_yes_or_no
    assert came_of(Consent(), said).word == consent


# Four carers, three of whom have to take part. What counts as taking part?
@pytest.mark.parametrize(
    ("answers", "is_enough"),
    [("yyy.", True), ("yyn.", True), ("yya.", True), ("aaa.", True), ("yy?.", False), ("yy..", False), ("y???", False)],
)
def test_what_makes_a_quorum(answers, is_enough):
    quorum = Quorum(each_stake=Enough(count=3))
    outcome = came_of(ShareOfAll(HALF), {"carer": answers}, quorum=quorum)
    assert (outcome.word != "no_quorum") is is_enough


RULES = [
    InEachGroup(HALF),
    InEachGroup(HALF, Of.YES_OR_NO),
    Consent(),
    EqualVoices(HALF),
    EqualVoices(HALF, Of.YES_OR_NO),
    ShareOfAll(HALF),
    ShareOfAll(HALF, Of.YES_OR_NO),
    Weighted((Weight("carer", 2), Weight("professional", 1)), 3),
]


@pytest.mark.parametrize("rule", RULES)
def test_nothing_is_decided_by_nobody(rule):
    assert came_of(rule, {"carer": "...", "professional": ".."}).word == "no_quorum"
    assert came_of(rule, {"carer": "???", "professional": "??"}).word == "no_quorum"
    assert came_of(rule, {}).word == "no_quorum"


@pytest.mark.parametrize("rule", RULES)
def test_nothing_passes_because_everybody_leaves_it_to_the_others(rule):
    outcome = came_of(rule, {"carer": "aaa", "professional": "aa"})
    assert (outcome.word, outcome.why) == ("not_passed", "too_few_agreed")


@pytest.mark.parametrize("rule", RULES)
def test_it_passes_when_everybody_agrees(rule):
    assert came_of(rule, {"carer": "yyy", "professional": "yc"}).word == "passed"


@pytest.mark.parametrize("rule", RULES)
def test_an_empty_group_neither_carries_nor_blocks(rule):
    said = {"carer": "yyy", "professional": "yy"}
    with_empty = came_of(rule, said | {"care_leaver": ""})
    assert with_empty.word == came_of(rule, said).word == "passed"
    empty = with_empty.working.stakes[2]
    assert (empty.carried, empty.must_carry, empty.needed, empty.quorum) == (False, False, 0, 0)


def test_changes_that_come_with_agreement_are_listed():
    outcome = came_of(InEachGroup(HALF), {"carer": "ycn", "professional": "cy"})
    assert outcome.working.with_changes == ("carer-1", "professional-0")


def test_shares_are_exact():
    """A third and two thirds are where decimals go wrong."""
    assert came_of(ShareOfAll(at_least("2/3")), {"carer": "yyn"}).word == "passed"
    assert came_of(ShareOfAll(more_than("2/3")), {"carer": "yyn"}).word == "not_passed"
    line = Fraction(1000, 3000)
    assert came_of(EqualVoices(at_least(line)), {"a": "ynn", "b": "ynn", "c": "ynn"}).word == "passed"
