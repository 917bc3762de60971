/* Bytes, and the names under which they are hashed. The same names stand in alongside/domain/sealed/marks.py. */

const text = new TextEncoder();

export const NOTHING = "0".repeat(64);
export const utf8 = (words) => text.encode(words);
export const words = (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
export const label = (use) => utf8(`alongside.sealed.v1.${use}\0`);
export const random = (length) => crypto.getRandomValues(new Uint8Array(length));

export function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export function u32(number) {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number);
  return bytes;
}

export const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
export const unhex = (digits) => Uint8Array.from(digits.match(/../g) || [], (pair) => parseInt(pair, 16));

/* Base64 with - and _ and no =. */
export function coded(bytes) {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/* Null for anything that is not written in the one way there is. */
export function raw(written) {
  if (typeof written !== "string" || !/^[A-Za-z0-9_-]*$/.test(written) || written.length % 4 === 1) return null;
  const binary = atob(written.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  return coded(bytes) === written ? bytes : null;
}

export const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
export const hashed = async (use, ...parts) => hex(await sha256(joined(label(use), ...parts)));

const framed = (header, digest) => joined(u32(header.length), header, unhex(digest));

export const deviceId = async (enc, sig) => (await hashed("device", raw(enc), raw(sig))).slice(0, 32);
export const entryHash = (body) => hashed("lhash", body);
export const entrySigned = (body) => joined(label("list"), body);
export const messageSigned = (header, digest) => joined(label("msg"), framed(header, digest));
export const messageLeaf = (header, digest) => hashed("mhash", framed(header, digest));
export const ctDigest = (ct) => hashed("ct", ct);
export const chained = (before, leaf) => hashed("log", unhex(before), unhex(leaf));

const lineOf = (sealed) => `${sealed.d} ${sealed.enc} ${sealed.ct}`;
export const wrapsHash = (wraps) => hashed("wraps", utf8(wraps.map(lineOf).sort().join("\n")));
export const grantHash = (grant) => hashed("grant", utf8(lineOf(grant)));
