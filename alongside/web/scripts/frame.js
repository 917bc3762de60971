/* What does a script add to every page? Each works without it; nothing here keeps a word on the device. */
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

  /* Past the top of the page, and the address stays as it is: a form would keep “#main” in it and lead there again,
     past what went wrong. Without this script it is a link like any other. */
  document.querySelector(".skip")?.addEventListener("click", (event) => {
    event.preventDefault();
    document.getElementById("main").focus();
  });

  /* What went wrong is the first thing reached, also where the address still names the main part and leads there. */
  const problems = document.querySelector("[data-focus]");
  if (problems) {
    problems.focus();
    addEventListener("load", () => setTimeout(() => document.activeElement.id === "main" && problems.focus()));
  }
})();
