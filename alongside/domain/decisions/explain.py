"""An outcome in plain words: what came of it, why, and who carried it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from alongside.domain.agreement.words.speech import capital, count, line
from alongside.domain.decisions.outcome import (
    NoQuorum,
    NotPassed,
    OpenObjections,
    Outcome,
    Passed,
    Tied,
    Total,
    Unit,
    Why,
)
from alongside.domain.decisions.small_groups import ShownOutcome, ShownStake, in_full
from alongside.domain.saying import say

Labels = Mapping[str, str]

FIRST = {
    Passed.word: say("It passed."),
    NotPassed.word: say("It did not pass."),
    NoQuorum.word: say("Not enough people took part, so nothing is decided."),
    OpenObjections.word: say("Something is still open, so nothing is decided yet."),
    Tied.word: say("Exactly half agreed. It is a tie, so it did not pass."),
}


def explain(outcome: Outcome | ShownOutcome, labels: Labels) -> list[str]:
    """Short sentences, the most important first. `labels` call the stakes (several people) and roles (one) by key.

    A whole outcome is told in full; for a secret ballot give what `shown` leaves of it.
    """
    seen = outcome if isinstance(outcome, ShownOutcome) else in_full(outcome)
    groups = [stake for stake in seen.stakes if stake.seats]
    if seen.word == NoQuorum.word:
        return [FIRST[seen.word], *_who_was_missing(seen, groups, labels)]
    return [
        FIRST[seen.word],
        *_roles(seen, labels),
        *(_group(stake, labels.get(stake.stake, stake.stake)) for stake in groups),
        *_total(seen.total),
        *_besides(seen),
    ]


def _who_was_missing(seen: ShownOutcome, groups: list[ShownStake], labels: Labels) -> Iterator[str]:
    for stake in groups:
        if not stake.has_quorum:
            name = labels.get(stake.stake, stake.stake)
            yield say("Not enough {name} took part.{more}", name=name, more=_more(stake.took_part, stake.quorum))
    if seen.took_part is not None and seen.took_part < seen.quorum:
        yield say(
            "In all, {took_part} took part.{more}", took_part=seen.took_part, more=_more(seen.took_part, seen.quorum)
        )


def _more(took_part: int | None, quorum: int) -> str:
    if took_part is None:
        return ""
    return f" {quorum - took_part} more {'was' if quorum - took_part == 1 else 'were'} needed."


def _roles(seen: ShownOutcome, labels: Labels) -> Iterator[str]:
    casting = f"the {labels.get(seen.casting_vote, seen.casting_vote)}"
    if seen.casting_vote and seen.word == Tied.word:
        yield say("{casting} could have settled it, and did not say.", casting=capital(casting))
    elif seen.casting_vote:
        yield say(
            "Exactly half agreed. Then {casting} said {word}.",
            casting=casting,
            word="yes" if seen.word == Passed.word else "no",
        )
    for role in seen.approvals:
        yield say("The {labels} {approved}.", labels=labels.get(role, role), approved=_approved(seen.why))
    if seen.why is Why.STILL_OPEN:
        yield say("After the last round something was still open.")


def _approved(why: Why | None) -> str:
    if why is Why.APPROVAL_REFUSED:
        return "had to say yes, and said no"
    return "had to say yes, and did not" if why is Why.APPROVAL_NOT_GIVEN else "said yes"


def _group(stake: ShownStake, name: str) -> str:
    if stake.agreed is None:
        return (
            say("{hidden} They are few, so we show no number.", hidden=_hidden(stake, name))
            if stake.is_small
            else _hidden(stake, name)
        )
    said = f"{capital(name)}: {stake.agreed} of {stake.seats} agreed."
    if stake.needed == 0:
        return said if stake.carried else say("{said} Something of theirs is still open.", said=said)
    return f"{said} {_were(stake.needed)} needed." if stake.must_carry else said


def _hidden(stake: ShownStake, name: str) -> str:
    if stake.needed == 0:
        return (
            say("Nothing from {name} is still open.", name=name)
            if stake.carried
            else say("Something from {name} is still open.", name=name)
        )
    return f"{capital(name)} {'agreed' if stake.carried else 'did not agree'}."


def _were(number: int | None) -> str:
    return f"{number} {'was' if number == 1 else 'were'}"


def _total(total: Total | None) -> Iterator[str]:
    if total is None:
        return
    if total.unit is Unit.SHARES:
        hundreds = round(total.agreed * 100)
        yield say(
            "Put together, the groups reached {agreed}, about {hundreds} in every 100.",
            agreed=total.agreed,
            hundreds=hundreds,
        )
        yield say("It had to be {line}.", line=line(total.threshold))
    elif total.unit is Unit.SEATS:
        needed = total.threshold.needed(int(total.whole))
        yield say(
            "In all, {agreed} of {whole} agreed. {were} needed.",
            agreed=total.agreed,
            whole=total.whole,
            were=_were(needed),
        )
    else:
        needed = total.threshold.needed(int(total.whole))
        yield say(
            "The seats that agreed count {agreed}, out of {whole}. {needed} was needed.",
            agreed=total.agreed,
            whole=total.whole,
            needed=needed,
        )


def _besides(seen: ShownOutcome) -> Iterator[str]:
    if seen.with_changes:
        yield say("{people} agreed, with changes.", people=count(seen.with_changes, "person", "people"))
    if seen.objections:
        one = say("1 objection is still open.")
        yield one if seen.objections == 1 else say("{count} objections are still open.", count=seen.objections)
    if seen.questions:
        yield f"{count(seen.questions, 'person still asks', 'people still ask')} something."
    if seen.rounds_left:
        yield say(
            "We talk about it. Then we ask again. We can ask {count}.", count=count(seen.rounds_left, "more time")
        )
