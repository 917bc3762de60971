/* Which view is it, and what if something goes wrong? */

import { el, head, note, p, button } from "./dom.js";
import { door } from "./door.js";
import { opening } from "./opening.js";
import { card } from "./card.js";
import { phone } from "./phone.js";
import { room as roomView } from "./room.js";
import { stopPage } from "./stop.js";
import { who } from "./who.js";
import { Fault, NoAnswer, Refused, Stop } from "../lock/faults.js";
import { Net } from "../lock/net.js";
import { Room } from "../lock/room.js";
import { BrowserStore, isAble } from "../lock/store.js";

const VIEWS = { room: roomView, who, phone, card, join: door };

export function begin(root) {
  const { api, csrf, space, member, view } = root.dataset;
  const at = { root, net: new Net(api, csrf), space, member, store: new BrowserStore(space, member), words: root.dataset };
  at.link = location.hash.slice(1);
  if (at.link) history.replaceState(null, "", location.pathname); // before anything else can see or keep it
  at.show = (name) => show(at, name);
  at.useRoom = (store) => (at.room = new Room({ net: at.net, store, space, member }));
  root.addEventListener("sealed-problem", (event) => meet(at, event.detail));
  if (!isAble()) return root.replaceChildren(...unable());
  if (view === "open") return opening(at);
  at.useRoom(at.store);
  show(at, view).then(() => {});
}

async function show(at, name) {
  at.view = name;
  document.body.dataset.view = name;
  try {
    const isMine = at.room.kept || (await at.room.load());
    if (!isMine) return await door(at);
    if (!at.isOpen) {
      await at.room.open();
      at.isOpen = true;
    }
    await VIEWS[name === "join" ? "room" : name](at);
  } catch (problem) {
    meet(at, problem);
  }
}

const unable = () => [
  head(1, "This browser can not open a sealed room", "lock"),
  p("A sealed room needs a place in the browser to keep its keys. This window has none."),
  el("ul", {},
    el("li", {}, "Are you in a private window? Use your normal window."),
    el("li", {}, "Is your phone in Lockdown Mode? Turn it off for this website."),
    el("li", {}, "Is your browser old? Update it.")),
];

/* What is said of each thing that is nobody's bad will. */
const SAID = {
  "cannot-be-a-device": "This browser can not keep the keys of this room. Are you in a private window? Use your normal window.",
  "mistyped": "That is not quite the code. Look at each group of four again.",
  "no-such-code": "There is nothing under this code. It may be too old. Ask for a new one.",
  "no-such-card": "There is no key card with this code in this room. It may be the card of another room, or of somebody else.",
  "not-this-room": "This code is for another room.",
  "join-keys-swapped": "What lies under this code was not made with this code. Do not use it. Ask for a new code.",
  "no-key-for-epoch": "The lock was changed. This device did not get the new key. Ask somebody in the room to give it the key again.",
  "signed-out": "You are signed out. Sign in again, and come back here.",
  "too-busy": "Many people changed the list at the same moment. Please try again.",
  "too-long": "This is too long for one post. Please make two of it.",
  "file-too-large": "This file is too large. 32 megabytes is the most.",
  "file-will-not-open": "This file can not be opened. It was changed, or a part of it is missing.",
  "already-begun": "Somebody has started this room already. Load this page again.",
  "too-often": "You have tried many codes. Please wait an hour.",
  "not-here": "There is nothing here.",
};

export function meet(at, problem) {
  if (problem instanceof Stop) return stopPage(at, problem);
  if (problem instanceof Fault && problem.code === "not-on-list") return out(at);
  if (problem instanceof Fault && problem.code === "restored-copy") return restored(at);
  tell(at, problem);
  if (!(problem instanceof Fault || problem instanceof Refused || problem instanceof NoAnswer)) throw problem;
}

function tell(at, problem) {
  const words =
    problem instanceof NoAnswer
      ? "There was no answer. What you wrote is kept here, locked. It is sent when you come back."
      : SAID[problem.code] ?? "That did not work. Please load this page again.";
  const place = at.root.querySelector("[data-problem]") ?? at.root.appendChild(el("div", { "data-problem": true, role: "alert" }));
  place.replaceChildren(note("careful", "That did not work", p(words)));
}

function out(at) {
  at.root.replaceChildren(
    head(1, "You are not in this room any more"),
    p("This device is not on the list of the room. It can not read what is new."),
    p("Was it a mistake? Ask somebody in the room to let you in again."),
    button("Ask to come in", async () => {
      await at.room.retire();
      at.room.kept = null;
      await door(at);
    })
  );
}

function ifRefused(problem) {
  if (!(problem instanceof Refused)) throw problem;
}

/* A copy that was set back may not count on: two posts with one number would stop everybody's room. */
async function restored(at) {
  at.root.replaceChildren(
    head(1, "This device was set back to an earlier time"),
    p("Maybe it was filled from a back-up. It is not safe to go on with these keys, so we let them go."),
    p("Your words in the room are still there. You only need to be let in again."),
    button("Go on", async () => {
      await at.room.change("leaveAlone").catch(ifRefused); // somebody may have taken it off already
      await at.room.retire();
      location.reload();
    })
  );
}
