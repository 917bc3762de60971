/* A code of 28 letters and digits, that can be scanned, typed or read out, and what lies sealed under it. */

import { hex, joined, label, random, raw, sha256, utf8, words } from "./bytes.js";
import { Fault } from "./faults.js";
import { aesFrom, asEpoch, bitsFrom } from "./keys.js";

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // no I, L, O, U
const BYTES = 16;

async function bitsOf(secret) {
  const check = await sha256(joined(label("code"), secret));
  const bits = Array.from(joined(secret, check.subarray(0, 2)), (byte) => byte.toString(2).padStart(8, "0")).join("");
  return bits.slice(0, 140);
}

export const newCode = () => random(BYTES);

export async function written(secret) {
  const letters = (await bitsOf(secret)).match(/.{5}/g).map((five) => LETTERS[parseInt(five, 2)]).join("");
  return letters.match(/.{4}/g).join("-");
}

/* What somebody typed, scanned or pasted, link or not. A slip is noticed before anything is asked of the server. */
export async function read(typed) {
  const after = typed.includes("#") ? typed.slice(typed.indexOf("#") + 1) : typed;
  const letters = after.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  if (letters.length !== 28 || [...letters].some((letter) => !LETTERS.includes(letter))) throw new Fault("mistyped");
  const bits = [...letters].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const secret = Uint8Array.from(bits.slice(0, 128).match(/.{8}/g), (byte) => parseInt(byte, 2));
  if ((await bitsOf(secret)) !== bits) throw new Fault("mistyped");
  return secret;
}

/* The id under which the server keeps things, and the key that seals them. Neither tells the code. */
export async function fromCode(secret, space) {
  const key = await asEpoch(secret);
  return {
    id: hex(await bitsFrom(key, "code-id", space, 128)),
    key: await aesFrom(key, "code-key", space),
    note: await aesFrom(key, "code-note", space),
  };
}

const about = (space, id, part) => utf8(`${space}|${id}|${part}`);

export async function sealUnder(key, space, { id, part }, said) {
  const iv = random(12);
  const how = { name: "AES-GCM", iv, additionalData: about(space, id, part) };
  return joined(iv, new Uint8Array(await crypto.subtle.encrypt(how, key, utf8(JSON.stringify(said)))));
}

/* Only who knows the code can have made it, so what it says is as good as the person who handed over the code. */
export async function openUnder(key, space, { id, part }, body) {
  try {
    const bytes = raw(body);
    const how = { name: "AES-GCM", iv: bytes.subarray(0, 12), additionalData: about(space, id, part) };
    return JSON.parse(words(new Uint8Array(await crypto.subtle.decrypt(how, key, bytes.subarray(12)))));
  } catch {
    throw new Fault("join-keys-swapped");
  }
}
