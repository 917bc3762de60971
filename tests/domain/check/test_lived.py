"""Who won, whose proposals came to something, and who was there."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from alongside.domain.check.about import Terms
from alongside.domain.check.besides import ATTENDED, DECIDED, PROPOSED, WON
from alongside.domain.check.findings.cells import window
from alongside.domain.check.lived import attendance, lived
from alongside.domain.power import parse_body
from alongside.domain.power.attended import attended
from tests.domain.check import evidence_of as made
from tests.domain.check.made import ABOUT

HERE = replace(ABOUT, partnership="here", started_day=made.TODAY - 400, last_day=made.TODAY)
LOOKING_AT = window(started_day=HERE.started_day, last_day=HERE.last_day, since_day=None)


def found(about=HERE, **tables):
    database = made.evidence(**tables)
    texts = (WON, DECIDED, PROPOSED, ATTENDED)
    rows = {
        text.name: [tuple(row[name] for name in text.columns) for row in made.run(text.sql, database)] for text in texts
    }
    return lived(replace(about, besides=rows), LOOKING_AT)


def closed(decision, *, lived=(5, 5), carers=(5, 5), staff=(5, 5), passed=1, outcome="passed", **where):
    """One decision, with (took part, agreed) of each stake, each row by the entry of the closing."""
    entry = 1000 + decision
    each = [made.lived(0), made.carer(0), made.staff(0)]
    return {
        "decisions_closed": [
            made.nobody(
                entry=entry,
                decision=decision,
                passed=passed,
                outcome=outcome,
                no_quorum=int(outcome == "no_quorum"),
                **where,
            )
        ],
        "decision_stakes": [
            {
                **who,
                "entry": entry,
                "decision": decision,
                "took_part": part,
                "agreed": agreed,
                "passed": passed,
                **where,
            }
            for who, (part, agreed) in zip(each, (lived, carers, staff), strict=True)
        ],
    }


def together(*parts):
    tables = {}
    for part in parts:
        for name, rows in part.items():
            tables.setdefault(name, []).extend(rows)
    return tables


WINS = [
    (closed(1), (1, 1, 1)),
    (closed(1, lived=(5, 1)), (0, 1, 1)),
    (closed(1, lived=(5, 1), staff=(5, 4), passed=0, outcome="not_passed"), (1, 0, 0)),
    (closed(1, lived=(4, 2)), (0, 1, 1)),
    (closed(1, lived=(0, 0)), (0, 1, 1)),
    (closed(1, lived=(-1, -1)), (None, 1, 1)),
    (closed(1, outcome="no_quorum", passed=0), (0, 0, 0)),
    (closed(1, outcome="open_objections", passed=0), (0, 0, 0)),
    (closed(1, day=made.TODAY - 390), (0, 0, 0)),
    (together(closed(1), closed(2, carers=(5, 0))), (2, 1, 2)),
]


@pytest.mark.parametrize(("tables", "won"), WINS)
def test_a_stake_wins_where_most_of_it_ends_where_the_decision_does(tables, won):
    assert tuple(found(**tables).won.values()) == won


def test_how_many_were_decided():
    assert found(**together(closed(1), closed(2), closed(3, outcome="no_quorum"))).decided == 2


def test_whose_proposals_came_to_something():
    tables = together(
        closed(1),
        closed(2, passed=0, outcome="not_passed"),
        closed(3),
        {
            "proposals": [
                made.lived(proposal=11), made.lived(proposal=12), made.carer(proposal=13), made.staff(proposal=14)
            ],
            "decisions_opened": [made.nobody(decision=n, proposal=10 + n, round=r) for n in (1, 2, 3) for r in (1, 2)],
            "overrides": [made.staff(decision=3)],
            "promises": [made.staff(promise=21, decision=1), made.staff(promise=22, decision=1)],
            "judgements": [
                made.lived(1, promise=21, kept="yes"),
                made.lived(2, promise=21, kept="not_sure"),
                made.lived(1, promise=22, kept="yes"),
                made.lived(2, promise=22, kept="no"),
            ],
        },
    )  # fmt: skip
    answer = found(**tables)
    assert answer.proposals == {"uses_services": 2, "carer": 1, "professional": 1}
    assert answer.passed == {"uses_services": 1, "carer": 0, "professional": 0}
    assert answer.kept == {"uses_services": 1, "carer": 0, "professional": 0}


CAME = {
    "attendance": [
        *(made.lived(number, meeting=5, came=int(number < 3)) for number in range(4)),
        made.carer(meeting=5, came=1),
        made.staff(meeting=5, came=1),
    ]
}


def test_who_was_there_feeds_the_power_as_it_really_was():
    answer = found(**CAME)
    assert (answer.attended["uses_services"].numerator, answer.attended["uses_services"].denominator) == (3, 4)
    chances = attendance(answer)
    assert chances == {"uses_services": Fraction(3, 4), "carer": 1, "professional": 1}
    seats = {"uses_services": 2, "carer": 1, "professional": 3}
    body = parse_body({"rule": {"share": {"of": list(seats), "more_than": "1/2"}}, "groups": seats})
    assert attended(replace(body, attendance=chances)).attends["uses_services"] == Fraction(3, 4)


def test_small_groups_hide_themselves_and_others_with_them():
    small = replace(HERE, people={"uses_services": 12, "carer": 3, "professional": 11})
    answer = found(small, **together(CAME, closed(1)))
    assert answer.won == {"uses_services": None, "carer": None, "professional": 1}
    assert answer.attended["carer"] is None
    assert attendance(answer) is None
    agreed = replace(small, terms=(Terms(number=1, day=0, small_group=3),))
    assert found(agreed, **CAME).attended["carer"].denominator == 1
