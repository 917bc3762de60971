// A hard word opens its meaning on the spot. Without this script it is a link to the same meaning.
// And a word that was picked out on the page is put into the box for hard words. It stays in the browser:
// what follows the # of an address is not sent anywhere.
(() => {
  const LONGEST = 60;
  const IN_A_ROOM = new Set(["closed", "sealed"]); // from there no word goes along by itself

  document.addEventListener("click", (event) => {
    const word = event.target.closest("a.hard-word[data-means]");
    if (word && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      openOrClose(word);
    }
    const flag = event.target.closest("a[data-flag]");
    if (flag) {
      const picked = String(document.getSelection()).trim();
      const usable = picked && picked.length <= LONGEST && !IN_A_ROOM.has(flag.dataset.flag);
      flag.hash = usable ? encodeURIComponent(picked) : "";
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") [...opened.keys()].forEach(close);
  });

  const opened = new Map(); // each word with what is open below its sentence

  function openOrClose(word) {
    if (opened.has(word)) {
      close(word);
      return;
    }
    const means = document.createElement("span");
    means.className = "means";
    means.setAttribute("role", "status");
    word.closest("p, li, dd, blockquote, div").append(means);
    word.setAttribute("aria-expanded", "true");
    opened.set(word, means);
    const more = document.createElement("a");
    more.href = word.href;
    more.textContent = "More about this word";
    means.append(word.dataset.means, " ", more);
  }

  function close(word) {
    opened.get(word).remove();
    opened.delete(word);
    word.removeAttribute("aria-expanded");
    word.focus();
  }

  const box = document.querySelector("form[data-hard-word] [name=word]");
  if (box && !box.value && location.hash.length > 1) {
    try {
      box.value = decodeURIComponent(location.hash.slice(1)).slice(0, LONGEST);
    } catch {
      // Not an address that this page made: the box stays empty.
    }
  }
})();
