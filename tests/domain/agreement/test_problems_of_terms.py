"""Contradictions about the rest of an agreement: each is found, in the right place, in plain words."""

import pytest

from alongside.domain.agreement import ClosedSpace, EasyRead, OverrideRight, problems
from alongside.domain.visibility import SpaceKind
from tests.domain.agreement.contradictions import (
    but,
    paid,
    rate,
)

TABLE = [
    (but(format=2), "unknown_format", "format", "This should be 1, the only form of agreement we know."),
    (
        but(overrides=(OverrideRight("director", "Care Act 2014"),)),
        "unknown_role",
        "overrides[0].role",
        "There is no role “director”. Choose one that is here.",
    ),
    (
        but(overrides=(OverrideRight("co_chair_professional", " "),)),
        "nothing_said",
        "overrides[0].law",
        "There are no words here. Write some, or take this away.",
    ),
    (
        but(overrides=(OverrideRight("co_chair_professional", "Care Act 2014"),) * 2),
        "same_override_twice",
        "overrides",
        "The same right to set a decision aside is here twice.",
    ),
    (
        but(notice_days_for_papers=-1),
        "days_not_possible",
        "notice_days_for_papers",
        "-1 days is not possible here. It can be 0 to 365.",
    ),
    (but(reply_days=0), "days_not_possible", "reply_days", "0 days is not possible here. It can be 1 to 365."),
    (
        paid(within_days=999),
        "days_not_possible",
        "payment.within_days",
        "999 days is not possible here. It can be 1 to 365.",
    ),
    (
        but(small_group=2),
        "small_group_not_possible",
        "small_group",
        "A small group is 3 to 100. Fewer would show how one person answered.",
    ),
    (
        but(easy_read=EasyRead(readers=0)),
        "easy_not_possible",
        "easy_read.readers",
        "0 is not possible here. It can be 1 to 20.",
    ),
    (
        but(easy_read=EasyRead(longest_sentence=26)),
        "easy_not_possible",
        "easy_read.longest_sentence",
        "26 is not possible here. It can be 5 to 25.",
    ),
    (
        but(easy_read=EasyRead(most_words=10_001)),
        "easy_not_possible",
        "easy_read.most_words",
        "10001 is not possible here. It can be 100 to 10000.",
    ),
    (
        paid(rates=()),
        "payment_without_rate",
        "payment.rates",
        "People are to be paid, but not how much. Add a rate.",
    ),
    (
        paid(covers=frozenset()),
        "payment_for_nothing",
        "payment.covers",
        "People are to be paid, but for nothing. Say what time is paid.",
    ),
    (
        paid(offered=False),
        "payment_contradicts",
        "payment.offered",
        "It says nobody is paid, and also how much. Choose one.",
    ),
    (
        rate(pence=-5),
        "rate_not_possible",
        "payment.rates[0].pence",
        "A rate is 1 penny or more, and not above £100,000.",
    ),
    (
        rate(source=""),
        "rate_without_source",
        "payment.rates[0].source",
        "Say where this rate comes from, so people can check it.",
    ),
    (
        paid(rates=rate().payment.rates * 2),
        "same_rate_twice",
        "payment.rates",
        "There are two rates for meetings from 2026-11-22. Keep one of them.",
    ),
    (
        but(access_promises=("x" * 301,)),
        "sentence_too_long",
        "access_promises[0]",
        "This is too long. 300 letters is the most.",
    ),
    (
        but(access_promises=("You can bring a supporter.",) * 2),
        "same_promise_twice",
        "access_promises",
        "“You can bring a supporter.” is here twice. Once is enough.",
    ),
    (
        but(closed_spaces=(ClosedSpace(SpaceKind.JOINT),)),
        "space_not_closed",
        "closed_spaces[0].kind",
        "A closed space is for one group, or for everybody with lived experience.",
    ),
    (
        but(closed_spaces=(ClosedSpace(SpaceKind.LIVED, "carer"),)),
        "space_for_two",
        "closed_spaces[0].stake",
        "This space is for everybody with lived experience. Then it cannot name one group.",
    ),
    (
        but(closed_spaces=(ClosedSpace(SpaceKind.ONE_STAKE, "neighbour"),)),
        "unknown_stake",
        "closed_spaces[0].stake",
        "There is no group “neighbour”. Choose one that is here.",
    ),
    (
        but(closed_spaces=(ClosedSpace(SpaceKind.LIVED),) * 2),
        "same_space_twice",
        "closed_spaces",
        "The same kind of closed space is here twice.",
    ),
]


@pytest.mark.parametrize(("agreement", "code", "where", "words"), TABLE)
def test_it_is_found_where_it_is_and_said_plainly(agreement, code, where, words):
    found = [problem for problem in problems(agreement) if (problem.code, problem.where) == (code, where)]
    assert [problem.words for problem in found] == [words]
