/* Reading aloud, only by a voice of this device: other voices send the words to somebody else's computer. */

import { button } from "./dom.js";

const voice = () =>
  globalThis.speechSynthesis?.getVoices().find((each) => each.localService === true && each.lang.startsWith(document.documentElement.lang.slice(0, 2)));

export function listener(texts) {
  const start = "Listen to the newest";
  const made = button(start, () => {
    if (speechSynthesis.speaking) return stop();
    made.textContent = "Stop listening";
    texts().forEach((text) => {
      const words = new SpeechSynthesisUtterance(text);
      Object.assign(words, { voice: voice(), rate: 0.9, onerror: stop });
      speechSynthesis.speak(words);
    });
    const done = new SpeechSynthesisUtterance(" ");
    Object.assign(done, { voice: voice(), onend: stop });
    speechSynthesis.speak(done);
  }, "btn plain");
  const stop = () => {
    speechSynthesis.cancel();
    made.textContent = start;
  };
  const offer = () => (made.hidden = !voice());
  offer();
  globalThis.speechSynthesis?.addEventListener?.("voiceschanged", offer);
  addEventListener("pagehide", () => globalThis.speechSynthesis?.cancel());
  return made;
}
