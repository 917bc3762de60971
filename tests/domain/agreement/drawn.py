"""Agreements drawn by chance, sound or not, for tests that must hold for all of them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import strategies as st

from alongside.domain.agreement import (
    Agreement,
    Ballot,
    CheckThreshold,
    ClosedSpace,
    Consent,
    Days,
    DecisionRule,
    EasyRead,
    Enough,
    EqualVoices,
    Expense,
    InEachGroup,
    Of,
    OverrideRight,
    PaidTime,
    Payment,
    Per,
    Published,
    Quorum,
    Rate,
    Reach,
    Role,
    ShareOfAll,
    Stake,
    StakeQuorum,
    Support,
    Thing,
    Threshold,
    Weight,
    Weighted,
    WithApproval,
)
from alongside.domain.stakes import Side
from alongside.domain.visibility import SpaceKind

KEYS = st.sampled_from(["uses_services", "carer", "professional", "care_leaver", "chair", "director"])
WORDS = st.text("abcé ’🙂Ω-&<>", max_size=12)
NUMBERS = st.integers(-3, 40)
SHARES = st.fractions(-1, 2, max_denominator=12)
DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))
THRESHOLDS = st.builds(Threshold, st.sampled_from(Reach), SHARES)
GROUPS = st.just("all") | st.lists(KEYS, max_size=3).map(tuple)


def some(item, most=3):
    return st.lists(item, max_size=most).map(tuple)


PLAIN_RULES = st.one_of(
    st.builds(InEachGroup, THRESHOLDS, st.sampled_from(Of), GROUPS),
    st.builds(Consent, NUMBERS, GROUPS, NUMBERS),
    st.builds(EqualVoices, THRESHOLDS, st.sampled_from(Of)),
    st.builds(ShareOfAll, THRESHOLDS, st.sampled_from(Of), st.just("") | KEYS),
    st.builds(Weighted, some(st.builds(Weight, KEYS, NUMBERS)), NUMBERS),
)
RULES = st.recursive(PLAIN_RULES, lambda inner: st.builds(WithApproval, inner, KEYS), max_leaves=3)
ENOUGH = st.builds(Enough, SHARES, NUMBERS)
DECISION_RULES = st.builds(
    DecisionRule,
    kind=st.sampled_from(["ordinary", "money", "agreement", "venue"]),
    label=WORDS,
    rule=RULES,
    quorum=st.builds(Quorum, ENOUGH, ENOUGH, some(st.builds(StakeQuorum, KEYS, ENOUGH))),
    open_for_days=st.builds(Days, NUMBERS, NUMBERS),
    ballot=st.sampled_from(Ballot),
    hide_results_until_close=st.booleans(),
    needs_support=st.builds(Support, NUMBERS, NUMBERS),
)
STAKES = st.builds(Stake, KEYS, WORDS, WORDS, st.sampled_from(Side), NUMBERS, NUMBERS)
ROLES = st.builds(Role, KEYS, WORDS, st.sampled_from(Side), st.just("") | KEYS, st.booleans())
PAYMENTS = st.builds(
    Payment,
    offered=st.booleans(),
    rates=some(st.builds(Rate, WORDS, NUMBERS, st.sampled_from(Per), DAYS, WORDS)),
    covers=st.frozensets(st.sampled_from(PaidTime)),
    expenses=st.frozensets(st.sampled_from(Expense)),
    within_days=NUMBERS,
)
AGREEMENTS = st.builds(
    Agreement,
    stakes=some(STAKES),
    roles=some(ROLES),
    rules=some(DECISION_RULES),
    payment=PAYMENTS,
    overrides=some(st.builds(OverrideRight, KEYS, WORDS)),
    notice_days_for_papers=NUMBERS,
    reply_days=NUMBERS,
    needs_easy_version=st.frozensets(st.sampled_from(Thing)),
    easy_read=st.builds(EasyRead, readers=st.integers(1, 20), longest_sentence=st.integers(5, 25)),
    access_promises=some(WORDS),
    closed_spaces=some(st.builds(ClosedSpace, st.sampled_from(SpaceKind), st.just("") | KEYS)),
    check_thresholds=some(st.builds(CheckThreshold, KEYS, st.none() | SHARES, DAYS, WORDS)),
    check_left_out=st.frozensets(KEYS, max_size=3),
    small_group=NUMBERS,
    published=st.frozensets(st.sampled_from(Published)),
    format=st.just(1),
)

HALF = Threshold(Reach.MORE_THAN, Fraction(1, 2))
GOOD_SHARES = st.fractions(Fraction(1, 6), 1, max_denominator=6)
GOOD_THRESHOLDS = st.builds(Threshold, st.sampled_from(Reach), GOOD_SHARES).filter(
    lambda line: (line.reach, line.share) != (Reach.MORE_THAN, 1)
)


def good_rules(stakes: list[str], role: str):
    """Rules without a contradiction, for stakes that all have at least two seats, and one role."""
    groups = st.just("all") | st.lists(st.sampled_from(stakes), min_size=1, unique=True).map(tuple)
    tie = st.builds(ShareOfAll, st.just(HALF), st.sampled_from(Of), st.just(role))
    plain = st.one_of(
        st.builds(InEachGroup, GOOD_THRESHOLDS, st.sampled_from(Of), groups),
        st.builds(Consent, st.integers(1, 3), groups, st.integers(0, 1)),
        st.builds(EqualVoices, GOOD_THRESHOLDS, st.sampled_from(Of)),
        st.builds(ShareOfAll, GOOD_THRESHOLDS, st.sampled_from(Of)),
        st.builds(Weighted, st.just(tuple(Weight(s, n + 1) for n, s in enumerate(stakes))), st.integers(1, 12)),
        tie,
    )
    return plain | st.builds(WithApproval, plain, st.just(role))
