"""A member who has done all that leaves words behind, with one word planted in everything, in two partnerships."""

from __future__ import annotations

from datetime import timedelta

from alongside.contributions.actions.changing import change_words, suggest
from alongside.contributions.actions.hiding import hide
from alongside.contributions.actions.replying import reply
from alongside.contributions.actions.saying import Saying, say
from alongside.decisions.actions import proposals
from alongside.decisions.actions.objections import reply as reply_to_objection
from alongside.decisions.models import Objection
from alongside.domain.decisions import Answer
from alongside.domain.decisions.proposal_text import ProposalText
from alongside.partnerships.actions.joining import join
from alongside.partnerships.actions.leaving import leave
from alongside.partnerships.actions.standing import change_name
from alongside.partnerships.models import Member
from alongside.people.actions import change_name as change_account_name
from alongside.people.actions import make_card, send_code_to_new_email
from alongside.people.models import Account
from alongside.promises import actions as promises
from alongside.spaces.models import Space
from tests.cast import Cast
from tests.decisions.world import opened, passed, says, secret

WORD = "marmalade"


def a_life(cast: Cast) -> Member:
    """Ana's, in Harbour Lane. In Mill Road she said something, and left."""
    account = cast.ana.account
    Account.objects.filter(pk=account.pk).update(email=f"{WORD}@example.org")
    account.refresh_from_db()
    change_account_name(by=account, name=f"Ana {WORD}", note=cast.note())
    change_name(by=cast.ana, name=f"Ana {WORD}", note=cast.note())
    cast.ana.refresh_from_db()
    make_card(by=account, note=cast.note())
    send_code_to_new_email(by=account, email=f"new-{WORD}@example.org", source="a test", note=cast.note())
    _talk(cast)
    _decide(cast)
    _promise(cast)
    _elsewhere(cast, account)
    return cast.ana


def _talk(cast: Cast) -> None:
    for name in ("", f"{WORD} fan"):
        saying = Saying(words=f"{WORD} said", kind="need", asks=True, chosen_name=name)
        mine = say(by=cast.ana, space=cast.joint, saying=saying, note=cast.note())
        change_words(by=cast.ana, contribution=mine, words=f"{WORD} changed", note=cast.note())
    suggest(by=cast.cy, contribution=mine, words=f"{WORD} quoted", note=cast.note())
    for asked in ("The door is heavy.", "The bell is broken."):
        saying = Saying(words=asked, kind="need", asks=True)
        theirs = say(by=cast.cy, space=cast.joint, saying=saying, note=cast.note())
        suggest(by=cast.ana, contribution=theirs, words=f"{WORD} suggested", note=cast.note())
        reply(by=cast.ana, contribution=theirs, outcome="noted", words=f"{WORD} replied", note=cast.note())
    hide(by=cast.ana, contribution=theirs, reason=f"{WORD} hid", note=cast.note())


def _decide(cast: Cast) -> None:
    """A proposal that never opened, reasons, an objection and a reply to one. What opened has no planted word in it."""
    text = ProposalText(title=f"{WORD} title", words=f"{WORD} proposed", at_stake=f"{WORD} at stake")
    mine = proposals.propose(by=cast.ana, text=text, kind="ordinary", note=cast.note())
    proposals.change_words(by=cast.ana, proposal=mine, text=text, note=cast.note())
    proposals.remark(by=cast.ana, proposal=mine, words=f"{WORD} remarked", note=cast.note())
    decision = opened(cast, by=cast.bo)
    says(cast, decision, cast.ana, Answer.OBJECT, f"{WORD} objected")
    says(cast, decision, cast.cy, Answer.NEED_TO_KNOW, "How much?", show_now=True)
    asked = Objection.objects.get(decision=decision, by=cast.cy)
    reply_to_objection(by=cast.ana, objection=asked, words=f"{WORD} answered", note=cast.note())


def _promise(cast: Cast) -> None:
    secret(cast)
    decision = passed(cast, by=cast.bo)
    due = cast.clock.at.date()
    owed = promises.promise(by=cast.cy, decision=decision, owner=cast.cy, words="A bell.", due=due, note=cast.note())
    promises.judge(by=cast.ana, promise=owed, kept="no", helped="no", words=f"{WORD} judged", note=cast.note())
    later = due + timedelta(days=30)
    mine = promises.promise(by=cast.ana, decision=decision, owner=cast.ana, words="Tea.", due=later, note=cast.note())
    promises.report(by=cast.ana, promise=mine, words=f"{WORD} reported", note=cast.note())
    promises.promise(
        by=cast.ana, decision=decision, owner=cast.bo, words=f"{WORD} asked", due=later, note=cast.note()
    )  # fmt: skip


def _elsewhere(cast: Cast, account: Account) -> None:
    there = join(by=account, partnership=cast.elsewhere, name=WORD, stake="carer", note=cast.note())
    space = Space.objects.get(partnership=cast.elsewhere)
    say(by=there, space=space, saying=Saying(words=f"{WORD} elsewhere", kind="story"), note=cast.note())
    leave(by=there, note=cast.note())
