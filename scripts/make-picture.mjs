// Makes the README's picture: what `check` prints about the example's press statement, as a terminal shows it.
// Needs Chromium (Debian's `chromium`); run it by hand when the output has changed.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("..", import.meta.url));
const draft = "examples/press-statement.response.md";
const command = ["dist/cli.js", "check", draft];

const { stdout } = spawnSync(process.execPath, command, {
  cwd: root,
  encoding: "utf8",
  env: { ...process.env, FORCE_COLOR: "1" },
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  const page = await browser.newPage({ deviceScaleFactor: 1.5, viewport: { width: 920, height: 400 } });
  await page.setContent(pageOf(`$ inspection-response check ${draft}\n\n${stdout}`));
  await page.locator("pre").screenshot({ path: `${root}docs/images/check.png` });
} finally {
  await browser.close();
}

function pageOf(text) {
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: #1e1e1e }
    pre { margin: 0; padding: 20px 24px; color: #d4d4d4; background: #1e1e1e; width: max-content;
      font: 14px/1.45 "DejaVu Sans Mono", "Liberation Mono", monospace }
    .b1 { font-weight: bold } .b2 { color: #8a8a8a } .b4 { text-decoration: underline }
    .b31 { color: #f48771 } .b32 { color: #89d185 } .b33 { color: #e5c07b } .b36 { color: #6cb6ff }
  </style><pre>${spans(text.trimEnd())}</pre>`;
}

/** Colour codes to nested spans; a code that ends a style closes the innermost span. */
function spans(text) {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const escape = String.fromCharCode(27);
  return escaped
    .split(escape)
    .map((part, index) => {
      const code = index === 0 ? null : /^\[(\d+)m/.exec(part);
      if (code === null) return part;
      const rest = part.slice(code[0].length);
      return (["22", "24", "39"].includes(code[1]) ? "</span>" : `<span class="b${code[1]}">`) + rest;
    })
    .join("");
}
