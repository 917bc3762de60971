/* Who can read: each device, whose, of what kind, since when, let in by whom. */

import { KINDS } from "./lines.js";
import { button, choices, el, head, note, p, when } from "./dom.js";
import { keeping } from "./keep.js";
import { ways } from "./room.js";
import { live } from "../lock/list.js";

export async function who(at) {
  const { room } = at;
  await room.sync();
  const again = async () => who(at);
  at.redraw = again;
  at.root.replaceChildren(
    head(1, "Who can read in this room", "people"), ways(at), el("div", { "data-problem": true, role: "alert" }),
    p("It shows every phone that can read. If you see one that you do not know, tell someone you trust."),
    ...proposals(at, again),
    el("ul", { class: "things" }, live(room.list).map((device) => one(at, device, again))),
    rules(at, again), leaving(at)
  );
}

function one(at, device, again) {
  const { room } = at;
  const { reading, list } = room;
  const mine = device.member === room.member;
  const here = device.id === room.me.id;
  const name = reading.nameOf(device.member);
  const letIn = device.how === "first" ? "It started this room." : `Let in by ${reading.nameOfDevice(device.by)}.`;
  const acts = [];
  if (mine && device.marked && !list.devices[room.me.id].marked) acts.push(button("Yes, this is mine", async () => { await room.change("agree", device.id); await again(); }));
  if (!here) acts.push(button(`Take ${name}’s ${KINDS[device.kind]} off the list`, () => sure(at, device, again), "btn wrong"));
  if (!here && room.hasKey) acts.push(button(`Give ${name}’s ${KINDS[device.kind]} the key again`, async () => { await room.change("regrant", device.id); await again(); }, "btn plain"));
  return el("li", {},
    el("h2", {}, el("span", { class: "own" }, name), `: a ${KINDS[device.kind]}${here ? " (this one)" : ""}`),
    p("Since ", when(device.at), ". ", letIn),
    room.gone.includes(device.member) ? p("The website says that this person is not in this group any more.") : "",
    device.marked ? p("Let in without a card, by others. Nobody has said yet that it is really theirs.") : "",
    el("div", { class: "btns" }, acts));
}

/* The new key does not go to that device; what it had, it may keep. */
function sure(at, device, again) {
  const { room } = at;
  const name = room.reading.nameOf(device.member);
  const all = live(room.list).filter((each) => each.member === device.member && each.id !== room.me.id);
  const why = choices("Why?", [["lost", "It is lost"], ["left", "They have left"], ["other", "Another reason"]], "lost");
  const off = async (devices) => {
    const done = await room.change("remove", devices.map((each) => each.id), why.chosen);
    await again();
    if (done === "asked") at.root.querySelector("[data-problem]").replaceChildren(note("tell", "A second person has to agree", p("Ask somebody in the room to look at this page.")));
  };
  at.root.replaceChildren(
    head(1, `Take ${name}’s ${KINDS[device.kind]} off the list?`, "people"), el("div", { "data-problem": true, role: "alert" }),
    p("It can not read what is new. What it has read, it may still have."), why,
    el("div", { class: "btns" },
      button("Take it off", () => off([device]), "btn wrong"),
      all.length > 1 ? button(`Take all devices of ${name} off`, () => off(all), "btn wrong") : "",
      button("No, leave it", again, "btn second")));
}

function proposals(at, again) {
  const { room } = at;
  const { reading, list } = room;
  return Object.values(list.proposals).filter((made) => list.devices[made.by].out === null).map((made) => {
    const by = reading.nameOfDevice(made.by);
    const mine = list.devices[made.by].member === room.member;
    const { what } = made;
    if (what.op === "add") return note("tell", `${by} wants to let somebody in`, p(mine ? "A second person has to agree. They need the same code." : "Do you know them? Ask them for their code, and use it on “Let somebody in”."));
    const words = what.op === "remove" ? `${by} wants to take ${reading.nameOf(list.devices[what.devs[0]].member)} off the list` : `${by} wants to change the rule of this room`;
    return note("tell", words, mine ? p("A second person has to agree.") : button("I agree", async () => { await room.change("second", made.n); await again(); }));
  });
}

function rules(at, again) {
  const { rule } = at.room.list;
  const admit = choices("How many of you does it take to let somebody in?", [["1", "One"], ["2", "Two"]], String(rule.admit));
  const remove = choices("How many does it take to take somebody off?", [["1", "One"], ["2", "Two"]], String(rule.remove));
  const history = choices("What can new people read?", [["all", "Everything"], ["from-now", "Only what is new"]], rule.history);
  const keep = keeping(rule.keep ?? 0);
  const change = button("Change the rule", async () => {
    await at.room.change("setRule", { admit: Number(admit.chosen), remove: Number(remove.chosen), history: history.chosen, keep: Number(keep.chosen) });
    await again();
  }, "btn second");
  return el("details", { class: "more" }, el("summary", {}, "The rule of this room"), admit, remove, history, keep, change);
}

function leaving(at) {
  const go = button("Leave this room", async () => {
    at.root.replaceChildren(
      head(1, "Leave this room?"), el("div", { "data-problem": true, role: "alert" }),
      p("You can not read what is new any more. You do not have to say why. Somebody has to let you in if you want to come back."),
      el("div", { class: "btns" },
        button("Yes, leave", async () => {
          await at.room.change("leave");
          await at.room.retire();
          location.assign(at.words.home);
        }, "btn wrong"),
        button("No, stay", () => at.show("who"), "btn second")));
  }, "btn second");
  return el("div", { class: "section" }, go);
}
