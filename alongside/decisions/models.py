"""A proposal, the decision it is put to, what people answered, and what was set aside."""

from __future__ import annotations

from typing import get_args
from uuid import uuid4

from django.db import models
from django.db.models import Q

from alongside.contributions.models import Contribution
from alongside.domain.decisions import Answer, Outcome, State
from alongside.initiatives.models import Initiative
from alongside.ledger.constraints import both_or_neither, one_of
from alongside.ledger.words import Worded
from alongside.partnerships.models import Member, Partnership
from alongside.supporters.models import WithHelp

SAID = frozenset({"words", "salt", "title", "at_stake", "can_change", "cannot_change"})


class ProposalWords(Worded):
    """What a proposal says. `words` says what would be done; the rest is the card beside it."""

    title = models.CharField(max_length=160)
    at_stake = models.TextField(blank=True)
    can_change = models.TextField(blank=True)
    cannot_change = models.TextField(blank=True)

    class Meta:
        abstract = True


class Proposal(WithHelp, ProposalWords):
    """What somebody suggests doing. Its words may change until it opens; earlier words stay."""

    class Privacy:
        personal = SAID | {"by", "with_help"}
        plain = frozenset({
            "id", "partnership", "initiative", "kind", "state", "made_at", "changed_at", "put_at", "opens_at",
            "open_days", "new_agreement", "agreement_number", "withdrawn_at",
        })  # fmt: skip

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="proposals")
    initiative = models.ForeignKey(Initiative, on_delete=models.PROTECT, null=True, related_name="proposals")
    by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="proposals")
    kind = models.SlugField(max_length=40)
    state = models.CharField(max_length=14)
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField(null=True)
    put_at = models.DateTimeField(null=True)
    opens_at = models.DateTimeField(null=True)
    open_days = models.PositiveSmallIntegerField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    new_agreement = models.JSONField(null=True)
    agreement_number = models.PositiveIntegerField(null=True)
    """For a change to how we work: the whole agreement as it would be, and the version that it changes."""

    class Meta:
        constraints = [
            one_of("state", State, name="proposal_state_is_known"),
            both_or_neither("put_at", "opens_at", name="proposal_put_says_when_it_opens"),
            both_or_neither("new_agreement", "agreement_number", name="a_new_agreement_says_what_it_changes"),
        ]
        indexes = [models.Index(fields=["partnership", "state"], name="proposals_by_state")]


class ComesFrom(models.Model):
    """The need or idea that a proposal came from."""

    class Privacy:
        personal: frozenset[str] = frozenset()
        plain = frozenset({"id", "proposal", "contribution"})

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="comes_from")
    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="led_to")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["proposal", "contribution"], name="come_from_it_once")]


class Remark(models.Model):
    """What somebody said about a proposal: a contribution like any other, with all that belongs to one."""

    class Privacy:
        personal: frozenset[str] = frozenset()
        plain = frozenset({"contribution", "proposal"})

    contribution = models.OneToOneField(Contribution, on_delete=models.CASCADE, primary_key=True, related_name="remark")
    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="remarks")


class EarlierProposal(ProposalWords):
    """How a proposal read before it was changed."""

    class Privacy:
        personal = SAID
        plain = frozenset({"id", "proposal", "until"})

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="earlier")
    until = models.DateTimeField()


class Support(models.Model):
    """A member thinks this proposal should be put to everyone."""

    class Privacy:
        personal = frozenset({"member", "stake"})
        plain = frozenset({"id", "proposal", "given_at"})

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="supports")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="supports")
    stake = models.SlugField(max_length=40)
    given_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["proposal", "member"], name="support_a_proposal_once")]


class Decision(models.Model):
    """A proposal in front of everyone. Rule, seats per stake and closing time are frozen here when it opens.

    `hidden` says that results stay hidden until the close, `secret` that nobody ever sees who answered what.
    """

    class Privacy:
        personal: frozenset[str] = frozenset()
        plain = frozenset({
            "id", "proposal", "partnership", "kind", "rule", "agreement_number", "seats", "secret", "hidden",
            "small_group", "power", "round", "opened_at", "closes_at", "stopped_at", "closed_at", "outcome",
            "working",
        })  # fmt: skip

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    proposal = models.OneToOneField(Proposal, on_delete=models.PROTECT, related_name="decision")
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="decisions")
    kind = models.SlugField(max_length=40)
    rule = models.JSONField()
    agreement_number = models.PositiveIntegerField()
    seats = models.JSONField()
    secret = models.BooleanField()
    hidden = models.BooleanField()
    small_group = models.PositiveSmallIntegerField()
    power = models.JSONField()
    """Who can decide what under that rule with those seats, and what each stake was called: worked out once."""
    round = models.PositiveSmallIntegerField(default=1)
    opened_at = models.DateTimeField()
    closes_at = models.DateTimeField(db_index=True)
    stopped_at = models.DateTimeField(null=True)
    """Since when its clock stands still, if it does: its easy version is out of date, and it cannot close."""
    closed_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=16, blank=True)
    working = models.JSONField(null=True)
    """What is shown of the count. Where a group is too small to show, its numbers are not kept either."""

    class Meta:
        constraints = [
            one_of("outcome", ["", *(each.word for each in get_args(Outcome))], name="decision_outcome_is_known"),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, outcome="") | (Q(closed_at__isnull=False) & ~Q(outcome="")),
                name="decision_closed_says_how_it_ended",
            ),
            models.CheckConstraint(
                condition=Q(stopped_at__isnull=True) | Q(closed_at__isnull=True),
                name="a_decision_does_not_close_while_its_clock_stands_still",
            ),
        ]
        indexes = [models.Index(fields=["partnership", "-opened_at"], name="decisions_newest")]


class Voter(models.Model):
    """A seat that may answer this decision, as the seats were when it opened, and whether it has in this round."""

    class Privacy:
        personal = frozenset({"member", "stake", "took_part"})
        plain = frozenset({"id", "decision"})

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="voters")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="voting_in")
    stake = models.SlugField(max_length=40)
    took_part = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["decision", "member"], name="one_vote_a_seat")]


class Position(WithHelp, Worded):
    """What one seat answered in an open ballot, and why (`words` may be empty)."""

    class Privacy:
        personal = frozenset({"words", "salt", "voter", "answer", "with_help"})
        plain = frozenset({"id", "round", "given_at", "changed_at"})

    voter = models.ForeignKey(Voter, on_delete=models.CASCADE, related_name="positions")
    round = models.PositiveSmallIntegerField()
    answer = models.CharField(max_length=20)
    given_at = models.DateTimeField()
    changed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["voter", "round"], name="one_position_a_round"),
            one_of("answer", Answer, name="position_answer_is_known"),
        ]


class SecretBallot(models.Model):
    """One answer in a secret ballot, cut from its name: no voter, no time, and a number drawn by chance as its key.

    The key is drawn by chance because the order in which rows are kept would otherwise be the order of answering. It
    is an automatic field all the same: on SQLite only that kind of key leaves no second, counted one beside it.
    """

    class Privacy:
        personal = frozenset({"answer", "reason"})
        plain = frozenset({"id", "decision", "stake", "round"})

    id = models.BigAutoField(primary_key=True)
    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="ballots")
    stake = models.SlugField(max_length=40)
    round = models.PositiveSmallIntegerField()
    answer = models.CharField(max_length=20)
    reason = models.TextField(blank=True)

    class Meta:
        constraints = [one_of("answer", Answer, name="ballot_answer_is_known")]


class RoleWord(Worded):
    """What the holder of a role said where the rule asks them: yes or no, with their name, and never in secret."""

    class Privacy:
        personal = frozenset({"words", "salt", "member", "yes"})
        plain = frozenset({"id", "decision", "role", "given_at"})

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="role_words")
    role = models.SlugField(max_length=40)
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    yes = models.BooleanField()
    given_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["decision", "role"], name="a_role_speaks_once")]


MOMENTS = ["made_at", "shown_at", "answered_at", "settled_at"]


class Objection(WithHelp, Worded):
    """A reason against, or a question that has to be answered before somebody can say.

    Whoever made it says whether it `stands` (true), is withdrawn (false), or has not said yet. Without a name (`by`
    is empty) it comes from a secret ballot, and nobody can say.
    """

    class Privacy:
        personal = frozenset({"words", "salt", "by", "answer_words", "answer_salt", "answered_by", "with_help"})
        plain = frozenset({"id", "decision", "is_question", "round", *MOMENTS, "stands"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="objections")
    by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="objections")
    is_question = models.BooleanField(default=False)
    round = models.PositiveSmallIntegerField()
    made_at = models.DateTimeField()
    shown_at = models.DateTimeField(null=True)
    """Since when everyone may read it: at once, when its author says so, or when the round closes."""
    answer_words = models.TextField(blank=True)
    answer_salt = models.BinaryField(max_length=16, default=b"")
    answered_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)
    stands = models.BooleanField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["decision", "by", "round"], name="object_once_a_round"),
            both_or_neither("settled_at", "stands", name="an_objection_is_settled_one_way"),
        ]


class Override(models.Model):
    """A legal duty set a decision aside. Listed publicly, and never shown as a decision."""

    class Privacy:
        personal = frozenset({"named_person", "entered_by"})
        plain = frozenset({"id", "decision", "partnership", "law", "reason", "at", "salt"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="overrides")
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="overrides")
    named_person = models.CharField(max_length=120)
    entered_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    law = models.CharField(max_length=300)
    reason = models.TextField(max_length=4000)
    salt = models.BinaryField(max_length=16)
    at = models.DateTimeField()
