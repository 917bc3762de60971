/* Outside a room: starting it, or coming in with a code, a code of one's own, or a key card. */

import { spelled, picture, taker } from "./codes.js";
import { button, choices, el, field, head, p } from "./dom.js";
import { keeping } from "./keep.js";
import { read } from "../lock/codes.js";
import { NoAnswer } from "../lock/faults.js";
import { answer, arrived, letInByCard, offerWithMyCode, openCard } from "../lock/joining.js";
import { emptyKept } from "../lock/room.js";
import { MemoryStore, newKeptDevice } from "../lock/store.js";

const kindOfThis = () => {
  const mobile = /Mobi|Android|iPhone/.test(navigator.userAgent);
  return mobile ? "phone" : /iPad|Tablet/.test(navigator.userAgent) ? "tablet" : "computer";
};
const problem = () => el("div", { "data-problem": true, role: "alert" });

export async function door(at) {
  const kept = await at.store.get();
  const { n } = await at.net.list(-1, "");
  const { link } = at;
  at.link = "";
  if (n < 0) return start(at);
  if (kept?.waiting) return wait(at);
  if (link) return withCode(at, await read(link));
  at.root.replaceChildren(
    head(1, "A room of our own, locked"),
    problem(),
    el("p", { class: "lead" }, "Only the phones and tablets on the list can read in this room. This one is not on the list yet."),
    el("div", { class: "stack" },
      way(at, "Somebody in the room gave me a code", "code"),
      way(at, "I have my key card for this room", "card"),
      way(at, "I am with somebody who is in the room", "mine"))
  );
}

const WAYS = { code: askForCode, card: askForCard, mine: showMine };
const way = (at, words, name) => el("p", {}, button(words, async () => WAYS[name](at), "btn second wide"));
const back = (at) => button("Back", () => door(at), "btn plain");

/* ---------- the first device ---------- */

function start(at) {
  const name = nameField(at);
  const admit = choices("How many of you does it take to let somebody in?", [
    ["1", "One", "Anyone in the room can let somebody in."], ["2", "Two", "Two of you have to say yes."]], "1");
  const history = choices("What can new people read?", [
    ["all", "Everything", "Also what was said before they came."], ["from-now", "Only what is new", "Nothing from before they came."]], "all");
  const keep = keeping(0);
  const go = button("Start this room", async () => {
    const device = await newKeptDevice(at.store, at.member, kindOfThis());
    const called = name.box.value.trim();
    await at.store.put({ ...emptyKept(at.space, at.member, device), names: { [at.member]: called }, sayName: called });
    await at.room.load();
    const rule = { admit: Number(admit.chosen), remove: 1, history: history.chosen, keep: Number(keep.chosen) };
    try {
      await at.room.change("start", rule);
    } catch (fault) {
      await at.store.forget();
      at.room.kept = null;
      throw fault;
    }
    await at.show("room");
  }, "btn shut");
  at.root.replaceChildren(head(1, "Start this room"), problem(),
    p("This phone or computer makes the key. It is the first on the list."), name, admit, history, keep, go);
}

const nameField = (at) => field("What shall people call you in this room?", {
  hint: "It is locked, like all you say here. It can be another name than elsewhere.", value: at.words.called });

/* ---------- coming in ---------- */

function askForCode(at) {
  at.root.replaceChildren(head(1, "The code you were given"), problem(),
    p("It was given to you by somebody in the room: on paper, on the phone, or on their screen."),
    taker("The code", at.words.scan, (secret) => withCode(at, secret)), back(at));
}

async function withCode(at, secret) {
  const name = nameField(at);
  const go = button("Ask to come in", async () => {
    await answer(at, { secret, kind: kindOfThis(), name: name.box.value.trim() });
    await wait(at);
  }, "btn shut");
  at.root.replaceChildren(head(1, "Come in"), problem(), name, go, back(at));
}

function showMine(at) {
  const name = nameField(at);
  const go = button("Show my code", async () => {
    const code = await offerWithMyCode(at, { kind: kindOfThis(), name: name.box.value.trim() });
    await wait(at, code);
  }, "btn shut");
  at.root.replaceChildren(head(1, "Show them your code"), problem(),
    p("Show your code to somebody in the room, or read it out to them."), name, go, back(at));
}

/* Nothing to press: the page goes on by itself once somebody inside has said yes. */
async function wait(at, code = "") {
  at.root.replaceChildren(
    head(1, "Waiting for somebody to let you in"),
    problem(),
    code ? el("div", { class: "sealed-show" }, picture(code), spelled(code)) : "",
    p("Somebody in the room has to say yes on their own device. Keep this page open."),
    el("p", { class: "quiet" }, "If it takes two of them, both need your code."),
    button("Stop waiting", async () => {
      await at.store.forget();
      await door(at);
    }, "btn plain")
  );
  const here = at.root.firstChild;
  while (here.isConnected) {
    if (await arrived(at).catch(ifNoAnswer)) {
      await at.room.load();
      await at.show("room");
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}

/* Whoever waits goes on waiting when the connection was gone for a moment. */
export function ifNoAnswer(problem) {
  if (!(problem instanceof NoAnswer)) throw problem;
  return null;
}

/* ---------- with a key card ---------- */

function askForCard(at) {
  at.root.replaceChildren(head(1, "Your key card", "key"), problem(),
    taker("The code on your key card", at.words.scan, (secret) => withCard(at, secret)), back(at));
}

function withCard(at, secret) {
  const asCard = async (store) => {
    await store.put(await openCard(at, secret));
    const room = at.useRoom(store);
    await room.load();
    await room.open();
    return room;
  };
  const mine = button("This is my own phone or computer", async () => {
    await letInByCard(await asCard(new MemoryStore()), { store: at.store, kind: kindOfThis() });
    await at.useRoom(at.store).load();
    await at.show("room");
  }, "btn shut");
  const shared = button("This one is not mine. Open the room only for now", async () => {
    await asCard(new MemoryStore());
    at.isOpen = true;
    await at.show("room");
  }, "btn second");
  at.root.replaceChildren(head(1, "Is this device yours?", "key"), problem(),
    p("On your own device, the room opens without the card from now on."),
    p("On a device of somebody else, nothing stays behind. The room closes when you leave the page."),
    el("div", { class: "btns" }, mine, shared), back(at));
}
