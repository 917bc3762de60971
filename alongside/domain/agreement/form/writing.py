"""An agreement, or any part of one, as plain JSON data: the same fields, in the same words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Any

from alongside.domain.agreement.agreement import Agreement
from alongside.domain.agreement.decision_rule import DecisionRule

Data = str | int | bool | None | list["Data"] | dict[str, "Data"]
Object = dict[str, Data]


def as_data(thing: Any) -> Data:
    """Fractions become "1/2", days "2026-11-22", sets sorted lists of words; nothing is left out, defaults neither."""
    match thing:
        case StrEnum():
            return thing.value
        case str() | bool() | int() | None:
            return thing
        case Fraction():
            return str(thing)
        case date():
            return thing.isoformat()
        case frozenset():
            return [*sorted(str(item) for item in thing)]
        case tuple():
            return [as_data(item) for item in thing]
        case _:
            return _object(thing)


def _object(thing: Any) -> Object:
    return {field.name: as_data(getattr(thing, field.name)) for field in fields(thing)}


def agreement_as_data(agreement: Agreement) -> Object:
    """The documented JSON form (docs/agreement-format.md). Reading it back gives an equal agreement."""
    return _object(agreement)


def decision_rule_as_data(rule: DecisionRule) -> Object:
    return _object(rule)


def frozen_rule(agreement: Agreement, kind: str) -> Object:
    """How this kind of decision is made, as a decision keeps it from the moment it opens. KeyError: unknown kind."""
    return decision_rule_as_data(agreement.rule_for(kind))


def as_text(data: Mapping[str, Data]) -> str:
    """The one text of some data: keys in order, no spare spaces. RFC 8785, for data without floats or odd keys."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def agreement_as_text(agreement: Agreement) -> str:
    return as_text(agreement_as_data(agreement))
