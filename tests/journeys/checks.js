() => {
  const shown = (one) => one.checkVisibility();
  const words = (one) => (one.getAttribute("aria-label") || one.textContent).trim().replace(/\s+/g, " ");
  const pressed = "button, summary, select, input:not([type=hidden]), textarea, label.choice, .btn, .tool";
  const alone = (link) => {
    const box = link.closest("p, li, dd, dt, h1, h2, h3, h4, td, th, nav, div");
    return box && box.textContent.trim() === link.textContent.trim();
  };
  const links = [...document.querySelectorAll("a[href]")].filter(shown);
  const things = [...document.querySelectorAll(pressed), ...links.filter(alone)];
  const inCard = (one) => one.matches("input") && one.closest("label.choice");
  const forEnter = (one) => one.matches("button.unseen[tabindex='-1'][aria-hidden=true]"); // what Enter in a field presses; nobody else can
  const flexed = (one) => getComputedStyle(one).display.endsWith("flex") && !getComputedStyle(one).flexDirection.startsWith("column");
  const ownWords = (one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const parts = (one) => [...one.childNodes].filter((node) => (node.nodeType === Node.TEXT_NODE ? node.data.trim() : node.matches?.(":not(.unseen)") && node.textContent.trim()));
  return {
    headings: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(shown).map((one) => Number(one.tagName[1])),
    links: links.map((one) => [words(one), one.href]),
    small: [...new Set(things)]
      .filter((one) => shown(one) && !inCard(one) && !forEnter(one) && !one.closest(".skip"))
      .map((one) => [one, one.getBoundingClientRect()])
      .filter(([, box]) => box.height < 43.9 || box.width < 43.9)
      .map(([one, box]) => `${one.tagName} “${words(one)}” is ${Math.round(box.width)} by ${Math.round(box.height)}`),
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    torn: [...document.querySelectorAll("body *")]
      .filter((one) => flexed(one) && ownWords(one) && parts(one).length > 1 && shown(one))
      .map((one) => `${one.tagName}.${one.className} “${words(one).slice(0, 60)}”`),
    widest: [...document.querySelectorAll("body *")]
      .filter((one) => shown(one) && one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
      .slice(-3)
      .map((one) => `${one.tagName} “${words(one).slice(0, 60)}”`),
  };
}
