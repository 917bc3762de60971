"""Who can decide what under a rule? Everything that can be said of one body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from typing import Any

from alongside.domain.power.attended import Attended, attended
from alongside.domain.power.changing.suggestions import Suggestion, suggestions
from alongside.domain.power.labels import Labels
from alongside.domain.power.parity import Parity
from alongside.domain.power.powers import GroupPower, Powers, SidePower, powers
from alongside.domain.power.reading.parse import parse_attendance, parse_body
from alongside.domain.power.rule import Body
from alongside.domain.power.sentences import sentences


@dataclass(frozen=True)
class Analysis:
    """What `analyse` found. The sentences and the suggestions are worked out when they are first asked for."""

    body: Body
    powers: Powers
    attended: Attended | None
    labels: Labels

    @property
    def groups(self) -> Mapping[str, GroupPower]:
        return self.powers.groups

    @property
    def sides(self) -> Mapping[str, SidePower]:
        return self.powers.sides

    @property
    def parity(self) -> Parity:
        return self.powers.parity

    @property
    def passes_at_half(self) -> float:
        return self.powers.passes_at_half

    @cached_property
    def sentences(self) -> list[str]:
        return sentences(self.powers, self.labels)

    @cached_property
    def suggestions(self) -> list[Suggestion]:
        return suggestions(self.body, self.powers, self.labels)

    def as_data(self) -> dict[str, Any]:
        """Plain data, ready for JSON. With attendance there is one key more, `with_attendance`."""
        found: dict[str, Any] = {
            "groups": {key: _group(group) for key, group in self.groups.items()},
            "sides": {key: asdict(side) for key, side in self.sides.items()},
            "parity": self.parity.as_data(),
            "passes_at_half": self.passes_at_half,
            "sentences": self.sentences,
            "suggestions": [suggestion.as_data() for suggestion in self.suggestions],
        }
        return found | ({"with_attendance": self.attended.as_data()} if self.attended else {})


def _group(group: GroupPower) -> dict[str, Any]:
    return {"seats": group.seats} | asdict(group)


def analyse(
    rule: object,
    seats: object = None,
    *,
    sides: object = None,
    attendance: object = None,
    labels: Mapping[str, str] | None = None,
    side_labels: Mapping[str, str] | None = None,
) -> Analysis:
    """Who holds the power under this rule?

    `rule` is a `Body`, whole; or a rule as plain data, with `seats` (how many each group has) and `sides` (which groups
    stand on which side) beside it. `attendance` says how likely a seat of each group is there, up to 1, or how many of
    them usually come, above 1; groups it leaves out always come. `labels` says what to call groups, for several
    people, and roles, for one; `side_labels` the same of sides.

    Raises BadRule with one plain sentence; TooLarge, which is one, if the same groups are asked in so many places that
    counting exactly would need more than 20 million cells.
    """
    body = rule if isinstance(rule, Body) else parse_body({"groups": seats, "rule": rule, "sides": sides})
    if attendance is not None:
        body = replace(body, attendance=parse_attendance(attendance, body.groups))
    said = Labels(body, labels or {}, side_labels or {})
    return Analysis(body, powers(body), attended(body) if body.attendance else None, said)
