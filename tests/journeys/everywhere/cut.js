() => {
  const unseen = ".unseen, .skip, .cards > thead, .sheet, pre, code, script, style, svg, textarea"; // a sheet is as large as its paper
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const cut = new Set();
  for (let text = walk.nextNode(); text; text = walk.nextNode()) {
    if (!text.parentElement.checkVisibility() || text.parentElement.closest(unseen)) continue;
    for (const word of text.data.matchAll(/(?<=^|[\s“(])\p{L}+(?=[\s”).,:;?!]|$)/gu)) { // not what is within an address
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const [first, ...rest] = range.getClientRects();
      if (rest.some((box) => box.top > first.bottom - 6)) cut.add(word[0]);
    }
  }
  return [document.documentElement.scrollWidth - document.documentElement.clientWidth, [...cut]];
}
