"""Each act makes the row that its table says, and no act of the record is forgotten."""

import pytest

from alongside.domain.check.evidence import FIRST_TERMS, State, fold
from alongside.domain.check.evidence.knowing import COUNTS_FOR_NOTHING, MAKES_ROWS
from alongside.domain.check.evidence.numbers import MOST
from alongside.domain.check.tables import LINES, TABLES, WHERE
from alongside.domain.check.tables import TERMS as TERMS_STATED
from alongside.domain.record import acts
from tests.domain.check.evidence.cases import JOINED, MEETINGS, OF_CY, PEOPLE, SAID, WORDS
from tests.domain.check.evidence.examples import entries, made, named, own
from tests.domain.check.evidence.more_cases import DECIDED, MONEY, TERMS, WORK
from tests.domain.record.examples import ANA, CY, HERE

CASES = [*PEOPLE, *MEETINGS, *SAID, *DECIDED, *MONEY, *WORK]
ONLY_KEPT = {acts.PartnershipStarted, acts.MemberStakeChanged}
"""Make no row themselves: those after them stand on what they say."""
PLAIN = {"whole": int, "text": str}


def folded(by, act):
    _, state = fold(State(), entries([(ANA, JOINED)]))
    return fold(state, entries([(by, act)], first=1))[0]


@pytest.mark.parametrize(("by", "act", "table", "row"), CASES, ids=lambda each: getattr(each, "act", ""))
def test_an_act_makes_its_row(by, act, table, row):
    assert own(folded(by, act), table) == [row]


@pytest.mark.parametrize(("by", "act", "table", "row"), CASES, ids=lambda each: getattr(each, "act", ""))
def test_every_row_has_the_cells_that_its_table_says(by, act, table, row):
    rows = folded(by, act)
    assert made(rows).keys() <= {table, "decisions_closed", "decision_stakes"}
    for cells in named(rows, table):
        assert {name: type(cell) for name, cell in cells.items()} == {
            name: PLAIN[kind] for name, kind in TABLES[table].columns.items()
        }


def test_a_row_says_where_it_stands():
    rows, _ = fold(State(), entries([(ANA, JOINED), (CY, acts.MinutesDrafted(meeting="1" * 32))]))
    where = {name: cell for name, cell in named(rows, "minutes_drafted")[0].items() if name in WHERE}
    place = {"partnership": HERE, "entry": 1, "day": 20_779, "quarter": 2026 * 4 + 3, "terms": 0}
    assert where == {**place, **OF_CY}


def test_every_table_gets_rows_from_some_act():
    assert {table for _, _, table, _ in CASES} == TABLES.keys()


def test_every_act_makes_rows_or_is_said_to_count_for_nothing():
    assert MAKES_ROWS.keys() | COUNTS_FOR_NOTHING.keys() == set(acts.KNOWN)
    assert not MAKES_ROWS.keys() & COUNTS_FOR_NOTHING.keys()
    assert all(COUNTS_FOR_NOTHING.values())


def test_every_act_that_makes_rows_has_its_case():
    assert {type(act) for _, act, _, _ in CASES} == MAKES_ROWS.keys() - ONLY_KEPT - {acts.TermsStated}


def test_a_small_group_is_not_known_and_a_stake_that_carried_nothing_is_not_either():
    closed = acts.DecisionClosed(
        decision="1" * 32,
        outcome="not_passed",
        by_stake={"carer": acts.StakeCount(), "professional": acts.StakeCount(seats=5, took_part=5)},
        carried={"professional": False},
    )
    rows = own(folded(CY, closed), "decision_stakes")
    wanted = ("stake", "seats", "took_part", "agreed", "needed", "carried", "passed")
    assert [tuple(row[name] for name in wanted) for row in rows] == [
        ("carer", -1, -1, -1, -1, -1, 0),
        ("professional", 5, 5, -1, -1, 0, 0),
    ]


def test_a_group_that_nobody_belongs_to_is_counted_as_none():
    counted = acts.GroupsCounted(asked=9, members={"young": 1}, served_per_thousand={"deaf": 60})
    rows = own(folded(CY, counted), "groups")
    assert [(row["in_group"], row["members"], row["served"]) for row in rows] == [("deaf", 0, 60), ("young", 1, -1)]


def test_the_gap_is_since_the_same_member_last_answered():
    def reply(number):
        return acts.ReplyMade(
            reply=f"{number:032x}", contribution="1" * 32, outcome="no", words=WORDS, due="2026-12-01"
        )

    rows, state = fold(State(), entries([(CY, reply(1)), (ANA, reply(2)), (CY, reply(3))]))
    more, _ = fold(state, entries([(CY, reply(4))], first=3))
    assert [row["gap"] for row in named(rows, "replies") + named(more, "replies")] == [-1, -1, 120, 60]


def test_terms_hold_from_their_own_entry_on():
    claim = acts.ClaimMade(claim="1" * 32, kind="time", pence=1)
    rows, state = fold(State(), entries([(ANA, claim), (CY, TERMS), (ANA, claim), (CY, TERMS), (ANA, claim)]))
    assert [(row["terms"], row["pay_days"]) for row in named(rows, "claims")] == [(0, 28), (1, 14), (2, 14)]
    assert [row["terms"] for row in named(rows, TERMS_STATED.name)] == [1, 2]
    stated = {"version": 3, "small_group": 4, "reply_days": 15, "notice_days": 10, "pay_days": 14}
    assert own(rows, TERMS_STATED.name)[0] == {**OF_CY, **stated}
    assert stated.keys() == FIRST_TERMS.keys()
    assert (state.terms, state.reply_days, state.pay_days) == (2, 15, 14)


def test_a_line_is_drawn_or_not_or_its_indicator_is_left_out():
    rows, _ = fold(State(), entries([(CY, TERMS)]))
    drawn = [(row["indicator"], row["drawn"], row["above"], row["below"]) for row in named(rows, LINES.name)]
    assert drawn == [("reply_rate", 1, 9, 10), ("voice", 0, 0, 1), ("easy_read", -1, 0, 1)]


HUGE = 10**15 - 1


@pytest.mark.parametrize(
    ("act", "table", "column"),
    [
        (acts.ClaimMade(claim="1" * 32, kind="time", pence=HUGE), "claims", "pence"),
        (acts.ClaimPaid(claim="1" * 32, pence=HUGE), "claims_paid", "pence"),
        (acts.GroupsCounted(asked=9, members={"young": HUGE}, served_per_thousand={"young": 60}), "groups", "members"),
    ],
)
def test_a_number_out_of_all_bounds_counts_as_the_most_and_is_named(act, table, column):
    rows, state = fold(State(), entries([(ANA, act)]))
    assert [row[column] for row in named(rows, table)] == [MOST]
    assert state.capped == {f"{act.act} {act.act_v}": 1}
    assert not state.unknown
    assert MOST * MOST < 2**63


def test_a_number_within_bounds_is_as_it_was():
    rows, state = fold(State(), entries([(ANA, acts.ClaimMade(claim="1" * 32, kind="time", pence=MOST))]))
    assert [row["pence"] for row in named(rows, "claims")] == [MOST]
    assert state.capped == {}
