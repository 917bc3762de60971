"""What the clock does, each time checked against what the rows say should come of it; and time going on."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from alongside.decisions.actions.closing import close_due
from alongside.decisions.actions.opening import open_due
from alongside.decisions.models import Decision, Objection, Position, Proposal, SecretBallot
from alongside.domain import decisions as domain
from alongside.domain.agreement import Consent, WithApproval, rule_from_data
from alongside.domain.decisions import Answer
from alongside.ledger.actions import CLOCK
from alongside.partnerships.actions.seats import end_seats_due
from alongside.partnerships.models import AgreementVersion, Member
from tests.any_order.deciding import answers_decision, puts, speaks_as_role, supports
from tests.any_order.world import World

STEPS = tuple(timedelta(hours=hours) for hours in (0.2, 1, 24, 24 * 3, 24 * 8, 24 * 30))
OPENS = ("decision.opened",)
CLOSES = ("decision.closed", "decision.round_opened", "agreement.adopted", "terms.stated", "seat.left", "role.left")


def time_goes_on(world: World, n: int) -> None:
    """Now and then the clock is late: then what is over is over all the same."""
    world.pass_time(STEPS[n % len(STEPS)])
    if n % 5:
        ticks(world)


def ticks(world: World) -> None:
    world.act("", open_due, by=CLOCK, also=OPENS)
    due = {each.pk: expected(each) for each in Decision.objects.filter(closed_at=None, closes_at__lte=world.clock.at)}
    versions = AgreementVersion.objects.count()
    world.act("", close_due, by=CLOCK, also=CLOSES)
    _insist_on_outcomes(due)
    adopted = world.happened.count("agreement.adopted")
    assert AgreementVersion.objects.count() == versions + adopted
    assert not Decision.objects.filter(closed_at=None, closes_at__lte=world.clock.at).exists()
    world.act("", end_seats_due, by=CLOCK, also=("seat.left", "role.left"))


def expected(decision: Decision) -> str | None:
    """Law 4, worked out from the rows with the frozen rule. None under consent, which has rounds: see `_consented`."""
    rule = rule_from_data(decision.rule)
    if _is_consent(rule.rule):
        return None
    roles = {each.role: Answer.AGREE if each.yes else Answer.OBJECT for each in decision.role_words.all()}
    seats = {stake: decision.seats[stake] for stake in decision.power["order"]}
    return domain.decide(rule, seats, _given(decision), roles_said=roles).word


def _given(decision: Decision) -> list[domain.Position]:
    if decision.secret:
        box = SecretBallot.objects.filter(decision=decision)
        return [domain.Position(each.stake, Answer(each.answer), str(each.pk)) for each in box]
    given = Position.objects.filter(voter__decision=decision, round=decision.round).select_related("voter")
    return [domain.Position(each.voter.stake, Answer(each.answer), str(each.pk)) for each in given]


def _is_consent(rule: Any) -> bool:
    return isinstance(rule.rule if isinstance(rule, WithApproval) else rule, Consent)


def _insist_on_outcomes(due: dict[Any, str | None]) -> None:
    for pk, word in due.items():
        decision = Decision.objects.select_related("proposal").get(pk=pk)
        if word is None:
            assert decision.outcome != "passed" or _consented(decision)
            continue
        assert decision.outcome == word
        assert (decision.proposal.state == "passed") == (word == "passed")


def _consented(decision: Decision) -> bool:
    """Nothing passes by consent while somebody's objection of the last round stands, or was never taken back."""
    objecting = Position.objects.filter(voter__decision=decision, round=decision.round, answer=Answer.OBJECT)
    members = objecting.values_list("voter__member_id", flat=True)
    said = Objection.objects.filter(decision=decision, by__in=list(members), round=decision.round)
    return not said.exclude(stands=False).exists()


def things_go_on(world: World, n: int) -> None:
    """What people would most likely do next with a proposal: random steps alone would seldom get one to its end."""
    live = Proposal.objects.filter(state__in=["gathering", "put", "open"]).order_by("made_at", "pk")
    found = live[n % live.count()] if live.exists() else None
    if found is None:
        return
    here = list(Member.objects.filter(partnership=found.partnership_id, left_at=None).select_related("partnership"))
    if found.state == "gathering":
        for member in sorted(here, key=lambda each: each.joined_at)[:4]:
            _one(world, supports, member, found)
        puts(world, found.by, n * 6 + 1, found=found)
    elif found.state == "put":
        world.pass_time(max(found.opens_at - world.clock.at, timedelta()))
        ticks(world)
    else:
        _answer_or_close(world, found.decision, n)


def _one(world: World, act: Any, member: Member, found: Proposal) -> None:
    place = list(Proposal.objects.order_by("made_at", "pk")).index(found)
    act(world, member, place)


def _answer_or_close(world: World, decision: Decision, n: int) -> None:
    waiting = list(decision.voters.filter(took_part=False, member__left_at=None).select_related("member__partnership"))
    for voter in waiting[: 1 + n % 4]:
        answers_decision(world, voter.member, n, found=decision)
    if not waiting:
        for member in Member.objects.filter(partnership=decision.partnership_id, left_at=None).select_related(
            "partnership"
        ):
            place = list(Decision.objects.order_by("opened_at", "pk")).index(decision)
            speaks_as_role(world, member, place + n % 2 * Decision.objects.count())
        world.pass_time(max(decision.closes_at - world.clock.at, timedelta()))
        ticks(world)
