/* A new key for everybody who remains, and keys for somebody let in. */

import { coded, grantHash, random, raw, utf8, words, wrapsHash } from "./bytes.js";
import { Fault } from "./faults.js";
import { asEpoch, checkOf, openSealed, sealFor } from "./keys.js";
import { live } from "./list.js";

/* `list` as it is before; `gone` are ids that get no key, `also` devices that join by the same entry. */
export async function newEpoch(list, { gone = [], also = [], epoch = list.epoch + 1 } = {}) {
  const secret = random(32);
  const remain = [...live(list).filter((device) => !gone.includes(device.id)), ...also];
  const wraps = [];
  for (const device of remain) wraps.push(await sealFor(device, "wrap", `${list.space}|${epoch}`, secret));
  const check = await checkOf(await asEpoch(secret), list.space, epoch);
  return { turn: { epoch, check, wraps: await wrapsHash(wraps) }, wraps, secret };
}

/* A grant: the keys of these epochs, where the list stands, and what members call themselves. */
export async function newGrant(list, dev, secrets, names) {
  const epochs = Object.fromEntries(Object.entries(secrets).map(([epoch, secret]) => [epoch, coded(secret)]));
  const said = { epochs, pin: { n: list.n, head: list.head }, names };
  const grant = await sealFor(dev, "grant", `${list.space}|grant`, utf8(JSON.stringify(said)));
  return { grant, digest: await grantHash(grant) };
}

/* The bare keys of all epochs that this device was ever given, opened again each time they are needed. */
export async function secretsOf(device, list, sealed) {
  const secrets = {};
  const names = {};
  const wrong = [];
  for (const each of sealed.filter((one) => one.d === device.card.id)) {
    try {
      if (each.epoch === null) {
        const said = JSON.parse(words(await openSealed(device, "grant", `${list.space}|grant`, each)));
        Object.assign(names, said.names);
        for (const [epoch, secret] of Object.entries(said.epochs)) await keep(list, secrets, epoch, raw(secret));
      } else {
        const secret = await openSealed(device, "wrap", `${list.space}|${each.epoch}`, each);
        await keep(list, secrets, each.epoch, secret);
      }
    } catch (problem) {
      wrong.push({ ...each, code: problem instanceof Fault ? problem.code : "wrap-will-not-open" });
    }
  }
  return { secrets, names, wrong };
}

async function keep(list, secrets, epoch, secret) {
  const check = list.checks[epoch]?.check;
  const key = secret?.length === 32 ? await asEpoch(secret) : null;
  if (!key || (await checkOf(key, list.space, epoch)) !== check) throw new Fault("epoch-key-differs");
  secrets[epoch] = secret;
}
