/* A file in sealed pieces. Its key, new at every attempt, is only ever inside a message. */

import { coded, hex, joined, random, raw, u32, utf8 } from "./bytes.js";
import { Fault } from "./faults.js";

export const PIECE = 256 * 1024;
export const MOST = 128;

const ivOf = (number, isLast) => joined(new Uint8Array(7), u32(number), Uint8Array.of(isLast ? 1 : 0));
const about = (space, id, number, count) => utf8(`file|${space}|${id}|${number}|${count}`);
const how = (space, file, number) => ({
  name: "AES-GCM", iv: ivOf(number, number === file.count - 1), additionalData: about(space, file.id, number, file.count),
});

export async function sealFile(net, space, bytes, { name, type }) {
  const secret = random(32);
  const key = await crypto.subtle.importKey("raw", secret, "AES-GCM", false, ["encrypt"]);
  const file = { id: hex(random(16)), count: Math.max(1, Math.ceil(bytes.length / PIECE)), size: bytes.length };
  if (file.count > MOST || bytes.length === 0) throw new Fault("file-too-large");
  for (let number = 0; number < file.count; number += 1) {
    const part = bytes.subarray(number * PIECE, (number + 1) * PIECE);
    const ct = new Uint8Array(await crypto.subtle.encrypt(how(space, file, number), key, part));
    await net.putPiece(file.id, number, file.count, ct);
  }
  return { ...file, key: coded(secret), name: name.slice(0, 200), type: type.slice(0, 100) };
}

/* Swapped, cut-off and foreign pieces do not open. */
export async function openFile(net, space, file) {
  const fits =
    /^[0-9a-f]{32}$/.test(file?.id) && Number.isSafeInteger(file.count) && file.count > 0 && file.count <= MOST &&
    Number.isSafeInteger(file.size) && file.size <= file.count * PIECE && raw(file.key)?.length === 32;
  if (!fits) throw new Fault("file-will-not-open");
  const key = await crypto.subtle.importKey("raw", raw(file.key), "AES-GCM", false, ["decrypt"]);
  const parts = [];
  for (let number = 0; number < file.count; number += 1) {
    const ct = await net.piece(file.id, number, file.count);
    try {
      parts.push(new Uint8Array(await crypto.subtle.decrypt(how(space, file, number), key, ct)));
    } catch {
      throw new Fault("file-will-not-open");
    }
  }
  const bytes = joined(...parts);
  if (bytes.length !== file.size) throw new Fault("file-will-not-open");
  return bytes;
}
