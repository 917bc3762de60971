/* Letting somebody in: they take in my code, or I take in theirs. */

import { picture, spelled, taker } from "./codes.js";
import { button, el, head, note, p } from "./dom.js";
import { ifNoAnswer } from "./door.js";
import { ways } from "./room.js";
import { fromCode } from "../lock/codes.js";
import { Fault } from "../lock/faults.js";
import { answerTo, invite, letIn } from "../lock/joining.js";

export async function phone(at) {
  at.root.replaceChildren(
    head(1, "Let somebody in", "person"), ways(at), el("div", { "data-problem": true, role: "alert" }),
    p("Somebody else, or another phone of yours. Best when you are together, or on the phone."),
    el("div", { class: "stack" },
      button("Show them a code", () => showCode(at), "btn wide"),
      taker("Or: the code that they show you", at.words.scan, async (secret) => theirs(at, await fromCode(secret, at.space)))));
}

async function showCode(at) {
  const { code, written } = await invite(at.room);
  const link = `${location.origin}${at.words.join}#${written}`;
  const answers = el("div", { role: "status" });
  at.root.replaceChildren(
    head(1, "A code for one device", "person"), ways(at), el("div", { "data-problem": true, role: "alert" }),
    p("They go to this room on their own device, and take in this code. Keep this page open."),
    el("div", { class: "sealed-show" }, picture(link), spelled(written)),
    el("p", { class: "small" }, "You can read it out, or send it as a text. Do not send it through this website, or by the mail of the organisation."),
    button("Copy a link with the code", () => navigator.clipboard.writeText(link), "btn second"), answers);
  while (answers.isConnected) {
    const found = await answerTo(at.room, code).catch(ifNoAnswer);
    if (found) return offer(at, code, found);
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}

async function theirs(at, code) {
  const found = await answerTo(at.room, code);
  if (!found) throw new Fault("no-such-code");
  offer(at, code, found);
}

/* The name inside was sealed by the code; the name beside it is what the website says. */
function offer(at, code, { dev, name, known }) {
  const mine = dev.member === at.room.member;
  const called = name || "no name yet";
  const yes = button("Let them in", async () => {
    const done = await letIn(at.room, code, { dev, name });
    said(at, done);
  }, "btn shut");
  at.root.replaceChildren(
    head(1, mine ? "Is this your other device?" : "Is this them?", "person"), el("div", { "data-problem": true, role: "alert" }),
    el("p", { class: "lead" }, `A ${dev.kind} wants to come in. They call themselves: `, el("b", { class: "own" }, called), "."),
    p(`The website knows them as ${known}.`),
    mine ? "" : p("Say yes only if you gave them the code yourself, or they showed you theirs."),
    el("div", { class: "btns" }, yes, button("No", () => phone(at), "btn second")));
}

function said(at, done) {
  const words = {
    in: ["They are in", "Their device opens the room by itself now."],
    asked: ["A second person has to say yes", "They need the same code. Ask them to press “Let somebody in”."],
    already: ["They are in already", "This device is on the list."],
  }[done];
  at.root.replaceChildren(head(1, words[0], "person"), ways(at), note("tell", "", p(words[1])));
}
