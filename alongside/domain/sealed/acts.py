"""May this entry follow that list, and what is the list afterwards? One function an act."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from alongside.domain.sealed.marks import device_id, is_point
from alongside.domain.sealed.state import Device, Listed, Proposal, Rule, with_out

Entry = Mapping[str, Any]


class NotAllowed(Exception):
    """An entry that may not follow. Its text is the short code that both ends know."""


@dataclass(frozen=True, slots=True)
class Step:
    """What an act makes of the list, and which keys have to come with it."""

    listed: Listed
    granted: str = ""
    """The device that gets a grant."""


def insist(fine: object, code: str) -> None:
    if not fine:
        raise NotAllowed(code)


def acted(listed: Listed, entry: Entry) -> Step:
    """The list after an entry whose place and signature are known to be right. Raises NotAllowed."""
    step = ACTS[entry["op"]](listed, entry)
    if "epoch" not in entry:
        return step
    insist(entry["epoch"] == (0 if entry["op"] == "genesis" else listed.epoch + 1), "epoch-skipped")
    return replace(step, listed=replace(step.listed, epoch=entry["epoch"], due=False))


def needed(asked: int, *, others: int) -> int:
    """So many members it takes: as the rule says, or as many as there are."""
    return min(asked, others)


def genesis(listed: Listed, entry: Entry) -> Step:
    insist(listed.n == -1, "not-the-first")
    made = _device(listed, entry["dev"], entry, how="first")
    insist(made.id == entry["by"], "signer-not-on-list")
    return Step(replace(listed, devices={made.id: made}, rule=Rule(**entry["rule"])))


def add(listed: Listed, entry: Entry) -> Step:
    signer, new = listed.devices[entry["by"]], entry["dev"]
    same = signer.member == new["member"]
    how = "member" if not same else "card" if signer.kind == "card" else "own"
    insist(entry["how"] == how, "rule-broken")
    insist(same or _enough(listed, {"op": "add", **entry}) == 1, "needs-two")
    return _added(listed, new, entry, how=how)


def _added(listed: Listed, new: Mapping[str, Any], entry: Entry, *, how: str) -> Step:
    """A newcomer, where newcomers may not read what was said before, gets a new key: the one in use reaches back."""
    back_again = bool(listed.of(new["member"]))
    turns = how == "member" and not back_again and listed.rule.history == "from-now"
    insist(("epoch" in entry) == turns, "must-turn" if turns else "may-not-turn")
    made = _device(listed, new, entry, how=how)
    made = replace(made, marked=back_again if how == "member" else listed.devices[entry["by"]].marked)
    return Step(replace(listed, devices={**listed.devices, made.id: made}), granted=made.id)


def _device(listed: Listed, new: Mapping[str, Any], entry: Entry, *, how: str) -> Device:
    insist(device_id(new["enc"], new["sig"]) == new["id"], "id-is-not-its-keys")
    insist(new["id"] not in listed.devices, "device-twice")
    keys = {each for device in listed.devices.values() for each in (device.enc, device.sig)}
    insist(new["enc"] != new["sig"] and not {new["enc"], new["sig"]} & keys, "device-twice")
    insist(is_point(new["enc"]) and is_point(new["sig"]), "not-a-key")
    return Device(**new, n=entry["n"], by=entry["by"], how=how)


def remove(listed: Listed, entry: Entry) -> Step:
    signer = listed.devices[entry["by"]]
    whose = _whose(listed, entry["devs"])
    own = whose == {signer.member} and not signer.marked
    insist(own or _enough(listed, entry) == 1, "needs-two")
    return _removed(listed, entry["devs"], entry)


def _removed(listed: Listed, devs: list[str], entry: Entry) -> Step:
    insist(entry["by"] not in devs, "leaver-chooses-key")
    return Step(with_out(listed, devs, entry["n"]))


def _whose(listed: Listed, devs: list[str]) -> set[str]:
    insist(all(id in listed.live for id in devs), "no-such-device")
    return {listed.devices[id].member for id in devs}


def leave(listed: Listed, entry: Entry) -> Step:
    mine = listed.of(listed.devices[entry["by"]].member)
    insist(entry["by"] in entry["devs"] and set(entry["devs"]) <= mine, "no-such-device")
    return Step(replace(with_out(listed, entry["devs"], entry["n"]), due=True))


def rotate(listed: Listed, entry: Entry) -> Step:
    return Step(listed)


def regrant(listed: Listed, entry: Entry) -> Step:
    insist(entry["dev"] in listed.live and entry["dev"] != entry["by"], "no-such-device")
    return Step(listed, granted=entry["dev"])


def rule(listed: Listed, entry: Entry) -> Step:
    insist(_enough(listed, entry) == 1, "needs-two")
    return Step(replace(listed, rule=Rule(**entry["rule"])))


def propose(listed: Listed, entry: Entry) -> Step:
    what = entry["what"]
    insist(_enough(listed, what) == 2, "needs-one")
    made = Proposal(n=entry["n"], by=entry["by"], what=what)
    return Step(replace(listed, proposals={**listed.proposals, made.n: made}))


def second(listed: Listed, entry: Entry) -> Step:
    """By another member, while whoever proposed it is still there. What it needs besides is what the act needs."""
    made = listed.proposals.get(entry["of"])
    insist(made and made.by in listed.live, "no-such-proposal")
    assert made is not None  # noqa: S101 for the type checker; the line above refuses
    insist(listed.devices[made.by].member != listed.devices[entry["by"]].member, "needs-another")
    left = {n: each for n, each in listed.proposals.items() if n != made.n}
    listed = replace(listed, proposals=left)
    op, has = made.what["op"], entry.keys() & {"grant", "epoch"}
    insist(("grant" in has) == (op == "add") and (op != "rule" or not has), "rule-broken")
    if op == "add":
        return _added(listed, made.what["dev"], entry, how="member")
    if op == "rule":
        return Step(replace(listed, rule=Rule(**made.what["rule"])))
    insist("epoch" in has, "must-turn")
    _whose(listed, made.what["devs"])
    return _removed(listed, made.what["devs"], entry)


def agree(listed: Listed, entry: Entry) -> Step:
    """Yes, that new device is mine: said by one of mine that nobody has to wonder about."""
    signer, asked = listed.devices[entry["by"]], listed.live.get(entry["dev"])
    insist(asked and asked.marked and asked.member == signer.member and not signer.marked, "rule-broken")
    assert asked is not None  # noqa: S101 for the type checker; the line above refuses
    return Step(replace(listed, devices={**listed.devices, asked.id: replace(asked, marked=False)}))


def _enough(listed: Listed, what: Entry) -> int:
    """How many members this takes. A member who lost everything comes back by two others, or by the only other.

    Only one person can be missing from the count, whoever is removed: or one could put all others out alone.
    """
    asked, members = max(listed.rule.admit, listed.rule.remove), len(listed.members)
    if what["op"] == "add":
        new = what["dev"]["member"]
        return needed(2 if listed.of(new) else listed.rule.admit, others=len(listed.members - {new}))
    if what["op"] == "remove":
        _whose(listed, what["devs"])
        return needed(listed.rule.remove, others=members - 1)
    return needed(asked, others=members)


ACTS: dict[str, Callable[[Listed, Entry], Step]] = {
    "genesis": genesis, "add": add, "remove": remove, "leave": leave, "rotate": rotate, "regrant": regrant,
    "rule": rule, "propose": propose, "second": second, "agree": agree,
}  # fmt: skip
