"""What the script makes, Python verifies, and both come to the same list: the vectors of tests/domain/sealed."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.domain.sealed.vectors import VECTORS, walked

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]

MAKE = """
  const list = await room.net.list(-1, "");
  const keys = await Promise.all(list.entries.map(async ({ n }) => (await room.net.keysOf(n)).keys));
  const log = await room.net.from(0);
  const { head } = room.list;
  return { space: at.space, entries: list.entries, keys, items: log.items, head, chain: room.log.chain };
"""
REPLAY = """
  const list = await lock.list.followAll(lock.list.emptyList(given.space), given.entries);
  const { devices, epoch, due, head } = list;
  const live = Object.values(devices).filter((each) => each.out === null).map((each) => each.id);
  return { head, epoch, due, live: live.sort() };
"""


def lived_in(ana, bo, device) -> dict:
    """A room in which every kind of entry was made but those that take a rule of two."""
    cat, zoe, again = device("cat"), device("zoe"), device("bo")
    for new in (cat, zoe):
        ana.let_in(new)
    ana.say("Hello")
    bo.sync()
    bo.say("Hello back")
    bo.let_in(again)
    ana.got('await room.change("remove", [given.zoe], "other");', zoe=zoe.id())
    cat.sync()
    cat.got('await room.change("regrant", given.bo);', bo=bo.id())
    cat.do('await room.change("leave");')
    assert ana.reopen() == {"ok": None}
    ana.got('await room.change("setRule", { admit: 2, remove: 2, history: "from-now" });')
    back = device("cat")
    code = back.got('return lock.joining.offerWithMyCode(at, { kind: "phone", name: "Cat" });')
    read = "at.code = await lock.codes.fromCode(await lock.codes.read(given.code), at.space);"
    accept = read + "return lock.joining.letIn(room, at.code, await lock.joining.answerTo(room, at.code));"
    assert ana.got(accept, code=code) == "asked"
    bo.sync()
    assert bo.got(accept, code=code) == "in"
    assert back.got(
        "if (!(await lock.joining.arrived(at))) return 'not yet'; await room.load(); await room.open(); return 'in';"
    ) == "in"  # fmt: skip
    ana.sync()
    ana.say("Under the third key")
    return ana.got(MAKE)


def test_python_verifies_what_the_script_made(ana, bo, device):
    made = lived_in(ana, bo, device)
    listed, chain = walked(made)
    assert listed.head == made["head"]
    assert chain == made["chain"]
    if os.environ.get("ALONGSIDE_VECTORS"):
        Path(VECTORS).write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")


def test_the_script_verifies_the_same_vectors_as_python(ana):
    kept = json.loads(Path(VECTORS).read_text(encoding="utf-8"))
    listed, _ = walked(kept)
    assert ana.got(REPLAY, space=kept["space"], entries=kept["entries"]) == {
        "head": listed.head, "epoch": listed.epoch, "due": listed.due, "live": sorted(listed.live),
    }  # fmt: skip
