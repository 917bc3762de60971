"""The walls of sealed rooms that stand at the keeper of the log, who holds no key."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

TAKING = "alongside/domain/sealed/taking.py"
MESSAGES = ("tests/domain/sealed/test_messages.py",)
LIST = ("tests/domain/sealed/test_list.py",)

OF_SEALED_ROOMS = (
    Fault(
        name="a list of devices is taken unsigned",
        file=TAKING,
        wall='    insist(is_signed(key, sent.signature, entry_signed(sent.body)), "bad-signature")\n',
        left="    assert key\n",
        caught_by=LIST,
    ),
    Fault(
        name="a list of devices is taken that is older than the one that is kept",
        file=TAKING,
        wall='    insist(entry["n"] == listed.n + 1 and entry["prev"] == listed.head, "stale-list")\n',
        left="",
        caught_by=LIST,
    ),
    Fault(
        name="whoever is not on the list changes the list",
        file=TAKING,
        wall='    insist(entry["op"] == "genesis" or entry["by"] in listed.live, "signer-not-on-list")\n',
        left="",
        caught_by=LIST,
    ),
    Fault(
        name="a message is taken unsigned",
        file=TAKING,
        wall='is_signed(listed.devices[header["by"]].sig, sent.signature, message_signed(sent.body, digest)), ',
        left="sent.signature or digest, ",
        caught_by=MESSAGES,
    ),
    Fault(
        name="a message is taken twice",
        file=TAKING,
        wall='    insist(header["i"] == last.i + 1 and header["prev"] == last.leaf, "wrong-count")\n',
        left="",
        caught_by=MESSAGES,
    ),
    Fault(
        name="a message is taken that was written for an older list",
        file=TAKING,
        wall='    insist(header["rn"] == listed.n and header["rh"] == listed.head, "stale-list")\n',
        left="",
        caught_by=MESSAGES,
    ),
    Fault(
        name="a message is taken under the key that somebody who left still knows",
        file=TAKING,
        wall='insist(not listed.due and header["epoch"] == listed.epoch, "old-epoch")',
        left='insist(header["epoch"] == listed.epoch, "old-epoch")',
        caught_by=("tests/domain/sealed",),
    ),
    Fault(
        name="a message is taken from a device that was removed",
        file=TAKING,
        wall='    insist(header["by"] in listed.live, "not-on-list")\n',
        left='    insist(header["by"] in listed.devices, "not-on-list")\n',
        caught_by=MESSAGES,
    ),
    Fault(
        name="a message moved here from another room is taken",
        file=TAKING,
        wall='    header = header_in(sent.body)\n    insist(header["space"] == listed.space, "other-space")\n',
        left="    header = header_in(sent.body)\n",
        caught_by=MESSAGES,
    ),
    Fault(
        name="words are taken that nobody padded, and so perhaps nobody sealed",
        file=TAKING,
        wall='    insist(_is_padded(len(ct) - TAG), "not-padded")\n',
        left="    assert _is_padded\n",
        caught_by=MESSAGES,
    ),
    Fault(
        name="there is room for words beside what is signed",
        file="alongside/domain/sealed/shapes.py",
        wall="            and value.keys() == parts.keys()\n",
        left="            and value.keys() >= parts.keys()\n",
        caught_by=("tests/domain/sealed/test_shapes.py",),
    ),
    Fault(
        name="a new key is not sealed for everybody who remains, and nobody else",
        file=TAKING,
        wall='        insist(sorted(wrap["d"] for wrap in keys.wraps) == sorted(after.live), "wraps-not-for-all")\n',
        left="",
        caught_by=("tests/domain/sealed",),
    ),
    Fault(
        name="a member whose devices were removed is still handed the log",
        file="alongside/sealed/queries.py",
        wall="return viewer.member_id.hex in listed_in(viewer, room).members",
        left="return viewer.member_id.hex in {each.member for each in listed_in(viewer, room).devices.values()}",
        caught_by=("tests/sealed/test_asking.py::test_whoever_is_not_inside_gets_no_message_sealed_as_it_is",),
    ),
    Fault(
        name="the log is handed to whoever the room is for, with no device on the list",
        file="alongside/sealed/queries.py",
        wall="    if not is_inside(viewer, room):\n        raise Http404\n",
        left="",
        caught_by=("tests/sealed/test_asking.py::test_whoever_is_not_inside_gets_no_message_sealed_as_it_is",),
    ),
    Fault(
        name="somebody sends with the device of another",
        file="alongside/sealed/actions.py",
        wall='    _allow(listed.devices[taken.header["by"]].member == by.id.hex, "not-your-device")\n',
        left="",
        caught_by=("tests/sealed/test_keeping.py::test_nobody_sends_with_the_device_of_another",),
    ),
    Fault(
        name="somebody is let in for whom a sealed room is not",
        file="alongside/sealed/actions.py",
        wall="_allow(queries.may_be_let_in(by.viewer, space, taken.listed.devices[new].member), ",
        left="_allow(new, ",
        caught_by=("tests/sealed/test_keeping.py::test_nobody_is_let_in_for_whom_the_space_is_not",),
    ),
    Fault(
        name="what a device says to have seen is believed",
        file="alongside/sealed/actions.py",
        wall='    _allow(queries.chain_at(by.viewer, space, place) == chain, "seen-differs")\n',
        left="    assert chain or place\n",
        caught_by=("tests/sealed/test_keeping.py::test_what_a_device_says_to_have_seen_has_to_be_so[bent0]",),
    ),
    Fault(
        name="somebody takes back what another said in a sealed room",
        file="alongside/sealed/queries.py",
        wall="if device.member == viewer.member_id.hex]\n    return SealedItem",
        left="if device.member]\n    return SealedItem",
        caught_by=("tests/sealed/test_keeping.py::test_nobody_takes_back_what_another_said",),
    ),
    Fault(
        name="a sealed room is cleared of words that its members want to keep",
        file="alongside/sealed/actions.py",
        wall="item__space_id=room.space_id, item__came_at__lt=before).delete()",
        left="item__space_id=room.space_id, item__came_at__gt=before - timedelta(days=36_500)).delete()",
        caught_by=("tests/sealed/test_keeping_for_a_time.py::test_it_goes_when_its_time_is_over_and_not_before",),
    ),
)
