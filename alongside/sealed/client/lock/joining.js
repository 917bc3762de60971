/* Coming in: with a code from somebody inside, with a code of one's own that they scan, or with a key card. */

import { NOTHING, deviceId, messageLeaf, messageSigned, utf8 } from "./bytes.js";
import { openUnder, newCode, fromCode, sealUnder, written } from "./codes.js";
import { Fault, Refused, insist } from "./faults.js";
import { exportDevice, importDevice, isSigned, makeDevice } from "./keys.js";
import { emptyList, followAll } from "./list.js";
import { emptyKept } from "./room.js";
import { newKeptDevice } from "./store.js";

/* ---------- inside ---------- */

/* A code for somebody outside, and the pin that lies under it. */
export async function invite(room) {
  const secret = newCode();
  const code = { ...(await fromCode(secret, room.list.space)), mine: true };
  await putPin(room, code);
  return { code, written: await written(secret) };
}

async function putPin(room, code) {
  const { space, n, head, past } = room.list;
  const said = { v: 1, space, genesis: past[0].hash, n, head };
  const body = await sealUnder(code.key, space, { id: code.id, part: "pin" }, said);
  try {
    await room.net.putBlob(code.id, "pin", body);
  } catch (problem) {
    if (!(problem instanceof Refused) || problem.code !== "code-used") throw problem;
  }
}

/* Who answered under this code, if anybody: their device as they sealed it, and who the server says they are. */
export async function answerTo(room, code) {
  const found = await room.net.blob(code.id, "keys");
  if (!found.body) return null;
  const said = await openUnder(code.key, room.list.space, { id: code.id, part: "keys" }, found.body);
  const { dev, name } = said;
  if (!dev || dev.member !== found.member || (await deviceId(dev.enc, dev.sig)) !== dev.id) throw new Fault("join-keys-swapped");
  return { dev, name: String(name).slice(0, 40), known: found.name };
}

/* Lets in whoever answered. Under a code that they made, they have to be told where the room stands. */
export async function letIn(room, code, answer) {
  if (!code.mine) await putPin(room, code);
  const done = await room.change("letIn", answer.dev);
  if (done === "in" && room.kept.names[answer.dev.member] === undefined) {
    room.kept.names[answer.dev.member] = answer.name;
    await room.alone(() => room.save());
  }
  return done;
}

/* ---------- outside ---------- */

/* With the code of somebody inside. */
export async function answer({ net, store, space, member }, { secret, kind, name }) {
  const code = await fromCode(secret, space);
  const found = await net.blob(code.id, "pin");
  if (!found.body) throw new Fault("no-such-code");
  const pin = pinIn(await openUnder(code.key, space, { id: code.id, part: "pin" }, found.body), space);
  await offer({ net, store, space, member }, { code, kind, name, pin });
}

/* With a code of my own, for somebody inside to scan. */
export async function offerWithMyCode(where, { kind, name }) {
  const secret = newCode();
  const code = await fromCode(secret, where.space);
  await offer(where, { code, kind, name, pin: null });
  return written(secret);
}

async function offer({ net, store, space, member }, { code, kind, name, pin }) {
  const device = await newKeptDevice(store, member, kind);
  const body = await sealUnder(code.key, space, { id: code.id, part: "keys" }, { v: 1, dev: device.card, name });
  await net.putBlob(code.id, "keys", body);
  await store.put({ device, waiting: { code, pin, name, space, member } });
}

const isPin = (said, space) =>
  said?.v === 1 && said.space === space && Number.isSafeInteger(said.n) && said.n >= 0 &&
  [said.genesis, said.head].every((hash) => /^[0-9a-f]{64}$/.test(hash));

function pinIn(said, space) {
  if (!isPin(said, space)) throw new Fault("not-this-room");
  return said;
}

/* Am I on the list yet? Nothing is believed that does not lead through the pin. */
export async function arrived({ net, store, space }) {
  const kept = await store.get();
  if (!kept?.waiting) return Boolean(kept?.list);
  const { device, waiting } = kept;
  if (!waiting.pin) {
    const found = await net.blob(waiting.code.id, "pin");
    if (!found.body) return false;
    waiting.pin = pinIn(await openUnder(waiting.code.key, space, { id: waiting.code.id, part: "pin" }, found.body), space);
    await store.put(kept);
  }
  const list = await listThrough(net, space, waiting.pin);
  if (list.devices[device.card.id]?.out !== null) return false;
  const names = waiting.name ? { [waiting.member]: waiting.name } : {};
  await store.put({ ...emptyKept(space, waiting.member, device), list, pin: pinOf(list), names, sayName: waiting.name });
  await net.dropBlob(waiting.code.id).catch(() => {}); // a code is used once
  return true;
}

const pinOf = (list) => ({ n: list.n, head: list.head, size: 0, chain: emptyKept().pin.chain });

/* The whole list from its beginning, which has to be the one that the pin is of. */
export async function listThrough(net, space, pin) {
  insist(pin, "no-pin");
  let list = emptyList(space);
  let answer;
  do {
    answer = await net.list(list.n, "");
    insist(answer.n >= pin.n, "rolled-back", answer);
    insist(answer.entries.length > 0 || list.n === answer.n, "list-short", answer);
    list = await followAll(list, answer.entries);
  } while (list.n < answer.n);
  insist(list.past[0].hash === pin.genesis && list.past[pin.n].hash === pin.head, "list-forked", answer);
  return list;
}

/* ---------- key cards ---------- */

/* A card is a device on the list. Its keys leave this browser once, sealed by the code that is printed. */
export async function makeCard(room) {
  const secret = newCode();
  const { space } = room.list;
  const code = await fromCode(secret, space);
  const device = await makeDevice(room.member, "card", true);
  const { past, n, head } = room.list;
  const said = { v: 1, space, genesis: past[0].hash, n, head, device: await exportDevice(device) };
  await room.net.putBlob(code.id, "card", await sealUnder(code.key, space, { id: code.id, part: "card" }, said));
  await room.change("letIn", device.card);
  await room.alone(async () => {
    room.kept.card = { id: code.id, device: device.card.id, note: code.note, n: -1 };
    await room.save();
  });
  await refreshNote(room);
  return written(secret);
}

/* Where the room stands now, for the card: so that nobody can show it an older list. */
export async function refreshNote(room) {
  const { card, list, pin } = { ...room.kept, list: room.list };
  if (!card || card.n === list.n || list.devices[card.device]?.out !== null) return;
  const { space, past, n, head } = list;
  const said = { v: 1, space, genesis: past[0].hash, n, head, size: pin.size, chain: pin.chain };
  await room.net.putBlob(card.id, "note", await sealUnder(card.note, space, { id: card.id, part: "note" }, said));
  await room.alone(async () => {
    room.kept.card.n = n;
    await room.save();
  });
}

/* The card as the device it is, with the newest pin that it knows of. */
export async function openCard({ net, space, member }, secret) {
  const code = await fromCode(secret, space);
  const found = await net.blob(code.id, "card");
  if (!found.body) throw new Fault("no-such-card");
  const said = await openUnder(code.key, space, { id: code.id, part: "card" }, found.body);
  let pin = pinIn(said, space);
  const note = await net.blob(code.id, "note");
  if (note.body) {
    const newer = pinIn(await openUnder(code.note, space, { id: code.id, part: "note" }, note.body), space);
    if (newer.n >= pin.n) pin = newer;
  }
  const device = await importDevice(said.device);
  const list = await listThrough(net, space, pin);
  if (list.devices[device.card.id]?.out !== null) throw new Fault("not-on-list");
  const kept = emptyKept(space, member, device);
  kept.mine = await newestOfMine(net, device);
  return { ...kept, list, pin: { ...pinOf(list), size: pin.size ?? 0, chain: pin.chain ?? kept.pin.chain } };
}

/* A card has no memory: where it stopped counting stands in the log, under its own signature. */
async function newestOfMine(net, device) {
  const [item] = (await net.newestOf(device.card.id)).items;
  if (!item) return { i: -1, leaf: NOTHING };
  const body = utf8(item.body);
  insist(await isSigned(device.card.sig, item.sig, messageSigned(body, item.digest)), "bad-signature", item);
  return { i: JSON.parse(item.body).i, leaf: await messageLeaf(body, item.digest) };
}

/* The card lets in a new device of its owner. `cardRoom` is a room that is open as the card. */
export async function letInByCard(cardRoom, { store, kind }) {
  const device = await newKeptDevice(store, cardRoom.member, kind);
  await cardRoom.change("letIn", device.card);
  const { space } = cardRoom.list;
  const kept = emptyKept(space, cardRoom.member, device);
  await store.put({ ...kept, list: cardRoom.list, pin: { ...cardRoom.kept.pin }, names: cardRoom.kept.names });
}
