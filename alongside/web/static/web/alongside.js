/* What does a script add? Every page works without it; nothing here keeps a word on the device. */
"use strict";

(() => {
  const root = document.documentElement;

  /* A form is sent once, however often its button is pressed. */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.matches("[data-look]") || form.hasAttribute("hx-post")) return;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "yes";
    const button = event.submitter;
    if (button?.dataset.busy) {
      button.dataset.words = button.textContent;
      button.textContent = button.dataset.busy;
      button.setAttribute("aria-disabled", "true");
    }
  });
  /* Coming back by the back button, the form may be sent again. */
  addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
    document.querySelectorAll("[data-words]").forEach((button) => {
      button.textContent = button.dataset.words;
      button.removeAttribute("aria-disabled");
      delete button.dataset.words;
    });
  });

  /* Colours and size change without loading the page again, so that nothing half-written is lost. */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const button = event.submitter;
    if (!form.matches("[data-look]") || !button?.name) return;
    event.preventDefault();
    fetch(form.action, { method: "POST", body: new FormData(form, button), redirect: "manual" })
      .catch(() => {})
      .finally(() => {
        if (button.value) root.dataset[button.name] = button.value;
        else delete root.dataset[button.name];
        form.querySelectorAll(`[name="${button.name}"]`).forEach((one) => one.setAttribute("aria-pressed", one === button));
      });
  });

  /* What went wrong is the first thing reached. */
  document.querySelector("[data-focus]")?.focus();

  /* Reading aloud, only where the device has a voice for the language of the page. */
  const listen = document.querySelector("[data-listen]");
  if (!listen || !("speechSynthesis" in window)) return;
  const language = root.lang.slice(0, 2);
  const voice = () => {
    const fitting = speechSynthesis.getVoices().filter((one) => one.lang.startsWith(language));
    return fitting.find((one) => one.localService) || null;
  };
  const offer = () => (listen.hidden = !voice());
  offer();
  speechSynthesis.addEventListener?.("voiceschanged", offer);

  const label = listen.querySelector("span");
  const start = label.textContent;
  let reading = false;
  const stop = () => {
    reading = false;
    speechSynthesis.cancel();
    document.querySelector(".spoken")?.classList.remove("spoken");
    label.textContent = start;
    listen.setAttribute("aria-pressed", "false");
  };
  const pieces = () =>
    [...document.querySelectorAll("main :is(h1, h2, h3, h4, p, li, dt, dd, th, td, legend, label, summary, blockquote)")].filter(
      (one) => one.checkVisibility?.() !== false && one.innerText.trim() && !one.querySelector("p, li, h1, h2, h3, label")
    );
  const read = (left) => {
    document.querySelector(".spoken")?.classList.remove("spoken");
    const next = left.shift();
    if (!reading || !next) return stop();
    next.classList.add("spoken");
    next.scrollIntoView({ block: "nearest" });
    const words = new SpeechSynthesisUtterance(next.innerText);
    words.voice = voice();
    words.lang = root.lang;
    words.rate = 0.9;
    words.onend = () => reading && read(left);
    words.onerror = stop;
    speechSynthesis.speak(words);
  };
  listen.addEventListener("click", () => {
    if (reading) return stop();
    reading = true;
    label.textContent = listen.dataset.stop;
    listen.setAttribute("aria-pressed", "true");
    read(pieces());
  });
  addEventListener("pagehide", stop);
})();
