/* What may stay on this device, and what has to go? On a bad line our own files and one page that says whom to ring are
   kept here, and no page of anybody's. Whoever signs out, or is on a shared device, leaves nothing behind. */
"use strict";

(() => {
  const { device, worker } = document.documentElement.dataset;
  if (!device) return; /* in a room of our own, or where something went wrong: all stays as it is */

  const MONTH = 30 * 24 * 60 * 60 * 1000;
  const over = (name) => {
    const [at, state] = (localStorage.getItem(name) || "").split(" ");
    const arrived = state === "sent" && !document.querySelector("[data-draft]") && !("wentWrong" in document.documentElement.dataset);
    return device !== "own" || arrived || !(Date.now() - Number(at) < MONTH);
  };
  try {
    const drafts = Object.keys(localStorage).filter((name) => name.startsWith("draft "));
    drafts.filter(over).forEach((name) => localStorage.removeItem(name));
    if (device !== "own") sessionStorage.clear();
  } catch {
    /* A browser that keeps nothing has nothing to throw away. */
  }

  if (!("serviceWorker" in navigator)) return;
  if (device === "own") {
    addEventListener("load", () => navigator.serviceWorker.register(worker, { scope: "/" }).catch(() => {}));
  } else if (device === "shared") {
    navigator.serviceWorker.getRegistrations().then((all) => all.forEach((one) => one.unregister()));
    caches.keys().then((names) => names.filter((name) => name.startsWith("alongside")).forEach((name) => caches.delete(name)));
  }
})();
