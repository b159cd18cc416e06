// The desktop's door, and that of remote windows: the server is a Node process of its own.

import type { ExtensionContext } from "vscode";

import { activateExtension, clientId, clientName, type Extension } from "../client.ts";

let extension: Extension | undefined;

export function activate(context: ExtensionContext): Extension {
  extension = activateExtension(context, {
    createClient: async (options) => {
      const { LanguageClient, TransportKind } = await import("vscode-languageclient/node");
      const server = { module: context.asAbsolutePath("dist/server.js"), transport: TransportKind.ipc };
      return new LanguageClient(clientId, clientName, server, options);
    },
  });
  return extension;
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
}
