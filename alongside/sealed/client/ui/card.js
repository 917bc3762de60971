/* The key card: a code on paper that opens the room when every phone is lost. */

import { picture, spelled } from "./codes.js";
import { button, el, head, p, when } from "./dom.js";
import { ways } from "./room.js";
import { makeCard } from "../lock/joining.js";
import { devicesOf } from "../lock/list.js";

export async function card(at) {
  const { room } = at;
  const cards = devicesOf(room.list, room.member).filter((device) => device.kind === "card");
  at.root.replaceChildren(
    head(1, "Your key card", "key"), ways(at), el("div", { "data-problem": true, role: "alert" }),
    p("Your key card opens the room if your phone is lost. Keep it safe, like a door key."),
    ...(cards.length ? cards.map((each) => p("You have a card since ", when(each.at), ". If it is lost, take it off on “Who can read”, and make a new one.")) : []),
    button(cards.length ? "Make another card" : "Make my key card", async () => show(at, await makeCard(room)), "btn shut"),
    el("p", { class: "quiet" }, "If every phone and every card is lost, what was said is gone. Nobody can get it back. Not even us."));
}

/* Shown once. It is nowhere but here and on paper. */
function show(at, code) {
  at.root.replaceChildren(
    el("div", { class: "sealed-card" },
      head(1, "Key card", "key"),
      el("div", { class: "sealed-show" }, picture(code), spelled(code)),
      p("Scan it on the page of the room, or type it. Do not scan it with another program: it is not a link.")),
    el("div", { class: "btns sealed-not-printed" },
      button("Print it", () => print(), "btn shut"),
      button("I have it on paper", () => at.show("card"), "btn second")),
    el("p", { class: "sealed-not-printed" }, "It is shown only this once. You can also write it down."));
}
