/* What is said in a room: sealed words, padded so that their length tells little. */

import { coded, joined, random, raw, utf8, words } from "./bytes.js";
import { Fault } from "./faults.js";
import { messageKey } from "./keys.js";

const SMALLEST = 256;
const LONGEST = 65536;
export const KINDS = ["text", "file", "name", "seen", "delete"];

function padded(bytes) {
  let length = SMALLEST;
  while (length < bytes.length) length *= 2;
  if (length > LONGEST) throw new Fault("too-long");
  return joined(bytes, new Uint8Array(length - bytes.length));
}

export async function seal(epochKey, header, said) {
  const key = await messageKey(epochKey, header.space, header.epoch, header.by);
  const body = JSON.stringify(header);
  const how = { name: "AES-GCM", iv: raw(header.iv), additionalData: utf8(body) };
  return { body, ct: new Uint8Array(await crypto.subtle.encrypt(how, key, padded(utf8(JSON.stringify(said))))) };
}

export const newIv = () => coded(random(12));

/* A signed post that will not open is its sender's fault, and only that post's. */
export async function open(epochKey, item) {
  if (!epochKey) throw new Fault("no-key-for-epoch");
  try {
    const key = await messageKey(epochKey, item.space, item.epoch, item.by);
    const how = { name: "AES-GCM", iv: raw(item.iv), additionalData: utf8(item.header) };
    const plain = new Uint8Array(await crypto.subtle.decrypt(how, key, item.ct));
    let end = plain.length;
    while (end > 0 && plain[end - 1] === 0) end -= 1;
    const said = JSON.parse(words(plain.subarray(0, end)));
    if (!KINDS.includes(said?.k)) throw new Fault("will-not-open");
    return said;
  } catch (problem) {
    throw problem instanceof Fault ? problem : new Fault("will-not-open");
  }
}
