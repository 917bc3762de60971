/* Where this device keeps its keys and its pin: in the browser, where a script can use the keys and not copy them. */

import { random } from "./bytes.js";
import { Fault } from "./faults.js";
import { isSigned, makeDevice, sign } from "./keys.js";

const NAME = "alongside-sealed";

function database() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("rooms");
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

/* One request in one transaction: nothing is awaited inside it, or Firefox would close it. */
async function within(mode, act) {
  const base = await database();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = base.transaction("rooms", mode);
      const asked = act(transaction.objectStore("rooms"));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    base.close();
  }
}

export class BrowserStore {
  constructor(space, member) {
    this.name = `${space}:${member}`;
  }
  get() {
    return within("readonly", (rooms) => rooms.get(this.name));
  }
  put(kept) {
    return within("readwrite", (rooms) => rooms.put(kept, this.name));
  }
  forget() {
    return within("readwrite", (rooms) => rooms.delete(this.name));
  }
  /* One at a time, whatever the number of tabs. */
  alone(act) {
    return navigator.locks.request(`alongside-sealed:${this.name}`, act);
  }
}

/* For a key card on a device that is somebody else's: gone with the page. */
export class MemoryStore {
  constructor() {
    this.queue = Promise.resolve();
  }
  async get() {
    return this.kept;
  }
  async put(kept) {
    this.kept = kept;
  }
  async forget() {
    this.kept = undefined;
  }
  alone(act) {
    const done = this.queue.then(act);
    this.queue = done.catch(() => {});
    return done;
  }
}

export const isAble = () =>
  Boolean(globalThis.isSecureContext && crypto?.subtle && globalThis.indexedDB && navigator.locks);

/* Keys that this browser gives back and that still sign. Anything else, and it cannot be a device. */
export async function newKeptDevice(store, member, kind) {
  if (!isAble()) throw new Fault("cannot-be-a-device");
  try {
    const device = await makeDevice(member, kind);
    await store.put({ device });
    const kept = await store.get();
    const signed = random(16);
    if (!(await isSigned(device.card.sig, await sign(kept.device, signed), signed))) throw new Error("not the same");
  } catch {
    throw new Fault("cannot-be-a-device");
  }
  navigator.storage?.persist?.().catch?.(() => {}); // not awaited: it may never answer
  return (await store.get()).device;
}
