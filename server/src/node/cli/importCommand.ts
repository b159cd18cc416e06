// `import`: a Word draft as Markdown, printed or as a file that was not there before.

import { access, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";

import { renderMessage } from "../../core/problem.ts";
import { importedDraft, notCarriedOver } from "../../core/writing/importedDraft.ts";
import { CommandFault, writeFault } from "../commandFault.ts";
import { projectFile, readDraftFile } from "../draftFiles.ts";
import type { Terminal } from "./terminal.ts";

/** Writes the draft, or prints it. Throws a `CommandFault`; what somebody has written is never overwritten. */
export async function importCommand(
  path: string,
  { output }: { readonly output?: string },
  terminal: Terminal,
): Promise<number> {
  if (output !== undefined && (await isThere(output))) {
    throw new CommandFault(`${output}: there is a file of this name already. Give the draft another name.`);
  }
  const { word } = await readDraftFile(path);
  if (word === null)
    throw new CommandFault(`${path}: the file is no Word document. Only those are imported.`);
  const { draft } = word;
  const project = await projectFile(dirname(resolve(output ?? path)));
  const text = importedDraft(draft.markdown, { kind: null, project: project?.text ?? null });
  for (const sentence of notCarriedOver({ ...draft, ...draft.left })) {
    terminal.complain(`${path}: ${renderMessage(sentence)}`);
  }
  if (output === undefined) terminal.print(text);
  else {
    await writeFile(output, text, { flag: "wx" }).catch((error: unknown) => {
      throw writeFault(output, error);
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
