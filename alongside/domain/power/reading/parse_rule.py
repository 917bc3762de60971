"""From a rule as somebody wrote it to a rule: every spelling that can only mean one thing is read, all else refused.

Whether what it says makes sense for a body, with its groups and seats, is asked by `check`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from alongside.domain.power.problems import BadRule
from alongside.domain.power.reading.amounts import is_part, number, shortened, written
from alongside.domain.power.rule import (
    AllOf,
    AnyOf,
    Approval,
    AtLeastOf,
    CastingVote,
    Node,
    Override,
    Reach,
    Share,
    Threshold,
    Weighted,
)

MOST_LEVELS = 50
ROLE_RULES = ("casting_vote", "approval", "override")
KINDS = ("share", "all_of", "any_of", "at_least_of", "weighted", *ROLE_RULES)

Written = Mapping[str, Any]


def parse_rule(data: object, where: str = "rule", level: int = 1) -> Node:
    """Raises BadRule. `where` is how to say which part of the rule this is."""
    if level > MOST_LEVELS:
        raise BadRule(f"the rule is nested more than {MOST_LEVELS} levels deep", to_do="write it with fewer levels")
    rule = _object(data, where, "a rule is an object with one of " + ", ".join(KINDS))
    with_role = [key for key in ROLE_RULES if key in rule]
    if len(with_role) == 1:
        return _role_rule(with_role[0], rule, where=where, level=level)
    if len(rule) != 1:
        raise BadRule(
            f"a rule says one thing at a time, and this one has {_list(rule) or 'nothing'}",
            where=where,
            to_do="use one of " + ", ".join(KINDS) + ", and all_of to say several things",
        )
    ((kind, value),) = rule.items()
    if kind not in READERS:
        raise BadRule(f"we do not know a rule called “{shortened(kind)}”", where=where, to_do="use " + ", ".join(KINDS))
    return READERS[kind](value, f"{where} > {kind}", level)


def _share(value: object, where: str, level: int) -> Node:
    share = dict(_object(value, where, "a share says of whom, and more_than or at_least how much"))
    role = share.pop("casting_vote", None)
    groups = share.pop("of", None)
    if isinstance(groups, str):
        groups = [groups]
    if not isinstance(groups, list | tuple) or not groups or not all(isinstance(group, str) for group in groups):
        raise BadRule("it does not say of whom", where=where, to_do='name the groups, as in "of": ["carer"]')
    found = Share(tuple(groups), _threshold(share, where))
    if found.threshold.counted and found.threshold.amount.denominator != 1:
        raise BadRule(
            f"{written(found.threshold.amount)} is neither a part nor a number of seats",
            where=where,
            to_do='write a part such as "1/2", or a whole number such as 3',
        )
    return found if role is None else CastingVote(_name(role, f"{where} > casting_vote"), found)


def _threshold(said: Written, where: str) -> Threshold:
    words = ("more_than", "at_least", "count")
    if len(said) != 1 or next(iter(said)) not in words:
        raise BadRule(
            f"it has to say how much is enough, once, and it says {_list(said) or 'nothing'}",
            where=where,
            to_do='write "more_than": "1/2" or "at_least": "2/3"',
        )
    ((word, value),) = said.items()
    if isinstance(value, Mapping) and set(value) == {"count"}:
        return Threshold(number(value["count"], f"{where} > {word} > count"), word == "more_than", counted=True)
    amount = number(value, f"{where} > {word}")
    return Threshold(amount, word == "more_than", word == "count" or (amount > 1 and not is_part(value)))


def _weighted(value: object, where: str, level: int) -> Node:
    said = dict(_object(value, where, "weights and a quota are needed"))
    weights = _object(said.pop("weights", None), f"{where} > weights", "say what one seat of each group weighs")
    if not weights:
        raise BadRule("nobody weighs anything", where=f"{where} > weights", to_do='write them like {"carer": 2}')
    each = {group: number(weight, f"{where} > weights > {shortened(group)}") for group, weight in weights.items()}
    if "quota" not in said:
        return Weighted(each, _threshold(said, where))
    quota = said.pop("quota")
    _nothing_else(said, where, "weights and a quota")
    if isinstance(quota, Mapping) or is_part(quota):
        return Weighted(each, _threshold({"at_least": quota}, where))
    return Weighted(each, Threshold(number(quota, f"{where} > quota"), counted=True))


def _several(make: Callable[[tuple[Node, ...]], Node]) -> Callable[[object, str, int], Node]:
    def read(value: object, where: str, level: int) -> Node:
        return make(_rules(value, where, level))

    return read


def _rules(value: object, where: str, level: int) -> tuple[Node, ...]:
    if isinstance(value, Mapping) and len(value) == 1 and set(value) <= {"rules", "of"}:
        value = next(iter(value.values()))
    if not isinstance(value, list | tuple) or not value:
        raise BadRule("there are no rules in it", where=where, to_do="give it a list of rules")
    return tuple(parse_rule(rule, f"{where} > {at}", level + 1) for at, rule in enumerate(value, start=1))


def _at_least_of(value: object, where: str, level: int) -> Node:
    said = dict(_object(value, where, "say how many of which rules"))
    k = _one_of(said, ("k", "count", "at_least", "n"), where=where, to_do='say how many, as in "k": 2')
    rules = _one_of(said, ("rules", "of"), where=where, to_do='give the rules, as in "rules": [ … ]')
    _nothing_else(said, where, "k and rules")
    many = number(k, f"{where} > k")
    if many.denominator != 1:
        raise BadRule(f"{written(many)} is not a whole number", where=f"{where} > k", to_do="write it like 2")
    return AtLeastOf(int(many), _rules(rules, f"{where} > rules", level))


def _role_rule(kind: str, rule: Written, *, where: str, level: int) -> Node:
    """Written as {"approval": "chair"}, {"approval": {"role": "chair", …}} or {"approval": "chair", "rule": …}."""
    here, rest = f"{where} > {kind}", {key: value for key, value in rule.items() if key != kind}
    said = rule[kind]
    if isinstance(said, Mapping):
        if rest:
            raise BadRule(f"beside {kind} there is also {_list(rest)}", where=where, to_do=f"put it into {kind}")
        rest = dict(said)
        said = _one_of(rest, ("role", "by"), where=here, to_do='say who, as in "role": "chair"')
    role = _name(said, here)
    if kind == "casting_vote":
        return CastingVote(role, _share_of(rest, here, level))
    if kind == "approval":
        return Approval(role, _inner(rest, here, level))
    can = _reach(rest.pop("can", Reach.STOP), here)
    return Override(role, _inner(rest, here, level), can)


def _inner(rest: Written, where: str, level: int) -> Node | None:
    if not rest:
        return None
    if set(rest) in ({"rule"}, {"of"}):
        ((key, value),) = rest.items()
        return parse_rule(value, f"{where} > {key}", level + 1)
    return parse_rule(rest, where, level + 1)


def _share_of(rest: Written, where: str, level: int) -> Share:
    found = _share(rest, where, level) if "of" in rest else _inner(rest, where, level)
    if not isinstance(found, Share):
        raise BadRule("only a share can be tied", where=where, to_do='give it a "share" with more_than "1/2"')
    return found


def _reach(value: object, where: str) -> Reach:
    if value not in list(Reach):
        raise BadRule(f"“{shortened(value)}” is nothing a role can do", where=where, to_do="use stop, pass or both")
    return Reach(str(value))


def _object(value: object, where: str, should_be: str) -> Written:
    if not isinstance(value, Mapping):
        raise BadRule(f"“{shortened(value)}” does not say enough", where=where, to_do=should_be)
    return value


def _name(value: object, where: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise BadRule(f"“{shortened(value)}” is not the name of a role", where=where, to_do="name a group of one seat")
    return value


def _one_of(said: dict[str, Any], spellings: tuple[str, ...], *, where: str, to_do: str) -> Any:
    found = [word for word in spellings if word in said]
    if len(found) != 1:
        raise BadRule(f"it says {_list(found) or 'nothing'} for {spellings[0]}", where=where, to_do=to_do)
    return said.pop(found[0])


def _nothing_else(said: Written, where: str, known: str) -> None:
    if said:
        raise BadRule(f"we do not know {_list(said)}", where=where, to_do=f"it has {known}")


def _list(words: object) -> str:
    return ", ".join(f"“{shortened(word)}”" for word in list(words)[:5])  # type: ignore[call-overload]


READERS: dict[str, Callable[[object, str, int], Node]] = {
    "share": _share,
    "weighted": _weighted,
    "all_of": _several(AllOf),
    "any_of": _several(AnyOf),
    "at_least_of": _at_least_of,
}
