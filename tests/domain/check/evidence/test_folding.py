"""New entries only, nothing dropped in silence, and no more memory for a long record than for a short one."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.domain.check.evidence import State, batches, fold, partnership_row
from alongside.domain.check.evidence.knowing import fits
from alongside.domain.record import CLOCK, Author, acts
from alongside.domain.record.acts import UnknownAct
from alongside.domain.record.entry import Entry, act_from, entry_of
from tests.domain.check.evidence.cases import JOINED, OF_ANA
from tests.domain.check.evidence.examples import entries, made, named
from tests.domain.record.examples import ANA, ANY_ACT, CY, HERE, NOON, contribution

ANYBODY = st.sampled_from([ANA, CY, CLOCK, Author("d" * 32, "care_leaver")])
ANY_RECORD = st.lists(st.tuples(ANYBODY, ANY_ACT), max_size=12)
STRANGE = st.dictionaries(st.sampled_from(["contribution", "reason"]), st.text(max_size=40) | st.integers())


def entry(n=0, act="contribution.withdrawn", facts=None, *, act_v=1, at=NOON, partnership=HERE):
    facts = {"contribution": "1" * 32} if facts is None else facts
    return Entry(
        n=n, at=at, partnership=partnership, by=ANA.pseudonym, stake=ANA.stake, act=act, act_v=act_v, facts=facts
    )


@given(record=ANY_RECORD, cut=st.integers(0, 12), late=st.integers(0, 12))
def test_two_halves_give_what_the_whole_gives(record, cut, late):
    told, now = entries(record), NOON + timedelta(minutes=late)
    rows, state = fold(State(), told, now=now)
    first, half = fold(State(), told[:cut], now=now)
    kept = State.from_data(json.loads(json.dumps(half.as_data())))
    second, end = fold(kept, told[cut:], now=now)
    assert end == state
    assert {name: first[name] + second[name] for name in first.keys() | second.keys()} == rows


@given(record=ANY_RECORD, size=st.integers(1, 5))
def test_batches_give_what_the_whole_gives(record, size):
    rows, state = fold(State(), entries(record))
    pieces = list(batches(State(), entries(record), size=size))
    gathered = {}
    for piece, _ in pieces:
        for name, some in piece.items():
            gathered.setdefault(name, []).extend(some)
    assert gathered == rows
    assert not pieces or pieces[-1][1] == state


@given(facts=STRANGE)
def test_facts_fit_just_when_the_act_can_be_read(facts):
    strange = entry(facts=facts, act="contribution.hidden")
    assert fits(strange) is not isinstance(act_from(strange), UnknownAct)


@given(act=ANY_ACT)
def test_whatever_can_be_written_fits(act):
    assert fits(entry_of(act, n=0, at=NOON, partnership=HERE, by=ANA))


def test_folding_leaves_the_state_it_was_given_as_it_was():
    _, state = fold(State(), entries([(ANA, JOINED)]))
    before = state.as_data()
    fold(state, entries([(CY, acts.MemberJoined(member=CY.pseudonym, stake="new", side="lived"))], first=1))
    assert state.as_data() == before


def test_an_empty_record_makes_nothing():
    rows, state = fold(State(), [])
    assert not made(rows)
    assert state == State()
    assert partnership_row(State(partnership=HERE), as_of=-1, verified=True) == (HERE, -1, -1, 0, 1)


def test_a_single_member_makes_rows_as_anybody_does():
    rows, state = fold(State(), entries([(ANA, JOINED), (ANA, contribution(1))]))
    assert {name: len(some) for name, some in rows.items()} == {"joins": 1, "contributions": 1}
    assert partnership_row(state, as_of=-1, verified=False) == (HERE, 20_779, 20_779, 2, 0)
    assert partnership_row(state, as_of=20_800, verified=False)[2] == 20_800


def test_a_stake_that_the_partnership_never_named_has_no_side():
    rows, _ = fold(State(), entries([(Author("d" * 32, "care_leaver"), contribution(1))]))
    assert named(rows, "contributions")[0]["side"] == ""


def test_a_stake_has_the_side_that_the_partnership_gave_it_or_whoever_joined():
    started = acts.PartnershipStarted(agreement="e" * 64, stakes={"care_leaver": "lived"})
    joined = acts.MemberJoined(member="d" * 32, stake="manager", side="professional")
    told = [
        (CLOCK, started),
        (CY, joined),
        *((Author("d" * 32, each), contribution(1)) for each in ("care_leaver", "manager")),
    ]
    rows, _ = fold(State(), entries(told))
    assert [row["side"] for row in named(rows, "contributions")] == ["lived", "professional"]


def test_one_stake_may_be_missing():
    rows, _ = fold(State(), entries([(CY, contribution(1)), (CY, acts.MinutesDrafted(meeting="1" * 32))]))
    assert {row["side"] for name in made(rows) for row in named(rows, name)} == {"professional"}


def test_whoever_leaves_is_counted_on_the_stake_they_changed_to():
    changed = acts.MemberStakeChanged(member=ANA.pseudonym, before="uses_services", after="carer")
    rows, _ = fold(State(), entries([(ANA, JOINED), (ANA, changed), (CLOCK, acts.MemberLeft(member=ANA.pseudonym))]))
    assert {**named(rows, "exits")[0], **OF_ANA, "stake": "carer"} == named(rows, "exits")[0]


@pytest.mark.parametrize(
    "strange",
    [
        entry(act="walk.taken"),
        entry(act_v=2),
        entry(facts={"contribution": "not an id"}),
        entry(facts={"contribution": "1" * 32, "more": 1}),
        entry(facts={}),
        entry(act="meeting.held", facts={"meeting": "1" * 32}),
    ],
)
def test_an_act_that_is_not_known_is_counted_and_named(strange):
    rows, state = fold(State(), [strange])
    assert made(rows).keys() == {"unknown"}
    assert (named(rows, "unknown")[0]["act"], named(rows, "unknown")[0]["act_v"]) == (strange.act, strange.act_v)
    assert state.unknown == {f"{strange.act} {strange.act_v}": 1}
    assert state.entries == 1


def test_what_is_from_the_future_is_named_and_left_out_until_its_time_has_come():
    told = entries([(ANA, contribution(number)) for number in range(4)])
    now = NOON + timedelta(minutes=1)
    rows, state = fold(State(), told, now=now)
    assert len(rows["contributions"]) == 2
    assert (state.entries, state.future) == (2, {"contribution.made 1": 2})
    again, after = fold(state.looking_again(), told[2:], now=now + timedelta(days=1))
    assert len(again["contributions"]) == 2
    assert (after.entries, after.future) == (4, {})


def test_a_clock_changed_for_summer_moves_nothing():
    """In London the clocks of 2026 go forward on 29 March at 1, and back on 25 October at 2."""
    utc = [datetime(2026, 3, 29, 0, 30, tzinfo=UTC), datetime(2026, 3, 29, 23, 30, tzinfo=UTC)]
    summer = timezone(timedelta(hours=1))
    told = [(ANA, contribution(1), utc[0]), (ANA, contribution(2), utc[1])]
    as_london_tells = [(by, act, at.astimezone(summer)) for by, act, at in told]
    assert fold(State(), entries(told)) == fold(State(), entries(as_london_tells))
    days = [row["day"] for row in named(fold(State(), entries(as_london_tells))[0], "contributions")]
    assert days == [20_541, 20_541]


def test_seconds_between_answers_are_true_across_the_hour_that_comes_twice():
    def reply(at):
        act = acts.ReplyMade(reply="1" * 32, contribution="2" * 32, outcome="no", words="f" * 64, due="2026-12-01")
        return CY, act, at

    summer, winter = timezone(timedelta(hours=1)), timezone(timedelta(0))
    told = [
        reply(datetime(2026, 10, 25, 1, 59, 50, tzinfo=summer)),
        reply(datetime(2026, 10, 25, 1, 0, 5, tzinfo=winter)),
    ]
    rows, _ = fold(State(), entries(told))
    assert [row["gap"] for row in named(rows, "replies")] == [-1, 15]


def test_an_entry_has_to_follow_the_one_before_it():
    with pytest.raises(ValueError, match="Entry 1 is missing or not in its place: entry 2 stands there"):
        fold(State(), [entry(0), entry(2)])
    with pytest.raises(ValueError, match="Entry 1 belongs to another partnership"):
        fold(State(), [entry(0), entry(1, partnership="9" * 32)])


@pytest.mark.parametrize(
    "data",
    [
        {},
        {**State().as_data(), "entries": "1"},
        {**State().as_data(), "replied": {"a": "b"}},
        {**State().as_data(), "partnership": "\x1b[2JHarbour Lane"},
        {**State().as_data(), "unknown": {"<script> 1": 1}},
        {**State().as_data(), "future": {"tea.drunk": 1}},
    ],
)
def test_what_is_no_state_is_refused(data):
    with pytest.raises(ValueError, match="Fold the record again from its beginning"):
        State.from_data(data)


def test_a_long_record_needs_no_more_memory_than_a_short_one():
    """The most entries that are alive at one time is the size of a batch, however long the record is."""
    alive = most = 0

    class Counted(Entry):
        def __del__(self):
            nonlocal alive
            alive -= 1

    def coming(count):
        nonlocal alive, most
        for number in range(count):
            alive += 1
            most = max(most, alive)
            yield Counted(
                n=number,
                at=NOON,
                partnership=HERE,
                by=ANA.pseudonym,
                stake=ANA.stake,
                act="contribution.withdrawn",
                act_v=1,
                facts={"contribution": "1" * 32},
            )

    largest, state = 0, State()
    for rows, after in batches(State(), coming(2_000), size=50):
        state = after
        largest = max(largest, sum(map(len, rows.values())))
    assert (largest, state.entries) == (50, 2_000)
    assert most <= 101
    assert len(json.dumps(state.as_data())) < 1_000
