// The web's door: the server runs in a worker of the browser.

import { Uri, type ExtensionContext } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";

import { activateExtension, clientId, clientName, type Checking } from "../client.ts";

let checking: Checking | undefined;

export function activate(context: ExtensionContext): void {
  const bundle = (name: string): string => Uri.joinPath(context.extensionUri, "dist", name).toString(true);
  const startWorker = (): Promise<Worker> => Promise.resolve(new Worker(bundle("serverWorker.js")));
  checking = activateExtension(context, {
    pdfWorker: bundle("pdfWorker.js"),
    createClient: (options) => new LanguageClient(clientId, clientName, startWorker, options),
  });
}

export async function deactivate(): Promise<void> {
  await checking?.stop();
}
