// The desktop's door, and that of remote windows: the server is a Node process of its own, which keeps what it has
// compiled of its program for the next start.

import { Uri, workspace, type ExtensionContext } from "vscode";

import { activateExtension, clientId, clientName, type Extension } from "../client.ts";
import { diskFiles } from "./diskFiles.ts";

let extension: Extension | undefined;

export function activate(context: ExtensionContext): Extension {
  extension = activateExtension(context, {
    disk: diskFiles,
    createClient: async (options) => {
      const { LanguageClient, TransportKind } = await import("vscode-languageclient/node");
      const server = {
        module: context.asAbsolutePath("dist/server.js"),
        transport: TransportKind.ipc,
        // A Node before its version 22 compiles everything each time.
        options: { env: { NODE_COMPILE_CACHE: compiledFor(context).fsPath } },
      };
      return new LanguageClient(clientId, clientName, server, options);
    },
  });
  void dropCompiledBefore(context).catch(() => undefined);
  return extension;
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
}

const compiled = "compiled-";

function compiledFor({ extension: { packageJSON }, globalStorageUri }: ExtensionContext): Uri {
  const { version } = packageJSON as { readonly version: string };
  return Uri.joinPath(globalStorageUri, compiled + version);
}

/** What earlier versions of the extension have left. */
async function dropCompiledBefore(context: ExtensionContext): Promise<void> {
  const { globalStorageUri } = context;
  const current = compiledFor(context).path;
  for (const [name] of await workspace.fs.readDirectory(globalStorageUri)) {
    const folder = Uri.joinPath(globalStorageUri, name);
    if (!name.startsWith(compiled) || folder.path === current) continue;
    await workspace.fs.delete(folder, { recursive: true });
  }
}
