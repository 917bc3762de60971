"""Everything an agreement says, word for word, and never in a long sentence."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings

from alongside.domain.agreement import (
    READY_MADE,
    Consent,
    EasyRead,
    Enough,
    InEachGroup,
    Of,
    Payment,
    Quorum,
    ShareOfAll,
    Stake,
    StakeQuorum,
    at_least,
    in_words,
    more_than,
    ready_made,
    rule_in_words,
)
from alongside.domain.agreement.words.speech import line, listed, pounds
from alongside.domain.stakes import Side
from tests.domain.agreement.drawn import AGREEMENTS
from tests.domain.agreement.full import FULL

SEATS = {"uses_services": 6, "carer": 3, "professional": 5}
SAID = {
    ("people", "Who is at the table"): [
        "There are 14 seats.",
        "Care leavers have 6 seats. Each seat is held for 12 months.",
        "Care leavers are on the side with lived experience. One of them is called “care leaver”.",
        "Carers have 3 seats. Each seat is held for 24 months.",
        "Carers are on the side with lived experience. One of them is called “carer”.",
        "Professionals have 5 seats. Each seat is held for 24 months.",
        "Professionals are on the side of the professionals. One of them is called “professional”.",
        "The co-chair with lived experience is one of the people with lived experience who have a seat.",
        "The professional co-chair is one of the professionals who have a seat.",
        "The council director has no seat. They speak for professionals.",
    ],
    ("rule.ordinary", "Everyday decisions"): [
        "More than half of those who say yes or no must agree.",
        "Each seat counts once. A big group can outvote a small one.",
        "If it is exactly half, the co-chair with lived experience decides.",
        "At least 1 person from each group must take part.",
        "At least a third of all seats must take part.",
        "At least half of carers must take part.",
        "At least 2 people from carers must take part.",
        "It is open for 14 days.",
        "We hide all answers until it closes. Then members can see how you answered.",
        "1 person must support it before we all decide.",
    ],
    ("rule.money", "Decisions about money"): [
        "Each group counts the same, however many people it has.",
        "We take the share of each group that agrees.",
        "We count only those who say yes or no.",
        "Put together, it must be at least two thirds.",
        "The council director must say yes as well.",
        "If they say no, or say nothing, it does not pass.",
        "At least one person must agree.",
        "It is open for 7 to 28 days.",
        "Nobody sees how you answered. We show the count when it closes.",
        "3 people from 2 groups must support it before we all decide.",
    ],
    ("rule.agreement", "Changes to how we work"): [
        "Everybody in each group must agree.",
        "If one group does not agree, it does not pass.",
        "Everybody in each group must take part.",
        "It is open for 7 to 28 days.",
        "We hide all answers until it closes. Then members can see how you answered.",
        "1 person must support it before we all decide.",
    ],
    ("rule.venue", "Where we meet"): [
        "In each group, at most 1 person may still object or ask something. Then it passes.",
        "We wait for care leavers.",
        "We wait for carers.",
        "Other groups can object too and get a reply, but it does not wait for them.",
        "Only you can take back your objection. A reply does not take it away.",
        "We ask once. If something is still open then, it does not pass.",
        "At least one person must agree.",
        "It is open for 7 to 28 days.",
        "Members can see at once how you answered.",
        "Anybody can put it to everyone at once.",
    ],
    ("rule.logo", "How we look"): [
        "A seat counts more or less, by its group.",
        "Each seat of care leavers counts 2.",
        "Each seat of carers counts 1.",
        "A group that is not named here counts nothing.",
        "It passes when the seats that agree count 8 or more.",
        "At least one person must agree.",
        "It is open for 7 to 28 days.",
        "Nobody sees how you answered. Everybody sees the count grow.",
        "1 person must support it before we all decide.",
    ],
    ("overrides", "When a decision can be set aside"): [
        "The council director can, only under this law: Care Act 2014, section 18.",
        "They must give their name and the reason, for all to read. It never counts as our decision.",
    ],
    ("time", "How long things take"): [
        "You get papers at least 7 days before.",
        "You get a reply in 20 days or less.",
    ],
    ("easy", "Easy versions"): [
        "Minutes must have an easy version that readers have checked.",
        "A proposal must have an easy version that readers have checked.",
        "An easy version is checked when 3 readers understood each idea in it.",
        "A sentence in an easy version has at most 12 words.",
        "A whole easy version has at most 800 words.",
        "Not each idea needs a picture.",
    ],
    ("payment", "Money for your time"): [
        "We pay you for your time: meetings and getting ready.",
        "You choose: take it, take some of it, or say no. Nobody thinks less of you.",
        "Meetings: £30.50 for an hour, from 1 April 2026. Source: Our own decision of 3 March 2026.",
        "We pay what it costs you: travel.",
        "The money comes in 1 day or less.",
    ],
    ("access", "What we promise, so that you can take part"): [
        "You can bring a supporter.",
    ],
    ("closed_spaces", "Rooms of our own"): [
        "Care leavers can open a room of their own. Nobody else can go in.",
        "People with lived experience can open a room of their own. Nobody else can go in.",
    ],
    ("check", "Checking that it is real"): [
        "A group of fewer than 5 is small. In a secret vote we only show if it agreed.",
        "We do not check: Told back.",
        "We check: Reply rate.",
        "Our line for “reply rate” is 9/10. We drew it on 22 November 2026.",
        "Why, for “reply rate”: One in ten was too many to forget.",
        "We check: Lone voice rate.",
        "For “lone voice rate” we draw no line. We said so on 22 November 2026.",
        "Why, for “lone voice rate”: We want to see it first.",
    ],
    ("public", "What anyone can read"): [
        "Anyone can read this agreement, what we decided, what was set aside, and the record.",
        "Anyone can read these too: minutes.",
        "Only a decision of ours can change this agreement.",
    ],
}


def test_everything_it_says():
    assert {(section.key, section.title): list(section.sentences) for section in in_words(FULL)} == SAID


def section(agreement, key):
    return next(each.sentences for each in in_words(agreement) if each.key == key)


@pytest.mark.parametrize(
    ("change", "key", "sentence"),
    [
        ({"overrides": ()}, "overrides", "Nobody can set our decisions aside."),
        ({"needs_easy_version": frozenset()}, "easy", "Nothing has to have an easy version yet."),
        ({"easy_read": EasyRead()}, "easy", "Each idea in an easy version has a picture."),
        ({"payment": Payment(offered=False)}, "payment", "We do not pay for your time yet."),
        ({"access_promises": ()}, "access", "We have not promised anything yet."),
        ({"closed_spaces": ()}, "closed_spaces", "There are no closed rooms yet."),
        ({"check_thresholds": ()}, "check", "We have not said yet what is good enough in the check."),
        ({"reply_days": 1}, "time", "You get a reply in 1 day or less."),
    ],
)
def test_what_is_not_there_is_said_too(change, key, sentence):
    assert sentence in section(replace(FULL, **change), key)


def test_what_is_published_besides_is_only_told_where_there_is_any():
    assert len(section(replace(FULL, published=frozenset()), "public")) == 2


def test_one_seat_is_one_seat():
    alone = Stake("carer", "carer", "carers", Side.LIVED, 1, term_months=1)
    said = section(replace(FULL, stakes=(alone,), roles=()), "people")
    assert said[0] == "There is 1 seat."
    assert said[1].endswith("Each seat is held for 1 month.")


LABELS = {"carer": "carers", "uses_services": "people who use services", "chair": "chair"}


@pytest.mark.parametrize(
    ("rule", "first"),
    [
        (InEachGroup(more_than("1/2")), "More than half of each group must agree."),
        (InEachGroup(at_least("2/3")), "At least two thirds of each group must agree."),
        (InEachGroup(at_least("1"), groups=("carer",)), "All carers must agree."),
        (InEachGroup(more_than("0"), groups=("carer",)), "At least one of carers must agree."),
        (InEachGroup(at_least("3/5")), "At least 3 out of every 5 of each group must agree."),
        (ShareOfAll(more_than("1/2")), "More than half of all seats must agree."),
        (ShareOfAll(at_least("1")), "All seats must agree."),
        (ShareOfAll(at_least("1"), Of.YES_OR_NO), "All those who say yes or no must agree."),
        (Consent(), "It passes when nobody objects and every question is answered."),
    ],
)
def test_the_first_sentence_of_a_rule(rule, first):
    assert rule_in_words(rule, LABELS)[0] == first


def test_a_tie_is_told_where_there_can_be_one():
    tie = "If it is exactly half, it is a tie, and it does not pass."
    assert tie in rule_in_words(ShareOfAll(more_than("1/2")), LABELS)
    assert tie not in rule_in_words(ShareOfAll(at_least("1/2")), LABELS)
    assert "If it is exactly half, the chair decides." in rule_in_words(
        ShareOfAll(more_than("1/2"), casting_vote="chair"), LABELS
    )


def test_groups_that_are_named():
    rule = InEachGroup(more_than("1/2"), Of.YES_OR_NO, ("uses_services", "carer"))
    assert rule_in_words(rule, LABELS) == [
        "More than half of people who use services must agree.",
        "More than half of carers must agree.",
        "We count only those who say yes or no.",
        "If one group does not agree, it does not pass.",
        "Other groups can answer too, but it does not depend on them.",
    ]


def test_a_group_that_need_not_take_part():
    quorum = Quorum(each_stake=Enough(count=1), by_stake=(StakeQuorum("carer", Enough()),))
    rules = tuple(replace(rule, quorum=quorum) for rule in FULL.rules)
    assert "Carers do not have to take part." in section(replace(FULL, rules=rules), "rule.ordinary")


def test_days_on_either_side_are_told():
    assert "It is open for 7 to 28 days." in section(FULL, "rule.money")
    assert "It is open for 14 days." in section(FULL, "rule.ordinary")


def test_turns_of_phrase():
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed(["a", "b"], "or") == "a or b"
    assert pounds(3000) == "£30"
    assert pounds(123456) == "£1,234.56"
    assert line(at_least("1/3")) == "at least a third"
    assert line(more_than("1")) == "more than all"


def short(sentence):
    plain = re.sub("“[^”]*”", "it", sentence)
    return all(len(part.split()) <= 18 for part in re.split(r"(?<=[.!?:]) ", plain))


@pytest.mark.parametrize("key", READY_MADE)
def test_an_agreement_to_begin_from_is_said_in_short_sentences(key):
    ready = READY_MADE[key]
    for sentence in (ready.sentence, *ready.explanation):
        assert short(sentence), sentence
    for each in in_words(ready_made(key, SEATS)):
        assert each.sentences
        for sentence in each.sentences:
            assert short(sentence), sentence


@settings(max_examples=60, deadline=None)
@given(AGREEMENTS)
def test_whatever_can_be_held_can_be_told(agreement):
    for each in in_words(agreement):
        assert each.key
        assert each.sentences
        assert all(sentence is not None for sentence in each.sentences)
