"""One of everything, made in a partnership by the acts that make it anywhere, each with words planted in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from alongside.check.actions import say_of_finding
from alongside.contributions.actions.changing import change_words, suggest
from alongside.contributions.actions.hiding import hide
from alongside.contributions.actions.replying import reply
from alongside.contributions.actions.saying import Saying, say
from alongside.contributions.actions.taking_back import withdraw as take_words_back
from alongside.decisions import queries as decisions
from alongside.decisions.actions.agreements import suggest_change
from alongside.decisions.actions.answers import take_position
from alongside.decisions.actions.closing import close_due
from alongside.decisions.actions.overriding import set_aside
from alongside.decisions.actions.proposals import propose, remark, support, withdraw
from alongside.decisions.actions.putting import put
from alongside.decisions.models import Decision, Objection, Proposal
from alongside.domain.agreement import agreement_from_data
from alongside.domain.decisions import Answer
from alongside.domain.decisions.proposal_text import ProposalText
from alongside.domain.initiatives import Card
from alongside.domain.supporters import Area
from alongside.glossary import actions as glossary
from alongside.initiatives import actions as initiatives
from alongside.ledger.actions import CLOCK
from alongside.paper.actions.helping import name_helper
from alongside.paper.actions.packs import make_pack
from alongside.paper.models import Helper
from alongside.partnerships import queries as partnerships
from alongside.partnerships.actions.inviting import Guest, invite
from alongside.partnerships.actions.roles import accept_role, name_for_role
from alongside.partnerships.models import Member
from alongside.promises import actions as promises
from alongside.supporters.actions import accept, ask
from tests.cast import Clock

PUBLISHED = "It is read by anyone once it is decided."


@dataclass
class Room:
    """A partnership being furnished: three members of three stakes, a clock, and the word planted in all they say."""

    clock: Clock
    uses: Member
    carer: Member
    paid: Member
    joint: Any
    word: str

    def note(self, **after: int) -> Any:
        return self.clock.note(after=timedelta(**after)) if after else self.clock.note()

    def text(self, title: str, words: str = "") -> ProposalText:
        return ProposalText(title=title, words=words or f"{title}, says {self.word}.")

    @property
    def everyone(self) -> tuple[Member, Member, Member]:
        return self.uses, self.carer, self.paid

    def only(self, what: str) -> str:
        """A word planted in one thing alone, which not even every member may read."""
        return f"{what}-{self.word}"

    def supported(self, text: ProposalText, kind: str = "ordinary") -> Proposal:
        made = propose(by=self.uses, text=text, kind=kind, note=self.note())
        for member in self.everyone:
            support(by=member, proposal=made, note=self.note())
        return made

    def put(self, proposal: Proposal) -> Proposal:
        seen = decisions.words_seen(self.uses.viewer, proposal)
        return put(by=self.uses, proposal=proposal, open_days=7, seen=seen, note=self.note())

    def opened(self, text: ProposalText, kind: str = "ordinary") -> Decision:
        return self.put(self.supported(text, kind)).decision

    def say(self, member: Member, decision: Decision, answer: Answer, reason: str = "", **how: bool) -> None:
        take_position(by=member, decision=decision, answer=answer, reason=reason, note=self.note(), **how)

    def passed(self, title: str, kind: str = "ordinary") -> Decision:
        decision = self.opened(self.text(title, PUBLISHED), kind)
        for member in self.everyone:
            self.say(member, decision, Answer.AGREE, f"A reason of {self.word}.")
        self.clock.at = decision.closes_at
        close_due(by=CLOCK, note=self.note())
        decision.refresh_from_db()
        return decision


def said_things(room: Room) -> dict[str, Any]:
    """A need with all that belongs to one, something under a chosen name, and something hidden."""
    uses, carer, paid = room.everyone
    asked = Saying(words=f"I need {room.word}.", kind="need", asks=True)
    said = say(by=uses, space=room.joint, saying=asked, note=room.note())
    change_words(by=uses, contribution=said, words=f"I need more {room.word}.", note=room.note())
    comment = Saying(words=f"So do I, {room.word}.", kind="comment", about=said)
    say(by=carer, space=room.joint, saying=comment, note=room.note())
    suggestion = suggest(by=carer, contribution=said, words=room.only("suggested"), note=room.note())
    reply(by=paid, contribution=said, outcome="planned", words=f"We plan {room.word}.", note=room.note())
    hidden, gone = (
        say(by=uses, space=room.joint, saying=Saying(words=room.only(what), kind="story"), note=room.note())
        for what in ("hidden", "gone")
    )
    take_words_back(by=uses, contribution=gone, note=room.note())
    hide(by=paid, contribution=hidden, reason=f"Because of {room.word}.", note=room.note())
    found_so = Saying(words=f"I find it so, {room.word}.", kind="comment")
    say_of_finding(by=uses, indicator="reply_rate", saying=found_so, for_anyone=False, note=room.note())
    found_otherwise = Saying(words="I find it otherwise.", kind="comment", chosen_name="Robin")
    say_of_finding(by=carer, indicator="reply_rate", saying=found_otherwise, for_anyone=True, note=room.note())
    return {"said": said, "suggestion": suggestion, "hidden": hidden, "taken back": gone}


def work_things(room: Room) -> dict[str, Any]:
    parts = ("purpose", "can_change", "cannot_change", "budget", "who_decides", "time_asked")
    card = Card(**{part: f"{part} {room.word}" for part in parts})
    beginning = initiatives.Beginning(title=f"Work on {room.word}", card=card, stage="commission", rung=5)
    work = initiatives.begin(by=room.uses, beginning=beginning, note=room.note())
    for member in room.everyone:
        initiatives.join(by=member, initiative=work, seen=work.card.seal, note=room.note())
    move = initiatives.ask_for_stage(by=room.uses, initiative=work, stage="design", note=room.note())
    return {"work": work, "move": move}


def hard_words(room: Room) -> dict[str, Any]:
    word = glossary.flag(by=room.uses, said=f"quorum {room.word}", note=room.note())
    glossary.explain(by=room.carer, word=word, words=f"Enough of {room.word}.", note=room.note())
    return {"hard word": word}


def people_things(room: Room) -> dict[str, Any]:
    """An invitation still out, a co-chair who may set decisions aside, and somebody asked to be the other."""
    asked = name_for_role(by=room.carer, role="co_chair_lived", member=room.uses, note=room.note())
    made = invite(
        by=room.uses, partnership=room.uses.partnership, guests=[Guest(name=f"Ida {room.word}")], note=room.note()
    )[0]
    help_asked = ask(by=room.uses, name=f"Bo {room.word}", areas=[Area.READ], note=room.note())
    support = accept(by=room.carer.account, support=help_asked.support, note=room.note())
    return {"asked": asked, "invitation": made.invitation, "invited": made.secret, "support": support}


def make_co_chair(room: Room, *, named_by: Member) -> None:
    asked = name_for_role(by=named_by, role="co_chair_professional", member=room.paid, note=room.note())
    accept_role(by=room.paid, asked=asked, note=room.note())


def closed_things(room: Room) -> dict[str, Any]:
    """What is over: passed and promised upon, set aside, and a secret one. First of all, since it takes weeks."""
    passed = room.passed("Open until two")
    owed = promises.promise(
        by=room.paid, decision=passed, owner=room.paid, words=f"We will {room.word}.",
        due=room.clock.at.date(), note=room.note(),
    )  # fmt: skip
    promises.report(by=room.paid, promise=owed, words=f"We have {room.word}.", note=room.note())
    promises.judge(
        by=room.uses, promise=owed, kept="yes", helped="partly", words=f"It was {room.word}.", note=room.note()
    )
    asked = promises.promise(
        by=room.paid, decision=passed, owner=room.uses, words=f"Ask for {room.word}.",
        due=room.clock.at.date() + timedelta(days=90), note=room.note(),
    )  # fmt: skip
    aside = room.passed("Open all night")
    set_aside(
        by=room.paid, decision=aside, role="co_chair_professional", law="The Fire Order", reason="The exits.",
        named=room.paid.name, note=room.note(),
    )  # fmt: skip
    return {"passed": passed, "promise": owed, "promise asked": asked, "set aside": aside,
            "secret closed": room.passed("Spend in secret", kind="money")}  # fmt: skip


def open_things(room: Room, work: Any) -> dict[str, Any]:
    """Proposals in each state, and what is open now: hidden until its close, secret, and one that asks a role."""
    made = propose(by=room.uses, text=room.text("Gathering"), kind="ordinary", initiative=work, note=room.note())
    remark(by=room.carer, proposal=made, words=f"A remark of {room.word}.", note=room.note())
    gone = propose(by=room.uses, text=room.text("Withdrawn"), kind="ordinary", note=room.note())
    withdraw(by=room.uses, proposal=gone, note=room.note())
    now = agreement_from_data(partnerships.newest_agreement(None, room.uses.partnership).body)
    how = suggest_change(
        by=room.uses, text=room.text("Reply sooner"), agreement=replace(now, reply_days=10), note=room.note()
    )
    decision = room.opened(room.text("Open hidden"))
    room.say(room.paid, decision, Answer.OBJECT, f"An objection of {room.word}.", show_now=True)
    room.say(room.carer, decision, Answer.OBJECT, room.only("unshown"))
    objection, unshown = (Objection.objects.get(decision=decision, by=by) for by in (room.paid, room.carer))
    secret = room.opened(room.text("Open secret"), kind="money")
    room.say(room.carer, secret, Answer.OBJECT, room.only("ballot"))
    # The house is furnished a second time to see whether pages ask more when there is more.
    helper = Helper.objects.filter(whose=room.uses).first() or name_helper(
        by=room.uses, helper=room.carer, note=room.note()
    )
    pack = make_pack(by=room.uses, whose=room.uses, decision=decision, note=room.note()).pack
    return {"gathering": made, "withdrawn": gone, "how": how, "open": decision, "objection": objection,
            "unshown": unshown, "secret": secret, "pack": pack, "helper": helper,
            "with role": room.opened(room.text("Open, with a role"), kind="with_role")}  # fmt: skip
