"""Does each kind of partnership do what its name says, as anybody can count in its acts?

Means over twenty seeds beside honest ones at the same seeds; no indicator and no line of the check is asked.
"""

from functools import cache
from statistics import fmean

import pytest

from alongside.domain.record import acts
from alongside.domain.simulate.behaving import Case, acts_of
from alongside.domain.stakes import CARER, USES_SERVICES
from tests.domain.simulate.behaving.seen import Seen

SEEDS = range(20)


@cache
def seen(kind, strength="strong", **size):
    return [Seen(acts_of(Case(kind=kind, strength=strength, seed=seed, **size))) for seed in SEEDS]


def mean(what, kind, strength="strong"):
    """Of those partnerships in which there is anything to see of it."""
    return fmean(found for each in seen(kind, strength) if (found := what(each)) is not None)


def faces_of_lived(each):
    return each.face(lived=True)


def lived_came(each):
    return each.came(lived=True)


def meetings(each):
    return each.per_month(acts.MeetingHeld)


def proposals(each):
    return each.per_month(acts.ProposalMade)


LESS = [
    ("late_easy_read", Seen.easy_with_the_other, 0.4),
    ("late_easy_read", Seen.easy_checked, 0.4),
    ("agenda_held", Seen.lived_items_in, 0.4),
    ("agenda_held", Seen.agenda_minutes_of_lived, 0.3),
    ("minutes_unapproved", Seen.minutes_that_lived_agreed_first, 0.55),
    ("silence_after_burst", Seen.answered, 0.75),
    ("silence_after_burst", meetings, 0.7),
    ("silence_after_burst", Seen.contacts, 0.6),
    ("seats_without_chairs", Seen.led_by_lived, 0.3),
    ("unpaid", Seen.paid, 0.3),
    ("overrides", Seen.objections_answered, 0.7),
    ("refused_without_reasons", Seen.reasons_given, 0.4),
    ("refused_without_reasons", Seen.judged_yes, 0.4),
    ("stops_before_delivery", Seen.delivered, 0.35),
    ("stops_before_delivery", Seen.kept, 0.4),
    ("gamed_sham_proposals", Seen.lived_items_in, 0.4),
    ("gamed_splitting", Seen.minutes_an_item, 0.3),
    ("gamed_bulk_replies", Seen.seconds_between_replies, 0.1),
    ("gamed_bulk_replies", Seen.judged_yes, 0.4),
    ("gamed_hours", lived_came, 0.3),
    ("gamed_hours", Seen.suitable_hours, 0.05),
]
"""Each kind, what can be seen, and how much of what is seen among honest ones at most."""
MORE = [
    ("decided_beforehand", Seen.settled_before, 8),
    ("minutes_unapproved", Seen.draft_days, 2),
    ("usual_suspects", Seen.share_of_three, 1.7),
    ("slow_to_pay", Seen.pay_days, 3),
    ("overrides", Seen.overridden, 10),
    ("gamed_sham_proposals", proposals, 2),
    ("gamed_sham_proposals", Seen.proposals_without_source_by_lived, 10),
    ("gamed_splitting", Seen.lived_items_in, 0.95),
    ("gamed_stand_ins", Seen.carers_agree, 1.1),
    ("gamed_surveys", Seen.filled_in, 2),
]
"""Each kind, what can be seen, and how many times what is seen among honest ones at least."""


@pytest.mark.parametrize(("kind", "what", "at_most"), LESS)
def test_there_is_much_less_of_it_than_among_honest_ones(kind, what, at_most):
    assert mean(what, kind) < at_most * mean(what, "honest")


@pytest.mark.parametrize(("kind", "what", "at_least"), MORE)
def test_there_is_much_more_of_it_than_among_honest_ones(kind, what, at_least):
    assert mean(what, kind) > at_least * mean(what, "honest")


@pytest.mark.parametrize(
    ("kind", "what"),
    [(kind, what) for kind, what, _ in LESS if not kind.startswith("gamed")],
    ids=lambda it: getattr(it, "__name__", it),
)
def test_a_weak_one_does_it_less_than_a_strong_one(kind, what):
    weak = fmean(what(Seen(acts_of(Case(kind=kind, strength="weak", seed=seed)))) for seed in range(6))
    assert mean(what, kind) < weak < 1.1 * mean(what, "honest")


@pytest.mark.parametrize("kind", ["agenda_held", "silence_after_burst", "refused_without_reasons", "tokenistic"])
def test_whoever_is_not_listened_to_says_so_in_the_survey(kind):
    assert mean(faces_of_lived, kind) < mean(faces_of_lived, "honest") - 0.1


@pytest.mark.parametrize(("kind", "times"), [("silence_after_burst", 1.5), ("tokenistic", 1.5)])
def test_whoever_is_not_heard_leaves(kind, times):
    assert mean(Seen.left, kind) > times * mean(Seen.left, "honest")


def test_friends_of_staff_are_pleased_with_everything():
    carers, others = (
        fmean(each.face_of(stake) for each in seen("gamed_stand_ins")) for stake in (CARER, USES_SERVICES)
    )
    assert carers > others + 0.3


def test_one_that_slips_is_honest_in_its_first_half_and_not_in_its_second():
    first, second = [], []
    for each in seen("slipping"):
        replied = {act.contribution for _, _, act in each.of(acts.ReplyMade)}
        replied |= {act.item for _, _, act in each.of(acts.AgendaSettled) if act.outcome == "accepted"}
        asked = [(at, act.contribution) for at, _, act in each.of(acts.ContributionMade) if act.asks]
        asked += [(at, act.item) for at, _, act in each.of(acts.AgendaProposed)]
        asked.sort()
        half = len(asked) // 2
        first.append(fmean(thing in replied for _, thing in asked[:half]))
        second.append(fmean(thing in replied for _, thing in asked[half:-8]))
    assert fmean(first) > fmean(second) + 0.05


def test_honest_ones_differ_and_are_not_perfect():
    for what in (Seen.answered, Seen.easy_with_the_other, Seen.kept, Seen.minutes_that_lived_agreed_first):
        found = [what(each) for each in seen("honest")]
        assert max(found) - min(found) > 0.1
        assert min(found) < 0.9
    assert 0 < mean(Seen.settled_before, "honest") < 0.1


def test_a_poor_one_pays_what_is_agreed_later_and_answers_later():
    assert mean(Seen.paid, "poor") > 0.8
    assert mean(Seen.pay_days, "poor") > 1.15 * mean(Seen.pay_days, "honest")
    assert mean(Seen.days_to_reply, "poor") > 1.15 * mean(Seen.days_to_reply, "honest")
