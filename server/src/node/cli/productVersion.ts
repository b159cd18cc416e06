// The version of what is installed, as its manifest has it.

import { readFileSync } from "node:fs";
import { join } from "node:path";

/** `1.2.3`. The manifest stands beside the folder of the bundles, in a checkout and in the package alike. */
export function productVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(__dirname, "..", "package.json"), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest)
    return String(manifest.version);
  throw new Error("package.json names no version.");
}
