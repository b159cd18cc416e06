// What the manifest promises, as a person reads it in the editor.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface Manifest {
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly category: string;
      readonly title: string;
    }[];
    readonly menus: {
      readonly commandPalette: readonly { readonly command: string; readonly when: string }[];
    };
  };
}

/** The commands the palette offers, as it writes them, while a draft is open and no list is filtered. */
export function paletteTitles(): string[] {
  const { contributes } = read<Manifest>("package.json");
  const words = read<Readonly<Record<string, string>>>("package.nls.json");
  const inWords = (text: string): string => words[text.replaceAll("%", "")] ?? text;
  const hidden = contributes.menus.commandPalette
    .filter(({ when }) => when === "false" || /isFiltered/.test(when))
    .map(({ command }) => command);
  return contributes.commands
    .filter(({ command }) => !hidden.includes(command))
    .map(({ category, title }) => `${inWords(category)}: ${inWords(title)}`);
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(root, name), "utf8")) as T;
}
