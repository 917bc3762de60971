"""How does a need become a proposal, and a proposal a decision under the agreement's own rule?"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, timedelta
from functools import partial

from alongside.domain.agreement import MONEY, ORDINARY, DecisionRule, frozen_rule
from alongside.domain.decisions import Answer, Outcome, Passed, Position, decide
from alongside.domain.decisions.days import closes_at, opens_at
from alongside.domain.record import acts
from alongside.domain.record.entry import CLOCK
from alongside.domain.record.shapes import moment
from alongside.domain.simulate.behaving import papers, promising
from alongside.domain.simulate.behaving.people import Person
from alongside.domain.simulate.behaving.world import MONTH, Said, World, digest_of

OPEN_DAYS = 10
ROOM_A_MONTH = 2.2
"""How many needs of a partnership of any size become proposals in a month at most: there is only so much time."""


@dataclass(slots=True)
class Proposal:
    proposal: str
    decision: str
    by: Person
    kind: str
    sham: bool = False
    rule: DecisionRule | None = None
    seats: dict[str, int] = field(default_factory=dict)
    answers: dict[str, tuple[Person, str]] = field(default_factory=dict)


def take_up(world: World, said: Said) -> None:
    """Somebody backs the need, and it is written down as a proposal, where the partnership has room for it."""
    lately = world.lately.get("taken_up", -99.0)
    month = (world.now - world.starts) / MONTH
    if month - lately < 1 / ROOM_A_MONTH or not world.luck.happens(world.ways().takes_up * 0.6):
        return
    world.lately["taken_up"] = month
    world.after(world.luck.times(12), partial(propose, world, said.by, sources=(said.contribution,), work=said.work))


def staff_propose(world: World) -> None:
    """What the office would like to have decided; where people are honest, mostly out of something that was said."""
    ways, luck = world.ways(), world.luck
    for _ in range(luck.count(ways.staff_proposals)):
        old = [said for said in world.needs[-12:] if said.at < world.now]
        sources = (luck.one_of(old).contribution,) if old and luck.happens(ways.takes_up) else ()
        world.after(luck.below(26), partial(propose, world, world.staff(), sources=sources, work=world.some_work()))
    for _ in range(luck.count(world.usual.shams)):
        friends = [each for each in world.table(lived=True) if each.favourite or each.friend]
        if friends:
            friend = luck.one_of(friends)
            world.after(luck.below(26), partial(propose, world, friend, sources=(), sham=True))
    world.at(world.now + MONTH, partial(staff_propose, world))


def propose(world: World, by: Person, *, sources: tuple[str, ...], work: str = "", sham: bool = False) -> None:
    if not by.here:
        return
    luck = world.luck
    kind = MONEY if luck.happens(0.2) and not sham else ORDINARY
    made = Proposal(luck.new_id(), luck.new_id(), by, kind, sham)
    act = acts.ProposalMade(
        proposal=made.proposal, kind=kind, words=luck.digest(), from_contributions=sources, initiative=work
    )
    world.write(act, by.author)
    for person in luck.some_of([each for each in world.table() if each is not by], how_many=2 + luck.below(4)):
        backed = acts.ProposalSupported(proposal=made.proposal)
        world.after(luck.unit() * 3, partial(world.write, backed, person.author))
    world.after(4 + luck.times(2), partial(_put, world, made))


def _put(world: World, made: Proposal) -> None:
    opens = opens_at(world.now, world.agreement.notice_days_for_papers, UTC)
    put = acts.ProposalPut(proposal=made.proposal, opens_at=moment(opens), open_days=OPEN_DAYS)
    world.write(put, made.by.author)
    if not made.sham:
        closes = closes_at(opens, OPEN_DAYS, UTC)
        about = papers.About(thing=made.decision, what="decision", out=world.now, until=closes)
        papers.publish(world, about, world.ways())
    world.at(opens, partial(_open, world, made))


def _open(world: World, made: Proposal) -> None:
    made.rule, made.seats = world.agreement.rule_for(made.kind), world.seats()
    hidden = made.rule.hide_results_until_close and world.results_hidden
    closes = closes_at(world.now, OPEN_DAYS, UTC)
    opened = acts.DecisionOpened(
        decision=made.decision,
        proposal=made.proposal,
        kind=made.kind,
        rule=digest_of(frozen_rule(world.agreement, made.kind)),
        agreement_version=1,
        closes_at=moment(closes),
        secret=False,
        hidden_until_close=hidden,
        seats=made.seats,
        options=(made.proposal,),
    )
    world.write(opened, CLOCK)
    for person in [each for each in world.table() if each.seat]:
        likely = 0.45 + 0.5 * person.comes * (0.55 + 0.6 * person.heart)
        if world.luck.happens(min(likely, 0.97)):
            when = min(world.moment(min(world.luck.times(4), OPEN_DAYS - 0.5)), closes - timedelta(minutes=1))
            world.at(when, partial(_answer, world, made, person, hidden=hidden))
    world.at(closes, partial(_close, world, made))


def _answer(world: World, made: Proposal, person: Person, *, hidden: bool) -> None:
    if not person.here or not person.seat:
        return
    luck = world.luck
    own_side = person.lived is made.by.lived or made.sham
    if luck.happens(person.agrees + (0.06 if own_side else -0.04)):
        answer = "agree" if luck.happens(0.85) or person.friend else "agree_with_changes"
    else:
        answer = luck.one_of(("object", "object", "abstain", "abstain", "need_to_know"))
    made.answers[person.author.pseudonym] = person, answer
    taken = acts.PositionTaken(decision=made.decision, answer="" if hidden else answer, words=luck.digest())
    world.write(taken, person.author)
    if answer == "object":
        _hear_objection(world, made, person)


def _hear_objection(world: World, made: Proposal, person: Person) -> None:
    """Before it closes somebody answers the objection, or nobody does; then whoever objected says if it stands."""
    luck, objection = world.luck, world.luck.new_id()
    if not luck.happens(world.ways().answers_objections if person.lived else 0.9):
        person.feels(-0.05)
        return
    answered = acts.ObjectionAnswered(objection=objection, decision=made.decision, words=luck.digest())
    by = world.staff() if person.lived else made.by
    soon = luck.times(1)
    world.after(soon, partial(world.write, answered, by.author))
    lifts = luck.happens(0.55)
    kind = acts.ObjectionWithdrawn if lifts else acts.ObjectionStands
    settled = kind(objection=objection, decision=made.decision)

    def settle() -> None:
        world.write(settled, person.author)
        if lifts and person.author.pseudonym in made.answers:
            made.answers[person.author.pseudonym] = person, "abstain"

    world.after(soon + luck.times(1.5), settle)


def _close(world: World, made: Proposal) -> None:
    if made.rule is None:
        return
    held = {pseudonym: each for pseudonym, each in made.answers.items() if each[0].seat}
    positions = [Position(person.stake, Answer(answer), key) for key, (person, answer) in held.items()]
    outcome = decide(made.rule, made.seats, positions)
    world.write(_closed(made, outcome), CLOCK)
    if not isinstance(outcome, Passed):
        made.by.feels(-0.01)
        return
    made.by.feels(0.03)
    if world.luck.happens(world.ways().overrides) and not made.sham:
        world.after(world.luck.times(9), partial(_override, world, made), office=True)
    else:
        promising.follow(world, made.decision, sham=made.sham)


def _override(world: World, made: Proposal) -> None:
    by = world.staff().author
    act = acts.DecisionOverridden(
        decision=made.decision, law=world.luck.digest(), reason=world.luck.digest(), named=by.pseudonym
    )
    world.write(act, by)
    for person in world.table(lived=True):
        person.feels(-0.06)


def _closed(made: Proposal, outcome: Outcome) -> acts.DecisionClosed:
    stakes = outcome.working.stakes
    return acts.DecisionClosed(
        decision=made.decision,
        outcome=outcome.word,
        option=made.proposal if isinstance(outcome, Passed) else "",
        by_stake={
            each.stake: acts.StakeCount(
                seats=each.seats, took_part=each.took_part, agreed=each.agreed, needed=each.needed
            )
            for each in stakes
        },
        carried={each.stake: each.carried for each in stakes},
    )
