"""In each group: it passes when every group that the rule asks reaches the line by itself.

A group without seats cannot reach a line. Asked as one of "all", it is not asked; asked by name, it keeps anything
from passing, and `problems` has said so. Elsewhere this is called concurrent majorities.
"""

from __future__ import annotations

from alongside.domain.agreement import InEachGroup
from alongside.domain.decisions.judged import Judged, line, passed_if
from alongside.domain.decisions.room import Heads, Room


def in_each_group(rule: InEachGroup, room: Room) -> Judged:
    lines = tuple(line(rule.threshold, group, of=rule.of, must_carry=_asks(rule, group)) for group in room.groups)
    unknown = rule.groups != "all" and not set(rule.groups) <= {group.stake for group in room.groups}
    carried = all(each.carried for each in lines if each.must_carry)
    return Judged(lines, None, passed_if(carried and not unknown))


def _asks(rule: InEachGroup, group: Heads) -> bool:
    return group.seats > 0 if rule.groups == "all" else group.stake in rule.groups
