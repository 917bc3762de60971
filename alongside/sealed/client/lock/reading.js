/* What the loaded part of the log says: words, names, what was taken back, and who has seen how much. */

import { Fault, Stop } from "./faults.js";
import { isOver } from "./list.js";
import { open } from "./words.js";

const HOUR = 3600 * 1000;
const QUIET = 3 * 24 * HOUR;

export class Reading {
  constructor(room) {
    this.room = room;
    this.said = new Map();
  }

  /* Once for each message. A member's fault is that one post's. */
  async all() {
    await this.open();
    if (this.withheld().length === 0) return;
    await this.room.syncLog();
    await this.open();
    const missing = this.withheld();
    if (missing.length > 0) throw new Stop("withheld", missing.map(({ seq, leaf }) => ({ seq, leaf })));
  }

  async open() {
    const { kept, log } = this.room;
    for (const item of log.items) {
      const before = this.said.get(item.leaf);
      if (item.n !== undefined || (before && before.fault !== "no-key-for-epoch")) continue;
      this.said.set(item.leaf, await this.one(kept.keys[item.epoch], item));
    }
    for (const item of log.items) {
      const said = this.said.get(item.leaf);
      if (said?.k === "name" && typeof said.text === "string") kept.names[this.memberOf(item)] = said.text.slice(0, 40);
    }
  }

  async one(epochKey, item) {
    if (!item.ct) return { gone: true };
    try {
      return await open(epochKey, item);
    } catch (problem) {
      if (!(problem instanceof Fault)) throw problem;
      return { fault: problem.code };
    }
  }

  memberOf(item) {
    return this.room.list.devices[item.by].member;
  }

  /* Taken back by somebody of the same member, later on. */
  takenBack() {
    const { items } = this.room.log;
    const by = new Map(items.filter((item) => item.n === undefined).map((item) => [item.leaf, item]));
    const back = new Set();
    for (const item of items) {
      const said = this.said.get(item.leaf);
      const target = said?.k === "delete" ? by.get(said.re) : null;
      if (target && target.seq < item.seq && this.memberOf(target) === this.memberOf(item)) back.add(said.re);
    }
    return back;
  }

  /* Its ciphertext is not there, its time in this room is not over, and nobody who could have said so said that it
     should go. */
  withheld(now = Date.now()) {
    const back = this.takenBack();
    const { items } = this.room.log;
    const gone = items.filter((item) => this.said.get(item.leaf)?.gone && !back.has(item.leaf) && !isOver(this.room.list, item.at, now));
    const unread = (item) => items.some(
      (later) => later.seq > item.seq && later.n === undefined && this.said.get(later.leaf)?.fault && this.memberOf(later) === this.memberOf(item)
    );
    return gone.filter((item) => !unread(item));
  }

  /* Two members who call themselves the same are told apart. */
  nameOf(member) {
    const { names } = this.room.kept;
    const name = names[member] || "Somebody without a name yet";
    const same = Object.keys(names).filter((each) => names[each]?.trim().toLowerCase() === name.trim().toLowerCase());
    const place = same.sort((a, b) => this.joined(a) - this.joined(b)).indexOf(member);
    return place > 0 ? `${name} (${place + 1})` : name;
  }

  joined(member) {
    const all = Object.values(this.room.list.devices).filter((device) => device.member === member);
    return Math.min(...all.map((device) => device.n), Number.MAX_SAFE_INTEGER);
  }

  nameOfDevice(id) {
    return this.nameOf(this.room.list.devices[id].member);
  }

  /* The lines to show, oldest first. */
  lines() {
    const back = this.takenBack();
    return this.room.log.items.flatMap((item) => {
      const base = { seq: item.seq, at: item.at, leaf: item.leaf, by: item.by };
      if (item.n !== undefined) return item.op === "regrant" ? [] : [{ ...base, kind: "change", n: item.n, op: item.op, about: item.about }];
      const said = this.said.get(item.leaf) ?? { fault: "will-not-open" };
      const whose = { ...base, member: this.memberOf(item), name: this.nameOfDevice(item.by) };
      if (back.has(item.leaf)) return [{ ...whose, kind: "taken-back" }];
      if (said.fault) return [{ ...whose, kind: "fault", code: said.fault }];
      return said.k === "text" || said.k === "file" ? [{ ...whose, kind: said.k, said }] : [];
    });
  }

  /* How far each member has said to have seen: a hidden newest post shows here. */
  seenBy() {
    const far = {};
    for (const item of this.room.log.items) {
      if (item.n === undefined) far[this.memberOf(item)] = Math.max(item.seq, item.seen[0]);
    }
    return far;
  }

  /* When another member last gave a sign, if that is longer ago than is usual in this room. */
  quietFor(now = Date.now()) {
    const mine = this.room.member;
    const times = this.room.log.items.filter((item) => item.n === undefined && this.memberOf(item) !== mine).map((item) => item.at);
    if (times.length === 0) return null;
    const gaps = times.slice(1).map((at, i) => Math.max(0, at - times[i])).sort((a, b) => a - b);
    const usual = gaps[Math.floor(gaps.length / 2)] ?? 0;
    const quiet = now - Math.max(...times);
    return quiet > Math.max(QUIET, 3 * usual) ? quiet : null;
  }

  /* Is there anything of others after my own newest message? Then one "seen" is due. */
  hasNews() {
    const items = this.room.log.items.filter((item) => item.n === undefined);
    const mine = items.filter((item) => this.memberOf(item) === this.room.member).pop();
    return items.some((item) => this.memberOf(item) !== this.room.member && item.seq > (mine?.seq ?? -1) && this.said.get(item.leaf)?.k !== "seen");
  }
}
