"""Is what a made-up partnership leaves behind a record like any other, and the same for the same case?"""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.domain.record import acts
from alongside.domain.record.acts import KNOWN
from alongside.domain.record.bundle.writing import file_of
from alongside.domain.record.entry import act_from, canonical_entry
from alongside.domain.record.signed.keys import SigningKey
from alongside.domain.record.verifying.verify import verify
from alongside.domain.simulate.behaving import ENDS, KINDS, STRENGTHS, Case, acts_of, entries_of, log_of
from alongside.domain.stakes import FIRST_STAKES

DIGEST = "ac32e82b7e57ab380dcb5dd62057d98a637b979e19f89bbe2d1ee1651fd6dbef"
TELLS_DIGEST = """
from hashlib import sha256
from alongside.domain.record.entry import canonical_entry
from alongside.domain.simulate.behaving import Case, entries_of
entries = [entry for kind in ("honest", "tokenistic") for entry in entries_of(Case(kind=kind, seed=1, months=4))]
print(sha256(b"".join(map(canonical_entry, entries))).hexdigest())
"""
CASES = st.builds(
    Case,
    kind=st.sampled_from(sorted(KINDS)),
    strength=st.sampled_from(sorted(STRENGTHS)),
    seed=st.integers(0, 10**9),
    months=st.integers(1, 14),
    members=st.integers(8, 40),
)


@pytest.mark.parametrize("hashes", ["0", "1"])
def test_the_same_case_is_the_same_on_every_machine_and_in_every_process(hashes):
    told = subprocess.run(
        [sys.executable, "-c", TELLS_DIGEST],
        env={"PYTHONHASHSEED": hashes, "PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        check=True,
        text=True,
    )
    assert told.stdout.strip() == DIGEST


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_leaves_a_record_that_verifies_and_whose_acts_are_all_known(kind):
    log = log_of(Case(kind=kind, seed=2, months=3), key=SigningKey(bytes(32)))
    log.seal(SigningKey(bytes(32)))
    answer = verify(file_of(log))
    assert answer.verified
    assert answer.entries == log.head.size > 200


@settings(max_examples=25, deadline=None)
@given(CASES)
def test_times_never_run_backwards_or_beyond_the_end_and_everybody_joined_before_they_act(case):
    joined, last = {"clock", "installer"}, ENDS - timedelta(days=31 * case.months)
    pens = 0
    for at, by, act in acts_of(case):
        assert last <= at <= case.ends
        last = at
        if isinstance(act, acts.MemberJoined):
            joined.add(by.pseudonym)
        pens += by.pseudonym not in joined and not isinstance(act, acts.ContributionMade | acts.StatementCarried)
    assert not pens


@settings(max_examples=15, deadline=None)
@given(CASES)
def test_entries_are_acts_that_this_version_knows_and_the_log_holds_the_same(case):
    entries = list(entries_of(case))
    assert {type(act_from(entry)) for entry in entries} <= set(KNOWN)
    assert [entry.n for entry in entries] == list(range(len(entries)))
    assert list(map(canonical_entry, entries)) == log_of(case).lines


@settings(max_examples=15, deadline=None)
@given(CASES)
def test_nobody_acts_after_they_left_but_for_what_was_under_way(case):
    gone = {}
    for at, by, act in acts_of(case):
        if isinstance(act, acts.MemberLeft):
            gone[act.member] = at
        elif isinstance(act, acts.PositionTaken | acts.ContributionMade | acts.MeetingAttended | acts.SeatTaken):
            assert by.pseudonym not in gone


@settings(max_examples=15, deadline=None)
@given(CASES)
def test_there_is_somebody_on_each_footing_and_as_many_as_were_asked_for(case):
    began = [act for _, _, act in acts_of(Case(kind=case.kind, seed=case.seed, months=1, members=case.members))]
    stakes = [act.stake for act in began if isinstance(act, acts.MemberJoined)]
    assert set(stakes) == set(FIRST_STAKES)
    assert len(stakes) == case.members


def test_strength_does_not_matter_to_honest_ones():
    of = [list(acts_of(Case(kind="honest", seed=3, strength=each, months=2))) for each in STRENGTHS]
    assert of[0] == of[1] == of[2]


def test_gamed_is_one_of_the_six_by_the_seed():
    digests = {sha256(b"".join(log_of(Case(kind="gamed", seed=seed, months=1)).lines)).hexdigest() for seed in range(4)}
    assert len(digests) == 4


def test_it_ends_when_it_is_asked_to():
    ends = datetime(2024, 2, 29, 12, tzinfo=UTC)
    told = list(acts_of(Case(kind="new", seed=1, ends=ends)))
    assert ends - timedelta(days=3) < told[-1][0] <= ends
    assert isinstance(told[0][2], acts.PartnershipStarted)


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"kind": "unheard_of"}, KeyError),
        ({"kind": "unpaid", "strength": "4"}, KeyError),
        ({"kind": "honest", "members": 7}, ValueError),
        ({"kind": "honest", "months": -1}, ValueError),
    ],
)
def test_what_cannot_be_made_is_refused(wrong, error):
    with pytest.raises(error):
        list(acts_of(Case(seed=1, **wrong)))


def test_a_large_one_can_be_made():
    entries = list(entries_of(Case(kind="honest", seed=1, members=200, months=12)))
    assert len(entries) > 5_000
