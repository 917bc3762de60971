() => {
  const words = (one) => one.innerText.trim().replace(/\s+/g, " ");
  const wrong = [...document.querySelectorAll("main [aria-invalid=true]")];
  const told = (one) => (one.getAttribute("aria-describedby") || one.closest("fieldset")?.getAttribute("aria-describedby") || "")
    .split(" ").map((id) => id && document.getElementById(id)).filter(Boolean);
  const summary = document.querySelector(".problems");
  return {
    title: document.title, wrong: wrong.length,
    silent: wrong.filter((one) => !told(one).some((said) => said.matches(".err, .err *") && words(said))).map((one) => one.name),
    alert: summary?.getAttribute("role"), focused: document.activeElement === summary,
    lost: [...(summary?.querySelectorAll("a") || [])].filter((a) => !document.getElementById(a.hash.slice(1))).map(words),
    first: summary ? summary.compareDocumentPosition(document.querySelector("h1")) & 4 : 0,
  };
}
