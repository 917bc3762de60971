"""Who can read a sealed room, which key is in use, and what waits for a second member: what a list adds up to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from alongside.domain.sealed.marks import NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A phone, tablet, computer or key card on the list. `out` is the entry that took it off."""

    id: str
    member: str
    kind: str
    enc: str
    sig: str
    n: int
    by: str
    how: str
    out: int | None = None
    marked: bool = False
    """Let in by two others for somebody who lost everything. Stays marked until an older device of theirs agrees."""

    @property
    def live(self) -> bool:
        return self.out is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How many members it takes, whether a newcomer may read what was said before, and for how many days words stay.

    `keep` of 0 is as long as the room is there, as in every list that does not say.
    """

    admit: int = 1
    remove: int = 1
    history: str = "all"
    keep: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    n: int
    by: str
    what: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Everything a list says after its entry number `n`. Before the first entry, `n` is -1."""

    space: str
    n: int = -1
    head: str = NOTHING
    epoch: int = 0
    due: bool = False
    """Somebody left, and the key they know is still in use: nobody may post until another device has changed it."""
    rule: Rule = field(default_factory=Rule)
    devices: Mapping[str, Device] = field(default_factory=dict)
    proposals: Mapping[int, Proposal] = field(default_factory=dict)

    @property
    def live(self) -> dict[str, Device]:
        return {id: device for id, device in self.devices.items() if device.live}

    @property
    def members(self) -> set[str]:
        return {device.member for device in self.live.values()}

    def of(self, member: str) -> set[str]:
        """The live devices of one member."""
        return {id for id, device in self.live.items() if device.member == member}


def as_data(listed: Listed) -> dict[str, Any]:
    """As plain data, to be kept between two requests."""
    return {
        **{name: getattr(listed, name) for name in ("space", "n", "head", "epoch", "due")},
        "rule": asdict(listed.rule),
        "devices": [asdict(device) for device in listed.devices.values()],
        "proposals": [asdict(each) for each in listed.proposals.values()],
    }


def from_data(kept: Mapping[str, Any]) -> Listed:
    return Listed(
        **{name: kept[name] for name in ("space", "n", "head", "epoch", "due")},
        rule=Rule(**kept["rule"]),
        devices={each["id"]: Device(**each) for each in kept["devices"]},
        proposals={each["n"]: Proposal(**each) for each in kept["proposals"]},
    )


def with_out(listed: Listed, gone: list[str], n: int) -> Listed:
    """The list without these devices. Their public keys stay: old posts need them."""
    devices = {id: replace(device, out=n) if id in gone else device for id, device in listed.devices.items()}
    return replace(listed, devices=devices)
