/* One line of a room: what somebody said, or what changed. */

import { button, el, icon, when } from "./dom.js";
import { openFile } from "../lock/files.js";

const PICTURES = ["image/png", "image/jpeg", "image/webp", "image/gif"];
const BECAUSE = { left: "They left.", lost: "It is lost.", other: "" };

export function line(at, { kind, ...about }, { still = false } = {}) {
  if (kind === "change") return el("li", { class: "quiet" }, icon("key"), changed(at, about), " ", when(about.at));
  const who = el("p", { class: "marks" }, el("b", { class: "own" }, about.name), " ", when(about.at));
  if (kind === "taken-back") return el("li", {}, who, el("p", { class: "quiet" }, "Taken back by who said it."));
  if (kind === "fault") return el("li", {}, who, el("p", { class: "quiet" }, fault(about)));
  const mine = about.member === at.member && !still;
  const own = el("p", { class: "own", translate: "no" }, String(about.said.text ?? ""));
  const file = kind === "file" ? fileOf(at, about.said) : "";
  return el("li", {}, who, own, file, mine ? takeBack(at, about) : "");
}

const fault = ({ code, name }) =>
  code === "no-key-for-epoch" ? "This was said before you could read here." : `${name}’s post can not be opened.`;

function takeBack(at, { leaf, said }) {
  return button("Take this back", async () => {
    const files = said.file ? [said.file.id] : [];
    await at.room.say({ k: "delete", re: leaf }, { drop: [leaf], files });
    await at.redraw();
  }, "btn plain");
}

function fileOf(at, { file, text }) {
  const place = el("div", {});
  const name = String(file?.name ?? "file");
  const open = button(`Open the file: ${name}`, async () => {
    const bytes = await openFile(at.room.net, at.space, file);
    const isPicture = PICTURES.includes(file.type);
    const url = URL.createObjectURL(new Blob([bytes], { type: isPicture ? file.type : "application/octet-stream" }));
    place.replaceChildren(isPicture ? el("img", { src: url, alt: String(text ?? "") }) : "",
      el("p", {}, el("a", { href: url, download: name }, `Save ${name}`)));
  }, "btn second");
  place.append(open);
  return place;
}

export const KINDS = { phone: "phone", tablet: "tablet", computer: "computer", card: "key card" };

/* Every change of who can read is a line in the room. */
export function changed(at, { op, by, about }) {
  const { reading, list } = at.room;
  const who = reading.nameOfDevice(by);
  const dev = list.devices[about.devs[0]];
  const whose = dev && reading.nameOf(dev.member);
  if (op === "genesis") return `${who} started this room.`;
  if (op === "add" && about.how === "member") return `${who} let in ${whose}’s ${KINDS[dev.kind]}.`;
  if (op === "add") return `${who} put another device of theirs on the list: a ${KINDS[dev.kind]}.`;
  if (op === "remove") return `${who} took ${whose}’s ${KINDS[dev.kind]} off the list. ${BECAUSE[about.why] ?? ""}`;
  if (op === "leave") return `${who} left. The lock is changed by the next person.`;
  if (op === "rotate") return `${who} changed the lock.`;
  if (op === "rule") return `${who} changed the rule of this room.`;
  if (op === "propose") return `${who} asks a second person to agree.`;
  if (op === "second") return together(at, who, about);
  if (op === "agree") return `${who} said: yes, the new ${KINDS[dev.kind]} is mine.`;
  return `${who} changed the list.`;
}

function together(at, who, { of }) {
  const { list, reading } = at.room;
  const first = list.past[of];
  const dev = Object.values(list.devices).find((each) => each.id === first.about.dev);
  const both = `${reading.nameOfDevice(first.by)} and ${who}`;
  if (first.about.what === "add" && dev) return `${both} let in ${reading.nameOf(dev.member)}’s new ${KINDS[dev.kind]}.`;
  if (first.about.what === "remove") return `${both} took somebody off the list.`;
  return `${both} changed the rule of this room.`;
}
