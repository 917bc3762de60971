/* What somebody writes is kept on their own device until they send it, and locked with a key that only pages for them
   have. It survives a lost line, a closed tab and an empty battery. It is never used in rooms of their own, nor on a
   shared device: the server puts no key on those pages. See docs/decisions/2026-11-30-drafts-stay-on-the-device.md. */
"use strict";

(() => {
  const box = document.querySelector("[data-draft]");
  const form = box?.closest("form");
  const secret = document.documentElement.dataset.keeps;
  if (!form || !secret || !window.crypto?.subtle) return;

  const NOT_KEPT = "input[type=hidden], input[type=file], input[type=password], button";
  const fields = () => [...form.elements].filter((one) => one.name && !one.matches(NOT_KEPT) && !one.closest("fieldset:disabled"));
  const ticked = (one) => one.type === "radio" || one.type === "checkbox";
  const values = () => fields().map((one) => [one.name, ticked(one) ? one.value : "", ticked(one) ? one.checked : one.value]);
  const put = (before) => {
    for (const one of fields()) {
      const found = before.find(([name, value]) => name === one.name && value === (ticked(one) ? one.value : ""));
      if (found && ticked(one)) one.checked = found[2];
      else if (found) one.value = found[2];
    }
  };
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const isEmpty = (all) => all.every(([, , value]) => !value || (typeof value === "string" && !value.trim()));

  /* ---------- locked, under a name that does not say which page it is from ---------- */
  const bytes = (text) => new TextEncoder().encode(text);
  const written = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)));
  const read = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const hashed = (text) => crypto.subtle.digest("SHA-256", bytes(text));
  const key = hashed(`lock ${secret}`).then((raw) => crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]));
  const name = hashed(`name ${secret} ${location.pathname}`).then((raw) => `draft ${written(raw).slice(0, 22)}`);

  const keep = async (all, sent = false) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const locked = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key, bytes(JSON.stringify(all)));
    localStorage.setItem(await name, `${Date.now()} ${sent ? "sent" : "open"} ${written(iv)} ${written(locked)}`);
  };
  const kept = async () => {
    const [, state, iv, locked] = (localStorage.getItem(await name) || "").split(" ");
    if (!locked) return null;
    const raw = await crypto.subtle.decrypt({ name: "AES-GCM", iv: read(iv) }, await key, read(locked));
    return { sent: state === "sent", all: JSON.parse(new TextDecoder().decode(raw)) };
  };
  const forget = async () => localStorage.removeItem(await name);

  /* ---------- what is said about it ---------- */
  const say = (words, ...buttons) => {
    box.hidden = false;
    box.querySelectorAll("[data-say]").forEach((one) => (one.hidden = one.dataset.say !== words));
    box.querySelectorAll("[data-do]").forEach((one) => (one.hidden = !buttons.includes(one.dataset.do)));
  };
  const start = values();
  let thrown = null;
  let timer = 0;
  let waiting = false;
  let through = false; /* on its way: what is kept now says that it was sent */

  const save = async () => {
    clearTimeout(timer);
    timer = 0;
    const all = values();
    if (same(all, start) || isEmpty(all)) {
      await forget();
      return thrown ? undefined : (box.hidden = true);
    }
    thrown = null;
    await keep(all);
    say(navigator.onLine ? "kept" : "off", "throw");
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, 500);
  };
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  addEventListener("pagehide", () => timer && !through && save());
  addEventListener("offline", () => !box.hidden && !waiting && say("off", "throw"));
  addEventListener("online", () => (waiting ? send() : box.hidden || say("kept", "throw")));

  const does = {
    throw: async () => {
      thrown = values();
      form.reset();
      await forget();
      say("gone", "undo");
      box.querySelector("[data-do=undo]").focus();
    },
    undo: async () => {
      put(thrown);
      await save();
      fields()[0]?.focus();
    },
    stay: () => {
      waiting = false;
      say("off", "throw");
      fields()[0]?.focus();
    },
  };
  box.addEventListener("click", (event) => does[event.target.closest("[data-do]")?.dataset.do]?.());

  /* ---------- sending, also when the line is gone for a while ---------- */
  const reached = () =>
    navigator.onLine &&
    fetch(document.documentElement.dataset.worker, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(8000) }).then(
      (answer) => answer.ok,
      () => false
    );
  let pressed = null;
  const send = async () => {
    if (!(await reached())) {
      if (!waiting) say("waiting", "stay");
      waiting = true;
      setTimeout(() => waiting && send(), 15000);
      return;
    }
    waiting = false;
    through = true;
    clearTimeout(timer);
    await keep(values(), true);
    form.requestSubmit(pressed);
  };
  form.addEventListener("submit", (event) => {
    if (through) return;
    event.preventDefault();
    pressed = event.submitter;
    if (!waiting) send();
  });
  addEventListener("pageshow", () => (through = false));

  /* ---------- back on the page ---------- */
  const tidy = async () => {
    const mine = await name;
    const sent = (one) => one.startsWith("draft ") && one !== mine && localStorage.getItem(one).split(" ")[1] === "sent";
    Object.keys(localStorage).filter(sent).forEach((one) => localStorage.removeItem(one));
  };
  const arrived = async () => {
    await tidy();
    const before = await kept().catch(() => forget());
    if (!before) return;
    const went = before.sent && document.querySelector(".note.good[role=status]");
    if (went || same(before.all, start)) return forget();
    if (document.querySelector(".problems")) return save();
    put(before.all);
    await keep(before.all);
    say("back", "throw");
  };
  arrived();
})();
