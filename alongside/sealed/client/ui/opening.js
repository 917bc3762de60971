/* Opening a sealed room: the last step of the page that says what it can and cannot do. */

import { button, choices } from "./dom.js";

export function opening(at) {
  const doors = JSON.parse(at.words.doors);
  if (!doors.length) return;
  const kind = choices("Who is the room for?", doors, doors[0][0]);
  const problem = document.createElement("div");
  problem.dataset.problem = "";
  problem.setAttribute("role", "alert");
  const go = button("Open a sealed room", async () => {
    const { url } = await at.net.send("", { kind: kind.chosen });
    location.assign(url);
  }, "btn shut");
  at.root.replaceChildren(problem, kind, go);
}
