"""How it is decided, in plain words: one way of deciding, and everything around it."""

from __future__ import annotations

from collections.abc import Mapping

from alongside.domain.agreement.decision_rule import Ballot, DecisionRule, Enough, Quorum
from alongside.domain.agreement.rules import (
    Consent,
    EqualVoices,
    InEachGroup,
    Rule,
    ShareOfAll,
    Weighted,
)
from alongside.domain.agreement.threshold import Of, Reach, Threshold
from alongside.domain.agreement.words.speech import capital, count, line
from alongside.domain.saying import say

Labels = Mapping[str, str]


def rule_in_words(rule: Rule, labels: Labels) -> list[str]:
    """One way of deciding as short sentences. `labels` call the stakes (several people) and roles (one) by key."""
    match rule:
        case InEachGroup():
            return _in_each_group(rule, labels)
        case Consent():
            return _consent(rule, labels)
        case EqualVoices():
            return _equal_voices(rule)
        case ShareOfAll():
            return _share_of_all(rule, labels)
        case Weighted():
            return _weighted(rule, labels)
        case _:
            return [
                *rule_in_words(rule.rule, labels),
                say("The {name} must say yes as well.", name=_name(rule.role, labels)),
                say("If they say no, or say nothing, it does not pass."),
            ]


def _name(key: str, labels: Labels) -> str:
    return labels.get(key, key)


def _in_each_group(rule: InEachGroup, labels: Labels) -> list[str]:
    groups = ["each group"] if rule.groups == "all" else [_name(key, labels) for key in rule.groups]
    said = [say("{part} must agree.", part=_part(line(rule.threshold), group)) for group in groups]
    if rule.of is Of.YES_OR_NO:
        said.append(say("We count only those who say yes or no."))
    if len(groups) > 1 or rule.groups == "all":
        said.append(say("If one group does not agree, it does not pass."))
    if rule.groups != "all":
        said.append(say("Other groups can answer too, but it does not depend on them."))
    return said


def _part(part: str, whom: str) -> str:
    """“More than half of carers”, “Everybody in each group”."""
    if part != "all":
        return f"{capital(part)} of {whom}"
    return say("Everybody in each group") if whom == "each group" else say("All {whom}", whom=whom)


def _consent(rule: Consent, labels: Labels) -> list[str]:
    if rule.objections_allowed:
        few = count(rule.objections_allowed, "person", "people")
        said = [say("In each group, at most {few} may still object or ask something. Then it passes.", few=few)]
    else:
        said = [say("It passes when nobody objects and every question is answered.")]
    if rule.blocked_by != "all":
        said += [say("We wait for {name}.", name=_name(key, labels)) for key in rule.blocked_by]
        said.append(say("Other groups can object too and get a reply, but it does not wait for them."))
    said.append(say("Only you can take back your objection. A reply does not take it away."))
    if rule.max_rounds == 1:
        return [*said, say("We ask once. If something is still open then, it does not pass.")]
    return [
        *said,
        say("If somebody objects, we talk about the reason. Then we ask again."),
        say(
            "We ask up to {max_rounds} times. If something is still open then, it does not pass.",
            max_rounds=rule.max_rounds,
        ),
    ]


def _equal_voices(rule: EqualVoices) -> list[str]:
    said = [
        say("Each group counts the same, however many people it has."),
        say("We take the share of each group that agrees."),
    ]
    if rule.of is Of.YES_OR_NO:
        said.append(say("We count only those who say yes or no."))
    return [*said, say("Put together, it must be {line}.", line=line(rule.threshold))]


def _share_of_all(rule: ShareOfAll, labels: Labels) -> list[str]:
    whom = (
        "those who say yes or no" if rule.of is Of.YES_OR_NO else "seats" if rule.threshold.share == 1 else "all seats"
    )
    said = [
        say("{part} must agree.", part=_part(line(rule.threshold), whom)),
        say("Each seat counts once. A big group can outvote a small one."),
    ]
    if rule.casting_vote:
        said.append(say("If it is exactly half, the {name} decides.", name=_name(rule.casting_vote, labels)))
    elif rule.threshold.is_majority:
        said.append(say("If it is exactly half, it is a tie, and it does not pass."))
    return said


def _weighted(rule: Weighted, labels: Labels) -> list[str]:
    said = [say("A seat counts more or less, by its group.")]
    said += [
        say("Each seat of {name} counts {each}.", name=_name(weight.stake, labels), each=weight.each)
        for weight in rule.weights
    ]
    said.append(say("A group that is not named here counts nothing."))
    return [*said, say("It passes when the seats that agree count {quota} or more.", quota=rule.quota)]


def decision_rule_in_words(rule: DecisionRule, labels: Labels) -> list[str]:
    """Everything about one kind of decision: how it passes, who must take part, for how long, what can be seen."""
    return [
        *rule_in_words(rule.rule, labels),
        *_quorum(rule.quorum, labels),
        _open_for(rule),
        *_seen(rule),
        _support(rule),
    ]


def counting_in_words(rule: DecisionRule, labels: Labels) -> list[str]:
    """What still matters once it is open: how it passes, who must take part, what can be seen and when."""
    return [*rule_in_words(rule.rule, labels), *_quorum(rule.quorum, labels), *_seen(rule)]


def _quorum(quorum: Quorum, labels: Labels) -> list[str]:
    said = _enough(quorum.each_stake, "each group") + _enough(quorum.overall, "all seats")
    for named in quorum.by_stake:
        said += _enough(named.enough, _name(named.stake, labels)) or [
            say("{whom} do not have to take part.", whom=capital(_name(named.stake, labels)))
        ]
    return said or [say("At least one person must agree.")]


def _enough(enough: Enough, whom: str) -> list[str]:
    said = []
    if enough.share > 0:
        said.append(say("{part} must take part.", part=_part(line(Threshold(Reach.AT_LEAST, enough.share)), whom)))
    if enough.count > 0:
        said.append(
            say(
                "At least {count} from {whom} must take part.", count=count(enough.count, "person", "people"), whom=whom
            )
        )
    return said


def _open_for(rule: DecisionRule) -> str:
    days = rule.open_for_days
    if days.fewest == days.most:
        return say("It is open for {count}.", count=count(days.most, "day"))
    return say("It is open for {fewest} to {count}.", fewest=days.fewest, count=count(days.most, "day"))


def _seen(rule: DecisionRule) -> list[str]:
    if rule.ballot is Ballot.OPEN and rule.hide_results_until_close:
        return [say("We hide all answers until it closes. Then members can see how you answered.")]
    if rule.ballot is Ballot.OPEN:
        return [say("Members can see at once how you answered.")]
    hidden = (
        say("We show the count when it closes.")
        if rule.hide_results_until_close
        else say("Everybody sees the count grow.")
    )
    return [say("Nobody sees how you answered. {hidden}", hidden=hidden)]


def _support(rule: DecisionRule) -> str:
    people, stakes = rule.needs_support.people, rule.needs_support.stakes
    if people <= 0:
        return say("Anybody can put it to everyone at once.")
    if stakes <= 1:
        return say("{people} must support it before we all decide.", people=capital(count(people, "person", "people")))
    return say(
        "{people} people from {groups} groups must support it before we all decide.", people=people, groups=stakes
    )
