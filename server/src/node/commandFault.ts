// What stops a command: bad arguments, a file that is not there. Told in one line on standard error, exit status 2.

/** Thrown where a command cannot do its work; its message is the line that is shown. */
export class CommandFault extends Error {
  override readonly name = "CommandFault";
}

/** One clear line for an error of the file system. */
export function fileFault(path: string, error: unknown): CommandFault {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const why = new Map([
    ["ENOENT", "there is no such file"],
    ["EACCES", "you may not read it"],
    ["EPERM", "you may not read it"],
    ["EISDIR", "it is a folder"],
  ]).get(code);
  return new CommandFault(`${path}: ${why ?? (error instanceof Error ? error.message : String(error))}.`);
}
