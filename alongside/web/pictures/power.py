"""What does a page show of who holds the power? From the plain answer of the analysis to pictures and sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from alongside.domain.saying import say
from alongside.domain.stakes import FIRST_STAKES, Side
from alongside.web.pictures.bars import share_bar
from alongside.web.pictures.beam import Heavier, beam
from alongside.web.pictures.seats import seats_picture
from alongside.web.pictures.shapes import Kind
from alongside.web.pictures.words import and_list, in_100, lower_first

SAME = 0.995
LEVEL = 0.95
"""From here on the analysis calls it level, and so do we; the words and the beam still show what is left."""
COINS = (say("If everyone tossed a coin"), say("Under this rule nothing"), say("Under this rule everything"))
"""How sentences of the analysis begin that say how often anything passes: that has a heading of its own here."""
AS_THEY_COME = say("The two sides, when people come as often as they do now")
FIRST_WORDS = {
    "uses_services": say("People who use services"),
    "carer": say("Carers"),
    "professional": say("Professionals"),
    "lived": say("People with lived experience"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of people: what they can do together, and their share."""

    kind: Kind
    seats: int
    counted: str
    can_pass: bool
    can_stop: bool
    share: str
    bar: str


@dataclass(frozen=True, slots=True)
class Balance:
    """Who is weighed against whom, and how that came out. No picture without its sentence."""

    whose: str
    verdict: str
    sentence: str
    parity: str
    beam: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    change: str
    after: str


@dataclass(frozen=True, slots=True)
class PowerSeen:
    """All that `web/power/picture.html` shows, in its order."""

    rule: str
    seats: str
    rows: Sequence[Row]
    balances: Sequence[Balance]
    passes: str
    sentences: Sequence[str]
    suggestions: Sequence[Suggestion] = field(default_factory=tuple)
    not_looked_at: str = ""


def power_seen(power: Mapping[str, Any]) -> PowerSeen:
    """`power` is the answer of `alongside power --json`, and beside it, all optional, `rule_sentence`, `labels` (words
    for each group), `side_of` (lived or professional, for groups other than the first three) and `side_labels`.
    """
    kinds = {name: _kind(name, power) for name in power["groups"]}
    groups = power["groups"]
    return PowerSeen(
        rule=power.get("rule_sentence", ""),
        seats=seats_picture([(kinds[name], groups[name]["seats"]) for name in groups]),
        rows=[_row(kinds[name], groups[name]) for name in groups],
        balances=_balances(power, kinds),
        passes=_passes(power.get("passes_at_half")),
        sentences=[sentence for sentence in power.get("sentences", ()) if not sentence.startswith(COINS)],
        suggestions=[_suggestion(found) for found in power.get("suggestions", ())],
        not_looked_at=power.get("not_looked_at", ""),
    )


def _words(key: str, given: Mapping[str, str]) -> str:
    words = given.get(key) or FIRST_WORDS.get(key) or key.replace("_", " ")
    return words[:1].upper() + words[1:]


def _kind(name: str, power: Mapping[str, Any]) -> Kind:
    side = power.get("side_of", {}).get(name) or FIRST_STAKES.get(name, "")
    return Kind(name, _words(name, power.get("labels", {})), str(side))


def _row(kind: Kind, group: Mapping[str, Any]) -> Row:
    share = group["bloc_share"]
    return Row(
        kind=kind,
        seats=group["seats"],
        counted=lower_first(kind.words),
        can_pass=group["can_pass_alone"],
        can_stop=group["can_block_alone"],
        share="too many to count" if share is None else in_100(float(share)),
        bar="" if share is None else share_bar(kind, float(share)),
    )


def _balances(power: Mapping[str, Any], kinds: Mapping[str, Kind]) -> list[Balance]:
    """The sides first, where there are two; then the kinds of people, where that is another question."""
    balances = []
    if len(power.get("sides") or {}) == 2:
        balances.append(_between_sides(say("The two sides"), power, found=power, kinds=kinds))
    if len((power.get("with_attendance") or {}).get("sides") or {}) == 2:
        balances.append(_between_sides(AS_THEY_COME, power, found=power["with_attendance"], kinds=kinds))
    if len(kinds) > 2 or not balances:
        balances.append(_between_kinds(power["parity"]["groups"], power["groups"], kinds))
    return balances


def _between_sides(
    whose: str, power: Mapping[str, Any], *, found: Mapping[str, Any], kinds: Mapping[str, Kind]
) -> Balance:
    names = sorted(found["sides"], key=lambda name: name == Side.PROFESSIONAL)
    words = [_words(name, power.get("side_labels", {})) for name in names]
    held = [float(found["sides"][name]["bloc_share"] or 0) for name in names]
    parity = found["parity"]["sides"]
    if parity is None:
        return Balance(whose, say("Nothing to weigh yet."), "", "")
    heavy = 0 if held[0] > held[1] else 1
    verdict, sentence = _weighed(float(parity), words[heavy], words[1 - heavy])
    heavier: Heavier = "" if parity >= SAME else ("left", "right")[heavy]
    where = say("{one} on the left, {other} on the right.", one=words[0], other=lower_first(words[1]))
    drawn = beam(
        float(parity),
        heavier,
        left=[kind for kind in kinds.values() if kind.side != Side.PROFESSIONAL],
        right=[kind for kind in kinds.values() if kind.side == Side.PROFESSIONAL],
        name=say("A beam. {where} {verdict} {sentence}", where=where, verdict=verdict, sentence=sentence),
    )
    return Balance(whose, verdict, sentence, _parity(parity), drawn)


def _between_kinds(parity: Any, groups: Mapping[str, Any], kinds: Mapping[str, Kind]) -> Balance:
    if parity is None or not groups:
        return Balance(say("The kinds of people"), say("Nothing to weigh yet."), "", "")
    ranked = sorted(groups, key=lambda name: float(groups[name]["bloc_share"] or 0))
    strong, weak = kinds[ranked[-1]].words, kinds[ranked[0]].words
    verdict, sentence = _weighed(float(parity), strong, weak)
    return Balance(say("The kinds of people"), verdict, sentence, _parity(parity))


def _weighed(parity: float, strong: str, weak: str) -> tuple[str, str]:
    """For every 10 parts of power that the strong hold, so many are held by the weak."""
    weak = lower_first(weak)
    if parity >= SAME:
        return say("Level."), say("Each holds the same power.")
    if parity == 0:
        return say("Not level."), say("{strong} hold power. Next to them, {weak} hold none.", strong=strong, weak=weak)
    parts = round(parity * 10)
    held = say("about {parts}", parts=parts)
    if parts in (0, 10):
        held = say("less than 1") if parts == 0 else say("nearly 10")
    verdict = say("Level.") if parity >= LEVEL else say("Not level.")
    return verdict, say(
        "For every 10 parts of power that {strong} hold, {weak} hold {held}.",
        strong=lower_first(strong),
        weak=weak,
        held=held,
    )


def _parity(parity: Any) -> str:
    return f"{float(parity):.2f}".rstrip("0").rstrip(".")


def _passes(share: Any) -> str:
    if share is None:
        return ""
    if share == 0:
        return say("With this rule, nothing can ever pass.")
    often = in_100(float(share))
    times = "time" if often in {"1", "less than 1"} else "times"
    return say("If everyone tossed a coin, something would pass {often} {times} in 100.", often=often, times=times)


def _suggestion(found: Mapping[str, Any]) -> Suggestion:
    parity = found.get("parity", {})
    after = [
        f"the {words} would be level"
        for key, words in (("sides", "two sides"), ("groups", "kinds of people"))
        if parity.get(key) is not None and float(parity[key]) >= LEVEL
    ]
    said = say("Then {after}.", after=and_list(after)) if after else ""
    return Suggestion(found["change"], " ".join(filter(None, [said, _passes(found.get("passes_at_half"))])))
