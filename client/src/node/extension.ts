// The desktop's door, and that of remote windows: the server is a Node process of its own.

import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

import { activateExtension, clientId, clientName, type Checking } from "../client.ts";

let checking: Checking | undefined;

export function activate(context: ExtensionContext): void {
  const server = { module: context.asAbsolutePath("dist/server.js"), transport: TransportKind.ipc };
  checking = activateExtension(context, {
    createClient: (options) => new LanguageClient(clientId, clientName, server, options),
  });
}

export async function deactivate(): Promise<void> {
  await checking?.stop();
}
