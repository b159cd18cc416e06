// Takes the pictures of the README and the walkthrough from the running extension, and keeps them small. Needs the
// editors of scripts/editor-hosts.mjs, and ImageMagick (on Debian: apt-get install imagemagick).

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { execPath } from "node:process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const taken = mkdtempSync(join(tmpdir(), "inspection-response-pictures-"));
try {
  execFileSync(execPath, [join(root, "node_modules/mocha/bin/mocha.js"), "test/editor/pictures.test.ts"], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PICTURES: taken },
  });
} finally {
  keep();
  rmSync(taken, { recursive: true, force: true });
}

function keep() {
  for (const folder of ["client/walkthrough", "docs/images"]) {
    mkdirSync(join(root, folder), { recursive: true });
    for (const name of picturesOf(folder)) {
      const to = join(root, folder, name);
      convert(join(taken, folder, name), "+dither", "-colors", "128", "-strip", `PNG8:${to}`);
    }
  }
  const frames = picturesOf("writing").map((name) => join(taken, "writing", name));
  // The typing runs; what is to be read stands still.
  const delays = frames.map((_, index) => (index === 0 || index > frames.length - 5 ? 300 : 25));
  const timed = frames.flatMap((frame, index) => ["-delay", String(delays[index]), frame]);
  const gif = join(root, "docs/images/writing.gif");
  if (frames.length > 0) {
    mkdirSync(dirname(gif), { recursive: true });
    convert("-loop", "0", ...timed, "+dither", "-colors", "24", "-layers", "OptimizeTransparency", gif);
  }
}

function picturesOf(folder) {
  try {
    return readdirSync(join(taken, folder)).sort();
  } catch {
    return [];
  }
}

function convert(...args) {
  execFileSync("convert", args, { stdio: "inherit" });
}
