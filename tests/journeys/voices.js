(voices) => {
  const said = (window.said = []);
  window.stopped = 0;
  Object.defineProperty(window, "speechSynthesis", {
    value: {
      getVoices: () => voices,
      addEventListener: () => {},
      cancel: () => (window.stopped += 1),
      speak: (words) => said.push(words),
    },
  });
  window.SpeechSynthesisUtterance = function (text) {
    this.text = text;
  };
}
