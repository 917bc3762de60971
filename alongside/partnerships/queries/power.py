"""Who holds the power under a rule of an agreement? Worked out once for each rule, and kept by its digest."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.core.cache import cache

from alongside.domain.agreement import Agreement, Section, power_body_of, rule_in_words
from alongside.domain.check.agreed import whole_in_words
from alongside.domain.power import BadRule, analyse
from alongside.domain.visibility import Viewer

Power = dict[str, Any]
KEPT_SECONDS = 60 * 60 * 24 * 7


@dataclass(frozen=True, slots=True)
class SectionShown:
    """One part of the agreement. A way of deciding has its power picture, or the name of the part that shows the same.

    `is_first` is true of the first picture of the page; `too_big` of a rule that cannot be counted, nor drawn.
    """

    section: Section
    kind: str = ""
    power: Power | None = None
    same_as: str = ""
    is_first: bool = False
    too_big: bool = False


def power_of(viewer: Viewer | None, agreement: Agreement, kind: str) -> Power:
    """All that the power picture shows of one kind of decision. Public, like the agreement.

    The analysis is a pure function of rule, seats and labels, so what is kept never goes stale. Raises BadRule, with
    one plain sentence, for a rule that cannot be counted.
    """
    body, labels = power_body_of(agreement, kind), dict(agreement.labels)
    key = f"power-{sha256(_as_text([body, labels])).hexdigest()}"
    found: Power | None = cache.get(key)
    if found is None:
        found = analyse(body["rule"], body["groups"], sides=body["sides"], labels=labels).as_data()
        cache.set(key, found, KEPT_SECONDS)
    return found | {
        "rule_sentence": rule_in_words(agreement.rule_for(kind).rule, labels)[0],
        "labels": labels,
        "side_of": _sides(agreement),
    }


def _sides(agreement: Agreement) -> dict[str, str]:
    stakes = {stake.key: stake.side.value for stake in agreement.stakes}
    return stakes | {role.key: role.side.value for role in agreement.roles}


def _as_text(body: object) -> bytes:
    """Groups keep their order, because pictures and tables follow it."""
    return json.dumps(body).encode()


def read_aloud(viewer: Viewer | None, agreement: Agreement) -> list[SectionShown]:
    """The whole agreement in words, each way of deciding beside its picture; the same picture is drawn once."""
    shown: list[SectionShown] = []
    drawn: dict[bytes, str] = {}
    for section in whole_in_words(agreement):
        _, _, kind = section.key.partition("rule.")
        shown.append(_with_power(viewer, agreement, section, kind=kind, drawn=drawn) if kind else SectionShown(section))
    return shown


def _with_power(
    viewer: Viewer | None, agreement: Agreement, section: Section, *, kind: str, drawn: dict[bytes, str]
) -> SectionShown:
    rule = _as_text(power_body_of(agreement, kind))
    if rule in drawn:
        return SectionShown(section, kind, same_as=drawn[rule])
    drawn[rule] = section.title
    try:
        return SectionShown(section, kind, power=power_of(viewer, agreement, kind), is_first=len(drawn) == 1)
    except BadRule:
        return SectionShown(section, kind, too_big=True)
