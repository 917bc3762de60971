"""What does it come to, in words that nobody has to look up?"""

from __future__ import annotations

from collections.abc import Iterator

from alongside.domain.power.labels import Labels, listed
from alongside.domain.power.parity import LEVEL
from alongside.domain.power.powers import GroupPower, Powers, SidePower
from alongside.domain.saying import say

ONE_BY_ONE = 6
"""Up to so many groups, each has sentences of its own; more are named together."""


def sentences(found: Powers, labels: Labels) -> list[str]:
    """Short ones, the most telling first. They never use a word that would have to be explained."""
    few = len(found.groups) <= ONE_BY_ONE
    return [
        *(_each(found, labels) if few else _together(found, labels)),
        *_sides(found, labels),
        *(_shares(found, labels) if few else ()),
        *_people(found, labels),
        *_how_often(found),
    ]


def _how_often(found: Powers) -> Iterator[str]:
    if not found.can_pass:
        yield say("Under this rule nothing can ever pass.")
    elif not found.can_fail:
        yield say("Under this rule everything passes, whatever anybody answers.")
    else:
        yield say("If everyone tossed a coin, {often} would pass.", often=often(found.passes_at_half))


def often(chance: float) -> str:
    """A chance as people say it: about 8 in 100 proposals."""
    if chance > 0.995:
        return "nearly every proposal"
    if chance >= 0.0095:
        return f"about {round(100 * chance)} in 100 proposals"
    if chance >= 1e-6:
        return f"about 1 in {_round(1 / chance):,} proposals"
    return "fewer than 1 in a million proposals"


def _round(number: float) -> int:
    """To two figures."""
    digits = len(str(int(number)))
    return round(number, 2 - digits).__int__() if digits > 2 else round(number)


def _each(found: Powers, labels: Labels) -> Iterator[str]:
    for key, group in found.groups.items():
        if not group.shapley_each:
            yield say(
                "Whatever {group} answer{seats}, it changes nothing.",
                group=labels.group(key),
                seats="s" if group.seats == 1 else "",
            )
        elif group.seats == 1:
            yield from _one_seat(_capital(labels.group(key)), group)
        else:
            yield from _all_of(labels.group(key), group)


def _one_seat(who: str, group: GroupPower) -> Iterator[str]:
    if group.can_pass_alone:
        yield say("{who} can decide without anyone else.", who=who)
    if group.can_block_alone:
        yield say("{who} alone can stop anything.", who=who)
    elif not group.can_pass_alone:
        yield say("{who} alone can stop nothing.", who=who)


def _all_of(who: str, group: GroupPower | SidePower) -> Iterator[str]:
    if group.can_pass_alone:
        yield say("If all {who} agree with each other, they can decide without anyone else.", who=who)
    if group.can_block_alone:
        yield say("If all {who} agree with each other, they can stop anything.", who=who)
    elif not group.can_pass_alone:
        yield say("If all {who} agree, they can stop nothing.", who=who)


def _together(found: Powers, labels: Labels) -> Iterator[str]:
    """So many groups that each kind of power is said once, with who has it."""
    deciding = [key for key, group in found.groups.items() if group.can_pass_alone]
    stopping = [key for key, group in found.groups.items() if group.can_block_alone]
    idle = [key for key, group in found.groups.items() if not group.shapley_each]
    if deciding:
        yield say("Each of these can decide without anyone else: {listed}.", listed=labels.listed(deciding))
    if stopping:
        yield say("Each of these can stop anything: {listed}.", listed=labels.listed(stopping))
    others = len(found.groups) - len({*deciding, *stopping, *idle})
    if others:
        yield say(
            "None of the {deciding} can decide or stop anything alone.",
            deciding="others" if deciding or stopping else others,
        )
    if idle:
        yield say("Whatever these answer, it changes nothing: {listed}.", listed=labels.listed(idle))


def _sides(found: Powers, labels: Labels) -> Iterator[str]:
    for key, side in found.sides.items():
        if len(labels.body.sides[key]) > 1:
            yield from _all_of(labels.side(key), side)


def _shares(found: Powers, labels: Labels) -> Iterator[str]:
    shares = {key: round(100 * group.bloc_share) for key, group in found.groups.items()}
    if len(shares) > 1 and any(shares.values()):
        first, *others = sorted(shares, key=lambda key: -shares[key])
        parts = [f"{labels.group(first)} {_have(found.groups[first])} {shares[first]}"]
        parts += [f"{labels.group(key)} {shares[key]}" for key in others]
        yield say("Of 100 parts of the power between them, {listed}.", listed=listed(parts))


def _have(group: GroupPower) -> str:
    return "has" if group.seats == 1 else "have"


def _people(found: Powers, labels: Labels) -> Iterator[str]:
    each = {key: _rounded(group.shapley_each) for key, group in found.groups.items()}
    weak, strong = min(each, key=lambda key: each[key]), max(each, key=lambda key: each[key])
    if not each[weak] or len(each) == 1:
        return
    if each[weak] / each[strong] >= LEVEL:
        yield say("Every seat counts for about the same.")
    else:
        times = _times(_rounded(each[strong] / each[weak]))
        yield say(
            "{one} counts for about {times} times {other}.",
            one=_capital(_seat(strong, found, labels)),
            times=times,
            other=_seat(weak, found, labels),
        )


def _rounded(number: float) -> float:
    """To nine digits, so that who is the same by two ways of counting is the same, and the first is named."""
    return float(f"{number:.9g}")


def _seat(key: str, found: Powers, labels: Labels) -> str:
    return labels.group(key) if found.groups[key].seats == 1 else f"one seat among {labels.group(key)}"


def _times(ratio: float) -> str:
    return f"{ratio:.1f}".removesuffix(".0") if ratio < 10 else f"{_round(ratio):,}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
