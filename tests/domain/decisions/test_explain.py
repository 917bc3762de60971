"""What is said of each outcome, word for word."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.domain.agreement import (
    Ballot,
    Consent,
    Enough,
    EqualVoices,
    InEachGroup,
    Quorum,
    ShareOfAll,
    StakeQuorum,
    Weight,
    Weighted,
    WithApproval,
    at_least,
    more_than,
)
from alongside.domain.decisions import Answer, explain, shown
from tests.domain.agreement.drawn import good_rules
from tests.domain.decisions.answers import came_of

HALF = more_than("1/2")
LABELS = {"uses_services": "people who use services", "carer": "carers", "chair": "chair", "boss": "council director"}


def told(rule, uses_services, carer, **more):
    return explain(came_of(rule, {"uses_services": uses_services, "carer": carer}, **more), LABELS)


def test_each_group_agreed():
    assert told(InEachGroup(HALF), "yyyc", "yyn") == [
        "It passed.",
        "People who use services: 4 of 4 agreed. 3 were needed.",
        "Carers: 2 of 3 agreed. 2 were needed.",
        "1 person agreed, with changes.",
        "1 objection is still open.",
    ]


def test_one_group_did_not_agree():
    assert told(InEachGroup(HALF), "yyyc", "n") == [
        "It did not pass.",
        "People who use services: 4 of 4 agreed. 3 were needed.",
        "Carers: 0 of 1 agreed. 1 was needed.",
        "1 person agreed, with changes.",
        "1 objection is still open.",
    ]


def test_groups_that_it_does_not_depend_on_need_no_number():
    assert told(InEachGroup(HALF, groups=("carer",)), "yn..", "yyy")[1:3] == [
        "People who use services: 1 of 4 agreed.",
        "Carers: 3 of 3 agreed. 2 were needed.",
    ]


def test_a_consent_round_that_ended_open():
    assert told(Consent(3), "yy??", "ynn") == [
        "Something is still open, so nothing is decided yet.",
        "People who use services: 2 of 4 agreed. Something of theirs is still open.",
        "Carers: 1 of 3 agreed. Something of theirs is still open.",
        "2 objections are still open.",
        "2 people still ask something.",
        "We talk about it. Then we ask again. We can ask 2 more times.",
    ]


def test_the_last_consent_round():
    assert told(Consent(2), "yyyy", "yy?", round_number=2) == [
        "It did not pass.",
        "After the last round something was still open.",
        "People who use services: 4 of 4 agreed.",
        "Carers: 2 of 3 agreed. Something of theirs is still open.",
        "1 person still asks something.",
    ]


def test_equal_voices_in_hundreds():
    assert told(EqualVoices(HALF), "ynnn", "yyy")[-3:] == [
        "Put together, the groups reached 5/8, about 62 in every 100.",
        "It had to be more than half.",
        "3 objections are still open.",
    ]


def test_all_seats_together():
    assert told(ShareOfAll(at_least("2/3")), "yya.", "yya") == [
        "It did not pass.",
        "People who use services: 2 of 4 agreed.",
        "Carers: 2 of 3 agreed.",
        "In all, 4 of 7 agreed. 5 were needed.",
    ]


def test_weights():
    rule = Weighted((Weight("carer", 2), Weight("uses_services", 1)), 6)
    assert told(rule, "yyyn", "yna")[3] == "The seats that agreed count 5, out of 10. 6 was needed."


def test_a_tie():
    assert told(ShareOfAll(HALF), "yn", "yn")[0] == "Exactly half agreed. It is a tie, so it did not pass."


@pytest.mark.parametrize(
    ("chair", "said"),
    [
        (Answer.AGREE, ["It passed.", "Exactly half agreed. Then the chair said yes."]),
        (Answer.OBJECT, ["It did not pass.", "Exactly half agreed. Then the chair said no."]),
        (
            Answer.ABSTAIN,
            [
                "Exactly half agreed. It is a tie, so it did not pass.",
                "The chair could have settled it, and did not say.",
            ],
        ),
    ],
)
def test_a_casting_vote(chair, said):
    assert told(ShareOfAll(HALF, casting_vote="chair"), "yn", "yn", roles_said={"chair": chair})[:2] == said


@pytest.mark.parametrize(
    ("boss", "said"),
    [
        (Answer.AGREE, ["It passed.", "The council director said yes."]),
        (Answer.OBJECT, ["It did not pass.", "The council director had to say yes, and said no."]),
        (Answer.ABSTAIN, ["It did not pass.", "The council director had to say yes, and did not."]),
    ],
)
def test_an_approval(boss, said):
    assert told(WithApproval(InEachGroup(HALF), "boss"), "yy", "yy", roles_said={"boss": boss})[:2] == said


def test_who_was_missing():
    quorum = Quorum(Enough(count=6), Enough(count=2), (StakeQuorum("uses_services", Enough(count=3)),))
    assert told(InEachGroup(HALF), "y...", "y..", quorum=quorum) == [
        "Not enough people took part, so nothing is decided.",
        "Not enough people who use services took part. 2 more were needed.",
        "Not enough carers took part. 1 more was needed.",
        "In all, 2 took part. 4 more were needed.",
    ]


def secretly(rule, uses_services, carer, **more):
    outcome = came_of(rule, {"uses_services": uses_services, "carer": carer}, **more)
    return explain(shown(outcome, ballot=Ballot.SECRET, minimum=4), LABELS)


def test_a_small_group_in_a_secret_ballot():
    assert secretly(InEachGroup(HALF), "yyyc", "ynn") == [
        "It did not pass.",
        "People who use services: 4 of 4 agreed. 3 were needed.",
        "Carers did not agree. They are few, so we show no number.",
    ]


def test_all_numbers_hidden():
    assert secretly(ShareOfAll(HALF), "yyyc", "ynn") == [
        "It passed.",
        "People who use services agreed.",
        "Carers did not agree. They are few, so we show no number.",
    ]


def test_consent_in_secret():
    assert secretly(Consent(2), "yyyc", "ynn") == [
        "Something is still open, so nothing is decided yet.",
        "Nothing from people who use services is still open.",
        "Something from carers is still open. They are few, so we show no number.",
        "We talk about it. Then we ask again. We can ask 1 more time.",
    ]
    assert secretly(Consent(2), "yyyn", "yyy")[2] == (
        "Nothing from carers is still open. They are few, so we show no number."
    )


def test_who_was_missing_in_secret():
    assert secretly(InEachGroup(HALF), "yyyy", "y..", quorum=Quorum(each_stake=Enough(count=2))) == [
        "Not enough people took part, so nothing is decided.",
        "Not enough carers took part.",
    ]


@settings(max_examples=80, deadline=None)
@given(st.data(), st.text("ycna?.", min_size=2, max_size=4), st.text("ycna?.", min_size=2, max_size=4))
def test_every_sentence_is_short(data, uses_services, carer):
    rule = data.draw(good_rules(["uses_services", "carer"], "chair"))
    for said in (told(rule, uses_services, carer), secretly(rule, uses_services, carer)):
        for sentence in re.split(r"(?<=[.:!?]) ", " ".join(said)):
            assert len(sentence.split()) <= 15, sentence
