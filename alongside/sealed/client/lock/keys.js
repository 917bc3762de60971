/* The keys of one device, and what is sealed for it. All primitives are the browser's own; HPKE is @hpke/core. */

import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";

import { coded, deviceId, hex, joined, label, raw, utf8 } from "./bytes.js";

const ECDH = { name: "ECDH", namedCurve: "P-256" };
const ECDSA = { name: "ECDSA", namedCurve: "P-256" };
const SIGN = { name: "ECDSA", hash: "SHA-256" };
const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

/* Only a key card's keys are ever extractable, for as long as it takes to write them into its code. */
export async function makeDevice(member, kind, extractable = false) {
  const enc = await crypto.subtle.generateKey(ECDH, extractable, ["deriveBits"]);
  const sig = await crypto.subtle.generateKey(ECDSA, extractable, ["sign", "verify"]);
  return { card: await cardOf(member, kind, { enc, sig }), keys: { enc, sig } };
}

async function cardOf(member, kind, keys) {
  const [enc, sig] = await Promise.all(
    [keys.enc, keys.sig].map(async (pair) => coded(new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey))))
  );
  return { id: await deviceId(enc, sig), member, kind, enc, sig };
}

export async function exportDevice(device) {
  const out = async (pair) => coded(new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey)));
  return { card: device.card, enc: await out(device.keys.enc), sig: await out(device.keys.sig) };
}

export async function importDevice(kept) {
  const { card } = kept;
  const pair = async (how, key, publicKey, use, uses) => ({
    privateKey: await crypto.subtle.importKey("pkcs8", raw(key), how, false, [use]),
    publicKey: await crypto.subtle.importKey("raw", raw(publicKey), how, true, uses),
  });
  const enc = await pair(ECDH, kept.enc, card.enc, "deriveBits", []);
  const sig = await pair(ECDSA, kept.sig, card.sig, "sign", ["verify"]);
  return { card, keys: { enc, sig } };
}

export async function sign(device, signed) {
  return coded(new Uint8Array(await crypto.subtle.sign(SIGN, device.keys.sig.privateKey, signed)));
}

const known = new Map();

export async function isSigned(key, signature, signed) {
  const made = raw(signature);
  if (!made || made.length !== 64) return false;
  if (!known.has(key)) known.set(key, await crypto.subtle.importKey("raw", raw(key), ECDSA, true, ["verify"]));
  return crypto.subtle.verify(SIGN, known.get(key), made, signed);
}

export async function isPoint(key) {
  try {
    await crypto.subtle.importKey("raw", raw(key), ECDSA, true, ["verify"]);
    return raw(key).length === 65;
  } catch {
    return false;
  }
}

const exact = (bytes) => bytes.slice().buffer;

/* One seal a context: a context is made, used once and forgotten. */
export async function sealFor(card, use, about, plain) {
  const recipientPublicKey = await suite.kem.deserializePublicKey(exact(raw(card.enc)));
  const sender = await suite.createSenderContext({ recipientPublicKey, info: exact(label(use)) });
  const ct = await sender.seal(plain, utf8(`${about}|${card.id}`));
  return { d: card.id, enc: coded(new Uint8Array(sender.enc)), ct: coded(new Uint8Array(ct)) };
}

export async function openSealed(device, use, about, sealed) {
  const recipient = await suite.createRecipientContext({
    recipientKey: device.keys.enc, enc: exact(raw(sealed.enc)), info: exact(label(use)),
  });
  return new Uint8Array(await recipient.open(exact(raw(sealed.ct)), utf8(`${about}|${device.card.id}`)));
}

/* ---------- the key of an epoch ---------- */

export const asEpoch = (bytes) => crypto.subtle.importKey("raw", bytes, "HKDF", false, ["deriveBits", "deriveKey"]);
const from = (use, about) => ({
  name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info: joined(label(use), utf8(about)),
});

/* Every device compares it, so nobody can be given a different key. */
export async function checkOf(epochKey, space, epoch) {
  return hex(new Uint8Array(await crypto.subtle.deriveBits(from("check", `${space}|${epoch}`), epochKey, 256)));
}

export function messageKey(epochKey, space, epoch, device) {
  const aes = { name: "AES-GCM", length: 256 };
  return crypto.subtle.deriveKey(from("msg", `${space}|${epoch}|${device}`), epochKey, aes, false, ["encrypt", "decrypt"]);
}

export async function bitsFrom(key, use, about, bits) {
  return new Uint8Array(await crypto.subtle.deriveBits(from(use, about), key, bits));
}

export function aesFrom(key, use, about) {
  return crypto.subtle.deriveKey(from(use, about), key, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}
