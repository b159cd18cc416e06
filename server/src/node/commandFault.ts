// What stops a command: bad arguments, a file that is not there. Told in one line on standard error, exit status 2.

/** Thrown where a command cannot do its work; its message is the line that is shown. */
export class CommandFault extends Error {
  override readonly name = "CommandFault";
}

/** One clear line for an error of the file system where a file or folder is read. */
export function fileFault(path: string, error: unknown): CommandFault {
  return new CommandFault(`${path}: ${whyNot(error, whyNotRead)}.`);
}

/** One clear line for a folder in a folder that cannot be looked into, so that what is in it is left out. */
export function folderFault(path: string, error: unknown): CommandFault {
  return new CommandFault(`${path}: this folder was passed over: ${whyNot(error, whyNotRead)}.`);
}

/** One clear line for an error of the file system where a file is written. */
export function writeFault(path: string, error: unknown): CommandFault {
  return new CommandFault(`${path}: it was not written: ${whyNot(error, whyNotWritten)}.`);
}

const whyNotRead: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file"],
  ["EACCES", "you may not read it"],
  ["EPERM", "you may not read it"],
  ["EISDIR", "it is a folder"],
]);

const whyNotWritten: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such folder"],
  ["EACCES", "you may not change it"],
  ["EPERM", "you may not change it"],
  ["EROFS", "the disk may only be read"],
  ["ENOSPC", "the disk is full"],
  ["EBUSY", "another program has it open"],
  ["EEXIST", "there is such a file already"],
  ["EISDIR", "it is a folder"],
]);

/** The reason in one line, without a full stop. */
function whyNot(error: unknown, reasons: ReadonlyMap<string, string>): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons.get(code) ?? oneLine(error);
}

/** What any error says, as one line without a full stop. */
export function oneLine(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return said
    .trim()
    .replace(/\s*\n\s*/g, " ")
    .replace(/\.$/, "");
}
