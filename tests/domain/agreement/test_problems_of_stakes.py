"""Contradictions about who is at the table: each is found, in the right place, in plain words."""

from dataclasses import replace

import pytest

from alongside.domain.agreement import Stake, problems
from alongside.domain.stakes import Side
from tests.domain.agreement.contradictions import (
    SOUND,
    but,
    role,
    stake,
)

TABLE = [
    (but(stakes=()), "no_stakes", "stakes", "There are no groups. Say who is at the table."),
    (
        but(
            stakes=tuple(Stake(f"s{n}", f"one {n}", f"many {n}", Side.LIVED, 2) for n in range(41)),
            roles=SOUND.roles[:1],
        ),
        "too_many_stakes",
        "stakes",
        "There are too many groups. 40 is the most.",
    ),
    (
        stake(0, key="People!"),
        "bad_key",
        "stakes[0].key",
        "“People!” cannot be a key. Use small letters, numbers and _, and begin with a letter.",
    ),
    (stake(0, label=" "), "no_label", "stakes[0].label", "This has no name. Say what you call it."),
    (
        stake(0, plural="x" * 81),
        "long_label",
        "stakes[0].plural",
        "This name is too long. 80 letters is the most.",
    ),
    (stake(1, seats=-1), "negative_seats", "stakes[1].seats", "Carers cannot have fewer than 0 seats."),
    (
        stake(1, seats=10**9),
        "too_many_seats",
        "stakes[1].seats",
        "Carers have too many seats. 10000 is the most.",
    ),
    (
        stake(2, term_months=0),
        "term_not_possible",
        "stakes[2].term_months",
        "A seat is held for 1 to 120 months. Here it is 0.",
    ),
    (
        but(stakes=tuple(replace(each, side=Side.PROFESSIONAL) for each in SOUND.stakes), roles=SOUND.roles[1:]),
        "no_lived_experience",
        "stakes",
        "Nobody with lived experience has a seat. Give seats to people who use services, or to carers.",
    ),
    (
        stake(1, plural="People who USE services"),
        "same_label_twice",
        "stakes",
        "Two groups are called “people who use services”. Give one another name.",
    ),
    (
        stake(1, key="uses_services"),
        "same_key_twice",
        "stakes",
        "“uses_services” is used twice. Each group and role needs its own.",
    ),
    (
        but(roles=SOUND.roles[:1]),
        "co_chair_missing",
        "roles",
        "There is no co-chair from professionals. Co-chairs come one from each side.",
    ),
    (
        role(0, side=Side.PROFESSIONAL),
        "co_chair_wrong_side",
        "roles[0].side",
        "Co-chair with lived experience has to come from people with lived experience. "
        "Co-chairs come one from each side.",
    ),
    (
        role(0, stake="neighbour"),
        "unknown_stake",
        "roles[0].stake",
        "There is no group “neighbour”. Choose one that is here.",
    ),
    (
        role(0, stake="professional"),
        "role_on_two_sides",
        "roles[0]",
        "Co-chair with lived experience is on the side of people with lived experience. Professionals are not.",
    ),
    (
        stake(2, seats=0),
        "nobody_can_hold_role",
        "roles[1]",
        "Nobody can be the professional co-chair. There is no seat to choose from.",
    ),
]


@pytest.mark.parametrize(("agreement", "code", "where", "words"), TABLE)
def test_it_is_found_where_it_is_and_said_plainly(agreement, code, where, words):
    found = [problem for problem in problems(agreement) if (problem.code, problem.where) == (code, where)]
    assert [problem.words for problem in found] == [words]
