// LibreOffice without its windows, with a profile of its own in the folder it works in, and with the same letters on
// every machine: where a line and a page end is decided by their widths. Throws where it fails or is not there.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";

import { readPdfText } from "../../server/src/sources/pdf.ts";

const program = process.env["SOFFICE"] ?? "soffice";
const letters = "/usr/share/fonts/truetype/liberation2";

export class Office {
  readonly folder: string;

  constructor() {
    const found = spawnSync(program, ["--version"], { encoding: "utf8" });
    assert.equal(
      found.status,
      0,
      "LibreOffice is not there: node scripts/office.mjs installs it, or set SOFFICE to it.",
    );
    assert.ok(
      existsSync(letters),
      "Liberation's letters are not there: node scripts/office.mjs installs them.",
    );
    this.folder = mkdtempSync(join(tmpdir(), "inspection-response-office-"));
    writeFileSync(this.path("fonts.conf"), fontSettings(this.path("fonts")));
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Converts files of the folder into `into`, which may be a folder in it; gives the new files' paths. */
  convert(to: string, files: readonly string[], into = ".", options: readonly string[] = []): string[] {
    mkdirSync(this.path(into), { recursive: true });
    const profile = `-env:UserInstallation=file://${this.path("profile")}`;
    const args = [
      profile,
      "--headless",
      ...options,
      "--convert-to",
      to,
      "--outdir",
      this.path(into),
      ...files,
    ];
    const { status, stderr } = spawnSync(program, args, {
      cwd: this.folder,
      encoding: "utf8",
      env: { ...process.env, FONTCONFIG_FILE: this.path("fonts.conf") },
      timeout: 180_000,
    });
    assert.equal(status, 0, stderr);
    const [ending = ""] = to.split(":");
    return files.map((file) => join(this.folder, into, `${basename(file, extname(file))}.${ending}`));
  }

  /** A printed file's pages as pictures: how dark each eighth of an inch is, row by row, from 0 to 255. */
  pictures(pdf: string): Uint8Array[] {
    const info = spawnSync("pdfinfo", [pdf], { encoding: "utf8" });
    const pages = Number(/^Pages:\s+(\d+)/m.exec(info.stdout)?.[1]);
    assert.ok(pages > 0, info.stderr);
    return Array.from({ length: pages }, (_, index) => {
      const page = String(index + 1);
      const size = ["-r", "64", "-scale-to-x", "528", "-scale-to-y", "752"];
      const drawn = spawnSync("pdftoppm", ["-gray", ...size, "-f", page, "-l", page, pdf], {
        maxBuffer: 64 * 1024 * 1024,
      });
      assert.equal(drawn.status, 0, drawn.stderr.toString());
      return shades(drawn.stdout);
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Arial's widths for whatever a document asks for; LibreOffice's own signs for its bullets. */
function fontSettings(cache: string): string {
  return `<?xml version="1.0"?>
<fontconfig>
  <dir>${letters}</dir>
  <dir>/usr/share/fonts/truetype/libreoffice</dir>
  <cachedir>${cache}</cachedir>
  <match><edit name="family" mode="append_last"><string>Liberation Sans</string></edit></match>
</fontconfig>
`;
}

/** A picture of grey as its squares of eight by eight, each as dark as it is on the whole. */
function shades(picture: Buffer): Uint8Array {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString("latin1"));
  const [begin = "", width = "", height = ""] = head ?? [];
  const [columns, rows] = [Number(width) / 8, Number(height) / 8];
  assert.ok(Number.isInteger(columns) && Number.isInteger(rows) && columns > 0, begin);
  return Uint8Array.from({ length: columns * rows }, (_, square) => {
    const [left, top] = [(square % columns) * 8, Math.floor(square / columns) * 8];
    let sum = 0;
    for (let y = top; y < top + 8; y += 1) {
      for (let x = left; x < left + 8; x += 1) sum += picture[begin.length + y * columns * 8 + x] ?? 0;
    }
    return 255 - sum / 64;
  });
}

/** The words of each printed page. */
export async function pagesIn(pdf: string): Promise<string[]> {
  const { pages } = await readPdfText(new Uint8Array(readFileSync(pdf)));
  return pages.map(({ lines }) => lines.map(({ text }) => text).join(" "));
}
