// `import`: a Word draft as Markdown, printed or as a file that was not there before.

import { access, writeFile } from "node:fs/promises";

import { importedDraft } from "../core/writing/importedDraft.ts";
import { CommandFault, fileFault } from "./commandFault.ts";
import { readDraftFile } from "./draftFiles.ts";
import type { Terminal } from "./terminal.ts";

/** Writes the draft, or prints it. Throws a `CommandFault`; what somebody has written is never overwritten. */
export async function importCommand(
  path: string,
  { output }: { readonly output?: string },
  terminal: Terminal,
): Promise<number> {
  if (output !== undefined && (await isThere(output))) {
    throw new CommandFault(`${output}: there is such a file already. Give the draft another name.`);
  }
  const { word } = await readDraftFile(path);
  if (word === null)
    throw new CommandFault(`${path}: the file is no Word document. Only those are imported.`);
  const text = importedDraft(word.draft.markdown, []);
  if (word.draft.openComments > 0) {
    terminal.complain(`${path}: comments that are still open stand in the draft as <!-- Comment … -->.`);
  }
  if (output === undefined) terminal.print(text);
  else {
    await writeFile(output, text, { flag: "wx" }).catch((error: unknown) => {
      throw fileFault(output, error);
    });
  }
  return 0;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
