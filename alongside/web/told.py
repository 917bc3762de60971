"""What was answered so far on each page of starting a partnership, in one short line?"""

from __future__ import annotations

from alongside.domain.agreement import ORDINARY, READY_MADE, Agreement
from alongside.domain.agreement.decision_rule import Ballot
from alongside.domain.saying import say
from alongside.web import starting
from alongside.web.pictures.words import and_list
from alongside.web.starting import Answers
from alongside.web.times import count_of


def told(answers: Answers, step: str) -> str:
    """Of a page that can be read again as part of the agreement; nothing of the others, and of one not answered."""
    form = answers.forms[step]
    if not form.is_valid():
        return ""
    if step == starting.DECIDING:
        return f"{READY_MADE[form.cleaned_data['rule']].name}."
    return TOLD[step](answers.agreement) if step in TOLD else ""


def _groups(agreement: Agreement) -> str:
    """What a partnership calls its groups is its own words, so it stays as it is."""
    seats = [f"{one.seats} {one.label if one.seats == 1 else one.plural}" for one in agreement.stakes]
    return say("{groups} have a seat.", groups=and_list(seats))


def _open(agreement: Agreement) -> str:
    days = agreement.rule_for(ORDINARY).open_for_days
    return say("{fewest} to {most} days.", fewest=days.fewest, most=days.most)


def _secrecy(agreement: Agreement) -> str:
    rule = agreement.rule_for(ORDINARY)
    if rule.ballot is Ballot.SECRET:
        return say("Nobody sees how you answer.")
    return (
        say("Members see how you answer, when it closes.")
        if rule.hide_results_until_close
        else say("Members see how you answer.")
    )


def _waits(agreement: Agreement) -> str:
    reply, papers = (count_of(days, "day") for days in (agreement.reply_days, agreement.notice_days_for_papers))
    return say("A reply in {reply}. Papers {papers} before.", reply=reply, papers=papers)


def _money(agreement: Agreement) -> str:
    paid = say("Time is paid.") if agreement.payment.offered else say("Time is not paid yet.")
    kinds = len(agreement.payment.expenses)
    counted = count_of(kinds, "kind of cost is", "kinds of costs are")
    return say("{paid} {kinds} paid back.", paid=paid, kinds=counted)


def _access(agreement: Agreement) -> str:
    return f"{count_of(len(agreement.access_promises), 'promise')}."


TOLD = {
    starting.GROUPS: _groups,
    starting.OPEN: _open,
    starting.SECRECY: _secrecy,
    starting.WAITS: _waits,
    starting.MONEY: _money,
    starting.ACCESS: _access,
}
