"""A site on this machine with two members, and a sealed room that one of their browsers has filled."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.management import call_command
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application
from django.test import Client
from django.utils import timezone

from alongside.domain.agreement import ready_made
from alongside.domain.sealed import chained, raw
from alongside.domain.sealed.marks import ct_digest, message_leaf
from alongside.domain.visibility import SpaceKind
from alongside.ledger.actions import Note, RealChance
from alongside.partnerships.actions.joining import join
from alongside.partnerships.actions.starting import About, start
from alongside.partnerships.models import Member
from alongside.people.models import Account
from alongside.sealed.actions import open_sealed_space
from alongside.sealed.models import SealedItem, SealedRoom, SealedText
from alongside.spaces.models import Space

FORGE = """async ([src, count, from]) => {
  const lock = await import(src);
  const { dataset } = document.querySelector("[data-sealed]");
  const { space, member, api, csrf } = dataset;
  const room = (globalThis.forging ??= new lock.Room({
    net: new lock.Net(api, csrf), store: new lock.store.BrowserStore(space, member), space, member }));
  const { bytes, keys, words } = lock;
  if (!room.log) { await room.load(); await room.open(); }
  const { list, kept, log } = room;
  const made = [];
  for (let n = 0; n < count; n += 1) {
    const header = { v: 1, space, epoch: 0, rn: list.n, rh: list.head, by: room.me.id, i: kept.mine.i + 1,
      prev: kept.mine.leaf, seen: [log.size - 1, log.chain], at: Date.now(), iv: bytes.coded(bytes.random(12)) };
    const text = `Post ${from + n}. ` + "We talk about the night bus and the quiet room. ".repeat(5);
    const { body, ct } = await words.seal(kept.keys[0], header, { k: "text", text });
    const digest = await bytes.ctDigest(ct);
    const sig = await keys.sign(kept.device, bytes.messageSigned(bytes.utf8(body), digest));
    const leaf = await bytes.messageLeaf(bytes.utf8(body), digest);
    kept.mine = { i: header.i, leaf };
    log.chain = await bytes.chained(log.chain, leaf);
    log.size += 1;
    made.push({ body, sig, ct: bytes.coded(ct) });
  }
  kept.pin = { n: list.n, head: list.head, size: log.size, chain: log.chain };
  await room.save();
  return made;
}"""
"""Real posts of a real device, only not sent one by one."""


def note() -> Note:
    return Note(at=timezone.now(), chance=RealChance())


class Quiet(WSGIRequestHandler):
    def log_message(self, *said: Any) -> None:
        pass


@contextmanager
def site() -> Iterator[str]:
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    server = ThreadedWSGIServer(("127.0.0.1", 0), Quiet, allow_reuse_address=False)
    server.set_app(get_wsgi_application())
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()


def two_members() -> tuple[Member, Member]:
    ana, bo = (
        Account.objects.create(name=name, runs_server=name == "Ana", made_at=timezone.now(), session_salt=name)
        for name in ("Ana", "Bo")
    )
    about = About(
        slug="harbour-lane",
        name="Harbour Lane",
        purpose="We run the café together.",
        contact_name="Priya Nair",
        contact_phone="01632 960 142",
        contact_hours="Weekdays",
    )
    rules = ready_made("each_group", {"uses_services": 3, "carer": 2, "professional": 3})
    here = start(by=ana, about=about, agreement=rules, note=note())
    both = [join(by=each, partnership=here, name=each.name, stake="uses_services", note=note()) for each in (ana, bo)]
    return both[0], both[1]


def cookie_of(member: Member) -> str:
    client = Client()
    client.force_login(member.account)
    return client.cookies["sessionid"].value


def room_for(member: Member) -> Space:
    return open_sealed_space(by=member, kind=SpaceKind.LIVED, note=note())


def fill(space: Space, messages: list[dict[str, Any]]) -> None:
    """As the keeper stores them, in one go."""
    room = SealedRoom.objects.get(pk=space.pk)
    items, texts = [], []
    for message in messages:
        body, ct = message["body"].encode(), raw(message["ct"]) or b""
        digest = ct_digest(ct)
        leaf = message_leaf(body, digest)
        room.chain = chained(room.chain, leaf)
        by = json.loads(body)["by"]
        items.append(
            SealedItem(
                space=space,
                seq=room.size,
                by=by,
                body=body,
                signature=message["sig"],
                digest=digest,
                leaf=leaf,
                chain=room.chain,
                came_at=timezone.now(),
            )
        )
        texts.append(ct)
        room.size += 1
    made = SealedItem.objects.bulk_create(items, batch_size=500)
    SealedText.objects.bulk_create(
        (SealedText(item=item, ct=ct) for item, ct in zip(made, texts, strict=True)), batch_size=500
    )
    room.save()
