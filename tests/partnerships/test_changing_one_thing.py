"""Somebody suggests to change one thing. The form says what would change, and what would no longer make sense."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from django.utils.datastructures import MultiValueDict
from hypothesis import given
from hypothesis import strategies as st

from alongside.domain.agreement import (
    Ballot,
    CheckThreshold,
    Expense,
    InEachGroup,
    Per,
    Rate,
    Stake,
    at_least,
    problems,
    ready_made,
)
from alongside.domain.agreement.reshaping import with_rule, with_stakes
from alongside.domain.check.agreed import QUESTIONS
from alongside.domain.stakes import Side
from alongside.partnerships.forms import WhatToChangeForm, change_form, things_to_change
from alongside.partnerships.forms.agreement.check import lines_now
from alongside.partnerships.forms.agreement.groups import key_for

BASE = ready_made("each_group", {"uses_services": 6, "carer": 3, "professional": 5})
CARE_LEAVER = Stake("care_leaver", "care leaver", "care leavers", Side.LIVED, 2)
EACH_TWO_THIRDS = InEachGroup(at_least("2/3"))
TODAY = date(2026, 11, 22)


def drawn(key, line, why):
    return CheckThreshold(key, None if line is None else Fraction(line), TODAY, why)


def typed(form):
    """What a browser would send back if nobody changed anything."""
    sent = {}
    for name, field in form.fields.items():
        value = form[name].value()
        if isinstance(value, list | tuple):
            sent[name] = [str(each) for each in value]
        elif value is True:
            sent[name] = "on"
        elif value not in (None, False):
            sent[name] = str(field.prepare_value(value))
    return sent


def answer(thing, agreement=BASE, **answers):
    form = change_form(thing, agreement=agreement, today=TODAY)
    said = {name.replace("__", "-"): value for name, value in answers.items()}
    return change_form(thing, _sent(typed(form) | said), agreement=agreement, today=TODAY)


def _sent(values):
    return MultiValueDict({name: value if isinstance(value, list) else [value] for name, value in values.items()})


@pytest.mark.parametrize("thing", things_to_change(BASE))
def test_a_question_answered_as_it_is_changes_nothing(thing):
    form = answer(thing)
    assert form.is_valid(), form.errors
    assert form.as_agreement() == BASE
    assert form.says == []


CHANGES = [
    ("rule.ordinary", {"rule": "each_group_two_thirds"}, lambda a: a.rule_for("ordinary").rule == EACH_TWO_THIRDS),
    ("open.ordinary", {"fewest": "5", "most": "9"}, lambda a: a.rule_for("ordinary").open_for_days.most == 9),
    ("seats", {"seats__carer": "4"}, lambda a: a.seats["carer"] == 4),
    ("term", {"term_months": "12"}, lambda a: {each.term_months for each in a.stakes} == {12}),
    ("secrecy", {"ballot": "secret", "small_group": "7"}, lambda a: a.rules[2].ballot is Ballot.SECRET),
    ("waits", {"reply_days": "10"}, lambda a: a.reply_days == 10),
    ("payment", {"expenses": ["food"]}, lambda a: a.payment.expenses == frozenset({Expense.FOOD})),
    (
        "access",
        {"promises": "We are kind.\n\n  We  wait. "},
        lambda a: a.access_promises == ("We are kind.", "We wait."),
    ),
    (
        "check.reply_rate",
        {"what": "line", "number": "90", "why": "One in ten is too many."},
        lambda a: a.check_thresholds == (drawn("reply_rate", "9/10", "One in ten is too many."),),
    ),
    (
        "check.days_to_reply",
        {"what": "line", "number": "14", "why": "Two weeks are long."},
        lambda a: a.check_thresholds == (drawn("days_to_reply", "14", "Two weeks are long."),),
    ),
    (
        "check.reply_rate",
        {"what": "none", "why": "We want to see it first."},
        lambda a: a.check_thresholds == (drawn("reply_rate", None, "We want to see it first."),),
    ),
    ("groups", {"label__1": "unpaid carer"}, lambda a: a.stakes[1].label == "unpaid carer"),
    (
        "groups",
        {"label__new-0": "care leaver", "plural__new-0": "care leavers", "side__new-0": "lived", "seats__new-0": "2"},
        lambda a: a.stakes[3] == CARE_LEAVER,
    ),
]


@pytest.mark.parametrize(("thing", "answers", "so"), CHANGES)
def test_one_thing_changes_and_it_says_so(thing, answers, so):
    form = answer(thing, **answers)
    assert form.is_valid(), form.errors
    assert so(form.as_agreement())
    assert form.says
    assert problems(form.as_agreement()) == []


REFUSED = [
    ("rule.money", {"rule": "consent"}, "“Changes to how we work” can pass when “Decisions about money” would not."),
    ("check.reply_rate", {"what": "line", "why": "So."}, "Write a number, because you draw a line of your own."),
    ("check.reply_rate", {"what": "line", "number": "90"}, "Say why, so that everybody can weigh it."),
    ("check.reply_rate", {"what": "none"}, "Say why, so that everybody can weigh it."),
    ("check.reply_rate", {"what": "line", "number": "101", "why": "So."}, "from 0 to 100 in 100"),
    ("check.reply_rate", {"what": "line", "number": "-1", "why": "So."}, "The number has to be 0 or more."),
    ("check.reply_rate", {"what": "line", "number": "9", "why": "a" * 301}, "We can keep 300."),
    ("check.reply_rate", {"what": "out"}, "That is not one of the answers."),
    ("seats", {"seats__uses_services": "0", "seats__carer": "0"}, "Nobody with lived experience has a seat."),
    ("seats", {"seats__carer": "-1"}, "The number has to be 0 or more."),
    ("seats", {"seats__carer": "1" * 400}, "Write a whole number"),
    ("seats", {"seats__carer": "99999"}, "The number has to be 10000 or less."),
    ("seats", {"seats__carer": ""}, "Write a number. 0 means that this group has no seat."),
    ("open.money", {"fewest": "9", "most": "5"}, "This has to be 9 or more"),
    ("open.money", {"fewest": "0"}, "The number has to be 1 or more."),
    ("rule.money", {"rule": "now"}, "That is not one of the answers."),
    ("rule.agreement", {"rule": "simple_majority"}, "Make it at least as hard to pass"),
    ("secrecy", {"small_group": "2"}, "The number has to be 3 or more."),
    ("access", {"promises": "We are kind.\nWe are kind."}, "is here twice"),
    ("access", {"promises": "a\u202eb"}, "marks in here that nobody can see"),
    ("access", {"promises": "a" * 100_000}, "too long"),
    ("groups", {"label__0": ""}, "This group needs a name."),
    ("groups", {"label__1": "person who uses services"}, "Two groups are called"),
    ("groups", {"label__new-0": "nurse"}, "Say this too"),
    ("groups", {"label__new-0": "🙂", "plural__new-0": "🙂🙂"}, "There is no letter"),
    ("groups", {"seats__new-0": "3"}, "This group has seats and no name."),
    ("groups", {"label__new-0": "nurse", "plural__new-0": "nurses", "seats__new-0": "3"}, "Choose the side"),
    ("groups", {"label__new-0": "nurse", "plural__new-0": "nurses", "side__new-0": "lived"}, "0 means"),
    ("payment", {"offered": "yes"}, "Say how much, because you offer to pay."),
    ("payment", {"offered": "yes", "amount": "12.50"}, "Say where the amount comes from"),
    ("payment", {"offered": "yes", "amount": "plenty"}, "Write the amount in pounds"),
    ("payment", {"offered": "yes", "amount": "0", "source": "us", "covers": ["meetings"]}, "A rate is 1 penny or more"),
    ("payment", {"offered": "yes", "amount": "9", "source": "us"}, "Say what time is paid."),
]


@pytest.mark.parametrize(("thing", "answers", "words"), REFUSED)
def test_what_cannot_be_is_said_beside_its_question(thing, answers, words):
    form = answer(thing, **answers)
    assert not form.is_valid()
    assert words in " ".join(problem.words for problem in form.problems)
    assert all(problem.address or words == "Two groups are called" for problem in form.problems)


def test_pay_is_kept_in_pence_from_today_and_asked_in_pounds():
    said = {
        "offered": "yes",
        "amount": "£12.50",
        "per": "half_day",
        "source": "NIHR",
        "covers": ["meetings", "reading"],
    }
    form = answer("payment", **said)
    paying = form.as_agreement()
    assert paying.payment.rates == (Rate("Your time", 1250, Per.HALF_DAY, TODAY, "NIHR"),)
    again = change_form("payment", agreement=paying, today=date(2027, 1, 1))
    assert typed(again)["amount"] == "12.50"
    assert answer("payment", paying).as_agreement() == paying
    assert answer("payment", paying, offered="no").as_agreement().payment.rates == ()


def test_whole_pounds_have_no_pence():
    paying = answer("payment", offered="yes", amount="25", source="us", covers=["meetings"]).as_agreement()
    assert typed(change_form("payment", agreement=paying, today=TODAY))["amount"] == "25"


def test_a_group_of_its_own_goes_when_its_names_are_cleared_and_the_first_three_stay():
    wider = with_stakes(BASE, [*BASE.stakes, CARE_LEAVER])
    smaller = answer("groups", wider, label__3="", plural__3="")
    assert smaller.is_valid(), smaller.errors
    assert smaller.as_agreement() == BASE


def test_a_contradiction_that_was_there_before_belongs_to_another_question():
    broken = replace(BASE, small_group=1)
    assert answer("seats", broken, seats__carer="4").is_valid()


def test_a_rule_of_their_own_can_be_kept():
    own = with_rule(BASE, ["money"], rule=InEachGroup(at_least("3/4")))
    own = with_rule(own, ["agreement"], rule=InEachGroup(at_least("3/4")))
    assert answer("rule.money", own).as_agreement() == own
    assert answer("rule.money", own, rule="each_group").as_agreement().rule_for("money") == BASE.rule_for("money")


def test_a_line_goes_again_and_others_stay():
    lines = (drawn("reply_rate", "9/10", "a"), drawn("days_to_reply", "14", "b"), drawn("no_longer_asked", "1", "c"))
    ours = replace(BASE, check_thresholds=lines)
    assert answer("check.reply_rate", ours).as_agreement() == ours
    assert answer("check.reply_rate", ours, what="begin").as_agreement().check_thresholds == lines[1:2]


def test_a_question_that_is_not_core_can_be_left_out_and_counted_again(monkeypatch):
    optional = replace(QUESTIONS["reply_rate"], core=False)
    monkeypatch.setitem(QUESTIONS, "reply_rate", optional)
    without = answer("check.reply_rate", what="out").as_agreement()
    assert without.check_left_out == {"reply_rate"}
    assert answer("check.reply_rate", without).as_agreement() == without
    assert answer("check.reply_rate", without, what="begin").as_agreement() == BASE


def test_every_line_is_said_as_it_is_today():
    ours = replace(BASE, check_thresholds=(drawn("reply_rate", "9/10", "a"), drawn("days_to_reply", None, "b")))
    now = {each.key: each.now for each in lines_now(ours)}
    assert (now["reply_rate"], now["days_to_reply"]) == ("Our line: at least 9 in 10.", "We draw no line.")
    begin = {each.key: each.now for each in lines_now(BASE)}
    assert list(begin) == list(QUESTIONS)
    assert begin["days_to_reply"] == "The line to begin with: at most 28 days."
    assert begin["change_rate"] == "The line to begin with: at least 2 in 10, and at most 95 in 100."
    assert begin["promise_gap"] == "The line to begin with: at most 2 in 10 apart."


def test_one_thing_is_chosen_first():
    form = WhatToChangeForm({"thing": "seats"}, agreement=BASE)
    assert form.is_valid()
    assert not WhatToChangeForm({"thing": "everything"}, agreement=BASE).is_valid()
    with pytest.raises(KeyError):
        change_form("everything", agreement=BASE, today=TODAY)


@pytest.mark.parametrize(
    ("label", "taken", "key"),
    [
        ("Care leaver", set(), "care_leaver"),
        ("Care leaver", {"care_leaver"}, "care_leaver_2"),
        ("شخص", set(), "group"),
        ("شخص", {"group"}, "group_2"),
        ("18 to 25s", set(), "group_18_to_25s"),
        ("a" * 80, set(), "a" * 36),
    ],
)
def test_a_group_has_a_stable_key_whatever_it_is_called(label, taken, key):
    assert key_for(label, taken) == key


@given(st.dictionaries(st.sampled_from(["rows", "label-0", "label-new-0", "seats-new-0", "side-new-0"]), st.text()))
def test_any_answer_about_groups_is_possible_or_says_why(sent):
    form = change_form("groups", _sent(sent), agreement=BASE, today=TODAY)
    assert form.is_valid() or form.problems
