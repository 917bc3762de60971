/* One room, as one device sees it. Everything that changes what is kept runs alone, whatever the number of tabs. */

import { NOTHING, grantHash, wrapsHash } from "./bytes.js";
import { Changing } from "./changing.js";
import { Fault, Stop, insist } from "./faults.js";
import { asEpoch } from "./keys.js";
import { emptyList, followAll, live } from "./list.js";
import { Log } from "./log.js";
import { Posting } from "./posting.js";
import { Reading } from "./reading.js";
import { secretsOf } from "./turning.js";

export const PAGE = 50;
const NEAR = 400;
const MONTH = 30 * 24 * 3600 * 1000;

export const emptyKept = (space, member, device) => ({
  space, member, device, list: emptyList(space), sealed: [], keys: {}, pin: { n: -1, head: NOTHING, size: 0, chain: NOTHING },
  unmet: [], mine: { i: -1, leaf: NOTHING }, outbox: null, names: {}, card: null,
});

export class Room {
  constructor({ net, store, space, member }) {
    Object.assign(this, { net, store, space, member });
    this.kept = null;
    this.log = null;
    this.gone = [];
    this.reading = new Reading(this);
    this.changing = new Changing(this);
    this.posting = new Posting(this);
    this.stopped = null;
  }

  get list() {
    return this.kept.list;
  }
  get me() {
    return this.kept.device.card;
  }
  get isLive() {
    return this.list.devices[this.me.id]?.out === null;
  }
  get hasKey() {
    return Boolean(this.kept.keys[this.list.epoch]);
  }

  /* One thing at a time. The server's fault stops the room for good; what was read before stays readable. */
  alone(act) {
    return this.store.alone(async () => {
      if (this.stopped) throw this.stopped;
      try {
        const kept = await this.store.get();
        if (kept?.list) this.kept = kept;
        if (kept?.list && this.log) this.log.list = kept.list;
        return await act();
      } catch (problem) {
        if (problem instanceof Stop) await this.stop(problem);
        throw problem;
      }
    });
  }

  /* Nothing of what was half taken is kept, but for the proof. */
  async stop(problem) {
    this.stopped = problem;
    const kept = await this.store.get();
    if (!kept?.list) return;
    const proofs = [...(kept.proofs ?? []), { code: problem.code, proof: problem.proof, at: Date.now() }].slice(-3);
    await this.store.put({ ...kept, proofs });
  }

  save() {
    return this.store.put(this.kept);
  }

  /* False if this device has no keys for this room. */
  async load() {
    const kept = await this.store.get();
    if (!kept?.list) return false;
    this.kept = kept;
    return true;
  }

  open() {
    return this.alone(async () => {
      await this.catchUp();
      await this.mend();
      await this.posting.flush();
      await this.reading.all();
      await this.save();
      if (this.kept.sayName && this.hasKey) await this.sayName(this.kept.sayName);
    });
  }

  async sayName(text) {
    await this.posting.say({ k: "name", text });
    this.kept.sayName = "";
    await this.save();
  }

  sync() {
    return this.alone(async () => {
      await this.catchUp();
      await this.reading.all();
      await this.save();
    });
  }

  async catchUp() {
    await this.syncList();
    if (!this.isLive) throw new Fault("not-on-list");
    await this.syncLog();
  }

  async syncList() {
    const { list, pin } = this.kept;
    const answer = await this.net.list(list.n, this.kept.device?.card.id ?? "");
    insist(Number.isSafeInteger(answer.n) && answer.n >= list.n && answer.n >= pin.n, "rolled-back", answer);
    let grown = await followAll(list, answer.entries);
    while (grown.n < answer.n) {
      const more = await this.net.list(grown.n, "");
      insist(more.entries.length > 0, "list-short", more);
      grown = await followAll(grown, more.entries);
    }
    insist(grown.n < pin.n || grown.past[pin.n]?.hash === pin.head || pin.n < 0, "list-forked", answer);
    this.gone = Array.isArray(answer.gone) ? answer.gone : [];
    this.kept.list = grown;
    if (this.log) this.log.list = grown;
    await this.takeKeys(answer.keys);
    if (grown.n >= 0) Object.assign(this.kept.pin, { n: grown.n, head: grown.head });
  }

  async takeKeys(sealed) {
    if (!this.kept.device || !Array.isArray(sealed)) return;
    if (sealed.length > this.kept.sealed.length) this.kept.sealed = sealed;
    const has = Object.keys(this.kept.keys).length;
    const should = Object.keys(this.list.checks).length;
    if (has === should || (this.tried === this.kept.sealed.length && this.triedAt === this.list.n)) return;
    [this.tried, this.triedAt] = [this.kept.sealed.length, this.list.n];
    const { secrets, names } = await secretsOf(this.kept.device, this.list, this.kept.sealed);
    for (const [epoch, secret] of Object.entries(secrets)) this.kept.keys[epoch] ??= await asEpoch(secret);
    this.kept.names = { ...names, ...this.kept.names };
    if (!this.hasKey && this.isLive) await this.whoseFault();
  }

  /* A key that does not fit: the server's, if it is not the one that was signed for; else whoever changed the lock. */
  async whoseFault() {
    const { n, wraps } = this.list.checks[this.list.epoch];
    const came = this.list.devices[this.me.id].n;
    if (came > n) {
      const grant = this.kept.sealed.find((each) => each.n === came && each.epoch === null);
      insist(grant && (await grantHash(grant)) === this.list.past[came].about.grant, "grant-swapped", grant ?? null);
      return;
    }
    const { keys } = await this.net.keysOf(n);
    const signed = keys.filter((each) => each.epoch !== null);
    insist((await wrapsHash(signed)) === wraps, "wraps-swapped", keys);
    const mine = this.kept.sealed.find((each) => each.epoch === this.list.epoch);
    const same = signed.find((each) => each.d === this.me.id);
    insist(mine && same && mine.ct === same.ct && mine.enc === same.enc, "wraps-swapped", keys);
  }

  async syncLog() {
    if (!this.log) return this.firstLog();
    let answer;
    let again = false;
    do {
      answer = await this.net.from(this.log.size);
      insist(answer.size >= Math.max(this.log.size, this.kept.pin.size), "rolled-back", answer);
      again = (await this.listFor(answer)) || again;
      await this.log.forward(answer);
      insist(answer.items.length > 0 || this.log.size === answer.size, "log-gap", answer);
    } while (this.log.size < answer.size);
    insist(again || this.log.nNow === this.list.n, "entry-hidden", answer);
    this.afterLog();
  }

  async firstLog() {
    const { pin } = this.kept;
    let answer = await this.net.newest(PAGE);
    insist(answer.size >= pin.size, "rolled-back", answer);
    const again = await this.listFor(answer);
    this.log = new Log(this.list);
    await this.log.begin(answer);
    insist(again || this.log.nNow === this.list.n, "entry-hidden", answer);
    this.meetPin();
    const near = pin.size > 0 && this.log.size - pin.size < NEAR;
    while (this.log.from > 0 && (!this.log.believed || (near && this.log.from > pin.size))) {
      answer = await this.net.before(this.log.from, PAGE);
      await this.log.back(answer);
      this.meetPin();
    }
    this.afterLog();
  }

  /* Entries that came between two answers are fetched first. */
  async listFor(answer) {
    const newest = answer.items.filter((item) => item.n !== undefined).pop();
    if (!newest || newest.n <= this.list.n) return false;
    await this.syncList();
    return true;
  }

  /* Where this device stood whenever it was here has to lie on the same chain. */
  meetPin() {
    const isMet = ({ size, chain }) => {
      if (size === 0 || !this.log.chains.has(size - 1)) return false;
      insist(this.log.chains.get(size - 1) === chain, "log-forked", { size, chain });
      return (this.log.believed = true);
    };
    this.kept.unmet = this.kept.unmet.filter((pin) => !isMet(pin));
    return isMet(this.kept.pin);
  }

  afterLog() {
    const { size, chain } = this.kept.pin;
    if (!this.meetPin() && size > 0) this.kept.unmet.push({ size, chain });
    const mine = this.log.last.get(this.me.id);
    const { outbox } = this.kept;
    if (mine && mine.i > this.kept.mine.i) {
      // A card has no memory of its own, and may be in use in two places.
      if (this.me.kind !== "card" && (!outbox || outbox.i !== mine.i || outbox.leaf !== mine.leaf)) throw new Fault("restored-copy");
      this.kept.mine = { i: mine.i, leaf: mine.leaf };
      this.kept.outbox = null;
    }
    Object.assign(this.kept.pin, { size: this.log.size, chain: this.log.chain });
  }

  /* One page further back; false at the beginning of the room. */
  async older(count = PAGE) {
    return this.alone(async () => {
      if (this.log.from === 0) return false;
      const answer = await this.net.before(this.log.from, count);
      await this.log.back(answer);
      this.meetPin();
      await this.reading.all();
      return true;
    });
  }

  /* In idle moments: back to wherever this device stood before, so that nothing in between was changed. */
  async verifyBack() {
    while (this.kept.unmet.length > 0 && (await this.older(200)));
    await this.alone(() => this.save());
  }

  /* What has to be done whoever comes first: a new key when somebody has left, and once a month. */
  async mend() {
    const old = Date.now() - this.list.checks[this.list.epoch].at > MONTH;
    if (this.list.due || (old && this.hasKey && live(this.list).length > 1)) await this.changing.rotate();
  }

  say(said, how) {
    return this.alone(() => this.posting.say(said, how));
  }
  change(what, ...about) {
    return this.alone(() => this.changing[what](...about));
  }

  /* The keys of this device for this room, gone for good. */
  async retire() {
    await this.store.forget();
  }
}
