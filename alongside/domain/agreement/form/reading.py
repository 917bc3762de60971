"""Is this data an agreement? If so, here it is; if not, here is everything that is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TypeVar

from alongside.domain.agreement.agreement import FORMAT, Agreement
from alongside.domain.agreement.decision_rule import DecisionRule
from alongside.domain.agreement.form.shapes import Place, read
from alongside.domain.agreement.form.wrong import BadAgreement, Wrong
from alongside.domain.saying import say

LONGEST_TEXT = 500_000
T = TypeVar("T")


def agreement_from_data(data: object) -> Agreement:
    """The agreement that this JSON data says. Raises BadAgreement with every fault that was found.

    It may still contradict itself: that is for `problems` to say.
    """
    if isinstance(data, dict) and data.get("format") != FORMAT:
        raise BadAgreement(
            [Wrong("format", say("This should be {format}, the only form of agreement we know.", format=FORMAT))]
        )
    return _whole(Agreement, data, "agreement")


def rule_from_data(data: object) -> DecisionRule:
    """How one kind of decision is made, from its frozen form. Raises BadAgreement."""
    return _whole(DecisionRule, data, "rule")


def agreement_from_text(text: str) -> Agreement:
    """The agreement in a JSON text. Raises BadAgreement, also for a text that is no JSON or says a name twice."""
    if len(text) > LONGEST_TEXT:
        raise BadAgreement(
            [
                Wrong(
                    "agreement",
                    say(
                        "This is too long. An agreement has at most {longest_text} letters.", longest_text=LONGEST_TEXT
                    ),
                )
            ]
        )
    try:
        data = json.loads(text, object_pairs_hook=_no_name_twice, parse_int=_whole_number)
    except RecursionError:
        raise BadAgreement([Wrong("agreement", say("There are too many boxes inside boxes here."))]) from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, letter {error.colno}"
        raise BadAgreement([Wrong(where, say("This is not JSON. Something is missing or extra here."))]) from None
    return agreement_from_data(data)


def _whole(kind: type[T], data: object, where: str) -> T:
    place = Place()
    thing: T = read(kind, data, place)
    if place.wrongs:
        raise BadAgreement([wrong if wrong.where else Wrong(where, wrong.words) for wrong in place.wrongs])
    return thing


def _no_name_twice(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    seen: dict[str, object] = {}
    for name, value in pairs:
        if name in seen:
            raise BadAgreement([Wrong(name[:40], f"“{name[:40]}” is here twice. Keep one of them.")])
        seen[name] = value
    return seen


def _whole_number(digits: str) -> int:
    if len(digits) > 20:
        raise BadAgreement([Wrong("agreement", say("The number {digits}… is too big.", digits=digits[:6]))])
    return int(digits)
