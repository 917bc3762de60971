/* Builds what browsers are given. The same sources give the same bytes, and the bytes give the name. */

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "static", "sealed");
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const how = { bundle: true, format: "esm", target: "es2020", charset: "utf8", legalComments: "inline", write: false, minify: true, absWorkingDir: here };

async function made(name, entry) {
  const { outputFiles } = await build({ ...how, entryPoints: [entry] });
  const bytes = outputFiles[0].contents;
  const digest = sha256(bytes);
  const file = `${name}-${digest.slice(0, 16)}.js`;
  writeFileSync(join(out, file), bytes);
  return { file, sha256: digest, bytes: bytes.length };
}

const sources = (folder) =>
  readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name !== "node_modules").flatMap((each) => {
    const path = join(folder, each.name);
    if (each.isDirectory()) return sources(path);
    return /\.(m?js|json)$/.test(each.name) && each.name !== "built.json" ? [path] : [];
  });

mkdirSync(out, { recursive: true });
for (const name of readdirSync(out)) if (/^(sealed|scan)-[0-9a-f]{16}\.js$/.test(name)) rmSync(join(out, name));
const scripts = { sealed: await made("sealed", "main.js"), scan: await made("scan", "scan.js") };
const from = Object.fromEntries(sources(here).sort().map((path) => [relative(here, path), sha256(readFileSync(path))]));
writeFileSync(join(here, "built.json"), JSON.stringify({ scripts, sources: from }, null, 2) + "\n");
console.log(Object.values(scripts).map(({ file, bytes }) => `${file} ${bytes}`).join("\n"));
