/* Making parts of a page. Only ever by textContent: nothing that anybody wrote is read as markup. */

export function el(tag, how = {}, ...inside) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(how)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name === "value") made.value = value;
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...inside.flat().filter((each) => each !== null && each !== undefined && each !== false));
  return made;
}

/* A picture that the page brought along. */
export function icon(name) {
  const kept = document.getElementById(`icon-${name}`);
  return kept ? kept.content.cloneNode(true) : "";
}

export const p = (...inside) => el("p", {}, ...inside);
export const head = (level, words, picture = "door") =>
  el("div", { class: "head" }, el("span", { class: "spot shut" }, icon(picture)), el(`h${level}`, {}, words));

/* To whatever shows problems; the part that met it may be off the page by now. */
export const tellOf = (problem) =>
  document.querySelector("[data-sealed]").dispatchEvent(new CustomEvent("sealed-problem", { detail: problem }));

/* Pressed once at a time. What goes wrong is told beside it. */
export function button(words, act, look = "btn") {
  const made = el("button", { type: "button", class: look }, words);
  made.addEventListener("click", async () => {
    if (made.getAttribute("aria-disabled")) return;
    made.setAttribute("aria-disabled", "true");
    try {
      await act();
    } catch (problem) {
      tellOf(problem);
    } finally {
      made.removeAttribute("aria-disabled");
    }
  });
  return made;
}

let fields = 0;

/* A field without a name, in no form: if this script stops working, nothing can be sent. */
export function field(words, { hint = "", rows = 0, value = "", type = "text", accept } = {}) {
  const id = `field-${(fields += 1)}`;
  const how = { id, autocomplete: "off", translate: "no", spellcheck: "false", "aria-describedby": hint && `${id}-hint` };
  const box = rows ? el("textarea", { ...how, rows }) : el("input", { ...how, type, accept });
  if (type !== "file") box.value = value;
  const parts = [el("label", { for: id }, words), hint && el("span", { class: "hint", id: `${id}-hint` }, hint), box];
  const made = el("div", { class: "field" }, parts.filter(Boolean));
  return Object.assign(made, { box });
}

export function choices(words, all, chosen) {
  const answers = el("div", { class: "choices" });
  const made = el("fieldset", {}, el("legend", {}, words), answers);
  const radios = all.map(([value, title, more]) => {
    const radio = el("input", { type: "radio", value });
    radio.checked = value === chosen;
    radio.addEventListener("change", () => radios.forEach((each) => (each.checked = each === radio)));
    const line = more && el("span", { class: "line" }, more);
    answers.append(el("label", { class: "choice no-pic" }, radio, el("span", {}, el("b", {}, title), line || "")));
    return radio;
  });
  return Object.defineProperty(made, "chosen", { get: () => radios.find((radio) => radio.checked).value });
}

export function note(kind, title, ...inside) {
  const heading = title && el("h2", { class: "note-title" }, title);
  return el("div", { class: `note ${kind}` }, icon(kind === "tell" ? "info" : "warn"), el("div", {}, heading, ...inside));
}

const wide = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });
export const when = (at) => el("time", { datetime: new Date(at).toISOString() }, wide.format(at));
export const days = (ms) => {
  const count = Math.round(ms / 86400000);
  return count === 1 ? "1 day" : `${count} days`;
};
