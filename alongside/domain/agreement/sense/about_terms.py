"""Does the rest of an agreement make sense: overrides, days, payment, promises, closed spaces?"""

from __future__ import annotations

from alongside.domain.agreement.agreement import FORMAT, Agreement
from alongside.domain.agreement.sense.about_stakes import about_label
from alongside.domain.agreement.sense.problem import Problem, Problems, twice, unknown_role, unknown_stake
from alongside.domain.agreement.terms import ClosedSpace, EasyRead, Rate
from alongside.domain.saying import say
from alongside.domain.visibility import SpaceKind

LONGEST_WAIT = 365
SMALLEST_GROUP, LARGEST_GROUP = 3, 100
MOST_READERS = 20
SENTENCES, WHOLES = (5, 25), (100, 10_000)
"""What can be agreed of an easy version. No source calls a sentence of more than 25 words easy."""
LONGEST_SENTENCE = 300
MOST_PENCE = 10_000_000
MAY_BE_OPENED = (SpaceKind.ONE_STAKE, SpaceKind.LIVED)


def about_terms(agreement: Agreement) -> Problems:
    if agreement.format != FORMAT:
        yield Problem(
            "unknown_format",
            "format",
            say("This should be {format}, the only form of agreement we know.", format=FORMAT),
        )
    yield from _overrides(agreement)
    yield from _waits(agreement)
    if not SMALLEST_GROUP <= agreement.small_group <= LARGEST_GROUP:
        words = say(
            "A small group is {smallest_group} to {largest_group}. Fewer would show how one person answered.",
            smallest_group=SMALLEST_GROUP,
            largest_group=LARGEST_GROUP,
        )
        yield Problem("small_group_not_possible", "small_group", words)
    yield from _easy_read(agreement.easy_read)
    yield from _payment(agreement)
    yield from _promises(agreement)
    yield from _closed_spaces(agreement)


def about_sentence(text: str, where: str) -> Problems:
    if not text.strip():
        yield Problem("nothing_said", where, say("There are no words here. Write some, or take this away."))
    if len(text) > LONGEST_SENTENCE:
        yield Problem(
            "sentence_too_long",
            where,
            say("This is too long. {longest_sentence} letters is the most.", longest_sentence=LONGEST_SENTENCE),
        )


def _overrides(agreement: Agreement) -> Problems:
    roles = {role.key for role in agreement.roles}
    for number, right in enumerate(agreement.overrides):
        where = f"overrides[{number}]"
        if right.role not in roles:
            yield unknown_role(right.role, f"{where}.role")
        yield from about_sentence(right.law, f"{where}.law")
    if len(set(agreement.overrides)) < len(agreement.overrides):
        yield Problem("same_override_twice", "overrides", say("The same right to set a decision aside is here twice."))


def _waits(agreement: Agreement) -> Problems:
    for where, days, fewest in (
        ("notice_days_for_papers", agreement.notice_days_for_papers, 0),
        ("reply_days", agreement.reply_days, 1),
        ("payment.within_days", agreement.payment.within_days, 1),
    ):
        if not fewest <= days <= LONGEST_WAIT:
            words = say(
                "{days} days is not possible here. It can be {fewest} to {most}.",
                days=days,
                fewest=fewest,
                most=LONGEST_WAIT,
            )
            yield Problem("days_not_possible", where, words)


def _easy_read(easy: EasyRead) -> Problems:
    for where, number, fewest, most in (
        ("easy_read.readers", easy.readers, 1, MOST_READERS),
        ("easy_read.longest_sentence", easy.longest_sentence, *SENTENCES),
        ("easy_read.most_words", easy.most_words, *WHOLES),
    ):
        if not fewest <= number <= most:
            yield Problem(
                "easy_not_possible",
                where,
                say(
                    "{number} is not possible here. It can be {fewest} to {most}.",
                    number=number,
                    fewest=fewest,
                    most=most,
                ),
            )


def _payment(agreement: Agreement) -> Problems:
    payment = agreement.payment
    if payment.offered and not payment.rates:
        yield Problem(
            "payment_without_rate", "payment.rates", say("People are to be paid, but not how much. Add a rate.")
        )
    if payment.offered and not payment.covers:
        words = say("People are to be paid, but for nothing. Say what time is paid.")
        yield Problem("payment_for_nothing", "payment.covers", words)
    if not payment.offered and (payment.rates or payment.covers):
        words = say("It says nobody is paid, and also how much. Choose one.")
        yield Problem("payment_contradicts", "payment.offered", words)
    for number, rate in enumerate(payment.rates):
        yield from _rate(rate, f"payment.rates[{number}]")
    for name in twice(f"{rate.label.strip().casefold()} from {rate.since}" for rate in payment.rates):
        yield Problem(
            "same_rate_twice", "payment.rates", say("There are two rates for {name}. Keep one of them.", name=name)
        )


def _rate(rate: Rate, where: str) -> Problems:
    yield from about_label(rate.label, f"{where}.label")
    if not 1 <= rate.pence <= MOST_PENCE:
        yield Problem("rate_not_possible", f"{where}.pence", say("A rate is 1 penny or more, and not above £100,000."))
    if not rate.source.strip():
        yield Problem(
            "rate_without_source", f"{where}.source", say("Say where this rate comes from, so people can check it.")
        )


def _promises(agreement: Agreement) -> Problems:
    for number, promise in enumerate(agreement.access_promises):
        yield from about_sentence(promise, f"access_promises[{number}]")
    for promise in twice(agreement.access_promises):
        yield Problem("same_promise_twice", "access_promises", f"“{promise[:80]}” is here twice. Once is enough.")


def _closed_spaces(agreement: Agreement) -> Problems:
    stakes = {stake.key for stake in agreement.stakes}
    for number, space in enumerate(agreement.closed_spaces):
        yield from _closed_space(space, stakes, f"closed_spaces[{number}]")
    if len(set(agreement.closed_spaces)) < len(agreement.closed_spaces):
        yield Problem("same_space_twice", "closed_spaces", say("The same kind of closed space is here twice."))


def _closed_space(space: ClosedSpace, stakes: set[str], where: str) -> Problems:
    if space.kind not in MAY_BE_OPENED:
        words = say("A closed space is for one group, or for everybody with lived experience.")
        yield Problem("space_not_closed", f"{where}.kind", words)
    elif space.kind is SpaceKind.LIVED and space.stake:
        words = say("This space is for everybody with lived experience. Then it cannot name one group.")
        yield Problem("space_for_two", f"{where}.stake", words)
    elif space.kind is SpaceKind.ONE_STAKE and space.stake not in stakes:
        yield unknown_stake(space.stake, f"{where}.stake")
