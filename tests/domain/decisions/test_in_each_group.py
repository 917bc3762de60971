"""In each group: nobody can be outvoted by another group. People who use services, carers, professionals."""

import pytest

from alongside.domain.agreement import Enough, InEachGroup, Of, Quorum, StakeQuorum, at_least, more_than
from alongside.domain.decisions import StakeWorking
from tests.domain.decisions.answers import came_of

HALF = more_than("1/2")


def said(uses_services, carer, professional):
    return {"uses_services": uses_services, "carer": carer, "professional": professional}


@pytest.mark.parametrize(
    ("line", "uses_services", "carer", "professional", "word"),
    [
        (HALF, "yyyynn", "yyn", "yyynn", "passed"),
        (HALF, "yyyyyy", "ynn", "yyyyy", "not_passed"),  # two carers stop eleven others
        (HALF, "yyynnn", "yyy", "yyyyy", "not_passed"),  # half is not more than half
        (at_least("1/2"), "yyynnn", "yyn", "yyynn", "passed"),
        (at_least("2/3"), "yyyynn", "yyn", "yyyyn", "passed"),
        (at_least("2/3"), "yyyynn", "yyn", "yyynn", "not_passed"),
        (at_least("1"), "yyyyyy", "yyy", "yyyya", "not_passed"),
        (more_than("0"), "y.....", "y..", "y....", "passed"),
    ],
)
def test_each_group_has_to_reach_the_line(line, uses_services, carer, professional, word):
    assert came_of(InEachGroup(line), said(uses_services, carer, professional)).word == word


def test_only_the_groups_it_names_have_to():
    rule = InEachGroup(HALF, groups=("uses_services", "carer"))
    assert came_of(rule, said("yyyynn", "yyn", "nnnnn")).word == "passed"
    assert came_of(rule, said("yyyynn", "ynn", "yyyyy")).word == "not_passed"


def test_a_group_named_without_seats_keeps_it_from_passing():
    rule = InEachGroup(HALF, groups=("uses_services", "carer"))
    assert came_of(rule, said("yyyyyy", "", "yyyyy")).word == "not_passed"
    assert came_of(rule, {"uses_services": "yyyyyy"}).word == "not_passed"


def test_of_those_who_say_yes_or_no():
    rule = InEachGroup(HALF, Of.YES_OR_NO)
    assert came_of(rule, said("yyn...", "yaa", "yynaa")).word == "passed"
    assert came_of(rule, said("yyyyyy", "aaa", "yyyyy")).word == "not_passed"  # no carer said yes or no


def test_the_working_can_be_checked_by_hand():
    quorum = Quorum(Enough(count=4), Enough(count=1), (StakeQuorum("carer", Enough(count=2)),))
    working = came_of(InEachGroup(HALF), said("yycn?a", "ynn", "yyyy."), quorum=quorum).working
    assert working.stakes[0] == StakeWorking(
        stake="uses_services",
        seats=6,
        took_part=5,
        agreed=3,
        said_no=1,
        objections=1,
        questions=1,
        counted=6,
        needed=4,
        carried=False,
        must_carry=True,
        quorum=1,
    )
    assert [(each.stake, each.carried, each.quorum) for each in working.stakes[1:]] == [
        ("carer", False, 2),
        ("professional", True, 1),
    ]
    assert (working.seats, working.took_part, working.agreed, working.quorum, working.total) == (14, 12, 8, 4, None)
