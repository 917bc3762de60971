"""Whatever all of the cast do, in any order, across the clock: does every law of the house hold after each step?"""

from __future__ import annotations

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from alongside.domain.agreement import READY_MADE
from tests.any_order import of_decisions, of_record, of_walls, of_words
from tests.any_order.being import BEING
from tests.any_order.clockwork import things_go_on, time_goes_on
from tests.any_order.deciding import DECIDING
from tests.any_order.talking import TALKING
from tests.any_order.working import PROMISING, WORKING
from tests.any_order.world import World, pick

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
EXAMPLES, STEPS = 12, 40

who = st.integers(0, 30)
number = st.integers(0, 5_000)


class AnyOrder(RuleBasedStateMachine):
    """Each law is an invariant, called after every step. Each run has a partnership and rules of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.room = transaction.atomic()
        self.room.__enter__()
        self.words, self.opened, self.record = of_words.Words(), of_decisions.Opened(), of_record.Record()

    def teardown(self) -> None:
        try:
            if hasattr(self, "world"):
                of_record.verifies_as_a_file(self.world)
        finally:
            transaction.set_rollback(True)
            self.room.__exit__(None, None, None)

    @initialize(
        rules=st.sampled_from(sorted(READY_MADE)), secret=st.booleans(), hidden=st.booleans(), asks_role=st.booleans(),
        notice=st.sampled_from([0, 7]),
    )  # fmt: skip
    def begin(self, rules, secret, hidden, asks_role, notice):
        self.world = World(rules, secret=secret, hidden=hidden, asks_role=asks_role, notice=notice)
        self.world.watch = [
            self.words.change_only_by_their_author,
            self.opened.stays_as_it_opened,
            self.opened.once_over_stays_over,
        ]

    def do(self, act, member, n):
        self.world.forgot = False
        act(self.world, pick(self.world.members(), member), n)

    @rule(act=st.sampled_from(TALKING), member=who, n=number)
    def somebody_talks(self, act, member, n):
        self.do(act, member, n)

    @rule(act=st.sampled_from([*WORKING, *PROMISING]), member=who, n=number)
    def somebody_works(self, act, member, n):
        self.do(act, member, n)

    @rule(act=st.sampled_from(DECIDING), member=who, n=number)
    def somebody_decides(self, act, member, n):
        self.do(act, member, n)

    @rule(act=st.sampled_from(BEING), member=who, n=number)
    def somebody_comes_sits_or_goes(self, act, member, n):
        self.do(act, member, n)

    @rule(n=number)
    def time_goes_on(self, n):
        self.world.forgot = False
        time_goes_on(self.world, n)

    @rule(n=number, again=st.integers(1, 3))
    def things_go_on(self, n, again):
        self.world.forgot = False
        for _ in range(again):
            things_go_on(self.world, n)

    @invariant()
    def words_change_only_by_their_author(self):
        self.words.change_only_by_their_author(self.world)

    @invariant()
    def words_of_the_forgotten_are_gone(self):
        of_words.words_of_the_forgotten_are_gone_with_their_salts(self.world)

    @invariant()
    def closed_rooms_are_read_by_their_own_alone(self):
        of_words.closed_rooms_are_read_by_their_own_alone(self.world)

    @invariant()
    def walls_hold(self):
        of_walls.what_is_kept_is_not_there_and_all_else_is(self.world)

    @invariant()
    def what_is_open_stays_as_it_opened(self):
        self.opened.stays_as_it_opened(self.world)

    @invariant()
    def what_is_over_stays_over(self):
        self.opened.once_over_stays_over(self.world)

    @invariant()
    def only_the_seats_it_opened_with_answer(self):
        self.opened.is_answered_by_its_own_seats_alone(self.world)

    @invariant()
    def nothing_is_seen_before_the_close(self):
        of_decisions.nothing_is_seen_before_the_close(self.world)

    @invariant()
    def secret_answers_have_no_names(self):
        of_decisions.secret_answers_have_no_names(self.world)

    @invariant()
    def small_groups_show_only_whether(self):
        of_decisions.small_groups_show_only_whether(self.world)

    @invariant()
    def only_a_decision_changes_the_agreement(self):
        of_decisions.only_a_decision_changes_the_agreement(self.world)
        of_decisions.one_change_of_the_agreement_is_open_at_a_time(self.world)

    @invariant()
    def the_record_grows_is_true_and_cannot_be_changed(self):
        self.record.grows_and_is_true_to_its_lines(self.world)
        of_record.rows_of_the_record_cannot_be_changed(self.world)


def test_every_law_holds_after_every_step():
    run_state_machine_as_test(
        AnyOrder,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=STEPS,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate, Phase.shrink],
        ),
    )
