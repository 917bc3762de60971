"""The whole agreement in plain words, in the order in which people ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alongside.domain.agreement.agreement import Agreement
from alongside.domain.agreement.asked import Questions
from alongside.domain.agreement.terms import (
    ClosedSpace,
    Expense,
    PaidTime,
    Payment,
    Per,
    Published,
    Role,
    Stake,
    Thing,
)
from alongside.domain.agreement.words.check_words import check_words
from alongside.domain.agreement.words.rule_words import decision_rule_in_words
from alongside.domain.agreement.words.speech import capital, count, day, listed, pounds
from alongside.domain.saying import say
from alongside.domain.stakes import Side
from alongside.domain.visibility import SpaceKind

THINGS = {
    Thing.PROPOSAL: "a proposal",
    Thing.DECISION: "a decision",
    Thing.MINUTES: "minutes",
    Thing.AGREEMENT: "this agreement",
    Thing.PAPER: "a paper",
    Thing.REPLY: "a reply",
    Thing.CHECK: "the check",
}
PERS = {Per.HOUR: "an hour", Per.HALF_DAY: "half a day", Per.DAY: "a day", Per.TASK: "a task"}
TIMES = {
    PaidTime.MEETINGS: "meetings",
    PaidTime.PREPARATION: "getting ready",
    PaidTime.TRAVEL: "travel time",
    PaidTime.READING: "reading",
}
EXPENSES = {
    Expense.TRAVEL: "travel",
    Expense.REPLACEMENT_CARE: "care for somebody while you are here",
    Expense.SUPPORTER: "your supporter",
    Expense.FOOD: "food",
    Expense.PHONE_AND_DATA: "phone and internet",
    Expense.ACCESS: "what you need for access",
}
PUBLISHED = {
    Published.PROMISES: "promises, kept or not",
    Published.CHECK: "the check",
    Published.MINUTES: "minutes",
    Published.REPLIES: "replies",
}


@dataclass(frozen=True, slots=True)
class Section:
    """Some sentences under one heading. `key` is stable, so that a page can find it."""

    key: str
    title: str
    sentences: tuple[str, ...]


def in_words(agreement: Agreement, questions: Questions | None = None) -> tuple[Section, ...]:
    """Everything the agreement says, as short sentences under headings. `questions` are those that the check asks."""
    rules = [
        Section(f"rule.{rule.kind}", rule.label, tuple(decision_rule_in_words(rule, agreement.labels)))
        for rule in agreement.rules
    ]
    return (
        Section("people", say("Who is at the table"), tuple(_people(agreement))),
        *rules,
        Section("overrides", say("When a decision can be set aside"), tuple(_overrides(agreement))),
        Section("time", say("How long things take"), tuple(_time(agreement))),
        Section("easy", say("Easy versions"), tuple(_easy(agreement))),
        Section("payment", say("Money for your time"), tuple(_payment(agreement.payment))),
        Section(
            "access",
            say("What we promise, so that you can take part"),
            agreement.access_promises or (say("We have not promised anything yet."),),
        ),
        Section("closed_spaces", say("Rooms of our own"), tuple(_rooms(agreement))),
        Section("check", say("Checking that it is real"), tuple(check_words(agreement, questions or {}))),
        Section("public", say("What anyone can read"), tuple(_public(agreement))),
    )


def _people(agreement: Agreement) -> Iterator[str]:
    seats = sum(stake.seats for stake in agreement.stakes)
    yield say("There {seats} {count}.", seats="is" if seats == 1 else "are", count=count(seats, "seat"))
    for stake in agreement.stakes:
        yield from _stake(stake)
    for role in agreement.roles:
        yield _role(role, agreement)


def _stake(stake: Stake) -> Iterator[str]:
    """Each sentence names the group: a reader may meet any of them alone."""
    who = capital(stake.plural)
    yield say(
        "{who} have {seats}. Each seat is held for {months}.",
        who=who,
        seats=count(stake.seats, "seat"),
        months=count(stake.term_months, "month"),
    )
    side = "with lived experience" if stake.side is Side.LIVED else "of the professionals"
    yield say("{who} are on the side {side}. One of them is called “{label}”.", who=who, side=side, label=stake.label)


def _role(role: Role, agreement: Agreement) -> str:
    sides = {Side.LIVED: "people with lived experience", Side.PROFESSIONAL: "professionals"}
    whom = agreement.labels.get(role.stake, role.stake) if role.stake else sides[role.side]
    if role.has_seat:
        return say("The {label} is one of the {whom} who have a seat.", label=role.label, whom=whom)
    return say("The {label} has no seat. They speak for {whom}.", label=role.label, whom=whom)


def _overrides(agreement: Agreement) -> Iterator[str]:
    if not agreement.overrides:
        yield say("Nobody can set our decisions aside.")
        return
    for right in agreement.overrides:
        yield say(
            "The {labels} can, only under this law: {law}.",
            labels=agreement.labels.get(right.role, right.role),
            law=right.law,
        )
    yield say("They must give their name and the reason, for all to read. It never counts as our decision.")


def _time(agreement: Agreement) -> Iterator[str]:
    yield say("You get papers at least {count} before.", count=count(agreement.notice_days_for_papers, "day"))
    yield say("You get a reply in {count} or less.", count=count(agreement.reply_days, "day"))


def _easy(agreement: Agreement) -> Iterator[str]:
    if not agreement.needs_easy_version:
        yield say("Nothing has to have an easy version yet.")
    for thing in sorted(agreement.needs_easy_version):
        yield say("{thing} must have an easy version that readers have checked.", thing=capital(THINGS[thing]))
    easy = agreement.easy_read
    yield say(
        "An easy version is checked when {readers} understood each idea in it.",
        readers=count(easy.readers, "reader"),
    )
    yield say("A sentence in an easy version has at most {words}.", words=count(easy.longest_sentence, "word"))
    yield say("A whole easy version has at most {words}.", words=count(easy.most_words, "word"))
    pictures = say("Each idea in an easy version has a picture.")
    yield pictures if easy.picture_each else say("Not each idea needs a picture.")


def _payment(payment: Payment) -> Iterator[str]:
    if payment.offered:
        times = listed([TIMES[time] for time in sorted(payment.covers)])
        yield say("We pay you for your time{times}.", times=": " + times if times else "")
        yield say("You choose: take it, take some of it, or say no. Nobody thinks less of you.")
    else:
        yield say("We do not pay for your time yet.")
    for rate in payment.rates:
        yield say(
            "{what}: {pounds} for {time}, from {day}. Source: {source}.",
            what=capital(rate.label),
            pounds=pounds(rate.pence),
            time=PERS[rate.per],
            day=day(rate.since),
            source=rate.source,
        )
    if payment.expenses:
        yield say(
            "We pay what it costs you: {listed}.", listed=listed([EXPENSES[cost] for cost in sorted(payment.expenses)])
        )
    yield say("The money comes in {count} or less.", count=count(payment.within_days, "day"))


def _rooms(agreement: Agreement) -> Iterator[str]:
    if not agreement.closed_spaces:
        yield say("There are no closed rooms yet.")
        return
    for space in agreement.closed_spaces:
        yield say("{whose} can open a room of their own. Nobody else can go in.", whose=_whose(space, agreement))


def _whose(space: ClosedSpace, agreement: Agreement) -> str:
    if space.kind is SpaceKind.LIVED:
        return say("People with lived experience")
    return capital(agreement.labels.get(space.stake, space.stake or space.kind))


def _public(agreement: Agreement) -> Iterator[str]:
    yield say("Anyone can read this agreement, what we decided, what was set aside, and the record.")
    if agreement.published:
        yield say(
            "Anyone can read these too: {listed}.",
            listed=listed([PUBLISHED[thing] for thing in sorted(agreement.published)]),
        )
    yield say("Only a decision of ours can change this agreement.")
