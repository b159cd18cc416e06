// Installs programs from Debian's packages where they are not there yet; touches nothing else of the machine.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Installs the packages of each program that is missing: by file, what stands there once they are installed. */
export function installFromDebian(programs) {
  const missing = Object.entries(programs).flatMap(([file, packages]) => (existsSync(file) ? [] : packages));
  if (missing.length === 0) return;
  run("apt-get", ["update"]);
  run("apt-get", ["install", "-y", "--no-install-recommends", ...missing]);
}

/** Runs a program with its output shown, and throws where it fails. */
export function run(command, options, settings = {}) {
  const { status, error } = spawnSync(command, options, { stdio: "inherit", ...settings });
  if (status !== 0)
    throw (
      error ??
      new Error(
        `${command} ${options.join(" ")} failed${settings.cwd === undefined ? "" : ` in ${settings.cwd}`}`,
      )
    );
}
