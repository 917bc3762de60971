"""Do the stakes, their seats and the roles make sense?"""

from __future__ import annotations

import re

from alongside.domain.agreement.agreement import Agreement
from alongside.domain.agreement.sense.problem import Problem, Problems, twice, unknown_stake
from alongside.domain.agreement.terms import CO_CHAIR_LIVED, CO_CHAIR_PROFESSIONAL, Role, Stake
from alongside.domain.agreement.words.speech import capital
from alongside.domain.saying import say
from alongside.domain.stakes import Side

MOST_STAKES = 40
MOST_SEATS = 10_000
LONGEST_TERM = 120
LONGEST_LABEL = 80
KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")
CO_CHAIRS = {CO_CHAIR_LIVED: Side.LIVED, CO_CHAIR_PROFESSIONAL: Side.PROFESSIONAL}
SIDES = {Side.LIVED: "people with lived experience", Side.PROFESSIONAL: "professionals"}


def about_stakes(agreement: Agreement) -> Problems:
    stakes = agreement.stakes
    if not stakes:
        yield Problem("no_stakes", "stakes", say("There are no groups. Say who is at the table."))
    if len(stakes) > MOST_STAKES:
        yield Problem(
            "too_many_stakes",
            "stakes",
            say("There are too many groups. {most_stakes} is the most.", most_stakes=MOST_STAKES),
        )
    for number, stake in enumerate(stakes):
        yield from _one_stake(stake, f"stakes[{number}]")
    if stakes and not any(stake.seats > 0 for stake in stakes if stake.side is Side.LIVED):
        words = say("Nobody with lived experience has a seat. Give seats to people who use services, or to carers.")
        yield Problem("no_lived_experience", "stakes", words)
    for label in twice(name for stake in stakes for name in _names(stake)):
        yield Problem(
            "same_label_twice", "stakes", say("Two groups are called “{label}”. Give one another name.", label=label)
        )
    for key in twice([stake.key for stake in stakes] + [role.key for role in agreement.roles]):
        yield Problem("same_key_twice", "stakes", f"“{key}” is used twice. Each group and role needs its own.")


def _names(stake: Stake) -> set[str]:
    return {name.strip().casefold() for name in (stake.label, stake.plural)}


def _one_stake(stake: Stake, where: str) -> Problems:
    yield from about_key(stake.key, f"{where}.key")
    for field, label in (("label", stake.label), ("plural", stake.plural)):
        yield from about_label(label, f"{where}.{field}")
    name = capital(stake.plural)
    if stake.seats < 0:
        yield Problem("negative_seats", f"{where}.seats", say("{name} cannot have fewer than 0 seats.", name=name))
    if stake.seats > MOST_SEATS:
        yield Problem(
            "too_many_seats",
            f"{where}.seats",
            say("{name} have too many seats. {most} is the most.", name=name, most=MOST_SEATS),
        )
    if not 1 <= stake.term_months <= LONGEST_TERM:
        words = say(
            "A seat is held for 1 to {longest_term} months. Here it is {term_months}.",
            longest_term=LONGEST_TERM,
            term_months=stake.term_months,
        )
        yield Problem("term_not_possible", f"{where}.term_months", words)


def about_key(key: str, where: str) -> Problems:
    if not KEY.fullmatch(key):
        words = f"“{key[:40]}” cannot be a key. Use small letters, numbers and _, and begin with a letter."
        yield Problem("bad_key", where, words)


def about_label(label: str, where: str) -> Problems:
    if not label.strip():
        yield Problem("no_label", where, say("This has no name. Say what you call it."))
    if len(label) > LONGEST_LABEL:
        yield Problem(
            "long_label",
            where,
            say("This name is too long. {longest_label} letters is the most.", longest_label=LONGEST_LABEL),
        )


def about_roles(agreement: Agreement) -> Problems:
    stakes = {stake.key: stake for stake in agreement.stakes}
    for number, role in enumerate(agreement.roles):
        where = f"roles[{number}]"
        yield from about_key(role.key, f"{where}.key")
        yield from about_label(role.label, f"{where}.label")
        yield from _who_holds(role, stakes, where)
    held = {role.key for role in agreement.roles}
    for key, side in CO_CHAIRS.items():
        if key not in held and any(stake.side is side and stake.seats > 0 for stake in agreement.stakes):
            words = say("There is no co-chair from {sides}. Co-chairs come one from each side.", sides=SIDES[side])
            yield Problem("co_chair_missing", "roles", words)


def _who_holds(role: Role, stakes: dict[str, Stake], where: str) -> Problems:
    name = capital(role.label)
    if role.key in CO_CHAIRS and role.side is not CO_CHAIRS[role.key]:
        words = say(
            "{name} has to come from {side}. Co-chairs come one from each side.",
            name=name,
            side=SIDES[CO_CHAIRS[role.key]],
        )
        yield Problem("co_chair_wrong_side", f"{where}.side", words)
    if role.stake and role.stake not in stakes:
        yield unknown_stake(role.stake, f"{where}.stake")
    elif role.stake and stakes[role.stake].side is not role.side:
        words = say(
            "{name} is on the side of {side}. {plural} are not.",
            name=name,
            side=SIDES[role.side],
            plural=capital(stakes[role.stake].plural),
        )
        yield Problem("role_on_two_sides", where, words)
    elif role.has_seat and not _could_hold(role, stakes):
        yield Problem(
            "nobody_can_hold_role",
            where,
            say("Nobody can be the {label}. There is no seat to choose from.", label=role.label),
        )


def _could_hold(role: Role, stakes: dict[str, Stake]) -> bool:
    group = [stakes[role.stake]] if role.stake else [stake for stake in stakes.values() if stake.side is role.side]
    return any(stake.seats > 0 for stake in group)
