"""In a secret ballot, nobody can work out how a small group answered beyond whether it carried."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import combinations_with_replacement, product

import pytest

from alongside.domain.agreement import (
    Ballot,
    Consent,
    Enough,
    EqualVoices,
    InEachGroup,
    Of,
    Quorum,
    ShareOfAll,
    Weight,
    Weighted,
    WithApproval,
    at_least,
    more_than,
)
from alongside.domain.decisions import Answer, in_full, shown
from tests.domain.decisions.answers import came_of

HALF = more_than("1/2")
OVERALL = Quorum(overall=Enough(count=4))
EACH = Quorum(each_stake=Enough(count=1))
RULES = [
    (InEachGroup(HALF), Quorum()),
    (InEachGroup(HALF), OVERALL),
    (InEachGroup(HALF), EACH),
    (InEachGroup(HALF, Of.YES_OR_NO), OVERALL),
    (InEachGroup(HALF, groups=("big",)), OVERALL),
    (Consent(2), Quorum()),
    (Consent(1), OVERALL),
    (Consent(2, objections_allowed=1), EACH),
    (EqualVoices(HALF), Quorum()),
    (EqualVoices(HALF, Of.YES_OR_NO), OVERALL),
    (ShareOfAll(HALF), Quorum()),
    (ShareOfAll(at_least("2/3")), OVERALL),
    (ShareOfAll(HALF, Of.YES_OR_NO), EACH),
    (Weighted((Weight("big", 1), Weight("small", 3)), 5), OVERALL),
    (WithApproval(InEachGroup(HALF), "chair"), OVERALL),
]


def every_count(letters: int):
    """Every way that so many seats can answer, regardless of which seat said what."""
    return ("".join(way) for way in combinations_with_replacement("ycna?.", letters))


def whether_only(seen):
    """What is always shown: how it ended, and of each group whether it carried and had a quorum."""
    return seen.word, seen.why, tuple((each.carried, each.has_quorum) for each in seen.stakes)


@pytest.mark.parametrize(("rule", "quorum"), RULES)
def test_what_is_shown_of_others_tells_no_more_of_a_small_group(rule, quorum):
    """Every count of a group of three and one of two: seeing it all leaves open what seeing whether leaves open."""
    after_all, after_whether = defaultdict(set), defaultdict(set)
    for big, small in product(every_count(3), every_count(2)):
        outcome = came_of(rule, {"big": big, "small": small}, quorum=quorum, roles_said={"chair": Answer.AGREE})
        seen = shown(outcome, ballot=Ballot.SECRET, minimum=3)
        after_all[seen].add(small)
        after_whether[whether_only(seen)].add(small)
    for seen, ways in after_all.items():
        assert ways == after_whether[whether_only(seen)]


def numbers(seen):
    return [number for each in seen.stakes for number in (each.took_part, each.agreed)] + [seen.took_part, seen.total]


def test_a_small_group_is_shown_only_as_carried_or_not():
    said = {"uses_services": "yyyynn", "carer": "yyn", "professional": "yyynn"}
    seen = shown(came_of(InEachGroup(HALF), said), ballot=Ballot.SECRET, minimum=5)
    people, carers, professionals = seen.stakes
    assert (carers.is_small, carers.carried, carers.agreed, carers.needed, carers.took_part) == (
        (True, True, None, None, None)
    )
    assert [(each.agreed, each.needed, each.took_part) for each in (people, professionals)] == [
        (4, 4, None),
        (3, 3, None),
    ]
    assert (seen.hides, seen.took_part, seen.with_changes, seen.objections, seen.questions) == (
        (True, None, None, None, None)
    )


@pytest.mark.parametrize("rule", [EqualVoices(HALF), ShareOfAll(HALF), Weighted((Weight("carer", 1),), 1)])
def test_where_groups_are_added_up_one_small_group_hides_every_number(rule):
    seen = shown(came_of(rule, {"uses_services": "yyyynn", "carer": "yyn"}), ballot=Ballot.SECRET, minimum=5)
    assert numbers(seen) == [None] * 6


def test_without_a_quorum_only_who_fell_short_is_shown():
    outcome = came_of(InEachGroup(HALF), {"big": "yyyyy", "small": ".."}, quorum=EACH)
    seen = shown(outcome, ballot=Ballot.SECRET, minimum=5)
    assert numbers(seen) == [None] * 6
    assert [(each.stake, each.has_quorum, each.carried) for each in seen.stakes] == [
        ("big", True, None),
        ("small", False, None),
    ]


@pytest.mark.parametrize(
    ("ballot", "minimum", "hides"),
    [
        (Ballot.SECRET, 3, False),  # three is not fewer than three
        (Ballot.SECRET, 4, True),
        (Ballot.OPEN, 4, False),  # names stand beside answers there
    ],
)
def test_only_a_secret_ballot_with_a_small_group_hides(ballot, minimum, hides):
    outcome = came_of(ShareOfAll(HALF), {"carer": "ycn", "peer": "yyn?", "nobody": ""})
    seen = shown(outcome, ballot=ballot, minimum=minimum)
    assert seen.hides is hides
    assert (seen == in_full(outcome)) is not hides
    if not hides:
        assert (seen.took_part, seen.with_changes, seen.objections, seen.questions) == (6, 1, 2, 1)
        assert seen.total == outcome.working.total


def test_an_empty_group_is_no_small_group():
    seen = shown(came_of(ShareOfAll(HALF), {"big": "yyyyy", "empty": ""}), ballot=Ballot.SECRET, minimum=5)
    assert not seen.hides


def test_roles_speak_in_the_open():
    said = {"carer": "yn", "peer": "yn"}
    chair = ShareOfAll(HALF, casting_vote="chair")
    yes, no = {"chair": Answer.AGREE, "boss": Answer.AGREE}, {"chair": Answer.OBJECT, "boss": Answer.OBJECT}

    def roles(rule, roles_said, answers=said):
        seen = shown(came_of(rule, answers, roles_said=roles_said), ballot=Ballot.SECRET, minimum=5)
        return seen.casting_vote, seen.approvals

    assert roles(chair, yes) == ("chair", ())
    assert roles(chair, no) == ("chair", ())
    assert roles(chair, {}) == ("chair", ())
    assert roles(WithApproval(chair, "boss"), yes) == ("chair", ("boss",))
    assert roles(WithApproval(chair, "boss"), yes | {"boss": Answer.OBJECT}) == ("", ("boss",))
    assert roles(chair, yes, {"carer": "nn"}) == ("", ())
    assert roles(Consent(), yes) == ("", ())


def test_rounds_that_are_left_are_no_secret():
    outcome = came_of(Consent(3), {"carer": "yn"})
    seen = shown(outcome, ballot=Ballot.SECRET, minimum=5)
    assert (seen.rounds_left, seen.objections) == (2, None)
    assert in_full(replace(outcome)).objections == 1
