// Runs the built command line as a user would, and makes folders of drafts for it. Asserts nothing itself.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const exampleReport = join(root, "examples/sources/northmere-ilacs-2026.pdf");

const nobody = 65_534;

export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** The project's root unless given. */
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  /** As somebody for whom locks hold, should the tests themselves run as one for whom none do. */
  readonly powerless?: boolean;
  /** A script that runs before the command line does, to break something under it. */
  readonly preload?: string;
}

/** Runs `node dist/cli.js …`. */
export function runCommand(
  args: readonly string[],
  { cwd = root, input = "", powerless = false, preload }: RunOptions = {},
): CommandResult {
  const cli = join(root, "dist/cli.js");
  if (!existsSync(cli)) throw new Error("dist/cli.js is missing: run `npm run build` first.");
  const before = preload === undefined ? [] : ["--require", preload];
  const env = { ...process.env, NO_COLOR: "1" };
  delete (env as NodeJS.ProcessEnv)["FORCE_COLOR"];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...before, cli, ...args], {
    cwd,
    input,
    env,
    encoding: "utf8",
    ...(powerless && process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}),
  });
  return { status, stdout, stderr };
}

/** A problem as `check --format json` prints it, as far as tests look at it. */
export interface PrintedProblem {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly findings: readonly { readonly source: string; readonly id: string }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly { readonly text: string }[];
  }[];
}

export interface PrintedCheck {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly problems: readonly PrintedProblem[];
    readonly unchecked?: readonly {
      readonly line: number;
      readonly place?: string;
      readonly message: string;
    }[];
    readonly quotations: readonly {
      readonly line: number;
      readonly column: number;
      readonly endLine: number;
      readonly endColumn: number;
      readonly verdict: string;
      readonly differences: readonly string[];
      readonly findings: readonly { readonly source: string; readonly id: string }[];
      readonly wording: string;
    }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

/** `check --format json` with its output read. */
export function runCheck(
  args: readonly string[],
  options?: Parameters<typeof runCommand>[1],
): CommandResult & { readonly printed: PrintedCheck } {
  const result = runCommand(["check", "--format", "json", ...args], options);
  return { ...result, printed: JSON.parse(result.stdout) as PrintedCheck };
}

/** Makes a folder with the files given, hands it over, and removes it afterwards. */
export function inFolder<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => T,
): T {
  const folder = folderWith(files);
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same for what takes its time. */
export async function whileInFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = folderWith(files);
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "inspection-response-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
