/* The one full stop: the server said what cannot be. There is no way on from here, only somebody to ring. */

import { line } from "./lines.js";
import { button, el, head, p } from "./dom.js";

export function stopPage(at, { code, proof }) {
  const { contact, phone } = at.words;
  const before = el("div", {});
  at.root.replaceChildren(
    head(1, "Something is not right with this room", "warn"),
    el("p", { class: "lead" }, "Do not write here now. It is not your fault."),
    p(`Show this page to ${contact}${phone ? `. You can ring ${phone}` : ""}.`),
    button("See what was said before", async () => {
      const lines = at.room?.log ? at.room.reading.lines() : [];
      before.replaceChildren(el("ol", { class: "things" }, lines.map((each) => line(at, each, { still: true }))));
    }, "btn second"),
    before,
    el("details", { class: "more" },
      el("summary", {}, "For the person who helps"),
      p(`What was not right: ${code}`),
      el("pre", { class: "small sealed-proof", tabindex: "0" }, JSON.stringify(proof, null, 1)?.slice(0, 4000) ?? ""))
  );
  document.title = "A room of our own - Alongside";
}
