"""Who can decide what under a rule? Everything that can be said of one body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from typing import Any

from alongside.domain.power.attended import Attended, attended
from alongside.domain.power.changing.suggestions import Suggestion, Suggestions, suggestions
from alongside.domain.power.labels import Labels
from alongside.domain.power.parity import Parity
from alongside.domain.power.powers import GroupPower, Powers, SidePower, powers
from alongside.domain.power.reading.parse import parse_attendance, parse_body
from alongside.domain.power.rule import Body
from alongside.domain.power.sentences import sentences
from alongside.domain.saying import say

IN_PART = say("This rule is so large that we could not look at every change that might make it more level.")


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
    def _suggested(self) -> Suggestions:
        return suggestions(self.body, self.powers, self.labels)

    @property
    def suggestions(self) -> Sequence[Suggestion]:
        return self._suggested.ranked

    @property
    def not_looked_at(self) -> str:
        """One sentence if some changes could not be looked at; else empty."""
        return IN_PART if self._suggested.in_part else ""

    def as_data(self) -> dict[str, Any]:
        """Plain data, ready for JSON.

        With attendance there is one key more, `with_attendance`; and where not every change could be looked at,
        `not_looked_at`, a sentence.
        """
        found: dict[str, Any] = {
            "groups": {key: _group(group) for key, group in self.groups.items()},
            "sides": {key: asdict(side) for key, side in self.sides.items()},
            "parity": self.parity.as_data(),
            "passes_at_half": self.passes_at_half,
            "sentences": self.sentences,
            "suggestions": [suggestion.as_data() for suggestion in self.suggestions],
        }
        told = {"not_looked_at": self.not_looked_at} if self.not_looked_at else {}
        return found | told | ({"with_attendance": self.attended.as_data()} if self.attended else {})


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
    counting exactly would need more than 20 million cells, or if there are so many seats, parts or different weights
    that it would take more than 20,000 million steps, which is about twenty seconds.
    """
    body = rule if isinstance(rule, Body) else parse_body({"groups": seats, "rule": rule, "sides": sides})
    if attendance is not None:
        body = replace(body, attendance=parse_attendance(attendance, body.groups))
    said = Labels(body, labels or {}, side_labels or {})
    return Analysis(body, powers(body), attended(body) if body.attendance else None, said)
