// The web's door: the server runs in a worker of the browser.

import { Uri, type ExtensionContext } from "vscode";
import type { MessageTransports } from "vscode-languageclient/browser";

import { activateExtension, clientId, clientName, type Extension } from "../client.ts";

const library = () => import("vscode-languageclient/browser");

let extension: Extension | undefined;

export function activate(context: ExtensionContext): Extension {
  const bundle = (name: string): string => Uri.joinPath(context.extensionUri, "dist", name).toString(true);
  let worker: Worker | undefined;
  // The web host's Worker is not the browser's own, so the client would not know one when it gets one.
  const startWorker = async (): Promise<MessageTransports> => {
    const { BrowserMessageReader, BrowserMessageWriter } = await library();
    worker?.terminate();
    worker = new Worker(bundle("serverWorker.js"));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  extension = activateExtension(context, {
    pdfWorker: bundle("pdfWorker.js"),
    createClient: async (options) => {
      const { LanguageClient } = await library();
      return new LanguageClient(clientId, clientName, startWorker, options);
    },
  });
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return extension;
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
}
