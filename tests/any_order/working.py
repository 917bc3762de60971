"""Everything a member can do with a piece of work and with a promise."""

from __future__ import annotations

from datetime import timedelta

from alongside.decisions.models import Decision
from alongside.domain.initiatives import STAGES, Card
from alongside.initiatives import actions
from alongside.initiatives.models import Initiative, Move
from alongside.partnerships.models import Member
from alongside.promises import actions as promises
from alongside.promises.models import Promise
from tests.any_order.world import WORD, World, pick

PARTS = ("purpose", "can_change", "cannot_change", "budget", "who_decides", "time_asked")


def begins_work(world: World, by: Member, n: int) -> None:
    card = Card(**{part: f"{part} {WORD} {n}" for part in PARTS})
    beginning = actions.Beginning(title=f"{WORD} {n}", card=card, stage=pick(STAGES, n), rung=1 + n % 7)
    world.act("initiative.begun", actions.begin, by=by, beginning=beginning)


def joins_work(world: World, by: Member, n: int) -> None:
    if work := pick(Initiative.objects.order_by("begun_at"), n):
        seen = work.card.seal if n % 5 else "unread"
        world.act("initiative.joined", actions.join, by=by, initiative=work, seen=seen)


def leaves_work(world: World, by: Member, n: int) -> None:
    if work := pick(Initiative.objects.order_by("begun_at"), n):
        world.act("initiative.left", actions.leave, by=by, initiative=work)


def asks_to_move(world: World, by: Member, n: int) -> None:
    if work := pick(Initiative.objects.order_by("begun_at"), n):
        if n % 2:
            world.act("initiative.move_asked", actions.ask_for_stage, by=by, initiative=work, stage=pick(STAGES, n))
        else:
            world.act("initiative.move_asked", actions.ask_for_rung, by=by, initiative=work, rung=1 + n % 7)


def answers_move(world: World, by: Member, n: int) -> None:
    if move := pick(Move.objects.order_by("asked_at"), n):
        moved = "initiative.moved" if move.rung is None else "initiative.rung_claimed"
        if n % 3:
            world.act(moved, actions.agree, by=by, move=move)
        else:
            world.act("initiative.move_declined", actions.say_not_yet, by=by, move=move)


def promises_something(world: World, by: Member, n: int) -> None:
    owner = by if n % 2 else pick(world.members(), n)
    if decision := pick(Decision.objects.order_by("opened_at", "pk"), n):
        world.act(
            "promise.made" if owner == by else "promise.asked", promises.promise, by=by, decision=decision, owner=owner,
            words=f"{WORD} promise {n}", due=world.clock.at.date() + timedelta(days=n % 20 - 1),
        )  # fmt: skip


def answers_promise(world: World, by: Member, n: int) -> None:
    if asked := pick(Promise.objects.order_by("made_at", "pk"), n):
        act, entry = (promises.take_on, "promise.made") if n % 3 else (promises.decline, "promise.declined")
        world.act(entry, act, by=by, promise=asked)


def reports(world: World, by: Member, n: int) -> None:
    if owed := pick(Promise.objects.order_by("made_at", "pk"), n):
        done = {"words": f"{WORD} so far {n}", "says_done": n % 2 == 0}
        world.act("promise.progressed", promises.report, by=by, promise=owed, **done)


def judges(world: World, by: Member, n: int) -> None:
    if owed := pick(Promise.objects.order_by("made_at", "pk"), n):
        kept, helped = pick(("yes", "no", "not_sure"), n), pick(("", "yes", "partly", "no", "not_sure"), n)
        said = {"kept": kept, "helped": helped, "words": f"{WORD} judged {n}"}
        world.act("promise.judged", promises.judge, by=by, promise=owed, **said)


WORKING = (begins_work, joins_work, joins_work, leaves_work, asks_to_move, answers_move)
PROMISING = (promises_something, answers_promise, reports, judges)
