"""Everything a member can do with a proposal and a decision, at the right time or not."""

from __future__ import annotations

from dataclasses import replace

from alongside.contributions.models import Contribution
from alongside.decisions import queries
from alongside.decisions.actions import answers, objections, proposals, putting
from alongside.decisions.actions.agreements import change_suggestion, suggest_change
from alongside.decisions.actions.overriding import set_aside
from alongside.decisions.actions.roles import speak_as_role
from alongside.decisions.models import Decision, Objection, Proposal
from alongside.domain.agreement import Agreement, agreement_from_data
from alongside.domain.decisions import Answer
from alongside.domain.decisions.proposal_text import ProposalText
from alongside.initiatives.models import Initiative
from alongside.partnerships.models import AgreementVersion, Member
from tests.any_order.world import ROLE, WORD, World, pick

FOLLOWS_PUTTING = ("paper.published", "decision.opened")


def text(n: int) -> ProposalText:
    return ProposalText(title=f"{WORD} title {n}", words=f"{WORD} proposal {n}", at_stake=f"{WORD} stake {n}")


def proposal(n: int) -> Proposal | None:
    return pick(Proposal.objects.order_by("made_at", "pk"), n)


def decision(n: int) -> Decision | None:
    return pick(Decision.objects.order_by("opened_at", "pk"), n)


def changed_agreement(by: Member, n: int) -> Agreement:
    newest = AgreementVersion.objects.filter(partnership=by.partnership).latest("number")
    now = agreement_from_data(newest.body)
    hides = tuple(replace(rule, hide_results_until_close=n % 4 == 0) for rule in now.rules)
    return pick((replace(now, reply_days=1 + n % 30), replace(now, rules=hides), replace(now, small_group=3)), n)


def proposes(world: World, by: Member, n: int) -> None:
    said = [thing for thing in [pick(Contribution.objects.order_by("said_at", "pk"), n)] if thing and n % 2]
    work = pick(Initiative.objects.order_by("begun_at"), n) if n % 3 == 0 else None
    kind = pick(("ordinary", "money", "agreement"), n) if n % 7 == 0 else pick(("ordinary", "money"), n)
    world.act(
        "proposal.made", proposals.propose, by=by, text=text(n), kind=kind, contributions=said, initiative=work
    )  # fmt: skip


def suggests_agreement(world: World, by: Member, n: int) -> None:
    world.act("proposal.made", suggest_change, by=by, text=text(n), agreement=changed_agreement(by, n))


def changes_proposal(world: World, by: Member, n: int) -> None:
    found = proposal(n)
    if found and found.kind == "agreement":
        new = changed_agreement(by, n)
        world.act("proposal.changed", change_suggestion, by=by, proposal=found, text=text(n), agreement=new)
    elif found:
        world.act("proposal.changed", proposals.change_words, by=by, proposal=found, text=text(n))


def supports(world: World, by: Member, n: int) -> None:
    if found := proposal(n):
        world.act("proposal.supported?", proposals.support, by=by, proposal=found)


def stops_supporting(world: World, by: Member, n: int) -> None:
    if found := proposal(n):
        world.act("proposal.support_withdrawn?", proposals.withdraw_support, by=by, proposal=found)


def withdraws(world: World, by: Member, n: int) -> None:
    if n % 3 == 0 and (found := proposal(n)):
        world.act("proposal.withdrawn", proposals.withdraw, by=by, proposal=found)


def remarks(world: World, by: Member, n: int) -> None:
    if found := proposal(n):
        world.act("contribution.made", proposals.remark, by=by, proposal=found, words=f"{WORD} remark {n}")


def puts(world: World, by: Member, n: int, *, found: Proposal | None = None) -> None:
    if found := found or proposal(n):
        seen = queries.words_seen(by.viewer, found) if n % 6 else "something older"
        how = {"open_days": pick((7, 14, 28, 3, 90), n // 6), "seen": seen}
        world.act(
            "proposal.put", putting.put, by=by, proposal=found, also=("paper.published", "decision.opened"), **how
        )


def takes_proposal_back(world: World, by: Member, n: int) -> None:
    if n % 3 == 0 and (found := proposal(n)):
        world.act("proposal.taken_back", putting.take_back, by=by, proposal=found)


def answers_decision(world: World, by: Member, n: int, *, found: Decision | None = None) -> None:
    """Law 3: an answer that comes after the closing time is refused, though the clock has not closed it yet."""
    if found := found or decision(n):
        answer = Answer.AGREE if n % 3 else pick(Answer, n // 3)
        said = {"answer": answer, "reason": f"{WORD} reason {n}", "show_now": n % 2 == 0}
        world.act("position.taken", answers.take_position, by=by, decision=found, **said)
        assert not world.happened or world.clock.at < Decision.objects.get(pk=found.pk).closes_at


def replies_to_objection(world: World, by: Member, n: int) -> None:
    if found := pick(Objection.objects.order_by("made_at", "pk"), n):
        world.act("objection.answered", objections.reply, by=by, objection=found, words=f"{WORD} answer {n}")


def settles(world: World, by: Member, n: int) -> None:
    if found := pick(Objection.objects.order_by("made_at", "pk"), n):
        entry = "objection.stands" if n % 2 else "objection.withdrawn"
        world.act(entry, objections.settle, by=by, objection=found, stands=bool(n % 2))


def speaks_as_role(world: World, by: Member, n: int) -> None:
    if found := decision(n):
        said = {"role": ROLE, "yes": n % 4 > 0, "words": f"{WORD} as co-chair {n}"}
        world.act("decision.role_spoke", speak_as_role, by=by, decision=found, **said)


def sets_aside(world: World, by: Member, n: int) -> None:
    if n % 2 and (found := decision(n)):
        law = "The Fire Order" if n % 3 else "Because I say so"
        said = {"role": ROLE, "law": law, "reason": f"{WORD} exits", "named": by.name}
        world.act("decision.overridden", set_aside, by=by, decision=found, **said)


DECIDING = (
    proposes, suggests_agreement, changes_proposal, supports, supports, stops_supporting, withdraws, remarks, puts,
    takes_proposal_back, answers_decision, answers_decision, replies_to_objection, settles, speaks_as_role, sets_aside,
)  # fmt: skip
