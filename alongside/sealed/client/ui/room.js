/* The room: what is said, who has seen it, and a place to write. */

import { listener } from "./aloud.js";
import { line } from "./lines.js";
import { button, days, el, field, head, note, p, tellOf } from "./dom.js";
import { daysKept } from "./keep.js";
import { MOST, PIECE, sealFile } from "../lock/files.js";
import { refreshNote } from "../lock/joining.js";
import { devicesOf, live } from "../lock/list.js";

const EVERY = 10000;

export async function room(at) {
  const { room: it } = at;
  if (it.hasKey && it.reading.hasNews()) await it.say({ k: "seen" }).catch(tellOf);
  const parts = { problem: el("div", { "data-problem": true, role: "alert" }), notes: el("div", {}), list: el("ol", { class: "things", "aria-label": "What was said" }), seen: el("div", {}) };
  at.redraw = () => redraw(at, parts);
  at.root.replaceChildren(head(1, "A room of our own"), ways(at), parts.notes, older(at), aloud(at), parts.list, parts.seen, parts.problem, ...writing(at));
  await at.redraw();
  keepUp(at, parts);
  if (it.hasKey) await refreshNote(it).catch(() => {});
}

export const ways = (at) =>
  el("nav", { "aria-label": "This room", class: "btns" },
    [["room", "The room"], ["who", "Who can read"], ["phone", "Let somebody in"], ["card", "Key card"]].map(([view, words]) => {
      const way = button(words, () => at.show(view), "btn plain");
      if (view === at.view) way.setAttribute("aria-current", "page");
      return way;
    }));

const aloud = (at) =>
  listener(() => at.room.reading.lines().filter((each) => each.said?.text).slice(-5).map((each) => `${each.name}: ${each.said.text}`));

const older = (at) => {
  const more = button("Show older posts", async () => {
    more.hidden = !(await at.room.older());
    await at.redraw();
  }, "btn second");
  more.hidden = at.room.log.from === 0;
  return more;
};

function redraw(at, parts) {
  const { room: it } = at;
  const lines = it.reading.lines();
  parts.list.replaceChildren(...(lines.length ? lines.map((each) => line(at, each)) : [el("li", {}, "Nothing was said yet.")]));
  parts.notes.replaceChildren(...notes(at));
  parts.seen.replaceChildren(...seen(at));
}

function notes(at) {
  const { room: it } = at;
  const marked = live(it.list).filter((device) => device.marked);
  const waiting = Object.values(it.list.proposals);
  const names = marked.map((device) => it.reading.nameOf(device.member));
  const { keep } = it.list.rule;
  return [
    keep ? p(`In this room, words are gone after ${daysKept(keep)}. You decided that together.`) : "",
    it.hasKey ? "" : note("careful", "The lock was changed", p(`${it.reading.nameOfDevice(it.list.past[it.list.checks[it.list.epoch].n].by)} changed the lock. This device did not get the key. Ask somebody in the room to give it the key again. They press “Who can read”.`)),
    marked.length ? note("careful", "A new device to look at", p(`${names.join(", ")}: let in by others, without a card. Do you know that it is them?`)) : "",
    waiting.length ? note("tell", "Somebody asks for a second yes", p("Look at “Who can read”.")) : "",
    devicesOf(it.list, it.member).length < 2 ? note("tell", "You have only one way in", p("If this device is lost or wiped, you can not read here any more. A key card on paper is a second way."), button("Make my key card", () => at.show("card"), "btn second")) : "",
    it.gone.length ? note("tell", "Somebody may have left the group", p("The website says that somebody on the list is not in this group any more. Look at “Who can read”.")) : "",
  ].filter(Boolean);
}

function seen(at) {
  const { reading, member, log } = at.room;
  const far = reading.seenBy();
  const lines = reading.lines().filter((each) => each.kind !== "change");
  const upTo = (place) => lines.filter((each) => each.seq > place).length;
  const others = Object.keys(far).filter((each) => each !== member);
  const said = others.map((each) => {
    const left = upTo(far[each]);
    return `${reading.nameOf(each)}: ${left === 0 ? "all of it" : `all but the last ${left}`}`;
  });
  const quiet = reading.quietFor();
  const mine = log.items.at(-1);
  return [
    el("p", { class: "quiet small" }, mine ? "You have seen all that is here. " : "", said.length ? `Seen by others: ${said.join(" · ")}.` : ""),
    quiet ? note("careful", "It is quiet here", p(`Last sign from another member: ${days(quiet)} ago. If that is odd, ask them in another way before you write.`)) : "",
  ].filter(Boolean);
}

function writing(at) {
  const words = field("Write something", { rows: 4, hint: "It is locked on this device before it is sent." });
  const file = field("A picture or a file, if you like", { type: "file" });
  const alt = field("What is in the picture or file?", { hint: "For people who can not see it." });
  alt.hidden = true;
  file.box.addEventListener("change", () => (alt.hidden = file.box.files.length === 0));
  const check = el("button", { type: "button", class: "btn plain", "aria-pressed": "false" }, "Spelling check");
  check.addEventListener("click", () => {
    const on = words.box.getAttribute("spellcheck") !== "true";
    words.box.setAttribute("spellcheck", String(on));
    check.setAttribute("aria-pressed", String(on));
  });
  const send = button("Say it in this room", async () => {
    await say(at, words.box, file.box, alt.box);
    alt.hidden = true;
    await at.redraw();
  }, "btn shut");
  return [words, file, alt, el("div", { class: "btns" }, send, check), el("p", { class: "quiet small" }, "Some browsers send your words to a company to check spelling. So it is off until you turn it on.")];
}

async function say(at, words, file, alt) {
  const chosen = file.files[0];
  const text = words.value.trim();
  if (!text && !chosen) return;
  const said = { k: "text", text };
  if (chosen) {
    if (chosen.size > PIECE * MOST) return at.root.querySelector("[data-problem]").replaceChildren(note("careful", "This file is too large", p("32 megabytes is the most.")));
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    Object.assign(said, { k: "file", text: text || alt.value.trim(), file: await sealFile(at.room.net, at.space, bytes, chosen) });
  }
  await at.room.say(said);
  words.value = alt.value = file.value = "";
}

/* What comes meanwhile, and, in idle moments, whether all in between holds together. */
function keepUp(at, parts) {
  const idle = globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 500));
  idle(() => at.room.verifyBack().catch(tellOf));
  const tick = async () => {
    if (!parts.list.isConnected) return;
    if (document.visibilityState === "visible") {
      const before = at.room.log.size;
      try {
        await at.room.sync();
        if (at.room.log.size !== before) await at.redraw();
      } catch (problem) {
        tellOf(problem);
        return;
      }
    }
    setTimeout(tick, EVERY);
  };
  setTimeout(tick, EVERY);
}
