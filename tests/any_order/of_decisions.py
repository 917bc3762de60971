"""Laws 3, 4, 7 and 9 about decisions and the agreement."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q

from alongside.decisions import queries
from alongside.decisions.models import Decision, Objection, Override, Position, SecretBallot, Voter
from alongside.domain.agreement import agreement_from_data, problems
from alongside.partnerships.models import AgreementVersion, Member, Seat
from tests.any_order.world import World

FROZEN = (
    "kind", "rule", "agreement_number", "seats", "secret", "hidden", "small_group", "power", "opened_at",
    "proposal__title", "proposal__words", "proposal__at_stake", "proposal__open_days", "proposal__new_agreement",
)  # fmt: skip
OVER = ("outcome", "working", "closed_at", "closes_at", "round")


class Opened:
    """Each decision as it was when it was first seen, and as it was when it had closed."""

    def __init__(self) -> None:
        self.first: dict[Any, tuple[Any, ...]] = {}
        self.voters: dict[Any, set[tuple[Any, str]]] = {}
        self.round: dict[Any, tuple[int, Any]] = {}
        self.over: dict[Any, tuple[Any, ...]] = {}

    def stays_as_it_opened(self, world: World) -> None:
        """Law 3: rule, options and seats freeze; the closing time moves only with the next round, by the clock."""
        for row in Decision.objects.values("pk", *FROZEN, *OVER):
            pk, frozen = row["pk"], tuple(row[name] for name in FROZEN)
            assert self.first.setdefault(pk, frozen) == frozen
            before = self.round.setdefault(pk, (row["round"], row["closes_at"]))
            now = (row["round"], row["closes_at"])
            assert now == before or (world.actor is None and now[0] == before[0] + 1 and now[1] > before[1])
            self.round[pk] = now

    def once_over_stays_over(self, world: World) -> None:
        """Laws 3 and 4: it closes by the clock, never early, and nothing changes how it ended, an override neither."""
        for row in Decision.objects.filter(closed_at__isnull=False).values("pk", *OVER):
            pk, ended = row["pk"], tuple(row[name] for name in OVER)
            if pk not in self.over:
                assert world.actor is None
                assert row["closed_at"] >= row["closes_at"]
            assert self.over.setdefault(pk, ended) == ended
        for override in Override.objects.select_related("decision"):
            assert override.decision.outcome == "passed"
        assert not Decision.objects.filter(outcome="passed").exclude(proposal__state="passed").exists()
        assert not Decision.objects.exclude(outcome="passed").filter(proposal__state="passed").exists()

    def is_answered_by_its_own_seats_alone(self, world: World) -> None:
        """Law 3: whoever held a seat when it opened, each once, whatever became of seats and stakes afterwards."""
        for decision in Decision.objects.all():
            voters = set(decision.voters.values_list("member_id", "stake"))
            if decision.pk not in self.voters:
                there = Seat.objects.filter(partnership=decision.partnership_id, taken_at__lte=decision.opened_at)
                held = there.filter(Q(left_at=None) | Q(left_at__gt=decision.opened_at))
                assert voters == set(held.values_list("member_id", "stake"))
                self.voters[decision.pk] = voters
            assert self.voters[decision.pk] == voters
            given = Position.objects.filter(voter__decision=decision, round=decision.round)
            if not decision.secret:
                assert given.count() == decision.voters.filter(took_part=True).count() <= len(voters)


def nothing_is_seen_before_the_close(world: World) -> None:
    """Law 3: where results are hidden, nobody but its author reads an answer, a reason or a role's word early."""
    for decision in Decision.objects.filter(hidden=True, closed_at=None).select_related("partnership"):
        assert (decision.outcome, decision.working) == ("", None)
        for member in Member.objects.filter(left_at=None).select_related("partnership"):
            viewer = member.viewer
            assert not queries.positions_for(viewer, decision).exists()
            assert not queries.role_words_for(viewer, decision).exclude(member_id=member.pk).exists()
            unshown = queries.objections_for(viewer, decision).exclude(by_id=member.pk)
            assert not unshown.filter(shown_at=None).exists()
        assert not queries.outcomes(None, decision.partnership).filter(pk=decision.pk).exists()
        assert not queries.positions_for(None, decision).exists()


def secret_answers_have_no_names(world: World) -> None:
    """Law 3: cut from names in storage, one for each who took part, and destroyed by the count."""
    assert {field.name for field in SecretBallot._meta.get_fields()} == {
        "id", "decision", "stake", "round", "answer", "reason",
    }  # fmt: skip
    assert not SecretBallot.objects.filter(decision__closed_at__isnull=False).exists()
    for decision in Decision.objects.filter(secret=True):
        assert not Position.objects.filter(voter__decision=decision).exists()
        assert not Objection.objects.filter(decision=decision, by__isnull=False).exists()
        assert not queries.is_shown(None, decision)
        if decision.closed_at is None:
            took_part = Voter.objects.filter(decision=decision, took_part=True).count()
            assert decision.ballots.filter(round=decision.round).count() == took_part
            assert not decision.ballots.exclude(round=decision.round).exists()


def small_groups_show_only_whether(world: World) -> None:
    """Law 3, and law 9: a group too small to count shows no number, and nothing of nothing is never all of it."""
    for decision in Decision.objects.filter(closed_at__isnull=False):
        assert not any("100%" in sentence or "0 of 0" in sentence for sentence in decision.working["sentences"])
        for stake in decision.working["shown"]["stakes"]:
            assert stake["seats"] > 0 or not stake["agreed"]
            if decision.secret and stake["seats"] < decision.small_group:
                assert (stake["took_part"], stake["agreed"]) == (None, None)


def only_a_decision_changes_the_agreement(world: World) -> None:
    """Law 7: each version after the first comes from one decision about it that passed, and says what it said."""
    for version in AgreementVersion.objects.all():
        assert version.digest == AgreementVersion.digest_of(version.body)
        assert not problems(agreement_from_data(version.body))
        if version.number > 1:
            decision = Decision.objects.select_related("proposal").get(pk=version.decision_id)
            assert (decision.kind, decision.outcome) == ("agreement", "passed")
            assert decision.partnership_id == version.partnership_id
            assert version.number == decision.agreement_number + 1
            assert version.body == decision.proposal.new_agreement
    assert not AgreementVersion.objects.filter(number=F("number") - 1, decision_id=None).exclude(number=1).exists()


def one_change_of_the_agreement_is_open_at_a_time(world: World) -> None:
    for partnership in world.partnerships:
        assert Decision.objects.filter(partnership=partnership, kind="agreement", closed_at=None).count() <= 1
