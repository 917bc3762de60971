/* Changing who can read. Each change is signed; if somebody was quicker, it is made anew on their list. */

import { entrySigned, utf8 } from "./bytes.js";
import { Fault, Refused } from "./faults.js";
import { sign } from "./keys.js";
import { devicesOf, howOf, live, needed } from "./list.js";
import { newEpoch, newGrant, secretsOf } from "./turning.js";

const TRIES = 6;

export class Changing {
  constructor(room) {
    this.room = room;
  }

  /* Inside the room's lock. `make` answers {op, parts, wraps, grant} for the list as it is, or nothing to do. */
  async act(make, { signer = this.room.kept.device } = {}) {
    const { room } = this;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const made = await make(room.list);
      if (!made) return;
      const { op, parts, wraps = [], grant = null } = made;
      const { space, n, head } = room.list;
      const entry = { v: 1, space, n: n + 1, prev: head, op, by: signer.card.id, at: Date.now(), ...parts };
      const body = JSON.stringify(entry);
      const sig = await sign(signer, entrySigned(utf8(body)));
      try {
        await room.net.changeList({ body, sig, wraps, grant });
      } catch (problem) {
        if (!(problem instanceof Refused) || problem.code !== "stale-list") throw problem;
        await room.syncList();
        continue;
      }
      if (op === "leave") return; // from here on this device is told nothing
      await room.syncList();
      if (room.log) await room.syncLog();
      await room.save();
      return;
    }
    throw new Fault("too-busy");
  }

  start(rule) {
    const { card } = this.room.kept.device;
    return this.act(async (list) => {
      if (list.n >= 0) throw new Fault("already-begun");
      const first = { ...card, out: null };
      const { turn, wraps } = await newEpoch({ ...list, devices: {} }, { also: [first], epoch: 0 });
      return { op: "genesis", parts: { dev: card, rule, ...turn }, wraps };
    });
  }

  rotate() {
    return this.act(async (list) => {
      const { turn, wraps } = await newEpoch(list);
      return { op: "rotate", parts: turn, wraps };
    });
  }

  /* Lets a device in, or asks a second member to, or is that second member. Answers which. */
  async letIn(dev) {
    let done = "already";
    await this.act(async (list) => {
      if (list.devices[dev.id]) return null;
      const how = howOf(this.room.me, dev);
      const open = Object.values(list.proposals).find((each) => each.what.op === "add" && each.what.dev.id === dev.id);
      if (open && list.devices[open.by].member !== this.room.member && list.devices[open.by].out === null) {
        done = "in";
        return this.keysFor(list, dev, { op: "second", parts: { of: open.n } }, "member");
      }
      if (how === "member" && needed(list, { op: "add", dev }) > 1) {
        done = "asked";
        return open ? null : { op: "propose", parts: { what: { op: "add", dev } } };
      }
      done = "in";
      return this.keysFor(list, dev, { op: "add", parts: { dev, how } }, how);
    });
    return done;
  }

  async keysFor(list, dev, entry, how) {
    const { kept } = this.room;
    const isNew = how === "member" && devicesOf(list, dev.member).length === 0;
    if (isNew && list.rule.history === "from-now") {
      const { turn, wraps } = await newEpoch(list, { also: [dev] });
      const { grant, digest } = await newGrant(list, dev, {}, kept.names);
      return { op: entry.op, parts: { ...entry.parts, grant: digest, ...turn }, wraps, grant };
    }
    const { secrets } = await secretsOf(kept.device, list, kept.sealed);
    const { grant, digest } = await newGrant(list, dev, this.theirs(list, dev, secrets), kept.names);
    return { op: entry.op, parts: { ...entry.parts, grant: digest }, grant };
  }

  /* The epochs that are this member's own: all of them, or only those since they came, where newcomers may not read back. */
  theirs(list, dev, secrets) {
    if (list.rule.history === "all") return secrets;
    const came = Math.min(...Object.values(list.devices).filter((each) => each.member === dev.member).map((each) => each.n));
    const first = list.past[came]?.epoch ?? list.epoch;
    return Object.fromEntries(Object.entries(secrets).filter(([epoch]) => Number(epoch) >= first));
  }

  /* Takes devices off the list, under a new key, or asks a second member to. */
  async remove(devs, why) {
    let done = "out";
    await this.act(async (list) => {
      const gone = devs.filter((id) => list.devices[id]?.out === null).sort();
      if (gone.length === 0) return null;
      const own = gone.every((id) => list.devices[id].member === this.room.member) && !list.devices[this.room.me.id].marked;
      if (!own && needed(list, { op: "remove", devs: gone }) > 1) {
        done = "asked";
        return { op: "propose", parts: { what: { op: "remove", devs: gone, why } } };
      }
      const { turn, wraps } = await newEpoch(list, { gone });
      return { op: "remove", parts: { devs: gone, why, ...turn }, wraps };
    });
    return done;
  }

  /* Yes to what another member proposed, where it is no newcomer: those are let in by their code. */
  second(of) {
    return this.act(async (list) => {
      const made = list.proposals[of];
      if (!made) return null;
      if (made.what.op === "rule") return { op: "second", parts: { of } };
      const { turn, wraps } = await newEpoch(list, { gone: made.what.devs });
      return { op: "second", parts: { of, ...turn }, wraps };
    });
  }

  setRule(rule) {
    return this.act(async (list) =>
      needed(list, { op: "rule", rule }) > 1 ? { op: "propose", parts: { what: { op: "rule", rule } } } : { op: "rule", parts: { rule } }
    );
  }

  /* With all devices of this member. The next key is for another device to choose. */
  leave() {
    return this.act(async (list) => ({ op: "leave", parts: { devs: devicesOf(list, this.room.member).map((each) => each.id).sort() } }));
  }

  /* Only this device: when it was set back to an earlier time and may not count on. */
  leaveAlone() {
    return this.act(async () => ({ op: "leave", parts: { devs: [this.room.me.id] } }));
  }

  regrant(id) {
    return this.act(async (list) => {
      const dev = live(list).find((each) => each.id === id);
      if (!dev) return null;
      const { secrets } = await secretsOf(this.room.kept.device, list, this.room.kept.sealed);
      const { grant, digest } = await newGrant(list, dev, this.theirs(list, dev, secrets), this.room.kept.names);
      return { op: "regrant", parts: { dev: id, grant: digest }, grant };
    });
  }

  agree(id) {
    return this.act(async (list) => (list.devices[id]?.marked ? { op: "agree", parts: { dev: id } } : null));
  }
}
