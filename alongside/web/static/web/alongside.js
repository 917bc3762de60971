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

/* Reading a page aloud, with the words lit as they are spoken. Only where the device itself has a voice for the page's
   language: the words go to no other computer. What is kept is one number, and only where the page allows it. */
"use strict";

(() => {
  const root = document.documentElement;
  const tool = document.querySelector("[data-listen]");
  const bar = document.querySelector("[data-listening]");
  if (!tool || !bar || !("speechSynthesis" in window)) return;

  const PIECES = "h1, h2, h3, h4, p, li, dt, dd, th, td, legend, label, summary, blockquote, figcaption, caption";
  const SPEEDS = [0.6, 0.75, 0.9, 1.1, 1.35];
  const WORDS_A_MINUTE = 160;
  const place = `listen ${location.pathname}`;
  const kept = (name) => ("keeps" in root.dataset && Number(sessionStorage.getItem(name))) || 0;
  const keep = (name, number) => "keeps" in root.dataset && sessionStorage.setItem(name, String(number));
  const voice = () =>
    speechSynthesis.getVoices().find((one) => one.localService && one.lang.toLowerCase().startsWith(root.lang.slice(0, 2))) || null;

  /* One piece of the page as plain text, and where each letter of it stands. */
  const spoken = (piece) => {
    const parts = [];
    const walk = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
    let text = "";
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const inside = node.parentElement;
      if (inside.closest("svg, .unseen, [hidden], [aria-hidden=true], script, textarea, select") || inside.closest(PIECES) !== piece) continue;
      parts.push({ node, start: text.length });
      text += node.data.replace(/\s/g, " ");
    }
    return { piece, parts, text };
  };
  const cut = (text) => {
    if (!Intl.Segmenter) return [{ index: 0, segment: text }];
    return [...new Intl.Segmenter(root.lang, { granularity: "sentence" }).segment(text)];
  };
  const sentences = () =>
    [...document.querySelectorAll(`main :is(${PIECES})`)]
      .filter((one) => one.checkVisibility?.() !== false)
      .map(spoken)
      .flatMap((one) => cut(one.text).map(({ index, segment }) => ({ ...one, start: index, words: segment })))
      .filter((one) => one.words.trim());

  /* Light goes over the words without changing the page; a browser that cannot do that lights the whole piece. */
  const lights = window.Highlight && CSS.highlights;
  const range = (one, from, to) => {
    const at = (offset) => {
      const part = one.parts.findLast((each) => each.start <= offset) || one.parts[0];
      return [part.node, Math.min(offset - part.start, part.node.length)];
    };
    const found = document.createRange();
    found.setStart(...at(from));
    found.setEnd(...at(to));
    return found;
  };
  const light = (name, one, from, to) => lights && lights.set(name, new Highlight(range(one, from, to)));
  const dark = () => {
    document.querySelector(".spoken")?.classList.remove("spoken");
    if (lights) ["spoken-sentence", "spoken-word"].forEach((name) => lights.delete(name));
  };

  let all = [];
  let next = 0;
  let speed = SPEEDS[kept("listen speed") - 1] ? kept("listen speed") - 1 : 2;
  let turn = 0; /* what an earlier turn of reading still reports is passed over */
  let reading = false;

  const button = (name) => bar.querySelector(`[data-do="${name}"]`);
  const show = () => {
    tool.setAttribute("aria-pressed", String(!bar.hidden));
    button("pause").hidden = !reading;
    button("on").hidden = reading;
    button("slower").setAttribute("aria-disabled", String(speed === 0));
    button("faster").setAttribute("aria-disabled", String(speed === SPEEDS.length - 1));
  };
  const hush = () => {
    turn += 1;
    reading = false;
    speechSynthesis.cancel();
  };
  const stop = () => {
    hush();
    dark();
    bar.hidden = true;
    delete root.dataset.listening;
    show();
  };
  const read = () => {
    dark();
    const one = all[next];
    if (!one) {
      keep(place, 0);
      return stop();
    }
    const mine = turn;
    reading = true;
    keep(place, next);
    one.piece.classList.add("spoken");
    light("spoken-sentence", one, one.start, one.start + one.words.trimEnd().length);
    one.piece.scrollIntoView({ block: "nearest" });
    const words = new SpeechSynthesisUtterance(one.words);
    words.voice = voice();
    words.lang = root.lang;
    words.rate = SPEEDS[speed];
    words.onboundary = (event) => {
      if (mine !== turn || event.name !== "word") return;
      const from = event.charIndex;
      const long = event.charLength || one.words.slice(from).match(/^\S+/)?.[0].length || 0;
      light("spoken-word", one, one.start + from, one.start + from + long);
    };
    words.onend = () => {
      if (mine !== turn) return;
      next += 1;
      read();
    };
    words.onerror = () => mine === turn && stop();
    speechSynthesis.speak(words);
    show();
  };
  const again = (from) => {
    const was = reading;
    hush();
    next = Math.max(0, from);
    if (was) read();
    else show();
  };
  const pace = (change) => {
    speed = Math.min(SPEEDS.length - 1, Math.max(0, speed + change));
    keep("listen speed", speed + 1);
    again(next);
  };

  tool.addEventListener("click", () => {
    if (!bar.hidden) return stop();
    all = sentences();
    next = kept(place) < all.length ? kept(place) : 0;
    bar.hidden = false;
    root.dataset.listening = "";
    read();
  });
  const does = {
    pause: () => (hush(), show(), button("on").focus()),
    on: () => (read(), button("pause").focus()),
    back: () => again(next - 1),
    start: () => again(0),
    slower: () => pace(-1),
    faster: () => pace(1),
    stop: () => (stop(), tool.focus()),
  };
  bar.addEventListener("click", (event) => does[event.target.closest("[data-do]")?.dataset.do]?.());

  const minutes = () => {
    const words = sentences().reduce((sum, one) => sum + one.words.trim().split(/\s+/).length, 0);
    const long = Math.max(1, Math.round(words / (WORDS_A_MINUTE * SPEEDS[speed])));
    const [one, many] = ["one", "many"].map((name) => tool.querySelector(`[data-minutes="${name}"]`));
    one.hidden = long !== 1;
    many.hidden = long === 1;
    many.textContent = many.textContent.replace(/\d+/, String(long));
  };
  const offer = () => {
    const shown = Boolean(voice());
    if (shown && tool.hidden) minutes();
    tool.hidden = !shown;
  };
  offer();
  speechSynthesis.addEventListener?.("voiceschanged", offer);
  addEventListener("pagehide", stop);
})();

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
