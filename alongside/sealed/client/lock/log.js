/* The part of a room's log that this device holds: every place follows the one before, every sender counts on. */

import { NOTHING, chained, ctDigest, messageLeaf, messageSigned, raw, utf8 } from "./bytes.js";
import { Stop, insist } from "./faults.js";
import { isSigned } from "./keys.js";
import { wasLive } from "./list.js";

const HEADER = ["at", "by", "epoch", "i", "iv", "prev", "rh", "rn", "seen", "space", "v"].join();

export class Log {
  /* `items` are in order, from place `from`; `before` is the value of the log just before them. */
  constructor(list) {
    this.list = list;
    this.items = [];
    this.from = 0;
    this.size = 0;
    this.before = NOTHING;
    this.chain = NOTHING;
    this.chains = new Map();
    this.first = new Map();
    this.last = new Map();
    this.waiting = [];
    this.believed = false;
    this.nFrom = this.nNow = -1; // entries of the list before the window, and by its end
  }

  /* The newest part, taken up for the first time. */
  async begin(answer) {
    const { items, size } = answer;
    insist(items.length > 0, "log-gap", answer);
    this.from = items[0].seq;
    this.size = this.from;
    this.before = this.chain = this.from === 0 ? NOTHING : answer.before;
    this.believed = this.from === 0;
    this.chains.set(this.from - 1, this.before);
    const entry = items.find((item) => item.n !== undefined);
    this.nFrom = entry ? entry.n - 1 : this.list.n;
    await this.take(items, this.nFrom);
    insist(this.size === size, "log-gap", answer);
  }

  /* What came since. */
  async forward(answer) {
    if (!answer.items.length) return;
    insist(answer.items[0].seq === this.size, "log-gap", answer);
    insist(answer.before === this.chain, "log-forked", answer);
    await this.take(answer.items, this.nNow);
  }

  async take(items, n) {
    let now = n;
    for (const item of items) {
      insist(item.seq === this.size, "log-gap", item);
      const made = await this.checked(item, now);
      if (made.n === undefined) {
        this.count(made);
        this.see(made);
      } else now = made.n;
      this.place(made);
    }
    this.nNow = now;
  }

  place(made) {
    this.items.push(made);
    this.chain = made.chain;
    this.chains.set(made.seq, made.chain);
    this.size = made.seq + 1;
  }

  /* An older part, which has to end exactly where this one begins. */
  async back(answer) {
    const { items } = answer;
    insist(items.length > 0 && items.at(-1).seq === this.from - 1, "log-gap", answer);
    const older = new Log(this.list);
    older.from = older.size = items[0].seq;
    older.before = older.chain = older.from === 0 ? NOTHING : answer.before;
    older.chains.set(older.from - 1, older.before);
    const entry = items.find((item) => item.n !== undefined);
    older.nFrom = entry ? entry.n - 1 : this.nFrom;
    await older.take(items, older.nFrom);
    insist(older.nNow === this.nFrom, "entry-hidden", answer);
    insist(older.chain === this.before, "log-forked", answer);
    for (const [device, first] of this.first) {
      const last = older.last.get(device);
      if (!last) continue;
      insist(first.i > last.i, "replayed", first);
      insist(first.i === last.i + 1 && first.prev === last.leaf, "missing-before-this", first);
    }
    insist(older.from > 0 || [...this.first].every(([id, each]) => older.first.has(id) || each.i === 0), "missing-before-this");
    this.first = new Map([...this.first, ...older.first]);
    this.last = new Map([...older.last, ...this.last]);
    this.items = [...older.items, ...this.items];
    this.chains = new Map([...older.chains, ...this.chains]);
    Object.assign(this, { from: older.from, before: older.before, nFrom: older.nFrom });
    this.believed ||= this.from === 0 || older.believed;
    this.waiting = [...this.waiting, ...older.waiting].filter((seen) => !this.agrees(seen));
    return older.items;
  }

  /* What somebody signed to have seen, against what this device was shown. True once it could be compared. */
  agrees([place, chain]) {
    if (!this.chains.has(place)) return false;
    insist(this.chains.get(place) === chain, "log-forked", { place, chain });
    this.believed = true;
    return true;
  }

  async checked(item, now) {
    if (item.n !== undefined) {
      insist(item.n === now + 1 && item.n <= this.list.n, "entry-hidden", item);
      const { hash, op, by, at, about } = this.list.past[item.n];
      return { seq: item.seq, n: item.n, chain: await chained(this.chain, hash), leaf: hash, op, by, at, about };
    }
    const header = parsed(item);
    const ct = item.ct === undefined ? null : raw(item.ct);
    const digest = ct ? await ctDigest(ct) : item.digest;
    insist(typeof digest === "string" && /^[0-9a-f]{64}$/.test(digest), "not-a-message", item);
    await this.signed(item, header, digest);
    this.inPlace(header, now, item);
    const leaf = await messageLeaf(utf8(item.body), digest);
    const made = { ...header, seq: item.seq, leaf, header: item.body, ct, chain: await chained(this.chain, leaf) };
    return made;
  }

  see(made) {
    insist(made.seen[0] < made.seq, "log-forked", made);
    if (!this.agrees(made.seen)) this.waiting.push(made.seen);
  }

  async signed(item, header, digest) {
    insist(header.space === this.list.space, "other-space", item);
    const device = this.list.devices[header.by];
    insist(device, "not-on-list", item);
    insist(await isSigned(device.sig, item.sig, messageSigned(utf8(item.body), digest)), "bad-signature", item);
  }

  /* A message stands where its sender's list was the newest, under the key then in use. */
  inPlace(header, now, item) {
    const { past, devices } = this.list;
    insist(past[header.rn]?.hash === header.rh, "list-forked", item);
    insist(header.epoch >= past[now].epoch, "old-epoch-after-change", item);
    insist(header.rn === now && header.epoch === past[now].epoch, "list-forked", item);
    insist(!past[now].due, "old-epoch-after-change", item);
    insist(wasLive(devices[header.by], now), "not-on-list", item);
  }

  count(made) {
    const last = this.last.get(made.by);
    if (last) {
      insist(made.i > last.i, "replayed", made);
      insist(made.i === last.i + 1 && made.prev === last.leaf, "missing-before-this", made);
    } else {
      insist(this.from > 0 || made.i === 0, "missing-before-this", made);
      insist(made.i > 0 || made.prev === NOTHING, "missing-before-this", made);
      this.first.set(made.by, made);
    }
    this.last.set(made.by, made);
  }
}

function parsed(item) {
  let header;
  try {
    header = JSON.parse(item.body);
  } catch {
    throw new Stop("not-a-message", item);
  }
  const numbers = ["epoch", "i", "rn", "at"].every((name) => Number.isSafeInteger(header?.[name]) && header[name] >= 0);
  const fits =
    numbers && header.v === 1 && Object.keys(header).sort().join() === HEADER && Array.isArray(header.seen) &&
    header.seen.length === 2 && Number.isSafeInteger(header.seen[0]) && header.seen[0] >= 0 &&
    ["prev", "rh"].every((name) => /^[0-9a-f]{64}$/.test(header[name])) && raw(header.iv)?.length === 12;
  insist(fits, "not-a-message", item);
  return header;
}
