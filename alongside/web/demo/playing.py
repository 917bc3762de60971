"""How is a story played through the product's own actions? Step by step, each at its own time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from heapq import merge
from itertools import cycle
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.utils.timezone import get_default_timezone

from alongside.contributions.actions.replying import reply
from alongside.contributions.actions.saying import Saying, say
from alongside.contributions.models import Contribution
from alongside.decisions import queries as decisions
from alongside.decisions.actions.answers import take_position
from alongside.decisions.actions.closing import close_due
from alongside.decisions.actions.opening import open_due
from alongside.decisions.actions.proposals import propose, support
from alongside.decisions.actions.putting import put
from alongside.decisions.models import Proposal
from alongside.domain.agreement import ready_made
from alongside.domain.decisions import Answer
from alongside.domain.decisions.days import closes_at
from alongside.domain.decisions.proposal_text import ProposalText
from alongside.domain.initiatives import Card
from alongside.domain.simulate import Story, steps
from alongside.domain.simulate.beside import Beside
from alongside.domain.stakes import PROFESSIONAL
from alongside.domain.verdict import Refused
from alongside.initiatives import actions as initiatives
from alongside.initiatives.models import Initiative
from alongside.ledger.actions import CLOCK, Note, SeededChance, write
from alongside.partnerships.actions.joining import join
from alongside.partnerships.actions.roles import accept_role, name_for_role
from alongside.partnerships.actions.seats import take_seat
from alongside.partnerships.actions.starting import About
from alongside.partnerships.models import Member, Partnership
from alongside.people.actions.accounts import open_account
from alongside.people.models import Account
from alongside.promises import actions as promises
from alongside.promises.models import Promise
from alongside.spaces.queries import joint_space
from alongside.web.actions import start_partnership
from alongside.web.demo.easing import easy_before_put, one_of_each
from alongside.web.demo.needing import Doing, doings


class Player:
    """Plays one story. `by` is the account that starts the partnership; it gets no place in it.

    What goes on `beside` it is written to the record alone. `known_since`: when its people came to this site, if not
    when they joined. `eases`: they make easy versions, readers check them, and everybody says what they need.
    """

    def __init__(
        self,
        story: Story,
        *,
        by: Account,
        seed: int,
        beside: Iterable[Beside] = (),
        known_since: datetime | None = None,
        eases: bool = False,
    ) -> None:
        self.story, self.eases = story, eases
        between = doings(story) if eases else ()
        self.beside: deque[Beside | Doing] = deque(merge(beside, between, key=lambda each: each.at))
        self.known_since = known_since
        self.chance = SeededChance(f"playing {story.slug} {seed}")
        lived = [person.key for person in story.people if person.stake != PROFESSIONAL]
        self.channels = dict(zip(lived[::4], cycle(("phone", "paper")), strict=False))
        """One person in four with lived experience is not on the web."""
        self.members: dict[str, Member] = {}
        self.said: dict[str, Contribution] = {}
        self.work: dict[str, Initiative] = {}
        self.proposals: dict[str, Proposal] = {}
        self.promises: dict[str, Promise] = {}
        self.due: set[datetime] = set()
        self.partnership: Partnership = start_partnership(
            by=by,
            about=About(
                slug=story.slug,
                name=story.name,
                purpose=story.purpose,
                contact_name=story.contact_name,
                contact_phone=story.contact_phone,
                contact_hours=story.contact_hours,
            ),
            agreement=ready_made(story.rules, story.seats),
            note=self.note(story.starts),
        )

    def note(self, at: datetime, *, channel: str = "web") -> Note:
        return Note(at=at, chance=self.chance, channel=channel)

    def play(self) -> Partnership:
        """Every step that the rules allow; one they refuse (an answer after the close, say) does not happen."""
        for step in self.story.steps:
            self._meanwhile(step.at)
            self._clock(step.at)
            try:
                PLAYS[type(step)](self, step)
            except (Refused, KeyError, ObjectDoesNotExist):
                continue
        self._meanwhile(self.story.ends)
        self._clock(self.story.ends)
        if self.eases:
            one_of_each(list(self.members.values()), ends=self.story.ends, noted=self.note)
        return self.partnership

    def _meanwhile(self, until: datetime) -> None:
        """What goes on beside the story until a step of it, in order of time."""
        while self.beside and self.beside[0].at <= until:
            each = self.beside.popleft()
            if each.by in self.members or not each.by:
                self._clock(each.at)
                if isinstance(each, Doing):
                    note = self.note(each.at, channel=self.channels.get(each.by, "web"))
                    each.do(by=self.members[each.by], note=note)
                else:
                    self._write(each)

    def _write(self, each: Beside) -> None:
        """Nothing where somebody whom it is about has not come yet."""
        if each.member and each.member not in self.members:
            return
        by = self.members[each.by].author if each.by else CLOCK
        about: dict[str, Any] = {"member": self.members[each.member].pseudonym} if each.member else {}
        with transaction.atomic():
            act = replace(each.act, **about)
            write(partnership_id=self.partnership.pk, by=by, act=act, note=self.note(each.at))

    def _clock(self, now: datetime) -> None:
        """What is due happens when it is due, not when the next person acts."""
        for due in sorted(moment for moment in self.due if moment <= now):
            self.due.remove(due)
            open_due(by=CLOCK, note=self.note(due))
            close_due(by=CLOCK, note=self.note(due))

    def join(self, step: steps.Join) -> None:
        note = self.note(step.at)
        words = f"{step.about} {self.story.name}."
        since = self.known_since + timedelta(minutes=len(self.members)) if self.known_since else step.at
        account = open_account(by=None, note=self.note(since), name=step.name, demo_words=words)
        member = join(by=account, partnership=self.partnership, name=step.name, stake=step.stake, note=note)
        self.members[step.by] = member
        if step.takes_seat:
            take_seat(by=member, note=note)

    def take_role(self, step: steps.TakeRole) -> None:
        note, member = self.note(step.at), self.members[step.by]
        asked = name_for_role(by=self.members[step.named_by], role=step.role, member=member, note=note)
        accept_role(by=member, asked=asked, note=note)

    def begin_work(self, step: steps.BeginWork) -> None:
        card = Card(
            purpose=step.purpose,
            can_change=step.can_change,
            cannot_change=step.cannot_change,
            budget=step.budget,
            who_decides=step.who_decides,
            time_asked=step.time_asked,
        )
        beginning = initiatives.Beginning(title=step.title, card=card, stage="commission", rung=step.rung)
        begun = initiatives.begin(by=self.members[step.by], beginning=beginning, note=self.note(step.at))
        self.work[step.work] = begun

    def join_work(self, step: steps.JoinWork) -> None:
        work = self.work[step.work]
        initiatives.join(by=self.members[step.by], initiative=work, seen=work.card.seal, note=self.note(step.at))

    def move_work(self, step: steps.MoveWork) -> None:
        note, work = self.note(step.at), self.work[step.work]
        move = initiatives.ask_for_stage(by=self.members[step.by], initiative=work, stage=step.stage, note=note)
        initiatives.agree(by=self.members[step.agreed_by], move=move, note=note)

    def say(self, step: steps.Say) -> None:
        member = self.members[step.by]
        saying = Saying(
            words=step.words,
            kind=step.kind,
            asks=step.asks,
            chosen_name=step.shown_as,
            about=self.said[step.about] if step.about else None,
            initiative_id=self.work[step.work].pk if step.work else None,
        )
        space = joint_space(member.viewer)
        note = self.note(step.at, channel=self.channels.get(step.by, "web"))
        self.said[step.said] = say(by=member, space=space, saying=saying, note=note)

    def reply_to(self, step: steps.ReplyTo) -> None:
        reply(
            by=self.members[step.by],
            contribution=self.said[step.said],
            outcome=step.outcome,
            words=step.words,
            note=self.note(step.at),
        )

    def propose(self, step: steps.Propose) -> None:
        self.proposals[step.proposal] = propose(
            by=self.members[step.by],
            text=ProposalText(title=step.title, words=step.words),
            kind=step.kind,
            contributions=[self.said[each] for each in step.comes_from],
            initiative=self.work[step.work] if step.work else None,
            note=self.note(step.at),
        )

    def back(self, step: steps.Back) -> None:
        support(by=self.members[step.by], proposal=self.proposals[step.proposal], note=self.note(step.at))

    def put(self, step: steps.Put) -> None:
        member, proposal = self.members[step.by], self.proposals[step.proposal]
        if self.eases:
            easy_before_put(list(self.members.values()), proposal, by=member, note=self.note(step.at))
        seen = decisions.words_seen(member.viewer, proposal)
        on_its_way = put(by=member, proposal=proposal, open_days=step.days, seen=seen, note=self.note(step.at))
        if on_its_way.opens_at:
            closes = closes_at(on_its_way.opens_at, step.days, get_default_timezone())
            self.due |= {on_its_way.opens_at, closes}

    def answer(self, step: steps.Answer) -> None:
        decision = self.proposals[step.proposal].decision
        take_position(
            by=self.members[step.by],
            decision=decision,
            answer=Answer(step.answer),
            reason=step.reason,
            note=self.note(step.at),
        )

    def promise(self, step: steps.Promise) -> None:
        member = self.members[step.by]
        decision = self.proposals[step.proposal].decision
        self.promises[step.promise] = promises.promise(
            by=member, decision=decision, owner=member, words=step.words, due=step.due, note=self.note(step.at)
        )

    def tell_progress(self, step: steps.TellProgress) -> None:
        promises.report(
            by=self.members[step.by],
            promise=self.promises[step.promise],
            words=step.words,
            says_done=step.says_done,
            note=self.note(step.at),
        )

    def judge(self, step: steps.Judge) -> None:
        promises.judge(
            by=self.members[step.by],
            promise=self.promises[step.promise],
            kept=step.kept,
            helped=step.helped,
            words=step.words,
            note=self.note(step.at),
        )


PLAYS: dict[type[steps.Step], Callable[[Player, Any], None]] = {
    steps.Join: Player.join,
    steps.TakeRole: Player.take_role,
    steps.BeginWork: Player.begin_work,
    steps.JoinWork: Player.join_work,
    steps.MoveWork: Player.move_work,
    steps.Say: Player.say,
    steps.ReplyTo: Player.reply_to,
    steps.Propose: Player.propose,
    steps.Back: Player.back,
    steps.Put: Player.put,
    steps.Answer: Player.answer,
    steps.Promise: Player.promise,
    steps.TellProgress: Player.tell_progress,
    steps.Judge: Player.judge,
}
