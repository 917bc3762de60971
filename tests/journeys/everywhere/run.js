async ({ tags, themes }) => {
  const told = (where, found) =>
    found.violations.flatMap((one) => one.nodes.map((node) => ({ id: one.id, where, help: one.help, html: node.html })));
  const root = document.documentElement;
  const rules = { "color-contrast-enhanced": { enabled: tags.includes("wcag2aaa") }, "identical-links-same-purpose": { enabled: false } };
  const all = told("", await axe.run({ runOnly: { type: "tag", values: tags }, rules, resultTypes: ["violations"] }));
  for (const theme of themes) {
    root.dataset.theme = theme;
    const colours = { runOnly: { type: "rule", values: ["color-contrast-enhanced"] }, resultTypes: ["violations"] };
    all.push(...told(` in ${theme}`, await axe.run(colours)));
  }
  delete root.dataset.theme;
  return all;
}
