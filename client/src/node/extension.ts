// The desktop's door, and that of remote windows: the server is a Node process of its own.

import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

import { activateExtension, clientId, clientName, type Extension } from "../client.ts";

let extension: Extension | undefined;

export function activate(context: ExtensionContext): Extension {
  const server = { module: context.asAbsolutePath("dist/server.js"), transport: TransportKind.ipc };
  extension = activateExtension(context, {
    createClient: (options) => new LanguageClient(clientId, clientName, server, options),
  });
  return extension;
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
}
