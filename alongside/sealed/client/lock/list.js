/* Who can read, worked out from the signed list alone. The same rules as alongside/domain/sealed/acts.py: the server
   is asked to keep them, and is not believed. */

import { NOTHING, deviceId, entryHash, entrySigned, raw, utf8 } from "./bytes.js";
import { Stop, insist } from "./faults.js";
import { isPoint, isSigned } from "./keys.js";

export const MOST_ENTRIES = 5000;
const DAY = 24 * 3600 * 1000;
const ident = (value) => typeof value === "string" && /^[0-9a-f]{32}$/.test(value);
const digest = (value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
const whole = (value) => Number.isSafeInteger(value) && value >= 0;
const among = (...all) => (value) => all.includes(value);
const key = (value) => raw(value)?.length === 65;
const shaped = (parts) => (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value) &&
  Object.keys(value).length === Object.keys(parts).length &&
  Object.entries(parts).every(([name, fits]) => Object.hasOwn(value, name) && fits(value[name]));
const ids = (value) =>
  Array.isArray(value) && value.length > 0 && value.every(ident) &&
  value.every((id, at) => at === 0 || value[at - 1] < id);

const FRAME = { v: among(1), space: ident, n: whole, prev: digest, op: (v) => typeof v === "string", by: ident, at: whole };
const TURN = { epoch: whole, check: digest, wraps: digest };
const DEVICE = shaped({ id: ident, member: ident, kind: among("phone", "tablet", "computer", "card"), enc: key, sig: key });
const RULE_PARTS = { admit: among(1, 2), remove: among(1, 2), history: among("all", "from-now") };
const RULES = [shaped(RULE_PARTS), shaped({ ...RULE_PARTS, keep: among(0, 30, 90, 180, 365) })];
const RULE = (value) => RULES.some((fits) => fits(value));
const WHY = among("left", "lost", "other");
const ADD = { dev: DEVICE, how: among("own", "card", "member"), grant: digest };
const PROPOSED = { add: { dev: DEVICE }, remove: { devs: ids, why: WHY }, rule: { rule: RULE } };
const proposed = (value) =>
  Object.hasOwn(PROPOSED, value?.op ?? "") && shaped({ op: () => true, ...PROPOSED[value.op] })(value);
const OF = { of: whole };
const FORMS = {
  genesis: [{ dev: DEVICE, rule: RULE, ...TURN }],
  add: [ADD, { ...ADD, ...TURN }],
  remove: [{ devs: ids, why: WHY, ...TURN }],
  leave: [{ devs: ids }],
  rotate: [TURN],
  regrant: [{ dev: ident, grant: digest }],
  rule: [{ rule: RULE }],
  propose: [{ what: proposed }],
  second: [OF, { ...OF, grant: digest }, { ...OF, ...TURN }, { ...OF, grant: digest, ...TURN }],
  agree: [{ dev: ident }],
};

/* Everything a list says so far. `past` has, for each entry, its hash and what was so after it. */
export const emptyList = (space) => ({
  space, n: -1, head: NOTHING, epoch: 0, due: false, rule: null, devices: {}, proposals: {}, checks: {}, past: [], keeps: [],
});
export const live = (list) => Object.values(list.devices).filter((device) => device.out === null);
export const members = (list) => new Set(live(list).map((device) => device.member));
export const devicesOf = (list, member) => live(list).filter((device) => device.member === member);
export const wasLive = (device, n) => device.n <= n && (device.out === null || device.out > n);

/* Did the members ever want words of that moment to be gone by now? With a day for clocks that differ. */
export const isOver = (list, at, now) =>
  (list.keeps ?? []).some(({ keep }, i, all) => keep > 0 && at + keep * DAY <= (all[i + 1]?.at ?? now) + DAY);

/* The list after some more entries. The list before is left as it is: if one entry is wrong, none has been taken. */
export async function followAll(before, sent) {
  const list = JSON.parse(JSON.stringify(before));
  for (const each of sent) await follow(list, each);
  return list;
}

async function follow(list, sent) {
  const body = utf8(sent.body);
  const entry = parsed(sent.body);
  const hash = await entryHash(body);
  insist(entry.space === list.space, "other-space", sent);
  insist(entry.n === list.n + 1, "chain-broken", sent);
  insist(entry.prev === list.head, "list-forked", sent);
  insist(entry.n < MOST_ENTRIES, "list-too-long");
  insist(entry.op === "genesis" || list.devices[entry.by]?.out === null, "signer-not-on-list", sent);
  const epoch = entry.op === "genesis" ? 0 : list.epoch + 1;
  const { rule } = list;
  await ACTS[entry.op](list, entry);
  insist(await isSigned(list.devices[entry.by].sig, sent.sig, entrySigned(body)), "bad-signature", sent);
  if ("epoch" in entry) {
    insist(entry.epoch === epoch, "epoch-skipped", sent);
    Object.assign(list, { epoch, due: false });
    list.checks[epoch] = { check: entry.check, n: entry.n, at: entry.at, wraps: entry.wraps };
  }
  if (list.rule !== rule) (list.keeps ??= []).push({ at: entry.at, keep: list.rule.keep ?? 0 });
  Object.assign(list, { n: entry.n, head: hash });
  const { op, by, at } = entry;
  list.past.push({ hash, epoch: list.epoch, due: list.due, op, by, at, about: aboutOf(entry) });
}

function parsed(body) {
  let entry;
  try {
    entry = JSON.parse(body);
  } catch {
    throw new Stop("not-an-entry", body);
  }
  const forms = Object.hasOwn(FORMS, entry?.op ?? "") ? FORMS[entry.op] : [];
  insist(forms.some((form) => shaped({ ...FRAME, ...form })(entry)), "not-an-entry", body);
  return entry;
}

/* What the line in the room tells of an entry. */
const aboutOf = (entry) => ({
  devs: entry.devs ?? (entry.dev ? [entry.dev.id ?? entry.dev] : []), why: entry.why ?? "", how: entry.how ?? "",
  of: entry.of ?? null, what: entry.what?.op ?? "", dev: entry.what?.dev?.id ?? "", rule: entry.rule ?? null,
});

async function joinWith(list, dev, entry, how, marked) {
  insist((await deviceId(dev.enc, dev.sig)) === dev.id, "id-is-not-its-keys", entry);
  const all = Object.values(list.devices);
  const twice = all.some((each) => [each.enc, each.sig].some((one) => one === dev.enc || one === dev.sig));
  insist(!list.devices[dev.id] && !twice && dev.enc !== dev.sig, "device-twice", entry);
  insist((await isPoint(dev.enc)) && (await isPoint(dev.sig)), "not-a-key", entry);
  list.devices[dev.id] = { ...dev, n: entry.n, by: entry.by, how, out: null, marked, at: entry.at };
}

async function admit(list, dev, entry, how) {
  const backAgain = devicesOf(list, dev.member).length > 0;
  const turns = how === "member" && !backAgain && list.rule.history === "from-now";
  insist("epoch" in entry === turns, "rule-broken", entry);
  await joinWith(list, dev, entry, how, how === "member" ? backAgain : list.devices[entry.by].marked);
}

function takeOff(list, devs, entry) {
  insist(!devs.includes(entry.by), "rule-broken", entry);
  whose(list, devs, entry);
  for (const id of devs) list.devices[id].out = entry.n;
}

function whose(list, devs, entry) {
  insist(devs.every((id) => list.devices[id]?.out === null), "no-such-device", entry);
  return new Set(devs.map((id) => list.devices[id].member));
}

/* How many members an act takes. */
export function needed(list, what) {
  const all = members(list).size;
  if (what.op === "add") {
    const others = [...members(list)].filter((member) => member !== what.dev.member).length;
    return Math.min(devicesOf(list, what.dev.member).length ? 2 : list.rule.admit, others);
  }
  if (what.op === "remove") return Math.min(list.rule.remove, all - 1);
  return Math.min(Math.max(list.rule.admit, list.rule.remove), all);
}

/* What a device is to the member who lets it in. */
export const howOf = (signer, dev) => (signer.member !== dev.member ? "member" : signer.kind === "card" ? "card" : "own");

const ACTS = {
  async genesis(list, entry) {
    insist(list.n === -1 && entry.dev.id === entry.by, "rule-broken", entry);
    list.rule = entry.rule;
    await joinWith(list, entry.dev, entry, "first", false);
  },
  async add(list, entry) {
    const signer = list.devices[entry.by];
    insist(entry.how === howOf(signer, entry.dev), "rule-broken", entry);
    insist(entry.how !== "member" || needed(list, entry) === 1, "rule-broken", entry);
    await admit(list, entry.dev, entry, entry.how);
  },
  remove(list, entry) {
    const signer = list.devices[entry.by];
    const theirs = whose(list, entry.devs, entry);
    const own = theirs.size === 1 && theirs.has(signer.member) && !signer.marked;
    insist(own || needed(list, entry) === 1, "rule-broken", entry);
    takeOff(list, entry.devs, entry);
  },
  leave(list, entry) {
    const { member } = list.devices[entry.by];
    insist(entry.devs.includes(entry.by), "rule-broken", entry);
    insist(entry.devs.every((id) => list.devices[id]?.out === null && list.devices[id].member === member), "rule-broken", entry);
    for (const id of entry.devs) list.devices[id].out = entry.n;
    list.due = true;
  },
  rotate() {},
  regrant(list, entry) {
    insist(list.devices[entry.dev]?.out === null && entry.dev !== entry.by, "no-such-device", entry);
  },
  rule(list, entry) {
    insist(needed(list, entry) === 1, "rule-broken", entry);
    list.rule = entry.rule;
  },
  propose(list, entry) {
    if (entry.what.op === "remove") whose(list, entry.what.devs, entry);
    insist(needed(list, entry.what) === 2, "rule-broken", entry);
    list.proposals[entry.n] = { n: entry.n, by: entry.by, what: entry.what };
  },
  async second(list, entry) {
    const made = list.proposals[entry.of];
    insist(made && list.devices[made.by].out === null, "rule-broken", entry);
    insist(list.devices[made.by].member !== list.devices[entry.by].member, "rule-broken", entry);
    delete list.proposals[entry.of];
    const { op } = made.what;
    insist("grant" in entry === (op === "add") && (op !== "rule" || !("epoch" in entry)), "rule-broken", entry);
    if (op === "add") await admit(list, made.what.dev, entry, "member");
    else if (op === "rule") list.rule = made.what.rule;
    else {
      insist("epoch" in entry, "rule-broken", entry);
      takeOff(list, made.what.devs, entry);
    }
  },
  agree(list, entry) {
    const asked = list.devices[entry.dev];
    const signer = list.devices[entry.by];
    insist(asked?.out === null && asked.marked && asked.member === signer.member && !signer.marked, "rule-broken", entry);
    asked.marked = false;
  },
};
